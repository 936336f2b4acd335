"""Recognises offices that somebody has left from the words next to them: "thôi giữ chức", "từng là", "lúc
bấy giờ".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, cues_of
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.times import (
    are_years,
    behind_period,
    ends_in_past_year,
    is_over,
    opens_entry,
    opens_past,
)
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import DIGITS

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_LIST: Final = 60  # syllables of a list of posts
_LONGEST_PERIOD: Final = 30  # syllables from its beginning to the office
_LONGEST_ROW: Final = 30  # syllables from an office to who holds it
_LONGEST_BRACKET: Final = 12  # syllables between two offices of a row
_MOST_BETWEEN: Final = 12  # syllables between two offices of a row, without bodies and brackets
_PART_SIGNS: Final = (",", ";", ":", "(")
_CLAUSE_SIGNS: Final = (";", ":", "(")
_ROW_SIGNS: Final = (",", ";", "và", "-")
_ITEM_SIGNS: Final = (",", ";", ":", "và", "-", "(")
_BEFORE_NEXT: Final = (",", "và")
_OPENS_TIME: Final = ("(", "từ")
_BOTH_WAYS: Final = (",", "và", "hoặc", "hay")


class Told:
    """What surrounds an office.

    Attributes:
        cues: those of the lexicon.
        bodies: for each syllable of the text, where the body ends that begins there; 0 where none does.
        before: the office before it that somebody has left; None where there is none.
        after: the office behind it; None where there is none.
        people: where names begin.
        lead: the words of the sentence before it.
    """

    __slots__ = ("after", "before", "bodies", "cues", "lead", "people")

    def __init__(self, cues: LinkCues, bodies: list[int], people: set[int]) -> None:
        self.cues = cues
        self.bodies = bodies
        self.people = people
        self.before: TitleDraft | None = None
        self.after: TitleDraft | None = None
        self.lead: list[str] = []


def in_general(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "bổ nhiệm, miễn nhiệm Chánh Văn phòng": given and taken away, so nobody's in particular."""
    cues, words = told.cues, told.lead
    at = len(words) - 1
    while at > 0 and (words[at] in _BOTH_WAYS or words[at] in cues.of_leaving):
        if words[at] in _BOTH_WAYS and cues.gives.end(words[:at]):
            return True
        at -= 1
    return False


