"""The tables for names recognised by their syllables, from the lexicons or the rest of the document."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.phrases import BODY, HEAD, PLACE, PLACE_WORD, ROLE
from viunion_nlp.reading.closings import opens_award, opens_term
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.edges import (
    is_likely_person,
    is_name_syllable,
    person_name_end,
    starts_long_name,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.surroundings import (
    address_word,
    begins_place,
    behind_place_word,
    commune,
    fills_place,
    house_number,
    of_body,
)
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NATIVE, NEWLINE, SIGN, UPPER

_OF_OTHER_NAMES: Final = HEAD | BODY | ROLE | PLACE | PLACE_WORD


def korean(facts: Facts, first: int, last: int) -> bool:
    """A family name, then two syllables around a hyphen, the second in lower case: "Ri Sol-ju"."""
    if last - first != 4 or facts.words[first + 2] != "-":
        return False
    return bool(facts.shapes[first + 1] & CAPITAL) and not facts.shapes[first + 3] & CAPITAL


def foreign(facts: Facts, first: int, last: int) -> bool:
    """A foreigner's given name opens two syllables or more, or names of foreigners stand at both ends."""
    names = facts.lexicon.foreign_names
    if last - first < 2 or facts.words[first] not in names:
        return False
    if facts.words[last - 1] in names:
        return True
    opening = names[facts.words[first]]
    return opening.also != "word" and opening.weight in ("given", "both")


def foreign_behind_unknown(facts: Facts, first: int, last: int) -> bool:
    """A foreigner's name closes what begins with a word of no Vietnamese spelling."""
    if last - first < 2 or facts.nodes[first].place is not None:
        return False
    if facts.shapes[first] & (NATIVE | UPPER) or facts.words[first] in facts.lexicon.foreign_names:
        return False
    return _is_foreign_alone(facts, last - 1)


def foreign_alone(facts: Facts, first: int, last: int) -> bool:
    """One syllable is a foreigner's name and nothing else: "chiến thuật của Mourinho"."""
    return last - first == 1 and _is_foreign_alone(facts, first)


def _is_foreign_alone(facts: Facts, index: int) -> bool:
    row = facts.lexicon.foreign_names.get(facts.words[index])
    if row is None or row.also == "word" or facts.shapes[index] & (NATIVE | UPPER):
        return False
    node = facts.nodes[index]
    return node.place is None and node.body is None


def call_name_acts(facts: Facts, first: int, last: int) -> bool:
    """Two or three syllables of Vietnamese given names stand before a verb."""
    return facts.nodes[last].verb is not None and _is_call_name(facts, first, last)


def call_name_closed(facts: Facts, first: int, last: int) -> bool:
    """The same inside a sentence before a sign or function word, if one syllable is nothing else."""
    if facts.nodes[last].stop is None and not facts.shapes[last] & SIGN:
        return False
    if facts.opens_sentence(first) or not _is_call_name(facts, first, last):
        return False
    given = facts.lexicon.given_names
    for index in range(first, last):
        word = facts.words[index]
        if word in given and not given[word].also:
            return True
    return False


def _is_call_name(facts: Facts, first: int, last: int) -> bool:
    """Whether two or three syllables are of Vietnamese given names, and nothing longer begins there, nor the
    word for an event or the name of a firm: "Đại Hội chi đoàn", "Luật Minh Tâm"."""
    if last - first < 2 or last - first > 3 or facts.gaps[last] == NEWLINE:
        return False
    if f"{facts.words[first]} {facts.words[first + 1]}" in facts.cues["event"]:
        return False
    if last - first == 3 and facts.nodes[first].document_type is not None:
        return False
    given = facts.lexicon.given_names
    for index in range(first + 1, last):
        word = facts.words[index]
        if word not in given or given[word].weight == "rare":
            return False
    if starts_long_name(facts, first) or follows_cue(facts, first, "before people"):
        return False
    if facts.words[first] in facts.name_closers:  # a gate
        if opens_term(facts, first) or opens_award(facts, first):
            return False
    return is_name_syllable(facts, first)


