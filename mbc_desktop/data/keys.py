"""The key of a locked store, and the wrappers that a passphrase or a printed code opens.

The store is encrypted with a random key of 256 bits that nobody sees. Each wrapper holds that key,
covered with a pad that Argon2id makes of a secret and a salt of the wrapper's own, and sealed with
HMAC-SHA-256 under more bytes from the same source. A pad is used once: every wrapper has a new
salt. The wrappers are no secret; they lie beside the store and at the end of every backup, so that
a backup opens with what the person knows, on any computer.

Argon2id (RFC 9106) with its second recommended set, 3 passes over 64 MiB in 4 lanes: a fifth of a
second here, and as long for whoever guesses. What a wrapper says of its cost is bounded, since a
file can say anything.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mbc_desktop.core.errors import KnownError

KEY_BYTES = 32
SHORTEST_PASSPHRASE = 8
_SALT_BYTES = 16
_FORMAT = "mbc-key-1"
PASSPHRASE, CODE = "passphrase", "code"
_PASSES, _MEMORY_KIB, _LANES = 3, 65536, 4
_MOST_PASSES, _MOST_MEMORY_KIB, _MOST_LANES = 16, 1_048_576, 16

# Crockford's base 32: read aloud and typed by hand without mistakes.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LETTERS = 26  # 130 bits
_CHECK_LETTERS = 2
_GROUP = 4


class WrongPassphrase(KnownError):
    """What was typed does not open this; nothing was changed by trying."""


class DamagedKey(KnownError):
    """The wrappers can't be read: the disk or somebody changed them."""


@dataclass(frozen=True, slots=True)
class StoreKey:
    """The key of one locked store, in memory, with its wrappers as text."""

    raw: bytes = field(repr=False)
    wrappers: str = field(repr=False)

    @property
    def id(self) -> str:
        """What tells two keys apart without telling either."""
        return key_id(self.raw)


def new_key(passphrase: str) -> tuple[StoreKey, str]:
    """Return a new random key that ``passphrase`` opens, and the recovery code to print."""
    raw = secrets.token_bytes(KEY_BYTES)
    code = new_code()
    wraps = {
        PASSPHRASE: _wrap(raw, _typed(passphrase)),
        CODE: _wrap(raw, _code_letters(code)),
    }
    return StoreKey(raw, _text(raw, wraps)), code


def passphrase_key(passphrase: str) -> StoreKey:
    """Return a new random key that ``passphrase`` alone opens, for a file that is handed on."""
    raw = secrets.token_bytes(KEY_BYTES)
    return StoreKey(raw, _text(raw, {PASSPHRASE: _wrap(raw, _typed(passphrase))}))


def rewrapped(key: StoreKey, *, passphrase: str | None = None, code: str | None = None) -> StoreKey:
    """Return the same key with another passphrase, another code, or both."""
    wraps = dict(_read(key.wrappers)["wraps"])
    if passphrase is not None:
        wraps[PASSPHRASE] = _wrap(key.raw, _typed(passphrase))
    if code is not None:
        wraps[CODE] = _wrap(key.raw, _code_letters(code))
    return StoreKey(key.raw, _text(key.raw, wraps))


def unwrapped(wrappers: str, secret: str, *, by: str = PASSPHRASE) -> StoreKey:
    """Return the key that a passphrase or a code opens.

    Raises :class:`WrongPassphrase`, and :class:`DamagedKey` where the wrappers are not whole.
    """
    found = _read(wrappers)
    wrap = found["wraps"].get(by)
    typed = _typed(secret) if by == PASSPHRASE else _code_letters(secret)
    raw = None if wrap is None else _unwrap(wrap, typed)
    if raw is None or key_id(raw) != found["id"]:
        raise WrongPassphrase(
            "That is not the passphrase." if by == PASSPHRASE else "That is not the recovery code.",
            what_is_safe="Nothing was changed, and nothing is lost by trying.",
            what_to_do="Try again, or use your printed recovery code."
            if by == PASSPHRASE
            else "Look at the printed code again; upper and lower case are alike.",
        )
    return StoreKey(raw, wrappers)


def key_id(raw: bytes) -> str:
    """Return a name for a key that can't be turned back into it."""
    return hashlib.blake2b(raw, digest_size=8, person=b"mbc-key-id").hexdigest()


def id_in(wrappers: str) -> str:
    """Return the id of the key that wrappers hold; raises :class:`DamagedKey`."""
    return str(_read(wrappers)["id"])


