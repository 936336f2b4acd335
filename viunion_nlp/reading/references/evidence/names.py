"""The tables that decide which names of laws are references.

A stretch starts at the type word and ends with the name.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import WorldRow
from viunion_nlp.reading.cues import follows_cue, is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import is_year
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, UPPER

_SHORTEST_SHORT_NAME: Final = 4  # letters; shorter ones stand for much else


def in_word(facts: Facts, first: int, last: int) -> bool:
    """The type word is the end of another word: "pháp luật lao động", "MỆNH LỆNH"."""
    small = not facts.shapes[first] & CAPITAL
    return small or bool(facts.shapes[first - 1] & CAPITAL)


IS_PART_OF_WORD: Final = Verdicts(
    "DOCREF",
    "Does what looks like a type word only close an everyday word?",
    rule(
        in_word, YES,
        "Sinh viên tìm hiểu pháp luật đất đai.", but="Cơ quan sửa đồng bộ [DOCREF Luật Công đoàn].",
    ),
    otherwise=NO,
)  # fmt: skip


def in_head(facts: Facts, first: int, last: int) -> bool:
    """The words close the kind of a body: "Tòa Hiến pháp", "Tòa án Hiến pháp"."""
    near, far = facts.nodes[first - 1].head, facts.nodes[first - 2].head
    return (near is not None and near.length > 2) or (far is not None and far.length > 3)


def branch_of_law(facts: Facts, first: int, last: int) -> bool:
    """The word for laws stands before a constitution: "luật Hiến pháp" is a branch of law."""
    law, kind = facts.nodes[first].law, facts.nodes[first - 1].document_type
    if law is None or law.row.kind != "constitution" or facts.gaps[first] == NEWLINE:
        return False
    return kind is not None and kind.length == 1 and kind.row.known_by == "subject"


def short_without_year(facts: Facts, first: int, last: int) -> bool:
    """It is the form of a constitution, which a city has too, and no year of one right behind tells it: "ở
    HP"; with "năm" between, only behind a number: "Chương II HP năm 2013"."""
    law = facts.nodes[first].law
    if (
        law is None
        or law.row.kind != "constitution"
        or not facts.shapes[first] & UPPER
        or last > first + 1
    ):
        return False
    if facts.shouting[first] or facts.gaps[last] == NEWLINE:
        return True
    if facts.words[last] in law.row.years:
        return False
    behind_number = (
        facts.shapes[first - 1] & DIGITS or facts.words[first - 1] in facts.cues["numeral"]
    )
    return (
        not behind_number
        or facts.words[last] != "năm"
        or facts.words[last + 1] not in law.row.years
    )


def capital(facts: Facts, first: int, last: int) -> bool:
    """A capital stands in the name."""
    for index in range(first, last):
        if facts.shapes[index] & CAPITAL:
            return True
    return False


def foreign(facts: Facts, first: int, last: int) -> bool:
    """Another country follows: "luật bầu cử Mỹ"."""
    place = facts.nodes[last].place
    return place is not None and isinstance(place.row, WorldRow)


def of_lawyers(facts: Facts, first: int, last: int) -> bool:
    """A firm, faculty or trade of lawyers stands before: "công ty luật", "ngành luật"."""
    if facts.gaps[first] == NEWLINE:
        return False
    return follows_cue(facts, first, "of lawyers")


def of_studies(facts: Facts, first: int, last: int) -> bool:
    """A degree or a subject stands before: "Thạc sĩ Luật Kinh tế"."""
    if facts.words[first - 1] not in facts.cue_endings["of studies"]:  # a gate
        return False
    return facts.gaps[first] != NEWLINE and follows_cue(facts, first, "of studies")


def never_passed(facts: Facts, first: int, last: int) -> bool:
    """No law of that name has been passed."""
    law = facts.nodes[first].law
    return law is not None and not law.row.years


def constitution(facts: Facts, first: int, last: int) -> bool:
    """It is a constitution, of whatever country, and no year tells which."""
    law = facts.nodes[first].law
    if law is None or law.row.kind != "constitution":
        return False
    return not is_year(facts, last + int(facts.words[last] == "năm"))


def branch(facts: Facts, first: int, last: int) -> bool:
    """The words are a branch of law as well: "luật lao động", where the law is a "Bộ luật"."""
    law = facts.nodes[first].law
    if law is None or law.row.kind == "law":
        return False
    return facts.words[first] != law.row.name.partition(" ")[0].lower()


