"""Tables inside a text: cells that tabs, wide gaps or "|" part, and who holds the offices of a row."""

from __future__ import annotations

import pytest

import viunion_nlp as vu

TABLES = [
    "TT\tHọ và tên\tNăm sinh\tChức vụ\n"
    "1\tĐinh Văn Sơn\t1990\tPhó Chủ tịch UBND xã\n2\tTrần Thị Lan\t12/5/1985\tBí thư Đoàn xã",
    "STT   Họ và tên            Ngày sinh     Chức vụ\n"
    "1     Đinh Văn Sơn         03/02/1990    Phó Chủ tịch UBND xã\n"
    "2     Trần Thị Lan         12/5/1985     Bí thư Đoàn xã",
    "| 1 | Đinh Văn Sơn | 1990 | Phó Chủ tịch UBND xã |\n| 2 | Trần Thị Lan | 1985 | Bí thư Đoàn xã |",
    "1\tÔng Đinh Văn Sơn\tNam\tPhó Chủ tịch UBND xã\n2\tBà Trần Thị Lan\tNữ\tBí thư Đoàn xã",
    "Phó Chủ tịch UBND xã\tĐinh Văn Sơn\nBí thư Đoàn xã\tTrần Thị Lan",
]


def held(text: str) -> list[tuple[str, str]]:
    return [(each.person.text, each.title.text) for each in vu.analyze(text).positions]


@pytest.mark.parametrize("table", TABLES)
def test_the_offices_of_a_row_are_its_persons(table: str) -> None:
    assert held(table) == [
        ("Đinh Văn Sơn", "Phó Chủ tịch UBND xã"),
        ("Trần Thị Lan", "Bí thư Đoàn xã"),
    ]


def test_an_office_ends_with_its_cell() -> None:
    table = "1\tTrần Thị Lan\tChuyên viên\tPhó Chủ tịch UBMTTQVN xã\tPhó Chủ tịch"
    assert held(table) == [
        ("Trần Thị Lan", "Phó Chủ tịch UBMTTQVN xã"),
        ("Trần Thị Lan", "Phó Chủ tịch"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "1\tQuà của ông Đinh Văn Sơn\tBí thư Đoàn xã",
        "1\tĐinh Văn Sơn\tTrần Thị Lan\tBí thư Đoàn xã",
    ],
)
def test_a_row_about_something_else_gives_nobody_an_office(row: str) -> None:
    assert held(row) == []


def test_the_tab_behind_the_number_of_an_item_parts_nothing() -> None:
    text = (
        "Dự họp có:\n1.\tÔng Đinh Văn Sơn, Phó Chủ tịch UBND xã\n-\tBà Trần Thị Lan, Bí thư Đoàn xã"
    )
    assert held(text) == [
        ("Đinh Văn Sơn", "Phó Chủ tịch UBND xã"),
        ("Trần Thị Lan", "Bí thư Đoàn xã"),
    ]


def test_tags_are_no_gap_between_cells() -> None:
    (person,) = vu.analyze("Chị Lê <strong>Thị</strong> Hồng được khen.").persons
    assert person.name == "Lê Thị Hồng"
