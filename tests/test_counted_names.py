"""What offices and documents are counted by, and the body of an office that names none."""

from __future__ import annotations

import pytest

import viunion_nlp as vu
from viunion_nlp.lexicon import Lexicon, load_lexicon
from viunion_nlp.lexicon.places import LEVELS


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon()


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("phó chủ tịch thường trực LĐLĐ tỉnh", "Phó Chủ tịch Thường trực"),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC LĐLĐ TỈNH", "Phó Chủ tịch Thường trực"),
        ("Phó CT LĐLĐ tỉnh", "Phó Chủ tịch"),
        ("PCT LĐLĐ tỉnh", "Phó Chủ tịch"),
        ("uỷ viên Ban Chấp hành LĐLĐ tỉnh", "Ủy viên"),
        ("Phó trưởng Ban Nữ công LĐLĐ tỉnh", "Phó Trưởng ban"),
        ("Tổng giám đốc Công ty Sao Mai", "Tổng Giám đốc"),
        ("tổ trưởng tổ công đoàn", "Tổ trưởng"),
        ("Phó Giám đốc Sở Y tế", "Phó Giám đốc"),
    ],
)
def test_a_role_has_one_name(office: str, name: str) -> None:
    (title,) = vu.analyze(f"Ông Lò Văn Páo, {office}, dự lễ.").titles
    assert title.name == name


def test_the_name_of_a_role_does_not_depend_on_texts_read_before() -> None:
    glued, apart = "Phó Chủ tịch- Tổng thư ký", "Phó Chủ tịch - Tổng thư ký"
    names = []
    for order in ((glued, apart), (apart, glued)):
        load_lexicon().naming.roles.clear()
        names.append({office: _name_of(office) for office in order})
    assert names[0] == names[1]


