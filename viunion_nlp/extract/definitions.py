"""Definitions of abbreviations in the text: a form beside the words that it stands for.

The form stands in brackets behind the words, before them, or behind "gọi tắt là". Words are matched
with the expansions that the lexicon knows first, then with the form's letters by their initials.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from viunion_nlp.extract.drafts import Reading, Stretch
from viunion_nlp.extract.names import is_likely_person
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Scan
from viunion_nlp.text.letters import base_letter, fold_phrase, is_syllable

_LONGEST = 16  # syllables of the words that a form stands for
_LONGEST_FORM = 6  # syllables, hyphens counted
_MOST_FORMS = 4  # in one bracket
_LONGEST_HEAD = 3  # syllables repeated in the bracket before the form
_FARTHEST_BACK = 3  # words between the end of the expansion and the bracket
_LONGEST_NAMING = 8  # syllables of "sau đây gọi tắt là"
_SPARE_FROM = 4  # letters of a form that may have none for one word
_CERTAIN_FROM = 3  # letters that match by chance too seldom to matter
_FUNCTION_WORDS = frozenset(("và", "-", ",", "của", "các", "về", "cho", "với"))
_BEFORE_NAMING = ("(", ",", "-")
_TOKEN = re.compile(r"\d[^\W_]*|[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Definition:
    """A form defined in the text: "người lao động (NLĐ)"."""

    form: str
    expansion: str
    at: int


def find_definitions(reading: Reading) -> Iterator[Definition]:
    """Every definition of a form in the text, in text order.

    "Liên đoàn Lao động (LĐLĐ)", "đoàn viên, người lao động (ĐV, NLĐ)", "Sở Kế hoạch và Đầu tư
    (Sở KH&ĐT)", "BHTN (bảo hiểm thất nghiệp)", "Người lao động - viết tắt là NLĐ -".
    """
    for index, word in enumerate(reading.scan.words):
        if word == "(":
            yield from _read_bracket(reading, index)
        elif word in ("tắt", "gọi"):
            yield from _read_naming(reading, index)


def bare_form(form: str) -> str:
    """A form without spaces and full stops: "KT - XH" -> "KT-XH"."""
    return form.replace(" ", "").replace(".", "")


@functools.lru_cache(maxsize=8192)
def expansion_words(expansion: str) -> tuple[str, ...]:
    """The folded words and signs of an expansion, as a scan holds them."""
    return tuple(re.findall(r"[^\W_]+|[^\w\s]", fold_phrase(expansion)))


def _read_bracket(reading: Reading, opening: int) -> Iterator[Definition]:
    scan = reading.scan
    if opening == 0 or scan.breaks(opening):
        return
    forms = _listed_forms(scan, opening + 1)
    if forms:
        yield from _define(reading, opening, forms)
        return
    definition = _read_head_and_form(reading, opening) or _read_form_first(reading, opening)
    if definition is not None:
        yield definition


def _define(reading: Reading, end: int, forms: list[Stretch]) -> Iterator[Definition]:
    """What forms stand for, the last one first: their words are sought from the bracket back."""
    scan = reading.scan
    for first, last in reversed(forms):
        form = bare_form(scan.text(first, last))
        stretch = _words_before(reading, end, form)
        if stretch is None:
            return
        yield Definition(form, scan.source(*stretch), first)
        end = stretch[0] - (scan.word_at(stretch[0] - 1) in (",", "và"))


def _read_head_and_form(reading: Reading, opening: int) -> Definition | None:
    """A body's head repeated before the form: "Bộ Văn hóa, Thể thao và Du lịch (Bộ VH-TT&DL)"."""
    scan = reading.scan
    for first in range(opening + 2, opening + 2 + _LONGEST_HEAD):
        forms = _listed_forms(scan, first)
        if not forms:
            continue
        form = bare_form(scan.text(*forms[0]))
        stretch = _words_before(reading, opening, form) if len(forms) == 1 else None
        if stretch is None:
            return None
        head = scan.words[opening + 1 : first]
        if scan.words[max(0, stretch[0] - len(head)) : stretch[0]] != head:
            return None
        return Definition(form, scan.source(*stretch), first)
    return None