IS_LAW: Final = Verdicts(
    "DOCREF",
    "Is the name of a law, perhaps in small letters, a reference?",
    rule(
        in_head, NO,
        "Tòa án Hiến pháp bác đơn.", but="Tòa án nêu [DOCREF Hiến pháp].",
    ),
    rule(
        branch_of_law, NO,
        "Chị say mê luật Hiến pháp từ khi còn trẻ.", but="Chị say mê [DOCREF Hiến pháp] từ khi còn trẻ.",
    ),
    rule(
        of_studies, NO,
        "Chị là thạc sĩ luật Hình sự.", but="Chị giảng giải [DOCREF luật Hình sự] cho thợ.",
    ),
    rule(
        short_without_year, NO,
        "Quê chị ở HP năm 2013 bị bão.", but="Theo Điều 7 [DOCREF HP 2013], chị có quyền bầu cử.",
    ),
    rule(
        capital, YES,
        "Công ty áp dụng [DOCREF luật Lao động] từ năm nay.",
        but="Chị say mê luật lao động từ khi còn trẻ.",
    ),
    rule(
        foreign, NO,
        "Theo luật bầu cử Mỹ, cử tri bỏ phiếu qua thư.",
        but="Xã phổ biến [DOCREF luật bầu cử] cho cử tri.",
    ),
    rule(
        of_lawyers, NO,
        "Anh mở văn phòng luật thương mại.", but="Công ty áp dụng [DOCREF luật thương mại].",
    ),
    rule(
        never_passed, NO,
        "Các hội quần chúng mong sớm có luật về hội.",
        but="Các đơn vị thực hiện [DOCREF luật công đoàn].",
    ),
    rule(
        constitution, NO,
        "Quân nhân tuyên thệ tuân thủ hiến pháp.", but="Doanh nghiệp tuân thủ [DOCREF luật công đoàn].",
    ),
    rule(
        branch, NO,
        "Anh chuyển sang nghiên cứu luật lao động.",
        but="Anh chuyển sang nghiên cứu [DOCREF bộ luật lao động].",
    ),
    otherwise=YES,
)  # fmt: skip


def short(facts: Facts, first: int, last: int) -> bool:
    """The name has one syllable only, and no short form of a law: "Luật PCRT"."""
    kind = facts.nodes[first].document_type
    if kind is None or last - first - kind.length >= 2:
        return kind is None
    name = first + kind.length
    node, word = facts.nodes[name], facts.words[name]
    if not facts.shapes[name] & UPPER or len(word) < _SHORTEST_SHORT_NAME or is_roman(word):
        return True
    return node.abbreviation is not None or node.place is not None


def no_capital(facts: Facts, first: int, last: int) -> bool:
    """No capital tells a name behind the type word: there is none, or the whole line is in capitals."""
    if facts.shouting[first]:
        return True
    kind = facts.nodes[first].document_type
    return kind is None or not facts.shapes[first + kind.length] & CAPITAL


def amending(facts: Facts, first: int, last: int) -> bool:
    """The law amends others that are not named."""
    kind = facts.nodes[first].document_type
    assert kind is not None
    return is_cue(facts, first + kind.length, "amends")


def placed(facts: Facts, first: int, last: int) -> bool:
    """All the name is a place."""
    kind = facts.nodes[first].document_type
    assert kind is not None
    behind = first + kind.length
    place = facts.nodes[behind].place
    return place is not None and behind + place.length >= last


def given_names(facts: Facts, first: int, last: int) -> bool:
    """All the name is two given names: a firm of lawyers bears them."""
    kind = facts.nodes[first].document_type
    assert kind is not None
    behind = first + kind.length
    if last - behind != 2 or not facts.shapes[behind] & facts.shapes[behind + 1] & CAPITAL:
        return False
    names = facts.lexicon.given_names
    return facts.words[behind] in names and facts.words[behind + 1] in names


IS_LAW_NAME: Final = Verdicts(
    "DOCREF",
    "Are the words behind a type word of laws the name of a law that the lexicon does not know?",
    rule(
        short, NO,
        "Bạn đọc xem Luật Chơi trên trang chủ.",
        but="Bạn đọc xem [DOCREF Luật Hiến máu] trên trang chủ.",
    ),
    rule(
        no_capital, NO,
        "Luật sư trẻ tư vấn cho công nhân.",
        but="Đại biểu góp ý [DOCREF Luật Hiến máu tình nguyện] tại tổ.",
    ),
    # Rare: with the laws that it amends it is one reference; without, its name goes on too long to be one.
    rule(
        amending, NO,
        "Quốc hội thông qua Luật Sửa đổi chính sách thuế trong kỳ họp.",
        but="Quốc hội thông qua [DOCREF Luật Hiến máu tình nguyện].",
    ),
    rule(
        of_studies, NO,
        "Chị là cử nhân Luật Kinh tế.", but="Bà phổ biến [DOCREF Luật Hiến máu tình nguyện] tại xã.",
    ),
    # Rare: the firms that give legal advice to readers and members.
    rule(
        of_lawyers, NO,
        "Công ty Luật Minh Tâm tư vấn miễn phí.",
        but="Công ty phổ biến [DOCREF Luật Hiến máu tình nguyện].",
    ),
    rule(
        in_head, NO,
        "Tòa án Hiến pháp Hàn Quốc nghỉ lễ.",
        but="Công ty phổ biến [DOCREF Luật Hiến máu tình nguyện].",
    ),
    rule(
        given_names, NO,
        "Luật Minh Khuê xin trả lời như sau.",
        but="Trường phổ biến [DOCREF Luật Hiến máu tình nguyện] cho sinh viên.",
    ),
    rule(
        placed, NO,
        "Trường ĐH Luật Hà Nội tuyển sinh.",
        but="Trường phổ biến [DOCREF Luật Hiến máu tình nguyện] cho sinh viên.",
    ),
    otherwise=YES,
)  # fmt: skip
