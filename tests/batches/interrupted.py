"""Interrupts the use of two processes at every point, one after the other, by an exception."""

import sys
from contextlib import closing
from itertools import count
from types import FrameType

from viunion_nlp.batches import each


class Interrupt(BaseException):
    """What a signal may raise, anywhere."""


def interrupted(point: int) -> bool:
    """Whether the exception came before two batches were done."""
    left = point

    def tick(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal left
        left -= event in ("return", "c_return")
        # Python ignores exceptions in what it calls when an object is gone: the next point is taken.
        if left < 0 and not frame.f_code.co_filename.endswith("_weakrefset.py"):
            sys.setprofile(None)
            raise Interrupt

    try:
        with closing(each(len, ((None, "a") for _ in count()), jobs=2, batch_size=1)) as results:
            for done, _ in enumerate(results):
                if done == 8:
                    sys.setprofile(tick)
                if done == 10:
                    sys.setprofile(None)
                    return False
    except Interrupt:
        return True
    return False


points = 0
while interrupted(points):
    points += 1
print(points)
