"""Draws people, places and offices from the tables of the library and from ``offices.tsv``."""

from __future__ import annotations

import functools
import random
import re
from dataclasses import dataclass
from pathlib import Path

from viunion_nlp.lexicon.files import data_folder, read_table
from viunion_nlp.lexicon.place_rows import CommuneRow, DistrictRow, ProvinceRow
from viunion_nlp.lexicon.rows import GivenNameRow, SurnameRow

OFFICES = Path(__file__).parent / "offices.tsv"
ANY = "any"  # the kind of a slot that takes any office
MALE = (
    "Văn", "Hữu", "Đức", "Công", "Xuân", "Minh", "Quốc", "Đình", "Ngọc", "Thanh", "Trọng", "Duy", "Quang",
    "Bá", "Sỹ", "Viết", "Thế", "Tiến",
)  # fmt: skip
FEMALE = ("Thị", "Thị", "Thị", "Thu", "Ngọc", "Kim", "Thúy", "Bích", "Hồng", "Thanh", "Mỹ", "Diệu")
# Names of peoples that the patterns of the others do not make.
OF_PEOPLES = (
    "Y Biêr Niê", "H'Yim Kđoh", "K'Mák", "Giàng A Chu", "Lò Văn Mừng", "Thào Xuân Sùng", "Ksor Phước",
    "Đinh Y Quyên", "Rah Lan Chung", "Sùng A Hồ", "Tráng Thị Xuân", "Y Thanh Hà Niê Kđăm", "Hờ A Trừ",
    "Pi Năng Thị Hốn", "Bh'riu Liếc", "Hồ Văn Ngưm", "A Pớt", "Siu Hương", "Chẩu Văn Lâm", "Danh Út",
    "Thạch Thị Sa Thy", "Kim Ngọc Thái", "Ma Thế Hồng", "Vàng A Lử", "Điểu Krứ", "Nay H'Nan",
)  # fmt: skip
# Invented companies; schools and hospitals by the patterns of real ones.
LISTS = {
    "department": (
        "Nội vụ", "Y tế", "Tài chính", "Xây dựng", "Công Thương", "Tư pháp", "Giáo dục và Đào tạo", "Du lịch",
        "Khoa học và Công nghệ", "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch", "Ngoại vụ",
        "Dân tộc và Tôn giáo", "Lao động - Thương binh và Xã hội", "Giao thông vận tải",
        "Thông tin và Truyền thông", "Kế hoạch và Đầu tư", "Tài nguyên và Môi trường",
    ),
    "ministry": (
        "Nội vụ", "Y tế", "Tài chính", "Xây dựng", "Công Thương", "Tư pháp", "Quốc phòng", "Công an",
        "Ngoại giao", "Giáo dục và Đào tạo", "Nông nghiệp và Môi trường", "Khoa học và Công nghệ",
        "Lao động - Thương binh và Xã hội",
    ),
    "company": tuple(
        f"[{form}] {name}"
        for form in ("Công ty TNHH|Công ty Cổ phần|Công ty CP|Công ty TNHH MTV|Công ty|Tổng Công ty",)
        for name in (
            "May Hòa Thọ", "Giày Hưng Thịnh", "Dệt Phong Phú", "Xi măng Vạn Tín", "Cao su Lộc An",
            "Điện tử Hoàng Gia", "Thủy sản Minh Khang", "Xây dựng Trường Lộc", "Vận tải Đông Hải",
            "Chế biến gỗ Tân Vinh", "Môi trường Đô thị Sông Lam", "Cấp nước Hồng Lĩnh", "Dược phẩm An Bình",
            "Thương mại Dịch vụ Phúc Thành", "Hansae Vina", "Shinwon", "Samil Việt Nam", "Yuki Sepre",
            "TKG Đại Phát", "Kefico", "Nhựa Thái Bình Dương", "Than Khe Tam", "Phân bón Bình Minh",
        )
    ),
    "school": (
        "[Trường THPT|Trường THCS|Trường Tiểu học|Trường Mầm non] "
        "[Lê Quý Đôn|Nguyễn Du|Trần Phú|Chu Văn An|Hùng Vương|Kim Đồng|Hoa Sen|Tân Lập|Sơn Ca|Quang Trung]",
        "Trường [Đại học Kinh tế|Đại học Nông Lâm|Cao đẳng Nghề|Chính trị] {province name}",
        "Trường Đại học Công đoàn",
    ),
    "hospital": (
        "Bệnh viện Đa khoa {province}", "Bệnh viện [Bạch Mai|Chợ Rẫy]", "Trung tâm Y tế {district}",
        "Bệnh viện [Phụ sản|Nhi] {province}",
    ),
    "number": tuple(map(str, range(1, 16))),
    "unit": ("{province}", "{district}", "{commune}", "tỉnh"),
}  # fmt: skip
_OPTION = re.compile(r"\[([^\[\]]*)\]")
_PART = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Pattern:
    """A row of ``offices.tsv``."""

    kind: str
    roles: tuple[str, ...]
    body: str
    share: str


