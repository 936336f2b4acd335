"""Recognises offices that somebody has left from the words next to them: "thôi giữ chức", "từng là", "lúc
bấy giờ".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, cues_of
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import DIGITS

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_LIST: Final = 60  # syllables of a list of posts
_LONGEST_PERIOD: Final = 30  # syllables from its beginning to the office
_LONGEST_END: Final = 3  # syllables behind "đến" up to a figure
_YEAR: Final = 4  # figures
_LONGEST_BRACKET: Final = 12  # syllables between two offices of a row
_MOST_BETWEEN: Final = 12  # syllables between two offices of a row, without bodies and brackets
_PART_SIGNS: Final = (",", ";", ":", "(")
_CLAUSE_SIGNS: Final = (";", ":", "(")
_ROW_SIGNS: Final = (",", ";", "và", "-")
_ITEM_SIGNS: Final = (",", ";", ":", "và", "-", "(")
_BOTH_WAYS: Final = (",", "và", "hoặc", "hay")


class Told:
    """What surrounds an office.

    Attributes:
        cues: the cues of the lexicon.
        bodies: where bodies start, and where they end.
        before: the preceding office that somebody has left; None if there is none.
        lead: the words of the sentence before it.
    """

    __slots__ = ("before", "bodies", "cues", "lead")

    def __init__(self, cues: LinkCues, bodies: dict[int, int]) -> None:
        self.cues = cues
        self.bodies = bodies
        self.before: TitleDraft | None = None
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
    """ "miễn nhiệm chức vụ Chủ tịch …", "thôi giữ chức Chủ tịch …"."""
    return told.cues.lead_to_office(told.cues.leaves_office, told.lead)


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
    for at in range(len(words) - 1, 0, -1):
        if words[at] == ":":
            return cues.once_held.end(words[:at])
        if cues.several_posts.end(words[: at + 1]):
            return not cues.gets.stand_among(words[at + 1 :])
        if words[at] in facts.lexicon.cues["still holds"]:
            return False
    return False


def at_that_time(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "Chủ tịch UBND tỉnh lúc bấy giờ"."""
    return last < facts.count and told.cues.at_that_time.begin(facts.words, last)


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
    behind = behind_period(cues, words)
    return "," in behind and not cues.gets.stand_among(behind[behind.index(",") :])


def behind_period(cues: LinkCues, words: list[str]) -> list[str]:
    """The words from the end of a period that is over, "từ 3/2021 [đến 6/2025 …]"; none where there is no
    such period."""
    if "từ" not in words:
        return []
    for at in range(words.index("từ") + 1, len(words)):
        if words[at] == "-" and _are_years(words[at - 1 : at + 2 : 2]):
            return words[at:]
        if words[at] == "đến":
            over = cues.until_then.begin([*words, ""], at + 1)
            for word in words[at + 1 : at + 1 + _LONGEST_END]:
                over = over or word[:1].isdigit()
            return words[at:] if over else []
    return []


def _are_years(words: list[str]) -> bool:
    for word in words:
        if len(word) != _YEAR or not word.isdigit():
            return False
    return len(words) > 1


def in_row(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "từng giữ các chức vụ: Trưởng phòng (2010 - 2014), Phó Giám đốc …": the one before it was."""
    before = told.before
    if before is None or facts.sentences[before.first] != facts.sentences[first]:
        return False
    cues, index, count = told.cues, before.last, 0
    while index < first:
        word = facts.words[index]
        end = told.bodies.get(index, index + 1)
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


def mark_left_by_words(facts: Facts) -> None:
    """Mark the offices that somebody has left, according to the words next to them."""
    if not facts.titles:
        return
    told = Told(cues_of(facts.lexicon), {body.first: body.last for body in facts.organizations})
    for title in facts.titles:
        left = False
        if title.status == "current":
            told.lead = opening(facts, title.first, _LONGEST_LEAD)
            left = IS_LEFT_BY_WORDS.say(facts, told, title.first, title.last)
            if not left and told.before is not None:
                left = SHARES_LEAVING.say(facts, told, title.first, title.last)
        if left:
            title.status = "former"
        told.before = title if left else None
