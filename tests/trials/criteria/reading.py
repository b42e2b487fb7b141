"""What the tests of the reader share: one list of criteria, read, and what was said of a topic."""

from __future__ import annotations

from typing import Any

from mbc_desktop.trials.criteria import CriteriaReading, read_criteria

TITLE = "A Study of a New Tablet"


def read(
    *inclusion: str, exclusion: tuple[str, ...] = (), title: str = "Advanced Breast Cancer"
) -> CriteriaReading:
    """Read a trial made of single bullets."""
    lines = ["Inclusion Criteria:", *(f"* {line}" for line in inclusion)]
    if exclusion:
        lines += ["", "Exclusion Criteria:", *(f"* {line}" for line in exclusion)]
    return read_criteria(title, "\n".join(lines))


def label(name: str, *inclusion: str, title: str = TITLE) -> Any:
    """Return one label of a trial that has only these inclusions."""
    return read(*inclusion, title=title).labels[name]


def label_out(name: str, *exclusion: str, title: str = TITLE) -> Any:
    """Return one label of a trial that has only these exclusions."""
    return read("Signed consent", exclusion=exclusion, title=title).labels[name]
