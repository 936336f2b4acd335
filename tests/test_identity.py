"""Who is who in one document: people and bodies, one profile each."""

from __future__ import annotations

import pickle

import pytest
from work import CALLS_ARE_SEEN, count_calls

import viunion_nlp as vu
from viunion_nlp.identity.spelling import body_key, person_key

# A text, and its people: the name, and the mentions of each.
PEOPLE: list[tuple[str, list[tuple[str, list[str]]]]] = [
    (
        "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ. Ông Páo trao quà.",
        [("Lò Văn Páo", ["Lò Văn Páo", "Páo"])],
    ),
    (
        "Bà Hoàng Thị Thanh Mai, Phó Chủ tịch LĐLĐ tỉnh, chủ trì. Chị Thanh Mai phát biểu.",
        [("Hoàng Thị Thanh Mai", ["Hoàng Thị Thanh Mai", "Thanh Mai"])],
    ),
    (
        "CHỦ TỊCH CÔNG ĐOÀN XÃ LÊ QUÝ HÒA THĂM CÔNG NHÂN\nSáng 5/3, ông Lê Quí Hoà thăm công nhân. "
        "Ông Lê Quý Hòa tặng quà.",
        [("Lê Quý Hòa", ["LÊ QUÝ HÒA", "Lê Quí Hoà", "Lê Quý Hòa"])],
    ),
    (
        "Ông Y Thuyên Niê K’đăm, Chủ tịch HĐND xã, kể chuyện. Ông Y Thuyên tặng quà.",
        [("Y Thuyên Niê K'đăm", ["Y Thuyên Niê K’đăm", "Y Thuyên"])],
    ),
    (
        "Ông Kenji Tanaka, Tổng Giám đốc Công ty TNHH Sao Mai, dự lễ. Ông Tanaka cảm ơn. Ông Kenji ra về.",
        [("Kenji Tanaka", ["Kenji Tanaka", "Tanaka", "Kenji"])],
    ),
    (
        "Đồng chí Nguyễn Hữu Lộc (tức Ba Lộc) sinh năm 1946. Đồng chí Ba Lộc từng làm công nhân.",
        [("Nguyễn Hữu Lộc", ["Nguyễn Hữu Lộc", "Ba Lộc", "Ba Lộc"])],
    ),
    # Whose given name is told last is meant; where the words of address tell, that one.
    (
        "Ông Trần Văn Hải đến sớm. Ông Hải phát biểu. Ông Lê Đình Hải đến muộn. Ông Hải xin lỗi.",
        [("Trần Văn Hải", ["Trần Văn Hải", "Hải"]), ("Lê Đình Hải", ["Lê Đình Hải", "Hải"])],
    ),
    (
        "Bà Trần Thị Hà đến sớm. Ông Lê Đình Hà đến muộn. Bà Hà phát biểu.",
        [("Trần Thị Hà", ["Trần Thị Hà", "Hà"]), ("Lê Đình Hà", ["Lê Đình Hà"])],
    ),
    # A given name that stands before the full one, in a headline say.
    (
        "Ông Páo nhận nhiệm vụ mới\nÔng Lò Văn Páo làm Chủ tịch Công đoàn xã Nậm Lùng.",
        [("Lò Văn Páo", ["Páo", "Lò Văn Páo"])],
    ),
    # Namesakes: units, years of birth, genders.
    (
        "Ông Nguyễn Văn Thành, Chủ tịch LĐLĐ tỉnh Phú Thọ, phát biểu. "
        "Ông Nguyễn Văn Thành, Chủ tịch LĐLĐ tỉnh Cà Mau, cũng phát biểu.",
        [("Nguyễn Văn Thành", ["Nguyễn Văn Thành"]), ("Nguyễn Văn Thành", ["Nguyễn Văn Thành"])],
    ),
    (
        "Ông Đỗ Văn Nam (sinh năm 1974) là công nhân. Ông Đỗ Văn Nam (sinh năm 1990) là kế toán.",
        [("Đỗ Văn Nam", ["Đỗ Văn Nam"]), ("Đỗ Văn Nam", ["Đỗ Văn Nam"])],
    ),
    (
        "Ông Vũ Minh Hà là công nhân. Bà Vũ Minh Hà là kế toán.",
        [("Vũ Minh Hà", ["Vũ Minh Hà"]), ("Vũ Minh Hà", ["Vũ Minh Hà"])],
    ),
    (
        "Ông Bùi Văn Long, Phó Chủ tịch LĐLĐ tỉnh Phú Thọ, phát biểu. "
        "Ông Bùi Văn Long, Hiệu trưởng Trường THCS Sông Thao, cũng phát biểu.",
        [("Bùi Văn Long", ["Bùi Văn Long"]), ("Bùi Văn Long", ["Bùi Văn Long"])],
    ),
    # What goes together, a move, and what was before are no contradiction.
    (
        "Ông Bùi Văn Long, Chủ tịch LĐLĐ tỉnh Phú Thọ, phát biểu. "
        "Ông Bùi Văn Long, Ủy viên Ủy ban MTTQ Việt Nam xã Sông Thao, cũng là công nhân cũ.",
        [("Bùi Văn Long", ["Bùi Văn Long", "Bùi Văn Long"])],
    ),
    (
        "Ông Bùi Văn Long, Giám đốc Sở Nội vụ tỉnh Phú Thọ, được bổ nhiệm giữ chức Giám đốc Sở Nội vụ "
        "tỉnh Cà Mau. Ông Bùi Văn Long, Giám đốc Sở Nội vụ tỉnh Cà Mau, nhận nhiệm vụ.",
        [("Bùi Văn Long", ["Bùi Văn Long", "Bùi Văn Long"])],
    ),
    (
        "Ông Bùi Văn Long, nguyên Chủ tịch LĐLĐ tỉnh Phú Thọ, phát biểu. "
        "Ông Bùi Văn Long, Chủ tịch LĐLĐ tỉnh Cà Mau, cảm ơn.",
        [("Bùi Văn Long", ["Bùi Văn Long", "Bùi Văn Long"])],
    ),
    (
        "Bà Tô Thị Mận thay ông Bùi Văn Long làm Chủ tịch LĐLĐ tỉnh Phú Thọ. "
        "Ông Bùi Văn Long, Chủ tịch LĐLĐ tỉnh Cà Mau, cảm ơn.",
        [("Tô Thị Mận", ["Tô Thị Mận"]), ("Bùi Văn Long", ["Bùi Văn Long", "Bùi Văn Long"])],
    ),
    # Of a name that two bear, a mention with nothing beside it, before both, is not told.
    (
        "Hai ông trùng tên: Nguyễn Văn Thành.\nÔng Nguyễn Văn Thành, Chủ tịch LĐLĐ tỉnh Phú Thọ, phát biểu. "
        "Ông Nguyễn Văn Thành, Chủ tịch LĐLĐ tỉnh Cà Mau, cũng phát biểu. Ông Thành cảm ơn.",
        [
            ("Nguyễn Văn Thành", ["Nguyễn Văn Thành"]),
            ("Nguyễn Văn Thành", ["Nguyễn Văn Thành"]),
            ("Nguyễn Văn Thành", ["Nguyễn Văn Thành", "Thành"]),
        ],
    ),
]  # fmt: skip

