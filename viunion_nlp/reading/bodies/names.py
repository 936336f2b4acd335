"""Reads proper names and fields of work after a head: capitals, numbers, signs, and lower-case words."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.bodies.bridges import (
    bridge,
    is_brand,
    is_legal_form,
    legal_form_end,
    tail,
    titled_run,
)
from viunion_nlp.reading.bodies.goods import goods_end
from viunion_nlp.reading.bodies.honoured import closes_honoured, honoured_end
from viunion_nlp.reading.bodies.name import BodyName, NameStep
from viunion_nlp.reading.bodies.namesakes import (
    NAMES_HOLDER,
    begins_foreign_holder,
    is_of_firm,
)
from viunion_nlp.reading.bodies.places import is_abbreviated_place
from viunion_nlp.reading.bodies.signs import GOES_ON_AT_SIGN, number
from viunion_nlp.reading.bodies.starts import (
    ends_body,
    in_word,
    named_after_people,
    starts_new,
)
from viunion_nlp.reading.closings import opens_news, opens_term
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.edges import (
    behind_joint,
    ends_name,
    in_highland_name,
    is_likely_person,
    person_name_end,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import Choice, option
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_NAME: Final = 40  # syllables
_LONGEST_QUOTED: Final = 9
_LONGEST_IN_HEADLINE: Final = 8


def proper_name_end(facts: Facts, body: BodyName, first: int, *, wide: bool) -> int | None:
    """The end of a name in capitals, digits or quotation marks, over short lower-case stretches."""
    if facts.gaps[first] == NEWLINE:
        return None
    if facts.words[first] == '"':
        return _quoted_name_end(facts, first)
    of_person = is_likely_person(facts, first) and goods_end(facts, body) <= first + 1
    foreign = facts.words[first] in facts.lexicon.foreign_names
    if of_person or (foreign and begins_foreign_holder(facts, body, first)):
        if NAMES_HOLDER.say(facts, body, first, first + 1):
            return None
    programme = cue_length(facts, first, "programme")
    if programme:
        return first + programme  # "Quỹ Mái ấm Công đoàn"
    step = NameStep(body, first, wide=wide)
    last: int | None = None
    while not _stops(facts, step, of_person=of_person):
        following = _next(facts, step)
        if following is None:
            break
        step.index = last = following
    return last


def _stops(facts: Facts, step: NameStep, *, of_person: bool) -> bool:
    """Whether another name, an office or a place begins where the name would go on."""
    index, kind = step.index, step.body.draft.kind
    if kind == "school" and not step.honoured:
        if facts.words[index] in facts.cue_openings["namesake"]:  # a gate
            step.honoured = honoured_end(facts, step.body, index)
    if index == step.first:
        of_party = kind == "party"  # "Bí thư chi bộ | Hiệu trưởng nhà trường"
        return (of_party or not facts.shapes[index] & CAPITAL) and starts_office(facts, index)
    if facts.gaps[index] == NEWLINE or index >= step.first + _LONGEST_NAME:
        return True
    short = index in facts.abbreviations and is_abbreviated_place(facts, index)
    if short or starts_office(facts, index):
        return True
    if facts.words[index] in facts.name_closers and _closes(facts, step.body, index):
        return True
    if kind == "state" and _is_country(facts, index):
        return True
    if index < step.honoured:
        return False
    if index == step.honoured and closes_honoured(facts, index):
        return True
    if of_person:
        return index >= step.first + 2 and _starts_full_name(facts, index)
    if not starts_new(facts, step.body, index) or is_brand(facts, step.body, index):
        return False
    return not (step.body.draft.kind == "enterprise" and is_of_firm(facts, step.body, index))


def _closes(facts: Facts, body: BodyName, index: int) -> bool:
    """Whether a term begins here, or a verb where two syllables may be all of the name behind the head: a
    ministry's, a school's."""
    if opens_term(facts, index):
        return True
    if index < body.head_last + 2 or not opens_news(facts, index):
        return False
    named = named_after_people(body) and body.draft.kind != "enterprise"
    return named or "known field" in body.traits


def _is_country(facts: Facts, index: int) -> bool:
    """Whether a country's name begins here, behind which its minister's may: "Bộ Tài chính Pháp"."""
    place = facts.nodes[index].place
    if place is None or not facts.shapes[index] & CAPITAL:
        return False
    return names_country(place.rows)


def _starts_full_name(facts: Facts, index: int) -> bool:
    """Whether somebody's full name begins behind that of whom a body is called after: "Trường THPT Trần Phú
    | Lê Văn Tám"."""
    last = person_name_end(facts, index)
    if last is None or last - index < 3 or not is_likely_person(facts, index):
        return False
    if "'" in facts.words[index + 1 : index + 3] and in_highland_name(facts, index):  # a gate
        return False
    if facts.words[index + 1] in facts.lexicon.middle_names:
        return True
    inner = person_name_end(facts, index + 1)
    return inner is None or inner - index < 4 or _is_commoner(facts, index)


