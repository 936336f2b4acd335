"""What click says of a line that is typed wrongly, as messages that can be said in another language.

click hands over finished sentences only. They are recognised by the templates below; a sentence of another
version of click, which none of them fits, stays in English.
"""

from __future__ import annotations

import re
from typing import Final

import click

from viunion_nlp.errors import Message

# A template comes before those that are its beginning.
TEMPLATES: Final = (
    "Invalid value for {parameter}: {problem}",
    "Invalid value: {problem}",
    "Missing argument {name}.",
    "Missing option {name}.",
    "Missing command.",
    "No such command {name}. Did you mean {others}?",
    "No such command {name}. (Did you mean one of: {others}?)",
    "No such command {name}.",
    "No such option {name}. Did you mean {others}?",
    "No such option {name}. (Did you mean one of: {others}?)",
    "No such option {name}.",
    "Option {name} requires an argument.",
    "Option {name} does not take a value.",
    "Got unexpected extra argument ({arguments})",
    "Got unexpected extra arguments ({arguments})",
    "{value} is not one of {choices}.",
    "{value} is not a valid integer.",
    "{value} is not a valid integer range.",
    "{value} is not in the range {range}.",
    "File {name} does not exist.",
    "File {name} is a directory.",
    "File {name} is not readable.",
    "File {name} is not writable.",
)
_PLACE = re.compile(r"\\{(\w+)\\}")


def message_of_click(error: click.ClickException) -> str:
    """What an error says, as a Message unless none of the templates fits."""
    told = error.format_message()
    if isinstance(told, Message):
        return told
    found = _recognized(told)
    if isinstance(found, Message) and isinstance(error.message, Message):
        # This library's own problem with a parameter.
        return Message(found.template, **{**found.values, "problem": error.message})
    return found


def _recognized(told: str) -> str:
    for template in TEMPLATES:
        match = re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(template)), told)
        if match is not None:
            values = match.groupdict()
            if "problem" in values:
                values["problem"] = _recognized(values["problem"])
            return Message(template, **values)
    return told
