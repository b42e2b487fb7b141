<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
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
            <numerusform>%n record could not be read and were left out.</numerusform>
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
            <numerusform>%n trial were written to the file.</numerusform>
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
    <name>TrialView</name>
    <message numerus="yes">
        <source>This was last checked %n days ago.</source>
        <translation>
            <numerusform>This was last checked %n days ago.</numerusform>
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
            <numerusform>Show all %n sites</numerusform>
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
        <source>%n mile(s) away</source>
        <translation>
            <numerusform>%n mile away</numerusform>
            <numerusform>%n miles away</numerusform>
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
            <numerusform>Planned for %n people.</numerusform>
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
</TS>