# A text, and its bodies: the name, and the mentions of each.
BODIES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    (
        "LĐLĐ TỈNH LÀO CAI HỌP TỔNG KẾT\nSáng 5/3, LĐLĐ tỉnh Lào Cai họp tổng kết. LĐLĐ tỉnh khen thưởng.",
        [
            (
                "Liên đoàn Lao động tỉnh Lào Cai",
                ["LĐLĐ TỈNH LÀO CAI", "LĐLĐ tỉnh Lào Cai", "LĐLĐ tỉnh"],
            )
        ],
    ),
    (
        "Sở Nội vụ tỉnh Lào Cai họp. Sở Nội vụ Lào Cai ra thông báo.",
        [("Sở Nội vụ tỉnh Lào Cai", ["Sở Nội vụ tỉnh Lào Cai", "Sở Nội vụ Lào Cai"])],
    ),
    (
        "UBND thành phố Cao Bằng họp. UBND tỉnh Cao Bằng cũng họp.",
        [
            ("Ủy ban nhân dân thành phố Cao Bằng", ["UBND thành phố Cao Bằng"]),
            ("Ủy ban nhân dân tỉnh Cao Bằng", ["UBND tỉnh Cao Bằng"]),
        ],
    ),
]  # fmt: skip


def named(profiles: tuple[vu.Profile, ...]) -> list[tuple[str, list[str]]]:
    return [(each.name, [mention.text for mention in each.mentions]) for each in profiles]


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[text[:60] for text, _ in PEOPLE])
def test_mentions_of_one_person_stand_together(
    text: str, people: list[tuple[str, list[str]]]
) -> None:
    assert named(vu.analyze(text).people) == people


