"""Annotation tools, both ways: what goes out comes back, in every way of writing and counting."""

from __future__ import annotations

import doctest
import json
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.cli import cli
from viunion_nlp.evaluate import evaluate
from viunion_nlp.integrations.annotation import TOOLS, Marked, read_annotations, spans
from viunion_nlp.records import MENTION_TYPES

_TEXT = (
    "😀 Ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà 🎁 cho NLĐ ngày 5/3/2023.\n"
    "Quyết định số 12/QĐ-LĐLĐ thay thế Quyết định số 45/QĐ-LĐLĐ."
)
TEXTS = {
    "emoji": _TEXT,
    "nfd": unicodedata.normalize("NFD", _TEXT),
    "lines": "Ông Trần\nVăn Hải,\r\nPhó Chủ tịch\nCông đoàn Công ty cổ phần Gỗ Thác Bà,\u2028dự.",
    "plain": "Công đoàn trao quà.",
    "empty": "",
    "tabs": "NLĐ\tdự họp.\x0b Bà Mai nói.",
}
FILES = {name: tool.endings[0] for name, tool in TOOLS.items()}
COUNTED = [name for name, tool in TOOLS.items() if tool.offsets is not None]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["annotations", *map(str, arguments)])


def gold(name: str) -> dict[str, Any]:
    """What annotators would make of a text if they took all suggestions."""
    return Marked.of_values({**vu.analyze(TEXTS[name]).to_dict(), "id": name}).to_values()


