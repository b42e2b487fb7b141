"""Finds the sentences that the parts below the window tell people."""

from __future__ import annotations

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "mbc_desktop"
ABOVE = {"views", "composition", "commands", "app.py", "cli.py"}
IN_BOTH = {"trials/questions.py"}
"""Files that hold each sentence in both languages."""
WRITTEN = {
    "Not yet reviewed by a clinician.",
    "Todavía no lo ha revisado un profesional de la salud.",
}
"""Sentences of files that are written, in the language of the article."""
TELLS = re.compile(r"KnownError|NotStored|Notice|faults|class \w*Faults")
# One line, neither SQL nor a text with places that have names.
SENTENCE = re.compile(r"(?![A-Z]{4,} )[A-Z“{](?:[^<%{\n]|\{\d\})* (?:[^<%{\n]|\{\d\})*[.”?] ?")


def sentences_below() -> dict[str, str]:
    """Return ``{sentence: file}``; what changes in a sentence stands as ``{0}`` and so on."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE)
        if name.parts[0] in ABOVE or name.as_posix() in IN_BOTH:
            continue
        source = path.read_text(encoding="utf-8")
        if TELLS.search(source):
            for sentence in _sentences(ast.parse(source)):
                found.setdefault(sentence, name.as_posix())
    return found


def _sentences(tree: ast.Module) -> list[str]:
    within: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            within.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            within.update(id(part) for part in node.values)
        elif isinstance(node, ast.Call) and _is_log(node):
            within.update(id(part) for part in node.args)
    texts = [_text(node) for node in ast.walk(tree) if id(node) not in within]
    return [text for text in texts if text and text not in WRITTEN and SENTENCE.fullmatch(text)]


def _is_log(call: ast.Call) -> bool:
    called = call.func
    return isinstance(called, ast.Attribute) and getattr(called.value, "id", "") == "log"


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        number = 0
        text = ""
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                text += f"{{{number}}}"
                number += 1
        return text
    return None
