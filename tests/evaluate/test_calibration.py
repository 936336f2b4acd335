"""Confidence beside what gold says: reliability, counts of rules, what is judged."""

import pytest

from viunion_nlp.errors import InputError
from viunion_nlp.evaluate import (
    Judged,
    Reliability,
    count_rules,
    evaluate,
    reliability,
    reliability_by_label,
)

GOLD = {
    "id": "a",
    "text": "Bà Mai, Chủ tịch LĐLĐ tỉnh, họp ngày 3/4.",
    "entities": [
        {"type": "PERSON", "start": 3, "end": 6},
        {"type": "TITLE", "start": 8, "end": 26},
    ],
    "relations": [{"rel": "HOLDS", "person": [3, 6], "title": [8, 26]}],
}
FOUND = {
    "id": "a",
    "entities": [
        {
            "type": "PERSON",
            "start": 3,
            "end": 6,
            "rule": "behind a word of address",
            "confidence": 0.9,
        },
        {"type": "TITLE", "start": 8, "end": 16, "rule": "role", "confidence": 0.8},
        {"type": "DATE", "start": 37, "end": 40, "rule": "day part", "confidence": 0.7},
    ],
    "relations": [
        {
            "rel": "HOLDS",
            "person": [3, 6],
            "title": [8, 16],
            "rule": "signs between",
            "confidence": 0.6,
        }
    ],
}


def test_mentions_and_links_of_gold_labels_are_judged():
    assert evaluate([GOLD], [FOUND]).judged == (
        Judged("PERSON", "behind a word of address", 0.9, True),
        Judged("TITLE", "role", 0.8, False),
        Judged("HOLDS", "signs between", 0.6, False),
    )


def test_links_are_judged_only_where_gold_has_some():
    judged = evaluate([{**GOLD, "relations": []}], [FOUND]).judged
    assert {each.label for each in judged} == {"PERSON", "TITLE"}


def test_what_tells_no_confidence_is_not_judged():
    plain = {**GOLD, "entities": [dict(each) for each in GOLD["entities"]]}
    assert evaluate([GOLD], [plain]).judged == ()
    assert reliability_by_label(()) == {}


@pytest.mark.parametrize("confidence", ["high", 1.2, -0.1, True, None])
def test_a_confidence_that_is_none_is_refused(confidence):
    wrong = {"id": "a", "entities": [{**FOUND["entities"][0], "confidence": confidence}]}
    with pytest.raises(InputError, match="entity 1: 'confidence' is not a number from 0 to 1"):
        evaluate([GOLD], [wrong])


def test_five_bins_of_one_size_are_compared():
    sure = [Judged("DATE", "a", 0.9, True)] * 9 + [Judged("DATE", "a", 0.9, False)]
    unsure = [Judged("DATE", "b", 0.5, False)] * 10
    # Bins of four: 0.5 and nothing right, the same, both, 0.9 and all right, 0.9 and three right.
    gaps = 4 * 0.5, 4 * 0.5, 2 * 0.5 - 2 * 0.1, 4 * 0.1, 4 * 0.9 - 3
    assert reliability([*sure, *unsure]).error == pytest.approx(sum(gaps) / 20)
    assert reliability(()) == Reliability(0, 0.0, 0.0, 0.0)


def test_confidence_that_says_the_share_has_no_error():
    fair = [Judged("ORG", "a", 0.8, number % 5 > 0) for number in range(25)]
    assert reliability(fair) == Reliability(25, pytest.approx(0.8), 0.8, pytest.approx(0.0))


def test_labels_stand_beside_all_together():
    judged = [Judged("ORG", "a", 1.0, True), Judged("DATE", "b", 1.0, False)]
    rows = reliability_by_label(judged)
    assert list(rows) == ["DATE", "ORG", "all"]
    assert (rows["DATE"].error, rows["ORG"].error, rows["all"].seen) == (1.0, 0.0, 2)


def test_rules_are_counted_by_label():
    judged = [
        Judged("ORG", "place", 0.9, True),
        Judged("ORG", "place", 0.9, False),
        Judged("LOCATION", "place", 0.9, True),
    ]
    assert count_rules(judged) == {("LOCATION", "place"): (1, 1), ("ORG", "place"): (1, 2)}
