"""What the program has told the person, and what of it she has read."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from mbc_desktop.core.clock import Clock

Tone = Literal["info", "good", "caution", "alert"]

_MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Message:
    """One message: what happened, what is safe, what to do, when, and whether it was read."""

    number: int
    when: datetime
    tone: Tone
    what_happened: str
    what_is_safe: str = ""
    what_to_do: str = ""
    key: str = ""
    is_read: bool = False

    @property
    def sentence(self) -> str:
        """Its parts as one line of text."""
        parts = (self.what_happened, self.what_is_safe, self.what_to_do)
        return " ".join(part for part in parts if part)


class MessageLog:
    """Messages of this session, the newest first; the oldest read ones are let go."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._messages: list[Message] = []

    @property
    def messages(self) -> Sequence[Message]:
        """All that are kept."""
        return tuple(self._messages)

    @property
    def unread(self) -> Sequence[Message]:
        """Those not yet read."""
        return tuple(message for message in self._messages if not message.is_read)

    def add(
        self,
        what_happened: str,
        *,
        what_is_safe: str = "",
        what_to_do: str = "",
        tone: Tone,
        key: str = "",
    ) -> Message:
        """Keep a message; an unread one of the same ``key`` gives way to it."""
        self.withdraw(key)
        message = Message(
            next(self._numbers),
            self._clock(),
            tone,
            what_happened,
            what_is_safe,
            what_to_do,
            key,
        )
        self._messages.insert(0, message)
        read = [kept for kept in self._messages if kept.is_read]
        for old in read[::-1][: max(0, len(self._messages) - _MOST_KEPT)]:
            self._messages.remove(old)
        return message

    def withdraw(self, key: str) -> bool:
        """Remove the unread message of ``key``, where there is one; whether there was."""
        before = len(self._messages)
        self._messages = [
            message
            for message in self._messages
            if not key or message.is_read or message.key != key
        ]
        return len(self._messages) < before

    def mark_read(self, number: int) -> None:
        """Mark the message of this number as read."""
        self._messages = [
            replace(message, is_read=True) if message.number == number else message
            for message in self._messages
        ]
