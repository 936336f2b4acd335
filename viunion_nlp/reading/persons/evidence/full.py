"""The tables for full names without an introduction, and for names explained by an office."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country, place_level
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.full_names import is_named_after
from viunion_nlp.reading.persons.evidence.pairs import (
    is_middle_of_gender,
    is_told,
    is_usual_given,
    named_pair,
)
from viunion_nlp.reading.persons.evidence.surroundings import (
    address_word,
    begins_place,
    behind_place_word,
    commune,
    house_number,
    in_capitals,
    is_country,
)
from viunion_nlp.reading.persons.shapes import opens_with_word
from viunion_nlp.reading.placenames import place_name_end
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, JOINED, NEWLINE, SIGN, UPPER

_LONGEST_ADDRESS: Final = 3  # syllables
_LONGEST_HAMLET: Final = 6  # syllables of "tổ dân phố Trung Sơn"
_LONG_SURNAME: Final = 2  # syllables, at the end of names of the Ê Đê, inside those of the Ra Glai
_MOST_GIVEN: Final = 3  # syllables behind the surname
_LIST_WORDS: Final = (",", "và")
_OPENING_SIGNS: Final = "(“\"'-[:,.|/"


def behind_hamlet(facts: Facts, first: int, last: int) -> bool:
    """The name of a hamlet ends right before, with its type word: "thôn Đông Lê Văn An"."""
    for back in range(2, _LONGEST_HAMLET + 1):
        word = facts.nodes[first - back].place_word if first >= back else None
        if word is not None and word.row.level == "area":
            name_at = first - back + word.length
            if name_at < first:
                return place_name_end(facts, name_at, word.row, trusted=True) == first
    return False


def inside_run(facts: Facts, first: int, last: int) -> bool:
    """What stands right before makes it the middle of another name."""
    if first == 0 or facts.gaps[first] == NEWLINE:
        return False
    before = first - 1
    if facts.gaps[first] == JOINED:
        return facts.words[before] not in _OPENING_SIGNS
    if not facts.shapes[before] & CAPITAL or opens_with_word(facts, before):
        return False
    if facts.shapes[before] & UPPER and before not in facts.abbreviations:
        return False
    if facts.addresses[before] is not None or facts.in_body[before]:
        return False
    return not _closes_place(facts, first)


def _closes_place(facts: Facts, first: int) -> bool:
    """Whether a place's name of two syllables or more ends right before: "Việt Nam Nguyễn Thị …"."""
    return facts.place_before(first, (2, 3)) is not None


def in_memorial(facts: Facts, first: int, last: int) -> bool:
    """A memorial bears it, with a word of address or an office: "Nhà tưởng niệm Luật sư Lê Văn An"."""
    for back in range(1, _LONGEST_ADDRESS + 1):
        address = facts.nodes[first - back].honorific or facts.nodes[first - back].role
        if address is not None and address.length == back:
            return follows_cue(facts, first - back, "memorial")
    return False


def bears_place(facts: Facts, first: int, last: int) -> bool:
    """A place is named after this very person."""
    place = facts.nodes[first].place
    if place is None or first + place.length < last - 1:
        return False
    return is_named_after(place.rows)


def place_covers(facts: Facts, first: int, last: int) -> bool:
    """A place's name covers all but the last syllable, or all but a function word that opens the sentence:
    "Từ Củ Chi"; but not that of a usual name of which something is told, "Vũ Quang Bích, giáo viên"; or a
    country of two syllables stands first: "Hàn Quốc Kim Bum"."""
    place, behind = facts.nodes[first].place, facts.nodes[first + 1].place
    if behind is not None and first + 1 + behind.length >= last and behind.length > 1:
        if facts.nodes[first].stop is not None and facts.opens_sentence(first):
            return True
    if place is None:
        return False
    if first + place.length >= last - 1:
        return place_level(place.rows) == "province" or not _is_told_name(facts, first, last)
    return place.length >= 2 and names_country(place.rows)


