"""Recognises the holder of an office behind a comma: "Giám đốc Sở Y tế, ông Lê A"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_before, is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.careers import formerly_held
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import is_named_next, joins_names, opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.text.scan import NEWLINE, SIGN

_JOINING: Final = frozenset((",", "và"))
_CLAUSE_SIGNS: Final = (",", ";", ":")
_LONGEST_CLAUSE: Final = 12  # syllables before a verb of speaking
_LONG_OFFICE: Final = 4  # syllables of "Phó Chủ tịch nước"
_LONGEST_RANK: Final = 3  # syllables
_BEFORE_SUBJECT: Final = ("-", ":", '"')
_CLOSING: Final = (".", ";", "(", ")", ":", "!", "…")
_DATE_SIGNS: Final = ("/", "-", ".")
_LONGEST_TIME: Final = 6  # syllables and signs of "ngày 5/3"
_LONGEST_VERB: Final = 3  # syllables of "giao giữ chức"


def acts(facts: Facts, at: int) -> bool:
    """Whether what a subject does begins here."""
    return facts.nodes[at].verb is not None or is_cue(facts, at, "subject acts")


def comma_before_rank(facts: Facts, pair: Pair) -> bool:
    """ "Giám đốc Công an tỉnh, Đại tá Lê A": a rank behind the comma."""
    if not _comma_before_address(pair):
        return False
    first = max(pair.title.last, pair.person.first - _LONGEST_RANK)
    for index in range(first, pair.person.first):
        honorific = facts.nodes[index].honorific
        if honorific is not None and honorific.row.kind == "rank":
            return True
    return False


def comma_behind_subject(facts: Facts, pair: Pair) -> bool:
    """ "Giám đốc kiêm Bí thư, ông Lê A": a comma before the holder, the office or a row of them being the
    subject; not "Theo lời kể của Bí thư, ông Lê A rất giỏi"."""
    if not _comma_before_address(pair) or len(pair.plain) < 2 or formerly_held(facts, pair):
        return False  # the last is "bà B, giáo viên, nguyên Giám đốc, ông Lê A"
    first = pair.sentence.row_first(facts, pair.place)
    before = facts.words[first - 1]
    if (before == "của" or before in facts.cues["source"]) and not facts.opens_sentence(first):
        return not _is_accused(facts, pair) and _is_closed(facts, pair.person.last)
    if facts.opens_sentence(first) or before in pair.cues.before_subject:
        return True
    if before in pair.cues.late:
        return bool(facts.shapes[pair.person.last] & SIGN)  # "tang lễ cố Giám đốc, ông Lê A, …"
    return before in pair.cues.status and facts.opens_sentence(first - 1)  # "Nữ Giám đốc"


def _is_accused(facts: Facts, pair: Pair) -> bool:
    """Whether a name is that of an accused, of whom others speak: "Theo Chủ tọa phiên tòa, [bị cáo] Lê A"."""
    return facts.words[pair.person.first - 2] in pair.cues.suffers.by_first


def _is_closed(facts: Facts, at: int) -> bool:
    """Whether a sign closes what stands between commas, or words that report follow: "…, ông A, …", "…, ông
    A cho biết"."""
    if facts.shapes[at] & SIGN or facts.gaps[at] == NEWLINE:
        return True
    return facts.words[at] == "cho" or facts.words[at] in facts.cues["main clause"]


def commas_around_name(facts: Facts, pair: Pair) -> bool:
    """ "Đại sứ Nga tại Lào, Lê A, hôm nay cho biết …", also without the second comma, "Đại sứ Nga, Lê A: “Tôi
    …": a name behind a comma, the office being the subject."""
    if pair.chained or pair.plain != [","] or not _is_subject(facts, pair):
        return False
    at = pair.person.last
    if facts.words[at] == ":":
        return True
    return acts(facts, _behind_time(facts, at + 1) if facts.words[at] == "," else at)


