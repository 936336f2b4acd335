"""The frames for offices at a distance from the name: given to a holder who follows, or stages of a
career.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.others import behind_relative, of_relative
from viunion_nlp.reading.links.own_clauses import opens_own_clause, opens_sentence, rises_to
from viunion_nlp.reading.links.posts import is_among_posts
from viunion_nlp.reading.links.sentence import Between, Pair, Sentence
from viunion_nlp.reading.links.shapes import lead_to_holder, opening, plural_before
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.rules import NO, YES, Frames, frame

_FARTHEST: Final = 30  # syllables
_LONGEST_LIST: Final = 90  # syllables of posts behind one colon
_BEFORE_AGENT: Final = ("được", "do")
_LONGEST_GIFT: Final = 2  # syllables: "chức vụ | của"
_LONGEST_LEAD: Final = 6  # syllables of "không được bầu giữ chức"
_LONGEST_TAIL: Final = 14  # syllables of "của một công ty có hơn 3.000 lao động"
_CLAUSE_SIGNS: Final = (",", ";", ":")
_ASIDE_SIGNS: Final = (",", "-")
_LIST_WORDS: Final = frozenset((",", ";", "và"))
_BEFORE_FORMER: Final = (",", ";", "(", "và")


def row_is_proposed(facts: Facts, pair: Pair) -> bool:
    """ "xem xét bầu chức danh Chủ tịch đối với bà B"."""
    return pair.given and pair.cues.propose(opening(facts, pair.row_first, 8))


def serves(facts: Facts, pair: Pair) -> bool:
    """ "cố vấn của ông A", "các Phó Chủ tịch của ông A": others, who work for who is named."""
    if not pair.given or pair.lead != ["của"]:
        return False
    first = pair.title.first
    if plural_before(facts, first) >= 0:
        return True
    return " ".join(facts.words[first : first + 2]) in facts.cues["serves"]


def belongs_to(facts: Facts, pair: Pair) -> bool:
    """ "chức Chủ tịch của ông B", "giao chức Chủ tịch cho ông B"."""
    return pair.given and " ".join(pair.lead) in facts.cues["belongs to"]


def handed_by_holder(facts: Facts, pair: Pair) -> bool:
    """ "Việc này được Chủ tịch xã giao cho ông B", "Huân chương của Chủ tịch nước được trao cho ông B": who
    gives holds the office, and no office is given."""
    if not pair.given or " ".join(pair.lead) not in facts.cues["gives to"]:
        return False
    before = facts.words[pair.row_first - 1]
    if before != "của":
        return before in _BEFORE_AGENT
    return not pair.cues.speaks_of_office.stand_among(
        opening(facts, pair.row_first - 1, _LONGEST_GIFT)
    )


def taken_on(facts: Facts, pair: Pair) -> bool:
    """ "chức Chủ tịch do ông B đảm nhiệm"; not "do ông B ký", "do ông B làm Bí thư", which is another."""
    if pair.lead[-1:] != ["do"]:
        return False
    length = cue_length(facts, pair.person.last, "takes on")
    return length > 0 and pair.person.last + length not in facts.office_starts


def in_turn(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch, Phó Chủ tịch lần lượt là ông A, bà B"."""
    return pair.cues.in_order.stand_among(pair.plain)


def given_or_taken(facts: Facts, pair: Pair) -> bool:
    """ "miễn nhiệm chức Chủ tịch đối với ông B": "với" alone follows many verbs, so that the words before
    must speak of an office."""
    if not pair.given or pair.lead[-1:] == ["do"]:
        return False
    return pair.cues.speaks_of_office.stand_among(opening(facts, pair.row_first, 10))


def given_on(facts: Facts, pair: Pair) -> bool:
    """ "bổ nhiệm chức vụ Phó Thủ tướng đối với các ông A, B; Bộ trưởng Y tế đối với bà C": an item of a list
    behind one that is given or taken."""
    sentence, before = pair.sentence, pair.place - 1
    if not pair.given or before < 1 or not sentence.people[before]:
        return False
    if " ".join(pair.lead) not in facts.cues["concerns"]:
        return False
    if not are_all(sentence.between(facts, before, pair.place).plain, _LIST_WORDS):
        return False
    at = before
    while at > 0 and sentence.people[at]:
        at -= 1
    lead = lead_to_holder(facts, pair.cues, sentence.between(facts, at, at + 1))
    return before in sentence.holders[at] and lead == pair.lead


