"""Reads the values of a JSON file, a single one or a list of them, one at a time."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from viunion_nlp.errors import InputError, Message
from viunion_nlp.formats.streams import BOM, is_longer, shown, too_long

_CHUNK = 1 << 16
_SPACE = re.compile(r"[ \t\r\n]*")


def read_values(stream: IO[bytes], path: str, most: int) -> Iterator[tuple[int, Any]]:
    """The value of a JSON file, or those in its list, each with the line on which it starts.

    Args:
        stream: the bytes.
        path: their name in messages.
        most: the largest size of a value, in bytes.

    Raises:
        InputError: not JSON, not UTF-8, or a value that is too large; the rest of the file cannot be
            read.
    """
    text = _Text(stream, path, most)
    mark = text.next_mark()
    if mark == "":
        return
    if mark != "[":
        yield text.line, text.value()
        _expect(text, "")
        return
    text.pass_mark()
    if text.next_mark() == "]":
        text.pass_mark()
        _expect(text, "")
        return
    while True:
        text.next_mark()
        yield text.line, text.value()
        if text.next_mark() != ",":
            break
        text.pass_mark()
    _expect(text, "]")
    text.pass_mark()
    _expect(text, "")


def not_json(error: Exception) -> Message:
    """The error message for something that is not JSON, from what ``json`` raised."""
    problem = str(error)
    if isinstance(error, json.JSONDecodeError):
        problem = Message("{problem} at column {column}", problem=error.msg, column=error.colno)
    elif isinstance(error, RecursionError):
        problem = Message("nested too deeply")
    return Message("not JSON: {problem}", problem=problem)


class _Text:
    """The text of a file: the part that has been read but not consumed."""

    def __init__(self, stream: IO[bytes], path: str, most: int) -> None:
        self._stream = stream
        self._path = path
        self._most = most
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._ended = False
        self._first = True
        self.line = 1

    def next_mark(self) -> str:
        """The next character after white space, without consuming it; "" at the end."""
        while True:
            end = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr]
            self.line += self._text.count("\n", self._at, end)
            self._at = end
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more(_CHUNK):
                return ""

    def pass_mark(self) -> None:
        """Consume the character."""
        self._at += 1

    def value(self) -> Any:
        """Read and consume the value that starts here."""
        while True:
            try:
                value, end = json.JSONDecoder().raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                failed: Exception | None = error
            else:
                failed = None
                if end < len(self._text) or self._ended:
                    break
            # It may go on in what has not been read: that much again, so that it stays linear.
            if len(self._text) - self._at > self._most:
                raise InputError(shown(self._path), too_long(self._most), line=self.line)
            if not self._more(max(_CHUNK, len(self._text) - self._at)):
                if failed is None:
                    continue
                raise self._not_json(failed) from failed
        written = self._text[self._at : end]
        if is_longer(written, self._most):
            raise InputError(shown(self._path), too_long(self._most), line=self.line)
        self.line += written.count("\n")
        self._at = end
        return value

    def error(self, problem: str) -> InputError:
        """An error at this place."""
        return InputError(
            shown(self._path), Message("not JSON: {problem}", problem=problem), line=self.line
        )

    def _not_json(self, error: Exception) -> InputError:
        line = self.line
        if isinstance(error, json.JSONDecodeError):
            line += self._text.count("\n", self._at, error.pos)
        return InputError(shown(self._path), not_json(error), line=line)

    def _more(self, count: int) -> bool:
        """Read more; False at the end."""
        if self._ended:
            return False
        content = self._stream.read(count)
        if self._first:
            content = content.removeprefix(BOM)
            self._first = False
        self._ended = not content
        try:
            more = self._decoder.decode(content, final=self._ended)
        except UnicodeDecodeError as error:
            line = (
                self.line + self._text.count("\n", self._at) + content.count(b"\n", 0, error.start)
            )
            problem = Message("not UTF-8: save the file as UTF-8")
            raise InputError(shown(self._path), problem, line=line) from error
        self._text, self._at = self._text[self._at :] + more, 0
        return not self._ended or bool(more)


def _expect(text: _Text, mark: str) -> None:
    found = text.next_mark()
    if found != mark:
        wanted = (
            Message("expected {mark!r}", mark=mark) if mark else Message("expected nothing more")
        )
        if found:
            raise text.error(Message("{wanted}, found {found!r}", wanted=wanted, found=found))
        raise text.error(Message("{wanted}, the file ends", wanted=wanted))