def _is_subject(facts: Facts, pair: Pair) -> bool:
    """Whether an office opens a sentence, also behind a dash or the like: "TTO - Đại sứ Nga tại Lào, …"."""
    first = pair.title.first
    return facts.opens_sentence(first) or facts.words[first - 1] in _BEFORE_SUBJECT


def _behind_time(facts: Facts, at: int) -> int:
    """Behind a short time that stands before a verb: "hôm nay", "ngày 5/3"."""
    last = at + _LONGEST_TIME
    while at < last and facts.gaps[at] != NEWLINE:
        word = facts.words[at]
        if word not in facts.cues["time"] and not word.isdigit() and word not in _DATE_SIGNS:
            break
        at += 1
    return at


def comma_before_actor(facts: Facts, pair: Pair) -> bool:
    """ "Chiều 4/6, Chủ tịch xã, ông Lê A chủ trì …": the office opens a clause whose subject the name is, or
    closes the list of its subjects."""
    named = _comma_before_address(pair) and len(pair.plain) > 1
    return named and opens_acting_clause(facts, pair)


def opens_acting_clause(facts: Facts, pair: Pair) -> bool:
    """Whether "," or "và" stands before an office, and the name behind it acts."""
    if facts.words[pair.title.first - 1] not in _JOINING:
        return False
    at = pair.person.last
    return acts(facts, _behind_time(facts, at + 1) if facts.words[at] == "," else at)


def opens_clause(facts: Facts, pair: Pair) -> bool:
    """Whether an office opens a sentence, or a word for its subject or source stands before it and a sign
    closes the name: "Theo Giám đốc Sở, …, ông Lê A, …"."""
    first = pair.title.first
    if facts.opens_sentence(first):
        return True
    named = facts.words[first - 1] in pair.cues.before_subject
    return named and bool(facts.shapes[pair.person.last] & SIGN)


def comma_before_pair(facts: Facts, pair: Pair) -> bool:
    """ "Giám đốc công ty, ông A và Chủ tịch công đoàn, bà B": an office and its holder before another such
    pair."""
    if pair.chained or pair.plain[:1] != [","]:  # a gate
        return False
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    sentence, following = pair.sentence, pair.holder + 1
    if pair.place and sentence.people[pair.place - 1]:
        return False
    if following == sentence.count or not is_named_next(facts, sentence, following):
        return False
    plain = sentence.between(facts, pair.holder, following).plain
    return "và" in plain and are_all(plain, _JOINING)


def comma_of_object(facts: Facts, pair: Pair) -> bool:
    """ "Chúng tôi đã liên hệ với Chủ tịch xã, ông Lê A, nhưng …": whom somebody speaks to, between commas or
    at the end; not "Sau khi gặp Chủ tịch xã, ông Lê A, …"."""
    if pair.chained or pair.plain[:1] != [","]:  # a gate
        return False
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    sentence, last, following = pair.sentence, pair.person.last, pair.holder + 1
    if not facts.shapes[last] & SIGN and last != facts.sentence_last(last - 1):
        return False
    if following < sentence.count:
        plain = sentence.between(facts, pair.holder, following).plain
        if are_all(plain, pair.cues.chain) or (
            sentence.people[following] and joins_names(pair.cues, plain)
        ):
            return False
    length = cue_before(facts, pair.title.first, "speaks to")
    clause = behind_last(opening(facts, pair.title.first - length, _LONGEST_CLAUSE), _CLAUSE_SIGNS)
    if not length or not clause or clause[0] == "khi":
        return False
    return not pair.cues.opens_phrase.begin(clause, 0)


