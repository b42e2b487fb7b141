"""What else is looked for: names of drugs, classes and terms; and what a misspelling meant."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_desktop.core.resources import resource_path
from mbc_desktop.trials.phrases import Phrase, spell_signs, tokens_of, without_longer
from mbc_desktop.trials.spelling import did_you_mean, single_words
from mbc_desktop.trials.synonyms import Synonyms, Unit, match_expression

SHARED = Path(os.environ.get("MBC_SHARED", Path(__file__).parents[3] / "shared"))
LIST = Synonyms(resource_path("synonyms"))


def only(words: str, *, typing: bool = False) -> Unit:
    units = LIST.expand(words, typing=typing)
    assert len(units) == 1, units
    return units[0]


def finds(words: str, text: str) -> bool:
    """Tell whether a search for *words* finds a record of this *text*, in a real index."""
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')"
    )
    index.execute("INSERT INTO t VALUES (?)", (spell_signs(text),))
    expression = match_expression(LIST.expand(words))
    found = index.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()[0]
    index.close()
    return bool(found)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Enhertu", "Trastuzumab deruxtecan versus chemotherapy"),
        ("enhertu", "DS-8201a in HER2-low disease"),
        ("T-DXd", "Drug: Enhertu 5.4 mg/kg"),
        ("DS-8201", "T-DXd after progression"),
        ("fam-trastuzumab deruxtecan-nxki", "DS8201a"),
        ("Ibrance", "palbociclib plus letrozole"),
        ("PD-0332991", "Ibrance capsules"),
        ("ARV-471", "Vepdegestrant (PF-07850327)"),
        ("Veppanu", "ARV-471 tablets"),
        ("camizestrant", "AZD9833 75 mg"),
        ("Inluriyo", "LY3484356 with abemaciclib"),
        ("giredestrant", "GDC-9545"),
        ("OP-1250", "palazestrant with ribociclib"),
        ("RLY-2608", "zovegalisib plus fulvestrant"),
        ("GDC0077", "inavolisib"),
        ("Revtorpyk", "gedatolisib"),
        ("HER3-DXd", "U3-1402 in breast cancer"),
        ("sac-TMT", "MK-2870 monotherapy"),
        ("SKB264", "sacituzumab tirumotecan"),
        ("BNT323", "trastuzumab pamirtecan (DB-1303)"),
        ("RC48-ADC", "disitamab vedotin"),
        ("AZD 5305", "Saruparib"),
        ("Faslodex", "ICI 182,780"),
        ("abraxane", "nab-paclitaxel weekly"),
        ("xgeva", "denosumab"),
        ("TNBC", "triple-negative breast cancer"),
        ("bone mets", "metastases to other sites and bone metastasis"),
        ("brain mets", "CNS metastases allowed"),
        ("MBC", "Metastatic breast cancer"),
        ("stage 4 breast cancer", "breast cancer stage IV"),
        ("LMD", "leptomeningeal carcinomatosis"),
        ("ILC", "invasive lobular carcinoma"),
        ("chemo brain", "Cancer-related cognitive impairment"),
        ("quimioterapia", "Chemotherapy"),
        ("metástasis óseas", "bone metastases"),
        ("cáncer de mama metastásico", "metastatic breast cancer"),
        ("HR+", "hormone receptor-positive"),
        ("HER2+", "HER2-positive"),
        ("HR+/HER2-", "HR+/HER2- advanced disease"),
        ("CDK4/6 inhibitors", "palbociclib"),
        ("PARP inhibitor", "talazoparib"),
        ("immunotherapy", "Pembrolizumab (MK-3475A)"),
        ("ADC", "sacituzumab govitecan"),
    ],
)
def test_other_name_finds_the_record(typed: str, text: str) -> None:
    """Brand, generic, code, abbreviation, everyday word and Spanish lead to the same records."""
    assert finds(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("palbociclib", "abemaciclib"),
        ("palbociclib", "any other CDK4/6 inhibitor"),
        ("Kadcyla", "trastuzumab deruxtecan"),
        ("Enhertu", "trastuzumab emtansine"),
        ("sac-TMT", "sacituzumab govitecan"),
        ("HER2+", "HER2-negative"),
        ("HER2+", "HR+/HER2- disease"),
        ("HR+/HER2-", "HR-/HER2+ disease"),
        ("HER2-low", "HER2 negative; low blood pressure"),
        ("triple negative", "negative pregnancy test, triple therapy"),
        ("bone mets", "bone marrow function"),
        ("stage I", "stage IV"),
        ("Trodelvy", "SHR-A1921"),
        ("atirmociclib", "palbociclib"),
    ],
)
def test_wrong_record_is_not_found(typed: str, text: str) -> None:
    """Siblings, the class of a drug, and the opposite receptor status are not the same thing."""
    assert not finds(typed, text)


@pytest.mark.parametrize("code", ["DS-8201", "DS8201", "ds 8201", "DS-8201a", "DS8201A", "ds‑8201"])
def test_code_is_known_however_it_is_hyphenated(code: str) -> None:
    """A code is found with a hyphen, a space or neither, and goes on with a letter."""
    unit = only(code)
    assert unit.names[0] == "trastuzumab deruxtecan"
    assert Phrase(("ds8201",), prefix=True) in unit.phrases
    assert Phrase(("ds", "8201"), prefix=True) in unit.phrases


@pytest.mark.parametrize("typed", ["Brain Mets", "brain metastasis", "brain metastases"])
def test_case_and_plural_do_not_count(typed: str) -> None:
    """Capitals, singular and plural are one."""
    assert only(typed).names[0] == "brain metastases"


def test_longest_name_is_taken() -> None:
    """Trastuzumab deruxtecan is one drug, not trastuzumab and a word."""
    typed = [unit.typed for unit in LIST.expand("trastuzumab deruxtecan brain")]
    assert typed == ["trastuzumab deruxtecan", "brain"]


def test_a_class_takes_in_its_drugs_and_not_the_reverse() -> None:
    """Typing the class finds palbociclib; typing palbociclib does not find the class."""
    inhibitors = only("CDK4/6 inhibitor").phrases
    assert {Phrase(("palbociclib",)), Phrase(("ribociclib",)), Phrase(("abemaciclib",))} <= {
        *inhibitors
    }
    assert not any("inhibitor" in phrase.tokens for phrase in only("palbociclib").phrases)


def test_unfinished_word_is_looked_for_as_it_begins() -> None:
    """While she types, the last word stands for all that begin so; a space ends it."""
    assert only("metfo", typing=True).phrases[0] == Phrase(("metfo",), prefix=True)
    assert not any(phrase.prefix for phrase in only("letter ", typing=True).phrases)
    assert not any(phrase.prefix for phrase in only("letter").phrases)


@pytest.mark.parametrize(
    ("begun", "name"),
    [
        ("enher", "trastuzumab deruxtecan"),
        ("trastuzumab der", "trastuzumab deruxtecan"),
        ("PF-0722", "atirmociclib"),
        ("lepto", "leptomeningeal disease"),
    ],
)
def test_unfinished_name_is_expanded_once_it_is_clear(begun: str, name: str) -> None:
    """As soon as only one group begins so, its other names are looked for too."""
    assert only(begun, typing=True).names[0] == name


def test_unfinished_name_of_several_is_not_expanded() -> None:
    """While two drugs begin so, nothing is guessed."""
    assert only("tras", typing=True).names == ()


def test_unknown_code_is_found_with_and_without_its_hyphen() -> None:
    """A code that the list does not know yet is looked for in both spellings."""
    assert set(only("XYZ-1234").phrases) == {
        Phrase(("xyz", "1234"), prefix=True),
        Phrase(("xyz1234",), prefix=True),
    }


def test_small_words_are_left_out() -> None:
    """A whole sentence is understood by what it says about a trial."""
    typed = [unit.typed for unit in LIST.expand("a clinical trial for men with brain mets")]
    assert typed == ["men", "brain mets"]
    assert [unit.typed for unit in LIST.expand("the")] == ["the"]


def test_abbreviation_that_the_index_reads_as_a_small_word_is_not_looked_for() -> None:
    """The stemmer takes OFS for "of", which every record holds."""
    assert not finds("OFS", "a study of something else")
    assert finds("OFS", "ovarian function suppression")


def test_no_name_is_read_as_a_small_word() -> None:
    """No group looks for a word that the index's stemmer takes for one that every record holds."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61')")
    index.execute(
        "INSERT INTO t VALUES ('a an and are as at be but by for from has he her his if in"
        " into is it its may no not of on or our she so than that the their they this to"
        " up was we were who will with you patient patients cancer breast')"
    )
    for group in LIST.groups():
        for phrase in only(f'"{group.name}"').phrases:
            if phrase.tokens == ("breast", "cancer"):
                continue
            found = index.execute(
                "SELECT count(*) FROM t WHERE t MATCH ?", (match_expression([Unit("", (phrase,))]),)
            )
            assert found.fetchone() == (0,), (group.name, phrase)
    index.close()