def passphrase_problem(passphrase: str) -> str:
    """Return why a passphrase can't be used, as a sentence; empty where it can."""
    if len(_typed(passphrase).strip()) < SHORTEST_PASSPHRASE:
        return "A passphrase has at least 8 letters. A few words in a row are easy to remember."
    return ""


def new_code() -> str:
    """Return a recovery code: 26 random letters and 2 that catch a typing mistake, in groups."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LETTERS))
    whole = letters + _check_letters(letters)
    return "-".join(whole[start : start + _GROUP] for start in range(0, len(whole), _GROUP))


def is_code(typed: str) -> bool:
    """Whether something typed is a recovery code without a typing mistake."""
    letters = _code_letters(typed)
    return (
        len(letters) == _CODE_LETTERS + _CHECK_LETTERS
        and _check_letters(letters[:_CODE_LETTERS]) == letters[_CODE_LETTERS:]
    )


def _check_letters(letters: str) -> str:
    digest = hashlib.sha256(letters.encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_CHECK_LETTERS])


def _code_letters(code: str) -> str:
    """Return the letters of a code as they are compared: O is 0, I and L are 1."""
    upper = code.upper().translate(str.maketrans("OIL", "011"))
    return "".join(letter for letter in upper if letter in _LETTERS)


def _typed(passphrase: str) -> str:
    # the same keys give other code points on other systems
    return unicodedata.normalize("NFKC", passphrase)


def _stretch(secret: str, salt: bytes, passes: int, memory: int, lanes: int) -> bytes:
    from mbc_desktop.data.drivers import lock_not_installed

    try:
        from argon2.low_level import Type, hash_secret_raw
    except ImportError as problem:
        raise lock_not_installed() from problem
    return hash_secret_raw(
        secret.encode("utf-8", "surrogatepass"),
        salt,
        time_cost=passes,
        memory_cost=memory,
        parallelism=lanes,
        hash_len=2 * KEY_BYTES,
        type=Type.ID,
    )


def _wrap(raw: bytes, secret: str) -> dict[str, Any]:
    salt = secrets.token_bytes(_SALT_BYTES)
    stretched = _stretch(secret, salt, _PASSES, _MEMORY_KIB, _LANES)
    covered = bytes(a ^ b for a, b in zip(raw, stretched[:KEY_BYTES], strict=True))
    return {
        "kdf": "argon2id",
        "passes": _PASSES,
        "memory": _MEMORY_KIB,
        "lanes": _LANES,
        "salt": _b64(salt),
        "key": _b64(covered),
        "seal": _b64(_seal(stretched, salt, covered)),
    }


def _unwrap(wrap: Mapping[str, Any], secret: str) -> bytes | None:
    salt, covered = _bytes(wrap["salt"]), _bytes(wrap["key"])
    stretched = _stretch(secret, salt, wrap["passes"], wrap["memory"], wrap["lanes"])
    if not hmac.compare_digest(_seal(stretched, salt, covered), _bytes(wrap["seal"])):
        return None
    return bytes(a ^ b for a, b in zip(covered, stretched[:KEY_BYTES], strict=True))


def _seal(stretched: bytes, salt: bytes, covered: bytes) -> bytes:
    return hmac.digest(stretched[KEY_BYTES:], _FORMAT.encode() + salt + covered, "sha256")


def _text(raw: bytes, wraps: Mapping[str, Any]) -> str:
    body = {"format": _FORMAT, "id": key_id(raw), "wraps": wraps}
    plain = json.dumps(body, sort_keys=True)
    return json.dumps({**body, "sum": _sum(plain)}, sort_keys=True)


def _read(wrappers: str) -> dict[str, Any]:
    """Return wrappers taken apart; a flipped bit must not look like a wrong passphrase."""
    try:
        found = json.loads(wrappers)
        stated = found.pop("sum")
        sound = found["format"] == _FORMAT and stated == _sum(json.dumps(found, sort_keys=True))
        for wrap in found["wraps"].values():
            sound &= wrap["kdf"] == "argon2id" and len(_bytes(wrap["key"])) == KEY_BYTES
            sound &= 1 <= int(wrap["passes"]) <= _MOST_PASSES
            sound &= 8 <= int(wrap["memory"]) <= _MOST_MEMORY_KIB
            sound &= 1 <= int(wrap["lanes"]) <= _MOST_LANES
            sound &= len(_bytes(wrap["salt"])) >= 8 and isinstance(wrap["seal"], str)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise DamagedKey(
            "What your passphrase opens can't be read: it is damaged.",
            what_is_safe="Your data was not touched.",
            what_to_do="Every backup holds a copy of it: choose one and open that.",
        )
    return dict(found)


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _b64(body: bytes) -> str:
    return base64.b64encode(body).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