def not_got(facts: Facts, pair: Pair) -> bool:
    """ "không được bầu làm Chủ tịch …", "có thể được bổ nhiệm làm Giám đốc": an office that is not held."""
    before = behind_last(opening(facts, pair.title.first, _LONGEST_LEAD), _CLAUSE_SIGNS)
    return pair.cues.only_wished.stand_among(before)


def goes_on(facts: Facts, pair: Pair) -> bool:
    """An office of the same career stands before, and only "rồi", "đến", a time and the like between."""
    if not pair.chained:
        return False
    cues = pair.cues
    for word in pair.words:
        if word in cues.career or word.isdigit() or word in cues.of_date or word in cues.of_period:
            continue
        return False
    return True


def behind_posts(facts: Facts, pair: Pair) -> bool:
    """ "từ vị trí kế toán, phó phòng": an item behind others."""
    before = opening(facts, pair.title.first, 6)
    if not before or before[-1] not in pair.cues.before_post:
        return False
    if not pair.cues.frames_office.stand_among(before) or pair.cues.propose(before):
        return False
    if behind_relative(facts, pair.cues, behind_last(before, (",",))):
        return False  # "nghe tin vợ mình được bầu làm Chủ tịch xã"
    return not _keeps_another(pair, before)


def _keeps_another(pair: Pair, words: list[str]) -> bool:
    """Whether whoever is named lets another hold an office longer: "ký quyết định kéo dài thời gian giữ chức
    Giám đốc"."""
    return pair.cues.extended.stand_among(words) and "được" not in words


def behind_colon(facts: Facts, pair: Pair) -> bool:
    """ "ông A từng trải qua các chức vụ: chuyên viên; Trưởng phòng"."""
    before = opening(facts, pair.title.first, _LONGEST_LIST)
    if not before or before[-1] not in pair.cues.before_post or ":" not in before:
        return False
    colon = len(before) - 1
    while before[colon] != ":":
        colon -= 1
    return pair.cues.heads_posts.stand_among(before[max(0, colon - 5) : colon])


def listed_post(facts: Facts, pair: Pair) -> bool:
    """ "từng nắm các chức vụ như Trưởng Công an các huyện A, B, Bí thư …": an item behind other words."""
    return is_among_posts(facts, pair.cues, pair.title.first, pair.title.last)


def stage(facts: Facts, pair: Pair) -> bool:
    """ "trên cương vị Chủ tịch …", "từng là Trưởng phòng"."""
    cues = pair.cues
    before = [
        word for word in opening(facts, pair.title.first, 9) if word not in facts.cues["in frame"]
    ]
    if not cues.lead_to_office(cues.frames_office, before) or cues.propose(before):
        return False
    if _keeps_another(pair, before):
        return False
    told = behind_last(before, (",",))  # not "ông A, bạn học cũ của tôi, nay là Chủ tịch xã"
    return not (of_relative(facts, pair) or behind_relative(facts, cues, told))


def formerly_held(facts: Facts, pair: Pair) -> bool:
    """ "ông A, chuyên gia kinh tế, nguyên Viện trưởng …", "ông A, thành viên đoàn (nguyên Giám đốc …)": a
    former office in apposition."""
    first = pair.title.first
    modifier = facts.nodes[first - 1].before_role
    if modifier is None or modifier.row.status != "former":
        return False
    sentence = pair.sentence
    before = pair.place - 1
    if before < 0 or not (sentence.people[before] or sentence.held[before]):
        return False
    last = sentence.mentions[before].last
    if facts.words[first - 2] in ("(", "và") and facts.words[last] not in _ASIDE_SIGNS:
        return False  # "ông A gặp bạn cũ (nguyên Chủ tịch xã)"
    return facts.words[first - 2] in _BEFORE_FORMER and first - last <= _FARTHEST


