"""Documents for tests: Word files and PDFs, made by code."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")

HEADING = (
    ("LĐLĐ TỈNH LÀO CAI", "CÔNG ĐOÀN XÃ NẬM LÙNG", "Số: 12/KH-CĐX"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
     "Nậm Lùng, ngày 06 tháng 5 năm 2026"),
)  # fmt: skip
BODY = (
    "KẾ HOẠCH",
    "Tổ chức Tháng Công nhân",
    "Căn cứ Kế hoạch số 41/KH-LĐLĐ ngày 12/3/2026 của LĐLĐ tỉnh;",
    "Ban Chấp hành giao ông Vàng A Páo theo dõi.",
)
SIGNATURE = (
    ("Nơi nhận:", "- LĐLĐ tỉnh (b/c);", "- Lưu: VT."),
    ("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "", "Giàng Thị Say"),
)


def paragraph(*runs: str, properties: str = "", font: str = "", inside: str = "") -> str:
    """A paragraph of Word; ``inside`` is XML behind its runs."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    said = "".join(
        f'<w:r>{fonts}<w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{said}{inside}</w:p>"


def table(*rows: Sequence[Iterable[str]]) -> str:
    """A table of Word: rows of cells of paragraphs."""
    return "<w:tbl>{}</w:tbl>".format(
        "".join(
            "<w:tr>{}</w:tr>".format(
                "".join(f"<w:tc>{''.join(map(paragraph, cell))}</w:tc>" for cell in row)
            )
            for row in rows
        )
    )


def word(*blocks: str, **parts: str) -> bytes:
    """A Word document of blocks; further parts by name: ``styles="<w:style …/>"``."""
    told = {
        "document": f"<w:body>{''.join(blocks)}<w:sectPr/></w:body>",
        **parts,
    }
    files = {"[Content_Types].xml": "<Types/>"}
    for name, inside in told.items():
        files[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{_WORD}">{inside}</w:{name}>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for path, xml in files.items():
            # The archive tells no time of day: the same blocks are the same bytes at any time.
            archive.writestr(zipfile.ZipInfo(path), xml, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def plan_in_word() -> bytes:
    """A plan as unions write it in Word: heading and signature are tables without lines."""
    return word(table(HEADING), *map(paragraph, BODY), table(SIGNATURE))


class Printer:
    """Prints a PDF; tests that need it are skipped where reportlab or its font is missing.

    Args:
        password: what locks it.
        width: of its pages, in points.
    """

    def __init__(self, password: str | None = None, width: float = 595) -> None:
        canvas = pytest.importorskip("reportlab.pdfgen.canvas")
        metrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")
        fonts = pytest.importorskip("reportlab.pdfbase.ttfonts")
        if not _FONT.is_file():
            pytest.skip("no font of Vietnamese letters")
        metrics.registerFont(fonts.TTFont("Serif", str(_FONT)))
        self._content = io.BytesIO()
        self.canvas = canvas.Canvas(self._content, pagesize=(width, 842), encrypt=password)
        self.top = 42.0  # points from the upper edge

    def say(self, text: str, left: float = 60, *, centered: bool = False) -> None:
        """Print at a place of the line."""
        self.canvas.setFont("Serif", 10)
        draw = self.canvas.drawCentredString if centered else self.canvas.drawString
        draw(left, 842 - self.top, text)

    def line(self, text: str = "", left: float = 60, *, centered: bool = False) -> None:
        """Print a line."""
        self.say(text, left, centered=centered)
        self.top += 15

    def beside(self, columns: Sequence[Sequence[str]], middles: Sequence[float]) -> None:
        """Print columns side by side, centered, one behind the other as Word does."""
        begun = self.top
        for texts, middle in zip(columns, middles, strict=True):
            self.top = begun
            for text in texts:
                self.line(text, middle, centered=True)
        self.top = begun + 15 * max(map(len, columns))

    def page(self) -> None:
        """End the page."""
        self.canvas.showPage()
        self.top = 42.0

    def content(self) -> bytes:
        """The bytes of the file."""
        self.canvas.save()
        return self._content.getvalue()


def plan_in_print() -> bytes:
    """The plan as a PDF of two pages; the second one bears its number."""
    printer = Printer()
    printer.beside(HEADING, (150, 420))
    printer.line()
    for text in BODY[:2]:
        printer.line(text, 300, centered=True)
    printer.line()
    for text in BODY[2:]:
        printer.line(text)
    printer.page()
    printer.line("2", 300, centered=True)
    printer.line("Công đoàn xã báo cáo LĐLĐ tỉnh trước ngày 20/5/2026./.")
    printer.line()
    printer.beside(SIGNATURE, (120, 420))
    return printer.content()


_APART = re.compile(r"(\S.*?)(?: {3,}|\t+)(\S.*)")
_RIGHT = re.compile(r"(?:\t| {25,})(\S.*)")


def in_word(text: str) -> bytes:
    """A text with two columns side by side as a Word document: a table without lines where it has any."""
    blocks: list[str] = []
    beside: list[tuple[str, str]] = []

    def end_table() -> None:
        while beside and beside[-1] == ("", ""):
            beside.pop()
        if beside:
            left, right = zip(*beside, strict=True)
            blocks.append(table([left, right]))
        beside.clear()

    for line in text.split("\n"):
        both, right = _APART.fullmatch(line.strip()), _RIGHT.fullmatch(line)
        if both:
            beside.append((both[1], both[2]))
        elif beside and right:
            beside.append(("", right[1]))
        elif beside and (not line.strip() or line.startswith("- ")):
            beside.append((line.strip(), ""))
        else:
            end_table()
            blocks += [paragraph(line.strip())] if line.strip() else []
    end_table()
    return word(*blocks)


def in_print(text: str) -> bytes:
    """A text as a PDF; what stands in a column of the text stands at one place of the page."""
    printer = Printer(width=1190)
    for line in text.split("\n"):
        if printer.top > 800:
            printer.page()
        for part in re.finditer(r"\S+(?: \S+)*", line.expandtabs(40)):
            printer.say(part[0], 40 + part.start() * 5.8)
        printer.top += 15
    return printer.content()
