"""Recognises offices behind a name that are not the name's: another's, or only proposed or wished for."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues, are_all, cues_of
from viunion_nlp.reading.links.sentence import Pair, Sentence
from viunion_nlp.reading.links.shapes import MOST_IN_ROW, behind_unit, listed_before, opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule

_CLAUSE_SIGNS: Final = (",", ";", ":", ".")
_LONGEST_PROPOSAL: Final = 8  # syllables from its verb to the name
_LONGEST_FRONTED: Final = 9  # syllables of "trước phản ánh của chị"
_LONGEST_STAND_IN: Final = 6  # syllables: "điều hành thay Thượng tọa"
_LONGEST_AGENT: Final = 20  # syllables of "được Bộ trưởng Bộ Giáo dục"
_LONGEST_ADDRESS: Final = 3  # syllables
_SPEECH: Final = frozenset((":", '"', "rằng"))
_MOST_IN_CLAUSE: Final = 5  # mentions


def acts_on_another(facts: Facts, pair: Pair) -> bool:
    """ "ký quyết định bổ nhiệm …": the person does something to another. What is done to the person
    ("được … phê chuẩn"), syllables of everyday words ("quá trình") and "theo thứ tự" do not count."""
    words = _told_by_speaker(facts, pair)
    if "được" in words:
        words = words[: words.index("được")]
    pairs = facts.lexicon.words
    by_first = pair.cues.another_acts.by_first
    for index, word in enumerate(words):
        if word not in by_first or pair.cues.in_order.begin(words, index):
            continue
        for phrase in by_first[word]:
            if words[index : index + len(phrase)] != phrase:
                continue
            if len(phrase) > 1:
                return True
            before = words[index - 1] if index else ""
            after = words[index + 1] if index + 1 < len(words) else ""
            if (before, word) not in pairs and (word, after) not in pairs:
                return True
    return False


def _told_by_speaker(facts: Facts, pair: Pair) -> list[str]:
    """The words between, or only what a name's own words say of the name: "ông A cho biết [ông được bầu
    làm]"; not "con trai ông được bầu làm", "ông ấy được bầu làm"."""
    words, cues = pair.words, pair.cues
    before = facts.words[pair.person.first - 1]
    for at in range(len(words) - 2, 0, -1):
        if words[at] != before or before not in cues.address or words[at + 1] in cues.address:
            continue
        if words[at - 1] in facts.cues["of relative"] or cues.relative.end(words[:at]):
            return words
        return words if words[at + 1] in facts.cues["that one"] else words[at:]
    return words


def appoints(facts: Facts, pair: Pair) -> bool:
    """ "Bộ trưởng A đã bổ nhiệm Phó Cục trưởng B làm …", "được Bộ trưởng A bổ nhiệm giữ chức …": who is named
    gives the office to another."""
    words, cues = pair.words, pair.cues
    if not cues.appoints.stand_among(words):
        return False
    at = 0
    while not cues.appoints.begin(words, at):
        if words[at] == "," or words[at] in cues.suffers.by_first:
            return False
        at += 1
    if at == 0 and _follows_passive(facts, cues, _own_row(pair)):
        return True
    if at and words[at - 1] in facts.cues["subject acts"] and cues.appoints.end(words):
        return True
    return _goes_to_next(facts, pair)


def _goes_to_next(facts: Facts, pair: Pair) -> bool:
    """Whether an office stands beside the next name, or that name, behind a comma, gets another: "bổ nhiệm
    [Trưởng phòng, ông B làm] Giám đốc"."""
    sentence, following = pair.sentence, pair.place + 1
    if following == sentence.count or not sentence.people[following]:
        return False
    words = sentence.between(facts, pair.place, following).words
    if words[:1] == [","]:
        words = words[1:]
        if facts.words[sentence.mentions[following].last] not in pair.cues.holds.by_first:
            return False
    return are_all(words, pair.cues.address)


def _follows_passive(facts: Facts, cues: LinkCues, first: int) -> bool:
    """Whether "được" stands before the office of somebody named, or before "tân" and the like."""
    if facts.words[first - 1] in cues.status:
        first -= 1
    return facts.words[first - 1] == "được"


def only_acts(facts: Facts, sentence: Sentence, person: int, at: int) -> bool:
    """Whether an office behind a name, or another name with the office before it, only tells who acts: "ông A
    được [Bộ trưởng] [B] bổ nhiệm"; or it stands in what is told of the name."""
    if facts.words[sentence.mentions[person].last] == "," and _is_of_clause(facts, sentence, at):
        return True
    if sentence.people[at]:
        return is_agent(facts, sentence, at)
    return IS_ASIDE.say(facts, sentence.mentions[at].first, sentence.mentions[at].last)


