"""Ids of documents: none twice."""

import pytest

from viunion_nlp.formats.identity import DistinctIds


def test_many_ids_are_told_apart():
    ids = DistinctIds("fail")
    assert all(ids.distinct(number) is not None for number in range(5_000))
    assert all(ids.distinct(f"tin-{number}") is not None for number in range(5_000))
    assert [ids.distinct(number) for number in range(0, 5_000, 7)] == [None] * 715
    assert ids.repeated == 715


def test_numbers_and_strings_are_different_ids():
    ids = DistinctIds("fail")
    assert [ids.distinct(id) for id in (1, "1", -1, -2, "")] == [1, "1", -1, -2, ""]


@pytest.mark.parametrize("id", ["a", 7, "\ud800"])
def test_an_id_that_comes_often_is_numbered_on(id):
    ids = DistinctIds("number")
    given = [ids.distinct(id) for _ in range(3_000)]
    assert given[0] == id
    assert given[1:] == [f"{id}-{number}" for number in range(2, 3_001)]


def test_kept_ids_cost_nothing():
    ids = DistinctIds("keep")
    assert [ids.distinct("a"), ids.distinct("a")] == ["a", "a"]
    assert ids.repeated == 0
