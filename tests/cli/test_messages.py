"""Messages in two languages: what the commands say beside their help."""

from __future__ import annotations

import copy
import pickle
import re
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pages import read_blocks

from viunion_nlp.cli import cli, main
from viunion_nlp.cli.help.clicks import message_of_click
from viunion_nlp.cli.help.words import Words
from viunion_nlp.errors import (
    AlignmentError,
    FormatError,
    InputError,
    LexiconError,
    Message,
    MissingBackendError,
    OutputError,
    ViunionError,
)

ROOT = Path(__file__).parents[2]


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
    AlignmentError("nothing"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_what_an_error_says_is_its_text(error: ViunionError) -> None:
    assert error.message == str(error)
    same = pickle.loads(pickle.dumps(error))
    assert Words("vi").of_message(same.message) == Words("vi").of_message(error.message)


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
    ("extract none.txt", "Lỗi: none.txt: không có tệp này\n", 2),
    ("expand none.docx", "Lỗi: none.docx: không có tệp này\n", 2),
    ("people .", "Lỗi: .: thư mục không có văn bản nào như .docx, .pdf, .html, .txt\n", 2),
    ("tokenize none.csv", "Lỗi: none.csv: không có tệp này\n", 2),
    ("lexicon suggest none.txt", "Lỗi: none.txt: không có tệp này\n", 2),
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
    guide = ROOT / "docs" / "bien-tap-vien.md"
    blocks = read_blocks(guide)
    (at,) = (number for number, block in enumerate(blocks) if block.caption == "sai.tsv")
    Path("sai.tsv").write_text(blocks[at].text, encoding="utf-8")
    assert line("lexicon", "check", "sai.tsv", "--lang", "vi") == (1, blocks[at + 1].text)


# (the name of an input, its bytes, what is said of it in Vietnamese)
UNREADABLE = [
    ("a.txt", b"\xff\xfe\xfd", "a.txt:1: bảng mã UTF-16 nhưng không trọn vẹn"),
    ("a.txt", b"a\0b", "a.txt:1: không phải văn bản: có byte 0"),
    ("a.doc", b"x", "a.doc: là văn bản Word kiểu cũ: trước hết hãy lưu thành .docx"),
    ("a.docx", b"%PDF", "a.docx: không phải văn bản Word mà là tệp PDF"),
    ("a.pdf", b"x", "a.pdf: không phải tệp PDF"),
    ("a.txt.gz", b"x", "a.txt.gz: không phải tệp gzip trọn vẹn: "),
    ("a.jsonl", b"[]", "a.jsonl:1: cần có một đối tượng JSON, nhưng gặp một danh sách"),
    ("a.jsonl", b"{}", "a.jsonl:1: không có trường 'text'"),
    ("a.json", b"[] x", "a.json:1: không phải JSON: đúng ra đã hết, nhưng gặp 'x'"),
    ("a.csv", b"id,content\n1,a\n", "a.csv: không có cột 'text'; các cột là: id, content"),
    ("a.xyz", b"x", "a.xyz: không rõ định dạng của tệp .xyz: hãy thêm một trong các tùy chọn "),
]


@pytest.mark.parametrize(
    ("name", "content", "told"), UNREADABLE, ids=[told for *_, told in UNREADABLE]
)
def test_unreadable_inputs_are_described_in_vietnamese(
    name: str, content: bytes, told: str, line: Line
) -> None:
    Path(name).write_bytes(content)
    code, written = line("extract", name, "--lang", "vi")
    assert code == 2
    assert written.startswith(f"Lỗi: {told}")
    Path("b.txt").write_text("Họp.", encoding="utf-8")
    code, written = line("extract", name, "b.txt", "-o", "c.json", "--on-error=skip", "--lang=vi")
    assert code == 0
    assert f"Đã bỏ qua: {told}" in written
    assert re.search(
        r"Đã ghi 1 văn bản trong [0-9,]+ giây, mỗi giây \d+; bỏ qua 1$", written.strip()
    )
