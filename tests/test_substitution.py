"""Templates with names filled in: ``python -m substitution`` fills each several times, see its README."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from substitution.offices import Draws, patterns
from substitution.scores import score
from substitution.templates import Place, fill, read_templates

TEMPLATES = list(read_templates([]))
# Over one filling of each template; they rise with what is read right.
FLOORS = {"PERSON": 0.985, "TITLE": 0.99, "ORG": 0.99, "HOLDS": 0.96}
LEAST_PRECISION = 0.98  # of HOLDS


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_each_link_joins_slots_of_its_template(template) -> None:
    filled = fill(template, random.Random(1))
    offices = {place.number for place in filled.titles}
    people = {place.number for place in filled.people}
    for office, person in template.links:
        assert office in offices
        assert person in people
    assert not {"{", "}"} & set(filled.text)


def test_a_seed_fills_the_same_names() -> None:
    first, again, other = (fill(TEMPLATES[0], random.Random(seed)).text for seed in (1, 1, 2))
    assert first == again != other


def test_slots_are_where_their_names_stand(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Ông {P1}, {T1:so}, gặp {P1!}.\n=> 1>1\n", encoding="utf-8")
    (template,) = read_templates([path])
    filled = fill(template, random.Random(5))
    first, second = (filled.text[place.start : place.end] for place in filled.people)
    assert second == first.upper()
    assert filled.text == f"Ông {first}, {_text(filled.text, filled.titles[0])}, gặp {second}."
    assert _text(filled.text, filled.bodies[0]).startswith("Sở ")


def _text(text: str, place: Place) -> str:
    return text[place.start : place.end]


def test_a_template_without_links_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Ông {P1} đến.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="template 0 has no line of links"):
        list(read_templates([path]))


def test_every_kind_of_office_can_be_drawn() -> None:
    draws = Draws(random.Random(1))
    for kind in patterns():
        office = draws.office(kind)
        assert office.title.endswith(office.body)
        assert office.title[office.body_at :] == office.body
        assert not {"[", "]", "{", "}", "|"} & set(office.title)


def test_filled_templates_are_read() -> None:
    result = score(TEMPLATES, fillings=1, seed=1)
    for label, floor in FLOORS.items():
        assert result.right[label] / result.filled[label] >= floor, result.lines()
    assert result.right["HOLDS"] / result.read["HOLDS"] >= LEAST_PRECISION
    assert result.lines()[0].startswith("PERSON  recall 0.9")
