"""Finds bodies without a head: web sites, national teams, the source at the start of a news item."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyRow
from viunion_nlp.lexicon.kinds import SOURCES_OF_NEWS
from viunion_nlp.lexicon.phrases import PLACE, PLACE_WORD
from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, JOINED, MIXED, NEWLINE, SIGN, SPACE, UPPER

_BEHIND_SOURCE: Final = (".", "|")
_LONGEST_SOURCE: Final = 5
_YOUNGEST_TEAM: Final = 13
_OLDEST_TEAM: Final = 24
_LONGEST_FIRM: Final = 6  # syllables before the one that ends its name


def web_sites(facts: Facts) -> list[OrganizationDraft]:
    """Sites named as sources: "Quochoi.vn", "VOV.VN", in small letters "(ảnh: laocai.gov.vn)"; not addresses
    with a scheme or a path."""
    found = []
    words, gaps, endings = facts.words, facts.gaps, facts.cues["web ending"]
    for dot in facts.scan.signs_of("."):
        if gaps[dot + 1] != JOINED or gaps[dot] != JOINED or words[dot + 1] not in endings:
            continue
        if facts.shapes[dot - 1] & (CAPITAL | MIXED) or behind_source(facts, dot - 1, dot):
            last = _web_site_end(facts, dot)
            if last is not None:
                found.append(OrganizationDraft(first=dot - 1, last=last, rule="web site"))
    return found


def _web_site_end(facts: Facts, dot: int) -> int | None:
    """The end of a site's name with a dot in it; None in an address."""
    words, gaps = facts.words, facts.gaps
    first, last = dot - 1, dot + 2
    while words[last] == "." and gaps[last] == gaps[last + 1] == JOINED:
        if words[last + 1] not in facts.cues["web ending"]:
            break
        last += 2
    if gaps[first] == JOINED and words[first - 1] in ("/", "@", "."):
        return None
    if gaps[last] == JOINED and words[last] in ("/", "@"):
        return None
    return last


def national_teams(facts: Facts) -> list[OrganizationDraft]:
    """Youth and national teams by name: "U23 Việt Nam"."""
    found = []
    for at in facts.anchors(PLACE | PLACE_WORD):
        if not facts.shapes[at - 1] & MIXED or not facts.shapes[at] & CAPITAL:
            continue
        place = facts.nodes[at].place
        if facts.gaps[at] != NEWLINE and place is not None and _is_team(facts.words[at - 1]):
            last = at + place.length
            found.append(OrganizationDraft(first=at - 1, last=last, rule="national team"))
    return found


def firms(facts: Facts) -> list[OrganizationDraft]:
    """Firms whose names end in an English word for one: "Hoàng Long Group"."""
    found: list[OrganizationDraft] = []
    endings = facts.cues["firm ending"]
    for at in facts.scan.capitals:
        if facts.words[at] not in endings or facts.gaps[at] != SPACE:
            continue
        first = at
        while at - first < _LONGEST_FIRM:
            joint = first - 2 if facts.syllables[first - 1].text == "&" else first - 1
            if not FIRM_GOES_BACK.say(facts, joint, at):
                break
            first = joint
        if first < at:
            found.append(
                OrganizationDraft(
                    first=first, last=at + 1, rule="firm by its ending", kind="enterprise"
                )
            )
    return found


def no_capital(facts: Facts, first: int, last: int) -> bool:
    """It has no capital, or stands apart from the next word."""
    return not facts.shapes[first] & CAPITAL or facts.gaps[first + 1] != SPACE


def other_word(facts: Facts, first: int, last: int) -> bool:
    """It is a word of the sentence that opens with it, of address or office, or a country."""
    node = facts.nodes[first]
    if node.honorific is not None or node.role is not None:
        return True
    if node.place is not None and names_country(node.place.rows):
        return True
    return facts.opens_sentence(first) and (node.stop is not None or node.verb is not None)


FIRM_GOES_BACK: Final = Verdicts(
    "ORG",
    "Does a word before the rest of a firm's name belong to it?",
    rule(
        no_capital, NO,
        "Thợ của [ORG Hoàng Long Group] ra về.", but="Thợ cũ của [ORG Gò Cao Hoàng Long Group] ra về.",
    ),
    rule(
        other_word, NO,
        "Theo [ORG Hoàng Long Group], giá tăng.", but="[ORG Gò Cao Hoàng Long Group] tăng giá.",
    ),
    otherwise=YES,
)  # fmt: skip


