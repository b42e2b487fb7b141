"""Stories that people with MBC tell on video: who speaks and what about, never the video itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mbc_desktop.core.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Story:
    """One story. ``link`` leads to the site of whoever published it, ``source`` names them."""

    id: str
    speaker: str
    title: dict[str, str]
    about: dict[str, str]
    link: str
    source: str

    def title_in(self, lang: str) -> str:
        """Return the title in ``en`` or ``es``; any other language is answered in English."""
        return self.title.get(lang) or self.title["en"]

    def about_in(self, lang: str) -> str:
        """Return who speaks and what about."""
        return self.about.get(lang) or self.about["en"]


def load_stories(folder: Path) -> list[Story]:
    """Read the stories of a folder, such as ``resource_path("stories")``.

    Raises:
        KnownError: the file cannot be read.
    """
    import yaml

    try:
        text = (folder / "stories.yaml").read_text(encoding="utf-8")
        return [_story(entry) for entry in yaml.safe_load(text)]
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError) as problem:
        raise KnownError(
            "The list of stories is damaged and cannot be shown.",
            what_is_safe="Everything you saved or wrote is safe.",
            what_to_do="Install the program again to get the stories back.",
        ) from problem


def _story(entry: dict[str, Any]) -> Story:
    return Story(
        id=str(entry["id"]),
        speaker=str(entry["speaker"]),
        title={lang: str(entry[lang]["title"]) for lang in ("en", "es")},
        about={lang: str(entry[lang]["about"]) for lang in ("en", "es")},
        link=str(entry["link"]),
        source=str(entry["source"]),
    )