def _is_told_name(facts: Facts, first: int, last: int) -> bool:
    """Whether a usual surname and two syllables that end in a given name stand here, and something is told
    of somebody behind them."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare" or last - first - surname.length != 2:
        return False
    return is_usual_given(facts, last - 1) and is_told(facts, last)


def street(facts: Facts, first: int, last: int) -> bool:
    """An uncommon surname is the type word of a place here: "Đường Lê Văn Lương"."""
    node = facts.nodes[first]
    following = facts.nodes[first + 1]
    if following.place is None and following.surname is None:
        return False
    if node.place_word is None or node.surname is None:
        return False
    return node.surname.row.weight != "common"


def delegation(facts: Facts, first: int, last: int) -> bool:
    """Nothing but a country stands behind a surname, "Đoàn Hàn Quốc", or in brackets a place behind one that
    is a word as well: "(Đoàn Hải Phòng)"."""
    node = facts.nodes[first]
    if node.surname is None:
        return False
    behind = first + node.surname.length
    surname_is_word = node.surname.row.also == "word"
    if is_country(facts, behind, last):
        return surname_is_word or facts.words[behind] not in facts.lexicon.given_names
    place = facts.nodes[behind].place
    if not surname_is_word or place is None or behind + place.length != last:
        return False
    return facts.words[first - 1] == "(" and facts.words[last] == ")"


def listed_prefix(facts: Facts, first: int, last: int) -> bool:
    """An item of a list: the prefix of names of a people, and one name: "- A Thút (làng Kon Rẫy)"."""
    surname = facts.nodes[first].surname
    if surname is None or "Kinh" in surname.row.peoples or len(facts.words[first]) > 1:
        return False
    if last - first != 2 or facts.gaps[first - 1] != NEWLINE or facts.words[first - 1] != "-":
        return False
    return facts.gaps[last] == NEWLINE or bool(facts.shapes[last] & SIGN)


def odd_length(facts: Facts, first: int, last: int) -> bool:
    """Other than two or three syllables stand behind the surname, "Niê Kđăm" at the end and "Pi Năng" behind
    a middle name not counted."""
    surname = facts.nodes[first].surname
    given_at = first + surname.length if surname is not None else first
    given = last - given_at
    words = facts.words[given_at:last]
    joined = 2 * (words.count("'") + words.count("-"))  # "H'dơk" is one syllable
    if given > _MOST_GIVEN:
        joined += _second_surname(facts, given_at, last)
    return given < 2 or given - joined > _MOST_GIVEN


def _second_surname(facts: Facts, given_at: int, last: int) -> int:
    """The length of another surname, of two syllables, that ends a name or stands behind its middle name."""
    for index in (last - _LONG_SURNAME, given_at + 1):
        surname = facts.nodes[index].surname
        if surname is not None and surname.length == _LONG_SURNAME:
            return surname.length
    return 0


def of_people(facts: Facts, first: int, last: int) -> bool:
    """It says which people or home somebody is of: "dân tộc Khơ Mú", "(Ê Đê, …"."""
    if follows_cue(facts, first, "before people"):
        return True
    if facts.words[first - 1] != "(":
        return False
    name = " ".join(facts.words[first:last])
    return any(f"{word} {name}" in facts.cues["born"] for word in facts.cues["before people"])


def doubtful_surname(facts: Facts, first: int, last: int) -> bool:
    """The surname is rare and another word as well, and no middle name of men or women follows it, "Cứ A
    Tủa"; nor two given names and another person, "Cáp Trọng Lâm và Tô Thị Ngà"."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight != "rare" or surname.row.also != "word":
        return False
    given_at = first + surname.length
    if is_middle_of_gender(facts, given_at):
        return False
    beside = facts.words[last] in _LIST_WORDS and is_likely_person(facts, last + 1)
    return not (beside and is_usual_given(facts, given_at) and is_usual_given(facts, last - 1))


def behind_opening(facts: Facts, first: int, last: int) -> bool:
    """A word opens the sentence that is a surname as well, and a longer name stands behind it: "Nay | Lê Kiến
    Lân", "Từ | Tô Thị Ngà"."""
    if last - first <= _MOST_GIVEN or not opens_with_word(facts, first):
        return False
    behind = facts.nodes[first + 1].surname
    return behind is not None and behind.row.weight != "rare" and is_likely_person(facts, first + 1)


