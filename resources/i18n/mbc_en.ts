<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AgendaBackground</name>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation>
            <numerusform>{first}, and %n more</numerusform>
            <numerusform>{first}, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaSide</name>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n hour old</numerusform>
            <numerusform>%n hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n event found</numerusform>
            <numerusform>%n events found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message numerus="yes">
        <source>At least %n line(s) of treatment</source>
        <translation>
            <numerusform>At least %n line of treatment</numerusform>
            <numerusform>At least %n lines of treatment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n line(s) of chemotherapy</source>
        <translation>
            <numerusform>At least %n line of chemotherapy</numerusform>
            <numerusform>At least %n lines of chemotherapy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n line(s) of hormone therapy</source>
        <translation>
            <numerusform>At least %n line of hormone therapy</numerusform>
            <numerusform>At least %n lines of hormone therapy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of treatment</source>
        <translation>
            <numerusform>At most %n line of treatment</numerusform>
            <numerusform>At most %n lines of treatment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of chemotherapy</source>
        <translation>
            <numerusform>At most %n line of chemotherapy</numerusform>
            <numerusform>At most %n lines of chemotherapy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of hormone therapy</source>
        <translation>
            <numerusform>At most %n line of hormone therapy</numerusform>
            <numerusform>At most %n lines of hormone therapy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message numerus="yes">
        <source>%n event(s) were written to the file.</source>
        <translation>
            <numerusform>%n event was written to the file.</numerusform>
            <numerusform>%n events were written to the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarList</name>
    <message numerus="yes">
        <source>Show %n hidden event(s) again</source>
        <translation>
            <numerusform>Show %n hidden event again</numerusform>
            <numerusform>Show %n hidden events again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message numerus="yes">
        <source>%n trial(s) ticked, of four at most.</source>
        <translation>
            <numerusform>%n trial ticked, of four at most.</numerusform>
            <numerusform>%n trials ticked, of four at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the trash</source>
        <translation>
            <numerusform>%n note in the trash</numerusform>
            <numerusform>%n notes in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or file(s)</source>
        <translation>
            <numerusform>%n picture or file</numerusform>
            <numerusform>%n pictures or files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the diary</source>
        <translation>
            <numerusform>%n day of the diary</numerusform>
            <numerusform>%n days of the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of your lists</source>
        <translation>
            <numerusform>%n line of your lists</numerusform>
            <numerusform>%n lines of your lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n saved search(es)</numerusform>
            <numerusform>%n saved search(es)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred trial(s)</source>
        <translation>
            <numerusform>%n starred trial</numerusform>
            <numerusform>%n starred trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved article(s)</source>
        <translation>
            <numerusform>%n saved article</numerusform>
            <numerusform>%n saved articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different from yours</source>
        <translation>
            <numerusform>%n different from yours</numerusform>
            <numerusform>%n different from yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you have already</source>
        <translation>
            <numerusform>%n you have already</numerusform>
            <numerusform>%n you have already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that can't be read</source>
        <translation>
            <numerusform>%n that can't be read</numerusform>
            <numerusform>%n that can't be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletePage</name>
    <message numerus="yes">
        <source>%n backup(s) that the program made</source>
        <translation>
            <numerusform>%n backup that the program made</numerusform>
            <numerusform>%n backups that the program made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message numerus="yes">
        <source>%n day(s) noted.</source>
        <translation>
            <numerusform>%n day noted.</numerusform>
            <numerusform>%n days noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedActions</name>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%n feed added.</numerusform>
            <numerusform>%n feeds added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedsPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed</source>
        <translation>
            <numerusform>%n no longer listed</numerusform>
            <numerusform>%n no longer listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n record could not be read and was left out.</numerusform>
            <numerusform>%n records could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked with the registry %n day(s) ago.</source>
        <translation>
            <numerusform>Checked with the registry %n day ago.</numerusform>
            <numerusform>Checked with the registry %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>Show %n trial(s)</source>
        <translation>
            <numerusform>Show %n trial</numerusform>
            <numerusform>Show %n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowedCalendars</name>
    <message numerus="yes">
        <source>As it was %n minute(s) ago.</source>
        <translation>
            <numerusform>As it was %n minute ago.</numerusform>
            <numerusform>As it was %n minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n hour(s) ago.</source>
        <translation>
            <numerusform>As it was %n hour ago.</numerusform>
            <numerusform>As it was %n hours ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n day(s) ago.</source>
        <translation>
            <numerusform>As it was %n day ago.</numerusform>
            <numerusform>As it was %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message numerus="yes">
        <source>You can try again in %n second(s). Nothing is lost by waiting.</source>
        <translation>
            <numerusform>You can try again in %n second. Nothing is lost by waiting.</numerusform>
            <numerusform>You can try again in %n seconds. Nothing is lost by waiting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryPane</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>{when}, %n word(s)</source>
        <translation>
            <numerusform>{when}, %n word</numerusform>
            <numerusform>{when}, %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>And %n more like these.</numerusform>
            <numerusform>And %n more like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n that can't be taken in:</source>
        <translation>
            <numerusform>%n that can't be taken in:</numerusform>
            <numerusform>%n that can't be taken in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n answer(s) of the file say the same as you.</source>
        <translation>
            <numerusform>%n answer of the file say the same as you.</numerusform>
            <numerusform>%n answers of the file say the same as you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message numerus="yes">
        <source>%n minute(s) after it begins</source>
        <translation>
            <numerusform>%n minute after it begins</numerusform>
            <numerusform>%n minutes after it begins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before</source>
        <translation>
            <numerusform>%n week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n article found</numerusform>
            <numerusform>%n articles found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message numerus="yes">
        <source>%n thing(s) to link to</source>
        <translation>
            <numerusform>%n thing to link to</numerusform>
            <numerusform>%n things to link to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedFrom</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %n place(s)</source>
        <translation>
            <numerusform>Linked from %n place</numerusform>
            <numerusform>Linked from %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyNotes</name>
    <message numerus="yes">
        <source>%n note(s) are in the trash for 30 days.</source>
        <translation>
            <numerusform>%n note are in the trash for 30 days.</numerusform>
            <numerusform>%n notes are in the trash for 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s) for good?</source>
        <translation>
            <numerusform>Delete %n note for good?</numerusform>
            <numerusform>Delete %n notes for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n note(s) were changed.</source>
        <translation>
            <numerusform>The tags of %n note were changed.</numerusform>
            <numerusform>The tags of %n notes were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksPane</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreScreen</name>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>%n treatment</numerusform>
            <numerusform>%n treatments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gene(s)</source>
        <translation>
            <numerusform>%n gene</numerusform>
            <numerusform>%n genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message numerus="yes">
        <source>Saved · %n word(s)</source>
        <translation>
            <numerusform>Saved · %n word</numerusform>
            <numerusform>Saved · %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message numerus="yes">
        <source>%n note(s) taken in.</source>
        <translation>
            <numerusform>%n note taken in.</numerusform>
            <numerusform>%n notes taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n were here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFindBar</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteImportDialog</name>
    <message numerus="yes">
        <source>%n note(s) found. They are added beside yours; what is here already, word for word, is left out.</source>
        <translation>
            <numerusform>%n note found. They are added beside yours; what is here already, word for word, is left out.</numerusform>
            <numerusform>%n notes found. They are added beside yours; what is here already, word for word, is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can't be taken in</source>
        <translation>
            <numerusform>%n can't be taken in</numerusform>
            <numerusform>%n can't be taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteListPane</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>That is too much paper: at most %n day(s).</source>
        <translation>
            <numerusform>That is too much paper: at most %n day.</numerusform>
            <numerusform>That is too much paper: at most %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileOffer</name>
    <message numerus="yes">
        <source>Knowing {what} would answer one question in %n trial(s).</source>
        <translation>
            <numerusform>Knowing {what} would answer one question in %n trial.</numerusform>
            <numerusform>Knowing {what} would answer one question in %n trials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message numerus="yes">
        <source>%n trial(s) found here</source>
        <translation>
            <numerusform>%n trial found here</numerusform>
            <numerusform>%n trials found here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedActions</name>
    <message numerus="yes">
        <source>%n trial(s) were written to the file.</source>
        <translation>
            <numerusform>%n trial was written to the file.</numerusform>
            <numerusform>%n trials were written to the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved article(s)</source>
        <translation>
            <numerusform>%n saved article</numerusform>
            <numerusform>%n saved articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortlistActions</name>
    <message numerus="yes">
        <source>%n trial(s) were written to the file.</source>
        <translation>
            <numerusform>%n trial was written to the file.</numerusform>
            <numerusform>%n trials were written to the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message numerus="yes">
        <source>Sites of {nct} (%n)</source>
        <translation>
            <numerusform>Sites of {nct} (%n)</numerusform>
            <numerusform>Sites of {nct} (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagManyDialog</name>
    <message numerus="yes">
        <source>A tag for %n note(s)</source>
        <translation>
            <numerusform>A tag for %n note</numerusform>
            <numerusform>A tag for %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n question(s) are in your notes, ready for the visit.</source>
        <translation>
            <numerusform>%n question is in your notes, ready for the visit.</numerusform>
            <numerusform>%n questions are in your notes, ready for the visit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayTab</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while the program was closed</source>
        <translation>
            <numerusform>%n came while the program was closed</numerusform>
            <numerusform>%n came while the program was closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for the next visit</source>
        <translation>
            <numerusform>%n question for the next visit</numerusform>
            <numerusform>%n questions for the next visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in your searches</source>
        <translation>
            <numerusform>%n new in your searches</numerusform>
            <numerusform>%n new in your searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on your list</source>
        <translation>
            <numerusform>%n changed on your list</numerusform>
            <numerusform>%n changed on your list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <source>This was last checked %n days ago.</source>
        <translation>
            <numerusform>This was last checked %n day ago.</numerusform>
            <numerusform>This was last checked %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sites that take people: %n. Type your ZIP code in the search to see the nearest.</source>
        <translation>
            <numerusform>Sites that take people: %n. Type your ZIP code in the search to see the nearest.</numerusform>
            <numerusform>Sites that take people: %n. Type your ZIP code in the search to see the nearest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sites (%n)</source>
        <translation>
            <numerusform>All sites (%n)</numerusform>
            <numerusform>All sites (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n sites</source>
        <translation>
            <numerusform>Show the %n site</numerusform>
            <numerusform>Show all %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned for %n people.</source>
        <translation>
            <numerusform>Planned for %n person.</numerusform>
            <numerusform>Planned for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>