def _read_form_first(reading: Reading, opening: int) -> Definition | None:
    """A form with its words in the bracket: "BHTN (bảo hiểm thất nghiệp)"."""
    scan = reading.scan
    first, closing = _form_before(scan, opening), _closing(scan, opening)
    if first is None or closing is None:
        return None
    form = bare_form(scan.text(first, opening))
    words = (_behind_short_for(reading, opening + 1), closing)
    if words[0] >= closing or not _spells_out(reading, words, form):
        return None
    return Definition(form, scan.source(*words), first)


def _behind_short_for(reading: Reading, index: int) -> int:
    """Behind "viết tắt của" in a bracket, where it stands."""
    scan = reading.scan
    while scan.word_at(index) in reading.lexicon.cues["names form"]:
        index += 1
    return index + (scan.word_at(index) == "của")


def _read_naming(reading: Reading, index: int) -> Iterator[Definition]:
    """A form behind "sau đây gọi tắt là", "viết tắt là", "(viết tắt:", within brackets or without.

    ``index`` is the naming word's last syllable; "gọi" names only with "là" behind it.
    """
    scan = reading.scan
    form_at = index + 1
    if scan.word_at(form_at) in ("là", ":"):
        form_at += 1
    elif scan.words[index] == "gọi":
        return
    if scan.word_at(form_at) == '"':
        form_at += 1
    last = _form_end(scan, form_at)
    end = _naming_start(reading, index)
    if last is None or end == 0 or any(scan.breaks(at) for at in range(index + 1, form_at + 1)):
        return
    yield from _define(reading, end, _listed_forms(scan, form_at) or [(form_at, last)])


def _naming_start(reading: Reading, index: int) -> int:
    """Where the words named end: before "sau đây gọi tắt" and the sign that sets it off."""
    scan = reading.scan
    cues = reading.lexicon.cues["names form"]
    first = index
    while index - first < _LONGEST_NAMING and scan.word_at(first - 1) in cues:
        if scan.breaks(first):
            return 0
        first -= 1
    while first and not scan.breaks(first) and scan.words[first - 1] in _BEFORE_NAMING:
        first -= 1
    return 0 if scan.breaks(first) else first


def _listed_forms(scan: Scan, index: int) -> list[Stretch]:
    """The forms of "ĐV, NLĐ)": separated by commas, closed by a bracket, nothing else."""
    forms: list[Stretch] = []
    while len(forms) < _MOST_FORMS:
        last = _form_end(scan, index)
        if last is None or scan.breaks(index):
            return []
        forms.append((index, last))
        if scan.word_at(last) == ")":
            return forms
        if scan.word_at(last) not in (",", ";"):
            return []
        index = last + 1
    return []


def _form_end(scan: Scan, first: int) -> int | None:
    """Where a form ends that begins here: "NLĐ", "VH-TT&DL", "KT - XH" if the lexicon knows it."""
    if first >= len(scan) or not _is_form(scan, first):
        return None
    last = first + 1
    while (
        last + 1 < len(scan)
        and scan.words[last] in ("-", "và")
        and scan.shapes[last + 1] & (UPPER | CAPITAL)
        and scan.gaps[last] == JOINED
    ):
        last += 2
    known = scan.hits_of("abbreviation").get(first)
    return last if known is None else max(last, known.last)


def _form_before(scan: Scan, end: int) -> int | None:
    """Where a form begins that ends here."""
    for first in range(max(0, end - _LONGEST_FORM), end):
        if _form_end(scan, first) == end:
            return first
    return None


