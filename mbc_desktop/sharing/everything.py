"""All parts of a person's data, gathered from one pair of stores."""

from __future__ import annotations

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.local_zone import local_zone
from mbc_desktop.agenda.treatments import Treatments
from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.diary import Diary
from mbc_desktop.data.learn_articles import SavedArticles
from mbc_desktop.data.links import Links
from mbc_desktop.data.notes import Notes
from mbc_desktop.data.profile_store import Profiles
from mbc_desktop.data.saved_searches import SavedSearches
from mbc_desktop.data.shortlist_store import Shortlist
from mbc_desktop.data.stars import Stars
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.parts import NotesPart
from mbc_desktop.notes.record_parts import DiaryPart, ListsPart
from mbc_desktop.sharing import parts
from mbc_desktop.sharing.articles_part import ArticlesPart
from mbc_desktop.sharing.bundling import Sharing
from mbc_desktop.sharing.my_trials_part import MyTrialsPart


def everything(stores: Stores, *, clock: Clock = utc_now) -> Sharing:
    """Return what exports, copies and imports go through, for the window and the command line."""
    personal = stores.personal
    notes = Notes(personal, clock=clock)
    attachments = Attachments(personal, clock=clock)
    agenda = AgendaStore(personal)
    calendars = Calendars(agenda, zone=local_zone())
    return Sharing(
        (
            NotesPart(notes, attachments, Links(personal, clock=clock), clock=clock),
            DiaryPart(Diary(personal, clock=clock), notes),
            ListsPart(personal, attachments=attachments),
            parts.CalendarPart(calendars, Treatments(agenda)),
            parts.SearchesPart(SavedSearches(personal)),
            MyTrialsPart(Stars(personal), Shortlist(personal, clock=clock), notes),
            parts.ProfilesPart(Profiles(personal)),
            ArticlesPart(SavedArticles(personal, clock=clock)),
        ),
        clock=clock,
    )
