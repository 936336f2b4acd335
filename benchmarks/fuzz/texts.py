"""Texts that are nearly those of offices and newspapers."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Iterator
from random import Random

import strategies
from speed import own_texts

SHORTEST, LONGEST = 1, 160  # characters of a text before it is changed
_MOST_CHANGES = 6
_LONGEST_STRETCH = 24

_PIECES = [
    strategies.SYLLABLES, strategies.HEADS, strategies.ROLES, strategies.NAMES, strategies.PLACES,
    strategies.SYMBOLS, strategies.DATES, strategies.ABBREVIATIONS, strategies.SIGNS,
    strategies.INVISIBLE, strategies.JAMO, strategies.MARKS, strategies.SPACES, strategies.ODD,
]  # fmt: skip


@functools.cache
def sources() -> tuple[str, ...]:
    """Texts of our own, whole."""
    return (*strategies.PASSAGES, *own_texts())


def cut_texts() -> Iterator[str]:
    """Every text of our own cut off at every offset: its line up to there, of a long one the end."""
    for source in sources():
        for end in range(1, len(source) + 1):
            start = max(source.rfind("\n", 0, end - 1) + 1, end - LONGEST)
            yield source[start:end]


def changed_text(random: Random) -> str:
    """A stretch of our own texts, or words in a row, changed here and there."""
    text = _words(random) if random.random() < 0.4 else _stretch_of_a_source(random)
    for _ in range(random.randrange(_MOST_CHANGES + 1)):
        text = random.choice(_CHANGES)(text, random)
    return text


def _stretch_of_a_source(random: Random) -> str:
    source = random.choice(sources())
    length = random.randint(SHORTEST, LONGEST)
    start = random.randrange(max(1, len(source) - length // 2))
    return source[start : start + length]


def _words(random: Random) -> str:
    parts = []
    for _ in range(random.randint(1, 14)):
        parts += [_piece(random), random.choice(strategies.SPACES)]
    return "".join(parts)


def _piece(random: Random) -> str:
    piece = random.choice(random.choice(_PIECES))
    return random.choice((piece, piece, piece, piece.upper(), strategies.nfd(piece)))


def _span(text: str, random: Random) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.randint(1, _LONGEST_STRETCH))


def _drop(text: str, random: Random) -> str:
    start, end = _span(text, random)
    return text[:start] + text[end:]


def _repeat(text: str, random: Random) -> str:
    start, end = _span(text, random)
    return text[:end] + text[start:end] * random.randint(1, 3) + text[end:]


def _move(text: str, random: Random) -> str:
    start, end = _span(text, random)
    rest = text[:start] + text[end:]
    to = random.randrange(len(rest) + 1)
    return rest[:to] + text[start:end] + rest[to:]


def _insert(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + _piece(random) + text[at:]


def _replace(text: str, random: Random) -> str:
    start, end = _span(text, random)
    return text[:start] + _piece(random) + text[end:]


def _splice(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + _stretch_of_a_source(random)[:_LONGEST_STRETCH] + text[at:]


def _put_any_letter(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    most = random.choice((0x7F, 0x24F, 0x1EFF, 0xFFFF, 0x10FFFF))
    return text[:at] + chr(random.randint(0, most)) + text[at + random.randrange(2) :]


def _other_spaces(text: str, random: Random) -> str:
    return text.replace(" ", random.choice(strategies.SPACES), random.randint(1, 4))


def _rewritten(text: str, random: Random) -> str:
    start, end = _span(text, random)
    way = random.choice(_WAYS)
    return text[:start] + way(text[start:end]) + text[end:]


def _cut(text: str, random: Random) -> str:
    return text[: random.randrange(len(text) + 1)]


_WAYS: tuple[Callable[[str], str], ...] = (
    strategies.nfd, strategies.nfd, strategies.nfc, str.upper, str.lower, str.title,
    lambda text: unicodedata.normalize("NFKD", text),
)  # fmt: skip
_CHANGES: tuple[Callable[[str, Random], str], ...] = (
    _drop, _repeat, _move, _insert, _insert, _replace, _splice, _put_any_letter, _other_spaces,
    _rewritten, _rewritten, _cut,
)  # fmt: skip
