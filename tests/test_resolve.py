"""Fields that need the whole document: names, kinds, levels and places of bodies, levels of places."""

from __future__ import annotations

import pytest

import viunion_nlp as vu


def _bodies(text: str) -> dict[str, vu.Organization]:
    return {body.text: body for body in vu.analyze(text).organizations}


def _places(text: str) -> dict[str, vu.Location]:
    return {place.text: place for place in vu.analyze(text).locations}


@pytest.mark.parametrize(
    ("text", "mention", "level", "place"),
    [
        ("UBND TP.HCM họp báo.", "UBND TP.HCM", "province", "Hồ Chí Minh"),
        (
            "Thành đoàn TP. HCM tuyên dương thợ giỏi.",
            "Thành đoàn TP. HCM",
            "province",
            "Hồ Chí Minh",
        ),
        ("Công an TP Hà Nội họp báo.", "Công an TP Hà Nội", "province", "Hà Nội"),
        ("Công an TP Biên Hòa họp báo.", "Công an TP Biên Hòa", "district", "Biên Hòa"),
        ("UBND thành phố Cao Bằng họp báo.", "UBND thành phố Cao Bằng", "district", "Cao Bằng"),
        ("UBND tỉnh Cao Bằng họp báo.", "UBND tỉnh Cao Bằng", "province", "Cao Bằng"),
        ("Thành ủy Hội An ra nghị quyết.", "Thành ủy Hội An", "district", "Hội An"),
    ],
)
def test_level_of_a_body_comes_from_its_place(
    text: str, mention: str, level: str, place: str
) -> None:
    body = _bodies(text)[mention]
    assert (body.level, body.place) == (level, place)


@pytest.mark.parametrize(
    ("text", "mention", "name", "level"),
    [
        (
            "Công nhân TP Đà Nẵng vui Tết. Chiều nay Thành ủy thăm công nhân.",
            "Thành ủy",
            "Thành ủy Đà Nẵng",
            "province",
        ),
        (
            "Công nhân TP HCM vui Tết. Chiều nay Ban Thường vụ Thành ủy thăm công nhân.",
            "Ban Thường vụ Thành ủy",
            "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh",
            "province",
        ),
        (
            "Công nhân TP Tuy Hòa vui Tết. Chiều nay UBND TP thăm công nhân.",
            "UBND TP",
            "Ủy ban nhân dân thành phố Tuy Hòa",
            "district",
        ),
        (
            "Mưa lớn ở Lào Cai. Lào Cai có gió mạnh. UBND tỉnh họp khẩn.",
            "UBND tỉnh",
            "Ủy ban nhân dân tỉnh Lào Cai",
            "province",
        ),
        ("Chiều nay, UBND tỉnh thăm công nhân.", "UBND tỉnh", "Ủy ban nhân dân tỉnh", "province"),
        (
            "Phường Mỹ Tho ra quân. Chiều nay HĐND phường thăm công nhân.",
            "HĐND phường",
            "Hội đồng nhân dân phường Mỹ Tho",
            "commune",
        ),
        (
            "Chủ tịch UBND xã Bắc Hà dự. Công an xã giữ trật tự.",
            "Công an xã",
            "Công an xã Bắc Hà",
            "commune",
        ),
        (
            "Công nhân thị trấn Đức Hòa vui Tết. Công đoàn thị trấn tặng quà.",
            "Công đoàn thị trấn",
            "Công đoàn thị trấn Đức Hòa",
            "commune",
        ),
        (
            "Xã Tân Lập và xã Phước Vân cùng họp. UBND xã ra thông báo.",
            "UBND xã",
            "Ủy ban nhân dân xã",
            "commune",
        ),
    ],
)
def test_bare_level_words_mean_the_place_of_the_document(
    text: str, mention: str, name: str, level: str
) -> None:
    body = _bodies(text)[mention]
    assert (body.name, body.level) == (name, level)


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        (
            "Người dân tỉnh Khánh Hoà vui. UBND tỉnh họp.",
            "UBND tỉnh",
            "Ủy ban nhân dân tỉnh Khánh Hòa",
        ),
        (
            "Sở Thông tin và truyền thông tỉnh Long An mở lớp.",
            "Sở Thông tin và truyền thông tỉnh Long An",
            "Sở Thông tin và Truyền thông tỉnh Long An",
        ),
        (
            "Hôm qua, Ban Thường vụ huyện uỷ Cần Đước họp.",
            "Ban Thường vụ huyện uỷ Cần Đước",
            "Ban Thường vụ Huyện ủy Cần Đước",
        ),
    ],
)
def test_names_have_one_spelling(text: str, mention: str, name: str) -> None:
    assert _bodies(text)[mention].name == name


