"""What is fuzzed: how an input is made, how bytes are read as one, and what must hold of each."""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any

import promises
from strategies import nfc, nfd

import viunion_nlp as vu
from fuzz import files
from fuzz.texts import changed_text
from viunion_nlp.errors import InputError, LexiconError
from viunion_nlp.formats.inputs import InputReader
from viunion_nlp.lexicon import AbbreviationRow, read_rows
from viunion_nlp.lexicon.editing import LexiconFile
from viunion_nlp.lexicon.problems import find_problems
from viunion_nlp.segmentation.segmenter import make_segmenter
from viunion_nlp.segmentation.tokens import segment

# The texts are analysed again in other forms anyway.
_PROMISES = [each for each in promises.PROMISES if each is not promises.analysis_is_repeatable]
_MEMORY = Path("/dev/shm")


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes inputs.

    Attributes:
        draw: an input, by chance.
        check: raises where a promise is broken, or anything that is not promised.
        read: an input from bytes, as atheris has them; None where they are none.
    """

    draw: Callable[[Random], Any]
    check: Callable[[Any], None]
    read: Callable[[bytes], Any]


def check_analysis(text: str) -> None:
    """All promises of a document hold; composed and decomposed text give the same."""
    doc = vu.analyze(text)
    assert doc.text == text
    for promise in _PROMISES:
        promise(doc)
    composed = doc if nfc(text) == text else vu.analyze(nfc(text))
    decomposed = vu.analyze(nfd(text))
    assert promises.values_of(composed) == promises.values_of(decomposed)


def check_expansion(text: str) -> None:
    """Offsets are mapped inside the text, both ways."""
    expanded = vu.analyze(text).expanded
    whole = all(item.text for item in expanded.replacements)  # what is dropped has no way back
    for item in expanded.replacements:
        span = (item.expanded_start, item.expanded_end)
        assert expanded.text[slice(*span)] == item.text
        assert not item.text or expanded.to_source(*span) == (item.start, item.end)
    assert expanded.to_expanded(0, len(text)) == (0, len(expanded.text))
    assert not whole or expanded.to_source(0, len(expanded.text)) == (0, len(text))


def check_expansion_twice(text: str) -> None:
    """What is spelled out stays as it is when it is done again."""
    once = vu.expand(text)
    assert vu.expand(once) == once


def check_words(text: str) -> None:
    """The words of underthesea lie one behind another, and only white space is in none."""
    tokens = segment(text, make_segmenter("underthesea"))
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())


class _Scripts(HTMLParser):
    """How many scripts a page has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.count = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.count += tag == "script"


def check_page(text: str) -> None:
    """A text on a page stays text, and UTF-8 holds the page."""
    page = vu.to_html(vu.analyze(text))
    page.encode("utf-8")
    assert _Scripts(page).count == 1  # its own


def check_from_dict(values: Any) -> None:
    """Values are read as a document that keeps its promises, or refused with what is wrong."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            doc = vu.Document.from_dict(values)
        except vu.FormatError:
            return
        assert vu.Document.from_dict(doc.to_dict()) == doc
    promises.mentions_slice_the_source(doc)
    promises.mentions_stand_in_text_order(doc)
    promises.field_values_are_composed(doc)
    promises.positions_point_to_mentions(doc)
    promises.antecedents_stand_before_and_are_mentions(doc)
    hash(doc)
    _ = doc.expanded
    _ = replace(doc, segmenter="syllable").tokens


def check_jsonl(content: bytes) -> None:
    """Every line with something in it is read or refused, and what is refused costs nothing else."""
    _check_lines(_written("tin.jsonl", content), content.count(b"\n") + 1)


def check_gzip(content: bytes) -> None:
    """A packed file is read, or refused with its name."""
    _check_lines(_written("tin.jsonl.gz", content), None)


def _check_lines(path: Path, most: int | None) -> None:
    refused: list[InputError] = []
    read = list(InputReader(on_bad=refused.append).read(str(path)))
    assert all(isinstance(item.text, str) and isinstance(item.id, (str, int)) for item in read)
    assert all(str(error).startswith(str(path)) for error in refused)
    assert most is None or len(read) + len(refused) <= most
    for item in read:
        json.dumps({"id": item.id, "text": item.text})


def check_lexicon(content: bytes) -> None:
    """A file of abbreviations is read, or refused with line and column; formatted, it stays so."""
    path = _written("mine.tsv", content)
    try:
        rows = read_rows(path, AbbreviationRow)
    except LexiconError:
        rows = []
    for problem in find_problems(path):
        assert problem.line >= 1 <= problem.column
    try:
        formatted = LexiconFile.read(path).formatted()
    except LexiconError:
        return
    _written("mine.tsv", formatted.text.encode("utf-8", "surrogatepass"))
    again = LexiconFile.read(path).formatted()
    assert again.text == formatted.text
    assert len(again.rows) >= len(rows)


@cache
def _folder() -> Path:
    # Kept until the process ends, and removed then.
    place = _MEMORY if _MEMORY.is_dir() else None
    _folders.append(tempfile.TemporaryDirectory(prefix="fuzz-", dir=place))
    return Path(_folders[-1].name)


_folders: list[tempfile.TemporaryDirectory[str]] = []


def _written(name: str, content: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(content)
    return path


def _values_in(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _text_in(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _content(content: bytes) -> bytes:
    return content


TARGETS = {
    "analyze": Target(changed_text, check_analysis, _text_in),
    "expand": Target(changed_text, check_expansion, _text_in),
    "twice": Target(changed_text, check_expansion_twice, _text_in),
    "page": Target(changed_text, check_page, _text_in),
    "words": Target(changed_text, check_words, _text_in),
    "from_dict": Target(files.document_values, check_from_dict, _values_in),
    "jsonl": Target(files.json_lines, check_jsonl, _content),
    "gzip": Target(files.gzipped, check_gzip, _content),
    "lexicon": Target(files.lexicon_file, check_lexicon, _content),
}
SHARES = {
    "analyze": 30, "expand": 10, "twice": 10, "page": 5, "words": 5, "from_dict": 15, "jsonl": 10, "gzip": 5,
    "lexicon": 10,
}  # fmt: skip
"""Of a hundred inputs, how many each target gets."""