def annotated(path: Path) -> None:
    """Every prediction of Label Studio becomes an annotation, as a click there makes it."""
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for number, task in enumerate(tasks, start=1):
        task["id"] = number
        task["annotations"] = [{"result": each["result"]} for each in task["predictions"]]
    path.write_text(json.dumps(tasks), encoding="utf-8")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "tin.jsonl"
    lines = [json.dumps({"id": name, "text": text}) for name, text in TEXTS.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def exported(tool: str, texts: Path, folder: Path, *options: str) -> Path:
    path = folder / f"goi-y{FILES[tool]}"
    result = run("export", tool, texts, "-o", path, "-q", *options)
    assert result.exit_code == 0, result.output
    if tool == "label-studio":
        annotated(path)
    return path


@pytest.mark.parametrize("tool", TOOLS)
def test_what_goes_out_comes_back(tool: str, texts: Path, tmp_path: Path) -> None:
    found = list(read_annotations(exported(tool, texts, tmp_path), tool))
    expected = [gold(name) for name in TEXTS]
    if tool == "conll":  # columns hold no links
        expected = [{**each, "relations": []} for each in expected]
    if tool == "brat":  # files stand in the order of their names
        expected.sort(key=lambda each: str(each["id"]))
    assert found == expected


@pytest.mark.parametrize("offsets", ["code points", "utf-16"])
@pytest.mark.parametrize("tool", COUNTED)
def test_both_ways_to_count(tool: str, offsets: Any, texts: Path, tmp_path: Path) -> None:
    path = exported(tool, texts, tmp_path, "--offsets", offsets)
    assert list(read_annotations(path, tool, offsets=offsets)) == [gold(name) for name in TEXTS]
    written = path.read_text(encoding="utf-8")
    start = TEXTS["emoji"].index("Nguyễn") + (offsets == "utf-16")
    assert f'"start": {start}' in written or f'"start_offset": {start}' in written


@pytest.mark.parametrize("tool", ["label-studio", "spans", "web-annotation"])
def test_words_tell_what_the_offsets_count(tool: str, texts: Path, tmp_path: Path) -> None:
    path = exported(tool, texts, tmp_path, "--offsets", "utf-16")
    assert list(read_annotations(path, tool)) == [gold(name) for name in TEXTS]


@pytest.mark.parametrize("tool", TOOLS)
def test_what_comes_back_is_gold(tool: str, texts: Path, tmp_path: Path) -> None:
    path = exported(tool, texts, tmp_path)
    output = tmp_path / "gold.jsonl"
    result = run("import", tool, path, "-o", output)
    assert result.exit_code == 0, result.output
    assert "6 documents written" in result.stderr
    scored = CliRunner().invoke(cli, ["evaluate", str(output), "--fail-under", "core5=1"])
    assert scored.exit_code == 0, scored.output
    for line in output.read_text(encoding="utf-8").splitlines():
        vu.Document.from_dict(json.loads(line))


def test_corrections_count_as_errors_of_ours(tmp_path: Path) -> None:
    line = {"id": "a", "text": "Bà Mai dự.", "spans": [{"start": 0, "end": 6, "label": "PERSON"}]}
    path = tmp_path / "sua.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    (document,) = read_annotations(path, "spans")
    scored = evaluate([document], [{**vu.analyze("Bà Mai dự.").to_dict(), "id": "a"}])
    assert scored.figures()["PERSON"] == 0.0


def test_links_can_be_left_out(texts: Path, tmp_path: Path) -> None:
    path = exported("doccano", texts, tmp_path, "--no-links")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert all("label" in line and "entities" not in line for line in lines)
    assert [each["relations"] for each in read_annotations(path, "doccano")] == [[]] * len(TEXTS)


def test_lines_of_doccano_are_all_of_one_sort(texts: Path, tmp_path: Path) -> None:
    """It takes no file in which some lines have relations and others none."""
    path = exported("doccano", texts, tmp_path)
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert {tuple(line) for line in lines} == {("document", "text", "entities", "relations")}
    assert {bool(line["relations"]) for line in lines} == {True, False}


def test_labels_can_be_renamed(tmp_path: Path) -> None:
    path = tmp_path / "tin.conll"
    path.write_text("Ông O\nHải B-PER\n, O\nLĐLĐ B-TC\ntỉnh I-TC\n\nBà O\nMai B-PER\n", "utf-8")
    result = run("import", "conll", path, "--rename", "PER=PERSON", "--rename", "TC=ORG")
    document = json.loads(result.stdout)
    assert document["text"] == "Ông Hải , LĐLĐ tỉnh\nBà Mai"
    assert [(each["type"], each["text"]) for each in document["entities"]] == [
        ("PERSON", "Hải"), ("ORG", "LĐLĐ tỉnh"), ("PERSON", "Mai"),
    ]  # fmt: skip


def test_a_task_that_nobody_has_annotated_is_no_gold(texts: Path, tmp_path: Path) -> None:
    path = exported("label-studio", texts, tmp_path)
    tasks = json.loads(path.read_text(encoding="utf-8"))
    tasks[0]["annotations"][0]["was_cancelled"] = True
    del tasks[1]["annotations"]
    tasks[2]["annotations"] = [{"result": [], "ground_truth": True}, *tasks[2]["annotations"]]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    result = run("import", "label-studio", path)
    assert "4 documents written; 2 without annotations" in result.stderr
    assert json.loads(result.stdout.splitlines()[0])["entities"] == []


def test_a_link_may_be_drawn_either_way() -> None:
    text = "Ông Hải, Chủ tịch"
    marks = [{"start": 9, "end": 17, "label": "TITLE"}, {"start": 4, "end": 7, "label": "PERSON"}]
    line = {"text": text, "spans": marks, "relations": [{"head": 0, "child": 1, "label": "HOLDS"}]}
    relations = spans.read(line).to_values()["relations"]
    assert relations == [{"rel": "HOLDS", "person": [4, 7], "title": [9, 17]}]


def test_span_marker_writes_other_names() -> None:
    marks = [{"char_start_index": 4, "char_end_index": 7, "span": "Hải", "label": "PERSON"}]
    (mark,) = spans.read({"text": "Ông Hải", "spans": marks}).marks
    assert mark == ("PERSON", 4, 7)


def test_brat_folders_and_fragments(tmp_path: Path) -> None:
    (tmp_path / "tin").mkdir()
    text = "Ông Trần\nVăn Hải dự."
    (tmp_path / "tin" / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "tin" / "a.ann").write_text(
        "T1\tPERSON 4 8;9 16\tTrần Văn Hải\n#1\tAnnotatorNotes T1\tđúng\nA1\tSure T1\n", "utf-8"
    )
    (found,) = read_annotations(tmp_path, "brat")
    assert found["id"] == "tin/a"
    assert found["entities"][0]["text"] == "Trần\nVăn Hải"


def test_a_zip_of_brat_holds_its_configuration(texts: Path, tmp_path: Path) -> None:
    path = exported("brat", texts, tmp_path)
    with zipfile.ZipFile(path) as packed:
        assert "[entities]\nPERSON\n" in packed.read("annotation.conf").decode()
        assert packed.read("nfd.txt").decode() == TEXTS["nfd"]
    again = exported("brat", texts, tmp_path)
    assert again.read_bytes() == path.read_bytes()


def test_files_of_brat_have_names_that_every_system_takes(tmp_path: Path) -> None:
    texts = tmp_path / "tin.jsonl"
    names = ["bản tin/1", "bản tin 1", "..", "😀"]
    texts.write_text("\n".join(json.dumps({"id": name, "text": "NLĐ"}) for name in names), "utf-8")
    found = read_annotations(exported("brat", texts, tmp_path), "brat")
    assert sorted(each["id"] for each in found) == ["_", "bản_tin_1", "bản_tin_1-2", "document"]


def test_label_studio_s_own_converter_reads_it(texts: Path, tmp_path: Path) -> None:
    converter = pytest.importorskip("label_studio_converter")
    path = exported("label-studio", texts, tmp_path)
    interface = tmp_path / "label_config.xml"
    interface.write_text(run("labels", "label-studio").output, encoding="utf-8")
    converter.Converter(str(interface), str(tmp_path)).convert_to_conll2003(
        str(path), str(tmp_path / "conll"), is_dir=False
    )
    lines = (tmp_path / "conll" / "result.conll").read_text(encoding="utf-8").splitlines()
    tags = {line.split(" ")[0]: line.split(" ")[-1] for line in lines if line}
    assert (tags["Nguyễn"], tags["Bình"]) == ("B-PERSON", "I-PERSON")


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "brat"])
def test_labels_are_those_of_the_library(tool: str) -> None:
    result = run("labels", tool)
    assert result.exit_code == 0
    assert all(label in result.output for label in MENTION_TYPES)


