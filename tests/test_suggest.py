"""Suggestions: what is mined from texts, and what is rightly left alone."""

import pytest

import viunion_nlp as vu
from viunion_nlp.document import Document
from viunion_nlp.lexicon import load_lexicon
from viunion_nlp.suggest import (
    CapitalForm,
    Suggestion,
    capital_forms,
    is_foreign,
    is_known_sense,
    suggest,
)

LEXICON = load_lexicon()


def forms(text: str) -> dict[str, str]:
    return {found.form: found.reason for found in capital_forms(vu.analyze(text), LEXICON)}


def mine(*texts: str, minimum: int = 1, context: int = 40) -> dict[str, Suggestion]:
    documents = [vu.analyze(text) for text in texts]
    found = suggest(documents, LEXICON, minimum=minimum, context=context)
    return {suggestion.abbreviation: suggestion for suggestion in found}


# One line a reason: (text, form, why it is known or left alone)
REASONS = [
    ("Đội hỏi thăm NLĐ ở bến.", "NLĐ", "lexicon"),
    ("Ông nhắc chuyện KT - XH của xã.", "KT-XH", "lexicon"),
    ("Tổ trưởng về Tp.HCM hôm qua.", "TpHCM", "lexicon"),
    ("Chị là PCTHĐND khóa trước.", "PCTHĐND", "composition"),
    ("Tổ Cấp Nước Ngọt (TCNN) họp.", "TCNN", "definition"),
    ("Theo Nghị quyết số 02-NQ/TW của Bộ Chính trị.", "02-NQ/TW", None),
    ("Căn cứ hồ sơ BXQ/KZ của đội.", "BXQ/KZ", "symbol"),
    ("Xe chạy trên đường QXL-14 ban đêm.", "QXL", "code"),
    ("Đại hội lần thứ XIII khai mạc.", "XIII", "numeral"),
    ("Chương IV nói về lương.", "IV", "numeral"),
    ("Hội nghị ASEAN bàn việc làm.", "ASEAN", "name"),
    ("Ghi tên: N.T.H. ở cột hai.", "NTH", "name"),
    ("Cửa hàng HOA SEN mở sớm.", "HOA", "headline"),
    ("Bảng ghi ĐÀO ở góc.", "ĐÀO", "headline"),
    ("Vốn FQX vào tỉnh tăng.", "FQX", "foreign"),
    ("Chỉ số Bread Quality Index (BQI) của quán.", "BQI", "foreign"),
    ("BQI (Bread Quality Index) tăng.", "BQI", "foreign"),
    ("Thư gửi về tin@BXQ hôm qua.", "BXQ", "code"),
    ("Trạm BXQ mở sáng nay.", "BXQ", "unknown"),
    ("Trạm BX-QZK mở sáng nay.", "BX-QZK", "foreign"),
    ("Trạm BX-QXK mở sáng nay.", "BX-QXK", "unknown"),
    ("Trạm B.X.Q. và BXQ", "BXQ", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "form", "reason"), REASONS)
def test_reason(text: str, form: str, reason: str | None) -> None:
    assert forms(text).get(form) == reason


def test_offsets_are_those_of_the_source() -> None:
    text = "Tổ\u200b  BXQ ở bến, rồi NLĐ."
    found = list(capital_forms(vu.analyze(text), LEXICON))
    assert {each.form: text[each.start : each.end] for each in found} == {
        "BXQ": "BXQ",
        "NLĐ": "NLĐ",
    }


def test_a_form_has_its_expansion() -> None:
    (found,) = capital_forms(vu.analyze("Với NLĐ."), LEXICON)
    assert found == CapitalForm("NLĐ", 4, 7, "lexicon", "người lao động")


