"""Where a person's files are on this computer."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.errors import KnownError, WrongUsage

# The folder carries the program's discreet name: a listing of folders should not tell the illness.
_FOLDER = "Companion"


@dataclass(frozen=True, slots=True)
class DataDir:
    """One data directory: the two stores, backups, the log, and the locks."""

    root: Path

    @property
    def library(self) -> Path:
        """The store of public trial data, which can be fetched again."""
        return self.root / "library.sqlite"

    @property
    def personal(self) -> Path:
        """The store of the person's own words and plans."""
        return self.root / "personal.sqlite"

    @property
    def key(self) -> Path:
        """What a passphrase opens, where the personal store is a locked one."""
        return self.root / "personal.key"

    @property
    def backups(self) -> Path:
        """Verified copies of the personal store."""
        return self.root / "backups"

    @property
    def set_aside(self) -> Path:
        """Damaged files, kept and never deleted by the program."""
        return self.root / "set-aside"

    @property
    def log(self) -> Path:
        """The rotating log, without personal data."""
        return self.root / "companion.log"

    @property
    def window_state(self) -> Path:
        """Sizes of the window and its splitters; nothing personal."""
        return self.root / "window.ini"

    def lock(self, name: str) -> Path:
        """Return the path of the lock file for ``name``, such as ``writer`` or ``running``."""
        return self.root / f"{name}.lock"


def default_root() -> Path:
    """Return the directory used where neither option nor variable names one."""
    from platformdirs import user_data_path

    return user_data_path(_FOLDER, appauthor=False)


def open_data_dir(named: str | os.PathLike[str] | None = None) -> DataDir:
    """Return the data directory, made where missing and readable by its owner alone.

    ``named`` (from ``--data-dir``) wins over ``MBC_DATA_DIR``, and that over the platform's place.
    Raises :class:`KnownError` where the folder cannot be made or written to, and
    :class:`WrongUsage` for an empty name: a script whose variable is not set must not end up in
    the person's own data.
    """
    if named is not None and not str(named).strip():
        raise WrongUsage(
            "The data folder has an empty name.",
            what_is_safe="Nothing was changed.",
            what_to_do="Name a folder after --data-dir, or leave the option out.",
        )
    chosen = named or os.environ.get("MBC_DATA_DIR")
    root = Path(chosen).expanduser() if chosen else default_root()
    try:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and chosen is None:
            root.chmod(stat.S_IRWXU)
    except OSError as problem:
        raise _unusable(root) from problem
    if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
        raise _unusable(root)
    return DataDir(root.resolve())


def _unusable(root: Path) -> KnownError:
    return KnownError(
        f"The folder {root} can't be used for your data: it can't be made or written to.",
        what_is_safe="Nothing was changed.",
        what_to_do="Check who may write there, or choose another folder with --data-dir.",
    )


def owner_only(path: Path) -> None:
    """Let only the owner read and write ``path``; does nothing where it is absent."""
    if os.name == "posix" and path.exists():
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
