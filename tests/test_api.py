"""The library as people meet it: names, records in a notebook, questions to a document, type checkers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

import viunion_nlp as vu
from viunion_nlp.records import MENTION_TYPES

TEXT = "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ ngày 5/3/2023."
# What a user may write, and what a type checker must see in it.
USER_CODE = """\
from pathlib import Path
from typing import assert_type

import viunion_nlp as vu

doc = vu.analyze("NLĐ")
for mention in doc.mentions:
    if isinstance(mention, vu.Abbreviation):
        assert_type(mention.expansion, str | None)
    elif mention.label == "DATE":
        assert_type(mention, vu.Date)
        print(mention.iso)
held = {position.person.name: position.title.role for position in doc.positions}
assert_type(held, dict[str, str])
assert_type(doc.at(0), tuple[vu.AnyMention, ...])
assert_type(doc[0:10], tuple[vu.AnyMention, ...])
status: vu.Status = "former"
print(vu.expand("NLĐ", brackets="keep", kinds=("people",)), vu.to_html([doc]))
pipeline = vu.Pipeline(vu.Config(lexicons=(Path("rieng.tsv"), "them.tsv")))
for read, key in pipeline.pipe([("NLĐ", "tin-1")], as_tuples=True):
    assert_type(read, vu.Document)
    assert_type(read.id, str | int | None)
file = vu.read_file(Path("ke-hoach.pdf"))
for spot in file.locate(*doc.mentions[0].span):
    if spot.box is not None:
        left, top, right, bottom = spot.box
        print(spot.page, right - left, bottom - top)
errors: list[vu.InputError] = []
files = vu.read_files("van-ban", Path("thu.eml"), on_error=errors.append)
rows = vu.register((each.path, vu.analyze(each.text)) for each in files)
assert_type(rows, list[vu.RegisterRow])
"""


@pytest.fixture(scope="module")
def doc() -> vu.Document:
    return vu.analyze(TEXT)


def test_dir_names_what_is_public_and_nothing_else() -> None:
    assert set(dir(vu)) == {*vu.__all__, "__version__"}
    assert all(hasattr(vu, name) for name in vu.__all__)


def test_labels_and_kinds_of_mentions_are_the_same() -> None:
    assert set(get_args(vu.Label)) == set(MENTION_TYPES)
    assert get_args(vu.AnyMention) == tuple(MENTION_TYPES.values())


def test_a_mention_shows_what_it_knows(doc: vu.Document) -> None:
    (date,) = doc.dates
    assert repr(date).startswith("Date(text='5/3/2023', start=")
    assert "iso='2023-03-05'" in repr(date)
    (person,) = doc.persons
    assert "degrees" not in repr(person)
    assert eval(repr(person), {"Person": vu.Person}) == person


def test_mentions_inside_others_are_cut_short(doc: vu.Document) -> None:
    (title,) = doc.titles
    assert "organization=<Organization 'LĐLĐ tỉnh Long An' 28:45>" in repr(title)
    assert repr(doc.positions[0]) == (
        "Position(<Person 'Trần Văn Bình' 4:17>, <Title 'Chủ tịch LĐLĐ tỉnh Long An' 19:45>,"
        " <Organization 'LĐLĐ tỉnh Long An' 28:45>)"
    )


def test_a_document_shows_how_much_it_holds(doc: vu.Document) -> None:
    assert repr(doc) == (
        "<Document of 78 characters: 1 PERSON, 1 TITLE, 1 ORG, 2 ABBR, 1 DATE; 1 positions>"
    )
    assert repr(vu.analyze("")) == "<Document of 0 characters: no mention; 0 positions>"


@pytest.mark.parametrize(
    ("offset", "labels"),
    [
        (TEXT.index("LĐLĐ"), ["ABBR", "ORG", "TITLE"]),
        (TEXT.index("Long"), ["ORG", "TITLE"]),
        (TEXT.index("Ông"), []),
        (len(TEXT), []),
        (-1, []),
    ],
)
def test_what_covers_an_offset(doc: vu.Document, offset: int, labels: list[str]) -> None:
    assert [mention.label for mention in doc.at(offset)] == labels


def test_what_lies_in_a_stretch(doc: vu.Document) -> None:
    assert doc[:] == doc.mentions
    assert [mention.text for mention in doc[:18]] == ["Trần Văn Bình"]
    assert [mention.text for mention in doc[-9:]] == ["5/3/2023"]
    assert doc[:10] == ()


@pytest.mark.parametrize("stretch", [3, "PERSON", (1, 2)])
def test_a_stretch_is_two_offsets(doc: vu.Document, stretch: Any) -> None:
    with pytest.raises(TypeError, match="two offsets"):
        doc[stretch]


def test_a_stretch_has_no_step(doc: vu.Document) -> None:
    with pytest.raises(ValueError, match="no step"):
        doc[::2]


def test_a_document_is_no_sequence(doc: vu.Document) -> None:
    with pytest.raises(TypeError):
        list(doc)  # type: ignore[call-overload]


def test_a_position_as_plain_values(doc: vu.Document) -> None:
    (position,) = doc.positions
    assert position.to_dict() == doc.to_dict()["relations"][0]
    json.dumps(position.to_dict())


@pytest.mark.parametrize(
    ("options", "expanded"),
    [
        ({}, "người lao động và công đoàn"),
        ({"brackets": "keep"}, "người lao động (NLĐ) và công đoàn"),
        ({"kinds": ("people",)}, "người lao động và CĐ"),
        ({"options": vu.ExpandOptions(brackets="keep")}, "người lao động (NLĐ) và công đoàn"),
    ],
)
def test_expand_takes_its_options_by_name(options: dict[str, Any], expanded: str) -> None:
    assert vu.expand("người lao động (NLĐ) và CĐ", **options) == expanded


def test_a_schema_library_takes_the_records(doc: vu.Document) -> None:
    pydantic = pytest.importorskip("pydantic")
    adapter = pydantic.TypeAdapter(vu.Document)
    assert adapter.dump_python(doc)["mentions"][0]["name"] == "Trần Văn Bình"
    assert set(adapter.json_schema()["properties"]) >= {"text", "mentions", "positions"}


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_follow_what_a_user_writes(
    checker: str, tmp_path: Path, mypy_cache: Path
) -> None:
    pytest.importorskip(checker)
    path = tmp_path / "of_a_user.py"
    path.write_text(USER_CODE, encoding="utf-8")
    command = [sys.executable, "-m", checker, str(path)]
    if checker == "mypy":
        command[3:3] = ["--strict", "--cache-dir", str(mypy_cache)]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=300, cwd=Path(vu.__file__).parents[1]
    )
    assert result.returncode == 0, result.stdout + result.stderr
