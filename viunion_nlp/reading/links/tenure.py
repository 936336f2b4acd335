"""Offices that their holders have left: by words right before them, or by what the sentence tells of who
holds them."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all, cues_of
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import are_signs, following_clause, opening
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.scan import DIGITS

_LONGEST_LEAD: Final = 9  # syllables that lead to an office
_LONGEST_END: Final = 3  # syllables behind "đến" up to a figure
_LONGEST_CLAUSE: Final = 30  # syllables behind an office, or before its holder
_MOST_BETWEEN: Final = 12  # syllables between two offices of a row, brackets and years included
_CLAUSE_SIGNS: Final = (";", ":", "(")
_PART_SIGNS: Final = (",", *_CLAUSE_SIGNS)
_ROW_SIGNS: Final = (",", ";", "và", "(", ")", "-")


class Tenure:
    """An office, who holds it, and what is told of its holder behind it.

    Attributes:
        sentence, title, holder: the sentence and the two places in it.
        given: whether a verb gives the office ("là", "giữ chức"), and no signs alone.
        next: the office that the holder gets behind this one and those in a row with it; -1 where none.
    """

    __slots__ = ("_after", "_last", "given", "holder", "next", "sentence", "title")

    def __init__(self, facts: Facts, sentence: Sentence, title: int, holder: int) -> None:
        self.sentence = sentence
        self.title = title
        self.holder = holder
        self.given = not _beside(facts, sentence, title, holder)
        self._last = _row_last(facts, sentence, title, holder)
        self._after: list[str] | None = None
        self.next = self._last + 1 if self._gets() and not self.given else -1

    def _gets(self) -> bool:
        """Whether the holder gets an office behind the row."""
        following = self._last + 1
        return following < self.sentence.count and self.holder in self.sentence.holders[following]

    def after(self, facts: Facts) -> list[str]:
        """The words behind the row: up to the office that the holder gets, or to the clause's end."""
        if self._after is None:
            mentions, last = self.sentence.mentions, self._last
            end = mentions[last + 1].first if last + 1 < self.sentence.count else facts.count
            self._after = _clause(facts, mentions[last].last, end, to_sign=not self._gets())
        return self._after


def _beside(facts: Facts, sentence: Sentence, title: int, holder: int) -> bool:
    """Whether only signs stand between a holder and an office, or other offices of the holder."""
    first, last = min(title, holder), max(title, holder)
    for at in range(first, last):
        if at > first and holder not in sentence.holders[at]:
            return False
        between = sentence.between(facts, at, at + 1)
        if at + 1 == holder:
            return are_all(between.words, sentence.cues.address)
        if at == holder and between.plain and between.plain[0].isalpha():
            return False  # "ông A là Chủ tịch"
        if not are_signs(sentence.cues, between.words, between.plain, chained=at > holder):
            return False
    return True


def _row_last(facts: Facts, sentence: Sentence, title: int, holder: int) -> int:
    """The last of the offices in a row with one, or their holder where the name stands behind them."""
    if holder > title:
        return holder
    last = title
    while last + 1 < sentence.count and holder in sentence.holders[last + 1]:
        between = sentence.between(facts, last, last + 1)
        if not are_signs(sentence.cues, between.words, between.plain, chained=True):
            break
        last += 1
    return last


def _clause(facts: Facts, first: int, end: int, *, to_sign: bool) -> list[str]:
    """The words from a syllable, past a comma, to the end of the sentence or, ``to_sign``, of the clause."""
    last = min(end, facts.sentence_last(first - 1))
    first += facts.words[first] in (",", "-", ")")
    clause = facts.words[first : min(last, first + _LONGEST_CLAUSE)]
    for at, word in enumerate(clause):
        if word == ";" or (to_sign and word in (",", ".")):
            return clause[:at]
    return clause


def taken_away(facts: Facts, before: TitleDraft | None, first: int, last: int) -> bool:
    """ "miễn nhiệm chức vụ Chủ tịch …", "thôi giữ chức Chủ tịch …"."""
    cues = cues_of(facts.lexicon)
    return cues.lead_to_office(cues.leaves_office, opening(facts, first, _LONGEST_LEAD))


def once_held(facts: Facts, before: TitleDraft | None, first: int, last: int) -> bool:
    """ "từng giữ chức Chủ tịch …", "khi còn là Chủ tịch …"."""
    cues = cues_of(facts.lexicon)
    return cues.lead_to_office(cues.once_held, opening(facts, first, _LONGEST_LEAD))