def _is_form(scan: Scan, index: int) -> bool:
    """Whether a syllable could be letters of a form: capitals, two or more, with figures or not."""
    shape = scan.shapes[index]
    return bool(shape & (UPPER | MIXED) and shape & CAPITAL)


def _closing(scan: Scan, opening: int) -> int | None:
    """The bracket that closes this one on the same line, two words or more and not far behind."""
    for index in range(opening + 1, min(len(scan), opening + 2 + _LONGEST)):
        if scan.breaks(index):
            return None
        if scan.words[index] == ")":
            return index if index - opening > 2 else None
    return None


def _words_before(reading: Reading, end: int, form: str) -> Stretch | None:
    """The stretch before ``end`` that a form stands for.

    A known expansion counts first, then matching initials, each also up to three words further back:
    "Liên đoàn Lao động thành phố (LĐLĐ)".
    """
    ends = _ends_before(reading.scan, end)
    for last in ends:
        stretch = _known_before(reading, last, form)
        if stretch is not None:
            return stretch
    stretch = _initials_before(reading.scan, ends, _tokens(form))
    return None if stretch is None or _is_foreign_or_person(reading, stretch) else stretch


def _ends_before(scan: Scan, end: int) -> list[int]:
    """Where an expansion may end: at the bracket, or a few words of the same clause before it."""
    ends = [end]
    while len(ends) <= _FARTHEST_BACK:
        last = ends[-1] - 1
        if last <= 0 or scan.shapes[last] & SIGN or scan.breaks(last):
            break
        ends.append(last)
    return ends[:1] + [last for last in ends[1:] if not _is_function_word(scan, last - 1)]


def _known_before(reading: Reading, end: int, form: str) -> Stretch | None:
    scan = reading.scan
    for row in reading.lexicon.senses_of(form):
        words = expansion_words(row.expansion)
        first = end - len(words)
        if first < 0 or tuple(scan.words[first:end]) != words:
            continue
        if not any(scan.breaks(index) for index in range(first + 1, end)):
            return (first, end)
    return None


def _initials_before(scan: Scan, ends: list[int], tokens: list[str]) -> Stretch | None:
    """The words whose initials are a form's letters, in order.

    Function words are passed over freely; of other words one may be passed over in forms of four
    letters or more ("Quỹ Hỗ trợ phụ nữ nghèo (QHTPN)"), never the first or the last. Words up to
    the bracket are better than words that end before it.
    """
    tries = [(ends[0], 0)]
    if len(tokens) >= _SPARE_FROM:
        tries.append((ends[0], 1))
    if len(tokens) >= _CERTAIN_FROM:
        tries += [(end, 0) for end in ends[1:]]
    for end, spare in tries:
        first = _match_back(scan, end, tokens, spare)
        if first is not None:
            return (first, end)
    return None


def _tokens(form: str) -> list[str]:
    """A form's letters and numbers, in lower case: "QK7" -> q, k, 7; none if it is no form."""
    tokens = _TOKEN.findall(form.lower())
    letters = [token for token in tokens if token.isalpha()]
    whole = len("".join(tokens)) == len(form.replace("-", "").replace("&", ""))
    return tokens if whole and len(letters) > 1 and tokens[0].isalpha() else []


def _match_back(scan: Scan, end: int, tokens: list[str], spare: int) -> int | None:
    """Where the words begin that letters stand for, read from the last one back."""
    if not tokens:
        return None
    earliest = _earliest(scan, end)
    index = end - 1
    for token in reversed(tokens):
        while index >= earliest and not _stands_for(scan, index, token):
            if not _is_function_word(scan, index):
                if not spare or index == end - 1 or scan.shapes[index] & (SIGN | DIGITS):
                    return None
                spare -= 1
                index -= _ends_head(scan, index)
            index -= 1
        if index < earliest:
            return None
        index -= 1
    return index + 1


def _earliest(scan: Scan, end: int) -> int:
    """The first syllable that an expansion may begin with: on the same line, not too far back."""
    first = end - 1
    while first > 0 and end - first < _LONGEST and not scan.breaks(first):
        first -= 1
    return first


