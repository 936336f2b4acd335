"""What cannot be read or analysed, where a command goes on behind it or ends at it."""

from __future__ import annotations

from viunion_nlp.cli.messages import say
from viunion_nlp.errors import InputError


class Skipped:
    """What a command leaves out, to be said at its end.

    Args:
        on_error: "skip" keeps it, "fail" raises it.
    """

    def __init__(self, on_error: str) -> None:
        self._skips = on_error == "skip"
        self._errors: list[InputError] = []

    def add(self, error: InputError) -> None:
        """Keep what could not be read or analysed.

        Raises:
            InputError: nothing is to be left out.
        """
        if not self._skips:
            raise error
        self._errors.append(error)

    def clear(self) -> None:
        """Forget what was kept: all is read again."""
        self._errors.clear()

    def say(self) -> None:
        """Say what was left out, a line each."""
        for error in self._errors:
            say(f"Skipped: {error}")
