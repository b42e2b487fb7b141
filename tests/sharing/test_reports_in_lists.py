"""Reports that are attached to the treatment summary travel with the lists."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from mbc_desktop.core.bundles import FolderSink, FolderSource
from mbc_desktop.core.paths import open_data_dir
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.care import CareList
from mbc_desktop.data.care_records import Report
from mbc_desktop.data.stores import Stores
from mbc_desktop.notes.found_notes import FoundFile, keep_file
from mbc_desktop.notes.record_parts import ListsPart

PDF = b"%PDF-1.4 a report"


def picture() -> bytes:
    raw = io.BytesIO()
    Image.effect_noise((300, 200), 80).convert("RGB").save(raw, "JPEG", quality=60)
    return raw.getvalue()


def test_reports_come_back_with_their_files(tmp_path: Path):
    """A PDF byte for byte, a picture encoded anew; a second time brings nothing."""
    with (
        Stores(open_data_dir(tmp_path / "here")) as here,
        Stores(open_data_dir(tmp_path / "there")) as there,
    ):
        files, theirs = Attachments(here.personal), Attachments(there.personal)
        reports = CareList(here.personal, Report)
        for title, name, body in (("Genes", "genes.pdf", PDF), ("Scan", "scan.jpg", picture())):
            kept = keep_file(files, FoundFile(name, body))
            reports.add(Report(title=title, file=kept))
        ListsPart(here.personal, attachments=files).export(FolderSink(tmp_path / "out"))
        (pdf,) = (tmp_path / "out/lists/files").rglob("genes.pdf")
        assert pdf.read_bytes() == PDF
        source = FolderSource(tmp_path / "out")
        part = ListsPart(there.personal, attachments=theirs)
        news = part.merge(source)
        assert news is not None
        assert news.new == 2
        got = {line.title: line.file for line in CareList(there.personal, Report).all()}
        assert theirs.body(got["Genes"]) == PDF
        assert theirs.body(got["Scan"])
        again = part.merge(source)
        assert again is not None
        assert (again.new, again.same, again.different) == (0, 2, 0)


def test_a_report_whose_file_is_missing_comes_without_it(tmp_path: Path):
    """The line is worth having by itself."""
    with Stores(open_data_dir(tmp_path / "there")) as there:
        (tmp_path / "out/lists").mkdir(parents=True)
        line = '[{"id": "x", "title": "Genes", "file": "' + "a" * 64 + '"}]'
        (tmp_path / "out/lists/report.json").write_text(line)
        part = ListsPart(there.personal, attachments=Attachments(there.personal))
        part.merge(FolderSource(tmp_path / "out"))
        (report,) = CareList(there.personal, Report).all()
        assert (report.title, report.file) == ("Genes", "")
