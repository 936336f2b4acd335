"""A hundred of today's communes drawn by lot: behind a type word, in lists, inside an office."""

from __future__ import annotations

import random

import pytest

import viunion_nlp as vu
from viunion_nlp.lexicon import (
    CommuneChangeRow,
    CommuneRow,
    Lexicon,
    Table,
    data_folder,
    load_lexicon,
    read_table,
)
from viunion_nlp.text.chunks import phrase_words

PEOPLE = ("Nguyễn Thị Hạnh", "Lê Văn Tám", "Trần Quốc Bảo", "Vàng A Sử", "Đoàn Minh Khôi")
OFFICES = (
    "Chủ tịch UBND",
    "Bí thư Đảng ủy",
    "Chủ tịch Công đoàn",
    "Phó Chủ tịch HĐND",
    "Trưởng Công an",
    "Bí thư Đoàn",
    "Giám đốc Trung tâm Phục vụ hành chính công",
)
SENTENCES = (
    "Đoàn công tác về {} thăm hỏi đoàn viên.",
    "Công nhân trú tại {} được hỗ trợ tiền thuê nhà.",
    "Tại {}, mưa lớn làm ngập nhiều tuyến đường.",
)
LISTS = (
    "Các xã, phường {} và {} đã tổ chức đại hội.",
    "Bốn xã gồm {}, {} thuộc diện sáp nhập.",
    "Công đoàn các xã: {}, {} ra mắt ban chấp hành.",
    "Ba ngày qua, lũ chia cắt các xã {}, {}.",
)


@pytest.fixture(scope="module")
def today() -> Table[CommuneRow]:
    return read_table(data_folder() / "communes.tsv", CommuneRow)


@pytest.fixture(scope="module")
def before() -> Table[CommuneChangeRow]:
    return read_table(data_folder() / "commune_changes.tsv", CommuneChangeRow)


@pytest.fixture(scope="module")
def drawn(today: Table[CommuneRow]) -> list[CommuneRow]:
    return random.Random(2025).sample(today.rows, 100)


def test_behind_a_type_word(drawn: list[CommuneRow]) -> None:
    missed = []
    for number, row in enumerate(drawn):
        unit = f"{row.type} {row.name}"
        found = vu.analyze(SENTENCES[number % len(SENTENCES)].format(unit)).locations
        if [place.text for place in found] != [unit]:
            missed.append(unit)
    assert len(missed) <= 1, missed


def test_in_lists(drawn: list[CommuneRow]) -> None:
    missed = []
    for first in range(0, len(drawn), 4):
        *names, last = [row.name for row in drawn[first : first + 4]]
        text = LISTS[first // 4 % len(LISTS)].format(", ".join(names), last)
        found = {place.text for place in vu.analyze(text).locations}
        missed += {*names, last} - found
    assert len(missed) <= 3, missed


def test_inside_an_office(drawn: list[CommuneRow]) -> None:
    missed = []
    for number, row in enumerate(drawn):
        person, office = PEOPLE[number % len(PEOPLE)], OFFICES[number % len(OFFICES)]
        title = f"{office} {row.type} {row.name}"
        document = vu.analyze(f"Đồng chí {title} {person} phát biểu.")
        held = [(held.title.text, held.person.text) for held in document.positions]
        if held != [(title, person)]:
            missed.append(title)
    assert len(missed) <= 3, missed


def test_all_units_are_there(today: Table[CommuneRow], before: Table[CommuneChangeRow]) -> None:
    assert len(today) == 3321
    assert len({row.code for row in today}) == 3321
    assert len({row.province for row in today}) == 34
    assert len({row.source for row in today}) == 34
    assert len(before) == 10035


def test_what_communes_became_is_there(
    today: Table[CommuneRow], before: Table[CommuneChangeRow]
) -> None:
    provinces = {row.name: row.current_name for row in load_lexicon().provinces}
    units = {(row.province, f"{row.type} {row.name}") for row in today}
    became = {(provinces[row.province], unit) for row in before for unit in row.current}
    assert became <= units
    # Five were districts without communes.
    assert {unit for _, unit in units - became} == {
        f"đặc khu {name}" for name in ("Bạch Long Vĩ", "Cồn Cỏ", "Côn Đảo", "Hoàng Sa", "Lý Sơn")
    }


def test_every_row_is_found_by_its_name(
    today: Table[CommuneRow], before: Table[CommuneChangeRow]
) -> None:
    communes = load_lexicon().communes
    for row in today:
        assert row in communes.today.of(" ".join(phrase_words(row.name)))
    for change in before:
        assert change in communes.before.of(" ".join(phrase_words(change.name)))
    assert communes.today.of("") == communes.today.of("name") == ()


def test_nothing_is_read_before_a_commune_is_named() -> None:
    lexicon = Lexicon()
    assert not {"today", "before"} & vars(lexicon.communes).keys()
