"""Eligibility texts: what trials in breast cancer ask for, in words of our own."""

from __future__ import annotations

import random
from typing import NamedTuple

from tests.registry.pharmacy import Subtype

# Slots: {ge} {le} {gt} {lt} comparison signs in the text's own manner; {a}-{e} small numbers drawn
# anew; {drug} the drug tested; "\n>" opens a nested bullet.
_MEASURABLE = (
    "Measurable disease by RECIST 1.1",
    "At least one measurable lesion by RECIST 1.1 that has not been irradiated",
    "Measurable or evaluable disease; bone-only disease with a lytic lesion is allowed",
    "Evaluable disease. People with bone-only disease may join",
)
_ECOG = (
    "ECOG performance status 0 or 1",
    "Eastern Cooperative Oncology Group (ECOG) performance status of 0-1",
    "ECOG performance status {le} 2",
    "ECOG 0, 1 or 2; Karnofsky {ge} 60% is accepted in its place",
)
_BRAIN = (
    "Known active central nervous system metastases. Treated brain metastases are allowed if:"
    "\n>stable on MRI for at least {b} weeks\n>no steroids for {a} weeks or more"
    "\n>no neurologic symptoms from them",
    "Untreated or symptomatic brain metastases, or any leptomeningeal disease",
    "Active brain metastases or carcinomatous meningitis; previously treated lesions must have been "
    "stable for {ge} 4 weeks without corticosteroids",
    "Leptomeningeal disease. (People with stable or with untreated, asymptomatic brain metastases "
    "that need no local treatment may join.)",
    "Spinal cord compression or brain metastases, unless treated, no longer symptomatic and without "
    "need for steroids or anticonvulsants",
)
_LINES = (
    "No prior chemotherapy for advanced or metastatic disease",
    "{ge} {a} and {le} {c} prior lines of systemic therapy in the metastatic setting",
    "Received at least {a} prior lines of therapy for metastatic breast cancer",
    "No more than {b} previous lines of chemotherapy for unresectable or metastatic disease",
    "Progressed on or within 12 months after adjuvant therapy, or on first-line therapy in the "
    "advanced setting",
    "Previous treatment with a taxane and an anthracycline in any setting unless contraindicated",
    "Disease progression on a CDK4/6 inhibitor with endocrine therapy in the advanced setting",
)
_INCLUSION = (
    "Adequate organ and bone marrow function within 14 days before enrollment:"
    "\n>absolute neutrophil count {ge} 1,500/mm3\n>platelets {ge} 100,000/mm3"
    "\n>hemoglobin {ge} 9.0 g/dL without transfusion in the week before"
    "\n>total bilirubin {le} 1.5 x upper limit of normal (ULN), {le} 3 x ULN in Gilbert syndrome"
    "\n>AST and ALT {le} 3 x ULN ({le} 5 x ULN with liver metastases)"
    "\n>creatinine clearance {ge} 50 mL/min (Cockcroft-Gault)",
    "Left ventricular ejection fraction {ge} 50% by echocardiogram or MUGA within 28 days",
    "Life expectancy of at least {c} months in the opinion of the investigator",
    "Able to swallow and keep down medicine taken by mouth",
    "Archival tumor tissue available, or willing to have a new biopsy where it is safe to do so",
    "Willing to have paired biopsies before treatment and on cycle {a} day 1",
    "Women who can become pregnant have a negative serum pregnancy test within 7 days and agree to "
    "use highly effective contraception during treatment and for {d} months after the last dose",
    "Men with partners who can become pregnant agree to use condoms and not to donate sperm",
    "Signed informed consent, and able to follow the visit schedule",
    "Premenopausal women and men must be willing to take ovarian or testicular suppression with a "
    "GnRH agonist, started at least {b} weeks before",
    "Recovered from side effects of earlier treatment to grade {le} 1, other than hair loss and "
    "grade 2 neuropathy",
    "Women or men aged 18 years or older",
    "Documented PIK3CA mutation in tumor tissue or circulating tumor DNA",
    "ESR1 mutation found in blood (ctDNA) by the central laboratory",
    "PD-L1 positive tumor (combined positive score {ge} 10) by 22C3 assay",
    "INR and aPTT {le} 1.5 x ULN unless on anticoagulants with a stable dose",
    "Fasting glucose {le} 140 mg/dL and HbA1c {le} 7.0%",
    "Prior radiation is allowed if finished {ge} {b} weeks before and side effects are gone",
    "At least {b} weeks since major surgery, with wounds healed",
    "Bisphosphonates or denosumab are allowed if started before day 1",
    "People with HIV on effective therapy and an undetectable viral load within 6 months may join",
    "QTcF {le} 470 msec on the screening electrocardiogram",
    "Able to read and answer questionnaires in a language in which they are available",
    "Has a smartphone, or is willing to use a device lent by the study, for the symptom diary",
    "Histologically or cytologically confirmed adenocarcinoma of the breast, with the most recent "
    "report available to the study team",
    "Willing to give blood for circulating tumor DNA at the start, after {a} cycles and when "
    "treatment stops working",
    "Albumin {ge} 3.0 g/dL",
)
_EXCLUSION = (
    "Prior treatment with {drug} or another medicine of its class",
    "Pregnant or breastfeeding, or planning to become pregnant",
    "History of interstitial lung disease or pneumonitis that needed steroids, or suspicion of it "
    "on imaging at screening",
    "Another invasive cancer within the last {c} years, apart from:"
    "\n>non-melanoma skin cancer that was treated\n>cervical carcinoma in situ"
    "\n>ductal carcinoma in situ of the other breast",
    "Heart disease that limits daily life, including:"
    "\n>myocardial infarction or unstable angina within {d} months"
    "\n>congestive heart failure, NYHA class II to IV\n>arrhythmia that needs treatment"
    "\n>QTcF {gt} 480 msec",
    "Active hepatitis B or C; people with cured hepatitis C may join",
    "Infection that needs antibiotics by vein within {a} weeks before the first dose",
    "Use of strong CYP3A4 inhibitors or inducers within {a} weeks or {e} half-lives, whichever is "
    "longer",
    "Chemotherapy, antibody therapy or an investigational agent within {b} weeks before day 1",
    "Palliative radiation within {a} weeks before the first dose",
    "Autoimmune disease that needed systemic treatment in the past 2 years (replacement therapy "
    "such as levothyroxine or insulin is allowed)",
    "Immunodeficiency, or prednisone {gt} 10 mg a day or equivalent",
    "Live vaccine within 30 days before the first dose",
    "Known allergy to {drug} or any of its ingredients",
    "Peripheral neuropathy of grade {ge} 3",
    "Diabetes type 1, or type 2 that needs insulin",
    "Bowel problems that hinder absorption: short bowel, active Crohn's disease, chronic diarrhea of "
    "grade {ge} 2",
    "Visceral crisis, or rapidly progressing disease for which chemotherapy is needed now",
    "Bleeding tendency, or a major bleed within {b} weeks",
    "Blood clot in lung or leg within {c} months unless on a stable anticoagulant",
    "Wound that does not heal, ulcer or bone fracture not yet mended",
    "Corneal disease that in the view of an eye doctor would raise the risk of the study drug",
    "Prior allogeneic stem cell or solid organ transplant",
    "Severe liver impairment (Child-Pugh C)",
    "Any condition that in the investigator's view makes taking part unsafe",
    "Unable to have MRI or CT with contrast",
    "Uncontrolled high blood pressure ({gt} 160/100 mm Hg despite medicine)",
    "Currently in another interventional study, other than follow-up",
    "Pleural effusion, ascites or pericardial effusion that needs drainage every {b} weeks or more "
    "often",
    "Inflammatory breast cancer",
    "Bilateral breast cancer with different receptor status on the two sides",
    "Psychiatric illness or substance use that would hinder following the study's rules",
    "Prior anthracycline above a cumulative doxorubicin dose of 360 mg/m2",
    "Grade {ge} 2 hypokalemia, hypomagnesemia or hypocalcemia that cannot be corrected",
)
_COHORT = (
    "Cohort {cohort}: progression after {a} lines including an antibody-drug conjugate",
    "Cohort {cohort}: {le} {b} prior lines and no visceral disease",
    "Cohort {cohort}: treated brain metastases with at least one lesion of {ge} 0.5 cm",
    "Cohort {cohort}: biopsy of a metastatic site within {c} months shows {ge} 10% stromal "
    "lymphocytes",
    "Cohort {cohort}: documented germline or somatic BRCA1 or BRCA2 variant",
    "Cohort {cohort}: HER2 IHC 1+ or 2+/ISH- in the most recent sample, {ge} 1% of cells",
    "Cohort {cohort}: no earlier immune checkpoint inhibitor in any setting, and grade {lt} 2 "
    "immune-related events with any other immunotherapy",
    "Cohort {cohort}: dose of steroids unchanged for {ge} 7 days and {le} 2 mg dexamethasone",
    "Cohort {cohort}: at least {a} weeks since stereotactic radiosurgery, {b} since whole-brain "
    "radiation",
)
_SIMPLE = (
    ("Women aged 18 years and older", "Diagnosed with breast cancer", "Gives written consent"),
    ("Breast cancer of any stage", "Treated at one of the sites", "18 years or older"),
    ("Adults living with breast cancer", "Able to answer questionnaires"),
)


