"""A stand-in for ClinicalTrials.gov's API v2, and made-up records in the registry's true sizes."""

from __future__ import annotations

from tests.registry.generator import evolve, generate
from tests.registry.process import RegistryProcess
from tests.registry.server import Request, StandInRegistry
from tests.registry.shelf import read_records, write_records

__all__ = [
    "RegistryProcess",
    "Request",
    "StandInRegistry",
    "evolve",
    "generate",
    "read_records",
    "write_records",
]