def _is_commoner(facts: Facts, index: int) -> bool:
    """Whether a family name stands here that is among the commonest, and behind it one that is not: "Nguyễn
    Quang …"."""
    first, second = facts.nodes[index].surname, facts.nodes[index + 1].surname
    if first is None or second is None:
        return False
    return first.row.weight == "common" != second.row.weight


def _next(facts: Facts, step: NameStep) -> int | None:
    """Where a proper name goes on from a syllable, or None where it ends."""
    index = step.index
    if facts.in_reference[index]:
        return None
    shape = facts.shapes[index]
    if shape & CAPITAL and not facts.shouting[index]:
        return index + 1
    if facts.words[index] == "'":
        last = behind_joint(facts, index)  # "Ea H'Leo"
        return last if last > index > step.first else None
    if index == step.first:
        fit = NAME_OPENS.of(facts, step, index)
    elif shape & (SIGN | DIGITS) or facts.words[index] == "và":
        fit = GOES_ON_AT_SIGN.of(facts, step, index)
    elif _may_go_on(facts, index):
        fit = GOES_ON_AT_WORD.of(facts, step, index)
    else:
        return None
    return fit[1] if fit is not None else None


def _may_go_on(facts: Facts, index: int) -> bool:
    """A gate: whether a name may run over a word in lower case."""
    if facts.words[index] == "số":
        return True
    if (facts.words[index - 1], facts.words[index]) in facts.lexicon.compounds:
        return True
    return not ends_body(facts, index) or is_legal_form(facts, index - 1)


def lower_words(facts: Facts, step: NameStep) -> int | None:
    """Words in lower case that lead to a place or capital."""
    return bridge(facts, step.body, step.index) if _may_be_lower(facts, step) else None


def words_of_headline(facts: Facts, step: NameStep) -> int | None:
    """In a line of capitals, where no capital tells a name, all words up to one that ends names."""
    first = step.index
    if not facts.shouting[first] or not named_after_people(step.body):
        return None
    last = own = max(first, goods_end(facts, step.body))
    while last < own + _LONGEST_IN_HEADLINE:
        if facts.words[last] == "'" and last > first:
            last = behind_joint(facts, last)
        if facts.shapes[last] & SIGN or ends_name(facts, last):
            return last if last > first else None
        if last > own + 1 and _starts_full_name(facts, last):
            return last
        last += 1
    return None


def words_of_office(facts: Facts, step: NameStep) -> int | None:
    """Words in lower case that close the body of an office."""
    return titled_run(facts, step.body, step.index) if _may_be_lower(facts, step) else None


def _may_be_lower(facts: Facts, step: NameStep) -> bool:
    """Whether the name may open in lower case: not right behind a head in lower case."""
    draft = step.body.draft
    if facts.shapes[step.index] & DIGITS:
        return False
    if facts.shapes[draft.first] & CAPITAL or step.index != draft.last:
        return True
    return is_legal_form(facts, step.index - 1)