def test_office_has_the_kind_and_level_of_its_owner() -> None:
    body = _bodies("Phòng Quản lý xuất nhập cảnh Công an tỉnh Long An trả lời.").popitem()[1]
    assert (body.kind, body.level) == ("armed_forces", "province")


@pytest.mark.parametrize(
    ("text", "mention", "level"),
    [
        ("Xe về tới TP.HCM lúc nửa đêm.", "TP.HCM", "province"),
        ("Xe về tới TP Cần Thơ lúc nửa đêm.", "TP Cần Thơ", "province"),
        ("Xe về tới TP Vĩnh Long lúc nửa đêm.", "TP Vĩnh Long", "district"),
        ("Tàu đến thành phố Morioka lúc nửa đêm.", "thành phố Morioka", "city"),
    ],
)
def test_level_of_a_city(text: str, mention: str, level: str) -> None:
    assert _places(text)[mention].level == level


def test_the_party_keeps_its_name_beside_a_longer_one() -> None:
    bodies = _bodies(
        "Công đoàn các cơ quan Đảng Trung ương họp. Nghị quyết của Đảng đã được phổ biến."
    )
    assert bodies["Đảng"].name == "Đảng"


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Nghị quyết số 42/2017/QH14 có hiệu lực. Theo NQ 42, ngân hàng bán nợ.",
            "NQ 42",
            "Nghị quyết số 42/2017/QH14",
        ),
        (
            "Công văn khẩn số 1215 ngày 3/4/2021 nêu rõ. Tỉnh bãi bỏ công văn 1215.",
            "công văn 1215",
            "Công văn khẩn số 1215",
        ),
        ("Quyết định số 217-QĐ/TW có hiệu lực. Tỉnh thi hành Quy định 217.", "Quy định 217", None),
    ],
)
def test_short_forms_of_documents_point_back(text: str, short: str, full: str | None) -> None:
    reference = {found.text: found for found in vu.analyze(text).references}[short]
    antecedent = reference.antecedent
    assert (antecedent.text if antecedent is not None else None) == full


@pytest.mark.parametrize(
    ("text", "mention", "province", "current"),
    [
        ("Đoàn thăm tỉnh Long An.", "tỉnh Long An", "tỉnh Tây Ninh", "tỉnh Tây Ninh"),
        ("Đoàn thăm tỉnh Bình Trị Thiên.", "tỉnh Bình Trị Thiên", None, None),
        # A former province that a district has its name from, and that of the text's own words.
        ("Ông sinh ở tỉnh Hà Đông.", "tỉnh Hà Đông", "thành phố Hà Nội", "thành phố Hà Nội"),
        ("Ông sinh ở Hà Đông.", "Hà Đông", "thành phố Hà Nội", None),
        ("Ông sinh ở tỉnh Hà Đông, nay là Hà Nội.", "tỉnh Hà Đông", *["thành phố Hà Nội"] * 2),
        ("Ông sinh ở thị xã Rạch Giá.", "thị xã Rạch Giá", "tỉnh An Giang", None),
        # Districts: by name, by number, by the province that follows or that the document is about.
        ("Đoàn thăm huyện Đức Hòa.", "huyện Đức Hòa", "tỉnh Tây Ninh", None),
        ("Đoàn thăm quận 3.", "quận 3", "thành phố Hồ Chí Minh", None),
        ("Đoàn thăm huyện Châu Thành.", "huyện Châu Thành", None, None),
        (
            "Đoàn thăm huyện Châu Thành, tỉnh Long An.",
            "huyện Châu Thành",
            "tỉnh Tây Ninh",
            None,
        ),
        (
            "Tỉnh Trà Vinh khen thưởng. Công nhân huyện Châu Thành vui mừng.",
            "huyện Châu Thành",
            "tỉnh Vĩnh Long",
            None,
        ),
        ("Đoàn thăm quận 3, Hà Nội.", "quận 3", None, None),
        # Communes: what they became, nothing where they were divided or are not told apart.
        (
            "Đoàn thăm phường Bến Nghé.",
            "phường Bến Nghé",
            "thành phố Hồ Chí Minh",
            "phường Sài Gòn",
        ),
        (
            "Đoàn thăm P. Bến Nghé, Q.1, TP.HCM.",
            "P. Bến Nghé",
            "thành phố Hồ Chí Minh",
            "phường Sài Gòn",
        ),
        ("Đoàn thăm phường Sài Gòn.", "phường Sài Gòn", "thành phố Hồ Chí Minh", "phường Sài Gòn"),
        ("Đoàn thăm xã Tân Hòa.", "xã Tân Hòa", None, None),
        (
            "Đoàn thăm xã Tân Hòa, huyện Tân Thạnh, tỉnh Long An.",
            "xã Tân Hòa",
            "tỉnh Tây Ninh",
            "xã Tân Thạnh",
        ),
        (
            "Đoàn thăm các xã Tân Hòa, Tân Lập của huyện Tân Thạnh, tỉnh Long An.",
            "Tân Hòa",
            "tỉnh Tây Ninh",
            "xã Tân Thạnh",
        ),
        (
            "Đoàn thăm xã Lộc Giang, huyện Đức Hòa, tỉnh Long An.",
            "xã Lộc Giang",
            "tỉnh Tây Ninh",
            "xã An Ninh",
        ),
        (
            "Đoàn thăm xã Kim Sơn Thượng, tỉnh Tiền Giang.",
            "xã Kim Sơn Thượng",
            "tỉnh Đồng Tháp",
            None,
        ),
        # Streets and hamlets lie where the chain says.
        (
            "Đoàn thăm ấp 3, xã Mỹ Hạnh Bắc, huyện Đức Hòa, tỉnh Long An.",
            "ấp 3",
            "tỉnh Tây Ninh",
            None,
        ),
        ("Đoàn thăm đường Nguyễn Huệ, quận 1.", "đường Nguyễn Huệ", "thành phố Hồ Chí Minh", None),
        ("Đoàn thăm cảng Cái Lân, Hải Phòng.", "cảng Cái Lân", None, None),
        ("Đoàn thăm cầu Mỹ Thuận, tỉnh Vĩnh Long.", "cầu Mỹ Thuận", "tỉnh Vĩnh Long", None),
        # What the text tells.
        (
            "Đoàn thăm xã Kim Sơn Thượng cũ, nay là xã Kim Sơn, tỉnh Đồng Tháp.",
            "xã Kim Sơn Thượng",
            "tỉnh Đồng Tháp",
            "xã Kim Sơn",
        ),
        (
            "Đoàn thăm xã Kim Sơn Thượng, huyện Châu Thành, tỉnh Tiền Giang (nay là xã Kim Sơn).",
            "xã Kim Sơn Thượng",
            "tỉnh Đồng Tháp",
            "xã Kim Sơn",
        ),
        (
            "Đoàn thăm tỉnh Hải Hưng cũ, nay là Hải Dương và Hưng Yên.",
            "tỉnh Hải Hưng",
            None,
            None,
        ),
        (
            "Đoàn thăm xã Kim Sơn Thượng, hiện là thành phố Cao Lãnh.",
            "xã Kim Sơn Thượng",
            None,
            None,
        ),
    ],
)
def test_places_of_today(
    text: str, mention: str, province: str | None, current: str | None
) -> None:
    place = _places(text)[mention]
    assert (place.province, place.current_name) == (province, current)


