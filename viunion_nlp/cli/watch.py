"""Shows the progress of a run while it goes on, and a summary at its end."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from viunion_nlp.cli.messages import counted, in_language, say
from viunion_nlp.cli.terminal import is_terminal, make_console, width_of
from viunion_nlp.errors import Message
from viunion_nlp.formats.inputs import can_be_read_again
from viunion_nlp.formats.journal import State
from viunion_nlp.formats.streams import Meter

if TYPE_CHECKING:
    from rich.progress import Progress

_EVERY = 0.2  # seconds between two updates of the bar


class Watch:
    """A context for a run.

    Args:
        paths: the inputs; their sizes measure the progress.
        doing: what is done with them, shown by the bar: "Reading".
        quiet: print no messages at all.
        bar: show a progress bar on a terminal.

    Attributes:
        meter: informed by a reader about what it reads.
    """

    def __init__(self, paths: tuple[str, ...], doing: str, *, quiet: bool, bar: bool) -> None:
        self.meter = Meter()
        self._doing = doing
        self._paths = paths
        self._quiet = quiet
        self._bar = bar and not quiet and is_terminal(sys.stderr)
        self._begun = time.monotonic()
        self._looked = self._begun
        self._progress: Progress | None = None
        self._before = 0

    def __enter__(self) -> Watch:
        if self._bar:
            self._progress = _make_progress()
            self._task = self._progress.add_task(
                in_language(self._doing), total=_size_of(self._paths), done=0, rate=0.0, failed=0
            )
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def say(self, message: str) -> None:
        """Print a line above the bar."""
        if self._quiet:
            return
        if self._progress is not None:
            self._progress.stop()
            say(message)
            self._progress.start()
        else:
            say(message)

    def begin(self, state: State) -> None:
        """Start with the documents that an earlier run has written."""
        self._before = state.written

    def step(self, state: State) -> None:
        """One more input is finished."""
        now = time.monotonic()
        if self._progress is not None and now - self._looked >= _EVERY:
            self._looked = now
            self._progress.update(
                self._task,
                completed=self.meter.count(),
                done=state.written,
                rate=(state.written - self._before) / (now - self._begun),
                failed=state.failed,
            )
            self._progress.refresh()

    def end(self, state: State, output: Path | None) -> None:
        """Print a summary, if results are not on the screen or something went wrong."""
        if output is None and not state.failed and not state.repeated:
            return
        seconds = max(time.monotonic() - self._begun, 0.001)
        rate = (state.written - self._before) / seconds
        told = Message(
            "{documents} written in {seconds:,.1f} s, {rate:,.0f} a second",
            documents=counted(state.written, "document"), seconds=seconds, rate=rate,
        )  # fmt: skip
        if self._before:
            told = Message("{told}; {count:,} of them before", told=told, count=self._before)
        if state.repeated:
            told = Message(
                "{told}; {repeated}", told=told, repeated=counted(state.repeated, "repeated id")
            )
        self.say(Message("{told}; {count:,} skipped", told=told, count=state.failed))


def _make_progress() -> Progress:
    # rich takes longer to import than any other command takes to start.
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    console = make_console(sys.stderr, width_of(sys.stderr), True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn(f"{{task.fields[done]:,}} {in_language(Message('documents'))}"),
        TextColumn(f"{{task.fields[rate]:,.0f}} {in_language(Message('a second'))}"),
        TimeRemainingColumn(),
        TextColumn(f"{{task.fields[failed]:,}} {in_language(Message('errors'))}"),
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


def _size_of(paths: tuple[str, ...]) -> int | None:
    """The bytes of all files; None if an input is not a file."""
    if not all(map(can_be_read_again, paths)):
        return None
    return sum(Path(path).stat().st_size for path in paths if Path(path).is_file())