class TestSuggest:
    def test_a_definition_proposes_its_expansion(self):
        found = mine("Tổ Cấp Nước Ngọt (TCNN) họp. Sau đó TCNN về.")["TCNN"]
        assert (found.expansion, found.count, found.documents) == ("Tổ Cấp Nước Ngọt", 2, 1)
        assert found.context == "Tổ Cấp Nước Ngọt (TCNN) họp. Sau đó TCNN về."

    def test_a_new_sense_of_a_known_form(self):
        found = mine("Các chủ lán đá (CLĐ) và nhà lái đò (NLĐ) ở bến. Nhiều NLĐ vắng.")
        assert found["NLĐ"].expansion == "nhà lái đò"

    @pytest.mark.parametrize(
        "text",
        [
            "Nhiều người lao động (NLĐ) ở bến.",
            "Nhiều NGƯỜI LAO ĐỘNG (NLĐ) ở bến.",
            "Tình hình kinh tế và xã hội (KT-XH) ở xã.",
        ],
    )
    def test_a_known_sense_is_none(self, text):
        assert mine(text) == {}

    def test_a_foreign_definition_is_none(self):
        assert mine("Chỉ số Bread Quality Index (BQI) tăng. BQI giảm.", "Lại nói BQI.") == {}

    def test_uses_without_a_definition_count_to_it(self):
        found = mine("Tổ Cấp Nước Ngọt (TCNN) họp.", "Đội TCNN đi.", "Đội TCNN về.")
        assert list(found) == ["TCNN"]
        assert (found["TCNN"].count, found["TCNN"].documents) == (3, 3)

    def test_an_unexplained_form_has_no_expansion(self):
        found = mine("Trạm BXQ mở.", "Trạm BXQ đóng.")["BXQ"]
        assert found == Suggestion("BXQ", "", "", "", 2, 2, "Trạm BXQ mở.")

    def test_minimum(self):
        texts = ("Trạm BXQ mở.", "Trạm BXQ đóng, trạm KXQ mở.")
        assert list(mine(*texts, minimum=2)) == ["BXQ"]
        assert mine(*texts, minimum=3) == {}

    def test_definitions_first_then_by_count(self):
        texts = ["Trạm BXQ, BXQ, trạm KXQ, KXQ, KXQ.", "Tổ Cấp Nước Ngọt (TCNN) họp."]
        assert list(mine(*texts)) == ["TCNN", "KXQ", "BXQ"]

    def test_kind_and_domain_of_rows_that_begin_alike(self):
        found = mine("Đoàn có người lao động biển (NLĐB) ở bến.")["NLĐB"]
        assert (found.kind, found.domain) == ("people", "labour")

    def test_a_body_by_its_head(self):
        found = mine("Ở đó có Quỹ Tín Ngãi Quê (QTNQ) mới.")["QTNQ"]
        assert found.kind == "body"

    def test_context_is_one_line_of_whole_words(self):
        text = "Buổi sáng mưa to,\ttrạm\nBXQ mở cửa đón khách phương xa."
        assert mine(text, context=12)["BXQ"].context == "…to, trạm BXQ mở cửa đón…"
        assert mine(text, context=0)["BXQ"].context == "…BXQ…"

    def test_documents_are_read_one_at_a_time(self):
        suggestions = suggest((vu.analyze(text) for text in ("Trạm BXQ.", "Trạm BXQ.")), LEXICON)
        assert [each.abbreviation for each in suggestions] == ["BXQ"]

    def test_nothing(self):
        assert suggest([], LEXICON) == ()
        assert suggest([Document("")], LEXICON) == ()


@pytest.mark.parametrize(
    ("expansion", "foreign"),
    [
        ("Gross Domestic Product", True),
        ("World Bank", True),
        ("người lao động", False),
        ("Quỹ hỗ trợ Honda", False),
        ("Đăk Glei", True),
        ("", False),
    ],
)
def test_is_foreign(expansion: str, foreign: bool) -> None:
    assert is_foreign(expansion) is foreign


@pytest.mark.parametrize(
    ("form", "expansion", "known"),
    [
        ("NLĐ", "Người lao động", True),
        ("N.L.Đ", "người lao động", True),
        ("KT-XH", "kinh tế và xã hội", True),
        ("NLĐ", "nhà lái đò", False),
        ("QXZ", "quỹ xây zô", False),
    ],
)
def test_is_known_sense(form: str, expansion: str, known: bool) -> None:
    assert is_known_sense(form, expansion, LEXICON) is known


@pytest.mark.parametrize(
    "unit", ["BXQ", "BXQ ", "B.X.", "(BXQ) ", "-", "Nghị quyết số 1-NQ/TW, BXQ. "]
)
def test_hostile_repetition_suggests_only_what_it_holds(unit: str) -> None:
    text = unit * 1_000
    assert all(row.abbreviation in text for row in suggest([vu.analyze(text)], LEXICON))
