"""A partial file: written next to its destination, resumable, and renamed when it is complete."""

from __future__ import annotations

import os
import shutil
import stat
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Protocol

from viunion_nlp.errors import Message, OutputError
from viunion_nlp.formats.journal import Journal, State
from viunion_nlp.formats.names import is_gzipped

_EVERY = 1.0  # seconds between two entries of the journal
_MEMBER = 4 << 20  # bytes of text in a member of a gzip file, at least
_GZIP = 16 + zlib.MAX_WBITS


class Synced(Protocol):
    """A file that can be made to survive a power failure."""

    def sync(self) -> None:
        """Write everything to the disk."""


class PartialOutput:
    """A context that puts the complete file in its place, or after an exception leaves the old file
    there.

    While it runs, ``.NAME.part`` and its journal are next to the file. They are kept if the run is
    interrupted after it has made some progress, so that another run can continue with them; otherwise
    they are removed.

    Args:
        path: the file; a name ending in ".gz" produces a gzip file.
        run: everything the bytes depend on: inputs, options, versions. Only the same run can be resumed.
        resume: continue with what is there.
        remade: builds the final file from the complete partial one: from the first path to the second.

    Attributes:
        state: the progress of the run.
        resumed: how many inputs an earlier run had processed.
        found: whether an earlier run had left something.
        kept: after an exception has left the context: whether the run can be resumed.
        beside: another file of the run, which must reach the disk before the output is recorded.

    Raises:
        OutputError: the file cannot be written, another run is writing it, or with ``resume``, the
            partial file belongs to another run.
    """

    def __init__(
        self,
        path: Path,
        run: Mapping[str, Any],
        *,
        resume: bool,
        remade: Callable[[Path, Path], None] | None = None,
    ) -> None:
        self._shown = path
        self._path = path.resolve()
        self._part = self._path.with_name(f".{self._path.name}.part")
        self._run = dict(run)
        self._resume = resume
        self._remade = remade
        self.state = State()
        self.resumed = 0
        self.found = False
        self.kept = False
        self.beside: Synced | None = None

    def __enter__(self) -> PartialOutput:
        try:
            self._open()
        except OSError as error:
            raise self._unwritable(error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._complete()
            else:
                self._leave(isinstance(error, Exception))
        except OSError as problem:
            if kind is None:
                raise self._unwritable(problem) from problem
        finally:
            self._journal.close()

    def write(self, content: bytes) -> None:
        """Write a part of a document."""
        try:
            self._body.write(content)
        except OSError as error:
            raise self._unwritable(error) from error

    def mark(self, state: State) -> None:
        """Mark the end of a document, and record the progress so far."""
        self.state = state
        try:
            size = self._body.size_so_far()
            if size is not None:
                self._good = replace(state, size=size)
                if time.monotonic() - self._entered >= _EVERY:
                    self._enter()
        except OSError as error:
            raise self._unwritable(error) from error

    def _open(self) -> None:
        mode = self._path.stat().st_mode if self._path.exists() else None
        self._journal = Journal(self._part.with_name(f"{self._part.name}.journal"))
        try:
            self._find()
            file = open(self._part, "r+b" if self.found else "w+b")  # noqa: SIM115  # closed by close
        except BaseException:
            self._journal.close()
            raise
        file.truncate(self.state.size)
        file.seek(self.state.size)
        if mode is not None:
            os.chmod(self._part, stat.S_IMODE(mode))
        self._body = _Packed(file) if is_gzipped(self._path) else _Plain(file)
        self._good = self.state
        self._entered = time.monotonic()
        self._entries = 0
        _sync_folder(self._part.parent)

    def _find(self) -> None:
        """Continue with what an earlier run has left, or start again."""
        run, state = self._journal.read()
        self.found = self._part.exists()
        if self._resume and self.found and run is not None:
            others = [name for name in self._run if run.get(name) != self._run[name]]
            if others:
                problem = Message(
                    "its partial output was made with other {names}: leave out --resume to start "
                    "again",
                    names=Message.both(others),
                )
                raise OutputError(str(self._shown), problem)
            if self._part.stat().st_size >= state.size:
                self.state = state
                self.resumed = state.read
                return
        self._journal.begin(self._run)

    def _enter(self) -> None:
        if self.beside is not None:
            self.beside.sync()
        self._body.sync()
        self._journal.add(self._good)
        self._entered = time.monotonic()
        self._entries += 1

    def _complete(self) -> None:
        self._body.finish()
        self._body.sync()
        if self._remade is not None:
            self._enter()  # so that what cannot be made now can be made later
        self._body.close()
        ready = self._part if self._remade is None else self._remake(self._remade)
        os.replace(ready, self._path)
        self._part.unlink(missing_ok=True)
        _sync_folder(self._path.parent)
        self._journal.remove()

    def _remake(self, remade: Callable[[Path, Path], None]) -> Path:
        """Build the final file from the one written, which is kept until the final one is in place."""
        made = self._part.with_name(f"{self._part.name}.made")
        try:
            remade(self._part, made)
            shutil.copymode(self._part, made)
            with open(made, "rb") as file:
                os.fsync(file.fileno())
        except BaseException:
            made.unlink(missing_ok=True)
            self.kept = True
            raise
        return made

    def _leave(self, failed: bool) -> None:
        """Keep what can be resumed, unless an error ended the run in its first second."""
        self.kept = self._good.read > 0 and (not failed or self._entries + self.resumed > 0)
        try:
            if self.kept:
                self._enter()
        finally:
            with suppress(OSError):
                self._body.close()
            if not self.kept:
                self._part.unlink(missing_ok=True)
                self._journal.remove()

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError.of(str(self._shown), error)


class _Plain:
    """An uncompressed file, which can be cut after each document."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._size = file.tell()

    def write(self, content: bytes) -> None:
        self._file.write(content)
        self._size += len(content)

    def size_so_far(self) -> int | None:
        """Where the file can be cut, behind all that has been written; None if it cannot be there."""
        return self._size

    def finish(self) -> None:
        """Write what is still missing at the end."""

    def sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()


class _Packed(_Plain):
    """A gzip file of several members, which can be cut between two members. Their ends depend only on the
    text, so a resumed run produces the same bytes.
    """

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self._begin()

    def write(self, content: bytes) -> None:
        super().write(self._member.compress(content))
        self._room -= len(content)

    def size_so_far(self) -> int | None:
        if self._room > 0:
            return None
        self.finish()
        self._begin()
        return self._size

    def finish(self) -> None:
        if self._room < _MEMBER or not self._size:
            super().write(self._member.flush())

    def _begin(self) -> None:
        self._member = zlib.compressobj(wbits=_GZIP)
        self._room = _MEMBER


def _sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power failure, if the system supports it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
