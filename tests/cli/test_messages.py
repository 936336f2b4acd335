"""Messages in two languages: what the commands say beside their help."""

from __future__ import annotations

import ast
import copy
import pickle
import re
import string
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pages import read_blocks

from viunion_nlp.cli import cli, main
from viunion_nlp.cli.help.clicks import TEMPLATES, message_of_click
from viunion_nlp.cli.help.words import Words, _messages
from viunion_nlp.cli.messages import message_of
from viunion_nlp.errors import (
    FormatError,
    InputError,
    LexiconError,
    Message,
    MissingBackendError,
    OutputError,
)

PACKAGE = Path(__file__).parents[2] / "viunion_nlp"
# Here every message is a Message.
COVERED = [
    *(PACKAGE / "cli" / "lexicon").glob("*.py"),
    *(PACKAGE / "cli" / f"{name}.py" for name in ("messages", "options", "skipping")),
    *(
        PACKAGE / "lexicon" / f"{name}.py"
        for name in ("cells", "editing", "files", "headers", "problems", "spreadsheets", "tables")
    ),
]
# What takes a message, and the place of it among the arguments.
TAKERS = {
    "BadParameter": 0, "InputError": 1, "LexiconError": 3, "OSError": 1, "OutputError": 1,
    "UsageError": 0, "ValueError": 0, "say": 0, "show": 0,
}  # fmt: skip
# Where templates come from tables.
MADE_ELSEWHERE = {"counted", "message_of_click", "_recognized"}
_WORD = re.compile(r"[A-Za-z]{2}")


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


def test_a_message_is_its_english_text() -> None:
    message = Message("{column}: {problem}", column="kind", problem=Message("must not be empty"))
    assert message == "kind: must not be empty"
    for other in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message)):
        assert (other, other.template) == (message, message.template)
        assert Words("vi").of_message(other) == "kind: không được để trống"
    assert Words("en").of_message(message) is message


def test_messages_in_messages_are_translated_and_texts_stay() -> None:
    problem = Message("no such file")
    said = Words("vi").of_message(
        Message("{place}: {problem}", place="no such file", problem=problem)
    )
    assert said == "no such file: không có tệp này"
    assert Words("vi").of_message("no such file") == "no such file"
    assert Words("vi").of_message(Message("{count:,} files", count=2500)) == "2.500 tệp"


