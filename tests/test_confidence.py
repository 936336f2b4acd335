"""How sure mentions and links are, and documents without what is less sure than asked for."""

import pytest

import viunion_nlp as vu
from viunion_nlp.lexicon.confidence import PRIOR, Confidences
from viunion_nlp.lexicon.rows import ConfidenceRow

NEWS = (
    "Sáng 12/6, ông Lò Văn Páo, Phó Chủ tịch LĐLĐ tỉnh Lào Cai, trao Quyết định 45/QĐ-LĐLĐ ngày "
    "1/6/2023 cho bà Vàng Thị Dín. Theo Quyết định 45, bà Dín giữ chức Trưởng Ban Nữ công."
)
DECISION = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI\tĐộc lập - Tự do - Hạnh phúc
Số: 45/QĐ-LĐLĐ\tLào Cai, ngày 1 tháng 6 năm 2023

QUYẾT ĐỊNH
Về việc khen thưởng

Căn cứ Luật Công đoàn năm 2012;
Điều 1. Khen thưởng bà Vàng Thị Dín.

TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH

Lò Văn Páo
"""


def confident(minimum):
    return vu.Pipeline(vu.Config(minimum_confidence=minimum))


def test_a_rule_is_as_sure_as_it_was_right():
    rows = [ConfidenceRow("ORG", "often", 990, 1000), ConfidenceRow("ORG", "seldom", 1, 10)]
    usual = (991 + 1) / (1010 + 2)
    known = Confidences(rows)
    assert known["ORG"]["often"] == round((990 + PRIOR * usual) / (1000 + PRIOR), 3)
    assert known["ORG"]["seldom"] == round((1 + PRIOR * usual) / (10 + PRIOR), 3)
    assert known["ORG"]["never seen"] == round(usual, 3)
    assert known["DATE"]["often"] == 0.5


def test_every_mention_and_link_tells_a_share():
    doc = vu.analyze(NEWS)
    for found in (*doc.mentions, *doc.positions):
        assert 0 < found.confidence <= 1
        assert found.rule
    assert {
        values["confidence"] for values in doc.to_dict()["relations"] if values["rel"] == "HOLDS"
    } == {position.confidence for position in doc.positions}


def test_a_record_that_no_rule_made_is_sure():
    assert vu.Date(text="1/6", start=0, end=3, iso="--06-01").confidence == 1.0
    person = {"type": "PERSON", "start": 0, "end": 3}
    assert vu.Document.from_dict({"text": "Mai", "entities": [person]}).persons[0].confidence == 1.0


@pytest.mark.parametrize("text", [NEWS, DECISION])
@pytest.mark.parametrize("minimum", [0.9, 0.97, 0.985, 0.99, 0.995, 1.0])
def test_what_is_less_sure_is_left_out_whole(text, minimum):
    every = vu.analyze(text)
    doc = confident(minimum).analyze(text)
    assert [each.span for each in doc.mentions] == [
        each.span for each in every.mentions if each.confidence >= minimum
    ]
    assert all(position.confidence >= minimum for position in doc.positions)
    kept = set(map(id, doc.mentions))
    for title in doc.titles:
        assert title.organization is None or id(title.organization) in kept
    for reference in doc.references:
        assert reference.antecedent is None or id(reference.antecedent) in kept
    for position in doc.positions:
        assert {id(position.person), id(position.title)} <= kept
        assert position.organization is position.title.organization
    for citation in doc.citations:
        assert {id(each) for each in (citation.source, citation.target) if each} <= kept
    for event in doc.events:
        assert {id(event.person), *map(id, event.former)} <= kept
    assert vu.Document.from_dict(doc.to_dict()) == doc


def test_nothing_is_lost_at_no_minimum():
    assert confident(0).analyze(NEWS) == vu.analyze(NEWS)


def test_a_heading_keeps_its_words_without_their_mentions():
    heading = confident(1.0).analyze(DECISION).heading
    assert heading is not None
    assert heading.number.text == "45/QĐ-LĐLĐ"
    assert heading.number.mention is None
    assert heading.signatures[0].person.text == "Lò Văn Páo"
    assert heading.signatures[0].person.mention is None


@pytest.mark.parametrize("minimum", [-0.1, 1.5, float("nan")])
def test_a_minimum_outside_the_shares_is_refused(minimum):
    with pytest.raises(ValueError, match="minimum_confidence is 0 to 1"):
        vu.Config(minimum_confidence=minimum)


def test_a_minimum_that_is_no_number_is_refused():
    with pytest.raises(TypeError, match="minimum_confidence takes a number, not str"):
        vu.Config(minimum_confidence="0.9")


def test_several_processes_leave_out_the_same():
    texts = [NEWS, DECISION] * 3
    pipeline = confident(0.985)
    assert list(pipeline.pipe(texts, jobs=2, batch_size=1)) == [*map(pipeline.analyze, texts)]
