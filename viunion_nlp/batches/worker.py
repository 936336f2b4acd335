"""A worker: a process that takes batches from its standard input and answers on standard output.

It is a Python of its own that imports this module and nothing of the caller's program: so no script
needs a main guard, and it is the same where processes are forked, spawned or served.
It ends when its standard input does, hence also when its parent is killed.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from queue import SimpleQueue
from typing import IO, Any

from viunion_nlp.batches.failure import Failure, attempt
from viunion_nlp.batches.frames import receive, send

# What a Python is told to run; the path on which the parent finds its modules comes as arguments.
PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:]; from viunion_nlp.batches.worker import main; main()"
)
READY = "ready"


def main() -> None:
    """Run a worker until its standard input ends."""
    # Ctrl-C reaches all processes of a terminal; the parent says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, replies = _streams()
    messages: SimpleQueue[Any] = SimpleQueue()
    # Reading does not wait for the work: the end of the parent is noticed amid a document.
    threading.Thread(target=_read, args=(requests, messages), daemon=True).start()
    try:
        serve(iter(messages.get, None), replies)
    except OSError:  # the parent is gone
        os._exit(1)


def serve(messages: Iterable[Any], replies: IO[bytes]) -> None:
    """Answer messages: the first is the pickled work, each other one a batch of items."""
    work: Callable[[Any], Any] | None = None
    for message in messages:
        if work is None:
            work = pickle.loads(message)  # what the parent wrote: never data
            send(replies, READY)
        else:
            send(replies, [_reply(attempt(work, item)) for item in message])


def _reply(outcome: Any) -> tuple[str, str] | tuple[Any]:
    """A pair for a failure, else the result alone."""
    return (outcome.reason, outcome.trace) if isinstance(outcome, Failure) else (outcome,)


def _read(requests: IO[bytes], messages: SimpleQueue[Any]) -> None:
    try:
        while True:
            messages.put(receive(requests))
    except (EOFError, OSError):
        os._exit(0)


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes; what else is printed here goes to standard error."""
    requests, replies = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(requests, "rb"), os.fdopen(replies, "wb")
