"""Finds the sentences that the parts below the window tell people."""

from __future__ import annotations

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "mbc_desktop"
COMMANDS = {"commands", "app.py", "cli.py"}
WINDOW = {"views", "composition"}
IN_BOTH = {"trials/questions.py", "views/gallery.py"}
"""Files that hold each sentence in both languages, or are for developers."""
WRITTEN = {
    "Not yet reviewed by a clinician.",
    "Todavía no lo ha revisado un profesional de la salud.",
}
"""Sentences of files that are written, in the language of the article."""
TELLS = re.compile(
    r"KnownError|NotStored|Notice|faults|class \w*Faults|class Surroundings|def row_problems"
)
# One line, neither SQL nor a text with places that have names.
SENTENCE = re.compile(r"(?![A-Z]{4,} )[A-Z“{](?:[^<%{\n]|\{\d\})* (?:[^<%{\n]|\{\d\})*[.”?] ?")


def sentences_below() -> dict[str, str]:
    """Return ``{sentence: file}``; what changes in a sentence stands as ``{0}`` and so on.

    In the window itself, those of troubles that are not given to ``tr()``.
    """
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE)
        if name.parts[0] in COMMANDS or name.as_posix() in IN_BOTH:
            continue
        source = path.read_text(encoding="utf-8")
        if TELLS.search(source):
            tree = ast.parse(source)
            nodes = _told(tree) if name.parts[0] in WINDOW else list(ast.walk(tree))
            for sentence in _sentences(tree, nodes):
                found.setdefault(sentence, name.as_posix())
    return found


def _told(tree: ast.Module) -> list[ast.AST]:
    """Return what is given to a trouble as it stands."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = (call for call in calls if getattr(call.func, "id", "") in {"KnownError", "NotStored"})
    return [part for call in named for part in (*call.args, *(one.value for one in call.keywords))]


def _sentences(tree: ast.Module, nodes: list[ast.AST]) -> list[str]:
    within: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            within.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            within.update(id(part) for part in node.values)
        elif isinstance(node, ast.Call) and _is_log(node):
            within.update(id(part) for part in node.args)
    texts = [_text(node) for node in nodes if id(node) not in within]
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