def test_a_name_is_composed_where_a_dropped_mark_kept_letters_apart() -> None:
    # Two pieces of one Hangul syllable, with a mark of half a ligature between them.
    (body,) = vu.analyze("Ủy ban ĐVCĐ \uac00\ufe20\u11a8 họp.").organizations
    assert body.name == "Ủy ban đoàn viên công đoàn \uac01"


def test_a_person_has_one_name_however_tone_marks_stand() -> None:
    people = vu.analyze("Ông Lê Văn Hoà dự. Ông LÊ VĂN HÒA về. Anh Hoà cũng về.").persons
    assert [person.name for person in people] == ["Lê Văn Hòa", "Lê Văn Hòa", "Hòa"]
    assert people[2].full_name == "Lê Văn Hòa"
    assert [person.text for person in people] == ["Lê Văn Hoà", "LÊ VĂN HÒA", "Hoà"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LĐLĐ TỈNH LONG AN TRAO QUÀ TẾT", "Liên đoàn Lao động tỉnh Long An"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK LẮK HỌP", "Liên đoàn Lao động tỉnh Đắk Lắk"),
        ("Liên đoàn Lao động TỈNH LONG AN họp.", "Liên đoàn Lao động tỉnh Long An"),
        ("BAN THƯỜNG VỤ LĐLĐ TỈNH HỌP MẶT", "Ban Thường vụ Liên đoàn Lao động tỉnh"),
        ("SỞ Y TẾ TỈNH GIA LAI", "Sở Y tế tỉnh Gia Lai"),
        ("SỞ LĐ-TB&XH TỈNH LÀO CAI", "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai"),
        ("TAND KHU VỰC 4 XÉT XỬ", "Tòa án nhân dân khu vực 4"),
        ("BAN TỔ CHỨC TỈNH ỦY HỌP", "Ban Tổ chức Tỉnh ủy"),
        ("Công ty FPT tuyển thợ.", "Công ty FPT"),
    ],
)
def test_a_name_in_capitals_is_written_as_usual(text: str, name: str) -> None:
    assert vu.analyze(text).organizations[0].name == name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Phòng CSGT", "Phòng Cảnh sát giao thông"),
        ("Cơ quan CSĐT Bộ Công an", "Cơ quan Cảnh sát điều tra Bộ Công an"),
        ("Cục QLTT tỉnh Lào Cai", "Cục Quản lý thị trường tỉnh Lào Cai"),
        ("Hội CCB xã Mường Hum", "Hội Cựu chiến binh xã Mường Hum"),
        ("Ban CHQS huyện Bát Xát", "Ban Chỉ huy Quân sự huyện Bát Xát"),
        ("Đoàn ĐBQH tỉnh Lào Cai", "Đoàn đại biểu Quốc hội tỉnh Lào Cai"),
        (
            "Phòng CSĐT tội phạm về ma túy Công an tỉnh Lào Cai",
            "Phòng Cảnh sát điều tra tội phạm về ma túy Công an tỉnh Lào Cai",
        ),
        # A company writes itself as it likes.
        ("Công ty CP Thủy lợi Tà Lơi", "Công ty cổ phần Thủy lợi Tà Lơi"),
    ],
)
def test_fields_that_are_abbreviated_have_official_capitals(mention: str, name: str) -> None:
    assert _bodies(f"Hôm qua, đoàn đã làm việc với {mention}.")[mention].name == name


