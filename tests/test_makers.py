"""Makers make what the classes of the records make."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from viunion_nlp import makers
from viunion_nlp.events import PositionEvent
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Location,
    Organization,
    Person,
    Position,
    Title,
)

STRETCH: dict[str, Any] = {"text": "bà Mận", "start": 3, "end": 9, "rule": "full name"}
PERSON = Person(**STRETCH, name="Mận", honorific="bà", gender="female")
TITLE = Title(**STRETCH, role="Bí thư")

MADE = [
    (makers.make_abbreviation, Abbreviation, {**STRETCH, "expansion": None, "origin": "unknown"}),
    (makers.make_date, Date, {**STRETCH, "iso": "2026-03-05"}),
    (makers.make_event, PositionEvent, {"kind": "elected", "person": PERSON, "start": 0, "end": 9}),
    (makers.make_location, Location, {**STRETCH, "name": "xã Mỹ Lệ", "level": "commune"}),
    (makers.make_organization, Organization, {**STRETCH, "name": "Liên đoàn Lao động tỉnh"}),
    (makers.make_person, Person, {**STRETCH, "name": "Mận", "degrees": ("TS",)}),
    (makers.make_position, Position, {"person": PERSON, "title": TITLE, "confidence": 0.9}),
    (makers.make_reference, DocumentReference, {**STRETCH, "doc_type": "Nghị quyết"}),
    (makers.make_title, Title, {**STRETCH, "role": "Bí thư", "status": "former"}),
]


@pytest.mark.parametrize(("make", "kind", "values"), MADE)
def test_makes_the_record(make: Any, kind: Any, values: dict[str, Any]) -> None:
    made = make(**values)
    assert type(made) is kind
    assert made == kind(**values)
    assert hash(made) == hash(kind(**values))
    assert repr(made) == repr(kind(**values))
    assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.parametrize(("make", "kind", "values"), MADE)
def test_what_is_made_is_frozen(make: Any, kind: Any, values: dict[str, Any]) -> None:
    made = make(**values)
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, None)


def test_refuses_what_the_class_refuses() -> None:
    with pytest.raises(TypeError, match="name"):
        makers.make_person(**STRETCH)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="age"):
        makers.make_person(**STRETCH, name="Mận", age=40)  # type: ignore[call-arg]
