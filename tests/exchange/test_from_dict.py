"""Dicts of documents read back: checked, whoever wrote them, and what is left out is said."""

from __future__ import annotations

import json
import warnings
from copy import deepcopy
from typing import Any

import pytest

import viunion_nlp as vu

TEXT = (
    "Ông Hải, Chủ tịch LĐLĐ tỉnh Long An, nhắc lại Nghị quyết số 02-NQ/TW ngày 12/6/2021. "
    "Theo Nghị quyết 02, NLĐ được hỗ trợ."
)


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    return vu.analyze(TEXT).to_dict()


@pytest.fixture
def values(written: dict[str, Any]) -> dict[str, Any]:
    return deepcopy(written)


def index_of(values: dict[str, Any], label: str) -> int:
    """Where the first mention of a label stands among the entities."""
    return next(i for i, entity in enumerate(values["entities"]) if entity["type"] == label)


def silently(values: Any) -> vu.Document:
    """The document of a dict of which nothing is left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return vu.Document.from_dict(values)


# (what is put where: label, field, value; the error without its place)
BROKEN = [
    ("PERSON", "end", 900, "end: 900 is past the text's end at 121"),
    ("PERSON", "start", -1, "start: -1 is before the start of the text"),
    ("PERSON", "start", 7, "end: 7 is not after the start at 7"),
    ("PERSON", "start", None, "start: null, expected a whole number"),
    ("PERSON", "end", "7", "end: a string, expected a whole number"),
    ("PERSON", "end", True, "end: a truth value, expected a whole number"),
    ("PERSON", "end", 7.0, "end: a number, expected a whole number"),
    ("PERSON", "text", "Hai", "text: 'Hai', but at 4-7 stands 'Hải'"),
    ("PERSON", "text", 7, "text: 7, but at 4-7 stands 'Hải'"),
    ("PERSON", "name", "Ha\u0309i", "name: 'Ha\u0309i' is not in Unicode form NFC"),
    ("PERSON", "name", ["Hải"], "name: a list, expected a string"),
    ("PERSON", "degrees", "PGS", "degrees: a string, expected a list"),
    ("PERSON", "degrees", ["PGS", 3], "degrees[1]: a number, expected a string"),
    ("PERSON", "type", 7, "type: a number, expected a string"),
    ("DOCREF", "year", "2021", "year: a string, expected a whole number"),
    ("TITLE", "organization", [4, 7], "organization: there is no ORG at 4-7"),
    ("TITLE", "organization", "LĐLĐ", "organization: a string, expected a list of start and end"),
    ("TITLE", "organization", [4], "organization: a list, expected a list of start and end"),
    ("TITLE", "organization", [4, 999], "organization[1]: 999 is past the text's end at 121"),
    ("DOCREF", "antecedent", [90, 103], "antecedent: there is no DOCREF before it at 90-103"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "field", "value", "problem"), BROKEN)
def test_what_is_wrong_is_said_with_its_place(
    values: dict[str, Any], label: str, field: str, value: Any, problem: str
) -> None:
    index = index_of(values, label)
    values["entities"][index][field] = value
    with pytest.raises(vu.FormatError) as caught:
        vu.Document.from_dict(values)
    assert str(caught.value) == f"entities[{index}].{problem}"


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("text", None, "text: null, expected a string"),
        ("entities", {}, "entities: an object, expected a list"),
        ("entities", ["PERSON"], "entities[0]: a string, expected an object"),
        ("entities", [{1: 2}], "entities[0]: the key 1 is not a string"),
        ("relations", [{"rel": 7}], "relations[0].rel: a number, expected a string"),
        ("relations", [{"rel": "HOLDS", "title": [9, 35]}], "relations[0].person: null, expected a list"),
        ("relations", [{"person": [0, 3]}], "relations[0].person: there is no PERSON at 0-3"),
        ("kept_short", [[3, 3]], "kept_short[0][1]: 3 is not after the start at 3"),
        ("lexicons", [7], "lexicons[0]: a number, expected a string"),
        ("segmenter", 7, "segmenter: a number, expected a string"),
        ("expand", [1], "expand: a list, expected an object"),
        ("expand", {"kinds": "body"}, "expand.kinds: a string, expected a list"),
    ],
)  # fmt: skip
def test_so_is_what_is_wrong_elsewhere(
    values: dict[str, Any], key: str, value: Any, message: str
) -> None:
    values[key] = value
    with pytest.raises(vu.FormatError) as caught:
        vu.Document.from_dict(values)
    assert str(caught.value).startswith(message)


def test_a_second_mention_of_a_label_at_a_span(values: dict[str, Any]) -> None:
    values["entities"].append(values["entities"][index_of(values, "PERSON")])
    with pytest.raises(vu.FormatError, match=r"entities\[\d+\]: a second PERSON at 4-7"):
        vu.Document.from_dict(values)


@pytest.mark.parametrize("values", [None, "NLĐ", [], 7])
def test_what_is_no_dict_at_all(values: Any) -> None:
    with pytest.raises(vu.FormatError, match=r"^document: .+, expected an object$"):
        vu.Document.from_dict(values)


def test_nulls_are_what_is_not_there(values: dict[str, Any]) -> None:
    """As a table with one column a field gives them back."""
    definitions = vu.json_schema()["$defs"]
    for entity in values["entities"]:
        for name in definitions[entity["type"]]["properties"]:
            entity.setdefault(name, None)
    values["relations"] = [{"organization": None, **relation} for relation in values["relations"]]
    values |= {"expand": None, "kept_short": None, "lexicons": None}
    assert silently(values) == vu.analyze(TEXT)


def test_what_a_later_version_adds_is_left_out_and_said(values: dict[str, Any]) -> None:
    for entity in values["entities"]:
        entity["importance"] = 0.9
    people = [entity for entity in values["entities"] if entity["type"] == "PERSON"]
    people[0]["gender"] = "unknown"
    values["entities"].append({"type": "EVENT", "start": 0, "end": 3})
    values["relations"].append({"rel": "MEETS", "source": None})
    values["relations"][0] |= {"since": "2021", "status": "elect"}
    values |= {"segmenter": "newer", "expand": {"mentions": "last", "style": 1}, "footnotes": {}}
    with pytest.warns(vu.LeftOutWarning) as caught:
        doc = vu.Document.from_dict(values)
    (warning,) = caught
    assert warning.filename == __file__
    for part in (
        "1 entities EVENT", "1 relations MEETS", "the field 'importance' of 1 PERSON",
        "the field 'since' of 1 HOLDS", "the value 'elect' of 'status' in 1 HOLDS",
        "the value 'unknown' of 'gender' in 1 PERSON", "the key 'footnotes'",
        "the segmenter 'newer'", "the option 'style' of 'expand'", "the value 'last' of 'expand.mentions'",
    ):  # fmt: skip
        assert part in str(warning.message)
    assert [held.title for held in doc.positions] == list(vu.analyze(TEXT).titles)
    assert (doc.segmenter, doc.expand) == ("underthesea", vu.ExpandOptions())


def test_a_holder_without_status_has_that_of_the_office(values: dict[str, Any]) -> None:
    values["relations"][0].pop("status")
    values["entities"][index_of(values, "TITLE")]["status"] = "former"
    assert silently(values).positions[0].status == "former"


def test_annotated_text_without_names_is_read() -> None:
    entities = [
        {"type": "PERSON", "start": 4, "end": 7, "text": "Hải"},
        {"type": "TITLE", "start": 9, "end": 35, "text": "Chủ tịch LĐLĐ tỉnh Long An"},
        {"type": "ORG", "start": 18, "end": 35},
        {"type": "ABBR", "start": 18, "end": 22, "text": None},
        {"type": "DATE", "start": 74, "end": 83, "text": "12/6/2021"},
    ]
    relations = [{"rel": "HOLDS", "person": [4, 7], "title": [9, 35]}]
    doc = silently(
        {"id": 7, "versions": {}, "text": TEXT, "entities": entities, "relations": relations}
    )
    assert [person.name for person in doc.persons] == ["Hải"]
    assert doc.titles[0].role == "Chủ tịch LĐLĐ tỉnh Long An"
    assert doc.organizations[0].name == "LĐLĐ tỉnh Long An"
    assert doc.expanded.text == TEXT
    assert doc.dates[0].iso == ""
    assert len(doc.positions) == 1
    assert silently(doc.to_dict()) == doc


def test_a_citation_need_not_tell_its_words() -> None:
    text = "Quyết định số 12/QĐ-LĐLĐ thay thế Quyết định số 45/QĐ-LĐLĐ."
    entities = [
        {"type": "DOCREF", "start": 0, "end": 24},
        {"type": "DOCREF", "start": 34, "end": 58},
    ]
    relations = [{"rel": "REPLACES", "source": [0, 24], "target": [34, 58]}]
    doc = silently({"text": text, "entities": entities, "relations": relations})
    assert doc.citations[0].evidence == (0, 0)
    assert silently(doc.to_dict()) == doc


def test_an_empty_field_is_none(values: dict[str, Any]) -> None:
    values["entities"][index_of(values, "PERSON")] |= {"gender": "", "full_name": "", "name": ""}
    doc = silently(values)
    assert (doc.persons[0].name, doc.persons[0].gender, doc.persons[0].full_name) == (
        "Hải",
        None,
        None,
    )
    assert silently(doc.to_dict()) == doc


def test_mentions_are_put_in_order(values: dict[str, Any]) -> None:
    values["entities"].reverse()
    assert silently(values) == vu.analyze(TEXT)


def test_kept_short_stays_without_options() -> None:
    doc = vu.Document("NLĐ", kept_short=frozenset({(0, 3)}))
    assert silently(doc.to_dict()) == doc


def test_a_symbol_without_figures_is_one_token() -> None:
    entity = {"type": "DOCREF", "start": 0, "end": 5, "number": "NQ/TW", "symbol": "NQ/TW"}
    doc = silently({"text": "NQ/TW họp", "entities": [entity], "segmenter": "syllable"})
    assert [token.text for token in doc.tokens] == ["NQ/TW", "họp"]


# JSON that goes out.


def test_a_lone_surrogate_does_not_stop_a_response() -> None:
    doc = vu.analyze("Ông Hải\ud800, Chủ tịch LĐLĐ tỉnh\u202e.")
    text = doc.to_json()
    assert json.loads(text.encode("utf-8")) == doc.to_dict()
    assert "\\ud800" in text
    assert "\\u202e" in text
    safe = doc.to_dict(surrogates="replace")
    assert json.loads(json.dumps(safe, ensure_ascii=False).encode("utf-8")) == safe
    assert silently(safe) == vu.analyze(doc.text.replace("\ud800", "\ufffd"))


# Files.


def test_a_file_is_read_with_its_ids(values: dict[str, Any], tmp_path: Any) -> None:
    path = tmp_path / "tin.jsonl"
    lines = [{"id": "a", **values}, {**values, "footnotes": {}}, {**values, "footnotes": {}}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with pytest.warns(
        vu.LeftOutWarning, match=r"tin.jsonl: read_jsonl leaves out the key 'footnotes'$"
    ):
        read = list(vu.read_jsonl(path))
    assert [name for name, _ in read] == ["a", "tin-2", "tin-3"]
    assert {doc for _, doc in read} == {vu.analyze(TEXT)}


def test_a_line_that_is_no_document_is_named(values: dict[str, Any], tmp_path: Any) -> None:
    path = tmp_path / "tin.jsonl"
    bad = {"text": "Họp", "entities": [{"type": "DATE", "start": 0, "end": 9}]}
    path.write_text("\n".join([json.dumps(bad), "{", json.dumps(values)]), encoding="utf-8")
    with pytest.raises(vu.InputError, match=r"tin.jsonl:1: entities\[0\].end: 9 is past"):
        next(vu.read_jsonl(path))
    errors: list[vu.InputError] = []
    assert len(list(vu.read_jsonl(str(path), on_error=errors.append))) == 1
    assert [error.place.rpartition(":")[2] for error in errors] == ["1", "2"]
