"""Where a person's files are: made, owned and refused."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mbc_desktop.core.errors import KnownError, WrongUsage
from mbc_desktop.core.paths import default_root, open_data_dir, owner_only


@pytest.mark.parametrize(
    "name", ["plain", "with spaces", "Ärztin–Notizen", "100 % #1?", "'quoted\"", "日本", "a/b/c"]
)
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str):
    """Spaces, accents, and signs that mean something in an address are names like any other."""
    home = open_data_dir(tmp_path / name)
    assert home.root.is_dir()
    assert home.library.parent == home.personal.parent == home.root


@pytest.mark.skipif(os.name != "posix", reason="modes are told to POSIX systems only")
def test_a_new_folder_is_its_owners_alone(tmp_path: Path):
    """Nobody else on the computer can list what is in it."""
    assert stat.S_IMODE(open_data_dir(tmp_path / "mine").root.stat().st_mode) == 0o700


def test_the_option_wins_over_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """And the variable over the platform's own place."""
    monkeypatch.setenv("MBC_DATA_DIR", str(tmp_path / "variable"))
    assert open_data_dir(tmp_path / "option").root == tmp_path / "option"
    assert open_data_dir().root == tmp_path / "variable"


def test_without_either_the_platforms_place_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Its folder does not name the illness."""
    monkeypatch.delenv("MBC_DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_root().name == "Companion"
    assert open_data_dir().root == default_root().resolve()


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_refused(name: str):
    """A script whose variable is not set must not end up in the person's own data."""
    with pytest.raises(WrongUsage, match="empty name"):
        open_data_dir(name)


def test_an_empty_variable_counts_as_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """As in every other program."""
    monkeypatch.setenv("MBC_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert open_data_dir().root == default_root().resolve()


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Also where no shell replaced it, as in a variable of a desktop file."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert open_data_dir("~/data").root == tmp_path / "data"


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path):
    """In three sentences that name the folder and the option."""
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(KnownError) as caught:
        open_data_dir(tmp_path / "taken")
    assert "taken" in caught.value.what_happened
    assert "--data-dir" in caught.value.what_to_do
    assert (tmp_path / "taken").read_text() == "a file"


def test_a_missing_file_is_no_trouble_to_owner_only(tmp_path: Path):
    """There is nothing to protect."""
    owner_only(tmp_path / "absent")
    assert not (tmp_path / "absent").exists()
