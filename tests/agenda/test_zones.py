"""Names of zones to zones, VTIMEZONE to rules, and rules to VTIMEZONE."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mbc_desktop.agenda.components import component_tree
from mbc_desktop.agenda.limits import Deadline
from mbc_desktop.agenda.records import GuessKind
from mbc_desktop.agenda.zone_rules import zone_from_text
from mbc_desktop.agenda.zone_writing import zone_text
from mbc_desktop.agenda.zones import ZoneFinder, iana_zone, zone_info
from tests.agenda.samples import read, vevent

_CUSTOM = """BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("name", "tzid", "sure"),
    [
        ("Europe/Berlin", "Europe/Berlin", True),
        ("europe/berlin", "Europe/Berlin", True),
        ('"America/New_York"', "America/New_York", True),
        ("/Europe/Stockholm", "Europe/Stockholm", True),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin", True),
        ("/softwarestudio.org/Tzfile/America/Argentina/Ushuaia", "America/Argentina/Ushuaia", True),
        ("W. Europe Standard Time", "Europe/Berlin", True),
        ("W. Europe Standard Time 1", "Europe/Berlin", True),
        ("tzone://Microsoft/Utc", "UTC", True),
        ("GMT", "UTC", True),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York", False),
        ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", "Europe/Sarajevo", False),
        ("Western/Central Europe", "Europe/Berlin", False),
        ("PST", "America/Los_Angeles", False),
        ("GMT+0200", "Etc/GMT-2", False),
        ("UTC-3", "Etc/GMT+3", False),
    ],
)
def test_names(name: str, tzid: str, sure: bool) -> None:
    """IANA names, vendors' prefixes, Windows names, names for people, abbreviations, offsets."""
    zone = ZoneFinder().find(name)
    assert zone is not None
    assert (zone.tzid, zone.sure) == (tzid, sure)


@pytest.mark.parametrize("name", ["", "Nowhere", "../../etc/passwd", "Customized Time Zone"])
def test_names_that_tell_nothing(name: str) -> None:
    """Nothing is made up for a name that says nothing, nor is any file opened for it."""
    assert ZoneFinder().find(name) is None


def test_an_offset_of_half_an_hour() -> None:
    """An offset without an IANA name becomes a zone of its own, with its definition."""
    zone = ZoneFinder().find("UTC+05:30")
    assert zone is not None
    assert zone.info.utcoffset(datetime(2026, 7, 1)) == timedelta(hours=5, minutes=30)
    assert zone_info(zone.tzid, zone.text) is zone_from_text(zone.text)


def test_a_zone_of_the_file() -> None:
    """A VTIMEZONE with rules of its own gives the offsets it says, past and to come."""
    zone = zone_from_text(_CUSTOM)
    assert zone is not None
    berlin = ZoneInfo("Europe/Berlin")
    for year in (1999, 2026, 2037, 2090):
        for month in range(1, 13):
            moment = datetime(year, month, 28, 12, tzinfo=UTC)
            assert moment.astimezone(zone).utcoffset() == moment.astimezone(berlin).utcoffset()


def test_a_zone_of_the_file_is_used_and_stored() -> None:
    """An event in it keeps the definition, and is at the right time."""
    text = _CUSTOM.replace("\n", "\r\n")
    (event,) = read(text, vevent("DTSTART;TZID=Ours:20260701T090000")).events
    assert (event.tzid, event.start) == ("Ours", datetime(2026, 7, 1, 9))
    zone = zone_info(event.tzid, event.zone_text)
    assert zone is not None
    assert event.start.replace(tzinfo=zone).utcoffset() == timedelta(hours=2)


def test_a_definition_that_says_which_zone_it_is() -> None:
    """X-LIC-LOCATION names the IANA zone behind a name of the writer's own."""
    named = _CUSTOM.replace("TZID:Ours", "TZID:Ours\nX-LIC-LOCATION:Europe/Paris")
    text = named.replace("\n", "\r\n")
    (event,) = read(text, vevent("DTSTART;TZID=Ours:20260701T090000")).events
    assert (event.tzid, event.zone_text) == ("Europe/Paris", "")


def test_an_unknown_zone_is_told() -> None:
    """Never floating without a word: the person's own zone is taken, and said."""
    calendar = read(vevent("DTSTART;TZID=Nowhere:20260701T090000"), local="America/Chicago")
    assert calendar.events[0].tzid == "America/Chicago"
    (guess,) = calendar.guesses
    assert guess.kind is GuessKind.UNKNOWN_ZONE
    assert guess.what == "The time zone “Nowhere” is unknown; America/Chicago was taken instead."


@pytest.mark.parametrize(
    "tzid",
    [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Tokyo",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Pacific/Apia",
        "Europe/Dublin",
        "America/St_Johns",
    ],
)
def test_a_zone_written_is_the_zone_read(tzid: str) -> None:
    """A VTIMEZONE that is written gives the same offsets as the zone, from its first year on."""
    text = zone_text(tzid, 2005)
    written, zone = zone_from_text(text), iana_zone(tzid)
    assert written is not None
    assert zone is not None
    moment = datetime(2005, 1, 1, tzinfo=UTC)
    while moment.year < 2038:
        assert moment.astimezone(written).utcoffset() == moment.astimezone(zone).utcoffset()
        moment += timedelta(hours=37)


def test_rules_go_on_without_an_end() -> None:
    """The rule in force today is written as a rule, so that a series keeps its hour for good."""
    (zone,) = component_tree(zone_text("America/New_York", 2026).split("\n"), Deadline(5)).tops
    rules = sorted(line.value for child in zone.children for line in child.all("RRULE"))
    assert rules == ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"]
