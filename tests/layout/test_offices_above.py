"""Names below their offices in texts without a heading: signatures, columns of tables, ends of minutes."""

from __future__ import annotations

import pytest

import viunion_nlp as vu


def held(text: str) -> list[tuple[str, str]]:
    return sorted((each.person.text, each.title.text) for each in vu.analyze(text).positions)


SIGNED = [
    "KẾ TOÁN TRƯỞNG          GIÁM ĐỐC\nTô Thị Mận              Lê Văn An",
    "KẾ TOÁN TRƯỞNG          GIÁM ĐỐC\n(Đã ký)                 (Đã ký)\nTô Thị Mận              Lê Văn An",
    "KẾ TOÁN TRƯỞNG          GIÁM ĐỐC\n\n\nBà Tô Thị Mận           Đại tá Lê Văn An",
    "CÔNG TY MAY BA BỂ       SỞ NỘI VỤ\nKẾ TOÁN TRƯỞNG          GIÁM ĐỐC\nTô Thị Mận              Lê Văn An",
    "KẾ TOÁN TRƯỞNG\tGIÁM ĐỐC\nTô Thị Mận\tLê Văn An",
    "| KẾ TOÁN TRƯỞNG | GIÁM ĐỐC |\n| Tô Thị Mận | Lê Văn An |",
    "| KẾ TOÁN TRƯỞNG | GIÁM ĐỐC |\n|---|---|\n| Tô Thị Mận | Lê Văn An |",
    "NGƯỜI LẬP      KẾ TOÁN TRƯỞNG      GIÁM ĐỐC\nHà Thị Páo     Tô Thị Mận          Lê Văn An",
]


@pytest.mark.parametrize("text", SIGNED)
def test_each_office_is_that_of_the_name_below_it(text: str) -> None:
    assert held(text) == [("Lê Văn An", "GIÁM ĐỐC"), ("Tô Thị Mận", "KẾ TOÁN TRƯỞNG")]


def test_one_office_in_a_line_of_capitals_is_not_that_of_another_column() -> None:
    text = "NGƯỜI LẬP BIỂU          GIÁM ĐỐC\nTô Thị Mận              Lê Văn An"
    assert held(text) == [("Lê Văn An", "GIÁM ĐỐC")]


def test_every_row_of_a_table_has_the_offices_of_its_columns() -> None:
    table = "Xã\tBí thư\tChủ tịch\nMây\tLê Văn An\tTô Thị Mận\nHoa\tLò Văn Páo\tHà Thị Sen"
    assert held(table) == [
        ("Hà Thị Sen", "Chủ tịch"),
        ("Lê Văn An", "Bí thư"),
        ("Lò Văn Páo", "Bí thư"),
        ("Tô Thị Mận", "Chủ tịch"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Xã\tBí thư\tChủ tịch\nMây\tLê Văn An\tTô Thị Mận\tLò Văn Páo",  # another number of cells
        "Bí thư\tChủ tịch\nquà của Lê Văn An\tnhà Tô Thị Mận",  # names that do not fill their cells
        "Xã\tBí thư\nLê Văn An\tTô Thị Mận",  # one office, in small letters
    ],
)
def test_other_lines_below_offices_are_no_columns(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "THƯ KÝ                  CHỦ TỌA\nTô Thị Mận              Lê Văn An",
        "THƯ KÝ\nTô Thị Mận\nCHỦ TỌA\nLê Văn An",
        "THƯ KÝ\n(ký tên)\nTô Thị Mận\nCHỦ TỌA\n(ký tên)\nLê Văn An",
    ],
)
def test_the_end_of_minutes_tells_who_led_the_meeting(text: str) -> None:
    assert held(text) == [("Lê Văn An", "CHỦ TỌA"), ("Tô Thị Mận", "THƯ KÝ")]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ trì\nTô Thị Mận kết luận cuộc họp.",
        "Vắng mặt\nTô Thị Mận",
        "Tô Thị Mận\nLê Văn An",
    ],
)
def test_other_lines_above_a_name_give_it_no_office(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    "table",
    [
        "STT\tHọ và tên\tChức vụ cũ\tChức vụ mới\n1\tLê Văn An\tTrưởng thôn\tChủ tịch xã",
        "TT   Họ và tên     Chức vụ trước đây   Chức vụ\n1    Lê Văn An     Trưởng thôn         Chủ tịch xã",
        "| Họ và tên | Chức vụ cũ | Chức vụ mới |\n|---|---|---|\n| Lê Văn An | Trưởng thôn | Chủ tịch xã |",
    ],
)
def test_a_column_tells_which_offices_have_been_left(table: str) -> None:
    status = {each.title.text: each.status for each in vu.analyze(table).positions}
    assert status == {"Trưởng thôn": "former", "Chủ tịch xã": "current"}


def test_a_row_of_another_width_has_no_column_of_old_offices() -> None:
    table = "| Họ và tên | Chức vụ cũ | Chức vụ mới |\n| Lê Văn An | Trưởng thôn |"
    assert [each.status for each in vu.analyze(table).positions] == ["current"]
