"""Reading aloud, sentence by sentence, with the voice of the person's computer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mbc_desktop.views.access import announce
from mbc_desktop.views.learn.reader_text import Stretch
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.labels import Words

# The end of a sentence: its mark, closing quotes, then a space before a capital or an opening sign.
_END = re.compile(r"(?<=[.!?…])[\"”’)\]]*\s+(?=[\"“‘(¿¡\[]*[A-ZÁÉÍÓÚÑÜ0-9])")
_RATES = (-0.4, -0.2, 0.0, 0.2, 0.4)


class Voice(Protocol):
    """Something that says a sentence and tells when it is done."""

    def begin(self, lang: str, on_done: Callable[[], object]) -> bool:
        """Get ready for a language; whether there is a voice for it."""

    def say(self, text: str, rate: float) -> None:
        """Say a sentence; ``rate`` is -1 (slow) to 1 (fast)."""

    def stop(self) -> None:
        """Be quiet; ``on_done`` is not called for what was cut off."""


def sentences(blocks: Sequence[str]) -> list[Stretch]:
    """Return the sentences of an article's blocks, none longer than its block."""
    found = []
    for number, text in enumerate(blocks):
        start = 0
        for end in (*(match.end() for match in _END.finditer(text)), len(text)):
            words = text[start:end].strip()
            if words:
                begin = start + len(text[start:end]) - len(text[start:end].lstrip())
                found.append(Stretch(number, begin, number, begin + len(words), words))
            start = end
    return found


def computer_voice(parent: QObject) -> Voice | None:
    """Return the computer's voice; None where its optional packages or engine are missing."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    return _ComputerVoice(QTextToSpeech(engines[0], parent)) if engines else None


class _ComputerVoice:
    """QtTextToSpeech; an optional extra, so it may be missing where this was installed."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._on_done: Callable[[], object] | None = None
        self._speaking = False
        engine.stateChanged.connect(self._on_state)

    def begin(self, lang: str, on_done: Callable[[], object]) -> bool:
        self._on_done = on_done
        wanted = QLocale(lang).language()
        for place in self._engine.availableLocales():
            if place.language() == wanted:
                self._engine.setLocale(place)
                return True
        return False

    def say(self, text: str, rate: float) -> None:
        self._engine.setRate(rate)
        self._speaking = True
        self._engine.say(text)

    def stop(self) -> None:
        self._speaking = False
        self._engine.stop()

    def _on_state(self, state: Any) -> None:
        if self._speaking and state == type(self._engine).State.Ready:
            self._speaking = False
            if self._on_done is not None:
                self._on_done()


class ListenBar(QFrame):
    """Plays, pauses, goes on and back by a sentence, slower and faster.

    Signals:
        spoken: the ``Stretch`` that is being said, or None.
        closed: the person is done listening.
    """

    spoken = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        voice_of: Callable[[QObject], Voice | None] = computer_voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice_of = voice_of
        self._voice: Voice | None = None
        self._sentences: list[Stretch] = []
        self._at = 0
        self._rate = _RATES.index(0.0)
        self._playing = False
        self.setAccessibleName(self.tr("Read aloud"))
        self.words = Words("", parent=self)
        self.play = Button(theme, self.tr("Pause"), icon="pause", parent=self)
        self._back = IconButton(theme, "undo", name=self.tr("The sentence before"), parent=self)
        self._on = IconButton(theme, "skip", name=self.tr("The next sentence"), parent=self)
        self._slower = Button(theme, self.tr("Slower"), kind="quiet", parent=self)
        self._faster = Button(theme, self.tr("Faster"), kind="quiet", parent=self)
        self._close = IconButton(theme, "cancel", name=self.tr("Stop listening"), parent=self)
        self._controls = (self._back, self.play, self._on, self._slower, self._faster)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), theme.space(1))
        row.setSpacing(theme.space(2))
        row.addWidget(self.words, 1)
        for part in (*self._controls, self._close):
            row.addWidget(part)
        self.play.clicked.connect(self._on_play_clicked)
        self._back.clicked.connect(lambda: self._go(self._at - 1))
        self._on.clicked.connect(lambda: self._go(self._at + 1))
        self._slower.clicked.connect(lambda: self._set_rate(self._rate - 1))
        self._faster.clicked.connect(lambda: self._set_rate(self._rate + 1))
        self._close.clicked.connect(self.stop)
        self.hide()

    @property
    def is_playing(self) -> bool:
        """Whether a sentence is being said."""
        return self._playing

    def start(self, blocks: Sequence[str], *, lang: str, first_block: int) -> None:
        """Read from a block on, or say plainly why that can't be."""
        self.show()
        if self._voice is None:
            self._voice = self._voice_of(self)
        if self._voice is None:
            self._explain(
                self.tr(
                    "Reading aloud is not installed here. It needs the optional package"
                    " mbc-companion[speech] and a voice on this computer; README tells how."
                )
            )
            return
        if not self._voice.begin(lang, self._on_said):
            self._explain(self.tr("Your computer has no voice for the language of this article."))
            return
        for part in self._controls:
            part.show()
        self._sentences = sentences(blocks)
        after = (n for n, one in enumerate(self._sentences) if one.block >= first_block)
        self.words.setText(self.tr("Reading aloud"))
        self._go(next(after, 0))

    def stop(self) -> None:
        """Be quiet and go away."""
        self._halt()
        if not self.isHidden():
            self.hide()
            self.spoken.emit(None)
            self.closed.emit()

    def _explain(self, why: str) -> None:
        for part in self._controls:
            part.hide()
        self.words.setText(why)
        announce(self, why)

    def _go(self, number: int) -> None:
        voice = self._voice
        if voice is None or not self._sentences:
            return
        if number >= len(self._sentences):
            self.stop()
            return
        self._halt()
        self._at = max(0, number)
        sentence = self._sentences[self._at]
        self._playing = True
        self._show_play()
        self.spoken.emit(sentence)
        voice.say(sentence.quote, _RATES[self._rate])

    def _halt(self) -> None:
        if self._playing and self._voice is not None:
            self._playing = False
            self._voice.stop()
        self._show_play()

    def _set_rate(self, rate: int) -> None:
        self._rate = min(max(rate, 0), len(_RATES) - 1)
        if self._playing:
            self._go(self._at)

    def _on_said(self) -> None:
        if self._playing:
            self._go(self._at + 1)

    def _on_play_clicked(self) -> None:
        if self._playing:
            self._halt()
        else:
            self._go(self._at)

    def _show_play(self) -> None:
        self.play.setText(self.tr("Pause") if self._playing else self.tr("Go on"))
        self.play.set_icon("pause" if self._playing else "play")
