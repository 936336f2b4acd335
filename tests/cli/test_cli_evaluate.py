"""The command ``viunion evaluate``."""

import gzip
import json

import pytest
from click.testing import CliRunner
from marked import parse_marked

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.lexicon import data_folder
from viunion_nlp.lexicon.files import read_table
from viunion_nlp.lexicon.rows import ConfidenceRow

GOLD = {
    "một": "Ông [PERSON#a Lò Văn Páo], [TITLE Chủ tịch [ORG [ABBR LĐLĐ|expansion=Liên đoàn Lao động] tỉnh]"
    "|by=a|role=Chủ tịch], đến.",
    "hai": "Bà [PERSON Giàng Thị Say] về [ORG [ABBR LĐLĐ|expansion=Liên đoàn Lao động] tỉnh].",
}  # fmt: skip
PREDICTED = {
    "một": "Ông [PERSON#a Lò Văn] Páo, [TITLE Chủ tịch [ORG [ABBR LĐLĐ|expansion=lao động] tỉnh]"
    "|role=Chủ tịch], đến.",
    "hai": "Bà [PERSON Giàng Thị Say] về [ORG [ABBR LĐLĐ|expansion=Liên đoàn Lao động] tỉnh].",
}


def invoke(*arguments, stdin=None):
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)], input=stdin)


