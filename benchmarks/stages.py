"""Where the time of `analyze` goes: a stopwatch hung on functions of the library, none of it changed.

``STAGES`` below is the one place that knows the inside of the library.
"""

from __future__ import annotations

import importlib
import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# Stage -> the functions that do its work, as "module:function" or "module:Class.method". The module is
# the one whose code calls the function: where that says "from x import f", it is the caller, not x. A
# stage inside another is taken out of the outer one's time. A place that a version does not have is
# passed over, so that one table serves several versions; a stage without any place shows as "-".
STAGES: dict[str, tuple[str, ...]] = {
    "scan: letters levelled, syllables cut": (
        "viunion_nlp.scan:scan_syllables",
        "viunion_nlp.text.scan:Scan.__init__",
    ),
    "scan: phrases looked up": (
        "viunion_nlp.pipeline:scan_text",
        "viunion_nlp.lexicon.phrases:PhraseTable.look_up",
    ),
    "scan: sentences": (
        "viunion_nlp.pipeline:_sentence_numbers",
        "viunion_nlp.reading.facts:sentence_numbers",
    ),
    "scan: everyday words marked": (
        "viunion_nlp.pipeline:Reading.of",
        "viunion_nlp.pipeline:Facts.__init__",
    ),
    "DOCREF": (
        "viunion_nlp.pipeline:find_references",
        "viunion_nlp.pipeline:complete_references",
        "viunion_nlp.reading.read:find_references",
        "viunion_nlp.reading.read:complete_references",
    ),
    "DATE": ("viunion_nlp.pipeline:find_dates", "viunion_nlp.reading.read:find_dates"),
    "ABBR": (
        "viunion_nlp.pipeline:find_abbreviations",
        "viunion_nlp.reading.read:find_abbreviations",
    ),
    "ORG": (
        "viunion_nlp.pipeline:find_organizations",
        "viunion_nlp.pipeline:_add_repeated_names",
        "viunion_nlp.reading.read:find_bodies",
        "viunion_nlp.reading.read:repeat_names",
    ),
    "TITLE": ("viunion_nlp.pipeline:find_titles", "viunion_nlp.reading.read:find_titles"),
    "PERSON": ("viunion_nlp.pipeline:find_persons", "viunion_nlp.reading.read:find_persons"),
    "LOCATION": ("viunion_nlp.pipeline:find_locations", "viunion_nlp.reading.read:find_places"),
    "settling overlaps": (
        "viunion_nlp.pipeline:_leave_heads_to_bodies",
        "viunion_nlp.pipeline:_leave_bodies_to_titles",
        "viunion_nlp.pipeline:_drop_unheld_titles",
        "viunion_nlp.pipeline:_leave_names_to_persons",
        "viunion_nlp.reading.read:settle_offices",
        "viunion_nlp.reading.read:settle_people",
        "viunion_nlp.reading.read:settle_names",
    ),
    "links (HOLDS)": (
        "viunion_nlp.pipeline:find_positions",
        "viunion_nlp.reading.read:find_links",
    ),
    "resolution": (
        "viunion_nlp.resolve:Resolver.__init__",
        "viunion_nlp.resolve:Resolver.mentions",
        "viunion_nlp.resolve:Resolver.positions",
        "viunion_nlp.pipeline:resolve",
    ),
}
REST = "all else"  # what `analyze` does outside these


class Stopwatch:
    """Shares time out among names: each second goes to the name entered last and not yet left.

    Args:
        clock: seconds, growing.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._clock = clock
        self._open: list[str] = []
        self._since = 0.0

    def enter(self, name: str) -> None:
        """From now on time belongs to this name."""
        self._share()
        self._open.append(name)

    def leave(self) -> None:
        """From now on time belongs to the name around the last one."""
        self._share()
        self._open.pop()

    def _share(self) -> None:
        now = self._clock()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now

    def timed(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        """The function with its time counted for a name.

        Raises:
            ValueError: a generator function; its work is done in its caller's loop.
        """
        if inspect.isgeneratorfunction(function):
            raise ValueError(f"{function.__qualname__} is a generator function: time its caller")

        def timing(*args: Any, **kwargs: Any) -> Any:
            self.enter(name)
            try:
                return function(*args, **kwargs)
            finally:
                self.leave()

        return timing


@contextmanager
def hooked(watch: Stopwatch, stages: dict[str, tuple[str, ...]] = STAGES) -> Iterator[list[str]]:
    """Hang a stopwatch on all functions of a table; yields the stages that were found."""
    undo: list[tuple[Any, str, Any]] = []
    found: dict[str, None] = {}
    try:
        for stage, places in stages.items():
            for place in places:
                owner, name = owner_of(place)
                if owner is None:
                    continue
                kept = inspect.getattr_static(owner, name)
                undo.append((owner, name, kept))
                if isinstance(kept, (classmethod, staticmethod)):
                    setattr(owner, name, type(kept)(watch.timed(kept.__func__, stage)))
                else:
                    setattr(owner, name, watch.timed(kept, stage))
                found[stage] = None
        yield list(found)
    finally:
        for owner, name, kept in reversed(undo):
            setattr(owner, name, kept)


def owner_of(place: str) -> tuple[Any, str]:
    """The module or class that holds a place's function, or None, and the function's name."""
    module, _, path = place.partition(":")
    *outer, name = path.split(".")
    try:
        owner: Any = importlib.import_module(module)
        for part in outer:
            owner = getattr(owner, part)
        inspect.getattr_static(owner, name)
    except (ModuleNotFoundError, AttributeError):
        return None, name
    return owner, name