IS_GIVEN: Final = Frames(
    "HOLDS",
    "Is an office that of the name behind it?",
    frame(
        row_is_proposed, NO,
        "Kỳ họp xem xét bầu chức danh [TITLE Chủ tịch xã] đối với bà [PERSON Tô Thị Mận].",
        but="Kỳ họp miễn nhiệm chức danh [TITLE Chủ tịch xã|by=a] đối với bà [PERSON#a Tô Thị Mận].",
    ),
    frame(
        serves, NO,
        "Sáng nay các [TITLE Phó Chủ tịch] của ông [PERSON Lê Văn An] họp riêng.",
        but="Nhiệm kỳ [TITLE Chủ tịch xã|by=a] của ông [PERSON#a Lê Văn An] sắp hết.",
    ),
    frame(
        handed_by_holder, NO,
        "Ngôi nhà của [TITLE Chủ tịch xã] được giao cho ông [PERSON Lê Văn An].",
        but="Chức vụ của [TITLE Chủ tịch xã|by=a] được giao cho ông [PERSON#a Lê Văn An].",
    ),
    frame(
        belongs_to, YES,
        "Nhiệm kỳ [TITLE Chủ tịch xã|by=a] của ông [PERSON#a Lê Văn An] sắp hết.",
        but="Cuộc gặp giữa [TITLE Chủ tịch xã] với ông [PERSON Lê Văn An] đã hoãn.",
    ),
    frame(
        taken_on, YES,
        "Chức [TITLE Chủ tịch xã|by=a] do ông [PERSON#a Lê Văn An] đảm nhận.",
        but="Bằng của [TITLE Chủ tịch xã] do ông [PERSON Lê Văn An] mang về.",
    ),
    frame(
        in_turn, YES,
        "[TITLE Bí thư|by=a], [TITLE Phó ban|by=b] lần lượt là ông [PERSON#a Lê An], bà [PERSON#b Tô Mận].",
        but="Cuộc gặp giữa [TITLE Chủ tịch xã] với ông [PERSON Lê Văn An] đã hoãn.",
    ),
    frame(
        given_or_taken, YES,
        "Huyện miễn nhiệm chức vụ [TITLE Chủ tịch xã|by=a] đối với ông [PERSON#a Lê Văn An].",
        but="Cuộc gặp giữa [TITLE Chủ tịch xã] với ông [PERSON Lê Văn An] đã hoãn.",
    ),
    frame(
        given_on, YES,
        "Xã cử giữ chức vụ [TITLE Phó ban|by=a] đối với ông [PERSON#a Lê Văn An]; "
        "[TITLE Bí thư|by=b] đối với bà [PERSON#b Na].",
        but="Ông [PERSON Lê An] gặp bà [PERSON Mận] và [TITLE Bí thư] đối với bà [PERSON Na] rất quý.",
    ),
    frame(
        opens_sentence, YES,
        "Hôm ấy sau khi trở thành [TITLE Bí thư|by=a], chị [PERSON#a Tô Thị Mận] đã hứa.",
        but="Khi gặp [TITLE Chủ tịch xã], ông [PERSON Lê Văn An] rất vui.",
    ),
    frame(
        opens_own_clause, YES,
        "Bị cách chức [TITLE Chủ tịch xã|by=a] hồi tháng 4, ông [PERSON#a Lê Văn An] về quê.",
        but="Bị mẹ của [TITLE Chủ tịch xã] mắng hồi tháng 4, ông [PERSON Lê Văn An] về quê.",
    ),
    frame(
        rises_to, YES,
        "Từ một thợ may trở thành [TITLE Chủ tịch xã|by=a], chị [PERSON#a Tô Thị Mận] vẫn giản dị.",
        but="Từ chợ huyện sang gặp [TITLE Chủ tịch xã], chị [PERSON Tô Thị Mận] về rất muộn.",
    ),
)  # fmt: skip
IS_OF_CAREER: Final = Frames(
    "HOLDS",
    "Is an office a stage in the career of the only person named?",
    frame(
        not_got, NO,
        "Bà [PERSON Tô Thị Mận] không được bầu làm [TITLE Chủ tịch xã].",
        but="Trong vai trò [TITLE Chủ tịch xã|by=a], nhiều lần bà [PERSON#a Tô Thị Mận] đã hiến kế.",
    ),
    frame(
        goes_on, YES,
        "Đi từ vị trí [TITLE Bí thư xã|by=a] rồi [TITLE Phó phòng|by=a], đến nay bà [PERSON#a Tô Mận] nghỉ.",
        but="Ông [PERSON Lê Văn An] tìm gặp [TITLE Bí thư xã].",
    ),
    frame(
        behind_posts, YES,
        "Anh [PERSON#a Lê Văn An] đi lên từ vị trí kế toán, [TITLE phó phòng|by=a].",
        but="Anh [PERSON Lê Văn An] muốn gặp kế toán, [TITLE phó phòng].",
    ),
    frame(
        behind_colon, YES,
        "Bà [PERSON#a Tô Thị Mận] giữ hai vị trí: chuyên viên; [TITLE Trưởng phòng|by=a].",
        but="Bà [PERSON Tô Thị Mận] đợi hai người: chuyên viên; [TITLE Trưởng phòng].",
    ),
    frame(
        listed_post, YES,
        "Bà [PERSON#a Tô Mận] từng nắm các chức vụ [TITLE Bí thư|by=a] ở bản A, bản B, [TITLE Phó ban|by=a].",
        but="Bà [PERSON Tô Mận] từng kể chuyện này ở bản A, bản B, [TITLE Phó ban] cũng nghe.",
    ),
    frame(
        stage, YES,
        "Trong vai trò [TITLE Chủ tịch xã|by=a], nhiều lần bà [PERSON#a Tô Thị Mận] đã hiến kế.",
        but="Bên thềm nhà [TITLE Chủ tịch xã], nhiều lần bà [PERSON Tô Thị Mận] đã hiến kế.",
    ),
    frame(
        formerly_held, YES,
        "Bà [PERSON#a Tô Mận], nhà văn của nhiều cuốn sách cho trẻ, nguyên [TITLE Chủ tịch xã|by=a], kể.",
        but="Bà [PERSON Tô Thị Mận] mời bạn cũ, [TITLE Chủ tịch xã], kể chuyện.",
    ),
)  # fmt: skip


