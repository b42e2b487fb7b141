"""What a trial asks of a person, read from its title and eligibility text by plain rules."""

from mbc_desktop.trials.criteria.model import CriteriaReading, Criterion, Evidence, Structured
from mbc_desktop.trials.criteria.reader import READER_VERSION, read_criteria, read_record

__all__ = [
    "READER_VERSION",
    "CriteriaReading",
    "Criterion",
    "Evidence",
    "Structured",
    "read_criteria",
    "read_record",
]