IS_FULL_NAME: Final = Verdicts(
    "PERSON",
    "Is a surname with the capitals behind it a name without any introduction?",
    rule(
        behind_hamlet, YES,
        "Đoàn trao nhà cho hộ ở thôn Đông Mai [PERSON Trần Văn Ngọc].",
        but="Đoàn dừng ở tiệm Đông Mai Trần Ngọc.",
    ),
    rule(
        address_word, NO,
        "Nhà của Ông [PERSON Trần Văn Ngọc] đây.", but="Cả xóm quý [PERSON Trần Văn Ngọc] lắm.",
    ),
    rule(
        inside_run, NO,
        "Tiệm bánh Đông Phương Hồng Ngọc mở cửa.", but="Cả xóm khen [PERSON Trần Hồng Ngọc] lắm.",
    ),
    rule(
        house_number, NO,
        "Quán cơm ở 40 Trần Văn Thể vẫn mở cửa.",
        but="Quán cơm của [PERSON Trần Văn Thể] ngon lắm.",
    ),
    rule(
        in_capitals, NO,
        "CHƯƠNG TRÌNH “VÌ PHÚC LỢI” ĐOÀN VIÊN", but="Cả xóm quý [PERSON Trần Văn Ngọc] lắm.",
    ),
    rule(
        behind_place_word, NO,
        "Dân ở đường Lê Văn Thể kêu cứu.", but="Dân ở đây quý [PERSON Lê Văn Thể] lắm.",
    ),
    rule(
        commune, NO,
        "Ba phường gồm: Thới An, An Hội Đông và Tân Tạo.",
        but="Ba phường khen [PERSON Trần Văn Thới] và [PERSON An Hội Đông] lắm.",
    ),
    rule(
        in_memorial, NO,
        "Đoàn viếng Nhà tưởng niệm Luật sư Lê Văn Thể.",
        but="Đoàn về quê [PERSON Lê Văn Thể] ở xã.",
    ),
    rule(
        bears_place, YES,
        "Chi bộ học tập phong cách [PERSON Hồ Chí Minh].", but="Tàu tuần tra ở Thái Bình Dương.",
    ),
    rule(
        place_covers, NO,
        "Tàu tuần tra ở Thái Bình Dương.", but="Cả đội tàu quý [PERSON Thái Văn Dương] lắm.",
    ),
    rule(street, NO, "Đường Lê Văn Thể ngập sâu.", but="Cả phố quý [PERSON Lê Văn Thể] lắm."),
    rule(delegation, NO, "Đoàn Hàn Quốc về nước.", but="Cả xóm quý [PERSON Trần Văn Ngọc] lắm."),
    rule(
        listed_prefix, YES,
        "Trao quà cho:\n- [PERSON A Thút]\n- [PERSON A Blôi]", but="Trao quà cho Mai Vàng rất vui.",
    ),
    rule(
        named_pair, YES,
        "Cả làng chờ [PERSON Phan Nga] mãi.", but="Cả làng chờ Mai Loan mãi.",
    ),
    rule(
        odd_length, NO,
        "Hội thi Mai Vàng rất vui.", but="Hội thi khen [PERSON Mai Ngọc Vàng] lắm.",
    ),
    rule(
        behind_opening, NO,
        "Nay [PERSON Lê Kiến Lân] đã nghỉ hưu.", but="Cả xóm quý [PERSON Nay Lê Kiến Lân] lắm.",
    ),
    rule(
        doubtful_surname, NO,
        "Chợ bán Quế Trà Bồng giá rẻ.", but="Cả chợ quý [PERSON Trần Văn Quế] lắm.",
    ),
    otherwise=YES,
)  # fmt: skip


IS_EXPLAINED: Final = Verdicts(
    "PERSON",
    "Is a run of capitals before an office the name of its holder?",
    rule(
        begins_place, NO,
        "Phát biểu tại New York, Chủ tịch Hội cảm ơn kiều bào.",
        but="[PERSON Blup Trang], Chủ tịch xã, đến dự.",
    ),
    rule(
        behind_place_word, NO,
        "Tại xã Tô Thành, Chủ tịch Hội trao quà.",
        but="[PERSON Blup Thành], Chủ tịch xã, trao quà.",
    ),
    rule(
        of_people, NO,
        "Bà con dân tộc Khơ Mú, Chủ tịch xã kể, rất mến khách.",
        but="[PERSON Blup Trang], Chủ tịch xã, đến dự.",
    ),
    otherwise=YES,
)  # fmt: skip
