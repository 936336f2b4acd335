"""Decides whether a head with what follows it names one particular body rather than a kind of body."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS, names_country
from viunion_nlp.reading.bodies.brackets import form_end
from viunion_nlp.reading.bodies.bridges import is_legal_form
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.numbers import counts_units, is_counted
from viunion_nlp.reading.bodies.places import lists_units
from viunion_nlp.reading.bodies.starts import begins_no_paper
from viunion_nlp.reading.bodies.workplaces import at_workplace
from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.edges import is_likely_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import CAPITAL, DIGITS, NEWLINE, SIGN

_LONGEST_ROLE: Final = 4  # syllables
_WITHOUT_UNIT: Final = 2  # syllables of "chi bộ"; "chi bộ khối" tells the unit


def several(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A plural or a number that counts stands right before: "các công ty may Bình Dương", "54 trạm BOT"."""
    head = name.draft.first
    if name.in_title:
        return False
    if facts.follows_plural(head):
        return True
    return not facts.shapes[head] & CAPITAL and is_counted(facts, head)


def spread(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The units that have such a body each follow: "phòng GD-ĐT các huyện", "Sở Nội vụ 34 tỉnh", "Phòng Y
    tế quận, huyện"."""
    if name.draft.place is not None or facts.gaps[last] == NEWLINE:
        return False
    if facts.words[last] == "(":
        last = form_end(facts, last)
    if facts.nodes[last].place_word is not None and lists_units(facts, last):
        return True
    if facts.nodes[last].plural is None:
        return bool(facts.shapes[last] & DIGITS) and counts_units(facts, last)
    unit = place_word(facts, last + 1)
    return unit is not None and unit.row.level in LEVELS


def of_kind(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """What follows the head tells a kind of them, and no name: "Bệnh viện tuyến huyện"; not "Trường Tư thục
    Gò Cao"."""
    if facts.words[first] not in facts.cue_openings["kind of body"]:  # a gate
        return False
    length = cue_length(facts, first, "kind of body")
    return length > 0 and not has_inner_capital(facts, first + length, last)


def form_only(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """Nothing but the legal form, or words that the text abbreviates, stands behind "Công ty"."""
    assert name.head is not None
    if name.head.kind != "enterprise" or name.in_title:
        return False
    short = facts.abbreviations.get(first)
    if short is not None and short.last == last and short.origin == "definition":
        return short.expansion.islower()  # "Công ty CBTT chậm": it tells something
    for index in range(first, last):
        if not is_legal_form(facts, index):
            return False
    return True


def broken_field(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A field that lost a mark breaks the name off: "Bộ Chinh trị"; no known field or word begins there."""
    if "known field" not in name.traits or name.draft.place is not None:
        return False
    behind_field = first + 1
    while behind_field < last and not _joins_no_field(facts, behind_field):
        behind_field += 1
    if has_inner_capital(facts, first + 1, behind_field):
        return False
    node = facts.nodes[first]
    if node.field is not None or node.place is not None or first in facts.abbreviations:
        return False
    if not facts.shapes[first] & CAPITAL or facts.shapes[first + 1] & (CAPITAL | SIGN | DIGITS):
        return False
    behind = facts.nodes[first + 1]
    if facts.gaps[first + 1] == NEWLINE or behind.stop is not None or behind.verb is not None:
        return False
    pair = (facts.words[first], facts.words[first + 1])
    return pair not in facts.lexicon.words and pair not in facts.lexicon.compounds


def _joins_no_field(facts: Facts, index: int) -> bool:
    """Whether "và" stands here, and no word of a field of work behind it."""
    if facts.words[index] != "và":
        return False
    return (facts.words[index + 1], facts.words[index + 2]) not in facts.lexicon.field_pairs


def of_unit(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A level of the country by itself, which means the one spoken of: "Công đoàn phường", "Chủ tịch công
    đoàn phường"; not "chủ tịch công đoàn xã", a kind, unless its holder is named."""
    word = facts.nodes[first].place_word
    if "generic" not in name.traits or word is None or word.row.level not in LEVELS:
        return False
    head = name.draft.first
    if first + word.length != last or first != name.head_last or lists_units(facts, first):
        return False
    if facts.follows_plural(head) or facts.words[head - 1] in facts.cues["level"]:
        return False
    if facts.shapes[head] & CAPITAL:
        return True
    return name.in_title and (is_likely_person(facts, last) or not _in_small_office(facts, head))


def _in_small_office(facts: Facts, head: int) -> bool:
    """Whether a role in small letters stands before a head: "chủ tịch | công đoàn xã"."""
    role = facts.role_before(head, _LONGEST_ROLE)
    return role is not None and not facts.shapes[head - role.length] & CAPITAL


def generic(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head that means a kind of body unless a capital or a workplace follows: "công đoàn cơ sở", "Cơ quan
    BHXH"."""
    if "generic" not in name.traits:
        return False
    short = facts.abbreviations.get(first) if name.draft.kind == "other" else None
    said = short is not None and short.last == last
    return said or not (has_inner_capital(facts, first, last) or at_workplace(facts, first, last))


def capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head has a capital."""
    return bool(facts.shapes[name.draft.first] & CAPITAL)


def of_country(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A kind of company or house by its country: "khách sạn Trung Quốc"."""
    known = facts.nodes[first].place
    if known is None or name.head is None or name.head.kind not in ("enterprise", "other"):
        return False
    return first + known.length == last and names_country(known.rows)


def centre_of_place(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The middle of a town: "trung tâm Sài Gòn"."""
    return "middle" in name.traits and name.draft.place == (first, last)


def lower_with_name(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head of one syllable in lower case, with what makes it one: a name behind "báo", which is no verb as
    in "báo Công an xã"; a field of work behind "sở"."""
    told = name.draft.kind == "media" and begins_no_paper(facts, first)
    if told or not lower_syllable(facts, name, first, last):
        return False
    if "name" in name.complement or "words" in name.complement:
        return bool(facts.shapes[first] & CAPITAL) or facts.words[first] == '"'
    kind = facts.abbreviation_kind(first)
    if kind is not None:
        return kind in ("field", "body")
    return bool(facts.shapes[first] & CAPITAL) and facts.nodes[first].field is not None


def lower_syllable(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A head of one syllable in lower case is another word."""
    return not name.in_title and first - name.draft.first == 1


def inner_capital(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """There is a capital behind the head, or inside a head of several syllables."""
    if has_inner_capital(facts, first, last):
        return True
    return has_inner_capital(facts, name.draft.first + 1, first)


def of_numbered_unit(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """A Party cell or the like in lower case, of a village or quarter that has a number: "bí thư chi bộ khu
    phố 3"; not "bí thư chi bộ 3", a number of its own."""
    if name.draft.kind not in ("party", "front") or not facts.shapes[last - 1] & DIGITS:
        return False
    return name.draft.place == (first, last) or first - name.draft.first > _WITHOUT_UNIT


def always_one(facts: Facts, name: BodyName, first: int, last: int) -> bool:
    """The head alone names one body, or in an office the head behind it: "ban thường vụ tỉnh ủy"."""
    inner = facts.nodes[first].head
    if name.in_title and inner is not None and inner.row.bare == "always":
        return True
    return name.head is not None and name.head.bare == "always"


def has_inner_capital(facts: Facts, first: int, last: int) -> bool:
    """Whether a syllable of a stretch has a capital, brackets aside."""
    for index in range(first, last):
        if facts.shapes[index] & CAPITAL and facts.words[index - 1] != "(":
            return True
    return False


IS_PARTICULAR: Final[VerdictsOf[BodyName]] = VerdictsOf(
    "ORG",
    "Does a head with complements name one body?",
    rule_of(
        several, NO,
        "Các công ty May Hòa Phú tuyển thợ.", but="Thợ [ORG công ty May Hòa Phú] ra về.",
    ),
    rule_of(
        spread, NO,
        "Theo phòng Nội vụ các huyện, số hồ sơ giảm.",
        but="Theo [ORG phòng Nội vụ], số hồ sơ giảm.",
    ),
    rule_of(
        of_kind, NO,
        "Bệnh viện tuyến huyện tuyển y tá.", but="[ORG Bệnh viện Quân y Hòa Phú] tuyển y tá.",
    ),
    rule_of(
        form_only, NO,
        "Chị làm ở công ty TNHH từ lâu.", but="Chị làm ở [ORG công ty TNHH Hòa Phú].",
    ),
    # Rare: pages read by machine; nothing else keeps half a field from being a name.
    rule_of(
        broken_field, NO,
        "Nghị quyết của Bộ Chinh trị được học tập.", but="Việc của [ORG Bộ Cách mạng] đã xong.",
    ),
    rule_of(
        of_unit, YES,
        "[ORG Công đoàn phường] tặng quà.", but="Nay Cơ quan y tế tặng quà.",
    ),
    rule_of(
        generic, NO,
        "Nay Cơ quan y tế tặng quà.",
        but="Chủ tịch [ORG Công đoàn Công ty May Hòa Phú] tặng quà.",
    ),
    rule_of(capital, YES, "[ORG Công an tỉnh] tặng quà.", but="Chị làm ở tổ hậu cần, anh Nam lái xe."),
    rule_of(
        of_country, NO,
        "Thợ công ty Hàn Quốc đình công.", but="Thợ [ORG công ty May Hòa Phú] đình công.",
    ),
    rule_of(
        centre_of_place, NO,
        "Nhà ở trung tâm Sài Gòn tăng giá.", but="Khách đến [ORG nhà hát Sài Gòn] tăng.",
    ),
    rule_of(lower_with_name, YES, "Em học [ORG khoa Luật].", but="Chị tiêm vắc xin phòng Covid."),
    rule_of(
        lower_syllable, NO,
        "Chị làm ở đội [ORG Sở Tư pháp].", but="Chị làm ở [ORG công ty May Hòa Phú].",
    ),
    rule_of(
        inner_capital, YES,
        "Em học [ORG trường THPT Hòa Phú].", but="Chị gặp ban chỉ đạo chống hạn.",
    ),
    rule_of(
        of_numbered_unit, YES,
        "Bí thư [ORG chi bộ khu phố 3] tặng quà.", but="Bí thư chi bộ 3 tặng quà.",
    ),
    rule_of(
        always_one, YES,
        "Cử tri gặp [ORG hội đồng nhân dân huyện] hôm qua.",
        but="Cử tri gặp ban chỉ đạo chống hạn.",
    ),
    otherwise=NO,
)  # fmt: skip