def test_what_needs_no_labels_says_so() -> None:
    result = run("labels", "conll")
    assert (result.exit_code, "conll needs no configuration" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("tool", "content", "message"),
    [
        ("spans", "{", ":1: not JSON"),
        ("spans", '{"text": "Ông Hải"}', ":1: spans: there is no such field"),
        ("spans", '{"text": "a", "spans": [{"start": 0, "end": 2, "label": "X"}]}', "2 is past"),
        ("spans", '{"text": "a", "spans": [{"start": 0, "end": 1}]}', "spans[0]: label: null"),
        (
            "spans",
            '{"text": "ab", "spans": [{"start": 0, "end": 1, "label": "X", "text": "b"}]}',
            "spans[0]: expected 'b', but the text has 'a'",
        ),
        (
            "spans",
            '{"text": "ab", "spans": [], "relations": [{"head": 0, "child": 1, "label": "X"}]}',
            "relations[0].head: there is no span 0",
        ),
        ("doccano", '{"text": "a"}', "there is neither 'label' nor 'entities'"),
        ("doccano", '{"text": "a", "label": [[0, 1]]}', "label[0]: no list of start, end and label"),
        ("doccano", '{"text": "😀a", "label": [[1, 2, "X"]]}', "lies inside a character"),
        (
            "doccano",
            '{"text": "a", "entities": [], "relations": [{"from_id": 1, "to_id": 2, "type": "X"}]}',
            "there is no entity 1",
        ),
        ("label-studio", '{"text": "a", "label": []}', "data: null, expected an object"),
        (
            "label-studio",
            '{"data": {"text": "a"}, "annotations": [{"result": [{"type": "relation", "from_id": "a",'
            ' "to_id": "b"}]}]}',
            "there is no region 'a'",
        ),
        ("web-annotation", '{"items": []}', "source: null, expected an object"),
        (
            "web-annotation",
            '{"source": {"value": "a"}, "items": [{"id": "x", "target": {"selector": []}}]}',
            "there is no TextPositionSelector",
        ),
        (
            "web-annotation",
            '{"source": {"value": "a"}, "items": [{"motivation": "linking", "target": "y"}]}',
            "there is no annotation 'y' to link",
        ),
        ("conll", "Ông\tO\nHải\n", "line 2: its last column is not a tag"),
        ("conll", '# id = "a"\n# text = "Ông Hải"\nÔng O\nHai O\n', "line 4: 'Hai' does not match"),
        ("conll", '# text = 3\nÔng O\n', "line 1: the text is not a string"),
        ("brat", "text", "is neither a folder nor a zip"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tool: str, content: str, message: str, tmp_path: Path) -> None:
    ending = ".jsonl" if tool == "label-studio" else FILES[tool]
    path = tmp_path / f"sai{ending}"
    path.write_text(content, encoding="utf-8")
    result = run("import", tool, path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {path}")
    assert message in result.stderr
    skipped = run("import", tool, path, "--on-error", "skip")
    assert (skipped.exit_code, message in skipped.stderr) == (0, True)


@pytest.mark.parametrize(
    ("annotations", "message"),
    [
        ("T1 PERSON 4 7", "line 1: no stretch as"),
        ("T1\tPERSON 4 7\tMai", "line 1: expected 'Mai', but the text has 'Hải'"),
        ("T1\tPERSON 4 9\tHải", "line 1: end: 9 is past"),
        ("R1\tHOLDS T1 T2", "line 1: no relation as"),
        ("\nR1\tHOLDS Arg1:T1 Arg2:T2", "line 2: there is no stretch T1"),
    ],
)
def test_what_is_wrong_in_brat_is_told(annotations: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ông Hải", encoding="utf-8")
    (tmp_path / "a.ann").write_text(annotations, encoding="utf-8")
    result = run("import", "brat", tmp_path)
    assert result.stderr == f"Error: {tmp_path}/a.ann: {result.stderr.partition('a.ann: ')[2]}"
    assert message in result.stderr
    (tmp_path / "a.txt").unlink()
    assert "there is no a.txt beside it" in run("import", "brat", tmp_path).stderr
    (tmp_path / "a.txt").write_bytes(b"\xff")
    assert "a.txt: is not UTF-8" in run("import", "brat", tmp_path).stderr


def test_wrong_calls_are_refused(texts: Path, tmp_path: Path) -> None:
    assert (
        "have only one kind of offsets"
        in run("export", "conll", texts, "--offsets", "utf-16").stderr
    )
    assert "ending in .zip" in run("export", "brat", texts).stderr
    assert "'PER' is no pair" in run("import", "spans", texts, "--rename", "PER").stderr
    assert "no such file" in run("import", "conll", tmp_path / "nothing.conll").stderr
    with pytest.raises(ValueError, match="unknown tool 'excel'"):
        list(read_annotations(texts, "excel"))


def test_the_page_of_the_documentation_is_true() -> None:
    page = Path(__file__).parents[3] / "docs" / "annotation.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0
    assert set(
        re.findall(r"^\| `([a-z-]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    ) == set(TOOLS)
