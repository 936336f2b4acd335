"""Fuzzing in its quick form; ``python -m fuzz`` is the long one, see docs/reliability.md."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

import pytest
from fuzz import campaign, targets
from fuzz.texts import LONGEST, cut_texts, sources

QUICK = 60  # inputs of a target
# What is spelled out may read otherwise the second time, see docs/reliability.md.
SURE = [name for name in targets.TARGETS if name != "twice"]


@pytest.mark.parametrize("name", SURE)
def test_nothing_breaks(name: str) -> None:
    report = campaign.run(campaign.drawn(7, [name], QUICK))
    assert report.failures == {}
    assert report.counts == {name: QUICK}


def test_our_own_texts_may_be_cut_anywhere() -> None:
    assert campaign.run(islice(campaign.cut(), 0, None, 211)).failures == {}


def test_cut_texts_end_at_every_offset() -> None:
    first = sources()[0]
    pieces = list(islice(cut_texts(), len(first)))
    assert all(first[:end].endswith(piece) for end, piece in enumerate(pieces, start=1))
    assert max(map(len, pieces)) <= LONGEST


def test_a_seed_draws_the_same_inputs() -> None:
    first, again = (list(campaign.drawn(3, inputs=40)) for _ in range(2))
    assert repr(first) == repr(again)
    assert repr(list(campaign.drawn(4, inputs=40))) != repr(first)


@pytest.mark.parametrize(
    ("name", "content", "value"),
    [
        ("analyze", "NLĐ".encode() + b"\xff", "NLĐ\udcff"),
        ("from_dict", b'{"text": ""}', {"text": ""}),
        ("from_dict", b"{", None),
        ("jsonl", b"{\n", b"{\n"),
    ],
)
def test_bytes_are_read_as_inputs(name: str, content: bytes, value: Any) -> None:
    assert targets.TARGETS[name].read(content) == value


def test_what_breaks_is_shown_once_and_short(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(text: str) -> None:
        json.loads("{" if "Đ" in text else "{}")

    monkeypatch.setitem(targets.TARGETS, "analyze", targets.Target(str, check, str))
    inputs = [("analyze", text) for text in ("Quà cho NLĐ nghèo.", "ĐĐ", "Họp")]
    report = campaign.run(inputs)
    (kind,) = report.failures
    assert kind.startswith("analyze: JSONDecodeError in decoder.py")
    assert (report.failures[kind], report.times[kind]) == ("Đ", 2)
    assert list(report.lines())[-1] == "2 failures of 1 kinds"


def test_it_ends_in_time(capsys: pytest.CaptureFixture[str]) -> None:
    report = campaign.run(campaign.drawn(1, ["jsonl"]), seconds=0.0, shown=1)
    assert report.counts.total() == 1
    assert capsys.readouterr().err.startswith("1 inputs, 0 s, 0 failures")
