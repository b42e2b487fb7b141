"""Drugs, their classes, and treatments in words for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from mbc_desktop.trials.treatments_had import Medicine, Treatment

if TYPE_CHECKING:
    from mbc_desktop.trials.profile_drugs import DrugChoice

_MOST_BRANDS = 2
_MONTH = len("YYYY-MM")
_YEAR = len("YYYY")


class DrugWords(QObject):
    """Says what was given, when, and why it ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = self._kind_names()
        self._settings = {
            "early": self.tr("For early breast cancer"),
            "advanced": self.tr("Since it spread"),
            "unknown": self.tr("Not known whether early or since it spread"),
        }
        self._reasons = {
            "growth": self.tr("The treatment stopped working"),
            "side_effects": self.tr("Stopped because of side effects"),
            "planned_end": self.tr("Finished as planned"),
            "other": self.tr("Stopped for another reason"),
            "unknown": self.tr("Not known why it was stopped"),
        }

    def kind(self, name: str) -> str:
        """Return what a class of drugs, or surgery or radiation, is called."""
        return self._kinds.get(name, name)

    def choice(self, drug: DrugChoice) -> str:
        """Return a drug of the dictionary with its brands."""
        brands = ", ".join(drug.brands[:_MOST_BRANDS])
        return f"{drug.name} ({brands})" if brands else drug.name

    def medicine(self, one: Medicine) -> str:
        """Return what one thing given is called."""
        if one.drug or one.name:
            return one.drug or one.name
        return self.kind(one.kind) if one.kind else self.tr("a medicine whose name is not known")

    def title(self, treatment: Treatment) -> str:
        """Return everything that was given together."""
        return " + ".join(map(self.medicine, treatment.medicines))

    def classes(self, treatment: Treatment) -> str:
        """Return the classes of the drugs, nothing for what has none."""
        from mbc_desktop.trials.profile_drugs import load_drug_list

        found = []
        for one in treatment.medicines:
            known = load_drug_list().named(one.drug) if one.drug else None
            if known is not None:
                found.append(self.kind(known.classes[0]))
        return ", ".join(dict.fromkeys(found))

    def setting(self, treatment: Treatment) -> str:
        """Return in which setting it was given."""
        return self._settings[treatment.setting]

    def dates(self, treatment: Treatment, *, exact: bool = False) -> str:
        """Return from when to when it was given, with ``exact`` by the day where it is known."""
        start = self.date(treatment.start, exact=exact)
        end = self.date(treatment.end, exact=exact)
        if treatment.ongoing:
            return (
                self.tr("since {start}, still going on").format(start=start)
                if start
                else (self.tr("still going on"))
            )
        if start and end:
            return start if start == end else f"{start} – {end}"
        if start and treatment.procedure:
            return start
        if start:
            return self.tr("from {start}").format(start=start)
        return self.tr("until {end}").format(end=end) if end else self.tr("no date given")

    def reason(self, treatment: Treatment) -> str:
        """Return why it ended, nothing where that was not said."""
        if treatment.ongoing or treatment.why_stopped is None:
            return ""
        return self._reasons[treatment.why_stopped]

    def details(self, treatment: Treatment, *, exact: bool = False) -> str:
        """Return setting, dates and reason in one line."""
        parts = [] if treatment.procedure else [self.setting(treatment)]
        parts += [self.dates(treatment, exact=exact), self.reason(treatment)]
        return " · ".join(part for part in parts if part)

    def date(self, text: str, *, exact: bool = False) -> str:
        """Return an ISO date, whole or in part, as month and year, or the year."""
        if len(text) < _MONTH:
            return text
        whole = QDate.fromString(text, "yyyy-MM-dd")
        if exact and whole.isValid():
            return QLocale().toString(whole, self.tr("MMMM d, yyyy", "the form of a whole date"))
        day = QDate.fromString(f"{text[:_MONTH]}-01", "yyyy-MM-dd")
        if not day.isValid():
            return text[:_YEAR]
        return QLocale().toString(day, self.tr("MMMM yyyy", "the form of a month with its year"))

    def _kind_names(self) -> dict[str, str]:
        return {
            "surgery": self.tr("Surgery"),
            "radiation": self.tr("Radiation"),
            "endocrine": self.tr("hormone therapy"),
            "aromatase_inhibitor": self.tr("aromatase inhibitor"),
            "nonsteroidal_aromatase_inhibitor": self.tr("aromatase inhibitor (non-steroidal)"),
            "steroidal_aromatase_inhibitor": self.tr("aromatase inhibitor (steroidal)"),
            "serm": self.tr("estrogen receptor modulator (SERM)"),
            "serd": self.tr("estrogen receptor degrader (SERD)"),
            "fulvestrant": self.tr("estrogen receptor degrader (SERD)"),
            "oral_serd": self.tr("oral SERD or other new estrogen receptor drug"),
            "ovarian_suppression": self.tr("switching off the ovaries"),
            "progestin": self.tr("progestin"),
            "cdk46_inhibitor": self.tr("CDK4/6 inhibitor"),
            "cdk_other": self.tr("other CDK inhibitor"),
            "pi3k_akt_mtor_inhibitor": self.tr("PI3K, AKT or mTOR inhibitor"),
            "pi3k_inhibitor": self.tr("PI3K inhibitor"),
            "akt_inhibitor": self.tr("AKT inhibitor"),
            "mtor_inhibitor": self.tr("mTOR inhibitor"),
            "parp_inhibitor": self.tr("PARP inhibitor"),
            "anti_her2": self.tr("HER2-targeted therapy"),
            "trastuzumab": self.tr("HER2-targeted antibody"),
            "pertuzumab": self.tr("HER2-targeted antibody"),
            "margetuximab": self.tr("HER2-targeted antibody"),
            "her2_tki": self.tr("HER2-targeted tablet"),
            "her2_bispecific": self.tr("HER2 antibody with two targets"),
            "her2_adc": self.tr("HER2 antibody-drug conjugate"),
            "trastuzumab_emtansine": self.tr("HER2 antibody-drug conjugate"),
            "trastuzumab_deruxtecan": self.tr("HER2 antibody-drug conjugate"),
            "topo1_adc": self.tr("antibody-drug conjugate"),
            "adc": self.tr("antibody-drug conjugate"),
            "immunotherapy": self.tr("immunotherapy"),
            "chemotherapy": self.tr("chemotherapy"),
            "taxane": self.tr("chemotherapy (taxane)"),
            "anthracycline": self.tr("chemotherapy (anthracycline)"),
            "capecitabine": self.tr("chemotherapy (capecitabine)"),
            "fluoropyrimidine": self.tr("chemotherapy (fluoropyrimidine)"),
            "platinum": self.tr("chemotherapy (platinum)"),
            "eribulin": self.tr("chemotherapy (eribulin)"),
            "vinca": self.tr("chemotherapy (vinca alkaloid)"),
            "gemcitabine": self.tr("chemotherapy (gemcitabine)"),
            "topoisomerase_inhibitor": self.tr("chemotherapy (topoisomerase inhibitor)"),
            "other_chemotherapy": self.tr("other chemotherapy"),
            "anti_angiogenic": self.tr("drug against new blood vessels"),
            "hdac_inhibitor": self.tr("HDAC inhibitor"),
            "androgen_receptor": self.tr("drug acting on the androgen receptor"),
            "bone_agent": self.tr("bone-strengthening drug"),
            "targeted": self.tr("targeted therapy"),
            "radioligand": self.tr("radioligand"),
            "other_targeted": self.tr("other targeted therapy"),
        }
