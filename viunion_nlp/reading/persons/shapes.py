"""The ways in which people's names, and the forms of address before them, are written."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import HonorificRow
from viunion_nlp.lexicon.phrases import Phrase
from viunion_nlp.reading.edges import (
    ends_in_capitals,
    inside_full_name,
    is_before_full_name,
    is_likely_person,
    is_name_syllable,
    opens_behind_capitals,
    starts_office,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.initials import (
    GOES_ON_BEHIND_DOT,
    LONGEST_INITIAL,
    is_initial,
)
from viunion_nlp.reading.persons.initials import initials_end
from viunion_nlp.text.letters import capitalize_first
from viunion_nlp.text.scan import (
    CAPITAL,
    DIGITS,
    JOINED,
    MIXED,
    NATIVE,
    NEWLINE,
    SIGN,
    UPPER,
)

_LONGEST_NAME: Final = 6
LONGEST_CHAIN: Final = 6  # words of address in a row
_LONG_WORD: Final = 7  # letters: what a hyphen joins to it is another word
_SMALL_PART: Final = 6  # letters of a part in lower case: "Jae-in", "Dong-myeong"
_JOINTS: Final = ("'", "-")
_JOINED_BY_SIGN: Final = 2  # the sign and what it joins: they lengthen no name
_LONGEST_WITH_SIGNS: Final = 18  # "Ma-hả Va-di-ra-lông-côn"
_REACH_OF_HYPHENS: Final = 4  # hyphens between spaces look no further back


def is_free(facts: Facts, index: int) -> bool:
    """Whether a name may be written here: a capital on the line, outside bodies, offices, documents."""
    if not facts.shapes[index] & CAPITAL or facts.gaps[index] == NEWLINE:
        return False
    return not (facts.in_body[index] or facts.in_reference[index])


def behind_place(facts: Facts, at: int) -> int:
    """Behind the place of an office in the plural, where a name follows: "Bí thư Tỉnh ủy các tỉnh Đồng Tháp
    Lê Văn An"."""
    place = facts.nodes[at].place
    if place is None or place.length < 2:
        return at
    last = at + place.length
    return last if is_free(facts, last) and is_likely_person(facts, last) else at


def introduced_end(facts: Facts, first: int) -> int:
    """The end of the name at ``first``, a capital, where something introduces a name."""
    initials = initials_end(facts, first)
    if initials is not None:
        return initials
    index = first + 1
    end = first + _LONGEST_NAME
    while index < end and _goes_on(facts, first, index):
        if facts.words[index] in _JOINTS and facts.gaps[index] == JOINED:
            end = min(end + _JOINED_BY_SIGN, first + _LONGEST_WITH_SIGNS)
        index += 1
    if facts.words[index] == "." and ends_in_initial(facts, first, index):
        return index + 1
    return index


def _goes_on(facts: Facts, first: int, index: int) -> bool:
    """Whether a syllable goes on the name: a capital, a link, or a slip."""
    if facts.gaps[index] == NEWLINE:
        return False
    if facts.shapes[index] & CAPITAL and not _ends_run(facts, index):
        return True
    return _joins(facts, first, index) or _is_small_syllable(facts, first, index)


def _ends_run(facts: Facts, index: int) -> bool:
    """Whether a capital behind a name belongs to what follows the name."""
    if facts.in_body[index]:
        return True
    if index in facts.abbreviations and _is_in_capitals(facts, index):
        return True  # "… Bảo SN 1985"
    if starts_office(facts, index) and not inside_full_name(facts, index, index + 2):
        return True
    if ends_in_capitals(facts, index) or opens_behind_capitals(facts, index):
        return True
    return bool(facts.shapes[index] & MIXED) and _is_code(facts, index)


def _is_in_capitals(facts: Facts, index: int) -> bool:
    """Whether a syllable is in capitals in a line that is not."""
    return not facts.shouting[index] and bool(facts.shapes[index] & UPPER)


def _is_code(facts: Facts, index: int) -> bool:
    """Whether capitals and figures behind a name are a code: "SN1985", "F0"."""
    word = facts.words[index]
    if word[-4:].isdigit():
        return True
    if facts.shapes[index - 1] & MIXED:
        return False
    for letter in word:
        if letter.isdigit():
            return True
    return False