def _name_of(office: str) -> str | None:
    (title,) = vu.analyze(f"Ông Lò Văn Páo, {office} Hội Nhà báo Việt Nam, dự lễ.").titles
    return title.name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bộ luật Lao động quy định.", ["Bộ luật Lao động"]),
        ("Theo bộ Luật Lao động và BLLĐ.", ["Bộ luật Lao động", "Bộ luật Lao động"]),
        ("BLLĐ 2019 thay BLLĐ 2012.", ["Bộ luật Lao động 2019", "Bộ luật Lao động 2012"]),
        ("Luật BHXH 2014 có hiệu lực. Luật BHXH quy định.", ["Luật Bảo hiểm xã hội 2014"] * 2),
        ("Nghị quyết số 02-NQ/TW ra đời. NQ 02 được quán triệt.", ["Nghị quyết 02-NQ/TW"] * 2),
        ("NĐ 145/2020/NĐ-CP và Nghị định 145.", ["Nghị định 145/2020/NĐ-CP"] * 2),
        ("KẾ HOẠCH SỐ 15/KH-LĐLĐ và kế hoạch 15/KH-LĐLĐ.", ["Kế hoạch 15/KH-LĐLĐ"] * 2),
        ("Điều lệ Công đoàn Việt Nam quy định.", ["Điều lệ Công đoàn Việt Nam"]),
        # The Party's "QĐ" is of decisions and of rules.
        ("Theo QĐ 399-QĐ/TW.", ["QĐ 399-QĐ/TW"]),
    ],
)
def test_a_document_has_one_name(text: str, names: list[str]) -> None:
    assert [reference.name for reference in vu.analyze(text).references] == names


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Thủ tướng dự lễ.", ["Chính phủ"]),
        ("Phó Thủ tướng Lò Văn Páo dự lễ.", ["Chính phủ"]),
        ("Tổng Bí thư dự lễ.", ["Ban Chấp hành Trung ương Đảng"]),
        ("Bà Lò Thị Say, ĐBQH, phát biểu.", ["Quốc hội"]),
        # What the text tells of the same holder and office elsewhere.
        (
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Phú Thọ, dự lễ. Chủ tịch Lò Văn Páo trao quà.",
            [None, "Liên đoàn Lao động tỉnh Phú Thọ"],
        ),
        (
            "Ông Lò Văn Páo, Chủ tịch LĐLĐ tỉnh Phú Thọ, dự lễ. Chủ tịch Hà Thị Lan trao quà.",
            [None, None],
        ),
        (
            "Ông Lò Văn Páo, giám đốc Công ty Sao Mai, dự. Ông Páo là giám đốc nhiều công ty.",
            [None, None],
        ),
        (
            "Ông Lò Văn Páo, trưởng ban dân vận, làm Trưởng Ban Tổ chức Tỉnh ủy Phú Thọ.",
            [None, None],
        ),
        # The committee in whose list of members it is the last office of an entry …
        (
            "Thành lập Ban Chỉ đạo Tháng Công nhân tỉnh Phú Thọ gồm:\n"
            "1. Ông Lò Văn Páo, Giám đốc Sở Nội vụ, Trưởng Ban;\n2. Bà Lò Thị Say, Ủy viên.",
            [None, *["Ban Chỉ đạo Tháng Công nhân tỉnh Phú Thọ"] * 2],
        ),
        (
            "DANH SÁCH\nHội đồng Kỷ luật\n(kèm theo Quyết định số 5/QĐ-SNV)\n"
            "- Bà Lò Thị Say, Thư ký;\n- Ông Lò Văn Páo, Ủy viên.",
            ["Hội đồng Kỷ luật", "Hội đồng Kỷ luật"],
        ),
        (
            "Ban Tổ chức lễ tang gồm ông Lò Văn Páo, Trưởng Ban; bà Lò Thị Say, Ủy viên.",
            ["Ban Tổ chức Lễ tang", "Ban Tổ chức Lễ tang"],
        ),
        (
            "Ban Tổ chức lễ tang gồm ông Lò Văn Páo, Trưởng ban quản lý dự án; bà Lò Thị Say, Ủy viên.",
            [None, "Ban Tổ chức Lễ tang"],
        ),
        # … not what stands elsewhere, or under other lines.
        ("Ban Tổ chức khen ông Lò Văn Páo, Ủy viên.", [None]),
        ("Hội đồng Kỷ luật họp.\nÔng Lò Văn Páo, Ủy viên, vắng.", [None]),
        (
            "Hội đồng Kỷ luật họp.\nTổ đối thoại gồm:\n- Ông Lò Văn Páo, Tổ trưởng.",
            [None],
        ),
        (
            "Hội đồng Kỷ luật họp.\nNội dung:\nViệc thứ nhất.\nViệc thứ hai.\nNgười dự:\n"
            "- Ông Lò Văn Páo, Ủy viên.",
            [None],
        ),
        # The only institution of the text, where its head alone follows …
        (
            "Bệnh viện Đa khoa Bảo Yên họp. Ông Lò Văn Páo, Giám đốc Bệnh viện, dự.",
            ["Bệnh viện Đa khoa Bảo Yên"],
        ),
        (
            "Công ty Sao Mai họp. Bà Lò Thị Say, chủ tịch công đoàn công ty, dự. Chủ tịch công đoàn "
            "Lò Thị Say phát biểu.",
            ["Công đoàn Công ty Sao Mai", "Công đoàn Công ty Sao Mai"],
        ),
        (
            "Công ty Sao Mai và Công ty Gò Sao họp. Ông Lò Văn Páo, Giám đốc Công ty, dự.",
            [None],
        ),
        ("Công ty Sao Mai họp. Ông Lò Văn Páo, Giám đốc Công ty Gò Sao, dự.", [None]),
        (
            "Trường THCS Nậm Lùng họp. Ông Lò Văn Páo, Hiệu trưởng, dự.",
            ["Trường trung học cơ sở Nậm Lùng"],
        ),
        ("Trường THCS Nậm Lùng họp. Ông Lò Văn Páo, Giám đốc, dự.", [None]),
        # … the body behind "của", that of the next office of the same person …
        ("Ông Lò Văn Páo, trưởng phòng của Sở Y tế tỉnh Phú Thọ, dự.", ["Sở Y tế tỉnh Phú Thọ"]),
        (
            "Ông Lò Văn Páo từng là Phó Chủ tịch, Chủ tịch UBND xã Nậm Lùng.",
            ["Ủy ban nhân dân xã Nậm Lùng", None],
        ),
        (
            "Bà Lò Thị Say, Phó Chủ tịch (2018 - 2021), Trưởng Ban Nữ công LĐLĐ tỉnh Phú Thọ, dự.",
            ["Liên đoàn Lao động tỉnh Phú Thọ", None],
        ),
        ("Bà Lò Thị Say, Phó Chủ tịch, Giám đốc Sở Y tế tỉnh Phú Thọ, dự.", [None, None]),
        ("Bà Lò Thị Say, Phó Chủ tịch, Trưởng Ban Dân vận Tỉnh ủy Phú Thọ, dự.", [None, None]),
        # … the Party committee of the unit that this one governs …
        (
            "Đảng ủy xã Nậm Lùng họp. Bà Lò Thị Say, Phó Bí thư, Chủ tịch UBND xã, dự.",
            ["Đảng ủy xã Nậm Lùng", None],
        ),
        (
            "Đảng ủy xã Nậm Lùng họp. Bà Lò Thị Say, Phó Bí thư, Chủ tịch UBND xã Bản Lầu, dự.",
            [None, None],
        ),
        # … and the union whose board elects somebody.
        (
            "Công đoàn Công ty Sao Mai họp. Ban Chấp hành bầu ông Lò Văn Páo giữ chức Chủ tịch.",
            ["Công đoàn Công ty Sao Mai"],
        ),
        # The ministry whose field stands behind a minister …
        (
            "Bộ trưởng Nội vụ Lò Văn Páo dự lễ. Bộ trưởng Lò Văn Páo trao quà.",
            ["Bộ Nội vụ", "Bộ Nội vụ"],
        ),
        ("Bà Lò Thị Say, Thứ trưởng Giao thông, dự.", ["Bộ Giao thông vận tải"]),
        ("Bộ trưởng Nội vụ Kenji Tanaka dự lễ.", [None]),
        ("Ông Lò Văn Páo, Bộ trưởng Khí hậu, dự.", [None]),
        # … and the only body of such offices, of a role right before a name; not another holder's.
        (
            "Bí thư Thành ủy Đà Nẵng họp. Bí thư Lò Văn Páo phát biểu.",
            [None, "Thành ủy Đà Nẵng"],
        ),
        (
            "Bí thư Thành ủy Đà Nẵng gặp Bí thư Tỉnh ủy Phú Thọ. Bí thư Lò Văn Páo phát biểu.",
            [None, None, None],
        ),
        (
            "Các đại biểu Quốc hội họp. Đại biểu Lò Văn Páo phát biểu. Đại biểu Páo đề nghị.",
            [None, "Quốc hội", "Quốc hội"],
        ),
        (
            "Bà Lò Thị Say, đại biểu Quốc hội, dự. Đại biểu Lò Văn Páo phát biểu.",
            [None, "Quốc hội"],
        ),
        ("Ông Lò Văn Páo dự. Thủ tướng Páo phát biểu.", ["Chính phủ"]),
        # … that with the same field …
        (
            "Bà Say, trưởng ban dân vận, dự. Trưởng Ban Dân vận Tỉnh ủy Phú Thọ chủ trì.",
            ["Ban Dân vận Tỉnh ủy Phú Thọ", None],
        ),
        (
            "Bà Say, trưởng ban dân vận, dự. Trưởng Ban Tổ chức Tỉnh ủy Phú Thọ chủ trì.",
            [None, None],
        ),
        (
            "Các trưởng ban dân vận dự. Trưởng Ban Dân vận Tỉnh ủy Phú Thọ chủ trì.",
            [None, None],
        ),
        # … the only ministry of the text, of a minister of whom no other body is told …
        ("Bộ Y tế họp. Thứ trưởng Lò Văn Páo phát biểu.", ["Bộ Y tế"]),
        ("Bộ Y tế và Bộ Nội vụ họp. Thứ trưởng Lò Văn Páo phát biểu.", [None]),
        ("Bộ Y tế họp. Thứ trưởng Kenji Tanaka phát biểu.", [None]),
        (
            "Bộ Y tế họp. Ông Lò Văn Páo, Chủ nhiệm Văn phòng Chính phủ, dự. Bộ trưởng Páo nói.",
            [None, None],
        ),
        # … and the body for which the holder speaks.
        (
            "Thay mặt UBND xã Nậm Lùng, Phó Chủ tịch Lò Văn Páo trao quà.",
            ["Ủy ban nhân dân xã Nậm Lùng"],
        ),
        ("Theo UBND xã Nậm Lùng, Phó Chủ tịch Lò Văn Páo trao quà.", [None]),
        # … and the company that the holder runs.
        ("Công ty Sao Mai do ông Lò Văn Páo làm giám đốc bị phạt.", ["Công ty Sao Mai"]),
        ("Công ty Sao Mai báo ông Lò Văn Páo làm giám đốc.", [None]),
        # An office that names its body, or another country's, implies none.
        ("Thủ tướng Nhật Bản dự lễ.", [None]),
        ("Thủ tướng Nhật Bản dự lễ. Thủ tướng phát biểu.", [None, None]),
        ("Thủ tướng Kenji Tanaka dự lễ.", [None]),
        ("Giám đốc dự lễ.", [None]),
    ],
)
def test_a_body_that_an_office_leaves_out_is_told_apart(
    text: str, bodies: list[str | None]
) -> None:
    titles = vu.analyze(text).titles
    assert [title.implied_body for title in titles] == bodies
    assert all(
        title.organization is None for title, body in zip(titles, bodies, strict=True) if body
    )


def test_names_go_through_a_dict() -> None:
    doc = vu.analyze("Thủ tướng ký Nghị định số 145/2020/NĐ-CP.")
    assert vu.Document.from_dict(doc.to_dict()) == doc
    title, reference = doc.to_dict()["entities"][:2]
    assert (title["name"], title["implied_body"]) == ("Thủ tướng", "Chính phủ")
    assert reference["name"] == "Nghị định 145/2020/NĐ-CP"


def test_rows_of_names_are_of_roles_and_heads(lexicon: Lexicon) -> None:
    roles = {row.role for row in lexicon.roles}
    assert not lexicon.naming.role_names.keys() - roles
    heads = {row.head for row in lexicon.body_heads}
    assert not lexicon.naming.body_owners.keys() - heads
    named = {*LEVELS, *(row.kind for row in lexicon.body_heads)}
    owners = {owner for row in lexicon.naming.body_owners.values() for owner in row.owner}
    assert not owners - named - heads