def _stands_for(scan: Scan, index: int, token: str) -> bool:
    """Whether a form's letter, or number, stands for a word: đ is not d, W may stand for "ươ"."""
    word = scan.words[index]
    if token[0].isdigit() or scan.shapes[index] & DIGITS:
        return word == token
    initial = word[0]
    if token in "đd" or initial in "đd":
        return token == initial
    if token == "w":
        return initial == "ư"
    return not scan.shapes[index] & SIGN and base_letter(initial) == base_letter(token)


def _is_function_word(scan: Scan, index: int) -> bool:
    """Whether a form needs no letter for a word: "và", "của", and "số" before a number."""
    if scan.words[index] == "số":
        return index + 1 < len(scan) and bool(scan.shapes[index + 1] & DIGITS)
    return scan.words[index] in _FUNCTION_WORDS


def _ends_head(scan: Scan, index: int) -> bool:
    """Whether a head of two syllables ends here, which is passed over as one word: "Công ty"."""
    head = scan.hits_of("head").get(index - 1)
    return head is not None and head.last == index + 1


def _spells_out(reading: Reading, stretch: Stretch, form: str) -> bool:
    """Whether the whole of a stretch is what a form stands for."""
    if _known_before(reading, stretch[1], form) == stretch:
        return True
    tokens = _tokens(form)
    if len(tokens) < _CERTAIN_FROM or not _covers(reading.scan, stretch, tokens):
        return False
    return not _is_foreign_or_person(reading, stretch)


def _covers(scan: Scan, stretch: Stretch, tokens: list[str]) -> bool:
    """Whether letters stand for words of a stretch in order, from its first to its end.

    Every other word may have none, since a letter often stands for a word of two syllables:
    "KCS (kiểm tra chất lượng sản phẩm)".
    """
    words = [i for i in range(*stretch) if not _is_function_word(scan, i)]
    reached = {-1}
    for number, token in enumerate(tokens):
        steps = (1,) if number == 0 else (1, 2)
        reached = {
            at + step
            for at in reached
            for step in steps
            if at + step < len(words) and _stands_for(scan, words[at + step], token)
        }
    return any(at >= len(words) - 2 for at in reached)


def _is_foreign_or_person(reading: Reading, stretch: Stretch) -> bool:
    """Whether matching initials define nothing: "New York Times (NYT)", "Chị Trần Thị Lan (TTL)"."""
    return _is_foreign(reading.scan, stretch) or _is_person(reading, stretch)


def _is_foreign(scan: Scan, stretch: Stretch) -> bool:
    """Whether the first word, or half of the words, can be no Vietnamese syllable."""
    spelled = [
        is_syllable(scan.words[index])
        for index in range(*stretch)
        if not scan.shapes[index] & (SIGN | DIGITS)
    ]
    return not spelled[0] or 2 * sum(spelled) <= len(spelled)


def _is_person(reading: Reading, stretch: Stretch) -> bool:
    """Whether a stretch is a person's name: all capitals behind a word of address, a full name with
    its surname, or given names alone ("Hồng Nhung")."""
    scan = reading.scan
    if not all(scan.is_capital(index) for index in range(*stretch)):
        return False
    if _is_addressed(scan, stretch[0]):
        return True
    if scan.shouting[stretch[0]]:
        return False
    given_names = reading.lexicon.given_names
    return is_likely_person(reading, stretch[0]) or all(
        scan.words[index] in given_names for index in range(*stretch)
    )


def _is_addressed(scan: Scan, first: int) -> bool:
    """Whether a word of address, a rank or a degree stands right before."""
    honorifics = scan.hits_of("honorific")
    return any(
        (hit := honorifics.get(first - back)) is not None
        and hit.last == first
        and hit.row.kind in ("honorific", "rank", "degree")
        for back in (1, 2, 3, 4)
    )