def test_quoted_words_stay_together() -> None:
    """Straight quotes keep words side by side."""
    assert only('"visiting nurse"').phrases == (Phrase(("visiting", "nurse")),)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("HR+/HER2- breast", "HR positive/HER2 negative breast"),
        ("ER+, PR\u2212 and HER2-", "ER positive, PR negative and HER2 negative"),
        ("HER2-low", "HER2-low"),
        ("HER2-negative (2+/ISH-)", "HER2-negative (2+/ISH-)"),
        ("CD8+ cells, A + B, T-DXd", "CD8+ cells, A + B, T-DXd"),
    ],
)
def test_signs_of_receptors_are_spelled_out(text: str, spelled: str) -> None:
    """A full-text index drops signs: the receptor's sign is kept as a word, no other is touched."""
    assert spell_signs(text) == spelled


def test_phrase_within_another_is_looked_for_once() -> None:
    """Whatever a shorter phrase finds need not be asked for again."""
    phrases = [
        Phrase(("triple", "negative", "breast")),
        Phrase(("triple", "negative")),
        Phrase(("ds8201a",)),
        Phrase(("ds8201",), prefix=True),
        Phrase(("bone", "metastases")),
        Phrase(("bone", "metasta"), prefix=True),
    ]
    assert set(without_longer(phrases)) == {phrases[1], phrases[3], phrases[5]}