def only_comma(facts: Facts, pair: Pair) -> bool:
    """Whether only a comma, and possibly a time, separates an office from a name: "Khi là Chủ tịch xã, hôm ấy
    ông A", "… thì ông A"."""
    told = [word for word in pair.lead if word not in facts.cues["time"]]
    if told[:1] == [","] and len(told) > 1:
        told = told[1:]  # "Tuy là Chủ tịch xã, nhưng ông A"
    if pair.words and told == pair.lead[-1:] and not facts.cues["main clause"].isdisjoint(told):
        return True
    return "," in pair.words and (not told or told == [","])


def has_tail(facts: Facts, pair: Pair) -> bool:
    """Whether a few words tell more of an office before the comma that ends a clause: "Trở thành Giám đốc
    [của một công ty], ông A", "… [từ năm 2015], đến nay ông A"."""
    plain = pair.plain
    if "," not in plain:
        return False
    comma = plain.index(",")
    if comma > _LONGEST_TAIL:
        return False
    allowed = pair.cues.address
    for word in plain[comma + 1 :]:
        if word not in allowed and word not in facts.cues["time"]:
            return False
    return True


def link_career(facts: Facts, sentence: Sentence) -> None:
    """Link the offices in the frame of a career to the only person of the sentence."""
    person = _only_person(facts, sentence)
    if person < 0 or False not in _held_or_people(sentence):
        return
    framed = -1
    for at in range(sentence.count):
        if sentence.people[at]:
            continue
        between = sentence.between(facts, framed, at) if framed >= 0 else Between([])
        pair = Pair(sentence, person, at, between, chained=framed >= 0)
        rule = IS_OF_CAREER.link(facts, pair, pair.title.first)
        if rule:
            framed = at
            if not sentence.held[at]:
                sentence.link(person, at, rule)
        else:
            framed = -1


def _held_or_people(sentence: Sentence) -> list[bool]:
    return [sentence.people[at] or sentence.held[at] for at in range(sentence.count)]


def _only_person(facts: Facts, sentence: Sentence) -> int:
    """The first person of a sentence in which all people have the same last name; else -1."""
    only = -1
    for at in range(sentence.count):
        if sentence.people[at]:
            if only < 0:
                only = at
            elif (
                facts.words[sentence.mentions[at].last - 1]
                != facts.words[sentence.mentions[only].last - 1]
            ):
                return -1
    return only