def ends_in_initial(facts: Facts, first: int, last: int) -> bool:
    """Whether the dot that stands at ``last`` belongs to a last initial: "Nguyễn Thị H. xin giấu tên"."""
    if last - first < 2:
        return False
    if not is_initial(facts, last - 1):
        return False
    return facts.gaps[last + 1] != NEWLINE and not facts.shapes[last + 1] & CAPITAL


def run_end(facts: Facts, first: int, inside: int = 0) -> int:
    """The end of the run of capitals, hyphens inside, that a syllable begins.

    ``inside``: the end of the run that a syllable before began, if this one is in it. It is the end of
    this one as well, and found without another walk.
    """
    shapes, gaps, abbreviations = facts.shapes, facts.gaps, facts.abbreviations
    in_body, in_reference = facts.in_body, facts.in_reference
    index = first
    known_from = first + _REACH_OF_HYPHENS
    while index == first or gaps[index] != NEWLINE:
        if index == known_from <= inside:
            return inside
        if in_body[index] or in_reference[index] or index in abbreviations:
            break
        if not shapes[index] & CAPITAL and (index == first or not _joins(facts, first, index)):
            break
        index += 1
    return index


def run_start(facts: Facts, last: int) -> int:
    """The beginning of the run of capitals that ends at ``last``."""
    first = last
    while facts.shapes[first - 1] & CAPITAL and (first == last or facts.gaps[first] != NEWLINE):
        before = first - 1
        if facts.in_body[before] or _closes_abbreviation(facts, first):
            break
        address = facts.addresses[before - 1]
        if facts.addresses[before] is not None or (address is not None and address.length == 2):
            break  # "ĐỒNG CHÍ LÊ VĂN AN"
        first = before
    return first


def _closes_abbreviation(facts: Facts, last: int) -> bool:
    """Whether an abbreviation ends here, of one syllable or with a dot inside: "TS", "T.S"."""
    forms = facts.abbreviations
    return last - 1 in forms or (last - 3 in forms and forms[last - 3].last == last)


def is_name_run(facts: Facts, first: int, last: int) -> bool:
    """Whether every syllable is capitalised, initials with dots allowed."""
    if first >= last or not facts.shapes[first] & CAPITAL:
        return False
    for index in range(first, last):
        if facts.words[index] == ".":
            if index == first or not is_initial(facts, index - 1):
                return False
        elif not facts.shapes[index] & CAPITAL or facts.shapes[index] & (DIGITS | SIGN):
            return False
    return True


def opens_with_word(facts: Facts, first: int) -> bool:
    """Whether a sentence opens here with a function word or verb rather than a name."""
    node = facts.nodes[first]
    return (node.stop is not None or node.verb is not None) and facts.opens_sentence(first)


def _joins(facts: Facts, first: int, index: int) -> bool:
    """Whether a syllable without a capital stands inside a name: "Y-Thanh", "H'Yim", "K'đăm",
    "J. Smith", "Jae-in", "Ursula von der Leyen"."""
    word = facts.words[index]
    sign = facts.words[index - 1]
    if not facts.shapes[index] & SIGN and sign not in _JOINTS:  # a gate: most words
        if word not in facts.lexicon.name_particles:
            return False
    if sign == "-" and _is_hyphened(facts, first, index):
        return True
    if sign == "'" and _is_behind_apostrophe(facts, first, index):
        return True
    following = index + 1
    if facts.gaps[following] == NEWLINE:
        return False
    if word == "-":
        return _hyphen_joins(facts, first, index)
    if word == "'" and _is_prefix(facts, index):
        return True
    if word == "'":
        joined = facts.gaps[index] == facts.gaps[following] == JOINED
        return joined and _is_joint(facts, index) and not _is_foreign_ending(facts, following)
    capital = bool(facts.shapes[following] & CAPITAL)
    if word == ".":
        return capital and _is_dot_in_name(facts, first, index)
    if word not in facts.lexicon.name_particles:
        return False
    if facts.words[following] == "-" or facts.words[following] in facts.lexicon.name_particles:
        return capital or bool(facts.shapes[following + 1] & CAPITAL)
    return capital


