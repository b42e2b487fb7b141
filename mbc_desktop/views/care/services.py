"""What the lists of My care work with, handed down by the composition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbc_desktop.data.attachments import Attachments
    from mbc_desktop.data.care import CareList
    from mbc_desktop.data.care_records import (
        Allergy,
        CareMember,
        Insurance,
        Medicine,
    )
    from mbc_desktop.notes.treatment_summary import Draft, TreatmentSummary


@dataclass(frozen=True, slots=True)
class CareServices:
    """The lists.

    ``drafted`` gives what her answers say for the summary; ``only_one_first`` sees to it that
    nobody but one of the team is the one to call first.
    """

    medicines: CareList[Medicine]
    allergies: CareList[Allergy]
    team: CareList[CareMember]
    insurance: CareList[Insurance]
    summary: TreatmentSummary
    drafted: Callable[[], Draft]
    attachments: Attachments
    language: str
    only_one_first: Callable[[CareMember], None]