def test_host_of_ambassador_is_not_the_body() -> None:
    """An ambassador is of the country; the body that receives it is a mention of its own."""
    document = vu.analyze("Đại sứ Nga tại Liên hợp quốc Lò Văn Páo phát biểu.")
    (position,) = document.positions
    assert position.organization is None
    assert (position.title.place, position.title.organization) == ("Nga", None)
    assert [body.name for body in document.organizations] == ["Liên hợp quốc"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ông Lê Văn Tám được bầu giữ chức Chủ tịch UBND xã Tân Hòa thay ông Tô Văn Páo.",
            {"Lê Văn Tám": "current", "Tô Văn Páo": "former"},
        ),
        (
            "Bà Tô Thị Mận kế nhiệm ông Lê Văn Tám làm Bí thư Đảng ủy xã Tân Hòa.",
            {"Tô Thị Mận": "current", "Lê Văn Tám": "former"},
        ),
        (
            "Người được bầu làm Chủ tịch Công đoàn xã Tân Hòa thay ông Tô Văn Páo là bà Vũ Thị Hoa.",
            {"Vũ Thị Hoa": "current", "Tô Văn Páo": "former"},
        ),
        (
            "Ông Tô Văn Páo, Giám đốc Sở Y tế, nghỉ hưu; bà Vũ Thị Hoa được bổ nhiệm thay.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
        (
            "Ông Tô Văn Páo thôi giữ chức Giám đốc Sở Y tế, người thay thế là bà Vũ Thị Hoa.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
        (
            "Ông Tô Văn Páo nhường chức Chủ tịch Công đoàn xã Tân Hòa cho bà Vũ Thị Hoa.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
        (
            "Bà Vũ Thị Hoa sẽ kế nhiệm ông Tô Văn Páo ở ghế Giám đốc Sở Y tế.",
            {"Vũ Thị Hoa": "incoming", "Tô Văn Páo": "current"},
        ),
        (
            "Ông Tô Văn Páo rời ghế Giám đốc Sở Y tế, nhường vị trí này cho bà Vũ Thị Hoa.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
        (
            "Sở Y tế miễn nhiệm Chánh Thanh tra Tô Văn Páo và cử bà Vũ Thị Hoa thay thế.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
        (
            "Ngồi cạnh là Giám đốc Sở Y tế Vũ Thị Hoa, kế nhiệm ông Tô Văn Páo.",
            {"Vũ Thị Hoa": "current", "Tô Văn Páo": "former"},
        ),
        (
            "Ông Tô Văn Páo, nguyên Giám đốc Sở Y tế, gặp bà Vũ Thị Hoa, Trưởng Công an xã Tân Hòa.",
            {"Tô Văn Páo": "former", "Vũ Thị Hoa": "current"},
        ),
    ],
)
def test_each_of_two_who_follow_each_other_has_a_status(text: str, status: dict[str, str]) -> None:
    positions = vu.analyze(text).positions
    assert {position.person.name: position.status for position in positions} == status


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đám cháy đã tắt (Ảnh: Công an nhân dân).", "Báo Công an nhân dân"),
        ("Lực lượng Công an nhân dân đã đến nơi.", "Công an nhân dân Việt Nam"),
        ("Đám cháy đã tắt. Nguồn: Quân đội nhân dân", "Báo Quân đội nhân dân"),
    ],
)
def test_in_a_credit_a_body_is_the_paper_that_bears_its_name(text: str, name: str) -> None:
    assert [body.name for body in vu.analyze(text).organizations] == [name]
