"""``viunion rules`` and ``viunion why``: what decides, and what decided."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

import viunion_nlp.reading.read  # noqa: F401  # every table is made when it is imported
from viunion_nlp.cli import cli
from viunion_nlp.cli.rules import rules
from viunion_nlp.cli.why import why
from viunion_nlp.reading.dates.evidence import IS_DATE
from viunion_nlp.reading.rules import TABLES
from viunion_nlp.records import MENTION_TYPES

LABELS = (*MENTION_TYPES, "HOLDS")
ANSWERS = {"yes", "no", "reads it", "links", "parts"}
NOTHING = "Nothing was asked here"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIUNION_LEXICON", raising=False)


def run(command: click.Command, *arguments: str | Path) -> Result:
    # Through the program: a command called by itself keeps a help without "-h".
    names = [] if command is cli else [str(command.name)]
    return CliRunner().invoke(cli, [*names, *map(str, arguments)])


def lines_of(result: Result) -> list[str]:
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def objects_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines_of(result)]


def refusal(result: Result) -> str:
    """The message of a command that was used wrongly, and printed no result."""
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr


def test_the_program_has_both():
    assert [cli.imported(name) for name in ("rules", "why")] == [rules, why]


class TestRules:
    @pytest.mark.parametrize("label", LABELS)
    def test_the_tables_of_a_label(self, label):
        questions = [line for line in lines_of(run(rules, label)) if re.match(r"\S", line)]
        tables = [table for table in TABLES if table.label == label]
        assert questions == [f"{label}  {table.question}" for table in tables] != []

    @pytest.mark.parametrize("label", LABELS)
    def test_every_row_has_its_answer_and_both_sentences(self, label):
        lines = [line for line in lines_of(run(rules, label)) if line.startswith(" ")]
        rows = [rule for table in TABLES if table.label == label for rule in table.rules]
        assert len(lines) == 3 * len(rows)
        for rule, name, sentence, but in zip(
            rows, lines[::3], lines[1::3], lines[2::3], strict=True
        ):
            assert re.fullmatch(rf"  {re.escape(rule.name)}: (?:{'|'.join(ANSWERS)})", name)
            assert sentence == "      " + rule.sentence.replace("\n", "\\n")
            assert but == "      but: " + rule.but.replace("\n", "\\n")

    def test_all_labels(self):
        lines = lines_of(run(rules))
        assert sum(bool(re.match(r"\S", line)) for line in lines) == len(TABLES)
        assert sum(line.startswith("      but: ") for line in lines) == sum(
            len(table.rules) for table in TABLES
        )

    def test_a_label_in_small_letters(self):
        assert lines_of(run(rules, "date")) == lines_of(run(rules, "DATE"))

    @pytest.mark.parametrize("label", [(), ("HOLDS",), ("org",)])
    def test_json_has_an_object_for_each_row(self, label):
        objects = objects_of(run(rules, *label, "--format", "json"))
        wanted = [name.upper() for name in label] or LABELS
        assert [(each["label"], each["question"], each["rule"]) for each in objects] == [
            (table.label, table.question, rule.name)
            for table in TABLES
            for rule in table.rules
            if table.label in wanted
        ]
        assert {each["answer"] for each in objects} <= ANSWERS
        assert all(each["sentence"] and each["but"] for each in objects)

    def test_json_keeps_letters_and_line_breaks(self):
        objects = objects_of(run(rules, "--format", "json"))
        rows = [rule for table in TABLES for rule in table.rules]
        assert [(each["sentence"], each["but"]) for each in objects] == [
            (rule.sentence, rule.but) for rule in rows
        ]
        assert "\\u" not in run(rules, "--format", "json").stdout

    def test_an_unknown_label(self):
        assert "'fruit' is not one of" in refusal(run(rules, "fruit"))


@pytest.fixture
def ask(tmp_path):
    """Ask why about the first place of a word in a text."""

    def ask_at(text: str, word: str, *options: str | Path, encoding: str = "utf-8") -> Result:
        path = tmp_path / "tin.txt"
        path.write_bytes(text.encode(encoding))
        return run(why, f"{path}:{text.index(word)}", *options)

    return ask_at


class TestWhy:
    @pytest.mark.parametrize("part", ["4-", "-10", "10", "0 "])
    def test_a_date_names_its_table_and_the_row_that_decides(self, ask, part):
        lines = lines_of(ask("Sáng 4-10 xã họp.", part))
        assert lines == [
            "DATE  '4-10'  What was found?",
            "    day part",
            "",
            f"DATE  '4-10'  {IS_DATE.question}",
            "    day part: yes",
        ]

    def test_a_mention_names_the_row_of_the_lexicon_that_it_stands_on(self, ask):
        lines = lines_of(ask("Tặng quà cho NLĐ.", "NLĐ", "--label", "ABBR"))
        assert lines[:2] == ["ABBR  'NLĐ'  What was found?", "    form of the lexicon: NLĐ"]

    def test_the_rows_before_the_one_that_decides(self, ask):
        lines = lines_of(ask("Đội xã thắng 5-9 ở sân nhà.", "5-9"))
        assert lines[0] == f"DATE  '5-9'  {IS_DATE.question}"
        *passed, decided = lines[1:]
        names = [rule.name for rule in IS_DATE.rules]
        assert passed == [f"    {name}: does not apply" for name in names[: len(passed)]] != []
        assert decided == f"    {names[len(passed)]}: no"

    @pytest.mark.parametrize(
        ("text", "word", "label", "gate"),
        [
            ("Gặp ông ở xã.", "ông", "PERSON", "no capital follows the word of address"),
            ("Mã 7.12/5 ghi ở sổ.", "12", "DATE", "the figure goes on from what stands before"),
            ("Nghị quyết này.", "Nghị", "PERSON", "no given name follows the surname"),
        ],
    )
    def test_what_ended_a_reading(self, ask, text, word, label, gate):
        lines = lines_of(ask(text, word, "--label", label))
        assert lines[0].startswith(f"{label}  '{word}")
        assert lines[0].endswith(f"  {gate}")
        assert lines[1] == "    stopped"

    def test_several_questions_in_the_order_in_which_they_were_asked(self, ask):
        lines = lines_of(ask("Ông Trần Văn Bảy, Chủ tịch Công đoàn xã, dự họp.", "Chủ tịch"))
        labels = [line.split()[0] for line in lines if line and not line.startswith(" ")]
        assert labels.index("TITLE") < labels.index("HOLDS")

    def test_a_link_asked_for_alone(self, ask):
        text = "Ông Trần Văn Bảy, Chủ tịch Công đoàn xã, dự họp."
        lines = lines_of(ask(text, "Chủ tịch", "--label", "holds"))
        assert {line.split()[0] for line in lines if not line.startswith(" ")} == {"HOLDS"}
        assert lines[-1].endswith(": links")

    @pytest.mark.parametrize(
        ("text", "word", "options"),
        [("Trời mưa to.", "mưa", ()), ("Sáng 4-10 xã họp.", "4", ("--label", "TITLE"))],
    )
    def test_where_nothing_was_asked(self, ask, text, word, options):
        (line,) = lines_of(ask(text, word, *options))
        assert line.startswith(NOTHING)
        assert lines_of(ask(text, word, *options, "--format", "json")) == []

    def test_json(self, ask):
        text = "Ở xã Tân An, sáng 4-10 đội bóng\r\nhọp ở nhà bà Lê Thị Sáu."
        found, reason = objects_of(ask(text, "4-10", "--format", "json"))
        assert (found["rule"], found["text"]) == ("day part", "4-10")
        assert reason == {
            "label": "DATE",
            "question": IS_DATE.question,
            "rule": "day part",
            "answer": "yes",
            "start": text.index("4-10"),
            "end": text.index("4-10") + 4,
            "text": "4-10",
        }
        for reason in objects_of(ask(text, "Lê", "--format", "json")):
            assert reason["text"] == text[reason["start"] : reason["end"]]
            assert reason["start"] <= text.index("Lê") < reason["end"]

    def test_a_byte_order_mark_does_not_count(self, ask):
        lines = lines_of(ask("4-10 xã họp.", "0", "--label", "DATE", encoding="utf-8-sig"))
        assert lines[0].startswith("DATE  '4-10'")

    def test_a_lexicon_of_one_s_own(self, ask, tmp_path, monkeypatch):
        own = tmp_path / "rieng.tsv"
        header = "abbreviation\texpansion\tkind\tdomain\tcues\tnote"
        own.write_text(f"{header}\nQXZK\tquỹ xuân\tterm\tunion\t\t\n", encoding="utf-8")
        asked = ("Họ góp QXZK.", "QXZK", "--label", "ABBR")
        assert lines_of(ask(*asked))[0].startswith(NOTHING)
        assert lines_of(ask(*asked, "--lexicon", own))[0].startswith("ABBR  'QXZK'")
        monkeypatch.setenv("VIUNION_LEXICON", str(own))
        assert lines_of(ask(*asked))[0].startswith("ABBR  'QXZK'")

    def test_a_lexicon_that_is_not_there(self, ask, tmp_path, monkeypatch):
        missing = tmp_path / "rieng.tsv"
        assert "does not exist" in refusal(ask("Họp.", "H", "--lexicon", missing))
        monkeypatch.setenv("VIUNION_LEXICON", str(missing))
        assert f"VIUNION_LEXICON names {missing}" in refusal(ask("Họp.", "H"))

    def test_an_unknown_label(self, ask):
        assert "'fruit' is not one of" in refusal(ask("Họp.", "H", "--label", "fruit"))

    @pytest.mark.parametrize(
        "place", ["tin.txt", "tin.txt:", "tin.txt:x", "tin.txt:-1", "tin.txt:1.5", "tin.txt:٣", "3"]
    )
    def test_a_place_without_file_or_offset(self, place):
        assert "expected FILE:OFFSET" in refusal(run(why, place))

    def test_a_missing_file(self, tmp_path):
        path = tmp_path / "tin.txt"
        assert f"{path}: no such file" in refusal(run(cli, "why", f"{path}:0"))

    def test_a_folder(self, tmp_path):
        assert f"{tmp_path}: is a directory" in refusal(run(cli, "why", f"{tmp_path}:0"))

    @pytest.mark.parametrize(("text", "offset"), [("Họp.", 4), ("Họp.", 99), ("", 0)])
    def test_an_offset_beyond_the_text(self, tmp_path, text, offset):
        path = tmp_path / "tin.txt"
        path.write_text(text, encoding="utf-8")
        message = refusal(run(why, f"{path}:{offset}"))
        assert f"has {len(text)} characters: no offset {offset}" in message

    def test_a_file_in_another_encoding(self, tmp_path):
        path = tmp_path / "tin.txt"
        path.write_bytes(b"H\xf6p")
        assert f"{path}:1: not UTF-8" in refusal(run(cli, "why", f"{path}:0"))
        path.write_bytes("Sáng 4-10 xã họp.".encode("utf-16"))
        assert lines_of(run(why, f"{path}:5"))[0].startswith("DATE  '4-10'")

    def test_a_name_with_a_colon(self, tmp_path):
        path = tmp_path / "tin:2021.txt"
        path.write_text("Sáng 4-10 xã họp.", encoding="utf-8")
        assert lines_of(run(why, f"{path}:5"))[0].startswith("DATE  '4-10'")
