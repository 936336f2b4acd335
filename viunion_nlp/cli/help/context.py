"""Commands with help in a given language, and the click context that writes it."""

from __future__ import annotations

import copy
import inspect
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from viunion_nlp.cli.help.words import LANGUAGES, Language, Words, examples_of
from viunion_nlp.errors import Message

_META = "viunion_nlp.language"
_OPTION = "--lang"
# The first of these that is set determines the language of messages, as for any program.
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Formatter(click.HelpFormatter):
    """Writes help in a language."""

    def __init__(self, words: Words, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._words = words

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{self._words.of('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._words.of(heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        told = [(name, self._words.of_option(about)) for name, about in rows]
        super().write_dl(told, col_max, col_spacing)


class HelpContext(click.Context):
    """The context of a command with help in a given language."""

    def make_formatter(self) -> click.HelpFormatter:
        """What writes the help."""
        return _Formatter(words_of(self), self.terminal_width, self.max_content_width)


def words_of(ctx: click.Context) -> Words:
    """The texts in the requested language, else in that of the user's locale."""
    language = ctx.meta.get(_META)
    return Words(language) if language else usual_words()


def usual_words() -> Words:
    """The texts in the language of the user's locale."""
    return Words(_language_of(os.environ))


def take_language(ctx: click.Context, args: Sequence[str]) -> list[str]:
    """Evaluate ``--lang``, wherever it is on a line, and remove it.

    Raises:
        click.BadParameter: there is no help in that language.
    """
    left: list[str] = []
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            return [*left, arg, *rest]
        name, equals, value = arg.partition("=")
        if name != _OPTION:
            left.append(arg)
            continue
        asked = value if equals else next(rest, "")
        if asked not in LANGUAGES:
            known = Message.either(LANGUAGES)
            problem = Message("{asked!r} is not {known}.", asked=asked, known=known)
            raise click.BadParameter(problem, ctx, param_hint=f"'{_OPTION}'")
        ctx.meta[_META] = asked
    return left


def taught(command: click.Command, name: str, words: Words) -> click.Command:
    """A command with help in a given language, followed by its examples.

    Args:
        command: the command; it is not changed.
        name: its words after "viunion": "lexicon add".
        words: the texts of the language.
    """
    result = copy.copy(command)
    result.context_class = HelpContext
    help = inspect.cleandoc(command.help or "")
    sentence, period, _ = words.of(help.partition("\n\n")[0]).partition(". ")
    result.short_help = sentence + period.strip()
    result.help = "\n\n".join(filter(None, (words.of_paragraphs(help), _shown(name, words))))
    if isinstance(command, click.Group):
        commands = {
            each: taught(inner, f"{name} {each}", words) for each, inner in command.commands.items()
        }
        vars(result)["commands"] = commands
    return result


def _shown(name: str, words: Words) -> str:
    """The examples of a command, in lines that stay as they are."""
    lines: list[str] = []
    for line, meaning in examples_of(name):
        lines += [f"  # {words.of(meaning)}", f"  {line}"]
    return "\n".join(("\b", words.of("Examples:"), *lines)) if lines else ""


def _language_of(environment: Mapping[str, Any]) -> Language:
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"
