"""References asked whether they agree with themselves, and whether they are known."""

from __future__ import annotations

import json

import pytest

import viunion_nlp as vu


def findings(text: str, *known: str) -> dict[str, vu.Finding]:
    [checked, *_] = vu.check_references(vu.analyze(text), known=known)
    return {finding.question: finding for finding in checked.findings}


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị", "form", "yes"),
        ("Quyết định số 17/QĐ-UBND của UBND tỉnh Lào Cai", "form", "yes"),
        ("Thông tư số 12/2019/TT-BNV", "form", "yes"),
        ("Luật số 50/2024/QH15", "form", "yes"),
        ("Nghị định số 63-CP", "form", "yes"),
        ("Quy định số 12-QĐ/UBND", "form", "no"),
        ("Nghị quyết số 12/NQ-TU", "form", "no"),
        ("Chỉ thị số 20/CT/TTg", "form", "no"),
        ("Luật Công đoàn năm 2024", "form", "unchecked"),
        ("Nghị quyết số 02-NQ/TW", "type", "yes"),
        ("Công văn số 123/LĐLĐ-CSPL", "type", "yes"),
        ("Luật số 50/2024/QH15", "type", "yes"),
        ("Quyết định số 12/NQ-UBND", "type", "no"),
        ("Thông tư số 12/2019/BNV", "type", "no"),
        ("Thông tư số 12/2019/QH14", "type", "no"),
        ("theo 45/QĐ-TLĐ", "type", "unchecked"),
        ("Nghị định số 30/2020/NĐ-CP của Chính phủ", "issuer", "yes"),
        ("Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị", "issuer", "yes"),
        ("Công văn số 123/LĐLĐ-CSPL của LĐLĐ tỉnh Lào Cai", "issuer", "yes"),
        ("Thông tư liên tịch số 12/2015/TTLT-BYT-BTC", "issuer", "yes"),
        ("Nghị định số 12/2020/NĐ-BYT", "issuer", "no"),
        ("Pháp lệnh số 01/2003/QH11", "issuer", "no"),
        ("Thông tư số 12/2019/TT-BNV của Bộ Y tế", "issuer", "no"),
        ("Quyết định số 17/QĐ-UBND của LĐLĐ tỉnh Lào Cai", "issuer", "no"),
        ("Quyết định số 17/QĐ-XYZQ", "issuer", "unchecked"),
        ("Luật Công đoàn", "issuer", "unchecked"),
        ("Nghị quyết số 42/2017/QH14", "year", "yes"),
        ("Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ", "year", "yes"),
        ("Nghị định số 30/2020/NĐ-CP ngày 5/3/2021 của Chính phủ", "year", "no"),
        ("Nghị quyết số 42/2017/QH13", "year", "no"),
        ("Luật số 50/1924/QH15", "year", "no"),
        ("Nghị quyết số 02-NQ/TW", "year", "unchecked"),
        ("Nghị quyết số 02-NQ/TW ngày 12/6/2021", "year", "unchecked"),
        ("Luật Công đoàn năm 2024", "known", "yes"),
        ("Luật Đất đai", "known", "yes"),
        ("Bộ luật Lao động năm 2017", "known", "no"),
        ("Nghị quyết số 02-NQ/TW", "known", "unchecked"),
    ],
)
def test_a_question_has_its_answer(text: str, question: str, answer: str) -> None:
    found = findings(f"Hội nghị nêu rõ {text}.")[question]
    assert found.answer == answer, found.reason


def test_known_documents_can_be_given() -> None:
    text = "Thực hiện Kế hoạch số 12/KH-LĐLĐ và Kế hoạch số 13/KH-LĐLĐ."
    first, second = vu.check_references(vu.analyze(text), known=["12 / kh-lđlđ"])
    assert [each.findings[-1].answer for each in (first, second)] == ["yes", "no"]
    with pytest.raises(TypeError, match="known takes symbols"):
        vu.check_references(vu.analyze(text), known="12/KH-LĐLĐ")


def test_a_short_form_is_asked_about_what_it_stands_for() -> None:
    text = "Nghị quyết số 02/NQ-TW ngày 12/6/2021 của Bộ Chính trị. Nghị quyết 02 nêu rõ mục tiêu."
    full, short = vu.check_references(vu.analyze(text))
    assert short.reference.text == "Nghị quyết 02"
    assert short.findings == full.findings


def test_doubts_and_what_could_not_be_checked() -> None:
    text = "Quyết định số 12/NQ-UBND được ban hành."
    (checked,) = vu.check_references(vu.analyze(text))
    assert [finding.question for finding in checked.doubts] == ["type"]
    assert [finding.question for finding in checked.unchecked] == ["year", "known"]
    assert checked.doubts[0].reason == "NQ is not a code of Quyết định: that is QĐ"


def test_the_answers_are_plain_values() -> None:
    (checked,) = vu.check_references(vu.analyze("Theo Nghị định số 30/2020/NĐ-CP."))
    values = json.loads(json.dumps(checked.to_dict()))
    assert values["reference"]["symbol"] == "30/2020/NĐ-CP"
    assert [finding["question"] for finding in values["findings"]] == [
        "form", "type", "issuer", "year", "known",
    ]  # fmt: skip


def test_a_text_without_references_has_nothing_to_check() -> None:
    assert vu.check_references(vu.analyze("Công đoàn trao quà cho người lao động.")) == ()
