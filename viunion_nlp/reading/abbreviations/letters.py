"""Finds the words that the letters of a form stand for.

Words are compared with the expansions in the lexicon first, and then with the form's letters by their
initials. Diacritics count as Vietnamese writers treat them: đ is not d, and W may stand for "ươ".
"""

from __future__ import annotations

import functools
import re
from typing import Final

from viunion_nlp.lexicon.places import names_country
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.edges import reads_as_person
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import base_letter, fold_phrase
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, MIXED, NATIVE, NEWLINE, SIGN, UPPER

LONGEST: Final = 16  # syllables of the words that a form stands for
_FARTHEST_BACK: Final = 3  # words between the end of the expansion and the bracket
_SPARE_FROM: Final = 4  # letters of a form that may have none for one word
CERTAIN_FROM: Final = 3  # letters that match by chance too seldom to matter
_FUNCTION_WORDS: Final = frozenset(("và", "-", ",", "của", "các", "về", "cho", "với"))
# Two letters that one sound is written with stand for one word: "BHTNg", "CTr".
_TOKEN: Final = re.compile(r"\d[^\W_]*|[CGKNPT]h|Gi|Ng|Qu|Tr|[^\W\d_]")
_WORD_OR_SIGN: Final = re.compile(r"[^\W_]+|[^\w\s]")


@functools.lru_cache(maxsize=8192)
def expansion_words(expansion: str) -> tuple[str, ...]:
    """The folded words and signs of an expansion, as a scan holds them."""
    return tuple(_WORD_OR_SIGN.findall(fold_phrase(expansion)))


def form_end(facts: Facts, first: int) -> int | None:
    """Where a form ends that begins here: "NLĐ", "VH-TT&DL", "KT - XH" if the lexicon knows it."""
    shape = facts.shapes[first]
    if not shape & CAPITAL or not shape & (UPPER | MIXED):
        return None
    last = first + 1
    while (
        facts.words[last] in ("-", "và")
        and facts.gaps[last] == JOINED
        and facts.shapes[last + 1] & (UPPER | CAPITAL)
    ):
        last += 2
    known = facts.nodes[first].abbreviation
    return last if known is None else max(last, first + known.length)


def words_before(facts: Facts, end: int, form: str) -> Stretch | None:
    """The stretch before ``end`` that a form stands for.

    A known expansion counts first, then matching initials, each also up to three words further back:
    "Liên đoàn Lao động thành phố (LĐLĐ)".
    """
    ends = _ends_before(facts, end)
    for last in ends:
        stretch = _known_before(facts, last, form)
        if stretch is not None:
            return stretch
    stretch = _initials_before(facts, ends, _tokens(form))
    if stretch is None or _defines_nothing(facts, stretch):
        return None
    return stretch


def spells_out(facts: Facts, stretch: Stretch, form: str) -> bool:
    """Whether the whole of a stretch is what a form stands for."""
    if _known_before(facts, stretch[1], form) == stretch:
        return True
    tokens = _tokens(form)
    if len(tokens) < CERTAIN_FROM or not _covers(facts, stretch, tokens):
        return False
    return not _defines_nothing(facts, stretch)


def stands_for_foreign(facts: Facts, end: int, form: str) -> bool:
    """Whether the letters of a form stand in order in the foreign word before ``end``, from its initial on,
    or are the initials of the foreign words there: "bitcoin (BTC)", "Build Transfer (BT)"."""
    before = end - 1
    if facts.shapes[before] & (NATIVE | SIGN | DIGITS | UPPER):
        return False
    letters = form.lower()
    first = end - len(letters)
    if first >= 0 and [word[:1] for word in facts.words[first:end]] == list(letters):
        return _is_foreign(facts, (first, end))
    word = facts.words[before]
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return word[0] == letters[0]


