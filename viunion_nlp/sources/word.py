"""Reads Word documents (.docx): paragraphs and tables as they are printed.

The file is a ZIP archive of XML, which is read directly: Word libraries leave out text inserted by
tracked changes, content controls and text boxes, and do not know the fonts of old encodings.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import IO, Final, TypeVar
from xml.etree import ElementTree

from viunion_nlp.errors import Message
from viunion_nlp.sources.assemble import assemble
from viunion_nlp.sources.file_text import HAS_PASSWORD, FileText, SourceError
from viunion_nlp.sources.lines import Line, lines_of, side_by_side
from viunion_nlp.sources.numbering import Numbering
from viunion_nlp.sources.restoring import Restorer
from viunion_nlp.sources.xml import attribute, child, name_of, switched_on

Told = TypeVar("Told")

_MOST_XML: Final = 64_000_000  # bytes of a part: the text of several thousand pages
_PASSED: Final = frozenset(("del", "moveFrom", "instrText", "Fallback", "rPr", "pPr", "sectPr"))
_PARTS: Final = ("word/footnotes.xml", "word/endnotes.xml")
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}


def read_word(path: str, content: bytes, most: int) -> FileText:
    """The text of a Word document: body and text boxes, then notes; no headers and footers.

    Args:
        path: its name.
        content: its bytes.
        most: the largest size of its text, in bytes.

    Raises:
        SourceError: it is not a Word document, is locked, or contains no text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Document(archive, most).read(path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise SourceError(
            Message("is not a complete Word document: save it again in Word")
        ) from error
    except ElementTree.ParseError as error:
        problem = Message("is not a Word document: its XML is broken: {reason}", reason=str(error))
        raise SourceError(problem) from error
    except RecursionError as error:
        raise SourceError(
            Message("is not a Word document: its content is nested too deeply")
        ) from error
    except RuntimeError as error:  # what zipfile says of a password
        raise SourceError(HAS_PASSWORD) from error


@dataclass(slots=True)
class _Run:
    """Text in one font, on one page."""

    text: str
    font: str
    page: int


@dataclass(slots=True)
class _Style:
    """What a style says about letters and paragraphs; None for what it does not set."""

    based_on: str | None = None
    font: str | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    numbered: ElementTree.Element | None = None
    centered: bool | None = None


@dataclass(slots=True)
class _Place:
    """How far the reading has come."""

    page: int = 1
    paragraph: int = 0
    told: bool = False  # whether the end of any page is told
    just_broken: bool = False  # by the writer: then Word's own mark says the same once more

    def turn(self, by_writer: bool) -> None:
        """A page has ended."""
        if by_writer or not self.just_broken:
            self.page += 1
        self.told = True
        self.just_broken = by_writer


@dataclass(slots=True)
class _Document:
    archive: zipfile.ZipFile
    most: int
    place: _Place = field(default_factory=_Place)
    letters: Restorer = field(default_factory=Restorer)
    styles: dict[str, _Style] = field(default_factory=dict)
    usual: _Style = field(default_factory=_Style)
    numbering: Numbering = field(default_factory=Numbering)

    def read(self, path: str) -> FileText:
        body = self._body()
        self._read_styles()
        numbers = self._part("word/numbering.xml")
        if numbers is not None:
            self.numbering = Numbering.of(numbers)
        lines = list(self._spaced(body))
        for name in _PARTS:
            notes = self._part(name)
            for note in () if notes is None else notes:
                if attribute(note, "type") is None:  # the others are lines between notes and text
                    lines += self._blocks(note)
        pages = self.place.page if self.place.told else None
        if pages is None:  # nothing tells whether there is one or many
            lines = [[replace(stretch, page=None) for stretch in line] for line in lines]
        return assemble(path, "docx", lines, self.most, letters=self.letters, pages=pages)

    def _spaced(self, body: ElementTree.Element) -> Iterator[Line]:
        """The lines of the body, with a blank line after centred ones, where Word shows space that no
        line contains, for instance between the subject of a document and its text.
        """
        centered = False
        for block in body:
            lines = self._block(block)
            if any(lines):
                before, centered = centered, self._is_centered(block)
                if before and not centered:
                    yield []
            yield from lines

    def _is_centered(self, block: ElementTree.Element) -> bool:
        if name_of(block) != "p":
            return False
        properties = child(block, "pPr")
        styles = (_style(None, None, properties), *self._styles_of(properties))
        return _first((each.centered for each in styles), False)

    def _body(self) -> ElementTree.Element:
        names = self.archive.namelist()
        main = next((name for name in names if name.endswith("word/document.xml")), None)
        if main is None:
            raise SourceError(Message("is a ZIP archive, not a Word document"))
        part = self._part(main)
        body = None if part is None else child(part, "body")
        if body is None:
            raise SourceError(Message("is not a Word document: it has no body"))
        return body

    def _part(self, name: str) -> ElementTree.Element | None:
        """A part of the archive, or None."""
        try:
            with self.archive.open(name) as stream:
                content = _at_most(stream, _MOST_XML)
        except KeyError:
            return None
        # No Word writes one; what it declares may grow without end.
        if b"<!DOCTYPE" in content[:1000]:
            raise SourceError(Message("is not a Word document: its XML declares types"))
        return ElementTree.fromstring(content)

    def _read_styles(self) -> None:
        part = self._part("word/styles.xml")
        for each in () if part is None else part:
            if name_of(each) == "docDefaults":
                defaults = child(child(each, "rPrDefault"), "rPr")
                self.usual = _style(None, defaults, child(child(each, "pPrDefault"), "pPr"))
            elif name_of(each) == "style":
                base = attribute(child(each, "basedOn"), "val")
                key = attribute(each, "styleId") or ""
                self.styles[key] = _style(base, child(each, "rPr"), child(each, "pPr"))
                if attribute(each, "type") == "paragraph" and attribute(each, "default") == "1":
                    self.styles[""] = self.styles[key]

    def _blocks(self, parent: ElementTree.Element) -> list[Line]:
        return [line for each in parent for line in self._block(each)]

    def _block(self, block: ElementTree.Element) -> list[Line]:
        """The lines of a paragraph, of a table, or of an element that contains some."""
        name = name_of(block)
        if name == "p":
            return self._paragraph(block)
        if name == "tbl":
            return [line for row in _within(block, "tr") for line in self._row(row)]
        if name in _PASSED or name == "tcPr":
            return []
        return self._blocks(block)

    def _row(self, row: ElementTree.Element) -> list[Line]:
        return side_by_side([self._blocks(cell) for cell in _within(row, "tc")])

    def _paragraph(self, paragraph: ElementTree.Element) -> list[Line]:
        self.place.paragraph += 1
        number = self.place.paragraph
        properties = child(paragraph, "pPr")
        chain = self._styles_of(properties)
        boxes: list[ElementTree.Element] = []
        runs = list(self._runs(paragraph, chain, boxes))
        page = runs[0].page if runs else self.place.page
        told = _first((child(properties, "numPr"), *(style.numbered for style in chain)), None)
        label = self.numbering.label(told) if told is not None and runs else ""
        texts = self.letters.by_font([run.text for run in runs], [run.font for run in runs])
        lines = lines_of(label + "".join(texts), page, number)
        for box in boxes:
            lines += self._blocks(box)
        return lines

    def _styles_of(self, properties: ElementTree.Element | None) -> list[_Style]:
        """The styles of a paragraph from its ``w:pPr``, nearest first."""
        return self._chain(attribute(child(properties, "pStyle"), "val") or "")

    def _chain(self, style: str) -> list[_Style]:
        """A style and those that it is based on, nearest first."""
        chain: list[_Style] = []
        while style in self.styles and len(chain) < len(self.styles):
            chain.append(self.styles[style])
            style = chain[-1].based_on or "\0"
        return [*chain, self.usual]

    def _runs(
        self, parent: ElementTree.Element, chain: list[_Style], boxes: list[ElementTree.Element]
    ) -> Iterator[_Run]:
        for each in parent:
            name = name_of(each)
            if name == "r":
                yield from self._run(each, chain, boxes)
            elif name not in _PASSED:
                yield from self._runs(each, chain, boxes)

    def _run(
        self, run: ElementTree.Element, chain: list[_Style], boxes: list[ElementTree.Element]
    ) -> Iterator[_Run]:
        properties = child(run, "rPr")
        own = _style(None, properties, None)
        named = attribute(child(properties, "rStyle"), "val")
        styles = [own, *(self._chain(named)[:-1] if named else ()), *chain]
        if _first((each.hidden for each in styles), False):
            return
        font = _first((each.font for each in styles), "")
        capitals = _first((each.capitals for each in styles), False)
        for each in run:
            name = name_of(each)
            if name == "lastRenderedPageBreak" or _breaks_page(each):
                self.place.turn(name == "br")
            elif name not in _PASSED:
                text = (each.text or "") if name == "t" else _SIGNS.get(name, "")
                if text:
                    self.place.just_broken = False
                    yield _Run(text.upper() if capitals else text, font, self.place.page)
                boxes += _text_boxes(each)


def _first(told: Iterable[Told | None], otherwise: Told) -> Told:
    """The first value that is set."""
    return next((each for each in told if each is not None), otherwise)


def _style(
    based_on: str | None,
    letters: ElementTree.Element | None,
    paragraph: ElementTree.Element | None,
) -> _Style:
    """A style from its ``w:rPr`` and ``w:pPr``."""
    fonts = child(letters, "rFonts")
    placed = attribute(child(paragraph, "jc"), "val")
    return _Style(
        based_on,
        attribute(fonts, "ascii") or attribute(fonts, "hAnsi"),
        switched_on(child(letters, "caps")),
        switched_on(child(letters, "vanish")),
        child(paragraph, "numPr"),
        None if placed is None else placed == "center",
    )


def _within(parent: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    """The rows of a table, or the cells of a row, including those in content controls."""
    for each in parent:
        if name_of(each) == name:
            yield each
        elif name_of(each) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _within(each, name)


def _text_boxes(drawing: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for each in drawing:
        if name_of(each) == "txbxContent":
            yield each
        elif name_of(each) not in _PASSED:
            yield from _text_boxes(each)


def _breaks_page(element: ElementTree.Element) -> bool:
    return name_of(element) == "br" and attribute(element, "type") == "page"


def _at_most(stream: IO[bytes], most: int) -> bytes:
    content = stream.read(most + 1)
    if len(content) > most:
        raise SourceError(Message("unpacks to more than {most:,} bytes", most=most))
    return content