@dataclass(frozen=True)
class Office:
    """An office that was drawn.

    Attributes:
        role: the office alone, "Phó Trưởng phòng".
        title: with its body, "Phó Trưởng Phòng Nội vụ huyện Mai Sơn".
        body: the body alone; body_at: where it starts in the title.
        is_mention: whether the body is a mention of its own.
    """

    role: str
    title: str
    body: str
    body_at: int
    is_mention: bool


@functools.cache
def patterns() -> dict[str, list[Pattern]]:
    """The rows of ``offices.tsv`` by kind."""
    rows: dict[str, list[Pattern]] = {}
    lines = OFFICES.read_text(encoding="utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        kind, roles, body, share = line.split("\t")
        rows.setdefault(kind, []).append(Pattern(kind, tuple(roles.split("|")), body, share))
    return rows


class Draws:
    """Draws names and offices from one source of chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def person(self) -> str:
        """A full name, of two to four syllables, or of a people other than the Kinh."""
        draw = self.chance.random()
        if draw < 0.05:
            return self.chance.choice(OF_PEOPLES)
        surname, given = self.chance.choice(_surnames()), self.chance.choice(_given_names())
        if draw < 0.12:
            return f"{surname} {given}"
        middle = self.chance.choice(MALE if draw < 0.55 else FEMALE)
        if draw < 0.85:
            return f"{surname} {middle} {given}"
        return f"{surname} {middle} {self.chance.choice(_given_names())} {given}"

    def office(self, kind: str) -> Office:
        """An office of a kind of body."""
        if kind == ANY:
            kind = self.chance.choice([each for each in patterns() if each != "thon"])
        pattern = self.chance.choice(patterns()[kind])
        role, body = self.chance.choice(pattern.roles), self.text(pattern.body)
        title = f"{role} {body}"
        if pattern.share:
            role += " " + self._head(body)
        return Office(role, title, body, len(title) - len(body), pattern.share != "unit")

    @staticmethod
    def _head(body: str) -> str:
        """The first word of a body as part of a role: "Trưởng phòng", "Trưởng Công an", "Chánh Văn phòng"."""
        for head in ("Công an", "Văn phòng"):
            if body.startswith(head):
                return head
        return body.split()[0].lower()

    def text(self, pattern: str) -> str:
        """A pattern with an option drawn for each bracket, and each part filled."""
        while (option := _OPTION.search(pattern)) is not None:
            drawn = self.chance.choice(option[1].split("|"))
            pattern = pattern[: option.start()] + drawn + pattern[option.end() :]
        return _PART.sub(lambda part: self.part(part[1]), pattern)

    def part(self, name: str) -> str:
        """A place, a list's item, or a Party committee."""
        if name in LISTS:
            return self.text(self.chance.choice(LISTS[name]))
        if name.endswith("committee"):
            return self._committee(_districts() if name.startswith("district") else _provinces())
        unit, _, rest = name.removeprefix("name of a ").partition(" ")
        if name.startswith("name of a "):
            areas: tuple[ProvinceRow | DistrictRow, ...] = (*_provinces(), *_districts())
            return self.chance.choice([row.name for row in areas if row.type == unit])
        place = self.chance.choice(_places()[unit])
        return place.name if rest == "name" else f"{place.type} {place.name}"

    def _committee(self, places: tuple[ProvinceRow | DistrictRow, ...]) -> str:
        heads = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "thị xã": "Thị ủy", "quận": "Quận ủy"}
        place = self.chance.choice(places)
        return f"{heads.get(place.type, 'Huyện ủy')} {place.name}"


@functools.cache
def _surnames() -> tuple[str, ...]:
    rows = read_table(data_folder() / "surnames.tsv", SurnameRow)
    return tuple(
        row.surname
        for row in rows
        if "Kinh" in row.peoples
        and (row.weight == "common" or (row.weight == "usual" and not row.also))
    )


@functools.cache
def _given_names() -> tuple[str, ...]:
    rows = read_table(data_folder() / "given_names.tsv", GivenNameRow)
    return tuple(row.name for row in rows if row.weight != "rare" and len(row.name) > 1)


@functools.cache
def _provinces() -> tuple[ProvinceRow, ...]:
    rows = read_table(data_folder() / "provinces.tsv", ProvinceRow)
    # Names of older units and of cities that need their type word stay out.
    return tuple(row for row in rows if (row.until or "2025") >= "2025" and not row.also)


@functools.cache
def _districts() -> tuple[DistrictRow, ...]:
    rows = read_table(data_folder() / "districts.tsv", DistrictRow)
    return tuple(row for row in rows if not row.name.isdigit() and not row.also)


@functools.cache
def _communes() -> tuple[CommuneRow, ...]:
    rows = read_table(data_folder() / "communes.tsv", CommuneRow)
    return tuple(row for row in rows if not row.name[0].isdigit())


def _places() -> dict[str, tuple[ProvinceRow | DistrictRow | CommuneRow, ...]]:
    return {"province": _provinces(), "district": _districts(), "commune": _communes()}
