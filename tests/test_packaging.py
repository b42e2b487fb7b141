"""What is handed to people: the wheel, the lock, and the two commands that set everything up."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from configparser import ConfigParser
from contextlib import suppress
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from mbc_desktop.core.resources import resource_dir, resource_path

ROOT = Path(__file__).resolve().parents[1]
SHELL = ("run", "test", "lock", "bundle", "lib.sh")

needs_posix = pytest.mark.skipif(os.name != "posix", reason="the scripts are for a POSIX shell")


def run(
    *command: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=dict(env) if env is not None else None,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


# -- the wheel ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed and without a network."""
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    """What the wheel says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return message_from_string(archive.read(name).decode())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment on a path with a space and an accent, that has the wheel and not the checkout.

    Its libraries are those of the environment that runs the tests, whose own editable install does
    not reach it.
    """
    home = tmp_path_factory.mktemp("Año nuevo") / "the program"
    made = run(sys.executable, "-m", "venv", "--without-pip", home)
    assert made.returncode == 0, made.stderr
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    options = ("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check")
    done = run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    assert done.returncode == 0, done.stderr
    found = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    libraries = {Path(each) for each in sys.path if Path(each).name == "site-packages"}
    paths = "\n".join(str(each) for each in sorted(libraries))
    Path(found.stdout.strip(), "libraries.pth").write_text(paths, encoding="utf-8")
    return home


