"""What is looked for in the tests of finding: known names, and signs that act elsewhere."""

from __future__ import annotations

from typing import Any

from tests.trials.records import site

KNOWN: dict[str, dict[str, Any]] = {
    "NCT91000001": {"interventions": [{"name": "Trastuzumab Deruxtecan"}]},
    "NCT91000002": {"interventions": [{"name": "DS-8201a"}]},
    "NCT91000003": {"interventions": [{"name": "Palbociclib"}]},
    "NCT91000004": {"conditions": ["Triple-Negative Breast Cancer"]},
    "NCT91000005": {"eligibility": "* Bone metastases that hurt"},
    "NCT91000006": {"locations": [site("São Paulo", country="Brazil", facility="Clínica Ñandú")]},
    "NCT91000007": {"sponsor_collaborators": {"leadSponsor": {"name": "Gustave Roussy"}}},
    "NCT91000008": {"title": "HR+/HER2- disease"},
    "NCT91000009": {"title": "HR-/HER2+ disease"},
    "NCT91000010": {"title": "Zanidatamab in melanoma", "conditions": ["Melanoma"]},
    "NCT91000012": {"title": "Tucidinostat in breast cancer"},
    "NCT91000013": {"conditions": ["Breast Cancer"], "eligibility": "no tucidinostat " * 9},
    "NCT91000011": {"title": "Care", "conditions": ["Breast Cancer", "Zanidatamab use"]},
}

HOSTILE = [
    '"',
    '""""',
    "'; DROP TABLE trial; --",
    "(((",
    ")",
    "a AND",
    "OR",
    "NOT NOT",
    "NEAR(a b, 3)",
    "title : x",
    "{title criteria} : x",
    "^enhertu",
    "*",
    "enhertu*",
    "+ - + -",
    "\x00",
    "enhertu\x00brain",
    "🎗️",
    "👩‍⚕️ breast",
    "\ud800",
    "\u202eenhertu",
    "é" * 500,
    "a" * 10_000,
    "a " * 5_000,
    '"' * 10_000,
    "(" * 10_000,
    "\n\t\r",
    "%s %d {0} :x ?1",
    "NULL",
    "١٢٣٤٥٦٧٨",
]
