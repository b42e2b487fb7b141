"""A data directory to run commands on, and a stand-in registry to fetch from."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from mbc_desktop.cli import main
from tests.commands.running import Commands
from tests.registry import StandInRegistry, generate


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MBC_DATA_DIR", "MBC_REGISTRY_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def made_up() -> list[dict[str, Any]]:
    """Return 420 made-up records that are or may open: three pages, with few sites each."""
    records = copy.deepcopy(list(generate(420, seed=21, open_only=True)))
    for record in records:
        places = record["protocolSection"].get("contactsLocationsModule", {})
        places["locations"] = places.get("locations", [])[:3]
    return records


@pytest.fixture
def registry(made_up: list[dict[str, Any]]) -> Iterator[StandInRegistry]:
    with StandInRegistry(made_up) as registry:
        yield registry


@pytest.fixture
def commands(
    tmp_path: Path, registry: StandInRegistry, capsys: pytest.CaptureFixture[str]
) -> Commands:
    """Commands on a fresh folder whose name has spaces and accents."""
    return Commands(tmp_path / "Mes données" / "à moi", registry.url, capsys)


@pytest.fixture(scope="session")
def trials_dir(made_up: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data directory with the trials fetched and read: done once, then copied."""
    folder = tmp_path_factory.mktemp("synced") / "data"
    with StandInRegistry(made_up) as registry:
        words = ["--data-dir", str(folder), "--registry", registry.url, "sync"]
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            assert main(words) == 0
    return folder


@pytest.fixture
def synced(commands: Commands, trials_dir: Path) -> Commands:
    """The same, with trials."""
    shutil.copytree(trials_dir, commands.data_dir)
    return commands


@pytest.fixture
def offline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    """Commands on a fresh folder, with a registry that nobody can reach."""
    return Commands(tmp_path / "data", "http://127.0.0.1:9/api/v2", capsys)