def comma_at_end(facts: Facts, pair: Pair) -> bool:
    """ "Dự lễ có Chủ tịch UBND xã, ông Lê A.": an office behind a word that brings it in, and a name with
    nobody else behind it in a list; not "… có Chủ tịch UBND xã, ông Lê A và bà B", a list."""
    if pair.chained or pair.plain[:1] != [","]:  # a gate
        return False
    last = pair.person.last
    if not _is_long_office(pair):
        return False
    if _is_listed_on(facts, pair):
        return False
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    if not facts.shapes[last] & SIGN and last != facts.sentence_last(last - 1):
        return False
    clause = behind_last(opening(facts, pair.title.first, _LONGEST_CLAUSE), _CLAUSE_SIGNS)
    brings_in = pair.cues.brings_in
    if not brings_in.end(clause):
        clause = pair.cues.without_address(clause)
    return brings_in.end(clause) and "khi" not in clause


def _is_long_office(pair: Pair) -> bool:
    """Whether an office has its body or place with it, or is as long: no item of a list of its own."""
    office = pair.sentence.office(pair.place)
    told = office.organization is not None or office.place is not None
    return told or office.last - office.first >= _LONG_OFFICE


def _is_listed_on(facts: Facts, pair: Pair) -> bool:
    """Whether another name goes on a list behind the name."""
    sentence, following = pair.sentence, pair.holder + 1
    if following == sentence.count:
        return False
    plain = sentence.between(facts, pair.holder, following).plain
    if sentence.people[following]:
        return joins_names(pair.cues, plain)
    return are_all(plain, pair.cues.chain)


def comma_behind_and(facts: Facts, pair: Pair) -> bool:
    """ "Dự lễ có ông A và Hiệu trưởng Trường B, cô C.": the last item of a list, in which a comma parts no
    other items."""
    if pair.chained or pair.plain[:1] != [","]:  # a gate
        return False
    if facts.words[pair.title.first - 1] != "và" or not _is_long_office(pair):
        return False
    if _is_listed_on(facts, pair):
        return False
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    last = pair.person.last
    return last == facts.sentence_last(last - 1) or facts.words[last] in _CLOSING


def comma_behind_pair(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch xã, ông A, và Bí thư xã, ông B": an office and its holder behind another such pair."""
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    sentence, before = pair.sentence, pair.place - 1
    if before < 1 or before not in sentence.holders[before - 1]:
        return False
    if not is_named_next(facts, sentence, before - 1):
        return False
    return are_all(sentence.between(facts, before, pair.place).plain, _JOINING)


def comma_of_appointed(facts: Facts, pair: Pair) -> bool:
    """ "bổ nhiệm Trưởng phòng, ông A làm Giám đốc": the office that somebody holds who gets another."""
    if not _comma_before_address(pair):
        return False
    return is_named_for_another(facts, pair.sentence, pair.holder, pair.place)


def is_named_for_another(facts: Facts, sentence: Sentence, person: int, title: int) -> bool:
    """Whether an office tells who is appointed to another: "bổ nhiệm [Trưởng phòng], ông A làm Giám đốc",
    "cử [Trưởng phòng], ông A, làm Giám đốc"."""
    if title != person - 1:
        return False
    cues, behind = sentence.cues, sentence.mentions[person].last
    behind += facts.words[behind] == ","
    if facts.words[behind] not in cues.holds.by_first:
        return False
    verb = opening(facts, sentence.mentions[title].first, _LONGEST_VERB)
    return cues.appoints.end(verb) or cues.names_instead.end(verb)


def comma_in_item(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch xã, ông Lê A; Phó Chủ tịch xã, bà Tô B": an item of a list is an office and its holder."""
    if not _comma_before_address(pair) or len(pair.plain) < 2:
        return False
    return ";" in (facts.words[pair.title.first - 1], facts.words[pair.person.last])


def _comma_before_address(pair: Pair) -> bool:
    if pair.chained or pair.plain[:1] != [","]:
        return False
    called_late = len(pair.plain) > 1 and pair.plain[1] in pair.cues.late
    return are_all(pair.plain[1 + called_late :], pair.cues.address)
