"""The rows of the tables: what the text says several times stands in one."""

from __future__ import annotations

import pytest
from work import count_calls

import viunion_nlp as vu
from viunion_nlp.display.rows import OfficeRow, ReferenceRow, office_rows, reference_rows


def offices(text: str) -> list[OfficeRow]:
    doc = vu.analyze(text)
    return office_rows(doc.persons, doc.positions)


def references(text: str) -> list[ReferenceRow]:
    return reference_rows(vu.analyze(text).references)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Giám đốc Nguyễn Thị Lụa. Giám đốc Sở Y tế Nguyễn Thị Lụa.", [("Sở Y tế", 2)]),
        ("Giám đốc Sở Y tế Nguyễn Thị Lụa. Giám đốc Nguyễn Thị Lụa.", [("Sở Y tế", 2)]),
        (
            "Giám đốc Sở Y tế Nguyễn Thị Lụa. Giám đốc Sở Y tế tỉnh Long An Nguyễn Thị Lụa.",
            [("Sở Y tế tỉnh Long An", 2)],
        ),
        (
            "Giám đốc Sở Y tế Nguyễn Thị Lụa. Giám đốc Sở Nội vụ Nguyễn Thị Lụa.",
            [("Sở Y tế", 1), ("Sở Nội vụ", 1)],
        ),
    ],
)
def test_an_office_with_less_of_its_body_is_the_same(
    text: str, bodies: list[tuple[str, int]]
) -> None:
    assert [(row.body, row.count) for row in offices(text)] == bodies


@pytest.mark.parametrize(
    ("told", "dates"),
    [
        (("", "ngày 12/6/2021", ""), [("12/6/2021", 3)]),
        (("ngày 12/6/2021", "năm 2021"), [("12/6/2021", 2)]),
        (("năm 2021", "ngày 12/6/2021"), [("12/6/2021", 2)]),
        (("ngày 12/6/2021", "ngày 12/6/2016"), [("12/6/2021", 1), ("12/6/2016", 1)]),
    ],
)
def test_a_symbol_with_another_date_is_another_document(
    told: tuple[str, ...], dates: list[tuple[str, int]]
) -> None:
    text = "".join(f"Quyết định số 15/QĐ-TLĐ {date} được ban hành. " for date in told)
    assert [(row.date, row.count) for row in references(text)] == dates


def test_of_two_who_follow_each_other_only_one_held_the_office_before() -> None:
    rows = offices("Bà Lê Thị Hoa thay ông Nguyễn Văn Tám làm Giám đốc Sở Y tế.")
    assert {row.person: row.role for row in rows} == {
        "Lê Thị Hoa": "Giám đốc",
        "Nguyễn Văn Tám": "Nguyên Giám đốc",
    }


def test_work_grows_with_the_offices_of_one_person() -> None:
    doc = vu.analyze("".join(f"Giám đốc Công ty Vina {i} Lê Văn An.\n" for i in range(800)))
    assert len(office_rows(doc.persons, doc.positions)) == 800
    few, many = doc.positions[:400], doc.positions[:800]
    work = count_calls(lambda: office_rows(doc.persons, few))
    assert count_calls(lambda: office_rows(doc.persons, many)) < 2.1 * work


def test_work_grows_with_the_dates_of_one_symbol() -> None:
    days = [f"{i % 28 + 1}/{i // 28 % 12 + 1}/{1990 + i // 336}" for i in range(800)]
    found = vu.analyze("".join(f"Quyết định số 15/QĐ-TLĐ ngày {day}.\n" for day in days)).references
    # A day of one figure ends like that of two.
    assert len(reference_rows(found)) > 500
    work = count_calls(lambda: reference_rows(found[:400]))
    assert count_calls(lambda: reference_rows(found)) < 2.1 * work