IS_KNOWN: Final = Verdicts(
    "PERSON",
    "Is a run of capitals that nothing introduces known as a name?",
    rule(
        fills_place, NO,
        "An Giang tiếp tục thực hiện quy định.",
        but="Người ở An Giang nhớ [PERSON Irina Sokolova] lắm.",
    ),
    rule(
        behind_place_word, NO,
        "Máy bay hạ cánh xuống sân bay Lindbergh lúc đêm.",
        but="Máy bay chở [PERSON Irina Sokolova] lúc đêm.",
    ),
    rule(
        house_number, NO,
        "Ngôi nhà ở 87 Mã Mây được tu sửa.", but="Ngôi nhà của [PERSON Irina Sokolova] đẹp lắm.",
    ),
    rule(
        of_body, NO,
        "Cả lớp quen Irina Academy từ lâu.", but="Cả đội nhớ [PERSON Irina Sokolova] lắm.",
    ),
    rule(
        commune, NO,
        "Đoàn về Mỹ Hạnh, Tây Ninh thăm công nhân.", but="Đoàn nhớ [PERSON Irina Sokolova] lắm.",
    ),
    rule(korean, YES, "Khán giả vỗ tay khen [PERSON Ri Hye-rim].", but="Hội diễn Sao Mai rất hay."),
    rule(foreign, YES, "Cả đội nhớ [PERSON Irina Sokolova] lắm.", but="Hội diễn Sao Mai rất hay."),
    rule(
        foreign_behind_unknown, YES,
        "Cả đội nhớ [PERSON Zvonek Herrera] lắm.", but="Hội diễn Sao Mai rất hay.",
    ),
    rule(foreign_alone, YES, "Cả đội nhớ [PERSON Mourinho] lắm.", but="Hội diễn Sao Mai rất hay."),
    rule(
        call_name_acts, YES,
        "Phút cuối, [PERSON Chí Bảo] đặt bóng vào lưới.", but="Hội diễn Sao Mai rất hay.",
    ),
    rule(
        call_name_closed, YES,
        "Cùng ý kiến với [PERSON Tuệ Nhi], cả lớp đồng ý.", but="Hội diễn Sao Mai rất hay.",
    ),
    otherwise=NO,
)  # fmt: skip


def given_syllables(facts: Facts, first: int, last: int) -> bool:
    """All of two or three syllables are of Vietnamese names."""
    if last - first > 3:
        return False
    given = facts.lexicon.given_names
    for index in range(first + 1, last):
        if facts.words[index] not in given:
            return False
    return is_name_syllable(facts, first)


def between_full_names(facts: Facts, first: int, last: int) -> bool:
    """A surname and any given name stand between commas, a full name on both sides: "Lê Văn Tâm, Lâm Sươl,
    Vũ Ngọc Hà"; they are no everyday word."""
    if facts.nodes[first].surname is None or last - first != 2:
        return False
    if facts.words[first - 1] != "," or facts.words[last] not in (",", "và"):
        return False
    if not facts.shapes[first - 2] & facts.shapes[first - 3] & facts.shapes[first - 4] & CAPITAL:
        return False
    if (facts.words[first], facts.words[first + 1]) in facts.lexicon.words:
        return False
    behind = person_name_end(facts, last + 1)
    return behind is not None and behind > last + 3 and is_likely_person(facts, last + 1)


def with_middle_name(facts: Facts, first: int, last: int) -> bool:
    """A middle name of men or women stands second: "Đao Thị Hương", "Dềnh A Chú"."""
    if last - first < 3 or not facts.shapes[first] & NATIVE:
        return False
    return facts.words[first + 1] in facts.lexicon.gender_names


IS_LISTED: Final = Verdicts(
    "PERSON",
    "Do two to four capitals behind a person, a comma or a conjunction go on a list of people?",
    rule(
        commune, NO,
        "Theo [PERSON Lê Văn Tâm], Bình Phú, Thới An, Tân Tạo là các phường dự hội thi.",
        but="Anh [PERSON Lê Văn Tâm] và [PERSON Ngọc Hải] vừa đến.",
    ),
    rule(
        begins_place, NO,
        "Ông [PERSON Lê Bá Thành], Hải Dương, gửi thư cảm ơn.",
        but="Anh [PERSON Lê Văn Tâm] và [PERSON Ngọc Hải] vừa đến.",
    ),
    rule(
        address_word, NO,
        "Chị [PERSON Đông Nhi] và Ông [PERSON Cao Thắng] vừa đến.",
        but="Anh [PERSON Lê Văn Tâm] và [PERSON Ngọc Hải] vừa đến.",
    ),
    rule(
        with_middle_name, YES,
        "Anh [PERSON Lê Văn Tâm] và [PERSON Đao Thị Hương] vừa đến.",
        but="Ông [PERSON Lê Bá Thành] và Sao Vàng Khuê vừa đến.",
    ),
    rule(
        given_syllables, YES,
        "Anh [PERSON Lê Văn Tâm] và [PERSON Ngọc Hải] vừa đến.",
        but="Ông [PERSON Lê Bá Thành] và Sao Khuê vừa đến.",
    ),
    rule(
        between_full_names, YES,
        "Đội có [PERSON Lê Văn Tâm], [PERSON Thị Thuyền], [PERSON Vũ Ngọc Hà] và tôi.",
        but="Ông [PERSON Lê Bá Thành] và Sao Khuê vừa đến.",
    ),
    otherwise=NO,
)  # fmt: skip


