"""Other words for countries, provinces and parts of a city's name, as people type them."""

from __future__ import annotations

from functools import cached_property

from mbc_desktop.core.folding import folded

US_TERRITORIES = {
    "PR": "Puerto Rico",
    "VI": "U.S. Virgin Islands",
    "GU": "Guam",
    "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
    "PW": "Palau",
    "FM": "Micronesia",
    "MH": "Marshall Islands",
}
"""Postal "state" code of a territory or associated state → what its country is called here."""

# GeoNames numbers these regions; people write the postal abbreviation.
REGION_ABBREVIATIONS = {
    "ab": "CA.01",
    "bc": "CA.02",
    "mb": "CA.03",
    "nb": "CA.04",
    "nl": "CA.05",
    "ns": "CA.07",
    "on": "CA.08",
    "ont": "CA.08",
    "pe": "CA.09",
    "pei": "CA.09",
    "qc": "CA.10",
    "sk": "CA.11",
    "yt": "CA.12",
    "nt": "CA.13",
    "nu": "CA.14",
    "nsw": "AU.02",
    "qld": "AU.04",
    "tas": "AU.06",
    "vic": "AU.07",
    "dc": "US.DC",
    "district of columbia": "US.DC",
    "calif": "US.CA",
    "fla": "US.FL",
    "mass": "US.MA",
    "mich": "US.MI",
    "minn": "US.MN",
    "penn": "US.PA",
    "penna": "US.PA",
    "tenn": "US.TN",
    "tex": "US.TX",
    "wash": "US.WA",
    "ariz": "US.AZ",
    "colo": "US.CO",
    "conn": "US.CT",
    "ill": "US.IL",
    "wis": "US.WI",
}

COUNTRY_WORDS = {
    "usa": "US",
    "united states of america": "US",
    "america": "US",
    "estados unidos": "US",
    "ee uu": "US",
    "eeuu": "US",
    "uk": "GB",
    "great britain": "GB",
    "britain": "GB",
    "reino unido": "GB",
    "espana": "ES",
    "mexico": "MX",
    "alemania": "DE",
    "deutschland": "DE",
    "francia": "FR",
    "italia": "IT",
    "brasil": "BR",
    "canada": "CA",
    "holland": "NL",
    "the netherlands": "NL",
    "netherlands": "NL",
    "czech republic": "CZ",
    "czechia": "CZ",
    "korea": "KR",
    "south korea": "KR",
    "republic of korea": "KR",
    "korea republic of": "KR",
    "turkey": "TR",
    "turkiye": "TR",
    "russia": "RU",
    "russian federation": "RU",
    "uae": "AE",
    "hong kong": "HK",
    "macau": "MO",
    "vietnam": "VN",
    "viet nam": "VN",
    "iran": "IR",
    "syria": "SY",
    "taiwan": "TW",
    "ivory coast": "CI",
    "cote divoire": "CI",
    "republica dominicana": "DO",
    "peru": "PE",
    "holanda": "NL",
    "suiza": "CH",
    "puerto rico": "PR",
    "us virgin islands": "VI",
    "virgin islands": "VI",
}

_NAME_WORDS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def key_words(text: str) -> str:
    """Return folded *text* with the usual short words of place names written out."""
    return " ".join(_NAME_WORDS.get(word, word) for word in text.split(" "))


class Regions:
    """Names and codes of countries and of their first-level regions."""

    def __init__(self, document: dict[str, dict[str, str]]) -> None:
        self.countries = document["countries"]
        self.regions = document["regions"]

    @cached_property
    def _words(self) -> dict[str, tuple[set[str], set[str]]]:
        """Folded word → (codes of US and Canadian regions first meant, all other codes)."""
        words: dict[str, tuple[set[str], set[str]]] = {}

        def add(word: str, code: str, *, first: bool) -> None:
            words.setdefault(word, (set(), set()))[0 if first else 1].add(code)

        for code, name in self.regions.items():
            add(key_words(folded(name)), code, first=code.startswith("US."))
            if code.startswith("US."):
                add(code[3:].lower(), code, first=True)
        for short, code in REGION_ABBREVIATIONS.items():
            add(short, code, first=not code.startswith("US."))
        for code, name in self.countries.items():
            add(key_words(folded(name)), code, first=False)
            add(code.lower(), code, first=False)
        for word, code in COUNTRY_WORDS.items():
            add(word, code, first=False)
        return words

    def meant(self, where: str) -> tuple[set[str], set[str]]:
        """Return the codes that *where* means first, and the other codes that it may mean."""
        return self._words.get(where, (set(), set()))

    def names_region(self, text: str) -> bool:
        """Tell whether *text* is the whole name of a US state or of a country."""
        return key_words(folded(text)) in self._whole

    @cached_property
    def _whole(self) -> set[str]:
        states = (name for code, name in self.regions.items() if code.startswith("US."))
        names = {key_words(folded(name)) for name in [*states, *self.countries.values()]}
        return names | {word for word in COUNTRY_WORDS if len(word) > 3}

    def begins(self, region: str, where: str) -> bool:
        """Tell whether the region's or its country's name or abbreviation begins with *where*."""
        names = (self.regions.get(region, ""), self.countries.get(region[:2], ""))
        if any(folded(name).startswith(where) for name in names):
            return True
        return any(region in codes or region[:2] in codes for codes in self.meant(where))
