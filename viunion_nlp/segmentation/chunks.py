"""Splits a text into chunks, for libraries whose running time grows faster than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viunion_nlp.segmentation.align import is_attached
from viunion_nlp.text.letters import LINE_BREAKS
from viunion_nlp.text.sentences import sentence_spans

CHUNK_SIZE = 2_000  # characters

_LINE = re.compile(rf"[^{LINE_BREAKS}]+")


def chunk_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split ``text[start:end]`` into spans of at most CHUNK_SIZE characters.

    It is split at line breaks; a longer line at sentence ends; a longer sentence at white space; a longer
    run without any, anywhere. Only white space is left out.
    """
    for line in _LINE.finditer(text, start, end):
        first, last = line.span()
        if last - first <= CHUNK_SIZE:
            if not line[0].isspace():
                yield first, last
            continue
        for from_line_start, to_line_start in sentence_spans(line[0]):
            yield from _cut(text, first + from_line_start, first + to_line_start)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a sentence at white space, or anywhere, into spans of at most CHUNK_SIZE characters."""
    while end - start > CHUNK_SIZE:
        cut = _last_cut(text, start, start + CHUNK_SIZE)
        yield start, cut
        start = cut
    yield start, end


def _last_cut(text: str, start: int, end: int) -> int:
    """The last offset up to ``end`` before white space, else before a letter together with its marks."""
    for cut in range(end, start, -1):
        if text[cut].isspace():
            return cut
    for cut in range(end, start, -1):
        if not is_attached(text[cut]):
            return cut
    return end
