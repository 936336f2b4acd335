"""Words are data: code that reads and resolves holds function words of its grammar, and no others."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import viunion_nlp

PACKAGE = Path(viunion_nlp.__file__).parent
ROOMS = ("reading", "resolve")
# The tables of rules and their rows: their sentences and questions are no code.
DECLARATIONS = {
    "Choice", "Frames", "Verdicts", "VerdictsOf", "frame", "option", "rule", "rule_of",
}  # fmt: skip
LISTS = (ast.Tuple, ast.List, ast.Set)
VIETNAMESE = frozenset("àáâãèéêìíòóôõùúýăđĩũơư") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
FUNCTION_WORDS = {
    # They join what is listed.
    "và", "hoặc", "hay", "cùng", "với",
    # They lead to whose, what, where, when, by whom something is.
    "của", "về", "vào", "ở", "tại", "từ", "đến", "tới", "giữa", "do", "được", "cho", "khi",
    "trong",
    # They say that names follow.
    "là", "như", "gồm",
    # It says that what follows is true of all; it opens what somebody says.
    "đều", "rằng",
    # It makes a plural; it makes a noun of what follows ("về việc").
    "các", "việc",
    # They stand before numbers and in dates.
    "số", "ngày", "tháng", "năm",
}  # fmt: skip
# Letters of the alphabet: in abbreviations "đ" is not "d" and "W" may stand for "ư"; teams are "U23".
LETTERS = {"đd", "ư", "u"}
# Regular expressions in which a function word stands.
PATTERNS = {
    r"\W*(?:và|[-–&,])\s*",
    r"\s*(?:\bvà|[-–&,])$",
    r"ngày\s*([\dol]{0,2}).*?tháng\s*([\dol]{0,2})(.*?)năm\s*([\dol]{4})",
}


def is_vietnamese(text: str) -> bool:
    return not VIETNAMESE.isdisjoint(text.lower())


def code_of(node: ast.AST) -> Iterator[ast.AST]:
    """A tree without docstrings, and without the texts of rules and tables."""
    yield node
    declares = isinstance(node, ast.Call) and name_of(node.func) in DECLARATIONS
    for child in ast.iter_child_nodes(node):
        value = child.value if isinstance(child, (ast.Expr, ast.keyword)) else child
        text = isinstance(value, ast.Constant) and isinstance(value.value, str)
        if not (text and (declares or isinstance(child, ast.Expr))):
            yield from code_of(child)


def name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def texts_in(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines and values of the literals inside a list or the like, or of the one that it is."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.lineno, each.value


def reads_words(node: ast.AST, names: set[str]) -> bool:
    """Whether an expression is syllables of a text: ``facts.words[i]``, or a name made of that."""
    if isinstance(node, ast.Subscript):
        node = node.value
    return name_of(node) == "words" or (isinstance(node, ast.Name) and node.id in names)


def words_in(source: str) -> Iterator[tuple[int, str]]:
    """The lines and texts of literals that are words: those with Vietnamese letters, those that stand in
    one list with such, and those that syllables of a text are compared with."""
    tree = list(code_of(ast.parse(source)))
    names: set[str] = {"word"}
    for node in tree:
        if isinstance(node, ast.Assign) and reads_words(node.value, set()):
            names |= {name_of(target) for target in node.targets}
    for node in tree:
        if isinstance(node, ast.Constant):
            yield from (text for text in texts_in(node) if is_vietnamese(text[1]))
        together: list[tuple[int, str]] = []
        if isinstance(node, LISTS):
            together = [text for each in node.elts for text in texts_in(each)]
            if not any(is_vietnamese(text) for _, text in together):
                continue
        elif isinstance(node, ast.Compare) and reads_words(node.left, names):
            for compared in node.comparators:
                if isinstance(compared, (ast.Constant, *LISTS)):
                    together += texts_in(compared)
        yield from (text for text in together if text[1].isalpha())


@functools.cache
def literals() -> list[tuple[str, int, str]]:
    """(file, line, text) of every word in the code that reads and resolves."""
    return [
        (str(path.relative_to(PACKAGE)), line, text)
        for room in ROOMS
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for line, text in words_in(path.read_text(encoding="utf-8"))
    ]


def test_code_holds_function_words_only() -> None:
    allowed = FUNCTION_WORDS | LETTERS | PATTERNS
    assert [place for place in literals() if place[2] not in allowed] == []


def test_no_word_is_allowed_that_no_code_holds() -> None:
    assert {text for _, _, text in literals()} == FUNCTION_WORDS | LETTERS | PATTERNS


def test_words_are_found_in_code() -> None:
    source = '''
"""Về từ."""
_SIDES = frozenset(("đông", "nam"))
IS_SIDE = Verdicts("ORG", "Có là hướng?", rule(side, YES, "Đoàn về.", but="Nhà ở phía Đông."))


def side(facts, first):
    """Một hướng."""
    before = facts.words[first - 1]
    if before == "ban" or facts.words[first] in ("p", ","):
        return facts.kind == "body"
    return facts.row.head == "Phòng"
'''
    assert {text for _, text in words_in(source)} == {"đông", "nam", "ban", "p", "Phòng"}


def test_notes_steer_nothing() -> None:
    """Notes of lexicon rows are for people: only what shows rows, or lists them, reads them."""
    readers = [
        str(path.relative_to(PACKAGE))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.relative_to(PACKAGE).parts[0] not in ("cli", "display")
        and path.name != "short_forms.py"
        and ".note" in (source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr == "note"
    ]
    assert readers == []
