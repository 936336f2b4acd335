"""Reads PDFs: the words of each page with their boxes, in reading order."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from ctypes import c_int, create_string_buffer
from dataclasses import dataclass
from typing import Any, Final

from viunion_nlp.backend import import_backend
from viunion_nlp.errors import Message
from viunion_nlp.sources.assemble import assemble, too_much
from viunion_nlp.sources.columns import Word, lines_of_page
from viunion_nlp.sources.file_text import HAS_PASSWORD, Box, FileText, SourceError, around
from viunion_nlp.sources.lines import Line
from viunion_nlp.sources.restoring import Restorer

_PASSWORD: Final = 4  # what PDFium calls a wrong one
_LONGEST_FONT: Final = 128  # bytes of a font's name
_HYPHEN: Final = "\x02"  # what PDFium gives for one at a line's end
_MOST_NAMED: Final = 10  # pages in a remark
_PDFIUM: Final = threading.Lock()  # it may run in one thread at a time


def read_pdf(path: str, content: bytes, most: int) -> FileText:
    """The text of a PDF.

    Args:
        path: its name.
        content: its bytes.
        most: the largest size of its text, in bytes.

    Raises:
        SourceError: it is not a PDF, is locked, or contains no text.
        MissingBackendError: pypdfium2 is not installed.
    """
    pdfium = import_backend("pypdfium2", extra="files")
    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == _PASSWORD:
                raise SourceError(HAS_PASSWORD) from error
            problem = Message("is not a complete PDF: {reason}", reason=str(error))
            raise SourceError(problem) from error
        try:
            return _read(path, document, most)
        except pdfium.PdfiumError as error:
            problem = Message("has a page that cannot be read: {reason}", reason=str(error))
            raise SourceError(problem) from error
        finally:
            document.close()


def _read(path: str, document: Any, most: int) -> FileText:
    letters = Restorer()
    lines: list[Line] = []
    without: list[int] = []
    count = len(document)
    length = 0
    for number in range(1, count + 1):
        page = document[number - 1]
        try:
            words, height = _words(page), page.get_height()
        finally:
            page.close()
        length += sum(len(word.text) for word in words)
        if length > most:
            raise too_much(most)
        if not words:
            without.append(number)
        lines += lines_of_page(words, number, height, letters.by_font)
    if not lines:
        problem = Message(
            "contains no text: its pages are scanned images; have it read by a program for that "
            "(ocrmypdf -l vie) first"
        )
        raise SourceError(problem)
    remarks: tuple[str, ...] = ()
    if without:
        named = ", ".join(map(str, without[:_MOST_NAMED])) + (" …" if without[_MOST_NAMED:] else "")
        remark = Message("there is no text on page {pages} of {count}", pages=named, count=count)
        remarks = (remark,)
    return assemble(path, "pdf", lines, most, letters=letters, pages=count, remarks=remarks)


def _words(page: Any) -> list[Word]:
    """The words of a page, in the order in which they were written."""
    raw = import_backend("pypdfium2.raw", extra="files")
    text_page = page.get_textpage()
    try:
        return list(_Page(raw, text_page, page.get_cropbox(), page.get_rotation()).words())
    finally:
        text_page.close()


@dataclass(slots=True)
class _Page:
    """The letters of a page, as numbered by PDFium.

    Attributes:
        raw: PDFium's functions.
        text_page: its text page object.
        bounds: left, bottom, right and top of the page in PDF units.
        rotation: clockwise rotation for display, in degrees.
    """

    raw: Any
    text_page: Any
    bounds: tuple[float, float, float, float]
    rotation: int

    def words(self) -> Iterator[Word]:
        letters: list[str] = []
        first = 0
        count = self.text_page.count_chars()
        for index in range(count):
            letter = chr(self.raw.FPDFText_GetUnicode(self.text_page, index))
            if letter.isspace() or letter == "\0":
                if letters:
                    yield self._word("".join(letters), first, index)
                    letters = []
                continue
            if not letters:
                first = index
            letters.append("-" if letter == _HYPHEN else letter)
        if letters:
            yield self._word("".join(letters), first, count)

    def _word(self, text: str, first: int, behind: int) -> Word:
        # Letters beyond the basic plane come in two halves.
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        box = around(self._box(first), self._box(behind - 1))
        return Word(whole, self._font(first), box)

    def _box(self, index: int) -> Box:
        """The box of a letter, from the page's upper left corner, as the page is turned."""
        box = self.raw.FS_RECTF()
        self.raw.FPDFText_GetLooseCharBox(self.text_page, index, box)
        left, bottom, right, top = self.bounds
        if self.rotation == 90:
            return box.bottom - bottom, box.left - left, box.top - bottom, box.right - left
        if self.rotation == 180:
            return right - box.right, box.bottom - bottom, right - box.left, box.top - bottom
        if self.rotation == 270:
            return top - box.top, right - box.right, top - box.bottom, right - box.left
        return box.left - left, top - box.top, box.right - left, top - box.bottom

    def _font(self, index: int) -> str:
        """The name of a letter's font; "" if it has none."""
        name = create_string_buffer(_LONGEST_FONT)
        size = self.raw.FPDFText_GetFontInfo(self.text_page, index, name, _LONGEST_FONT, c_int())
        return name.value.decode("utf-8", "replace") if 0 < size <= _LONGEST_FONT else ""