class Manner(NamedTuple):
    """How a text writes: comparison signs, bullets, and headings."""

    ge: str
    le: str
    gt: str
    lt: str
    bullet: str
    headings: tuple[str, str]


_HEADINGS = (
    ("Inclusion Criteria:", "Exclusion Criteria:"),
    ("Key Inclusion Criteria:", "Key Exclusion Criteria:"),
    ("INCLUSION CRITERIA", "EXCLUSION CRITERIA"),
    ("Inclusion Criteria", "Exclusion Criteria"),
    ("**Inclusion Criteria**", "**Exclusion Criteria**"),
)


def manner(draw: random.Random) -> Manner:
    """A manner of writing; half of them escape as the registry's markdown does."""
    if draw.random() < 0.5:
        signs = ("\\>=", "\\<=", "\\>", "\\<")
    else:
        signs = ("≥", "≤", "more than", "less than")
    bullet = draw.choices(("* ", "1. ", "- ", ""), (62, 30, 4, 4))[0]
    headings = draw.choices(_HEADINGS, (62, 12, 12, 8, 6))[0]
    return Manner(*signs, bullet, headings)


def eligibility(draw: random.Random, subtype: Subtype, drug: str, length: int, setting: str) -> str:
    """A whole eligibility text of about `length` characters."""
    how = manner(draw)
    if length < 500:
        items = draw.choice(_SIMPLE)
        text = f"{how.headings[0]}\n\n" + _listed(list(items), how, draw, drug)
        return text if length < 200 else text + f"\n\n{how.headings[1]}\n\n* Not willing to join"
    stage = {
        "metastatic": "Metastatic or locally advanced, unresectable breast cancer",
        "early": "Stage II or III invasive breast cancer, without distant metastases \\[M0\\]",
        "solid": "Advanced or metastatic solid tumor, including breast cancer, for which no "
        "standard treatment is left",
    }[setting]
    include = [stage]
    if setting != "solid":
        include.append(subtype.criterion)
    if setting == "metastatic":
        include.append(draw.choice(_LINES))
        include.append(draw.choice(_MEASURABLE))
    include.append(draw.choice(_ECOG))
    exclude = [draw.choice(_BRAIN)] if setting != "early" else ["Any distant metastasis"]
    more_in = draw.sample(_INCLUSION, len(_INCLUSION))
    more_out = draw.sample(_EXCLUSION, len(_EXCLUSION))
    total = sum(map(len, include)) + sum(map(len, exclude)) + 60
    while total < length and (more_in or more_out):
        if more_out and (not more_in or draw.random() < 0.55):
            exclude.append(more_out.pop())
            total += len(exclude[-1]) + 4
        else:
            include.append(more_in.pop())
            total += len(include[-1]) + 4
    text = f"{how.headings[0]}\n\n{_listed(include, how, draw, drug)}"
    cohort = 0
    while total < length:
        cohort += 1
        items = [line.replace("{cohort}", str(cohort)) for line in draw.sample(_COHORT, 6)]
        block = _listed(items, how, draw, drug)
        text += f"\n\nAdditional criteria for Cohort {cohort}\\*:\n\n{block}"
        total += len(block) + 40
    return f"{text}\n\n{how.headings[1]}\n\n{_listed(exclude, how, draw, drug)}"


def _listed(items: list[str], how: Manner, draw: random.Random, drug: str) -> str:
    roll = draw.random
    text = "\f".join(items)
    if "{" in text:
        text = text.format(
            ge=how.ge,
            le=how.le,
            gt=how.gt,
            lt=how.lt,
            drug=drug,
            a=1 + int(2 * roll()),
            b=2 + int(3 * roll()),
            c=3 + int(3 * roll()),
            d=6 + int(2 * roll()),
            e=4 + int(2 * roll()),
        )
    if how.bullet == "1. ":
        lines = [f"{at}. {line}" for at, line in enumerate(text.split("\f"), start=1)]
        return "\n".join(lines).replace("\n>", "\n\n   1. ", 1).replace("\n>", "\n   * ")
    if how.bullet:
        text = text.replace("\f", "\n" + how.bullet)
        return how.bullet + text.replace("\n>", "\n\n  * ", 1).replace("\n>", "\n  * ")
    return text.replace("\f", "\n\n").replace("\n>", "\n  ")