ERRORS = [
    LexiconError(Path("a.tsv"), 3, 2, Message("no such file")),
    FormatError("entities[3].start", "is no offset"),
    InputError("a.jsonl", "no such file", line=12),
    OutputError.of("<stdout>", OSError(28, "No space left on device")),
    MissingBackendError("pyvi", "pyvi"),
    ValueError("nothing"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_what_an_error_says_is_its_text(error: Exception) -> None:
    assert message_of(error) == str(error)
    same = pickle.loads(pickle.dumps(error))
    assert Words("vi").of_message(message_of(same)) == Words("vi").of_message(message_of(error))


class Line:
    """Runs lines as a shell does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._patch, self._capsys = monkeypatch, capsys

    def __call__(self, *words: str) -> tuple[int, str]:
        """The exit code, and all that was written."""
        self._patch.setattr(sys, "argv", ["viunion", *words])
        with pytest.raises(SystemExit) as end:
            main()
        written = self._capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, written.out + written.err


@pytest.fixture
def line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Line:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("VIUNION_LEXICON", raising=False)
    return Line(monkeypatch, capsys)


HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
# (the rows of a file, what is said of it in English, and in Vietnamese)
WRONG = [
    (
        "QXĐ\tquỹ xây đời\tterm\tlabour\t\t\nQXĐ\tquỹ xây đời\tterm\tlabour\t\t\n",
        "a.tsv:3:1: the same row is in line 2: remove one\n1 problem in 1 file\n",
        "a.tsv:3:1: dòng này giống hệt dòng 2: hãy bỏ một dòng\n1 lỗi trong 1 tệp\n",
    ),
    (
        "QXĐ\t\tterm\tlabour\t\t\n",
        "a.tsv:2:2: expansion: must not be empty\n1 problem in 1 file\n",
        "a.tsv:2:2: expansion: không được để trống\n1 lỗi trong 1 tệp\n",
    ),
    (
        "QXĐ\tquỹ xây đời\tterm\tlabour\t<Chữ\t\nqua\tqua\tterm\tlabour\t\t\n",
        "a.tsv:2:5: cues '<Chữ' has capitals: write cues in lower case\n"
        "a.tsv:3:1: abbreviation is a word in lower case: write it as texts do\n"
        "a.tsv:3:2: expansion is the abbreviation itself: write it out in full\n"
        "3 problems in 1 file\n",
        "a.tsv:2:5: cues '<Chữ' có chữ hoa: hãy viết từ gợi ý bằng chữ thường\n"
        "a.tsv:3:1: abbreviation là một từ viết thường: hãy viết đúng như trong văn bản\n"
        "a.tsv:3:2: expansion chính là chữ viết tắt: hãy viết đầy đủ\n"
        "3 lỗi trong 1 tệp\n",
    ),
    (
        "QXĐ\tquỹ xây đời\tterm\tlabour\ta| b\t\tx\t\t\n",
        "a.tsv:2:7: 9 cells, expected 6 separated by tabs: "
        "abbreviation | expansion | kind | domain | cues | note\n1 problem in 1 file\n",
        "a.tsv:2:7: có 9 ô, đúng ra phải có 6 ô cách nhau bằng dấu Tab: "
        "abbreviation | expansion | kind | domain | cues | note\n1 lỗi trong 1 tệp\n",
    ),
    (
        " QXĐ\tCÃ´ng Ä‘oÃ n\tterm\tlabour\ta| b\t\n",
        "a.tsv:2:1: abbreviation: starts or ends with white space: remove it\n"
        "a.tsv:2:2: expansion: is garbled: UTF-8 text was opened in another encoding; "
        "restore the earlier file, or retype the cell\n"
        "a.tsv:2:5: cues: white space beside '|' around 'b'\n3 problems in 1 file\n",
        "a.tsv:2:1: abbreviation: thừa dấu cách ở đầu hoặc cuối ô: hãy bỏ đi\n"
        "a.tsv:2:2: expansion: chữ thành ký tự lạ vì tệp đã bị mở sai bảng mã: "
        "hãy lấy lại tệp cũ, hoặc gõ lại ô này\n"
        "a.tsv:2:5: cues: thừa dấu cách cạnh dấu '|' ở 'b'\n3 lỗi trong 1 tệp\n",
    ),
]


@pytest.mark.parametrize(("rows", "english", "vietnamese"), WRONG)
def test_problems_are_said_in_the_language_asked_for(
    rows: str, english: str, vietnamese: str, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.tsv").write_text(HEADER + rows, encoding="utf-8")
    assert line("lexicon", "check", "a.tsv") == (1, english)
    assert line("lexicon", "check", "a.tsv", "--lang", "vi") == (1, vietnamese)
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert line("lexicon", "check", "a.tsv") == (1, vietnamese)
    assert line("--lang=en", "lexicon", "check", "a.tsv") == (1, english)


# (a line, what is said of it in Vietnamese, and the exit code)
LINES = [
    ("lexicon check none.tsv", "none.tsv:1:1: không có tệp này\n1 lỗi trong 1 tệp\n", 1),
    (
        "lexicon add QXĐ",
        "Lỗi: hãy nêu tệp cần thêm vào: --file FILE, hoặc đặt VIUNION_LEXICON là tệp của bạn"
        " (hướng dẫn: viunion lexicon add --lang vi --help)\n",
        2,
    ),
    (
        "lexicon add QXĐ quỹ --kind x --file a.tsv",
        "Lỗi: kind: 'x' không thuộc các giá trị được phép: ",
        2,
    ),
    (
        "lexicon add Xóm --table regions --file a.tsv",
        "Lỗi: type: không được để trống (hướng dẫn: viunion lexicon add --lang vi --help)\n",
        2,
    ),
    (
        "lexicon add QXĐ --file",
        "Lỗi: Sau tùy chọn '--file' phải có giá trị.",
        2,
    ),
    ("lexicon find QXĐXYZ", "QXĐXYZ: chưa có trong danh sách\n", 0),
    ("lexicon check", "34 tệp không có lỗi\n", 0),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "code"), LINES, ids=[line for line, *_ in LINES])
def test_commands_speak_vietnamese(words: str, told: str, code: int, line: Line) -> None:
    ended, written = line("--lang", "vi", *words.split())
    assert ended == code
    assert written.startswith(told)


# (a line that click refuses, the template that fits what it says)
REFUSED = [
    ("lexicon chek", "No such command {name}. Did you mean {others}?"),
    ("lexicon xyz", "No such command {name}."),
    ("lexicon add A --kin x", "No such option {name}. (Did you mean one of: {others}?)"),
    ("lexicon add A --xyz", "No such option {name}."),
    ("lexicon add A --file", "Option {name} requires an argument."),
    ("lexicon find A --expansion=x", "Option {name} does not take a value."),
    ("lexicon add", "Missing argument {name}."),
    ("lexicon add A b c", "Got unexpected extra argument ({arguments})"),
    ("lexicon add A b c d", "Got unexpected extra arguments ({arguments})"),
    ("lexicon add A --table x", "Invalid value for {parameter}: {problem}"),
    ("lexicon suggest a --minimum x", "Invalid value for {parameter}: {problem}"),
    ("lexicon suggest a --lexicon x", "Invalid value for {parameter}: {problem}"),
]


@pytest.mark.parametrize(("words", "template"), REFUSED, ids=[line for line, _ in REFUSED])
def test_what_click_says_is_recognized(words: str, template: str) -> None:
    result = CliRunner().invoke(cli, words.split(), standalone_mode=False)
    error = result.exception
    assert isinstance(error, click.ClickException)
    message = message_of_click(error)
    assert isinstance(message, Message)
    assert (message, message.template) == (error.format_message(), template)
    assert isinstance(message.values.get("problem", message), Message)


def test_a_problem_of_the_library_with_a_parameter_keeps_its_template() -> None:
    error = click.BadParameter(Message("names no file"), param_hint="'-o'")
    assert Words("vi").of_message(message_of_click(error)) == (
        "Giá trị của '-o' không hợp lệ: chưa nêu tên tệp"
    )
    assert message_of_click(click.UsageError("who knows")) == "who knows"


def test_the_guide_of_editors_shows_what_check_says(line: Line) -> None:
    guide = PACKAGE.parent / "docs" / "bien-tap-vien.md"
    blocks = read_blocks(guide)
    (at,) = (number for number, block in enumerate(blocks) if block.caption == "sai.tsv")
    Path("sai.tsv").write_text(blocks[at].text, encoding="utf-8")
    assert line("lexicon", "check", "sai.tsv", "--lang", "vi") == (1, blocks[at + 1].text)