def write(path, marked):
    """A JSONL file of marked texts by id."""
    lines = []
    for name, each in marked.items():
        parsed = parse_marked(each)
        entities = [
            {"type": m.label, "start": m.start, "end": m.end, "text": m.text, **m.fields}
            for m in parsed.mentions
        ]
        relations = [{"rel": "HOLDS", "person": p, "title": t} for p, t in parsed.links]
        record = {"id": name, "text": parsed.text, "entities": entities, "relations": relations}
        lines.append(json.dumps(record, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path):
    return write(tmp_path / "gold.jsonl", GOLD)


@pytest.fixture
def predicted(tmp_path):
    return write(tmp_path / "pred.jsonl", PREDICTED)


def cells(output):
    """The cells of the lines by their first cell; of several such lines, the last one's."""
    return {line.split()[0]: line.split()[1:] for line in output.splitlines() if line.strip()}


def row(output, name):
    """The cells of a line with one space between."""
    return " ".join(cells(output)[name])


def test_table(gold, predicted):
    result = invoke(gold, predicted)
    assert (result.exit_code, result.stderr) == (0, "")
    assert row(result.stdout, "PERSON") == "2 2 1 0.500 0.500 0.500 0 0 0 1 0 0"
    assert row(result.stdout, "HOLDS") == "1 0 0 0.000 0.000 0.000 1 0 0 0 0 0"
    assert row(result.stdout, "core5") == "7 7 6 0.857 0.857 0.857"
    assert row(result.stdout, "ABBR.expansion") == "2 1 0.500"


def test_json(gold, predicted):
    values = json.loads(invoke(gold, predicted, "--format", "json").stdout)
    assert values["documents"] == 2
    assert values["labels"]["PERSON"] == {
        "gold": 2, "predicted": 2, "matched": 1, "precision": 0.5, "recall": 0.5, "f1": 0.5,
    }  # fmt: skip
    assert values["HOLDS"]["gold"] == 1
    assert values["core5"]["matched"] == 6
    assert values["fields"]["ABBR.expansion"] == {"right": 1, "matched": 2, "accuracy": 0.5}
    assert values["kinds"]["PERSON"]["boundary right"] == 1
    assert not {"errors", "changes", "by_document"} & values.keys()


def test_json_with_everything(gold, predicted):
    values = json.loads(
        invoke(
            gold, predicted, "--format", "json", "--by-document", "--against", predicted,
            "--errors", "PERSON",
        ).stdout
    )  # fmt: skip
    assert [each["id"] for each in values["by_document"]] == ["một", "hai"]
    assert values["by_document"][1]["core5"]["f1"] == 1
    assert values["changes"] == []
    (error,) = values["errors"]
    assert (error["document"], error["kind"]) == ("một", "boundary right")
    assert error["gold"] == [{"label": "PERSON", "start": 4, "end": 14, "text": "Lò Văn Páo"}]


def test_other_relations_are_said_to_be_left_out(gold, tmp_path):
    record = {"id": "một", "entities": [], "relations": [{"rel": "CITES", "target": [0, 3]}]}
    predicted = tmp_path / "pred.jsonl"
    predicted.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert row(invoke(gold, predicted).stdout, "CITES") == "0 1"
    values = json.loads(invoke(gold, predicted, "--format", "json").stdout)
    assert values["unscored"] == {"CITES": {"gold": 0, "predicted": 1}}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("PERSON", "một  4-14  PERSON  boundary right: gold 'Lò Văn Páo', predicted 'Lò Văn' 4-10"),
        ("HOLDS", "một  4-14+16-34  HOLDS  missed: 'Lò Văn Páo' + 'Chủ tịch LĐLĐ tỉnh'"),
        (
            "ABBR.expansion",
            "một  25-29  ABBR.expansion  wrong value: 'LĐLĐ': gold 'Liên đoàn Lao động', "
            "predicted 'lao động'",
        ),
    ],
)
def test_errors_are_listed_with_context(gold, predicted, name, line):
    first, second, *_ = invoke(gold, predicted, "--errors", name).stdout.splitlines()
    assert first == line
    assert (second.startswith("    Ông "), second.count("[")) == (True, line.count("+") // 2 + 1)


def test_no_errors_are_said(gold, predicted):
    assert invoke(gold, predicted, "--errors", "TITLE").stdout.startswith("No errors of TITLE\n")


def test_unknown_error_name(gold, predicted):
    assert invoke(gold, predicted, "--errors", "ORGS").exit_code == 2


def test_listing_has_no_control_characters(tmp_path):
    gold = write(
        tmp_path / "gold.jsonl", {"a": "\\u001b[31mÔng\\n[PERSON Hà]".replace("[31", "\\[31")}
    )
    predicted = write(tmp_path / "pred.jsonl", {"a": "\\u001b\\[31mÔng\\nHà"})
    output = invoke(gold, predicted, "--errors", "PERSON").stdout
    assert "    [31mÔng [Hà]\n" in output


def test_documents_the_worst_first(gold, predicted):
    lines = invoke(gold, predicted, "--by-document").stdout.splitlines()
    headings = " ".join(lines[0].split())
    assert headings == "F1 by document ABBR ORG PERSON TITLE HOLDS core5"
    assert [line.split()[0] for line in lines[1:3]] == ["một", "hai"]
    assert lines[2].split()[1:] == ["1.000", "1.000", "1.000", "-", "-", "1.000"]


def test_against(gold, predicted):
    result = invoke(gold, gold, "--against", predicted)
    assert (
        "một  4-14  PERSON  gained: 'Lò Văn Páo'\n    Ông [Lò Văn Páo], Chủ tịch LĐLĐ tỉnh, đến.\n"
        in result.stdout
    )
    assert "một  4-14+16-34  HOLDS  gained: " in result.stdout
    summary = result.stdout.split("since the earlier file")[1].split("\n\n")[0]
    assert cells(summary)["PERSON"] == ["1", "0", "1", "0"]
    assert cells(summary)["HOLDS"] == ["1", "0", "0", "0"]


class TestChoice:
    def test_only(self, gold, predicted, tmp_path):
        ids = tmp_path / "ids.txt"
        ids.write_text("hai\n", encoding="utf-8")
        result = invoke(gold, predicted, "--only", ids)
        assert cells(result.stdout)["core5"][-1] == "1.000"
        assert result.stderr == ""

    def test_without(self, gold, predicted, tmp_path):
        ids = tmp_path / "ids.txt"
        ids.write_text("hai", encoding="utf-8")
        assert cells(invoke(gold, predicted, "--without", ids).stdout)["PERSON"][0] == "1"

    def test_unknown_ids_are_reported(self, gold, predicted, tmp_path):
        ids = tmp_path / "ids.txt"
        ids.write_text("hai ba", encoding="utf-8")
        result = invoke(gold, predicted, "--only", ids)
        assert (result.exit_code, result.stderr) == (0, f"1 in {ids}, but not in GOLD: ba\n")

    def test_missing_file_of_ids(self, gold, predicted, tmp_path):
        result = invoke(gold, predicted, "--only", tmp_path / "no.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"Error: {tmp_path / 'no.txt'}: no such file\n"


class TestCalibrate:
    def test_counts_of_rules_are_written_as_the_library_reads_them(self, gold, tmp_path):
        other = write(tmp_path / "other.jsonl", {"ba": "Tôi gặp bà [PERSON Sùng Thị Mảy]."})
        table = tmp_path / "confidence.tsv"
        result = invoke(gold, other, "--calibrate", "-o", table)
        assert (result.exit_code, result.output) == (0, "")
        rows = read_table(table, ConfidenceRow).rows
        counts = {(row.label, row.rule): (row.right, row.seen) for row in rows}
        assert counts["PERSON", "behind a word of address"] == (3, 3)
        own = (data_folder() / "confidence.tsv").read_text(encoding="utf-8").splitlines()
        assert table.read_text(encoding="utf-8").splitlines()[:3] == own[:3]

    def test_ids_are_left_out_of_all_files(self, gold, tmp_path):
        ids, others = tmp_path / "ids.txt", tmp_path / "others.txt"
        ids.write_text("một", encoding="utf-8")
        others.write_text("hai bốn", encoding="utf-8")
        result = invoke(gold, "--calibrate", "--without", ids, "--without", others)
        assert result.stdout.splitlines()[-1] == "label\trule\tright\tseen\tid"
        assert result.stderr == f"1 in {others}, but not in GOLD: bốn\n"

    def test_its_file_ends_in_tsv(self, gold, tmp_path):
        result = invoke(gold, "--calibrate", "-o", tmp_path / "confidence.txt")
        assert result.exit_code == 2
        assert ".tsv" in result.stderr

    @pytest.mark.parametrize(
        "option",
        [
            ("--errors", "ORG"),
            ("--by-document",),
            ("--against", "old.jsonl"),
            ("--fail-under", "ORG=0.5"),
            ("--format", "json"),
        ],
    )
    def test_what_it_has_no_place_for_is_refused(self, gold, option):
        result = invoke(gold, "--calibrate", *option)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"leave out {option[0]}" in result.stderr


def test_three_paths_are_one_too_many(gold, predicted):
    result = invoke(gold, predicted, predicted)
    assert result.exit_code == 2
    assert "GOLD and PRED are two paths, not 3" in result.stderr


def test_confidence_stands_beside_what_is_right(gold, tmp_path):
    found = tmp_path / "found.jsonl"
    CliRunner().invoke(cli, ["extract", str(gold), "-o", str(found)])
    lines = invoke(gold, found).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("confidence "))
    assert lines[start].split() == ["confidence", "seen", "mean", "right", "error"]
    assert lines[start + 1].split()[:2] == ["ABBR", "2"]
    values = json.loads(invoke(gold, found, "--format", "json").stdout)["reliability"]
    assert values["all"]["seen"] == sum(values[label]["seen"] for label in values if label != "all")


class TestFailUnder:
    @pytest.mark.parametrize(
        ("floor", "code"),
        [
            ("PERSON=0.5", 0), ("PERSON=0.51", 1), ("HOLDS=0.1", 1), ("core5=0.8", 0),
            ("ABBR.expansion=0.6", 1), ("TITLE.role=1", 0),
        ],
    )  # fmt: skip
    def test_exit_code(self, gold, predicted, floor, code):
        result = invoke(gold, predicted, "--fail-under", floor)
        assert result.exit_code == code
        assert "core5" in result.stdout

    def test_any_label_below_fails(self, gold, predicted):
        result = invoke(gold, predicted, "--fail-under", "ORG=0.9", "--fail-under", "PERSON=0.9")
        assert (result.exit_code, result.stderr) == (1, "PERSON is 0.5000, below 0.9\n")

    @pytest.mark.parametrize("floor", ["ORG", "ORG=x", "ORG=92", "=0.5", "ORG=nan"])
    def test_floor_is_a_share(self, gold, predicted, floor):
        assert invoke(gold, predicted, "--fail-under", floor).exit_code == 2

    @pytest.mark.parametrize("name", ["DATE", "DATE.iso", "ORGS", "ORG.name"])
    def test_floor_of_what_gold_lacks(self, gold, predicted, name):
        result = invoke(gold, predicted, "--fail-under", f"{name}=0")
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"GOLD has no {name}" in result.stderr


class TestInputs:
    def test_without_predictions_the_texts_are_analysed(self, gold, tmp_path):
        extracted = tmp_path / "extracted.jsonl"
        CliRunner().invoke(cli, ["extract", str(gold), "--format", "jsonl", "-o", str(extracted)])
        assert invoke(gold).stdout == invoke(gold, extracted).stdout
        assert cells(invoke(gold).stdout)["core5"][2] != "0"

    def test_gzip_and_standard_input(self, gold, predicted, tmp_path):
        packed = tmp_path / "gold.jsonl.gz"
        packed.write_bytes(gzip.compress(gold.read_bytes()))
        expected = invoke(gold, predicted).stdout
        assert invoke(packed, "-", stdin=predicted.read_bytes()).stdout == expected

    def test_standard_input_is_read_once(self):
        assert invoke("-", "-", stdin="").exit_code == 2

    def test_lines_without_an_id(self, tmp_path):
        gold = tmp_path / "gold.jsonl"
        document = {**vu.analyze("Bà Giàng Thị Say").to_dict()}
        gold.write_text(json.dumps(document) + "\n", encoding="utf-8")
        assert cells(invoke(gold).stdout)["PERSON"][:3] == ["1", "1", "1"]

    def test_ids_that_do_not_fit_are_reported(self, gold, tmp_path):
        predicted = write(tmp_path / "pred.jsonl", {"hai": GOLD["hai"], "ba": "Hà"})
        result = invoke(gold, predicted)
        assert result.exit_code == 0
        assert result.stderr == (
            f"1 in GOLD, but not in {predicted}: một\n1 in {predicted}, but not in GOLD: ba\n"
        )

    def test_many_ids_are_shortened(self, gold, tmp_path):
        predicted = write(tmp_path / "pred.jsonl", {**GOLD, **{f"x{i}": "Hà" for i in range(12)}})
        assert invoke(gold, predicted).stderr.endswith("x8, x9 and 2 more\n")

    def test_ids_left_out_are_not_reported(self, gold, predicted, tmp_path):
        ids = tmp_path / "ids.txt"
        ids.write_text("một", encoding="utf-8")
        assert invoke(gold, predicted, "--without", ids).stderr == ""

    def test_output_file(self, gold, predicted, tmp_path):
        output = tmp_path / "out.txt"
        assert invoke(gold, predicted, "-o", output).stdout == ""
        assert output.read_text(encoding="utf-8") == invoke(gold, predicted).stdout


BAD = {
    "not JSON": ("{", "not JSON: "),
    "no object": ("[]", "expected a JSON object, found a list"),
    "no entities": ('{"id": "một"}', "there is no field 'entities'"),
    "offsets": (
        '{"id": "một", "entities": [{"type": "ORG", "start": 0, "end": 999}]}',
        "entity 1: ends at 999",
    ),
    "text": ('{"id": "một", "text": "Hà", "entities": []}', "the text is not that of the gold"),
    "twice": ('{"id": "hai", "entities": []}', "the id 'hai' is already used at "),
}


class TestBadInput:
    @pytest.mark.parametrize("case", BAD)
    def test_one_message_with_the_place(self, gold, tmp_path, case):
        line, message = BAD[case]
        predicted = tmp_path / "pred.jsonl"
        predicted.write_text('{"id": "hai", "entities": []}\n' + line + "\n", encoding="utf-8")
        for arguments in ((gold, predicted), (gold, gold, "--against", predicted)):
            result = invoke(*arguments)
            assert (result.exit_code, result.stdout) == (2, "")
            assert result.stderr.startswith(f"Error: {predicted}:2: {message}")
            assert result.stderr.count("\n") == 1

    def test_missing_file(self, tmp_path):
        result = invoke(tmp_path / "no.jsonl")
        assert result.exit_code == 2
        assert result.stderr == f"Error: {tmp_path / 'no.jsonl'}: no such file\n"

    def test_gold_without_a_text_to_analyse(self, tmp_path):
        gold = tmp_path / "gold.jsonl"
        gold.write_text('{"id": 1, "entities": []}\n', encoding="utf-8")
        result = invoke(gold)
        assert result.exit_code == 2
        assert result.stderr == f"Error: {gold}:1: there is no field 'text'\n"

    def test_lexicon_is_for_the_analysis(self, gold, predicted):
        assert invoke(gold, predicted, "--lexicon", gold).exit_code == 2
