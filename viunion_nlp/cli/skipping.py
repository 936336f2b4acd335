"""Collects inputs that cannot be read or analysed, for commands that skip them."""

from __future__ import annotations

from viunion_nlp.cli.messages import say
from viunion_nlp.errors import InputError, Message


class Skipped:
    """What a command leaves out, to be reported at its end.

    Args:
        on_error: "skip" collects it, "fail" raises it.
    """

    def __init__(self, on_error: str) -> None:
        self._skips = on_error == "skip"
        self._errors: list[InputError] = []

    def add(self, error: InputError) -> None:
        """Add something that could not be read or analysed.

        Raises:
            InputError: nothing may be left out.
        """
        if not self._skips:
            raise error
        self._errors.append(error)

    def clear(self) -> None:
        """Forget everything, because all inputs are read again."""
        self._errors.clear()

    def say(self) -> None:
        """Report what was left out, one line each."""
        for error in self._errors:
            say(Message("Skipped: {error}", error=error.message))
