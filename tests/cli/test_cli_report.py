"""``viunion report``: a wrong mention, ready to be sent; and words instead of offsets for ``why``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from papers import plan_in_word

from viunion_nlp.cli import cli

NEWS = (
    "Bản tin công đoàn\n\nSáng 12/6, xã Nậm Lùng họp. Ông Lò Văn Páo, Phó Chủ tịch LĐLĐ tỉnh Lào Cai,\n"
    "thăm công nhân. Chiều cùng ngày, ông Páo về tỉnh.\n"
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def viunion(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)])


def sections(result: Result) -> dict[str, str]:
    """The text below each heading of a report."""
    assert result.exit_code == 0, result.stderr
    parts = result.stdout.split("\n## ")
    told = dict(part.split("\n", 1) for part in parts[1:])
    return {"": parts[0], **{name.split(" (")[0]: text.strip() for name, text in told.items()}}


class TestReport:
    def test_everything_that_a_report_needs(self, news: Path) -> None:
        told = sections(viunion("report", news, "LĐLĐ tỉnh Lào Cai", "--right", "Đúng rồi."))
        assert told[""].strip() == "# Wrong mention: LĐLĐ tỉnh Lào Cai"
        assert told["The text"].splitlines()[1:3] == [
            "Ông Lò Văn Páo, Phó Chủ tịch LĐLĐ tỉnh Lào Cai,",
            "thăm công nhân.",
        ]
        assert f"From {news}, offset {NEWS.index('LĐLĐ')}." in told["The text"]
        says = told["What the library says"]
        assert "- ORG “LĐLĐ tỉnh Lào Cai”; " in says
        assert "name: Liên đoàn Lao động tỉnh Lào Cai" in says
        assert (
            "- HOLDS: PERSON “Lò Văn Páo” — TITLE “Phó Chủ tịch LĐLĐ tỉnh Lào Cai” — ORG " in says
        )
        assert "What was found?" in says
        assert told["What is right, and why"] == "Đúng rồi."
        assert told["Version"].startswith("library ")

    def test_nothing_else_of_the_file_is_told(self, news: Path) -> None:
        told = viunion("report", news, "LĐLĐ tỉnh Lào Cai").stdout
        assert "Bản tin" not in told
        assert "họp" not in told

    def test_a_missed_mention(self, news: Path) -> None:
        told = sections(viunion("report", news, "thăm"))
        assert told["What the library says"].startswith("Nothing was found in this passage.")
        assert told["What is right, and why"] == "…"

    def test_as_much_of_the_text_as_the_mention_needs(self, news: Path) -> None:
        told = sections(viunion("report", news, "ông Páo"))
        assert "Ông Lò Văn Páo" in told["The text"]
        assert "full_name: Lò Văn Páo" in told["What the library says"]

    def test_a_text_too_long_to_be_shown(self, tmp_path: Path) -> None:
        path = tmp_path / "dai.txt"
        path.write_text(
            f"Ông Lò Văn Páo họp.\n{'Trời mưa to. ' * 300}\nÔng Páo về.\n", encoding="utf-8"
        )
        told = sections(viunion("report", path, "Páo về"))
        assert told["The text"].splitlines()[1] == "Ông Páo về."
        assert "In the whole text" in told["The text"]
        assert "full_name: Lò Văn Páo" in told["The text"]

    def test_words_as_they_are_remembered(self, news: Path) -> None:
        for words in ("lò  văn páo", "LÒ VĂN PÁO", "Lào Cai,   thăm"):
            assert viunion("report", news, words).exit_code == 0

    def test_of_a_word_document_and_of_records(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(plan_in_word())
        told = sections(viunion("report", tmp_path / "a.docx", "Vàng A Páo"))
        assert "- PERSON “Vàng A Páo”" in told["What the library says"]
        (tmp_path / "a.jsonl").write_text(
            '{"body": "Họp."}\n{"body": "Ông Lò Văn Páo họp."}\n', encoding="utf-8"
        )
        told = sections(viunion("report", tmp_path / "a.jsonl", "Páo", "--text-field", "body"))
        assert f"From {tmp_path / 'a.jsonl'}:2, offset 11." in told["The text"]

    def test_a_fence_within_the_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Ông Lò Văn Páo ```họp``` ở xã.", encoding="utf-8")
        assert "````text\n" in viunion("report", tmp_path / "a.txt", "Páo").stdout

    def test_to_a_file(self, news: Path, tmp_path: Path) -> None:
        assert viunion("report", news, "Páo", "-o", tmp_path / "loi.md").stdout == ""
        assert (
            (tmp_path / "loi.md").read_text(encoding="utf-8").startswith("# Wrong mention: Páo\n")
        )
        assert "in use" in viunion("report", news, "Páo", "-o", news).stderr

    @pytest.mark.parametrize(
        ("words", "message"),
        [("Vi Thị Sen", "does not contain 'Vi Thị Sen'"), (" ", "name some words")],
    )
    def test_words_that_stand_nowhere(self, news: Path, words: str, message: str) -> None:
        result = viunion("report", news, words)
        assert (result.exit_code, message in result.stderr) == (2, True)

    def test_a_missing_file(self, tmp_path: Path) -> None:
        result = viunion("report", tmp_path / "no.txt", "Páo")
        assert (result.exit_code, "no such file" in result.stderr) == (2, True)


class TestWhy:
    def test_words_instead_of_an_offset(self, news: Path) -> None:
        by_words = viunion("why", news, "12/6", "--label", "DATE").stdout
        assert by_words.startswith("DATE  '12/6'  What was found?")
        assert by_words == viunion("why", f"{news}:{NEWS.index('12/6')}", "--label", "DATE").stdout

    def test_of_a_word_document(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(plan_in_word())
        result = viunion("why", tmp_path / "a.docx", "Vàng A Páo", "--label", "PERSON")
        assert result.stdout.startswith("PERSON  'Vàng A Páo'  What was found?")

    def test_an_offset_needs_one_document(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text('{"text": "Họp."}\n', encoding="utf-8")
        assert "holds records" in viunion("why", f"{tmp_path / 'a.jsonl'}:0").stderr