def is_agent(facts: Facts, sentence: Sentence, at: int) -> bool:
    """Whether a name, with the office right before it, only tells who gives an office to another."""
    first, last = sentence.mentions[at].first, sentence.mentions[at].last
    if not at or facts.words[last] not in sentence.cues.hands_out:  # a gate
        return False
    if "được" not in facts.words[max(0, first - _LONGEST_AGENT) : first]:  # a gate
        return False
    earliest = sentence.mentions[at - 1].last
    while first > earliest and facts.words[first - 1] in sentence.cues.address:
        first -= 1
    if first == earliest and not sentence.people[at - 1]:
        first = sentence.mentions[at - 1].first
    return IS_AGENT.say(facts, first, last)


def _is_of_clause(facts: Facts, sentence: Sentence, at: int) -> bool:
    """Whether a name, or an office right before one, stands in what is told of an earlier name, up to a
    comma."""
    if not sentence.people[at]:
        office, at = at, at + 1
        if at == sentence.count or not sentence.people[at]:
            return False
        if not are_all(sentence.between(facts, office, at).words, sentence.cues.address):
            return False
    if at + 1 == sentence.count or "," not in sentence.between(facts, at, at + 1).words:
        return False
    return _is_in_clause(facts, sentence, at)


def _is_in_clause(facts: Facts, sentence: Sentence, at: int) -> bool:
    """Whether a mention stands in a clause that tells of an earlier name: "ông A, con trai của [Bộ trưởng
    B]", "ông A, người từng làm Giám đốc dưới thời [Chủ tịch B]"."""
    for person in range(at - 1, max(-1, at - _MOST_IN_CLAUSE), -1):
        words = sentence.between(facts, person, person + 1).words
        if sentence.people[person]:
            if words[:1] != [","] or "," in words[1:]:
                return False
            clause = [*words[1:], ""]
            opens = clause[0] in facts.cues["relative clause"]
            return opens or sentence.cues.relative.begin(clause, 0)
        if "," in words:
            return False
    return False


def by_whom(facts: Facts, first: int, last: int) -> bool:
    """ "được Thủ tướng bổ nhiệm giữ chức …", "được tân Thủ tướng bổ nhiệm …"."""
    before = facts.words[first - 1]
    if before in facts.cues["before office"]:
        before = facts.words[first - 2]
    return before == "được"


def by_named(facts: Facts, first: int, last: int) -> bool:
    """ "được Bộ trưởng A bổ nhiệm …"; not "được Bộ trưởng A mời làm …"."""
    cues = cues_of(facts.lexicon)
    if not (cues.gets.begin(facts.words, last) or cues.gives.begin(facts.words, last)):
        return False
    return _follows_passive(facts, cues, first)


def only_proposed(facts: Facts, pair: Pair) -> bool:
    """ "giới thiệu ông A giữ chức …", "giới thiệu các ông A, B để bầu …", "ông A được giới thiệu ứng cử chức
    …"; not "ra ứng cử và được bầu làm …"."""
    if pair.cues.propose(pair.words):
        return not _then_chosen(facts, pair)
    holder, people = pair.holder, pair.sentence.people
    if holder and people[holder - 1]:  # a gate
        holder = (listed_before(facts, pair.sentence, holder) or [holder])[0]
    last = first = pair.sentence.mentions[holder].first
    while first > max(0, last - _LONGEST_PROPOSAL) and facts.words[first - 1] not in _CLAUSE_SIGNS:
        first -= 1
    return pair.cues.propose(facts.words[first:last] + pair.words)


def _then_chosen(facts: Facts, pair: Pair) -> bool:
    """Whether somebody who was proposed got the office: "được giới thiệu [và bầu] giữ chức …"; not "đề nghị
    xem xét và bầu …", which another does."""
    words, cues, then = pair.words, pair.cues, facts.cues["and then"]
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "và" or words[at] in then:
            chosen = words[at + 1 :]
            if words[0] != "được" and not cues.opens_own_clause.begin([*chosen, ""], 0):
                return False
            return cues.gives.stand_among(chosen) and not cues.nominates.stand_among(chosen)
    return False