@given(st.text(max_size=300), st.booleans())
def test_any_text_gives_a_query_that_runs(text: str, typing: bool) -> None:
    """Quotes, brackets, operators, emoji: nothing typed breaks the full-text query."""
    expression = match_expression(LIST.expand(text, typing=typing))
    if not expression:
        return
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    assert index.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone() == (0,)
    index.close()


@pytest.mark.parametrize("text", ["", "   ", "🙂 (((", '"""', "x " * 5_000, "AND " * 40, "-" * 99])
def test_odd_text_is_safe(text: str) -> None:
    """Nothing typed, only signs, and ten thousand characters are all answered."""
    units = LIST.expand(text, typing=True)
    assert len(units) <= 24
    assert match_expression(units).count('"') % 2 == 0


def test_list_is_large_and_every_entry_names_its_source() -> None:
    """At least 180 groups, each with a title and an address to check it by."""
    groups = list(LIST.groups())
    assert len(groups) >= 180
    assert sum(group.kind == "drug" for group in groups) >= 180
    for group in groups:
        assert group.sources, group.name
        assert all(title and url.startswith("https://") for title, url in group.sources)


def test_no_name_is_understood_by_two_groups() -> None:
    """A name leads to its own group: never to another drug."""
    wrong = [
        (name, group.name, LIST.named(name))
        for group in LIST.groups()
        for name in (*group.say, *group.heard)
        if LIST.named(name) != group.name
    ]
    assert wrong == []


def test_classes_name_groups_that_exist() -> None:
    """Whatever a class takes in is in the list, and is not the class itself."""
    names = {group.name for group in LIST.groups()}
    for group in LIST.groups():
        assert set(group.narrower) <= names - {group.name}


def test_star_stands_at_the_end_only() -> None:
    """The full-text index knows no other place for it."""
    for group in LIST.groups():
        assert not any("*" in name for name in (*group.say, *group.heard))
        assert not any("*" in name[:-1] for name in group.find)
        assert all(tokens_of(name) for name in (*group.say, *group.heard, *group.find))


def test_names_agree_with_those_that_sponsors_give() -> None:
    """Where a real record lists two names of a drug we know, we know them as the same drug."""
    folder = SHARED / "ctgov" / "records"
    if not folder.is_dir():
        pytest.skip("the registry's real records are not beside this checkout")
    kinds = {group.name: group.kind for group in LIST.groups()}
    lumped = {
        ("paclitaxel", "nab-paclitaxel"),
        ("doxorubicin", "liposomal doxorubicin"),
        ("triptorelin", "elacestrant"),  # a slip of one sponsor
    }
    wrong, checked = set(), 0
    for path in sorted(folder.glob("*.json")):
        protocol = json.loads(path.read_bytes())["protocolSection"]
        for thing in protocol.get("armsInterventionsModule", {}).get("interventions", []):
            name = LIST.named(thing["name"])
            if name is None or kinds[name] != "drug":
                continue
            others = {LIST.named(other) for other in thing.get("otherNames", [])} - {None}
            drugs = {other for other in others if other and kinds[other] == "drug"}
            checked += len(drugs)
            wrong |= {(name, other) for other in drugs if other != name}
    assert checked > 60
    assert wrong <= lumped


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("enhurtu", "enhertu"),
        ("palbocilib", "palbociclib"),
        ("hercetpin", "herceptin"),
        ("trastuzumb brain", "trastuzumab brain"),
        ("pfizzer", "pfizer"),
    ],
)
def test_misspelled_word_is_put_right(typed: str, meant: str) -> None:
    """One slip in five letters, two in eight; words of the stored trials count as well."""
    assert LIST.suggestions(typed, single_words(["Pfizer Inc.", "DS-8201a"]))[0] == meant


@pytest.mark.parametrize("typed", ["enhertu", "brain", "herceptine", "quimioterapia", "letrozol"])
def test_known_word_is_never_put_right(typed: str) -> None:
    """What the list understands, or a stored trial holds, is no misspelling."""
    assert LIST.suggestions(typed, {"brainy", "letrozole"}) == []
    assert did_you_mean("brain", {"brain", "grain"}) == []


@pytest.mark.parametrize("typed", ["enhe", "ds8201", "xqzzyw", "", "🙂🙂🙂🙂🙂"])
def test_short_words_codes_and_nonsense_are_left_alone(typed: str) -> None:
    """Nothing is suggested for words under five letters, with digits, or unlike any known one."""
    assert did_you_mean(typed, {"enhertu", "ds8202", "herceptin"}) == []


def test_words_worth_suggesting() -> None:
    """Five letters or more, no digits, folded."""
    assert single_words(["Médica Sur, DS-8201a", "Lilly"]) == {"medica", "lilly"}