def once_taken(facts: Facts, before: TitleDraft | None, first: int, last: int) -> bool:
    """ "từng hai nhiệm kỳ được bầu làm Chủ tịch …": other words, and no sign, stand between."""
    cues, words = cues_of(facts.lexicon), opening(facts, first, _LONGEST_LEAD)
    once = facts.lexicon.cues["once"]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PART_SIGNS:
            return False
        if words[at] in once and tuple(words[at : at + 2]) not in facts.lexicon.words:
            return cues.lead_to_office(cues.takes_office, words[at:])
    return False


def in_row(facts: Facts, before: TitleDraft | None, first: int, last: int) -> bool:
    """ "từng giữ các chức vụ: Trưởng phòng (2010 - 2014), Phó Giám đốc …": the one before it was."""
    if before is None or first - before.last > _MOST_BETWEEN:
        return False
    if facts.sentences[before.first] != facts.sentences[first]:
        return False
    for index in range(before.last, first):
        if facts.words[index] not in _ROW_SIGNS and not facts.shapes[index] & DIGITS:
            return False
    return True


def until_then(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Trước khi nhận nhiệm vụ mới, ông A là Bí thư …"."""
    if not tenure.given or tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    holder = tenure.sentence.mentions[tenure.holder].first
    before = opening(facts, holder, _LONGEST_CLAUSE)
    return tenure.sentence.cues.until_then.stand_among(_last_clause(before))


def period_over(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "Từ 3/2021 đến 6/2025, ông A là Phó Trưởng ban …"."""
    if not tenure.given or tenure.holder > tenure.title or _is_new(facts, tenure):
        return False
    holder = tenure.sentence.mentions[tenure.holder].first
    words = _last_clause(opening(facts, holder, _LONGEST_CLAUSE))
    between = facts.words[holder : tenure.sentence.mentions[tenure.title].first]
    if ";" in between or "từ" not in words or "đến" not in words:
        return False
    end = words.index("đến") + 1
    for word in words[end : end + _LONGEST_END]:
        if word[:1].isdigit():
            return True
    return False


def _is_new(facts: Facts, tenure: Tenure) -> bool:
    """Whether the office is one that its holder has just got: "được bầu giữ chức"."""
    sentence = tenure.sentence
    first = sentence.mentions[tenure.holder].last
    between = facts.words[first : sentence.mentions[tenure.title].first]
    gets = sentence.cues.gets
    return gets.stand_among(between) or gets.stand_among(_before_holder(facts, tenure))


def _before_holder(facts: Facts, tenure: Tenure) -> list[str]:
    """The words of the clause before the holder: "điều động ông"."""
    words = opening(facts, tenure.sentence.mentions[tenure.holder].first, _LONGEST_LEAD)
    return _behind_last(words, _PART_SIGNS)


def _last_clause(words: list[str]) -> list[str]:
    """The words behind the last semicolon, colon or bracket."""
    return _behind_last(words, _CLAUSE_SIGNS)


def _behind_last(words: list[str], signs: tuple[str, ...]) -> list[str]:
    for at in range(len(words) - 1, -1, -1):
        if words[at] in signs:
            return words[at + 1 :]
    return words


def keeps_seat(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Ủy viên Ban Thường vụ, được điều động …": a seat on a board goes with another office."""
    return tenure.sentence.cues.seat.begin(facts.words, first)


def moves_on(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Giám đốc Sở Y tế, được điều động giữ chức …": what is got is no seat beside the other."""
    if tenure.next < 0 or tenure.given:
        return False
    sentence, cues = tenure.sentence, tenure.sentence.cues
    if cues.seat.begin(facts.words, sentence.mentions[tenure.next].first):
        return False
    after = tenure.after(facts)
    if cues.besides.stand_among(after):
        return False
    return cues.moves.stand_among(after) or cues.moves.stand_among(_before_holder(facts, tenure))


def moves_up(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "ông A, Phó Chủ tịch …, được bầu giữ chức Chủ tịch …"."""
    if tenure.next < 0 or tenure.given:
        return False
    deputy = facts.nodes[first].before_role
    if deputy is None or deputy.row.deputy != "yes":
        return False
    gets = tenure.sentence.cues.gets
    if not gets.stand_among(tenure.after(facts)) and not gets.stand_among(
        _before_holder(facts, tenure)
    ):
        return False
    following = tenure.sentence.mentions[tenure.next].first
    return facts.words[first + deputy.length] == facts.words[following]


def replaces_another(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "…; ông B, Phó Tổng Giám đốc, được bổ nhiệm thay": another's office is got."""
    if tenure.given or tenure.next >= 0:
        return False
    return tenure.sentence.cues.succeeds.end(
        following_clause(facts, tenure.sentence, tenure.holder)
    )


def retires(facts: Facts, tenure: Tenure, first: int, last: int) -> bool:
    """ "bà A, Phó Giám đốc …, nhận quyết định nghỉ hưu"."""
    if tenure.given or tenure.next >= 0:
        return False
    cues, after, at = tenure.sentence.cues, tenure.after(facts), 0
    while at < len(after) and after[at] in cues.before_leaving:
        at += 1
    return at < len(after) and cues.retires.begin(after, at)


IS_LEFT_BY_WORDS: Final[VerdictsOf[TitleDraft | None]] = VerdictsOf(
    "TITLE",
    "Do the words before an office say that somebody has left it?",
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
    otherwise=NO,
)  # fmt: skip
SHARES_LEAVING: Final[VerdictsOf[TitleDraft | None]] = VerdictsOf(
    "TITLE",
    "Does what is said of an office hold for the next one?",
    rule_of(
        in_row, YES,
        "Bà Mận từng là [TITLE Bí thư xã|status=former] (2010 - 2014), [TITLE Phó Giám đốc|status=former].",
        but="Bà Mận từng là [TITLE Bí thư xã|status=former], nay là [TITLE Phó Giám đốc|status=current].",
    ),
    otherwise=NO,
)  # fmt: skip
IS_LEFT_BY_HOLDER: Final[VerdictsOf[Tenure]] = VerdictsOf(
    "TITLE",
    "Does a sentence tell that the holder of an office has left it?",
    rule_of(
        until_then, YES,
        "Trước khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=former].",
        but="Khi nhận nhiệm vụ này, ông Lê Văn An là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        period_over, YES,
        "Từ 3/2021 đến 6/2025, ông Lê Văn An là [TITLE Bí thư xã|status=former].",
        but="Từ 3/2021 đến nay, ông Lê Văn An là [TITLE Bí thư xã|status=current].",
    ),
    rule_of(
        keeps_seat, NO,
        "Ông Lê Văn An, [TITLE Đảng ủy viên|status=current], được điều động làm [TITLE Trưởng phòng].",
        but="Ông Lê Văn An, [TITLE Phó Giám đốc|status=former], được điều động làm [TITLE Trưởng phòng].",
    ),
    rule_of(
        moves_on, YES,
        "Ông Lê An, [TITLE Giám đốc Sở Y tế|status=former], được bổ nhiệm làm [TITLE Giám đốc Sở Nội vụ].",
        but="Ông Lê An, [TITLE Giám đốc Sở Y tế|status=current], được bầu làm [TITLE Bí thư Đảng ủy Sở].",
    ),
    rule_of(
        moves_up, YES,
        "Ông Lê Văn An, [TITLE Phó Chủ tịch xã|status=former], được bầu làm [TITLE Chủ tịch xã].",
        but="Ông Lê Văn An, [TITLE Phó Chủ tịch xã|status=current], được bầu làm [TITLE Trưởng ban].",
    ),
    rule_of(
        replaces_another, YES,
        "Ông An thôi làm [TITLE Bí thư|status=former]; bà Mận, [TITLE Phó ban|status=former], được bầu thay.",
        but="Ông An thôi làm [TITLE Bí thư|status=former]; bà Mận, [TITLE Phó ban|status=current], cảm ơn.",
    ),
    rule_of(
        retires, YES,
        "Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=former], nhận quyết định nghỉ hưu.",
        but="Bà Tô Thị Mận, [TITLE Phó Giám đốc Sở Y tế|status=current], nhận quyết định giao xe.",
    ),
    otherwise=NO,
)  # fmt: skip


def mark_left_by_words(facts: Facts) -> None:
    """Note which offices somebody has left, as the words before them say."""
    before: TitleDraft | None = None
    for title in facts.titles:
        if title.status == "current":
            left = IS_LEFT_BY_WORDS.say(facts, before, title.first, title.last)
            if not left and before is not None:
                left = SHARES_LEAVING.say(facts, before, title.first, title.last)
            if left:
                title.status = "former"
                before = title
                continue
        before = None


def mark_left_by_holders(facts: Facts, sentence: Sentence) -> None:
    """Note which offices of a sentence their holders have left, as it tells of them."""
    for place in range(sentence.count):
        title = sentence.mentions[place]
        if not isinstance(title, TitleDraft) or title.status != "current":
            continue
        for holder in sentence.holders[place]:
            tenure = Tenure(facts, sentence, place, holder)
            if IS_LEFT_BY_HOLDER.say(facts, tenure, title.first, title.last):
                title.status = "former"
