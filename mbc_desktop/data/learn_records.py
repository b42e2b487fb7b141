"""What leaves and enters the store of saved articles: frozen records, no rows."""

from __future__ import annotations

from dataclasses import dataclass

SAVED_PREFIX = "saved-"

ADDRESS, FILE, PASTE = "address", "file", "paste"
KINDS = (ADDRESS, FILE, PASTE)


def saved_key(number: int) -> str:
    """Return the key of a saved article, as links, places and highlights name it."""
    return f"{SAVED_PREFIX}{number}"


def saved_number(key: str) -> int | None:
    """Return the number in the key of a saved article, or None for any other text."""
    digits = key.removeprefix(SAVED_PREFIX)
    # str.isdigit also takes signs such as ², which int refuses
    if digits == key or not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
        return None
    return int(digits)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a saved article, encoded anew by the program.

    ``name`` is the hexadecimal SHA-256 of ``body``; pages name it as ``image:NAME``.
    """

    name: str
    media_type: str
    width: int
    height: int
    body: bytes


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article about to be saved. ``html`` is sanitized; ``original`` is what came, unchanged.

    ``kind`` is one of ``KINDS``; ``published`` an ISO date or empty; ``grade`` a US school grade,
    or None where there is no formula for ``lang``.
    """

    kind: str
    title: str
    lang: str
    grade: float | None
    words: int
    html: str
    text: str
    original: bytes
    media_type: str
    address: str = ""
    found_address: str = ""
    file_name: str = ""
    author: str = ""
    site: str = ""
    published: str = ""
    warnings: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedHead:
    """What a list shows of a saved article."""

    id: int
    kind: str
    address: str
    found_address: str
    file_name: str
    title: str
    author: str
    site: str
    published: str
    lang: str
    grade: float | None
    words: int
    warnings: tuple[str, ...]
    saved_at: str
    fetched_at: str
    version: int

    @property
    def key(self) -> str:
        """The key of the article."""
        return saved_key(self.id)

    @property
    def source(self) -> str:
        """Where it came from: an address, a file's name, or empty for a paste."""
        return self.found_address or self.address or self.file_name


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page of a saved article: sanitized HTML, and its words as text."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class FormerCopy:
    """A copy that "fetch again" replaced."""

    version: int
    fetched_at: str
    title: str


@dataclass(frozen=True, slots=True)
class Saving:
    """What became of an article that was handed in: its number, and whether it is new.

    ``outcome`` is ``new``, ``same`` (nothing changed since it was saved) or ``updated`` (a newer
    copy took the place of the one before, which is kept).
    """

    id: int
    outcome: str

    @property
    def key(self) -> str:
        """The key of the article."""
        return saved_key(self.id)