def of_relative(facts: Facts, pair: Pair) -> bool:
    """ "con trai ông A được bổ nhiệm …", "bà con với ông A", "con gái Chủ tịch xã A, đang là …": another's
    office."""
    first = _own_row(pair)
    modifier = facts.nodes[first - 1].before_role
    first -= modifier is not None and modifier.length == 1  # "con trai cố Bộ trưởng"
    before = facts.words[max(0, first - 4) : first]
    if not before:
        return False
    if before[-1] not in facts.cues["of relative"]:
        has_row = first < pair.person.first and before[-1] not in pair.cues.address
        return has_row and pair.cues.relative.end(before)  # "em Lê A" is the person
    while before and before[-1] in facts.cues["of relative"]:
        before = before[:-1]
    return pair.cues.relative.end(before)


def relative_takes(facts: Facts, pair: Pair) -> bool:
    """ "ông A có con trai làm Chủ tịch xã", "… chúc mừng con rể vừa trở thành Thủ tướng": the office of a
    relative whom the words between name."""
    words = pair.plain
    at = behind_relative(facts, pair.cues, words)
    if not at or "," in words[at:] or not words[at].isalpha():
        return False
    return pair.cues.lead_to_office(pair.cues.takes_office, words[at:])


def behind_relative(facts: Facts, cues: LinkCues, words: list[str]) -> int:
    """Behind the last relative among words who is no agent or companion, "được [bà con] bầu", "cùng [chồng]
    lập hội"; 0 if there is none."""
    relative = cues.relative
    if not relative.stand_among(words):  # a gate
        return 0
    for at in range(len(words) - 1, 0, -1):
        if relative.end(words[:at]) and (words[at - 1], words[at]) not in facts.lexicon.words:
            return 0 if _is_companion(facts, cues, words[:at]) else at
    return 0


def _is_companion(facts: Facts, cues: LinkCues, words: list[str]) -> bool:
    """Whether words that end in a relative lead to somebody who acts, or who joins in."""
    while words and (cues.relative.end(words) or words[-1] in cues.address):
        words = cues.relative.without(words) if cues.relative.end(words) else words[:-1]
    return bool(words) and words[-1] in facts.cues["before companion"]


def _own_row(pair: Pair) -> int:
    """Where the row of offices begins that a name has before it; the name itself if it has none."""
    sentence, at = pair.sentence, pair.holder
    lowest = max(0, at - MOST_IN_ROW)
    while at > lowest and pair.holder in sentence.holders[at - 1]:
        at -= 1
    return sentence.mentions[at].first


def is_entrusted(facts: Facts, pair: Pair) -> bool:
    """ "Theo ông A, việc này giao Chủ tịch xã xử lý": work is given to another, and no office to the name."""
    return "được" not in pair.words and pair.cues.lead_to_office(pair.cues.entrusts, pair.words)


def takes_office(facts: Facts, pair: Pair) -> bool:
    """ "giữ chức …", "được bầu làm …", "là …", "thôi …"."""
    return pair.cues.lead_to_office(pair.cues.takes_office, pair.words)


def of_whom_one_speaks(facts: Facts, pair: Pair) -> bool:
    """ "ông A nói: “Cô ấy làm Chủ tịch …”", "ông A kể rằng anh ấy là …": told by somebody of another."""
    words = pair.cues.holds.without(pair.words)
    if len(words) < 2 or words[-1] not in facts.cues["that one"]:
        return False
    return words[-2] in pair.cues.address and not _SPEECH.isdisjoint(words)


def only_wished(facts: Facts, pair: Pair) -> bool:
    """ "có thể trở thành …", "chưa từng giữ chức …", "ai cũng mong ông A làm …": an office that is not
    held."""
    words = pair.words
    if takes_office(facts, pair) and is_imagined(facts, pair):
        return True
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return pair.cues.only_wished.stand_among(words) and takes_office(facts, pair)


def is_imagined(facts: Facts, pair: Pair) -> bool:
    """ "Giá ông A là …", "Có tin đồn ông A làm …": a wish, condition or rumour leads to the name."""
    if pair.cues.leaves_office.stand_among(pair.words):
        return False  # "nếu ông A thôi làm …"
    before = opening(facts, pair.person.first, _LONGEST_STAND_IN)
    return pair.cues.imagines.end(pair.cues.without_address(before))


def stands_in(facts: Facts, pair: Pair) -> bool:
    """ "Người điều hành thay ông A là Phó Trưởng ban Lê B": who acts for the name is told."""
    if pair.words[-1:] != ["là"]:
        return False
    before = opening(facts, pair.person.first, _LONGEST_STAND_IN)
    return pair.cues.replaces.end(pair.cues.without_address(before))


