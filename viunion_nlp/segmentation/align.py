"""Aligns words with exact spans of the text they were made from, or raises an error."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from viunion_nlp.errors import AlignmentError
from viunion_nlp.records import Token
from viunion_nlp.text.letters import fold, nfc

# Combining marks, zero-width characters, control characters.
_ATTACHED = frozenset({"Mn", "Mc", "Me", "Cf", "Cc"})
_SHOWN = 24


def align(words: Iterable[str], text: str, offset: int = 0) -> list[Token]:
    """Find the span of each word, in order; the tokens' texts are slices of the text.

    White space is ignored on both sides. Everything else must be equal, including case, except for
    differences that the folded view normalises: Unicode form, tone-mark position, the kind of dash and
    quotation mark. Combining marks, zero-width and control characters (see ``is_attached``) belong to the
    token directly before them; after white space, to the token directly after them; between white space,
    they form a token of their own. So every character other than white space belongs to exactly one
    token.

    Args:
        words: the words of the text.
        text: the text they were made from.
        offset: where the text starts in the source; added to the tokens' offsets.

    Raises:
        AlignmentError: a word differs from the text at its place, or words are missing at the end.
    """
    tokens: list[Token] = []
    position = 0
    for raw_word in words:
        word = raw_word.strip()
        if not word or (is_attached(word[0]) and not _without_loose(word)):
            continue
        start = _skip_loose(text, position, offset, tokens)
        position = start + len(word)
        exact = text.startswith(word, start) and not is_attached(word[0])
        if not exact or (position < len(text) and is_attached(text[position])):
            position = _word_end(word, text, start, offset)
        tokens.append(Token(text[start:position], offset + start, offset + position))
    rest = _skip_loose(text, position, offset, tokens)
    if rest < len(text):
        raise AlignmentError(f"no word is left for {_shown(text, rest)} at offset {offset + rest}")
    return tokens


def is_attached(character: str) -> bool:
    """Whether a character belongs to its neighbour.

    Combining marks, zero-width characters and control characters do; white space does not.
    """
    if " " <= character <= "~":
        return False
    return unicodedata.category(character) in _ATTACHED and not character.isspace()


def past_attached(text: str, position: int) -> int:
    """The first offset from ``position`` onwards that is not an attached character."""
    while position < len(text) and is_attached(text[position]):
        position += 1
    return position


def _skip_loose(text: str, position: int, offset: int, tokens: list[Token]) -> int:
    """Skip white space; attached characters surrounded by it become tokens."""
    size = len(text)
    while True:
        while position < size and text[position].isspace():
            position += 1
        end = past_attached(text, position)
        if end == position or (end < size and not text[end].isspace()):
            return position
        tokens.append(Token(text[position:end], offset + position, offset + end))
        position = end


def _word_end(word: str, text: str, start: int, offset: int) -> int:
    """Where a word ends that starts at ``start`` and differs from the text in some letters."""
    missing = _base_letters(word)
    end = start
    while missing > 0 and end < len(text):
        missing -= _base_letters(text[end])
        end += 1
    end = past_attached(text, end)
    if missing != 0 or _levelled(text[start:end]) != _levelled(word):
        raise AlignmentError(
            f"the word {word!r} differs from the text at offset {offset + start}: "
            f"{_shown(text, start)}"
        )
    return end


def _base_letters(text: str) -> int:
    """The number of characters not counting marks; the same in every Unicode form."""
    return len(_without_loose(unicodedata.normalize("NFD", text)))


def _levelled(text: str) -> str:
    """The text as in the folded view, without white space and attached characters."""
    return _without_loose(fold(nfc(text)).text)


def _without_loose(text: str) -> str:
    return "".join(letter for letter in text if not (letter.isspace() or is_attached(letter)))


def _shown(text: str, start: int) -> str:
    """The text at an offset, short enough for a message."""
    return repr(text[start : start + _SHOWN]) if start < len(text) else "the end of the text"