def words_behind(facts: Facts, first: int, form: str, fewest: int = CERTAIN_FROM) -> Stretch | None:
    """The stretch from ``first`` on that a form of at least ``fewest`` letters stands for, a word for each
    letter: what the letters leave over is none of it."""
    tokens = _tokens(form)
    if len(tokens) < fewest:
        return None
    end = min(facts.count, first + LONGEST)
    index = first
    for token in tokens:
        while first < index < end and not _stands_for(facts, index, token):
            if not _is_function_word(facts, index):
                return None
            index += 1
        if index >= end or not _stands_for(facts, index, token):
            return None
        index += 1
    if NEWLINE in facts.gaps[first + 1 : index] or _defines_nothing(facts, (first, index)):
        return None
    return (first, index)


def _ends_before(facts: Facts, end: int) -> list[int]:
    """Where an expansion may end: at the bracket, or a few words of the same clause before it."""
    ends = [end]
    last = end
    for _ in range(_FARTHEST_BACK):
        last -= 1
        if last <= 0 or facts.shapes[last] & SIGN or facts.gaps[last] == NEWLINE:
            break
        if not _is_function_word(facts, last - 1):
            ends.append(last)
    return ends


def _known_before(facts: Facts, end: int, form: str) -> Stretch | None:
    """The stretch that ends here and is an expansion of the form in the lexicon."""
    for row in facts.lexicon.senses_of(form):
        words = expansion_words(row.expansion)
        first = end - len(words)
        if first < 0 or tuple(facts.words[first:end]) != words:
            continue
        if NEWLINE not in facts.gaps[first + 1 : end]:
            return (first, end)
    return None


def _initials_before(facts: Facts, ends: list[int], tokens: list[str]) -> Stretch | None:
    """The words whose initials are a form's letters, in order.

    Function words are passed over freely; of other words one may be passed over in forms of four
    letters or more ("Quỹ Hỗ trợ phụ nữ nghèo (QHTPN)"), never the first or the last. Words up to
    the bracket are better than words that end before it.
    """
    tries = [(ends[0], 0)]
    if len(tokens) >= _SPARE_FROM:
        tries.append((ends[0], 1))
    if len(tokens) >= CERTAIN_FROM:
        tries += [(end, 0) for end in ends[1:]]
    for end, spare in tries:
        first = _match_back(facts, end, tokens, spare)
        if first is not None:
            return (first, end)
    return None


@functools.lru_cache(maxsize=8192)
def _tokens_of(form: str) -> tuple[str, ...]:
    tokens = [token.lower() for token in _TOKEN.findall(form)]
    letters = [token for token in tokens if token.isalpha()]
    whole = len("".join(tokens)) == len(form.replace("-", "").replace("&", ""))
    return tuple(tokens) if whole and len(letters) > 1 and tokens[0].isalpha() else ()


def _tokens(form: str) -> list[str]:
    """A form's letters and numbers, in lower case: "QK7" -> q, k, 7; none if it is no form."""
    return list(_tokens_of(form))


def _match_back(facts: Facts, end: int, tokens: list[str], spare: int) -> int | None:
    """Where the words begin that letters stand for, read from the last one back."""
    if not tokens:
        return None
    earliest = _earliest(facts, end)
    index = end - 1
    left = tokens
    while left:
        short = _letters_of_form(facts, index) if index >= earliest else []
        if short and left[-len(short) :] == short:
            left = left[: -len(short)]
            index -= 1
            continue
        left, token = left[:-1], left[-1]
        while index >= earliest and not _stands_for(facts, index, token):
            if not _is_function_word(facts, index):
                if not spare or index == end - 1 or facts.shapes[index] & (SIGN | DIGITS):
                    return None
                spare -= 1
                index -= _ends_head(facts, index)
            index -= 1
        if index < earliest:
            return None
        index -= 1
    return index + 1


def _letters_of_form(facts: Facts, index: int) -> list[str]:
    """The letters of a form among the words that another stands for: "CĐ ngành Y tế (CĐNYT)"."""
    if index < 0 or not is_form_of_lexicon(facts, index):
        return []
    return list(facts.words[index])


def is_form_of_lexicon(facts: Facts, index: int) -> bool:
    """Whether one syllable in capitals is a form of the lexicon, of two letters or more."""
    form = facts.nodes[index].abbreviation
    if form is None or form.length > 1 or not facts.shapes[index] & UPPER:
        return False
    return len(facts.words[index]) > 1 and not facts.shouting[index]