def middle_name_first(facts: Facts, first: int, last: int) -> bool:
    """A middle name of men or women stands first: nobody is called "Văn Thanh"."""
    return facts.words[first] in facts.lexicon.gender_names


def place_or_body(facts: Facts, first: int, last: int) -> bool:
    """They are the name of a place as well, or begin that of a body: "Phạm Thái Bình", "Trần Quốc Hội"."""
    return bool(facts.nodes[first].kinds & (PLACE | HEAD | BODY))


HAS_CALL_NAME: Final = Verdicts(
    "PERSON",
    "Are the last two syllables of a full name what somebody is called?",
    rule(
        place_or_body, NO,
        "Ông [PERSON Phạm Thái Bình] vừa đến. Lúa ở Thái Bình đang chín.",
        but="Ông [PERSON Phạm Hồng Phước] vừa đến. Cả lớp mến [PERSON Hồng Phước] lắm.",
    ),
    rule(
        middle_name_first, NO,
        "Ông [PERSON Lê Văn Thanh] vừa đến. Mọi người đọc Văn Thanh mãi.",
        but="Ông [PERSON Phạm Hồng Phước] vừa đến. Cả lớp quý [PERSON Hồng Phước] lắm.",
    ),
    rule(
        given_syllables, YES,
        "Ông [PERSON Phạm Hồng Phước] vừa đến. Cả lớp khen [PERSON Hồng Phước] lắm.",
        but="Ông [PERSON Đinh Sao Khuê] vừa đến. Cả lớp xem Sao Khuê thắng giải.",
    ),
    otherwise=NO,
)  # fmt: skip

IS_SAME_NAME: Final = Verdicts(
    "PERSON",
    "Is a name found elsewhere in the document the same person's here?",
    rule(
        behind_place_word, NO,
        "Ông [PERSON Ngọc Hải] mất năm ngoái. Giải Ngọc Hải trao vào mùa thu.",
        but="Ông [PERSON Ngọc Hải] vừa đến. Mọi người mến [PERSON Ngọc Hải] lắm.",
    ),
    otherwise=YES,
)  # fmt: skip


def no_other_word(facts: Facts, first: int, last: int) -> bool:
    """The syllable often begins another name, and neither does a verb follow nor a sign stand before."""
    if facts.nodes[last].verb is not None:
        return False
    given = facts.lexicon.given_names.get(facts.words[first])
    if given is not None and given.also != "word":
        return False
    known = given is not None or facts.shapes[first] & NATIVE
    if known and not _begins_others(facts, first):
        return False
    return facts.gaps[first] != NEWLINE and facts.words[first - 1].isalpha()


def _begins_others(facts: Facts, index: int) -> bool:
    """Whether a syllable begins names of bodies or places, or means a direction, people or feast."""
    if facts.nodes[index].kinds & _OF_OTHER_NAMES:
        return True
    cues = facts.cues
    word = facts.words[index]
    return word in cues["direction"] or word in cues["belonging"]


def function_word(facts: Facts, first: int, last: int) -> bool:
    """A function word opens a sentence or an item of a list: "- Như trên"."""
    if facts.nodes[first].stop is None:
        return False
    item = facts.words[first - 1] == "-" and facts.gaps[first - 1] == NEWLINE
    return item or facts.opens_sentence(first)


IS_GIVEN_NAME: Final = Verdicts(
    "PERSON",
    "Does the last syllable of a name of the document stand for the person?",
    rule(
        begins_place, NO,
        "Bà [PERSON Trần Thị Nga] vừa về. Hôm qua, Nga ký hiệp định.",
        but="Bà [PERSON Trần Thị Hiền] vừa về. Hôm qua, [PERSON Hiền] ký hợp đồng.",
    ),
    rule(
        no_other_word, NO,
        "Ông [PERSON Trần Văn Nam] vừa đến. Các tỉnh phía Nam vào mùa mưa.",
        but="Ông [PERSON Trần Văn Hùng] vừa đến. Mọi người mời [PERSON Hùng] vào nhà.",
    ),
    rule(
        function_word, NO,
        "Anh [PERSON Lê Văn Nguyên] về quê. Nguyên cả hàng cây đang xanh.",
        but="Ông [PERSON Trần Văn Hùng] vừa đến. Mọi người mời [PERSON Hùng] vào nhà.",
    ),
    rule(
        behind_place_word, NO,
        "Bà [PERSON Lê Thị Phượng] vừa đến. Xe dừng ở cầu Phượng.",
        but="Bà [PERSON Lê Thị Phượng] vừa đến. Xe dừng ở chỗ [PERSON Phượng].",
    ),
    otherwise=YES,
)  # fmt: skip
