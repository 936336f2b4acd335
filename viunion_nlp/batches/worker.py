"""The worker process: reads batches from standard input and writes results to standard output.

It is a separate Python process that runs this file and imports nothing from the caller's program. So
scripts need no main guard, and it works the same with any start method (fork, spawn, forkserver). It ends
when its standard input closes, hence also when its parent is killed. To notice that at any time, even in
the middle of a text, it starts a thread that watches the input before it imports anything of the library.

The two processes exchange values of plain types, each preceded by its length, in the ``marshal`` format:
it is faster than pickle and runs no code, and both ends are the same interpreter.
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
        path: the parent's module search path.
    """
    # Ctrl-C reaches every process of a terminal, but the parent decides when workers end.
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
    """Answer messages: the first is the pickled function, every later one a batch of items."""
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
        OSError: the other end is closed.
        ValueError: the value has another type.
    """
    content = marshal.dumps(value)
    stream.write(len(content).to_bytes(_LENGTH, "little") + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Wait for a value and read it.

    Raises:
        EOFError: the other end is closed.
    """
    length = int.from_bytes(_exactly(stream, _LENGTH), "little")
    return marshal.loads(_exactly(stream, length))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    content = stream.read(count)
    if len(content) < count:
        raise EOFError
    return content


def _read(requests: IO[bytes], messages: SimpleQueue[Any]) -> None:
    """Read messages without waiting for the work, and end the process when there are no more."""
    try:
        while True:
            messages.put(receive(requests))
    except (EOFError, OSError):
        os._exit(0)


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes; anything else printed in this process goes to standard error."""
    requests, replies = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(requests, "rb"), os.fdopen(replies, "wb")


if __name__ == "__main__":
    main(sys.argv[1:])