def _earliest(facts: Facts, end: int) -> int:
    """The first syllable that an expansion may begin with: on the same line, not too far back."""
    first = end - 1
    while first > 0 and end - first < LONGEST and facts.gaps[first] != NEWLINE:
        first -= 1
    return first


def _stands_for(facts: Facts, index: int, token: str) -> bool:
    """Whether a form's letter, or number, stands for a word: đ is not d, W may stand for "ươ"."""
    word = facts.words[index]
    if not word:
        return False  # before the text
    if token[0].isdigit() or facts.shapes[index] & DIGITS:
        return word == token
    initial = word[0]
    if token in "đd" or initial in "đd":
        return token == initial
    if token == "w":
        return initial == "ư"
    if len(token) > 1:
        return word.startswith(token)
    return not facts.shapes[index] & SIGN and base_letter(initial) == base_letter(token)


def _is_function_word(facts: Facts, index: int) -> bool:
    """Whether a form needs no letter for a word: "và", "của", and "số" before a number."""
    if facts.words[index] == "số":
        return bool(facts.shapes[index + 1] & DIGITS)
    return facts.words[index] in _FUNCTION_WORDS


def _ends_head(facts: Facts, index: int) -> bool:
    """Whether a head of two syllables ends here, which is passed over as one word: "Công ty"."""
    head = facts.nodes[index - 1].head
    return head is not None and head.length == 2


def _covers(facts: Facts, stretch: Stretch, tokens: list[str]) -> bool:
    """Whether letters stand for words of a stretch in order, from its first to its end.

    Every other word may have none, since a letter often stands for a word of two syllables:
    "KCS (kiểm tra chất lượng sản phẩm)".
    """
    words = [index for index in range(*stretch) if not _is_function_word(facts, index)]
    reached = {-1}
    for number, token in enumerate(tokens):
        steps = (1,) if number == 0 else (1, 2)
        reached = {
            at + step
            for at in reached
            for step in steps
            if at + step < len(words) and _stands_for(facts, words[at + step], token)
        }
    return bool(reached) and max(reached) >= len(words) - 2


def _defines_nothing(facts: Facts, stretch: Stretch) -> bool:
    """Whether matching initials define nothing: "New York Times (NYT)", "Chị Trần Thị Lan (TTL)"."""
    return _is_foreign(facts, stretch) or _is_person(facts, stretch)


def _is_foreign(facts: Facts, stretch: Stretch) -> bool:
    """Whether the first word, or half of the words, can be no Vietnamese syllable."""
    spelled = [
        bool(facts.shapes[index] & NATIVE) or is_form_of_lexicon(facts, index)
        for index in range(*stretch)
        if not facts.shapes[index] & (SIGN | DIGITS)
    ]
    return not spelled[0] or 2 * sum(spelled) <= len(spelled)


def _is_person(facts: Facts, stretch: Stretch) -> bool:
    """Whether a stretch is a person's name: all capitals behind a word of address, a full name with
    its surname, or given names alone ("Hồng Nhung")."""
    first, last = stretch
    for index in range(first, last):
        if not facts.shapes[index] & CAPITAL:
            return False
    if _is_addressed(facts, first):
        return True
    if facts.shouting[first]:
        return False
    if reads_as_person(facts, first):
        return True
    place = facts.nodes[last - 2].place
    if place is not None and place.length == 2 and names_country(place.rows):
        return False  # "Công Thương Việt Nam"
    for index in range(first, last):
        if facts.words[index] not in facts.lexicon.given_names:
            return False
    return True


def _is_addressed(facts: Facts, first: int) -> bool:
    """Whether a word of address, a rank or a degree stands right before."""
    for back in (1, 2, 3, 4):
        honorific = facts.nodes[first - back].honorific
        if honorific is not None and honorific.length == back:
            if honorific.row.kind in ("honorific", "rank", "degree"):
                return True
    return False
