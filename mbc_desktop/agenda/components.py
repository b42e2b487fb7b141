"""Content lines to a tree of components, mending what is broken in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from mbc_desktop.agenda.content_lines import Property, escape, parse_line
from mbc_desktop.agenda.limits import MAX_COMPONENTS, MAX_NESTING, Deadline
from mbc_desktop.agenda.records import Guess, GuessKind

_TEXTS = {"DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC"}
_SIBLINGS = {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"}
_CHECK_EVERY = 5_000


@dataclass(slots=True)
class Component:
    """A component as it came: its lines in their order, and what lies inside it."""

    name: str
    lines: list[Property] = field(default_factory=list)
    children: list[Component] = field(default_factory=list)
    _by_name: dict[str, list[Property]] = field(default_factory=dict)

    def all(self, name: str) -> list[Property]:
        """Return every line of that name; asked once the component is complete."""
        if not self._by_name:
            for line in self.lines:
                self._by_name.setdefault(line.name, []).append(line)
        return self._by_name.get(name, [])

    def first(self, name: str) -> Property | None:
        """Return the first line of that name."""
        return next(iter(self.all(name)), None)

    def walk(self) -> Iterator[Component]:
        """Yield this component and all below it, outer ones first."""
        waiting = [self]
        while waiting:
            component = waiting.pop()
            yield component
            waiting.extend(reversed(component.children))

    def text(self) -> str:
        """The component as content lines, unfolded and divided by line feeds."""
        lines = [f"BEGIN:{self.name}"]
        lines.extend(line.line for line in self.lines)
        lines.extend(child.text() for child in self.children)
        lines.append(f"END:{self.name}")
        return "\n".join(lines)


@dataclass(slots=True)
class Tree:
    """All top components of one file, and what had to be mended to get them."""

    tops: list[Component] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """The components that are open while the lines are read.

    `None` stands for one that is left out; it is kept so that its END finds it.
    """

    stack: list[tuple[str, Component | None]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)

    def push(self, name: str, component: Component | None) -> None:
        self.stack.append((name, component))
        self.names[name] += 1

    def pop(self) -> str:
        name, _ = self.stack.pop()
        self.names[name] -= 1
        return name

    def close(self, name: str) -> None:
        """Close the innermost open component of that name and all that lie open within it."""
        if self.names[name]:
            while self.pop() != name:
                pass

    @property
    def innermost(self) -> Component | None:
        return self.stack[-1][1] if self.stack else None


def component_tree(lines: list[str], deadline: Deadline) -> Tree:
    """Build the tree of components of unfolded lines.

    A component that is not closed is closed where its neighbour begins or the file ends; an END
    without its BEGIN is passed over; what lies deeper than `MAX_NESTING` is left out and counted.
    """
    tree = Tree()
    opened = _Open()
    nested = left_out = count = unclosed = 0
    for number, line in enumerate(lines):
        if number % _CHECK_EVERY == _CHECK_EVERY - 1 and deadline.passed:
            tree.guesses.append(Guess("", GuessKind.OUT_OF_TIME))
            break
        head = line[:6].upper()
        if head == "BEGIN:":
            name = line[6:].strip().upper()
            if name in _SIBLINGS and opened.stack and opened.stack[-1][0] in _SIBLINGS:
                opened.pop()
                unclosed += 1
            count += 1
            component = None
            if count > MAX_COMPONENTS:
                left_out += 1
            elif len(opened.stack) >= MAX_NESTING or (opened.stack and opened.innermost is None):
                nested += 1
            else:
                component = Component(name)
                outer = opened.innermost
                (tree.tops if outer is None else outer.children).append(component)
            opened.push(name, component)
        elif head.startswith("END:"):
            opened.close(line[4:].strip().upper())
        elif opened.innermost is not None:
            _add_line(opened.innermost, line, tree.guesses)
    if any(name != "VCALENDAR" for name, _ in opened.stack):
        tree.guesses.append(Guess("", GuessKind.TRUNCATED))
    if unclosed:
        tree.guesses.append(Guess("", GuessKind.NOT_CLOSED, (f"{unclosed:,}",)))
    if nested:
        tree.guesses.append(Guess("", GuessKind.NESTED, (f"{nested:,}",)))
    if left_out:
        tree.guesses.append(Guess("", GuessKind.TOO_MANY, (f"{left_out:,}",)))
    return tree


def _add_line(component: Component, line: str, guesses: list[Guess]) -> None:
    """Add a line; one that is no content line goes on with the text before it, or is left out."""
    prop = parse_line(line)
    if prop is not None:
        component.lines.append(prop)
        return
    if component.lines and component.lines[-1].name in _TEXTS:
        # A writer that does not escape line breaks: the text goes on.
        last = component.lines[-1]
        more = "\\n" + escape(line)
        component.lines[-1] = last._replace(value=last.value + more, line=last.line + more)
        return
    uid = next((known for known in component.lines if known.name == "UID"), None)
    guesses.append(Guess(uid.value if uid else "", GuessKind.BAD_LINE, (line.strip()[:60],)))