NAME_OPENS: Final[Choice[NameStep, int]] = Choice(
    "ORG",
    "How does a proper name open without a capital?",
    option(
        lower_words,
        "[ORG Công ty xổ số Hòa Phú] trích quỹ.",
        but="Ông là Giám đốc [ORG Trung tâm đăng kiểm xe máy].",
    ),
    option(
        words_of_headline,
        "[ORG CÔNG TY TNHH MAY VIỆT] TRAO QUÀ TẾT", but="Chị mua vé của [ORG Công ty xổ số Gò Cao].",
    ),
    option(
        words_of_office,
        "Ông là Giám đốc [ORG Trung tâm đăng kiểm xe máy].",
        but="Chị mua vé của [ORG Công ty xổ số Hòa Phú].",
    ),
)  # fmt: skip


def compound(facts: Facts, step: NameStep) -> int | None:
    """The second syllable of a word that official names write small: "Nội vụ"; no third in a ministry's."""
    at, words, compounds = step.index, facts.words, facts.lexicon.compounds
    if not in_word(facts, at):
        return None
    if "known field" not in step.body.traits or not facts.shapes[at - 2] & CAPITAL:
        return at + 1
    return None if (words[at - 2], words[at - 1]) in compounds else at + 1


def everyday_word(facts: Facts, step: NameStep) -> int | None:
    """The second syllable of an everyday word, where names of words may stand."""
    if not step.wide and not step.body.titled:
        return None
    pair, unit = facts.words[step.index - 1 : step.index + 1], facts.nodes[step.index].place_word
    if unit is not None and unit.length > 1:
        return None  # "Đào tạo | thành phố", although there is "tạo thành"
    if tuple(pair) not in facts.lexicon.words or ends_name(facts, step.index):
        return None
    return step.index + 1


def inner_words(facts: Facts, step: NameStep) -> int | None:
    """Words that lead to a place or to another capital."""
    return bridge(facts, step.body, step.index)


def closing_words(facts: Facts, step: NameStep) -> int | None:
    """One or two syllables that close the name, or the rest of the form of a company."""
    return tail(facts, step.body, step.index) or legal_form_end(facts, step.index)


def closing_run(facts: Facts, step: NameStep) -> int | None:
    """Words that close the body of an office, behind others in lower case."""
    if facts.shapes[step.index - 1] & CAPITAL:
        return None
    return titled_run(facts, step.body, step.index)


GOES_ON_AT_WORD: Final[Choice[NameStep, int]] = Choice(
    "ORG",
    "How does a proper name go on at a word in lower case?",
    option(
        number,
        "[ORG Doanh nghiệp tư nhân Xây dựng số 1 Hòa Phú] tuyển thợ.",
        but="[ORG Công ty Hóa chất Hòa Phú] tuyển thợ.",
    ),
    option(
        compound,
        "Em thăm [ORG Viện Đông y].",
        but="[ORG Doanh nghiệp tư nhân Xây dựng số 2 Hòa Phú] tuyển thợ.",
    ),
    option(
        everyday_word,
        "[ORG Vụ Máy móc nông nghiệp] và [ORG Sở Y tế] ký kết.",
        but="Em thăm [ORG Viện Đông y].",
    ),
    option(
        inner_words,
        "[ORG Công ty TNHH cơ điện Hòa Phú] tặng quạt.",
        but="[ORG Công ty Xây dựng số 1] tặng quạt.",
    ),
    option(
        closing_words,
        "[ORG Công ty Giấm táo và Hóa chất Hòa Phú] tuyển thợ.",
        but="[ORG Công ty Xây dựng số 1] tuyển y tá.",
    ),
    option(
        closing_run,
        "Ông là Giám đốc [ORG Trung tâm Nghiên cứu kinh doanh và hỗ trợ doanh nghiệp].",
        but="Ông là Giám đốc [ORG Công ty Xây dựng số 1].",
    ),
)  # fmt: skip


def _quoted_name_end(facts: Facts, first: int) -> int | None:
    for index in range(first + 1, first + _LONGEST_QUOTED):
        if facts.gaps[index] == NEWLINE:
            return None
        if facts.words[index] == '"':
            named = facts.shapes[first + 1] & CAPITAL and index > first + 1
            return index + 1 if named else None
    return None