def start(
    installed: Path, name: str, *words: str, cwd: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command of the installed wheel in ``cwd``, with ``variables`` and no others of ours."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "MBC"))}
    bin_folder = installed / ("Scripts" if os.name == "nt" else "bin")
    return run(bin_folder / name, *words, env=env | variables, cwd=cwd)


def test_all_resources_ship_in_the_wheel(names: set[str]) -> None:
    """Every file of ``resources/`` is in the package, whatever its ending."""
    files = {
        path.relative_to(ROOT / "resources").as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(files) > 100
    assert sorted(files - {name.removeprefix("mbc_desktop/_resources/") for name in names}) == []


def test_all_of_the_package_ships_and_nothing_else(names: set[str]) -> None:
    """Migrations and their templates are there; tests and scripts are not."""
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "mbc_desktop").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sorted(files - names) == []
    for store in ("library", "personal"):
        folder = f"mbc_desktop/data/migrations/{store}"
        assert {f"{folder}/env.py", f"{folder}/script.py.mako"} <= names
        assert any(name.startswith(f"{folder}/versions/0001") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {re.sub(r"-.*(?=\.)", "", top) for top in tops} == {
        "mbc_desktop",
        "mbc_companion.dist-info",
        "mbc_companion.data",
    }


def test_the_licence_ships_in_the_wheel(names: set[str], metadata: Message) -> None:
    """Whoever gets the program gets its terms."""
    assert metadata["License-Expression"] == "GPL-3.0-or-later"
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_requirements_of_the_wheel_are_ranges(metadata: Message) -> None:
    """Exact versions stand in the lock only; a wheel that pins fights with every other."""
    requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
    assert len(requirements) > 20
    pinned = {each.name for each in requirements if "==" in str(each.specifier)}
    assert pinned == {"textstat"}  # later ones download data when they run
    old = {"python_version": "3.11", "extra": ""}
    qt = [each for each in requirements if each.name.lower() == "pyside6-essentials"]
    on_old = [each for each in qt if each.marker is None or each.marker.evaluate(old)]
    assert [each.specifier.contains("6.12.0") for each in on_old] == [False]
    assert [each.specifier.contains("6.11.3") for each in on_old] == [True]


def test_the_installed_wheel_runs_from_any_folder(installed: Path, tmp_path: Path) -> None:
    """It finds its own files and makes its data where it is told, accents and spaces or not."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    data = tmp_path / "Mis datos de niña"
    done = start(installed, "mbc-desktop", "check", "--json", cwd=elsewhere, MBC_DATA_DIR=str(data))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["ok"] is True
    assert data.is_dir()
    assert list(elsewhere.iterdir()) == []


def test_the_installed_wheel_uses_its_own_resources(installed: Path, tmp_path: Path) -> None:
    """Not those of a checkout: a search near a ZIP code reads the places in the package."""
    code = "from mbc_desktop.core.resources import resource_dir; print(ascii(str(resource_dir())))"
    said = start(installed, "python", "-c", code, cwd=tmp_path)
    used = Path(eval(said.stdout))  # noqa: S307 -- a string of our own, printed in ASCII
    assert used.name == "_resources"
    assert used.is_relative_to(installed)
    words = ("search", "bone", "--near", "60614", "--within", "50", "--json")
    done = start(installed, "mbc-desktop", *words, cwd=tmp_path, MBC_DATA_DIR=str(tmp_path / "d"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["total"] == 0


def test_the_installed_wheel_can_migrate_a_store(installed: Path, tmp_path: Path) -> None:
    """Alembic finds the packaged migrations by their own path."""
    code = """
import sys
from pathlib import Path
from mbc_desktop.data.connections import LIBRARY, PERSONAL, make_engine
from mbc_desktop.data.migrate import upgrade
for kind in (LIBRARY, PERSONAL):
    engine = make_engine(Path(sys.argv[1]) / f"{kind.name}.sqlite", kind)
    upgrade(engine, kind)
    with engine.connect() as connection:
        stored = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    engine.dispose()
    print(stored == kind.head)
"""
    done = start(installed, "python", "-c", code, str(tmp_path), cwd=tmp_path)
    assert done.stdout.split() == ["True", "True"], done.stderr


def test_the_entry_for_the_desktop_starts_the_program(installed: Path, tmp_path: Path) -> None:
    """What the icon runs is there and is this program."""
    done = start(installed, "mbc-companion", "--version", cwd=tmp_path)
    same = start(installed, "mbc-desktop", "--version", cwd=tmp_path)
    assert done.returncode == same.returncode == 0, done.stderr
    assert done.stdout == same.stdout != ""


@needs_posix
def test_the_window_of_the_installed_wheel_opens(installed: Path, tmp_path: Path) -> None:
    """Started as the icon starts it, from anywhere, it comes up and makes its stores."""
    data = tmp_path / "Mis datos"
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    env |= {"QT_QPA_PLATFORM": "offscreen", "MBC_DATA_DIR": str(data)}
    said = tmp_path / "said"
    with said.open("w", encoding="utf-8") as errors:
        window = subprocess.Popen(
            [installed / "bin" / "mbc-companion"], env=env, cwd=tmp_path, stderr=errors
        )
        try:
            for _ in range(600):
                if (data / "personal.sqlite").exists() and (data / "library.sqlite").exists():
                    break
                with suppress(subprocess.TimeoutExpired):
                    window.wait(timeout=0.1)
            assert window.poll() is None, said.read_text(encoding="utf-8")
            assert (data / "personal.sqlite").exists()
        finally:
            window.terminate()
            window.wait(timeout=30)
    lines = said.read_text(encoding="utf-8").splitlines()
    # what Qt says of every window that is not shown
    assert [line for line in lines if "This plugin does not support" not in line] == []


def test_a_checkout_uses_the_resources_beside_the_package(tmp_path: Path) -> None:
    """An editable install has no ``_resources``; a package that has one uses it."""
    assert resource_dir() == ROOT / "resources"
    assert resource_path("places", "zips.lines").is_file()
    package = tmp_path / "mbc_desktop"
    package.mkdir()
    assert resource_dir(package) == tmp_path / "resources"
    (package / "_resources").mkdir()
    assert resource_dir(package) == package / "_resources"


# -- what the desktop shows -----------------------------------------------------------------------


def test_the_desktop_entry_does_not_name_the_illness() -> None:
    """A menu, a software center or a task bar may be seen by anybody."""
    folder = ROOT / "resources" / "metadata"
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(folder / "companion.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Name"] == "Companion"
    assert values["Exec"] == "mbc-companion"
    assert (folder / f"{values['Icon']}.svg").is_file()
    about = ET.parse(folder / "companion.metainfo.xml")  # noqa: S314 -- our own file
    assert about.findtext("name") == "Companion"
    assert about.findtext("launchable") == "companion.desktop"
    shown = [value for key, value in values.items() if key != "Exec"]
    shown += [
        "".join(each.itertext())
        for name in ("name", "summary", "description", "developer_name")
        for each in about.iter(name)
    ]
    telling = re.compile(r"cancer|metasta|\bmbc\b|tumor|oncolog|trial|treatment", re.IGNORECASE)
    assert [words for words in shown if telling.search(words)] == []


# -- the lock -------------------------------------------------------------------------------------


def locked() -> dict[str, tuple[Requirement, int]]:
    """Return each locked package with its requirement and how many hashes it has."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if not line or line.lstrip().startswith("#"):
            continue
        words, *hashes = line.split("--hash=sha256:")
        requirement = Requirement(words.strip())
        assert all(re.fullmatch(r"[0-9a-f]{64}\s*", each) for each in hashes), requirement.name
        found[canonicalize_name(requirement.name)] = (requirement, len(hashes))
    return found


def test_the_lock_holds_exact_versions_with_hashes_and_no_address() -> None:
    """The same bytes for everybody, from wherever a machine gets its packages."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "//" not in text
    assert "file:" not in text
    assert not re.search(r"^\s*-(?!-hash)", text, re.MULTILINE)
    for requirement, hashes in locked().values():
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert hashes > 0, requirement


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """Every requirement, those of the tests, of the passphrase and of the build, within range."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    asked = [*project["project"]["dependencies"], *extras["lock"], *extras["dev"]]
    asked += project["build-system"]["requires"]
    lock = locked()
    for text in asked:
        wanted = Requirement(text)
        assert canonicalize_name(wanted.name) in lock, wanted
        requirement, _hashes = lock[canonicalize_name(wanted.name)]
        version = str(requirement.specifier).removeprefix("==")
        assert wanted.specifier.contains(version), f"{wanted}: the lock has {version}"


# -- the two commands -----------------------------------------------------------------------------


@needs_posix
@pytest.mark.parametrize("name", SHELL)
def test_scripts_are_plain_shell(name: str) -> None:
    """They must run where nothing is installed yet; read here, not run."""
    path = ROOT / "script" / name
    read = run("sh", "-n", path)
    assert read.returncode == 0, read.stderr
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\[\[|\bfunction \w|\blocal \w|<<<|\$\{\w+[/^,@]", text)
    if name != "lib.sh":
        assert text.startswith("#!/bin/sh\n")
        assert os.access(path, os.X_OK)


@needs_posix
@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("words", [(), ("--demo",), ("--data-dir", "somewhere")])
def test_without_a_display_the_start_says_so_in_one_sentence(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """At once, before anything is set up, and without a trace of Python."""
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    done = run(ROOT / "script" / "run", *words, env=env, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert re.fullmatch(r"There is no display [^.]*\.\n", done.stderr)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder of programs that is all a shell finds: a machine where nothing is installed."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sort", "tr", "cat", "cksum", "tail", "uname", "rm", "mkdir"):
        (programs / name).symlink_to(shutil.which(name) or name)
    return programs


def pretend(programs: Path, name: str, words: str) -> None:
    """Put a program into the folder that does as ``words`` say."""
    (programs / name).write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
    (programs / name).chmod(0o755)


def in_shell(programs: Path, words: str) -> subprocess.CompletedProcess[str]:
    """Run ``words`` after the set-up's functions, for an empty checkout beside the programs."""
    root = programs.parent / "checkout"
    root.mkdir(exist_ok=True)
    code = f'set -eu; root="{root}"; . "{ROOT}/script/lib.sh"; {words}'
    return run("/bin/sh", "-c", code, env={"PATH": str(programs)}, cwd=root)


@needs_posix
def test_an_ordinary_person_is_told_what_to_ask_an_administrator(bare: Path) -> None:
    """Where libraries are missing and there is no sudo: the packages by name, and nothing done."""
    pretend(bare, "dpkg", "exit 0")
    pretend(bare, "apt-get", f'echo "$@" >>"{bare}/asked"')
    pretend(bare, "id", "echo 1000")
    done = in_shell(bare, 'QT_LIBRARIES="libnowhere.so.1:libnowhere1"; install_packages test')
    assert done.returncode == 1
    assert "only an administrator" in done.stderr
    assert "apt-get install -y libnowhere1 python3 python3-venv\n" in done.stderr
    assert not (bare / "asked").exists()


@needs_posix
def test_packages_are_asked_for_once_more_with_fresh_lists(bare: Path) -> None:
    """A mirror that moved on since the lists were fetched does not stop the set-up."""
    library = bare.parent / "libnowhere.so.1"
    pretend(bare, "dpkg", "exit 0")
    pretend(bare, "env", 'while [ "$1" != apt-get ]; do shift; done; exec "$@"')
    pretend(
        bare,
        "apt-get",
        f'echo "$@" >>"{bare}/asked"\n'
        f'case "$*" in *update*) : >"{bare}/updated" ;; esac\n'
        f'case "$*" in *install*) [ -e "{bare}/tried" ] && [ -e "{bare}/updated" ]'
        f' && : >"{library}"; : >"{bare}/tried" ;; esac',
    )
    pretend(bare, "id", "echo 0")
    done = in_shell(
        bare,
        f'QT_LIBRARIES="libnowhere.so.1:libnowhere1"; has_library() {{ [ -e "{library}" ]; }};'
        " has_package_lists() { true; }; is_sound() { true; }; install_packages test; echo done",
    )
    assert done.stdout.endswith("done\n"), done.stderr
    asked = (bare / "asked").read_text(encoding="utf-8").splitlines()
    assert [("update" in line, "libnowhere1" in line) for line in asked] == [
        (False, True),
        (True, False),
        (False, True),
    ]


@needs_posix
def test_a_half_made_environment_is_made_anew(bare: Path) -> None:
    """Stopped in the middle of a set-up, it is not trusted, though its Python may run."""
    venv = bare.parent / "checkout" / ".venv"
    (venv / "bin").mkdir(parents=True)
    pretend(venv / "bin", "python", f'exec "{sys.executable}" "$@"')
    assert in_shell(bare, "is_sound && echo sound").stdout == "sound\n"
    (venv / ".set-up-unfinished").touch()
    assert in_shell(bare, "is_sound || echo anew").stdout == "anew\n"


@needs_posix
def test_an_environment_from_another_place_is_made_anew(bare: Path) -> None:
    """Its programs name the folder that it was made in."""
    venv = bare.parent / "checkout" / ".venv"
    (venv / "bin").mkdir(parents=True)
    pretend(venv / "bin", "python", f'exec "{sys.executable}" "$@"')
    (venv / ".set-up-done").write_text("1 2\n(3, 11) linux\n/elsewhere\n", encoding="utf-8")
    assert in_shell(bare, "is_sound || echo anew").stdout == "anew\n"
