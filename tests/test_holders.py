"""Who is who over many documents: one row an office of a person, namesakes apart, and the Popolo layout."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from work import CALLS_ARE_SEEN, count_calls

import viunion_nlp as vu

# Texts, and the rows: person (with a number where two bear the name), office, body, other fields.
CASES: list[tuple[list[str], list[tuple[str, str, str | None]]]] = [
    (
        [
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ. Ông Páo trao quà.",
            "CHỦ TỊCH LĐLĐ TỈNH LÀO CAI LÒ VĂN PÁO THĂM CÔNG NHÂN",
        ],
        [("Lò Văn Páo", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai")],
    ),
    # What the type word of a province, capitals and the place of tone marks tell is no difference.
    (
        [
            "Bà Tô Thị Hoà, phó chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
            "Bà Tô Thị Hòa, Phó Chủ tịch LĐLĐ Lào Cai, dự lễ.",
        ],
        [("Tô Thị Hòa", "Phó Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai")],
    ),
    # Who has no body in common with a namesake is somebody else.
    (
        [
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
            "Ông Lò Văn Páo, Chủ tịch Hội Nông dân tỉnh Cà Mau, dự lễ.",
        ],
        [
            ("Lò Văn Páo 1", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai"),
            ("Lò Văn Páo 2", "Chủ tịch", "Hội Nông dân tỉnh Cà Mau"),
        ],
    ),
    # A third text may tell that they are one after all.
    (
        [
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
            "Ông Lò Văn Páo, Giám đốc Sở Y tế tỉnh Lào Cai, dự lễ.",
            "Ông Lò Văn Páo, nguyên Giám đốc Sở Y tế tỉnh Lào Cai, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
        ],
        [
            ("Lò Văn Páo", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai"),
            ("Lò Văn Páo", "Giám đốc", "Sở Y tế tỉnh Lào Cai"),
        ],
    ),
    (
        [
            "Ông Vũ Minh Hà, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
            "Bà Vũ Minh Hà, Phó Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
        ],
        [
            ("Vũ Minh Hà 1", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai"),
            ("Vũ Minh Hà 2", "Phó Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai"),
        ],
    ),
    # A seat in a body of many members tells nothing but with the office.
    (
        ["Thủ tướng Lò Văn Páo dự lễ.", "Phó Thủ tướng Lò Văn Páo dự lễ."],
        [("Lò Văn Páo 1", "Thủ tướng", "Chính phủ"), ("Lò Văn Páo 2", "Phó Thủ tướng", "Chính phủ")],
    ),
    # An office without its body is the one that has it.
    (
        [
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.\nChủ tịch Lò Văn Páo trao quà.",
        ],
        [("Lò Văn Páo", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai")],
    ),
    # Who is told without a body is the one person of the name that has the office in one.
    (
        ["Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.", "Chủ tịch Lò Văn Páo trao quà."],
        [("Lò Văn Páo", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai")],
    ),
    (
        [
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ.",
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Cà Mau, dự lễ.",
            "Chủ tịch Lò Văn Páo trao quà.",
        ],
        [
            ("Lò Văn Páo 1", "Chủ tịch", "Liên đoàn Lao động tỉnh Lào Cai"),
            ("Lò Văn Páo 2", "Chủ tịch", "Liên đoàn Lao động tỉnh Cà Mau"),
            ("Lò Văn Páo 3", "Chủ tịch", None),
        ],
    ),
    (
        ["Thủ tướng Lò Văn Páo dự lễ.", "Thủ tướng Lò Văn Páo phát biểu."],
        [("Lò Văn Páo", "Thủ tướng", "Chính phủ")],
    ),
    # Where no text tells of any body, the office tells.
    (
        ["Tổng Biên tập: Lò Văn Páo", "Tổng Biên tập Lò Văn Páo phát biểu.", "Ông Lò Văn Páo, Giám đốc."],
        [("Lò Văn Páo 1", "Tổng Biên tập", None), ("Lò Văn Páo 2", "Giám đốc", None)],
    ),
    (["Trời hôm nay nắng.", "Ông Lò Văn Páo đi chợ."], []),
]  # fmt: skip


def rows(holders: list[vu.Holder]) -> list[tuple[str, str, str | None]]:
    """Person, office and body of each; people of one name numbered."""
    numbers: dict[str, list[int]] = {}
    for holder in holders:
        known = numbers.setdefault(holder.person, [])
        if holder.number not in known:
            known.append(holder.number)
    found = []
    for holder in holders:
        known = numbers[holder.person]
        mark = f" {known.index(holder.number) + 1}" if len(known) > 1 else ""
        found.append((holder.person + mark, holder.office, holder.body))
    return found


@pytest.mark.parametrize(("texts", "expected"), CASES)
def test_offices_of_many_documents_are_one_row_each(
    texts: list[str], expected: list[tuple[str, str, str | None]]
) -> None:
    assert rows(vu.who_is_who(map(vu.analyze, texts))) == expected


def test_documents_come_with_ids_in_any_way() -> None:
    text = "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ."
    doc = vu.analyze(text, id="tin-1")
    expected = vu.who_is_who([("tin-1", vu.analyze(text))])
    for given in (
        doc,
        [doc],
        [(doc, "tin-1")],
        vu.Pipeline().pipe([(text, "tin-1")], as_tuples=True),
    ):
        assert vu.who_is_who(given) == expected
    assert repr(expected) == (
        "[<Holder 'Lò Văn Páo' (1), Chủ tịch, Liên đoàn Lao động tỉnh Lào Cai, current; 1 sources>]"
    )


@pytest.mark.parametrize("function", [vu.who_is_who, vu.register, vu.to_html])
@pytest.mark.parametrize("given", ["Ông Hải", ["Ông Hải"], [("tin-1", "Ông Hải")], [None]])
def test_texts_are_no_documents(function: Any, given: Any) -> None:
    with pytest.raises(TypeError, match=rf"{function.__name__} takes documents"):
        function(given)


def test_a_row_tells_dates_status_and_where_it_stands() -> None:
    texts = {
        "tin-1": "Ngày 5/3/2026, HĐND xã Tân An bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã Tân An.",
        "tin-2": "Bà Tô Thị Mận, nguyên Chủ tịch UBND xã Tân An, dự lễ.",
    }
    (row,) = vu.who_is_who((id, vu.analyze(text)) for id, text in texts.items())
    assert vu.who_is_who(vu.analyze(text, id=id) for id, text in texts.items()) == [row]
    assert (row.since, row.until, row.status, row.gender) == (
        "2026-03-05",
        None,
        "former",
        "female",
    )
    assert (row.kind, row.implied) == ("state", False)
    assert [source.document for source in row.sources] == ["tin-1", "tin-2"]
    for source in row.sources:
        assert texts[str(source.document)][source.start : source.end].startswith("Chủ tịch")


def test_who_leaves_an_office_has_its_end() -> None:
    doc = vu.analyze(
        "Ngày 1/7/2025, ông Đỗ Văn Lâm, Giám đốc Sở Nội vụ tỉnh Lào Cai, được điều động giữ chức Giám đốc "
        "Sở Y tế tỉnh Lào Cai."
    )
    told = {row.body: (row.since, row.until, row.status) for row in vu.who_is_who([doc])}
    assert told["Sở Nội vụ tỉnh Lào Cai"] == (None, "2025-07-01", "former")
    assert told["Sở Y tế tỉnh Lào Cai"] == ("2025-07-01", None, "current")


def test_what_the_role_implies_is_marked() -> None:
    (row,) = vu.who_is_who([vu.analyze("Thủ tướng Lò Văn Páo dự lễ.")])
    assert (row.body, row.implied, row.kind) == ("Chính phủ", True, None)


def test_rows_go_through_json() -> None:
    doc = vu.analyze("Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, và Thủ tướng Lê Văn An dự lễ.")
    for row in vu.who_is_who([("tin-1", doc)]):
        values = json.loads(json.dumps(row.to_dict()))
        assert {"from", "to"} <= values.keys()
        assert vu.Holder.from_dict(values) == row


def test_popolo_points_from_memberships_to_people_and_bodies() -> None:
    docs = [
        vu.analyze(
            "Ngày 5/3/2026, HĐND xã Tân An bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã Tân An."
        ),
        vu.analyze("Ngày 5/3, bà Lò Thị Say được bầu giữ chức Chủ tịch Công đoàn xã Tân An."),
        vu.analyze("Ông Lê Văn An, Giám đốc, dự lễ."),
    ]
    told = vu.popolo(vu.who_is_who(docs))
    persons = {each["id"]: each["name"] for each in told["persons"]}
    bodies = {each["id"]: each["name"] for each in told["organizations"]}
    assert len(persons) == len(told["persons"])
    found = [
        (persons[each["person_id"]], each["role"], bodies.get(each.get("organization_id", "")))
        for each in told["memberships"]
    ]
    assert found == [
        ("Tô Thị Mận", "Chủ tịch", "Ủy ban nhân dân xã Tân An"),
        ("Lò Thị Say", "Chủ tịch", "Công đoàn xã Tân An"),
        ("Lê Văn An", "Giám đốc", None),
    ]
    assert told["memberships"][0]["start_date"] == "2026-03-05"
    assert "start_date" not in told["memberships"][1]  # Popolo has no day without a year
    assert re.fullmatch(r"0:\d+-\d+", told["memberships"][0]["sources"][0]["note"])


@pytest.mark.skipif(not CALLS_ARE_SEEN, reason="calls inside compiled modules are not seen")
def test_work_grows_with_the_number_of_documents() -> None:
    doc = vu.analyze(
        "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, gặp bà Tô Thị Mận, Giám đốc Sở Y tế."
    )

    def work(count: int) -> int:
        return count_calls(lambda: vu.who_is_who([doc] * count))

    work(20)
    assert work(400) < 4.4 * work(100)
