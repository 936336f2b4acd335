"""The tables for one syllable that names somebody."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.edges import ends_name, is_addressed
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import NEWLINE, SIGN, UPPER


def name_ends(facts: Facts, first: int, last: int) -> bool:
    """What follows ends names: a line break, a function word or a verb."""
    return ends_name(facts, last)


def before_sign(facts: Facts, first: int, last: int) -> bool:
    """A sign follows."""
    return bool(facts.shapes[last] & SIGN)


def addressed(facts: Facts, first: int, last: int) -> bool:
    """It is a syllable of given names, and a word of address for one person stands right before."""
    given = facts.lexicon.given_names.get(facts.words[first])
    return given is not None and given.weight != "rare" and is_addressed(facts, first)


def begins_body(facts: Facts, first: int, last: int) -> bool:
    """The word begins names of bodies."""
    return facts.nodes[first].head is not None


def begins_word(facts: Facts, first: int, last: int) -> bool:
    """It makes a word with the syllable behind it."""
    pair = (facts.words[first], facts.words[last])
    return pair in facts.lexicon.compounds or pair in facts.lexicon.words


def begins_everyday_word(facts: Facts, first: int, last: int) -> bool:
    """It makes an everyday word with the syllable behind it on the line."""
    if facts.gaps[last] == NEWLINE:
        return False
    return (facts.words[first], facts.words[last]) in facts.lexicon.words


def heads_and_deputies(facts: Facts, first: int, last: int) -> bool:
    """It is what heads are called before their deputies: "các đồng chí Trưởng, Phó phòng"."""
    return is_cue(facts, first, "heads and deputies")


def everyday_word(facts: Facts, first: int, last: int) -> bool:
    """In capitals behind an office, it is no given name or another word as well: "BÍ THƯ CHI BỘ GIỎI"."""
    if not facts.shapes[first] & UPPER or is_addressed(facts, first):
        return False
    given = facts.lexicon.given_names.get(facts.words[first])
    return given is None or given.also == "word"


NAMES_ALONE: Final = Verdicts(
    "PERSON",
    "Does one syllable name somebody behind a word of address or an office, or inside a sentence?",
    rule(
        heads_and_deputies, NO,
        "Các đồng chí Trưởng, Phó phòng đã họp.", but="Đồng chí [PERSON Trưởng], thợ điện, đã họp.",
    ),
    rule(
        everyday_word, NO,
        "CHỦ TỊCH CÔNG ĐOÀN ĐẸP\nHội thi bắt đầu.",
        but="CHỦ TỊCH CÔNG ĐOÀN [PERSON TUẤN]\nHội thi bắt đầu.",
    ),
    rule(name_ends, YES, "Đại úy [PERSON Trường] là thợ điện.", but="Hạ nghị sĩ Bảo thủ phản đối."),
    rule(
        before_sign, YES,
        "Theo ông [PERSON Phòng], lương sẽ tăng.", but="Hạ nghị sĩ Bảo thủ phản đối.",
    ),
    rule(
        addressed, YES, "Anh [PERSON Kiên] quyết không ký.", but="Các thầy Trường nghề nhận bằng khen.",
    ),
    rule(
        begins_body, NO,
        "Các thầy Trường nghề nhận bằng khen.", but="Đại úy [PERSON Thơ] biểu diễn.",
    ),
    rule(begins_word, NO, "Hạ nghị sĩ Bảo thủ phản đối.", but="Đại úy [PERSON Thơ] biểu diễn."),
    otherwise=YES,
)  # fmt: skip

NAMES_ALONE_WEAKLY: Final = Verdicts(
    "PERSON",
    "Does one syllable name somebody behind an occupation or degree, or where a sentence opens?",
    rule(
        begins_everyday_word, NO,
        "Anh [PERSON Công] rất mừng. Công trình hoàn thành đúng hẹn.",
        but="Chúng tôi gặp nghệ nhân [PERSON Tám] ở chợ.",
    ),
    rule(
        begins_body, NO,
        "Cán bộ Phòng (bộ phận một cửa) tiếp dân.",
        but="Chúng tôi gặp nghệ nhân [PERSON Tám] ở chợ.",
    ),
    rule(
        name_ends, YES,
        "Gặp vợ chồng [PERSON Chung] trong bệnh viện.", but="Nghệ sĩ Chèo kỳ cựu đến phục vụ.",
    ),
    rule(
        before_sign, YES,
        "Cảm ơn vợ chồng [PERSON Chung].", but="Nghệ sĩ Chèo kỳ cựu đến phục vụ.",
    ),
    otherwise=NO,
)  # fmt: skip
