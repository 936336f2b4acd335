"""Whole official documents, one a file, beside what their layout says: heading, recipients, signatures."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in DOCUMENTS.glob("*.txt"))


def read_document(name: str) -> vu.Document:
    return vu.analyze((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))


def said(doc: vu.Document) -> dict[str, Any]:
    """A document's heading with the texts of its parts, and who holds which office."""
    assert doc.heading is not None
    values = simple(doc.heading.to_dict())
    values["holds"] = [[each.person.text, each.title.text] for each in doc.positions]
    return values


def simple(value: Any) -> Any:
    """JSON values in which a part is its text, a date its ISO form, a recipient with a note both."""
    if isinstance(value, dict) and "spans" in value:
        if "note" in value:
            return f"{value['text']} ({value['note']})"
        return value.get("iso", value["text"])
    if isinstance(value, dict):
        return {key: simple(each) for key, each in value.items()}
    return [simple(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_what_a_document_says_of_itself(name: str) -> None:
    expected = json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))
    assert said(read_document(name)) == expected


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.citations")), ids=lambda path: path.stem)
def test_what_a_document_does_with_others(path: Path) -> None:
    assert cited(read_document(path.stem)) == path.read_text(encoding="utf-8").splitlines()


def cited(doc: vu.Document) -> list[str]:
    """A document's citations, a line each: kind, another document that acts, target, provisions, day."""
    lines: list[str] = []
    for each in doc.citations:
        assert each.target is not None
        source = "" if each.source is None else " ".join(each.source.text.split()) + " -> "
        line = f"{each.kind} {source}{' '.join(each.target.text.split())}"
        line += f" ({', '.join(each.provisions)})" if each.provisions else ""
        lines.append(line + (f" from {each.effective}" if each.effective else ""))
    return lines


@pytest.mark.parametrize("name", NAMES)
def test_spans_and_mentions_are_those_of_the_text(name: str) -> None:
    doc = read_document(name)
    assert doc.heading is not None
    parts = [doc.heading.superior, *doc.heading.issuers, doc.heading.number, doc.heading.place]
    parts += [doc.heading.subject, *doc.heading.addressees, *doc.heading.recipients]
    for signature in doc.heading.signatures:
        parts += [signature.person, signature.title, signature.for_title, signature.for_body]
    for part in filter(None, parts):
        pieces = [doc.text[start:end] for start, end in part.spans]
        assert part.text == " ".join(" ".join(pieces).split())
        if part.mention is not None:
            assert part.spans == (part.mention.span,)
            assert part.mention in doc.mentions


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_what_its_values_say(name: str) -> None:
    doc = read_document(name)
    assert vu.Document.from_dict(json.loads(json.dumps(doc.to_dict()))) == doc


@pytest.mark.parametrize("name", NAMES)
def test_zones_are_the_whole_text_in_order(name: str) -> None:
    doc = read_document(name)
    zones = doc.zones
    assert all(not doc.text[one.end : other.start].strip() for one, other in pairwise(zones))
    assert doc.text[zones[0].start : zones[-1].end] == doc.text.strip()
    assert all(zone.reason for zone in zones if zone.kind != "body")


def test_zones_of_a_document_with_everything() -> None:
    kinds = [zone.kind for zone in read_document("phu-luc").zones]
    assert kinds == ["heading", "preamble", "body", "signature", "recipients", "appendix"]


def test_a_name_that_the_other_column_cuts_is_no_mention() -> None:
    doc = read_document("du-thao")
    assert doc.heading is not None
    (issuer,) = doc.heading.issuers
    assert len(issuer.spans) == 2
    assert issuer.mention is None
    for start, end in issuer.spans:
        found = [each for each in doc.mentions if each.start < end and start < each.end]
        assert [each for each in found if each.label != "ABBR"] == []


def test_codes_that_tell_where_a_document_is_filed_are_abbreviations() -> None:
    text = (DOCUMENTS / "van-phong.txt").read_text(encoding="utf-8")
    assert "Lưu: VT, TH." in text
    doc = vu.analyze(text.replace("Lưu: VT, TH.", "Lưu: VT, TH, QZT, Bình (2b)."))
    codes = [each.text for each in doc.abbreviations if each.start > text.index("Lưu")]
    assert codes == ["VT", "TH", "QZT", "ThS"]
    assert "QZT" not in [each.text for each in vu.analyze("Lưu kho lô QZT.").abbreviations]


