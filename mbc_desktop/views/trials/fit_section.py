"""How one trial fits her, at the head of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.fit_words import FitWords
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.labels import Words
from mbc_desktop.views.widgets.rich_text import RichText

if TYPE_CHECKING:
    from mbc_desktop.trials.fit import Fit


class FitSection(QFrame):
    """The headline, the reasons and what was never checked.

    Signals:
        profile_wanted: she wants to say more about the cancer.
    """

    profile_wanted = Signal()

    def __init__(
        self, theme: Theme, words: FitWords, found: Fit | None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("type", "card")
        column = QVBoxLayout(self)
        edge = theme.space(4)
        column.setContentsMargins(edge, theme.space(3), edge, theme.space(3))
        column.setSpacing(theme.space(2))
        self.headline = Words("", type="strong", selectable=True)
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        if found is not None:
            icon = QLabel()
            side = theme.icon_size
            icon.setPixmap(
                theme.pixmap(
                    words.icon(found.verdict),
                    role=words.tone(found.verdict),
                    size=side,
                    density=self.devicePixelRatioF(),
                )
            )
            head.addWidget(icon)
        head.addWidget(self.headline, 1)
        column.addLayout(head)
        if found is None:
            self.headline.setText(self.tr("How does this trial fit you?"))
            column.addWidget(
                Words(
                    self.tr(
                        "Eight short questions lay your answers beside what the trial asks. They"
                        " stay on this computer."
                    )
                )
            )
            button = Button(theme, self.tr("About the cancer…"), icon="edit")
        else:
            self.headline.setText(words.headline(found))
            if found.may_not or found.asks:
                reasons = RichText(
                    theme,
                    name=self.tr("How it fits"),
                    picture_of=lambda name: verdict_picture(theme, words, name),
                    grows=True,
                )
                reasons.set_html(words.items(found))
                column.addWidget(reasons)
            column.addWidget(Words(words.never_checked(found), type="muted", selectable=True))
            unheard = words.unheard(found)
            if unheard:
                column.addWidget(Words(unheard, type="muted"))
            button = Button(theme, self.tr("Change what you said…"), kind="quiet", icon="edit")
        button.clicked.connect(self.profile_wanted)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


def verdict_picture(theme: Theme, words: FitWords, verdict: str) -> bytes | None:
    """Return the icon of a verdict as PNG, for a text; None for any other name."""
    if verdict not in {"fits", "ask", "may_not_fit"}:
        return None
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    icon = theme.pixmap(
        words.icon(verdict), role=words.tone(verdict), size=theme.icon_size, density=1.0
    )
    icon.save(buffer, "PNG")
    buffer.close()
    return bytes(body.data())
