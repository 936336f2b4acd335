"""The values of a document for other readers."""

from __future__ import annotations

import json
import warnings

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

import viunion_nlp as vu

TEXT = (
    "🙂 Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, ký Kế hoạch số 12/KH-LĐLĐ ngày 5/3/2023. "
    "𝄞 Theo Kế hoạch 12, NLĐ 🎉 được tặng quà."
)


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


@given(st.one_of(texts, st.just(TEXT)), st.text("🙂𝄞 ", max_size=3))
def test_offsets_of_utf_16_cut_the_same_slices(text: str, before: str) -> None:
    doc = vu.analyze(before + text)
    raw = units(doc.text)
    for entity, mention in zip(
        doc.to_dict(offsets="utf-16")["entities"], doc.mentions, strict=True
    ):
        assert raw[2 * entity["start"] : 2 * entity["end"]] == units(mention.text)


def test_every_offset_is_counted() -> None:
    doc = vu.analyze(TEXT)
    values = doc.to_dict(offsets="utf-16")
    spans = {(entity["start"], entity["end"]) for entity in values["entities"]}
    (relation,) = [each for each in values["relations"] if each["rel"] == "HOLDS"]
    assert {tuple(relation["person"]), tuple(relation["title"])} <= spans
    links = [tuple(entity["antecedent"]) for entity in values["entities"] if "antecedent" in entity]
    assert links
    assert set(links) <= spans


def test_offsets_are_the_same_where_all_letters_are_short() -> None:
    doc = vu.analyze("NLĐ tỉnh Long An")
    assert doc.to_dict(offsets="utf-16") == doc.to_dict()


def test_compact_values_are_read_back() -> None:
    doc = vu.analyze(TEXT)
    values = doc.to_dict(compact=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = vu.Document.from_dict(values)
    assert [(each.label, each.span) for each in read.mentions] == [
        (each.label, each.span) for each in doc.mentions
    ]
    assert [each.to_dict() for each in read.positions] == [each.to_dict() for each in doc.positions]
    assert read.to_dict(compact=True) == values


def test_compact_values_are_much_smaller() -> None:
    text = TEXT * 5
    doc = vu.analyze(text)
    size = len(json.dumps(doc.to_dict(), ensure_ascii=False))
    assert len(json.dumps(doc.to_dict(compact=True), ensure_ascii=False)) < 0.75 * size
