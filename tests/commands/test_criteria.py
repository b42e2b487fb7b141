"""``mbc-desktop criteria``: files without a data directory, bad lines told, the rest goes on."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import build_parser, run_command

ELIGIBILITY = (
    "Inclusion Criteria:\n\n* HER2-low disease\n* ECOG \\<= 1\n\n"
    "Exclusion Criteria:\n\n* Brain metastases"
)
TRIAL = {
    "nct": "NCT00000001",
    "title": "A Tablet in Advanced Breast Cancer",
    "eligibility": ELIGIBILITY,
}
RECORD = {
    "protocolSection": {
        "identificationModule": {"nctId": "NCT00000002", "briefTitle": "Another Tablet"},
        "eligibilityModule": {"eligibilityCriteria": ELIGIBILITY},
    }
}


def criteria(*names: str, data_dir: Path | None = None) -> tuple[int, list[dict[str, Any]], str]:
    """Run the command; returns the exit code, the answers and the messages."""
    out, err = io.StringIO(), io.StringIO()
    before = ["--data-dir", str(data_dir)] if data_dir else []
    code = run_command(build_parser().parse_args([*before, "criteria", *names]), out=out, err=err)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_a_record_and_lines_of_both_shapes_are_read(tmp_path: Path) -> None:
    """One answer a trial, in the order named, each quote at its offsets."""
    alone = tmp_path / "record.json"
    alone.write_text(json.dumps(RECORD, indent=2), "utf-8")
    lines = tmp_path / "trials.jsonl"
    lines.write_text(f"{json.dumps(TRIAL)}\n\n{json.dumps(RECORD)}\n", "utf-8")
    code, answers, messages = criteria(str(alone), str(lines))
    assert (code, messages) == (0, "")
    assert [answer["nct"] for answer in answers] == ["NCT00000002", "NCT00000001", "NCT00000002"]
    first = answers[1]
    assert first["labels"]["her2"] == ["low"]
    assert first["labels"]["brain_metastases"] == "excluded"
    quote = first["evidence"]["ecog_max"][0]
    assert ELIGIBILITY[quote["start"] : quote["end"]] == quote["quote"] == "ECOG \\<= 1"
    assert quote["where"] == "eligibility"
    assert [(c["kind"], c["cohort"]) for c in first["criteria"]] == [
        ("inclusion", None),
        ("inclusion", None),
        ("exclusion", None),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not an object"),
        ('{"nct": "NCT00000001"}', "neither a registry record"),
        ('{"nct": "NCT00000001", "title": 7, "eligibility": ""}', "is not text"),
        ('{"title": "x", "eligibility": "y"}', "no NCT number"),
        ("[" * 5_000, "not JSON"),
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(tmp_path: Path, line: str, told: str) -> None:
    """The good lines are answered, the bad one is named by its number, and the exit code is 1."""
    path = tmp_path / "trials.jsonl"
    path.write_text(f"{json.dumps(TRIAL)}\n{line}\n{json.dumps(TRIAL)}\n", "utf-8")
    code, answers, messages = criteria(str(path))
    assert code == 1
    assert len(answers) == 2
    assert "line 2" in messages
    assert told in messages


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A line in another encoding spoils itself only; a byte order mark spoils nothing."""
    path = tmp_path / "trials.jsonl"
    good = json.dumps(TRIAL).encode()
    path.write_bytes(b"\xef\xbb\xbf" + good + b'\n{"nct": "\xff"}\n' + good)
    code, answers, messages = criteria(str(path))
    assert (code, len(answers)) == (1, 2)
    assert "UTF-8" in messages


def test_a_missing_file_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    """The file that is there is read."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(RECORD), "utf-8")
    code, answers, messages = criteria(str(tmp_path / "none.json"), str(path))
    assert (code, len(answers)) == (1, 1)
    assert "cannot be opened" in messages


def test_a_file_needs_no_data_directory(tmp_path: Path) -> None:
    """Nothing is made where the data would be."""
    path = tmp_path / "trials.jsonl"
    path.write_text(json.dumps(TRIAL) + "\n", "utf-8")
    data_dir = tmp_path / "data"
    assert criteria(str(path), data_dir=data_dir)[0] == 0
    assert not data_dir.exists()


def test_a_trial_that_is_not_stored_is_told(tmp_path: Path) -> None:
    """An NCT number is looked up here and nowhere else."""
    code, answers, messages = criteria("nct00000009", data_dir=tmp_path / "data")
    assert (code, answers) == (1, [])
    assert "NCT00000009 is not stored here" in messages


def test_texts_that_no_console_could_show_are_answered(tmp_path: Path) -> None:
    """A lone surrogate in a record cannot stop the answer."""
    path = tmp_path / "trials.jsonl"
    path.write_text(
        '{"nct": "NCT00000001", "title": "\\ud800", "eligibility": "ECOG 0 \\udfff"}', "utf-8"
    )
    code, answers, _ = criteria(str(path))
    assert code == 0
    assert answers[0]["labels"]["ecog_max"] == 0
