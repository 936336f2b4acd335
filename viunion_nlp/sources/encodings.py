"""Decodes bytes; the encoding is recognised from the content."""

from __future__ import annotations

import codecs
from typing import Final

from viunion_nlp.errors import Message
from viunion_nlp.sources.letters import OldLetters, converted, restored
from viunion_nlp.sources.syllables import Vietnamese
from viunion_nlp.text.letters import nfc

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_OLD: Final = ("TCVN3", "VNI", "VISCII", "cp1258")
# Letters of Windows by their codes; a code that has none stays what it is.
_WINDOWS: Final = {
    name: {code: bytes([code]).decode(name, "ignore") or chr(code) for code in range(0x80, 0x100)}
    for name in ("cp1252", "cp1258")
}
_SAMPLE: Final = 1 << 18  # bytes to tell the encoding by
_FEWEST: Final = 3  # words with Vietnamese letters to be sure by
_NEARLY: Final = 0.4


class UnknownEncodingError(ValueError):
    """Bytes in an unknown encoding.

    Attributes:
        line: the line of the first byte that is not UTF-8, from 1.
    """

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


def decode(content: bytes) -> tuple[str, str]:
    """The text of bytes and its encoding: "utf-8", "utf-16", "utf-32", "TCVN3", "VNI", "VISCII" or
    "cp1258".

    UTF-8 that reads "C«ng ®oµn" was written in an old encoding and pasted; it is converted too.

    Raises:
        UnknownEncodingError: they are in none of these; the message says what they resemble.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding).removeprefix("\ufeff"), encoding
            except UnicodeDecodeError as error:
                raise UnknownEncodingError(
                    Message("not whole {encoding}", encoding=encoding.upper()), 1
                ) from error
    if b"\0" in content[:_SAMPLE]:
        return _without_mark(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _of_old(content, error.start)
    found = restored(text, fewest=_FEWEST)
    return (text, "utf-8") if found is None else found


def windows_text(content: bytes) -> str:
    """Bytes decoded as Western Windows would, whatever they are."""
    return content.decode("latin-1").translate(_WINDOWS["cp1252"])


def _without_mark(content: bytes) -> tuple[str, str]:
    """UTF-16 without a byte order mark, recognised because every other byte of its blanks and line breaks
    is 0.
    """
    for encoding, blank in (("utf-16-le", b" \0"), ("utf-16-be", b"\0 ")):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and blank in content and Vietnamese(text).share > _NEARLY:
            return text, "utf-16"
    problem = Message("no text: it holds zero bytes")
    raise UnknownEncodingError(problem, _line(content, content.index(b"\0")))


def _of_old(content: bytes, at: int) -> tuple[str, str]:
    sample = content[:_SAMPLE]
    readings = {name: Vietnamese(_read(sample, name)) for name in _OLD}
    best = max(_OLD, key=lambda name: readings[name].share)
    if readings[best].words >= _FEWEST and readings[best].is_sure:
        return _read(content, best), best
    problem = Message("not UTF-8: save the file as UTF-8")
    if readings[best].words >= _FEWEST and readings[best].share > _NEARLY:
        share = round(100 * readings[best].share)
        problem = Message(
            "not UTF-8; it looks most like {encoding}, in which {share} % of its words are "
            "Vietnamese: save the file as UTF-8",
            encoding=best, share=share,
        )  # fmt: skip
    raise UnknownEncodingError(problem, _line(content, at))


def _read(content: bytes, name: str) -> str:
    """Bytes decoded in one of the old encodings."""
    if name == "cp1258":
        return nfc(content.decode("latin-1").translate(_WINDOWS["cp1258"]))
    letters: OldLetters = name  # type: ignore[assignment]
    text = content.decode("latin-1") if name == "VISCII" else windows_text(content)
    return converted(text, letters)


def _line(content: bytes, at: int) -> int:
    return 1 + content.count(b"\n", 0, at)
