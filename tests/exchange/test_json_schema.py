"""The JSON Schema: real output fits it, and what it says comes from the records."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import pytest
from hypothesis import given
from strategies import PASSAGES, texts

import viunion_nlp as vu
from viunion_nlp.exchange.fields import fields_of
from viunion_nlp.records import MENTION_TYPES

jsonschema = pytest.importorskip("jsonschema")


@functools.cache
def schema() -> Any:
    return jsonschema.Draft202012Validator(vu.json_schema())


def check(values: dict[str, Any]) -> None:
    schema().validate(values)


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(vu.json_schema())


@pytest.mark.parametrize("text", PASSAGES)
def test_our_own_passages_fit(text: str) -> None:
    check(vu.analyze(text).to_dict())


@given(texts)
def test_any_text_fits(text: str) -> None:
    check(vu.analyze(text).to_dict())


def test_options_fit() -> None:
    options = vu.ExpandOptions(kinds=["people"], mentions="first")
    config = vu.Config(expand=options, segmenter="syllable")
    values = vu.Pipeline(config).analyze("NLĐ ở LĐLĐ tỉnh").to_dict()
    assert values["kept_short"]
    check({"id": 7, **values, "lexicons": ["rieng.tsv"]})


@pytest.mark.parametrize(
    "change",
    [
        {"type": "PLACE"}, {"start": -1}, {"start": "0"}, {"gender": "other"}, {"degrees": "TS"},
        {"iso": "2020"},
    ],
)  # fmt: skip
def test_what_is_not_ours_does_not_fit(change: dict[str, Any]) -> None:
    values = vu.analyze("Ông Hải nói").to_dict()
    check(values)
    values["entities"][0] |= change
    with pytest.raises(jsonschema.ValidationError):
        check(values)


@pytest.mark.parametrize("label", MENTION_TYPES)
def test_every_field_is_described(label: str) -> None:
    properties = vu.json_schema()["$defs"][label]["properties"]
    assert set(properties) == {"type", *(f.name for f in dataclasses.fields(MENTION_TYPES[label]))}
    assert all(properties[name]["description"] for name in properties if name != "type")


def test_a_type_that_json_does_not_have() -> None:
    @dataclasses.dataclass
    class Odd:
        parts: set[str]

    with pytest.raises(TypeError, match=r"Odd.parts: no JSON value is read as set\[str\]"):
        fields_of(Odd)