def _is_team(word: str) -> bool:
    if word[0] != "u" or len(word) != 3 or not word[1:].isdigit():
        return False
    return _YOUNGEST_TEAM <= int(word[1:]) <= _OLDEST_TEAM


def source_tags(facts: Facts) -> list[OrganizationDraft]:
    """The source that opens a news item: "(Thanh tra) - Chiều …", "TTO - Ngày …"."""
    found = []
    for first in facts.scan.lines[:-1]:
        if facts.words[first] == "(":
            tag = _bracketed_source(facts, first)
        elif facts.words[first + 1] == "-" and facts.shapes[first] & UPPER:
            tag = _lone_source(facts, first)
        else:
            continue
        if tag is not None:
            found.append(tag)
    return found


def short_papers(facts: Facts) -> list[OrganizationDraft]:
    """Newspapers by their letters where they are the source: "Nguồn: NLĐ", "(HNM)"."""
    found = []
    for first, short in facts.abbreviations.items():
        if short.sense is None or short.sense.kind != "media":
            continue
        if IS_SHORT_PAPER.say(facts, first, short.last):
            found.append(
                OrganizationDraft(
                    first=first, last=short.last, rule="newspaper by its letters", kind="media"
                )
            )
    return found


def papers_by_name(facts: Facts) -> list[OrganizationDraft]:
    """Newspapers by their names alone where they are the source: "(theo Thanh Niên)"."""
    found = []
    words, papers = facts.words, facts.lexicon.papers
    for first in facts.scan.capitals:
        if words[first] not in papers:
            continue
        row = papers[words[first]].get(words[first + 1])
        last = first + 2
        if row is not None and IS_PAPER.say(facts, first, last):
            found.append(
                OrganizationDraft(
                    first=first, last=last, rule="newspaper as a source", entry=row.name, body=row,
                    kind="media", level=row.level,
                )
            )  # fmt: skip
    return found


def behind_source(facts: Facts, first: int, last: int) -> bool:
    """A word for the source of news stands before it, at once or before a colon."""
    sources = facts.cues["news source"]
    before = first - 2 if facts.words[first - 1] == ":" else first - 1
    return facts.gaps[first] != NEWLINE and facts.words[before] in sources


def in_brackets(facts: Facts, first: int, last: int) -> bool:
    """It stands in brackets alone, which open or close a line or a sentence."""
    if facts.words[first - 1] != "(" or facts.words[last] != ")":
        return False
    closes = facts.gaps[last + 1] == NEWLINE or facts.words[last + 1] in _BEHIND_SOURCE
    return closes or facts.gaps[first - 1] == NEWLINE


def before_bar(facts: Facts, first: int, last: int) -> bool:
    """A bar stands behind it, as between a writer's paper and the day: "LÊ AN LDO | 29/11/2019"."""
    return facts.words[last] == "|" and facts.gaps[last] != NEWLINE


IS_SHORT_PAPER: Final = Verdicts(
    "ORG",
    "Do the letters of a newspaper's name mean the paper as a source?",
    rule(
        behind_source, YES,
        "Lương tăng từ tháng tới. Nguồn: [ORG HNM]", but="Phóng viên HNM đến.",
    ),
    rule(in_brackets, YES, "Lương tăng từ tháng tới ([ORG DĐDN]).", but="Phóng viên HNM đến."),
    rule(before_bar, YES, "LÊ VĂN ĐOÀN [ORG LDO] | 29/11/2019 10:59", but="Phóng viên HNM đến."),
    otherwise=NO,
)  # fmt: skip


def small_second(facts: Facts, first: int, last: int) -> bool:
    """Its second syllable is small, so that it is another word: "Lao động"."""
    return not facts.shapes[last - 1] & CAPITAL or facts.gaps[last - 1] == NEWLINE


def before_sign(facts: Facts, first: int, last: int) -> bool:
    """A word for the source stands before it, and a sign or the end of the line behind it."""
    closes = facts.gaps[last] == NEWLINE or facts.shapes[last] & SIGN
    return bool(closes) and behind_source(facts, first, last) and not facts.shouting[first]


def told(facts: Facts, first: int, last: int) -> bool:
    """Somebody speaks to it, or writes for it: "trao đổi với Thanh Niên", "phóng viên Thanh Niên"."""
    if facts.shapes[last] & CAPITAL or facts.shouting[first] or facts.gaps[first] == NEWLINE:
        return False
    if facts.words[last] in facts.cues["edition"]:
        return False
    return follows_cue(facts, first, "reports for") or follows_cue(facts, first, "speaks to")