def taken_away(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "miễn nhiệm chức vụ Chủ tịch …", "thôi giữ chức Chủ tịch …", "miễn nhiệm 5 Phó Chủ tịch …"; not what
    is only proposed: "đề nghị miễn nhiệm chức vụ Chủ tịch …"."""
    words = told.lead
    if words and (words[-1].isdigit() or words[-1] in facts.lexicon.cues["heads names"]):
        words = words[:-1]
    if not told.cues.lead_to_office(told.cues.leaves_office, words):
        return False
    for at in range(len(words) - 1, -1, -1):
        if words[at] == ",":
            words = words[at:]
            break
    return not told.cues.nominates.stand_among(words)


def once_held(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng giữ chức Chủ tịch …", "khi còn là Chủ tịch …"."""
    return told.cues.lead_to_office(told.cues.once_held, told.lead)


def once_taken(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng hai nhiệm kỳ được bầu làm Chủ tịch …": other words, and no sign, stand between."""
    cues, words = told.cues, told.lead
    once = facts.lexicon.cues["once"]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PART_SIGNS:
            return False
        if words[at] in once and tuple(words[at : at + 2]) not in facts.lexicon.words:
            return cues.lead_to_office(cues.takes_office, words[at:])
    return False


def among_posts(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng trải qua các chức vụ: chuyên viên; Trưởng phòng …", "từng đảm nhiệm các chức vụ đội phó, Trưởng
    phòng": an item of the list, whatever the others are."""
    if facts.words[first - 1] not in _ITEM_SIGNS:
        return False
    cues, words = told.cues, opening(facts, first, _LONGEST_LIST)
    several, still_holds = cues.several_posts, facts.lexicon.cues["still holds"]
    for at in range(len(words) - 1, 0, -1):
        word = words[at]
        if word == ":":
            return cues.once_held.end(words[:at]) or _heads_posts(cues, words[:at])
        if word in several.by_last and several.end(words[: at + 1]):
            return not cues.gets.stand_among(words[at + 1 :])
        if word in still_holds:
            return False
    return False


def _heads_posts(cues: LinkCues, words: list[str]) -> bool:
    """Whether words before a colon lead to posts of the past, with where they were: "từng giữ nhiều chức vụ ở
    Sở Y tế như"."""
    for at in range(len(words), 0, -1):
        if cues.several_posts.end(words[:at]):
            return not cues.gets.stand_among(words[at:])
        if words[at - 1] in _PART_SIGNS:
            return False
    return False


def at_that_time(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Chủ tịch UBND tỉnh lúc bấy giờ"."""
    then = told.cues.at_that_time
    return facts.words[last] in then.by_first and then.begin(facts.words, last)


def when_held(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Khi là Phó Bí thư xã, ông đã …": told of somebody, who is named or spoken of behind it, or before the
    office: "Khi ông là Phó Bí thư xã …"."""
    cues = told.cues
    if cues.not_then.stand_among(told.lead):
        return False
    if not cues.when_held.end(told.lead):
        spoken_of = [word for word in told.lead if word not in cues.address]
        starts = facts.words[last] == "từ"
        return len(spoken_of) < len(told.lead) and cues.when_held.end(spoken_of) and not starts
    for at in range(last, min(facts.sentence_last(first), last + _LONGEST_ROW)):
        if facts.words[at] == "," and at + 1 not in facts.office_starts:
            return facts.nodes[at + 1].honorific is not None
    return False


def then_another(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "ông là Phó Giám đốc, sau đó được bổ nhiệm làm Giám đốc", "làm Trưởng phòng, rồi Giám đốc"."""
    after, cues = told.after, told.cues
    if after is None or not 0 < after.first - last <= _LONGEST_PERIOD:
        return False
    at = last + (facts.words[last] in _BEFORE_NEXT)
    words = facts.words[at : after.first]
    if not words or not cues.and_then.begin(words, 0) or ";" in words:
        return False
    if cues.besides.stand_among(words) or not cues.lead_to_office(cues.takes_office, told.lead):
        return False
    if not cues.and_then.end(words) and not cues.lead_to_office(cues.takes_office, words):
        return False
    return told.people.isdisjoint(range(last, after.first))


def until_then(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Trước khi nhận nhiệm vụ mới, ông là Bí thư …", "Khi ấy giữ chức Chủ tịch xã là bà A": of somebody who
    is named behind it, or spoken of without a name."""
    cues, lead = told.cues, told.lead
    if not lead or (lead[-1] not in cues.holds.by_last and lead[-1] not in cues.before_office):
        return False
    return opens_past(cues, _before_subject(facts, told, first))


def in_past_year(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Năm 2015, bà là Phó Chủ tịch …", and the text tells a later year."""
    if told.lead[-1:] != ["là"]:
        return False
    return ends_in_past_year(facts, told.cues, _before_subject(facts, told, first))


def _before_subject(facts: Facts, told: Told, first: int) -> list[str]:
    """The words of the clause before who holds an office, spoken of without a name or not at all: "[khi ấy,]
    ông đang là"; none if other words lead to the office."""
    cues, words = told.cues, opening(facts, first, _LONGEST_PERIOD)
    while words and not cues.holds.end(words):
        if words[-1] not in cues.before_office:
            return []
        words = words[:-1]
    words = cues.holds.without(words)
    if cues.not_then.end(words) or _gets_office(cues, words):
        return []  # "trước khi làm", "bầu ông giữ chức"
    still, subject = facts.lexicon.cues["still holds"], len(words)
    while words and (words[-1] in still or words[-1] in cues.spoken_of):
        words = words[:-1]
    if len(words) == subject and not cues.until_then.end(words[: subject - (words[-1:] == [","])]):
        return []
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _CLAUSE_SIGNS:
            return words[at + 1 :]
    return words


def _gets_office(cues: LinkCues, words: list[str]) -> bool:
    """Whether the last part of a clause tells of an office that somebody gets."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] == ",":
            return cues.gets.stand_among(words[at:])
    return cues.gets.stand_among(words)


def in_career(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "- 5/2005 - 12/2011: Phó Trưởng ban …": an entry with its time."""
    if ":" not in told.lead and "|" not in told.lead:
        return False
    words = opening(facts, first, _LONGEST_LIST)
    return opens_entry(facts, told.cues, words)


def in_past_period(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Từ 3/2021 đến 6/2025, ông A là Phó Trưởng ban …", "Từ năm 2010 - 2014, bà là …"."""
    cues = told.cues
    if not cues.lead_to_office(cues.takes_office, told.lead):
        return False
    words = opening(facts, first, _LONGEST_PERIOD)
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _CLAUSE_SIGNS:
            words = words[at + 1 :]
            break
    behind = behind_period(facts, cues, words)
    return "," in behind and not cues.gets.stand_among(behind[behind.index(",") :])


def before_period(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Giám đốc từ tháng 8/2009 đến tháng 12/2013", "Trưởng ban (2010 - 2016)", "Bí thư xã giai đoạn 2009 -
    2013"."""
    in_bracket = facts.words[last] == "("
    at = last + in_bracket
    words = facts.words[at : min(facts.sentence_last(first), at + _LONGEST_LEAD)]
    for place, word in enumerate(words):
        if word in _PART_SIGNS or word == ")":
            words = words[: place + 1]
            break
    cues = told.cues
    if words[:1] == ["từ"]:
        return bool(behind_period(facts, cues, words))
    if cues.period.begin([*words, ""], 0):
        given = cues.is_of_term(words[0]) and cues.lead_to_office(cues.takes_office, told.lead)
        return not given and bool(behind_period(facts, cues, words))
    years = words[:3:2]
    return in_bracket and words[1::2] == ["-", ")"] and are_years(years) and is_over(facts, years)


def in_row(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng giữ các chức vụ: Trưởng phòng (2010 - 2014), Phó Giám đốc …": the one before it was."""
    before = told.before
    if before is None or facts.sentences[before.first] != facts.sentences[first]:
        return False
    cues, index, count = told.cues, before.last, 0
    while index < first:
        word = facts.words[index]
        end = told.bodies[index] or index + 1
        if word == "(":
            end = _bracket_end(facts, index, first)
        elif end == index + 1 and not _goes_on(facts, cues, index):
            return False
        else:
            count += end == index + 1
        index = end
    return index == first and count <= _MOST_BETWEEN


def _goes_on(facts: Facts, cues: LinkCues, index: int) -> bool:
    """Whether a word may stand in a row of offices: a sign, a term ("nhiệm kỳ 2015 - 2020"), "kiêm"."""
    word = facts.words[index]
    if word in _ROW_SIGNS or facts.shapes[index] & DIGITS or cues.is_of_term(word):
        return True
    return word in facts.lexicon.cues["joins offices"]


def _bracket_end(facts: Facts, index: int, last: int) -> int:
    """Behind a bracket that is closed soon; else behind its opening sign."""
    for at in range(index + 1, min(last, index + _LONGEST_BRACKET)):
        if facts.words[at] == ")":
            return at + 1
    return index + 1


IS_LEFT_BY_WORDS: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Do the words beside an office say that somebody has left it?",
    rule_of(
        in_general, NO,
        "Quy định về bổ nhiệm, miễn nhiệm [TITLE Chánh Văn phòng|status=current] có hiệu lực.",
        but="Huyện miễn nhiệm [TITLE Chánh Văn phòng|status=former] vì lý do sức khỏe.",
    ),
    rule_of(
        taken_away, YES,
        "Huyện miễn nhiệm chức vụ [TITLE Chủ tịch xã|status=former] đối với ông Lê Văn An.",
        but="Huyện bổ nhiệm chức vụ [TITLE Trưởng phòng|status=current] đối với ông Lê Văn An.",
    ),
    rule_of(
        once_held, YES,
        "Hồi còn làm [TITLE Chủ tịch xã|status=former], bà Tô Thị Mận rất bận.",
        but="Nay đang làm [TITLE Chủ tịch xã|status=current], bà Tô Thị Mận rất bận.",
    ),
    rule_of(
        once_taken, YES,
        "Bà Tô Thị Mận từng hai khóa liền giữ chức [TITLE Chủ tịch xã|status=former].",
        but="Bà Tô Thị Mận nay hai khóa liền giữ chức [TITLE Chủ tịch xã|status=current].",
    ),
    rule_of(
        among_posts, YES,
        "Bà Tô Thị Mận từng kinh qua các chức vụ: chuyên viên; [TITLE Trưởng phòng|status=former].",
        but="Bà Tô Thị Mận nay giữ hai chức vụ: thư ký; [TITLE Trưởng phòng|status=current].",
    ),
    rule_of(
        at_that_time, YES,
        "Công trình này do [TITLE Chủ tịch xã|status=former] lúc bấy giờ khởi công.",
        but="Công trình này do [TITLE Chủ tịch xã|status=current] khởi công.",
    ),
    rule_of(
        in_past_period, YES,
        "Từ năm 2015 - 2020, bà là [TITLE Bí thư xã|status=former].",
        but="Từ năm 2015 đến nay, bà là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        then_another, YES,
        "Anh Páo làm [TITLE Phó phòng|status=former], sau đó được bầu làm [TITLE Bí thư xã].",
        but="Anh Páo làm [TITLE Phó phòng|status=current], nay được bầu làm [TITLE Bí thư xã].",
    ),
    rule_of(
        until_then, YES,
        "Trước khi về Hội, bà là [TITLE Bí thư xã|status=former].",
        but="Sau khi về Hội, bà là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        in_past_year, YES,
        "Năm 2015, bà là [TITLE Bí thư xã|status=former]. Năm 2020, bà về huyện.",
        but="Năm 2015, bà là [TITLE Bí thư xã|status=current]. Xã này lúc ấy rất nghèo.",
    ),
    rule_of(
        in_career, YES,
        "- 5/2005 - 12/2011: [TITLE Bí thư xã|status=former].",
        but="- 5/2005 đến nay: [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        before_period, YES,
        "Ông Lê Văn An ([TITLE Bí thư xã|status=former] từ năm 2015 đến năm 2020) kể lại.",
        but="Ông Lê Văn An ([TITLE Bí thư xã|status=current] từ năm 2015 đến nay) kể lại.",
    ),
    rule_of(
        when_held, YES,
        "Khi làm [TITLE Bí thư xã|status=former], bà Tô Thị Mận đi bộ đến từng bản.",
        but="Sau khi làm [TITLE Bí thư xã|status=current], bà Tô Thị Mận đi bộ đến từng bản.",
    ),
    otherwise=NO,
)  # fmt: skip
SHARES_LEAVING: Final[VerdictsOf[Told]] = VerdictsOf(
    "TITLE",
    "Does what is said of an office hold for the next one?",
    rule_of(
        in_row, YES,
        "Bà Mận từng là [TITLE Bí thư xã|status=former] (2010 - 2014), [TITLE Phó Giám đốc|status=former].",
        but="Bà Mận từng là [TITLE Bí thư xã|status=former], nay là [TITLE Phó Giám đốc|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_left_by_words(facts: Facts, bodies: list[int]) -> None:
    """Note which offices somebody has left, as the words beside them say; ``bodies`` as in ``Told``."""
    if not facts.titles:
        return
    told = Told(cues_of(facts.lexicon), bodies, {person.first for person in facts.persons})
    for place, title in enumerate(facts.titles):
        left = False
        told.after = facts.titles[place + 1] if place + 1 < len(facts.titles) else None
        if title.status == "current":
            told.lead = opening(facts, title.first, _LONGEST_LEAD)
            behind = facts.words[title.last]
            if told.lead or behind in _OPENS_TIME or behind in told.cues.opens_time:  # a gate
                left = IS_LEFT_BY_WORDS.say(facts, told, title.first, title.last)
            if not left and told.before is not None:
                left = SHARES_LEAVING.say(facts, told, title.first, title.last)
        if left:
            title.status = "former"
        told.before = title if left else None
