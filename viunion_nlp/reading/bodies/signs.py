"""Reads how a proper name in a body's name goes on at a figure, a sign or "và"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.bodies.bridges import lower_part
from viunion_nlp.reading.bodies.joints import coordination
from viunion_nlp.reading.bodies.name import NameStep
from viunion_nlp.reading.bodies.numbers import IN_NAME, number_inside_end
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NEWLINE


def number(facts: Facts, step: NameStep) -> int | None:
    """A number with its word, or two figures: "số 8", "27/7"."""
    return number_inside_end(facts, step.body, step.index)


def figure(facts: Facts, step: NameStep) -> int | None:
    """A figure that is no year and no measure."""
    if not facts.shapes[step.index] & DIGITS:
        return None
    return step.index + 1 if IN_NAME.say(facts, step.index, step.index + 1) else None


def hyphenated_number(facts: Facts, step: NameStep) -> int | None:
    """A number that a hyphen joins to the name: "Covid-19"."""
    index = step.index
    if facts.words[index] != "-" or not facts.shapes[index + 1] & DIGITS:
        return None
    joined = facts.gaps[index] == facts.gaps[index + 1] == JOINED
    return index + 2 if joined and facts.shapes[index - 1] & CAPITAL else None


def initial(facts: Facts, step: NameStep) -> int | None:
    """The next letter of a dotted name: "I.V.C"."""
    index = step.index
    if facts.words[index] != "." or facts.gaps[index] != JOINED:
        return None
    if len(facts.words[index - 1]) > 1 or len(facts.words[index + 1]) != 1:
        return None
    letter = facts.shapes[index + 1] & CAPITAL and facts.gaps[index + 1] != NEWLINE
    return index + 2 if letter else None


def partners(facts: Facts, step: NameStep) -> int | None:
    """The partners that close the name of a law firm: "Văn phòng luật sư Kim Thoa và Cộng sự"."""
    if facts.words[step.index] != "và" or "partners" not in step.body.traits:
        return None
    length = cue_length(facts, step.index + 1, "partners")
    return step.index + 1 + length if length else None


def second_part(facts: Facts, step: NameStep) -> int | None:
    """A second part with a capital behind "-", "và" or ","."""
    if not step.wide and facts.words[step.index] != "-":
        return None
    return coordination(facts, step.index)


def paired_fields(facts: Facts, step: NameStep) -> int | None:
    """Fields of work in small letters over a dash, where the head takes none: "kinh tế - xã hội"."""
    at, words = step.index, facts.words
    if words[at] != "-" or (facts.shapes[at - 1] | facts.shapes[at + 1]) & CAPITAL:
        return None
    if "field" in step.body.complement or NEWLINE in facts.gaps[at : at + 3]:
        return None
    pairs, second = facts.lexicon.field_pairs, (words[at + 1], words[at + 2])
    return at + 3 if (words[at - 2], words[at - 1]) in pairs and second in pairs else None


def lower_second_part(facts: Facts, step: NameStep) -> int | None:
    """A second part in lower case behind "và" or ","."""
    if not step.wide or facts.words[step.index] not in ("và", ","):
        return None
    return lower_part(facts, step.body, step.index)


GOES_ON_AT_SIGN: Final[Choice[NameStep, int]] = Choice(
    "ORG",
    'How does a proper name go on at a figure, a sign or "và"?',
    option(
        number,
        "[ORG Công ty TNHH MTV 19/5] thu mua chè.", but="[ORG Công ty Chè Hòa Phú 2] thu mua chè.",
    ),
    option(
        figure,
        "Em học [ORG Trường THPT Hòa Phú 2].", but="Em học [ORG Trường THPT Hòa Phú - Gò Cao].",
    ),
    option(
        hyphenated_number,
        "[ORG Bệnh viện Điều trị Covid-19] tuyển y tá.",
        but="[ORG Trường THPT Hòa Phú 2] tuyển y tá.",
    ),
    option(
        initial,
        "Kho của [ORG Công ty TNHH A.B.C] ở cảng.", but="Kho của [ORG Công ty Hòa Phú 2] ở cảng.",
    ),
    option(
        partners,
        "[ORG Văn phòng luật sư Gò Cao và cộng sự] mở cửa.",
        but="[ORG Công ty Hòa Phú 2] tuyển thợ.",
    ),
    option(
        second_part,
        "[ORG Công ty Sulavina - Sài Vina] tuyển thợ.", but="[ORG Công ty Hòa Phú 2] tuyển thợ.",
    ),
    option(
        paired_fields,
        "[ORG Công ty TNHH mỹ thuật - nhiếp ảnh Gò Cao] mở.", but="[ORG Công ty Gò Cao 2] mở.",
    ),
    option(
        lower_second_part,
        "[ORG Trung tâm Quản lý và khai thác nhà Hòa Phú] thu tiền.",
        but="[ORG Công ty Hòa Phú 2] thu tiền.",
    ),
)  # fmt: skip