def _is_dot_in_name(facts: Facts, first: int, dot: int) -> bool:
    before = dot - 1
    if len(facts.words[before]) > LONGEST_INITIAL or not facts.shapes[before] & CAPITAL:
        return False
    return GOES_ON_BEHIND_DOT.say(facts, first, dot)


def _is_hyphened(facts: Facts, first: int, index: int) -> bool:
    """Whether a syllable is joined to the name before it by a hyphen: "Jae-in"."""
    if index <= first + 1 or facts.shapes[index] & (SIGN | DIGITS):
        return False
    if facts.gaps[index] == facts.gaps[index - 1] == JOINED:
        return True
    return _links_apart(facts, first, index - 1)


def _is_prefix(facts: Facts, sign: int) -> bool:
    """Whether one letter with its apostrophe stands before the rest of a name: "K' Brai"."""
    if len(facts.words[sign - 1]) > 1 or facts.gaps[sign] != JOINED:
        return False
    return facts.gaps[sign + 1] != JOINED and bool(facts.shapes[sign + 1] & CAPITAL)


def _is_behind_apostrophe(facts: Facts, first: int, index: int) -> bool:
    """Whether an apostrophe joins a syllable in lower case to the letters before it: "K'đăm"."""
    if index <= first + 1 or facts.shapes[index] & (SIGN | DIGITS):
        return False
    if _is_foreign_ending(facts, index):
        return False
    return facts.gaps[index] == facts.gaps[index - 1] == JOINED


def _is_foreign_ending(facts: Facts, index: int) -> bool:
    """Whether one small letter stands behind an apostrophe: "Lee's"."""
    return len(facts.words[index]) == 1 and not facts.shapes[index] & (CAPITAL | SIGN)


def _hyphen_joins(facts: Facts, first: int, hyphen: int) -> bool:
    following = hyphen + 1
    if facts.gaps[hyphen] == facts.gaps[following] == JOINED:
        return _is_joint(facts, hyphen)
    if facts.words[hyphen - 1] in facts.lexicon.name_particles:
        if facts.shapes[following] & CAPITAL:
            return True
    return _links_apart(facts, first, hyphen)


def _is_joint(facts: Facts, sign: int) -> bool:
    """Whether a hyphen or apostrophe without spaces joins parts of a name."""
    following = sign + 1
    if (facts.words[sign - 1], facts.words[following]) in facts.lexicon.surname_pairs:
        return True  # "Ê-ban"
    if facts.nodes[following].role is not None or following in facts.office_starts:
        return False
    if facts.abbreviation_kind(following) in ("people", "body"):
        return False  # "Mỹ-GVCN"
    short = len(facts.words[sign - 1]) < _LONG_WORD
    if facts.shapes[following] & CAPITAL:
        if facts.shapes[following] & UPPER and not facts.shapes[sign - 1] & UPPER:
            return False  # "thầy Phước-HT"
        return short or _is_foreign_pair(facts, sign)
    return short and (facts.words[sign] == "'" or len(facts.words[following]) <= _SMALL_PART)


def _is_foreign_pair(facts: Facts, hyphen: int) -> bool:
    """Whether one of the words on both sides of a hyphen can be no Vietnamese syllable."""
    return not (facts.shapes[hyphen - 1] & facts.shapes[hyphen + 1] & NATIVE)


def _links_apart(facts: Facts, first: int, hyphen: int) -> bool:
    """Whether a hyphen between spaces stands inside a name: "Moon Jae - in", "Jean - Michel Blanquer"."""
    following = hyphen + 1
    if hyphen > first + 2 or facts.gaps[following] == NEWLINE:
        return False
    names = facts.lexicon.foreign_names
    row = names.get(facts.words[first])
    if row is None:
        return False
    capital = bool(facts.shapes[following] & CAPITAL)
    if row.origin == "korean" and hyphen == first + 2 and not capital:
        return len(facts.words[following]) <= _SMALL_PART
    second = names.get(facts.words[following])
    double = second is not None and row.origin == second.origin == "french"
    return double and hyphen == first + 1 and bool(facts.shapes[following + 1] & CAPITAL)


