"""Every message of the commands has a template, and every template has its Vietnamese."""

from __future__ import annotations

import ast
import re
import string
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import viunion_nlp
from viunion_nlp.cli.help.clicks import TEMPLATES
from viunion_nlp.cli.help.words import _messages

PACKAGE = Path(viunion_nlp.__file__).parent
# Here every message is a Message.
COVERED = [
    *(PACKAGE / "cli" / "lexicon").glob("*.py"),
    *(
        PACKAGE / "cli" / f"{name}.py"
        for name in (
            "extract",
            "expand",
            "forms",
            "messages",
            "options",
            "passages",
            "people",
            "run",
            "skipping",
            "tokenize",
            "watch",
            "why",
        )
    ),
    *(PACKAGE / "formats").glob("*.py"),
    *(PACKAGE / "sources").glob("*.py"),
    *(
        PACKAGE / "lexicon" / f"{name}.py"
        for name in ("cells", "editing", "files", "headers", "problems", "spreadsheets", "tables")
    ),
]
# What takes a message, and the place of it among the arguments.
TAKERS = {
    "BadParameter": 0, "InputError": 1, "LexiconError": 3, "OSError": 1, "OutputError": 1,
    "SourceError": 0, "UnknownEncodingError": 0,
    "UsageError": 0, "ValueError": 0, "say": 0, "show": 0,
}  # fmt: skip
# Where templates come from tables.
MADE_ELSEWHERE = {"counted", "message_of_click", "_recognized"}
_WORD = re.compile(r"[A-Za-z]{2}")
_SENTENCE = re.compile(r"[A-Za-z]{2}[,;:]? \S|\S [A-Za-z]{2}")
# Columns and options, which have one name in all languages.
NO_SENTENCES = {"    cues: {}", "    note: {}", "--input {}"}


def trees() -> dict[Path, ast.Module]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


TREES = trees()


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            yield (node.func.id if isinstance(node.func, ast.Name) else name), node


def places(template: str) -> set[tuple[str, str | None]]:
    """The places of a template, each with its conversion: {value!r} is ("value", "r")."""
    return {(name, sign) for _, name, _, sign in string.Formatter().parse(template) if name}


def has_words(template: str) -> bool:
    parts = string.Formatter().parse(template)
    return any(_WORD.search(text) for text, *_ in parts)


def made(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """The messages that a module makes: their templates, and where they are made."""
    tree = TREES[path]
    elsewhere = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name in MADE_ELSEWHERE
        for node in ast.walk(function)
    }
    for name, call in calls(tree):
        if name == "Message" and id(call) not in elsewhere:
            (template,) = call.args
            assert isinstance(template, ast.Constant), f"{path}:{call.lineno}: no literal template"
            yield template.value, call


def templates() -> set[str]:
    """All templates of the library that have words to translate."""
    found = {template for path in TREES for template, _ in made(path)}
    for tree in TREES.values():
        for name, call in calls(tree):
            if name == "counted":
                noun = call.args[1]
                assert isinstance(noun, ast.Constant)
                found |= {f"{{count:,}} {noun.value}", f"{{count:,}} {noun.value}s"}
    return {template for template in {*found, *TEMPLATES} if has_words(template)}


def test_every_message_is_said_in_vietnamese() -> None:
    # A new message: add a row to viunion_nlp/cli/help/vi_messages.tsv, its template in English first.
    assert templates() - set(_messages()) == set()
    assert set(_messages()) - templates() == set()


def test_translations_have_the_places_of_their_originals() -> None:
    for english, vietnamese in _messages().items():
        assert places(vietnamese) == places(english), english
        assert vietnamese != english
        assert unicodedata.is_normalized("NFC", vietnamese), english


def test_messages_have_values_for_all_their_places() -> None:
    for path in TREES:
        for template, call in made(path):
            given = {keyword.arg for keyword in call.keywords}
            assert given == {name for name, _ in places(template)}, f"{path}:{call.lineno}"


@pytest.mark.parametrize("path", COVERED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_commands_say_is_a_message(path: Path) -> None:
    for name, call in calls(TREES[path]):
        at = TAKERS.get(name)
        if at is None or len(call.args) <= at:
            continue
        given = call.args[at]
        parts = given.values if isinstance(given, ast.JoinedStr) else [given]
        texts = [part.value for part in parts if isinstance(part, ast.Constant)]
        assert not any(_WORD.search(str(text)) for text in texts), f"{path}:{call.lineno}"


@pytest.mark.parametrize("path", COVERED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_text_of_words_is_put_together_otherwise(path: Path) -> None:
    for node in spoken(TREES[path]):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
            text = "".join(map(str, parts))
            assert text in NO_SENTENCES or not _SENTENCE.search(text), f"{path}:{node.lineno}"


def spoken(node: ast.AST) -> Iterator[ast.AST]:
    """What is below a node, except help, which has a table of its own, and what programmers see."""
    yield node
    for child in ast.iter_child_nodes(node):
        is_help = isinstance(child, ast.keyword) and child.arg == "help"
        if not is_help and not (isinstance(child, ast.FunctionDef) and child.name == "__repr__"):
            yield from spoken(child)