@pytest.mark.parametrize(("text", "bodies"), BODIES, ids=[text[:60] for text, _ in BODIES])
def test_mentions_of_one_body_stand_together(
    text: str, bodies: list[tuple[str, list[str]]]
) -> None:
    assert named(vu.analyze(text).bodies) == bodies


def test_a_profile_has_offices_and_events() -> None:
    doc = vu.analyze(
        "Bà Tô Thị Mận, Chánh Văn phòng UBND xã Tân An, phát biểu. Sáng 5/3/2026, HĐND xã Tân An bầu bà Mận "
        "giữ chức Phó Chủ tịch UBND xã Tân An."
    )
    (woman,) = doc.people
    assert woman.kind == "person"
    assert woman.positions == doc.positions
    assert woman.events == doc.events != ()
    by_name = {each.name: each for each in doc.bodies}
    assert by_name["Hội đồng nhân dân xã Tân An"].kind == "body"
    assert by_name["Hội đồng nhân dân xã Tân An"].events == doc.events
    assert by_name["Ủy ban nhân dân xã Tân An"].positions == doc.positions[-1:]


def test_profiles_are_computed_and_no_part_of_what_is_written() -> None:
    doc = vu.analyze("Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Lào Cai, dự lễ. Ông Páo trao quà.")
    again = vu.Document.from_dict(doc.to_dict())
    assert (again, again.people, again.bodies) == (doc, doc.people, doc.bodies)
    (page,) = doc.people
    assert pickle.loads(pickle.dumps(page)) == page
    assert repr(page) == "<Profile of the person 'Lò Văn Páo': 2 mentions, 1 positions, 0 events>"
    assert page.to_dict() == {
        "kind": "person",
        "name": "Lò Văn Páo",
        "mentions": [[4, 14], [55, 58]],
        "positions": [doc.positions[0].to_dict()],
        "events": [],
    }  # fmt: skip


def test_who_is_named_nowhere_has_no_profile() -> None:
    doc = vu.analyze("Trời hôm nay nắng.")
    assert doc.people == doc.bodies == ()


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Lê Quý Hòa", "LÊ QUÍ HOÀ"),
        ("Hoàng Sỹ Kỳ", "Hoàng Sĩ Kì"),
        ("H'Loan Ê-nuôl", "H’Loan Ê nuôl"),
        ("K' Brai", "K'Brai"),
    ],
)
def test_spellings_of_one_name_are_one(name: str, other: str) -> None:
    assert person_key(name) == person_key(other)


@pytest.mark.parametrize(
    ("name", "other"), [("Vũ Thị Thi", "Vũ Thị Thy"), ("Lê Hà Vi", "Lê Hà Vy")]
)
def test_other_names_are_other_names(name: str, other: str) -> None:
    assert person_key(name) != person_key(other)


def test_a_body_is_compared_without_signs() -> None:
    assert body_key("Phòng Văn hóa - Xã hội & Tin học") == body_key(
        "PHÒNG VĂN HOÁ–XÃ HỘI VÀ TIN HỌC"
    )


@pytest.mark.skipif(not CALLS_ARE_SEEN, reason="calls inside compiled modules are not seen")
def test_work_grows_with_the_number_of_mentions() -> None:
    def work(count: int) -> int:
        sentence = (
            "Ông Trần Văn Hải, Chủ tịch LĐLĐ tỉnh Phú Thọ, gặp ông Lê Văn Hải. Ông Hải cười. "
        )
        doc = vu.analyze(sentence * count)
        return count_calls(lambda: (doc.people, doc.bodies))

    work(20)
    assert work(400) < 4.4 * work(100)
