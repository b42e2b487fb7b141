"""What gene tests found: the genes asked by name, and any other she adds."""

from __future__ import annotations

import re

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from mbc_desktop.data.profile_records import GENES, GeneResult
from mbc_desktop.views.access import announce, tab_in_reading_order
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.trials.profile_fields import Drop, empty
from mbc_desktop.views.widgets.buttons import Button, IconButton
from mbc_desktop.views.widgets.flow_layout import FlowLayout
from mbc_desktop.views.widgets.form import Form
from mbc_desktop.views.widgets.labels import Words

OFFERED = (
    *("AKT2", "AKT3", "APC", "AR", "ARID1A", "ATM", "ATR", "BARD1", "BRAF", "BRIP1", "CCND1"),
    *("CCNE1", "CDH1", "CDK12", "CDKN2A", "CHEK2", "EGFR", "ERBB3", "FANCA", "FBXW7", "FGFR1"),
    *("FGFR2", "FGFR3", "FOXA1", "GATA3", "HRAS", "KMT2C", "KRAS", "MAP3K1", "MDM2", "MET"),
    *("MLH1", "MSH2", "MSH6", "MTOR", "MYC", "NBN", "NF1", "NOTCH1", "NRAS", "NTRK1", "NTRK2"),
    *("NTRK3", "PIK3R1", "PMS2", "RAD51C", "RAD51D", "RB1", "RET", "ROS1", "RUNX1", "STK11"),
    *("TBX3", "TP53", "TSC1", "TSC2"),
)
"""Gene symbols (HGNC) offered while she types; any other can be added."""
_SYMBOL = re.compile(r"[A-Z][A-Z0-9-]{1,14}")


class GenesPart(QWidget):
    """One row a gene: found, not found, not tested, I don't know; and where it was found.

    Signals:
        changed: an answer is another one now.
        removed: the ``GeneResult`` of a gene that was taken off the list.
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, GeneRow] = {}
        self._asked = QVBoxLayout()
        self._added = QVBoxLayout()
        for layout in (self._asked, self._added):
            layout.setSpacing(theme.space(3))
        for gene in GENES:
            self._asked.addWidget(self._row(gene))
        self.other = QLineEdit(self)
        self.other.setPlaceholderText(self.tr("Such as TP53"))
        completer = QCompleter(QStringListModel(list(OFFERED), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.other.setCompleter(completer)
        self.add = Button(theme, self.tr("Add the gene"), icon="add", parent=self)
        self.form = Form(theme, parent=self)
        self.form.add_row(self.tr("Another gene"), self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addLayout(self._asked)
        column.addLayout(self._added)
        column.addWidget(self.form)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add_other)
        self.other.returnPressed.connect(self._add_other)

    def set_value(self, genes: tuple[GeneResult, ...]) -> None:
        """Show these without telling of it."""
        named = {one.gene: one for one in genes}
        others = [gene for gene in named if gene not in GENES]
        if others != [gene for gene in self.rows if gene not in GENES]:
            empty(self._added)
            self.rows = {gene: row for gene, row in self.rows.items() if gene in GENES}
            for gene in others:
                self._added.addWidget(self._row(gene))
            tab_in_reading_order(self)
        for gene, row in self.rows.items():
            row.set_value(named.get(gene))

    def value(self) -> tuple[GeneResult, ...]:
        """Return the results that were given."""
        return tuple(found for row in self.rows.values() if (found := row.value()) is not None)

    def _row(self, gene: str) -> GeneRow:
        row = GeneRow(self._theme, gene, can_remove=gene not in GENES, parent=self)
        self.rows[gene] = row
        row.changed.connect(self.changed)
        row.remove_wanted.connect(lambda: self._remove(gene))
        return row

    def _add_other(self) -> None:
        gene = "".join(self.other.text().split()).upper()
        wrong = ""
        if not _SYMBOL.fullmatch(gene):
            wrong = self.tr("Type the short name of a gene, such as TP53.")
        elif gene in self.rows:
            wrong = self.tr("{gene} is on the list already.").format(gene=gene)
        self.form.complain(self.other, wrong)
        if wrong:
            return
        self._added.addWidget(self._row(gene))
        self.rows[gene].set_value(GeneResult(gene, "found"))
        tab_in_reading_order(self)
        self.other.clear()
        self.rows[gene].result.setFocus()
        announce(self.rows[gene], gene)
        self.changed.emit()

    def _remove(self, gene: str) -> None:
        found = self.rows[gene].value()
        self.set_value(tuple(one for one in self.value() if one.gene != gene))
        self.other.setFocus()
        self.changed.emit()
        self.removed.emit(found or GeneResult(gene, "unknown"))


class GeneRow(QWidget):
    """One gene with its result.

    Signals:
        changed: the result is another one now.
        remove_wanted: the gene is to be taken off the list.
    """

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme, gene: str, *, can_remove: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.gene = gene
        first = [] if can_remove else [("", self.tr("Not said"))]
        self.result = Drop(
            [
                *first,
                ("found", self.tr("Change found")),
                ("not_found", self.tr("No change found")),
                ("not_tested", self.tr("Not tested")),
                ("unknown", self.tr("I don't know")),
            ],
            parent=self,
        )
        self.origin = Drop(
            [
                ("unknown", self.tr("I don't know whether inherited")),
                ("germline", self.tr("Inherited (germline)")),
                ("tumor", self.tr("In the tumor only")),
            ],
            parent=self,
        )
        self.result.setAccessibleName(gene)
        self.origin.setAccessibleName(self.tr("{gene}: where it was found").format(gene=gene))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Words(gene, type="strong", parent=self))
        flow = FlowLayout(gap=theme.space(2))
        flow.addWidget(self.result)
        flow.addWidget(self.origin)
        if can_remove:
            remove = IconButton(
                theme,
                "trash",
                name=self.tr("Take {gene} off the list").format(gene=gene),
                parent=self,
            )
            remove.clicked.connect(self.remove_wanted)
            flow.addWidget(remove)
        column.addLayout(flow)
        self.setFocusProxy(self.result)
        self.result.changed.connect(self._on_changed)
        self.origin.changed.connect(self.changed)
        self._show_origin()

    def set_value(self, found: GeneResult | None) -> None:
        """Show a result without telling of it."""
        self.result.set_value(found.result if found else "")
        self.origin.set_value(found.origin if found else "unknown")
        self._show_origin()

    def value(self) -> GeneResult | None:
        """Return the result, None where none was said."""
        result = self.result.value()
        if not result:
            return None
        return GeneResult(
            self.gene, result, self.origin.value() if result == "found" else "unknown"
        )

    def _on_changed(self) -> None:
        self._show_origin()
        self.changed.emit()

    def _show_origin(self) -> None:
        self.origin.setVisible(self.result.value() == "found")