def _is_small_syllable(facts: Facts, first: int, index: int) -> bool:
    """Whether a syllable in lower case is a slip in a full name: "Lưu thị Nga", "Trần Văn nam"."""
    if index > first + 2 or facts.nodes[first].surname is None:
        return False
    middles = facts.lexicon.gender_names
    if index == first + 1:
        capital = bool(facts.shapes[index + 1] & CAPITAL)
        return facts.words[index] in middles and capital and facts.gaps[index + 1] != NEWLINE
    if facts.words[index - 1] not in middles or facts.shapes[index] & (SIGN | DIGITS):
        return False
    return is_name_syllable(facts, index) and facts.nodes[index].stop is None


def is_written_as(facts: Facts, first: int, address: Phrase[HonorificRow]) -> bool:
    """Whether an abbreviated word of address stands in its own capitals: "BS", "ThS"; a degree may stand
    in others, and with a dot inside, before a full name: "Ts Lê Quân", "T.S Lê Quân"."""
    row = address.row
    if row.kind == "honorific" or row.form.islower():
        return True
    if facts.nodes[first].place_word is not None and facts.abbreviation_kind(first) == "place":
        return False  # "TT Phố Ràng"
    last = first + address.length
    if facts.scan.text(first, last) in (row.form, capitalize_first(row.form)):
        return True
    if row.kind != "degree" or not is_before_full_name(facts, last):
        return False
    dotted = facts.words[last] == "." or facts.words[first - 1] == "."
    return dotted or bool(facts.shapes[first] & CAPITAL)


def address_chain(facts: Facts, first: int) -> tuple[int, list[int]]:
    """Where the name begins behind a row of words of address, and where each of these begins:
    "đồng chí PGS.TS. …"."""
    address = facts.addresses[first]
    assert address is not None
    chain = [first]
    at = first + address.length
    for _ in range(LONGEST_CHAIN - 1):
        if facts.gaps[at] == NEWLINE:
            break
        if facts.words[at] in (".", ",", "-"):
            if facts.addresses[at + 1] is None:
                return (at + 1 if _is_dot_before_name(facts, chain[-1], at) else at), chain
            if not _sign_goes_on(facts, chain, at):
                break
            at += 1
        following = facts.addresses[at]
        if following is None or not _goes_on_with(facts, at, following):
            break
        chain.append(at)
        at += following.length
    return at, chain


def _is_dot_before_name(facts: Facts, address_at: int, dot: int) -> bool:
    """Whether a dot closes an abbreviated word of address before a name: "TS.Hải"."""
    if facts.words[dot] != "." or facts.gaps[dot] != JOINED:
        return False
    address = facts.addresses[address_at]
    assert address is not None
    return bool(facts.shapes[dot + 1] & CAPITAL) and not address.row.form.islower()


def _sign_goes_on(facts: Facts, chain: list[int], sign: int) -> bool:
    """Whether a sign stands inside a row of words of address: degrees and ranks are listed, and a dot
    may close an abbreviation ("Ô. Hải")."""
    opening, before = facts.addresses[chain[0]], facts.addresses[chain[-1]]
    assert opening is not None
    assert before is not None
    if opening.row.kind in ("degree", "rank"):
        return True
    return facts.words[sign] == "." and before.row.expansion != ""


def _goes_on_with(facts: Facts, at: int, address: Phrase[HonorificRow]) -> bool:
    """Whether a word behind a word of address is another one rather than a name."""
    if not is_written_as(facts, at, address):
        return False
    if not facts.shapes[at] & CAPITAL or not address.row.form.islower():
        return True
    if facts.nodes[at].surname is not None and facts.shapes[at + 1] & CAPITAL:
        return False
    return bool(facts.shapes[at + address.length] & CAPITAL)


def stands_alone(facts: Facts, index: int) -> bool:
    """Whether a capital syllable has none beside it on the line, and is no run of capitals itself."""
    if facts.shapes[index] & UPPER:
        return False
    if facts.shapes[index - 1] & CAPITAL and facts.gaps[index] != NEWLINE:
        return False
    return not facts.shapes[index + 1] & CAPITAL or facts.gaps[index + 1] == NEWLINE