IS_PAPER: Final = Verdicts(
    "ORG",
    "Do the words of a newspaper's name mean the paper as a source?",
    rule(small_second, NO, "Theo Lao động, giá tăng.", but="Theo [ORG Thanh Niên], giá tăng."),
    rule(
        before_sign, YES,
        "Giá tăng (theo [ORG Thanh Niên]).", but="Giá tăng theo Thanh Niên Mới.",
    ),
    rule(
        told, YES,
        "Bà kể với phóng viên [ORG Thanh Niên].", but="Bà kể với hội viên Thanh Niên.",
    ),
    otherwise=NO,
)  # fmt: skip


def _bracketed_source(facts: Facts, opening: int) -> OrganizationDraft | None:
    """A bracket that opens a line, with a dash and more behind it or a time of day, or right before the first
    sentence if it holds letters alone: "(BDO) Chiều qua, …"."""
    first = opening + 1
    last = first
    while facts.words[last] != ")":
        if last - first > _LONGEST_SOURCE or facts.gaps[last] == NEWLINE:
            return None
        last += 1
    behind = last + 1
    if last == first or facts.gaps[behind] == NEWLINE or behind + 1 >= facts.count:
        return None
    if facts.words[behind] != "-" and not _letters_before_sentence(facts, first, last):
        return None
    return _source(facts, first, last)


def _letters_before_sentence(facts: Facts, first: int, last: int) -> bool:
    """Whether one form in capitals fills a bracket, and a word with one capital stands behind it."""
    if last > first + 1 or len(facts.words[first]) < 3 or not facts.shapes[first] & UPPER:
        return False
    behind = facts.shapes[last + 1]
    return bool(behind & CAPITAL) and not behind & UPPER and not facts.in_symbol[first]


def _lone_source(facts: Facts, first: int) -> OrganizationDraft | None:
    """One form in capitals that opens a line, with a dash between spaces behind it."""
    dash = first + 1
    if len(facts.words[first]) < 3 or facts.in_symbol[first] or facts.gaps[dash] == NEWLINE:
        return None
    if dash + 1 >= facts.count or JOINED in (facts.gaps[dash], facts.gaps[dash + 1]):
        return None
    return _source(facts, first, first + 1)


def _source(facts: Facts, first: int, last: int) -> OrganizationDraft | None:
    if not IS_SOURCE.say(facts, first, last):
        return None
    row = _paper_of_body(facts, first, last)
    if row is None:
        return OrganizationDraft(first=first, last=last, rule="source tag")
    return OrganizationDraft(
        first=first, last=last, rule="newspaper as a source", entry=row.name, body=row,
        kind="media", level=row.level,
    )  # fmt: skip


def _paper_of_body(facts: Facts, first: int, last: int) -> BodyRow | None:
    """The newspaper that bears the name of a body: "(Thanh tra)", "(ĐCSVN)"."""
    short = facts.abbreviations.get(first)
    name = facts.scan.text(first, last)
    if short is not None and short.last == last:
        name = short.expansion
    return facts.lexicon.papers_of_bodies.get(fold_phrase(name))


def small(facts: Facts, first: int, last: int) -> bool:
    """It is written small."""
    return not facts.shapes[first] & CAPITAL


def place(facts: Facts, first: int, last: int) -> bool:
    """It is a place, whence the news came."""
    return facts.nodes[first].place is not None or facts.abbreviation_kind(first) == "place"


def meaning(facts: Facts, first: int, last: int) -> bool:
    """It is short for something that sends no news: "ATVSLĐ - Việc của mọi người"."""
    kind = facts.abbreviation_kind(first)
    if kind is None or facts.nodes[first].body is not None:
        return False
    return kind not in SOURCES_OF_NEWS


IS_SOURCE: Final = Verdicts(
    "ORG",
    "Is what opens a line before a dash the source of the news?",
    rule(
        small, NO,
        "(baodientu.com.xx) - Sáng nay, nông dân ra đồng.",
        but="([ORG Thanh Niên Mới]) - Sáng nay, nông dân ra đồng.",
    ),
    rule(
        place, NO,
        "(Hà Nội) - Sáng nay, nông dân ra đồng.",
        but="([ORG Thanh Niên Mới]) - Chiều nay, nông dân ra đồng.",
    ),
    rule(
        meaning, NO,
        "ATVSLĐ - Việc của mọi người.", but="[ORG BGTV] - Sáng nay, nông dân ra đồng.",
    ),
    otherwise=YES,
)  # fmt: skip