def told_of_next(facts: Facts, pair: Pair) -> bool:
    """ "Theo ông A, khi còn làm Chủ tịch xã, ông B …": a clause about another begins behind the source."""
    sentence, following = pair.sentence, pair.place + 1
    if pair.words[:1] != [","] or following == sentence.count or not sentence.people[following]:
        return False
    if not is_source(facts, pair) or not pair.cues.opens_career.stand_among(pair.words):
        return False
    person = sentence.person(following)
    if facts.words[person.last - 1] == facts.words[pair.person.last - 1]:
        return False
    plain = sentence.between(facts, pair.place, following).plain
    plain = behind_unit(facts, sentence, pair.title.last, plain)
    lead = pair.cues.without_address(plain)
    return lead == [","] or (bool(lead) and lead[-1] in facts.cues["main clause"])


def is_fronted(facts: Facts, pair: Pair) -> bool:
    """ "Trước phản ánh của bà A, Chủ tịch xã đã …", "Trả lời bà A, Chủ tịch xã đã …", "Tiếp bà A, Chủ tịch xã
    đã …": a phrase that opens the sentence ends with the name, and what follows the comma is another; not
    "Được biết bà A, …"."""
    if pair.plain != [","] or pair.chained:
        return False
    sentence, before = pair.sentence, pair.holder - 1
    first = pair.person.first
    if before >= 0 and pair.holder in sentence.holders[before]:
        first = sentence.row_first(facts, before)  # "Tiếp [Đại sứ] A, Chủ tịch nước …"
    phrase = opening(facts, first, _LONGEST_FRONTED)
    first -= len(phrase)
    phrase = pair.cues.without_address(phrase)
    if not facts.opens_sentence(first) or not phrase:
        return False
    if _opens_topic(facts, pair, phrase):
        return True
    if "," in phrase:
        return False
    if " ".join(phrase) in facts.cues["with whom"]:
        return facts.words[pair.title.last + 1] not in facts.cues["heads list"]  # "còn có bà B"
    if len(phrase) < 2:
        return False
    if phrase[-1] == "của":
        return pair.cues.opens_phrase.begin(phrase, 0)
    return " ".join(phrase) in facts.cues["opens phrase"]


def _opens_topic(facts: Facts, pair: Pair, phrase: list[str]) -> bool:
    """Whether a phrase tells whom the sentence is about, "Nói về trường hợp ông A, Chủ tịch xã cho biết …",
    "Ngoài ra, liên quan đến …"; not "Về trường hợp ông A, Chủ tịch xã bị bắt, …"."""
    topic = behind_last(phrase, (",",))
    if not topic or topic[-1] == "việc" or not pair.cues.opens_topic.begin(topic, 0):
        return False  # "Về việc ông A, Chủ tịch xã, phàn nàn …" goes on with what the name did
    return facts.words[pair.title.last] not in pair.cues.suffers.by_first


def is_source(facts: Facts, pair: Pair) -> bool:
    """Whether the words of somebody else are reported: "Theo ông A, …"."""
    index = pair.person.first - 1
    lowest = max(0, index + 1 - _LONGEST_ADDRESS)
    while index >= lowest and facts.words[index] in pair.cues.address:
        index -= 1
    return index >= lowest and facts.words[index] in facts.cues["source"]


IS_ASIDE: Final = Verdicts(
    "HOLDS",
    "Does an office behind a name only tell who acts?",
    rule(
        by_whom, YES,
        "Ông [PERSON#a Lê Văn An] được [TITLE Thủ tướng] bổ nhiệm giữ chức [TITLE Chủ tịch tỉnh|by=a].",
        but="Ông [PERSON#a Lê Văn An], [TITLE Chủ tịch tỉnh|by=a], tiếp công dân.",
    ),
    otherwise=NO,
)  # fmt: skip
IS_AGENT: Final = Verdicts(
    "HOLDS",
    "Does a name behind another only tell who appoints?",
    rule(
        by_named, YES,
        "Bà [PERSON#b Mận] được [TITLE Bộ trưởng|by=a] [PERSON#a Lê An] bổ nhiệm làm [TITLE Phó ban|by=b].",
        but="Bà [PERSON Tô Mận] được khen, ông [PERSON#a Lê An] được bổ nhiệm làm [TITLE Phó ban|by=a].",
    ),
    otherwise=NO,
)  # fmt: skip
