"""A worker: a process that takes batches from its standard input and answers on standard output.

It is a Python of its own that runs this file and imports nothing of the caller's program: so no script
needs a main guard, and it is the same where processes are forked, spawned or served.
It ends when its standard input does, hence also when its parent is killed. So that this is noticed from
the first moment, and amid a text, nothing of the library is imported before a thread waits for it.

What the two processes say to each other are values of plain types, each behind its length. ``marshal``
carries them faster than pickle does and runs no code of theirs; both ends are the same interpreter.
"""

from __future__ import annotations

import marshal
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from queue import SimpleQueue
from typing import IO, Any

READY = "ready"
_LENGTH = 8  # bytes in front of each value


def main(path: list[str]) -> None:
    """Run a worker until its standard input ends.

    Args:
        path: where the parent finds its modules.
    """
    # Ctrl-C reaches all processes of a terminal; the parent says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.path[:] = path
    requests, replies = _streams()
    messages: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_read, args=(requests, messages), daemon=True).start()
    try:
        serve(iter(messages.get, None), replies)
    except OSError:  # the parent is gone
        os._exit(1)


def serve(messages: Iterable[Any], replies: IO[bytes]) -> None:
    """Answer messages: the first is the pickled work, each other one a batch of items."""
    from viunion_nlp.batches.failure import Failure, attempt

    work: Callable[[Any], Any] | None = None
    for message in messages:
        if work is None:
            work = pickle.loads(message)  # what the parent wrote: never data
            send(replies, READY)
            continue
        outcomes = [attempt(work, item) for item in message]
        # A pair for a failure, else the result alone.
        send(replies, [(each.reason, each.trace) if isinstance(each, Failure) else (each,)
                       for each in outcomes])  # fmt: skip


def send(stream: IO[bytes], value: Any) -> None:
    """Write a value of plain types: str, numbers, None, tuples, lists, dicts, sets.

    Raises:
        OSError: nobody reads any more.
        ValueError: the value is of other types.
    """
    content = marshal.dumps(value)
    stream.write(len(content).to_bytes(_LENGTH, "little") + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Wait for a value and read it.

    Raises:
        EOFError: nobody writes any more.
    """
    length = int.from_bytes(_exactly(stream, _LENGTH), "little")
    return marshal.loads(_exactly(stream, length))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    content = stream.read(count)
    if len(content) < count:
        raise EOFError
    return content


def _read(requests: IO[bytes], messages: SimpleQueue[Any]) -> None:
    """Take messages without waiting for the work, and end the process when there will be no more."""
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


if __name__ == "__main__":
    main(sys.argv[1:])
