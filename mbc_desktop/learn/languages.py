"""Which of the two languages of the program a text is in."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SAMPLE = 20_000
_LEAST_SHARE = 0.08
_COMMON = {
    "en": frozenset(
        ["the", "and", "of", "to", "is", "that", "for", "it", "with", "are", "this", "you", "be",
         "was", "or", "have", "your", "from", "not", "can", "by", "at", "they", "will", "what"]
    ),
    "es": frozenset(
        ["de", "la", "que", "el", "en", "los", "se", "del", "las", "un", "por", "con", "una",
         "su", "para", "es", "al", "lo", "como", "más", "pero", "sus", "le", "ya", "usted"]
    ),
}  # fmt: skip
# Words of neighbors of Spanish that Spanish does not have, so that those are not taken for it.
_NOT_SPANISH = frozenset(
    ["não", "uma", "com", "são", "os", "das", "est", "les", "des", "et", "dans", "il", "che",
     "della", "per", "sono", "els", "amb", "aux", "du", "em", "você"]
)  # fmt: skip


def language_of(text: str, *, declared: str = "") -> str:
    """Return ``en``, ``es``, another language where it is declared as a tag, or empty.

    The words decide between the two: many Spanish pages still carry their template's ``lang="en"``.
    """
    words = _WORD.findall(text[:_LONGEST_SAMPLE].lower())
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not (code.isascii() and code.isalpha() and 2 <= len(code) <= 3):
        code = ""
    if not words:
        return code
    counts = Counter(words)
    shares = {
        lang: sum(counts[word] for word in common) / len(words) for lang, common in _COMMON.items()
    }
    foreign = sum(counts[word] for word in _NOT_SPANISH) / len(words)
    best = max(shares, key=lambda lang: shares[lang])
    other = min(shares.values())
    if shares[best] >= _LEAST_SHARE and shares[best] > 1.5 * other:
        if best == "es" and foreign > 0.02:
            return code if code != "es" else ""
        return best
    return code