def test_a_name_over_two_lines_is_one_mention() -> None:
    text = (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH\nLÀO CAI\nSố: 5/KH-LĐLĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nLào Cai, ngày 2 tháng 3 năm 2025\nKẾ HOẠCH\nTháng Công nhân\n"
    )
    heading = vu.analyze(text).heading
    assert heading is not None
    (issuer,) = heading.issuers
    assert isinstance(issuer.mention, vu.Organization)
    assert issuer.mention.text == "LIÊN ĐOÀN LAO ĐỘNG TỈNH\nLÀO CAI"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sáng nay, LĐLĐ tỉnh Lào Cai trao quà cho 20 công nhân.\nThu Hà",
        "ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH\nThu Hà đưa tin.",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM là tên nước.",
        "Nơi nhận: kho số 2. Hàng về chiều nay.",
        "TM. Hà Nội là tên một cửa hàng.",
    ],
)
def test_other_texts_have_neither_heading_nor_zones(text: str) -> None:
    doc = vu.analyze(text)
    assert doc.heading is None
    assert doc.zones == ()
    assert "heading" not in doc.to_dict()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Lộc",
            [("Trần Văn Lộc", "CHỦ TỊCH")],
        ),
        (
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Lộc",
            [("Trần Văn Lộc", "PHÓ CHỦ TỊCH")],
        ),
        (
            "Họ và tên: NGUYỄN VĂN BÌNH\nChức vụ: Chủ tịch CĐCS",
            [("NGUYỄN VĂN BÌNH", "Chủ tịch CĐCS")],
        ),
    ],
)
def test_the_end_of_a_document_alone(text: str, holds: list[tuple[str, str]]) -> None:
    doc = vu.analyze(text)
    assert [(each.person.text, each.title.text) for each in doc.positions] == holds


BAD_HEADINGS = {
    "no object": ([], "heading: a list, expected an object"),
    "no part": ({"number": "12"}, "heading.number: a string, expected an object"),
    "span outside": (
        {"number": {"text": "12", "spans": [[0, 9_999]]}},
        "heading.number.spans[0][1]: 9999 is past",
    ),
    "no mention": (
        {"issuers": [{"text": "x", "spans": [[0, 1]], "mention": ["ORG", 0, 1]}]},
        "heading.issuers[0].mention: there is no ORG at 0-1",
    ),
    "mention no list": (
        {"place": {"text": "x", "spans": [], "mention": "ORG"}},
        "heading.place.mention: 'ORG' is not a list",
    ),
    "copies": ({"copies": "5"}, "heading.copies: a string, expected a whole number"),
}


@pytest.mark.parametrize("case", BAD_HEADINGS)
def test_values_that_are_no_heading(case: str) -> None:
    heading, message = BAD_HEADINGS[case]
    with pytest.raises(vu.FormatError) as caught:
        vu.Document.from_dict({"text": "Số: 12", "entities": [], "heading": heading})
    assert str(caught.value).startswith(message)


def test_what_a_later_version_adds_to_a_heading_is_left_out_and_said() -> None:
    heading = {
        "stamp": 1,
        "place": {"text": "Số", "spans": [[0, 2]], "colour": "red"},
        "signatures": [{"mode": "XX"}],
    }
    with pytest.warns(vu.LeftOutWarning) as caught:
        doc = vu.Document.from_dict({"text": "Số: 12", "entities": [], "heading": heading})
    assert doc.heading is not None
    assert doc.heading.signatures == (vu.Signature(),)
    for part in ("'stamp' of 1 headings", "'colour' of 1 parts", "'mode' of 1 signatures"):
        assert part in str(caught[0].message)


def test_headings_travel_between_processes() -> None:
    texts = [(DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8") for name in NAMES]
    one = list(vu.Pipeline().pipe(texts))
    assert list(vu.Pipeline().pipe(texts, jobs=2)) == one


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("hai-so", ["Liên đoàn Lao động tỉnh Hòa Sơn", "Công đoàn xã Nậm Lùng"]),
        ("bien-ban", ["Công ty trách nhiệm hữu hạn Dệt Sông Đà", "Công đoàn cơ sở"]),
        ("chi-bo", ["Đảng bộ xã Nậm Lùng", "Chi bộ bản Phiêng"]),
    ],
)
def test_issuers_in_capitals_are_bodies_as_a_whole(name: str, bodies: list[str]) -> None:
    heading = read_document(name).heading
    assert heading is not None
    mentions = [part and part.mention for part in (heading.superior, *heading.issuers)]
    assert [isinstance(each, vu.Organization) and each.name for each in mentions] == bodies
