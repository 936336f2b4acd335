"""People: names after honorifics, ranks, degrees and offices, full names by themselves, bylines.

What stands with strong evidence somewhere in the document is found again where the evidence is weak.
"""

from __future__ import annotations

from typing import Any

from viunion_nlp.extract.bylines import find_bylines
from viunion_nlp.extract.drafts import PersonDraft, Reading, mark, syllables_of, without_overlaps
from viunion_nlp.extract.names import (
    LEVELS,
    ends_name,
    follows_cue,
    initials_end,
    inside_full_name,
    is_initial,
    is_name_run,
    is_name_syllable,
    is_named_after,
    person_name_end,
    place_level,
    place_word_before,
    starts_long_name,
    starts_office,
)
from viunion_nlp.lexicon import HonorificRow
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Hit
from viunion_nlp.text.letters import is_syllable

_LONGEST_NAME = 6
_LONGEST_RUN = 5  # before an office
_YOUTH = ("đoàn", "đội", "hội")  # alone behind an office: "bí thư Đoàn", "tổng phụ trách Đội"
_OTHER_WORDS = ("head", "place head", "place", "stop", "verb", "honorific", "role")
_USUAL_MIDDLES = ("văn", "thị")
_LIST_SIGNS = (",", "và", "hay", "hoặc", "cùng")
_LONGEST_CHAIN = 6  # honorifics and degrees in a row
_FARTHEST_LINK = 3  # behind it nothing hangs on the syllable that a run begins with
_FOREIGN_LINKS = frozenset(("de", "van", "von", "bin", "al", "el", "ibn", "da", "le"))


def find_persons(reading: Reading) -> list[PersonDraft]:
    """Find the people of a text, in text order; ``reading`` has titles and organizations."""
    finder = _PersonFinder(reading)
    found = [
        *finder.after_honorifics(),
        *finder.after_titles(),
        *find_bylines(reading, finder.in_body),
        *finder.full_names(),
        *finder.before_titles(),
    ]
    found = without_overlaps(found)
    found = without_overlaps([*found, *finder.known_names(found)])
    found = without_overlaps([*found, *finder.listed(found)])
    found = without_overlaps([*found, *finder.repeated(found)])
    return without_overlaps([*found, *finder.given_names(found)])


class _PersonFinder:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = reading.scan
        self._surnames = self.scan.hits_of("surname")
        self._honorifics: dict[int, Hit[HonorificRow]] = {
            first: hit
            for first, hit in self.scan.hits_of("honorific").items()
            if not self._is_middle_name(hit)
        }
        self.in_body = [False] * len(self.scan)
        self._titles = {title.first: title for title in reading.titles}
        self._body_names = {
            tuple(self.scan.words[body.last - length : body.last])
            for body in reading.organizations
            for length in (2, 3)
            if body.last - body.first > length
        }
        for draft in (*reading.organizations, *reading.titles):
            mark(self.in_body, draft.first, draft.last)

    def after_honorifics(self) -> list[PersonDraft]:
        """ "ông Nguyễn Thanh Hải", "Đ/c Hải", "PGS.TS Trần Văn A", "Đại tá Lê B"."""
        found = []
        for first, hit in self._honorifics.items():
            if self.reading.in_symbol[first] or not self._written_as_honorific(hit):
                continue
            if self.reading.in_word_tail[first] or (
                self.scan.is_capital(first) and self._inside_run(first)
            ):
                continue
            if hit.row.kind == "name":
                if self.scan.is_capital(first) and not self._behind_place_word(first):
                    found.append(PersonDraft(first=first, last=hit.last, rule="known by this name"))
                continue
            name_at, chain = self._skip_honorifics(hit)
            if name_at in self._titles or self._in_place(first, name_at):
                continue
            if self._is_word_of_address(name_at):
                continue
            strong = hit.row.kind in ("honorific", "rank")
            last = self._name_end(name_at, strong=strong)
            if last is None or (not strong and self._tells_belonging(name_at, last)):
                continue
            honorific = next((h.row for h in chain if h.row.kind == "honorific"), None)
            degrees = tuple((h.first, h.last) for h in chain if h.row.kind in ("degree", "rank"))
            found.append(
                PersonDraft(
                    first=name_at,
                    last=last,
                    rule=f"after {hit.row.form}",
                    honorific=honorific,
                    degrees=degrees,
                )
            )
        return found

    def _is_word_of_address(self, first: int) -> bool:
        """Whether what follows a honorific is another one alone: "Nhà thờ Đức Bà"."""
        alone = not self.scan.is_capital(first + 1) or self.scan.breaks(first + 1)
        alone = alone and len(self.scan.word_at(first)) > 1
        hit = self.scan.hits_of("honorific").get(first)
        return alone and hit is not None and hit.row.form not in self.reading.lexicon.given_names

    def _tells_belonging(self, first: int, last: int) -> bool:
        """Whether one word behind an occupation is a people or body: "cô dâu Việt", "sinh viên VKU"."""
        if last - first > 1:
            return False
        acronym = self.scan.shapes[first] & UPPER and not self.scan.shouting[first]
        return bool(acronym) or self.scan.words[first] in self.reading.lexicon.cues["belonging"]

    def _is_middle_name(self, hit: Hit[HonorificRow]) -> bool:
        """Whether a word of address belongs to the name itself: "ca sĩ Anh Thơ", "của Đức Trung"."""
        scan = self.scan
        first, given = hit.first, hit.last
        if hit.row.form not in self.reading.lexicon.given_names or not scan.is_capital(first):
            return False
        if not scan.is_capital(given) or not is_name_syllable(self.reading, given):
            return False
        if scan.is_capital(given + 1) and not scan.breaks(given + 1):
            return False
        return scan.word_at(first - 1).isalpha() and not self.reading.opens_sentence(first)

    def _inside_run(self, first: int) -> bool:
        """Whether a capital syllable right before makes this one part of a name: "Nguyễn Đức Cảnh"."""
        before = first - 1
        if before < 0 or self.scan.breaks(first) or before in self._honorifics:
            return False
        return self.scan.is_capital(before) and not self.in_body[before]

    def after_titles(self) -> list[PersonDraft]:
        """ "Chủ tịch UBND tỉnh Lê Ngọc Tuấn", "Bí thư Thăng", "Tổng thống Biden"."""
        found = []
        for title in self.reading.titles:
            at = title.last
            if self.scan.word_at(at) == "(":
                at = self._behind_brackets(at)
            if self.scan.breaks(at):
                continue
            hit = self._honorifics.get(at)
            if hit is not None and self._written_as_honorific(hit):
                continue
            if at in self._titles:
                continue
            last = self._name_end(at, strong=True)
            if last is not None and not (last - at == 1 and self.scan.words[at] in _YOUTH):
                found.append(PersonDraft(first=at, last=last, rule="after an office"))
        return found

    def full_names(self) -> list[PersonDraft]:
        """Full names that stand by themselves: a surname, and two syllables or more behind it."""
        found = []
        position = 0
        for first in sorted(self._surnames):
            if first in self._honorifics or starts_office(self.reading, first):
                continue
            if first < position or self.in_body[first] or self.reading.in_reference[first]:
                continue
            if first and not self.scan.breaks(first) and self._joins_run(first):
                continue
            last = person_name_end(self.reading, first)
            if last is None or any(self.in_body[first:last]) or self._is_address(first, last):
                continue
            if not self._is_plain_full_name(first, last):
                continue
            last += self._ends_in_initial(first, last)
            found.append(PersonDraft(first=first, last=last, rule="full name"))
            position = last
        return found

    def before_titles(self) -> list[PersonDraft]:
        """A name of two syllables or more that an office explains: "Laurent Wauquiez, chủ tịch …"."""
        found = []
        for title in self.reading.titles:
            sign = title.first - 1
            if self.scan.word_at(sign) not in (",", "-", "(") or self.scan.breaks(title.first):
                continue
            first = sign
            while first > 0 and self._continues_back(first, sign):
                first -= 1
            if self._opens_with_word(first):
                first += 1
            if 2 <= sign - first <= _LONGEST_RUN and is_name_run(self.scan, first, sign):
                if first not in self.scan.hits_of("place") and not self._behind_place_word(first):
                    found.append(PersonDraft(first=first, last=sign, rule="before an office"))
        return found

    def _continues_back(self, first: int, sign: int) -> bool:
        """Whether the syllable before belongs to the run of capitals that ends at a sign."""
        before = first - 1
        if not self.scan.is_capital(before) or self.in_body[before]:
            return False
        if before in self.reading.abbreviations or before in self._honorifics:
            return False
        return first == sign or not self.scan.breaks(first)

    def known_names(self, before: list[PersonDraft]) -> list[PersonDraft]:
        """Runs of capitals whose syllables are known from people's names: foreign names that begin
        with a given name, and Vietnamese middle and given names before a verb or a sign."""
        scan = self.scan
        taken = syllables_of(before)
        found = []
        position = last = 0
        for first, shape in enumerate(scan.shapes):
            if first < position or not shape & CAPITAL or scan.shouting[first]:
                continue
            if first in taken or first in self._honorifics or self._opens_with_word(first):
                continue
            last = self._run_end(first, known=last)
            position = max(last, first + 1)
            place = scan.hits_of("place").get(first)
            if place is not None and first + 2 <= place.last < last:
                position = place.last
                continue
            if any(index in taken for index in range(first, last)):
                continue
            if self._names_body(first, last) or self._is_address(first, last):
                continue
            if self._is_known_name(first, last):
                found.append(PersonDraft(first=first, last=last, rule="known name"))
        return found

    def _names_body(self, first: int, last: int) -> bool:
        """Whether a run is the proper name of a body of the document, or holds a word of companies."""
        words = self.scan.words[first:last]
        of_companies = self.reading.lexicon.cues["company"]
        return tuple(words) in self._body_names or not of_companies.isdisjoint(words)

    def _is_known_name(self, first: int, last: int) -> bool:
        """Whether a run of capitals is a name by its own syllables."""
        return (
            self._is_foreign_name(first, last)
            or self._is_foreign_last_name(first, last)
            or self._is_korean_name(first, last)
            or self._is_vietnamese_call_name(first, last)
        )

    def _is_foreign_last_name(self, first: int, last: int) -> bool:
        """One syllable that is a foreigner's name and nothing else: "chiến thuật của Mourinho"."""
        if last - first != 1 or self._behind_place_word(first):
            return False
        row = self.reading.lexicon.foreign_names.get(self.scan.words[first])
        if row is None or row.note == "ambiguous" or is_syllable(self.scan.words[first]):
            return False
        if self.scan.shapes[first] & UPPER:
            return False
        return not any(first in self.scan.hits_of(kind) for kind in ("place", "body", "head"))

    def _is_korean_name(self, first: int, last: int) -> bool:
        """A family name, then two syllables around a hyphen, the second in lower case: "Ri Sol-ju"."""
        scan = self.scan
        if last - first != 4 or scan.words[first + 2] != "-" or self._behind_place_word(first):
            return False
        return scan.is_capital(first + 1) and not scan.is_capital(first + 3)

    def _opens_with_word(self, first: int) -> bool:
        """Whether a sentence opens here with a function word or verb rather than a name."""
        hits = self.scan.hits_of
        return self.reading.opens_sentence(first) and (
            first in hits("stop") or first in hits("verb")
        )

    def _run_end(self, first: int, *, known: int = 0) -> int:
        """The end of the run of capitals, hyphens inside, that a syllable begins; ``known`` is the end of
        a run that began before it."""
        scan = self.scan
        last = first
        while last < len(scan) and (last == first or not scan.breaks(last)):
            if first + _FARTHEST_LINK < last < known:
                last = known
                continue
            if self.in_body[last] or self.reading.in_reference[last]:
                break
            if last in self.reading.abbreviations:
                break
            if not scan.is_capital(last) or scan.shapes[last] & (SIGN | DIGITS):
                if not (self._links_name(first, last) or self._is_hyphened(first, last)):
                    break
            last += 1
        return last

    def _is_hyphened(self, first: int, index: int) -> bool:
        """Whether a syllable is joined to the name before it by a hyphen: "Jae-in"."""
        scan = self.scan
        if (
            index <= first + 1
            or scan.words[index - 1] != "-"
            or scan.shapes[index] & (SIGN | DIGITS)
        ):
            return False
        joined = scan.gaps[index] == scan.gaps[index - 1] == JOINED
        return joined or self._links_apart(first, index - 1)

    def _is_foreign_name(self, first: int, last: int) -> bool:
        """Two syllables or more, the first a foreigner's given name, or both of names."""
        if not 2 <= last - first <= _LONGEST_NAME or self._behind_place_word(first):
            return False
        names = self.reading.lexicon.foreign_names
        words = self.scan.words
        opening, closing = names.get(words[first]), names.get(words[last - 1])
        place = self.scan.hits_of("place").get(first)
        if first in self.scan.hits_of("body") or (place is not None and place.last >= last):
            return False
        if opening is None:
            outlandish = place is None and not is_syllable(words[first])
            plain = not self.scan.shapes[first] & UPPER
            return outlandish and plain and self._is_foreign_last_name(last - 1, last)
        if opening.note == "ambiguous" and closing is None:
            return False
        return closing is not None or opening.weight != "family"

    def _is_vietnamese_call_name(self, first: int, last: int) -> bool:
        """Two or three syllables of Vietnamese given names, where only a name would stand."""
        scan = self.scan
        if not 2 <= last - first <= 3 or self._behind_place_word(first):
            return False
        place = scan.hits_of("place").get(first)
        if (place is not None and place.last >= last) or starts_long_name(self.reading, first):
            return False
        given = self.reading.lexicon.given_names
        rows = [given.get(scan.words[index]) for index in range(first, last)]
        if any(row is None or row.weight == "rare" for row in rows[1:]):
            return False
        if rows[0] is None and first not in self._surnames:
            return False
        if last >= len(scan) or scan.breaks(last):
            return False
        if last in scan.hits_of("verb"):
            return True
        doubtful = all(row is None or row.note for row in rows)
        closed = last in scan.hits_of("stop") or bool(scan.shapes[last] & SIGN)
        return closed and not doubtful and not self.reading.opens_sentence(first)

    def listed(self, found: list[PersonDraft]) -> list[PersonDraft]:
        """Names of two or three known syllables in a list with a person: "…, Ngọc Hải và Văn Khánh"."""
        scan = self.scan
        starts = {person.first for person in found}
        listed = []
        for person in found:
            last = person.last
            while scan.word_at(last) in _LIST_SIGNS and last + 1 not in starts:
                first, last = last + 1, self._run_end(last + 1)
                if scan.breaks(first) or not self._is_listed_name(first, last):
                    break
                listed.append(PersonDraft(first=first, last=last, rule="in a list of names"))
        return listed

    def _is_listed_name(self, first: int, last: int) -> bool:
        """Whether a run of capitals is made of known syllables of names only."""
        if not 2 <= last - first <= 3 or first in self.scan.hits_of("place"):
            return False
        if self._behind_place_word(first):
            return False
        if first in self._honorifics or starts_long_name(self.reading, first):
            return False
        words, lexicon = self.scan.words[first:last], self.reading.lexicon
        if all(word in lexicon.given_names for word in words[1:]):
            return is_name_syllable(self.reading, first)
        return all(word in lexicon.foreign_names for word in words)

    def repeated(self, found: list[PersonDraft]) -> list[PersonDraft]:
        """Names found elsewhere in the document, whole or by their last syllable after a verb's subject."""
        scan = self.scan
        names = {tuple(scan.words[person.first : person.last]) for person in found}
        openings = {name[0] for name in names}
        repeats = []
        for first, word in enumerate(scan.words):
            if word not in openings or self.in_body[first] or not scan.is_capital(first):
                continue
            for last in range(first + 2, min(first + _LONGEST_NAME, len(scan)) + 1):
                if tuple(scan.words[first:last]) not in names or (
                    scan.is_capital(last)
                    and not (scan.breaks(last) or starts_office(self.reading, last))
                ):
                    continue
                if all(scan.is_capital(i) or scan.shapes[i] & SIGN for i in range(first, last)):
                    if not self._in_place(first, last) and not self._behind_place_word(first):
                        repeats.append(PersonDraft(first=first, last=last, rule="named elsewhere"))
        return repeats

    def given_names(self, found: list[PersonDraft]) -> list[PersonDraft]:
        """The last syllable of a name of the document, alone and with a capital: "Hải cho biết"."""
        scan = self.scan
        given = {
            scan.words[person.last - 1]
            for person in found
            if scan.words[person.last - 1].isalpha()
            and (person.last - person.first >= 2 or not self._is_other_word(person.first))
        }
        taken = syllables_of(found)
        alone = []
        for index, word in enumerate(scan.words):
            if word not in given or index in taken or self.in_body[index]:
                continue
            if self._stands_as_given_name(index):
                alone.append(PersonDraft(first=index, last=index + 1, rule="given name alone"))
        return alone

    def _is_other_word(self, index: int) -> bool:
        """Whether a syllable that named somebody is also a word that opens sentences or names."""
        hits_of = self.scan.hits_of
        return any(index in hits_of(kind) for kind in _OTHER_WORDS)

    def _stands_as_given_name(self, index: int) -> bool:
        """Whether a capital syllable stands alone, inside a sentence or before a verb."""
        scan = self.scan
        shape = scan.shapes[index]
        if not shape & CAPITAL or shape & UPPER or self.reading.in_reference[index]:
            return False
        before_capital = scan.is_capital(index - 1) and not scan.breaks(index)
        after_capital = scan.is_capital(index + 1) and not scan.breaks(index + 1)
        if before_capital or after_capital or index in self.reading.abbreviations:
            return False
        if index in scan.hits_of("place") or starts_long_name(self.reading, index):
            return False
        row = self.reading.lexicon.given_names.get(scan.words[index])
        doubtful = row is None or row.note == "ambiguous"
        if doubtful and index + 1 not in scan.hits_of("verb"):
            if scan.words[index - 1].isalpha() and not scan.breaks(index):
                return False
        if self.reading.opens_sentence(index) and index in scan.hits_of("stop"):
            return False
        if not self._names_alone(index, strong=not self.reading.opens_sentence(index)):
            return False
        return not self._behind_place_word(index)

    def _written_as_honorific(self, hit: Hit[HonorificRow]) -> bool:
        """Abbreviated forms only in their own capitals ("BS", "ThS")."""
        form = hit.row.form
        if form.islower():
            return True
        text = self.scan.text(hit.first, hit.last)
        return text.replace(" ", "").replace(".", "") == form.replace(" ", "").replace(".", "")

    def _skip_honorifics(self, hit: Hit[HonorificRow]) -> tuple[int, list[Hit[HonorificRow]]]:
        """Where the name begins behind a row of honorifics and degrees: "đồng chí PGS.TS. …"."""
        chain = [hit]
        at = hit.last
        while not self.scan.breaks(at) and len(chain) < _LONGEST_CHAIN:
            if self.scan.words[at] in (".", ",", "-") and at + 1 in self._honorifics:
                if hit.row.kind not in ("degree", "rank") and not self._is_dot_of(chain[-1], at):
                    break
                at += 1
            elif self.scan.words[at] == "." and self.scan.gaps[at] == JOINED:
                if self.scan.is_capital(at + 1) and not chain[-1].row.form.islower():
                    return at + 1, chain
                break
            following = self._honorifics.get(at)
            if following is None or not self._written_as_honorific(following):
                break
            if self.scan.is_capital(at) and following.row.form.islower():
                surname = self._surnames.get(at)
                if surname is not None and self.scan.is_capital(at + 1):
                    break
                if not self.scan.is_capital(following.last):
                    break
            chain.append(following)
            at = following.last
        return at, chain

    def _is_dot_of(self, hit: Hit[HonorificRow], at: int) -> bool:
        """Whether the sign behind a honorific is the dot of its abbreviation: "Ô. Hải"."""
        return self.scan.words[at] == "." and bool(hit.row.expansion)

    def _behind_brackets(self, opening: int) -> int:
        """Behind "(ĐBQH)" between an office and its holder."""
        if self.scan.word_at(opening + 2) == ")" and self.scan.shapes[opening + 1] & UPPER:
            return opening + 3
        return opening

    def _name_end(self, first: int, *, strong: bool) -> int | None:
        """The end of a name that begins here after something that introduces one."""
        scan = self.scan
        if scan.breaks(first) or self.in_body[first] or self.reading.in_reference[first]:
            return None
        if not scan.is_capital(first) or scan.shapes[first] & DIGITS:
            return None
        if starts_long_name(self.reading, first):
            return None
        if scan.shouting[first] and ends_name(self.reading, first):
            return None
        initials = initials_end(self.scan, first)
        if initials is not None:
            return initials
        if first in self.reading.abbreviations and first not in self._surnames:
            return None
        place = scan.hits_of("place").get(first)
        if place is not None and not is_named_after(place.rows):
            if self._is_place_alone(place, strong=strong):
                return None
        index = first
        while index < min(len(scan), first + _LONGEST_NAME):
            if index > first and scan.breaks(index):
                break
            shape = scan.shapes[index]
            capital = bool(shape & CAPITAL) and not self._ends_before(first, index)
            joined = self._is_hyphened(first, index) or self._links_name(first, index)
            if not (capital or joined or self._is_small_syllable(first, index)):
                break
            index += 1
        if self._is_numbered(index) or self._names_body(first, index):
            return None
        if index == first + 1 and not self._names_alone(first, strong=strong):
            return None
        return index + 1 if self._ends_in_initial(first, index) else index

    def _is_numbered(self, last: int) -> bool:
        """Whether a hyphen joins a figure to a run of capitals: "COVID-19" is nobody."""
        scan = self.scan
        hyphen = last - 1 if scan.words[last - 1] == "-" else last
        if scan.word_at(hyphen) != "-" or hyphen + 1 >= len(scan) or scan.gaps[hyphen] != JOINED:
            return False
        return bool(scan.shapes[hyphen + 1] & DIGITS) and scan.gaps[hyphen + 1] == JOINED

    def _ends_in_initial(self, first: int, last: int) -> bool:
        """Whether the dot behind belongs to a last initial: "Nguyễn Thị H. xin giấu tên"."""
        scan = self.scan
        if last - first < 2 or len(scan.words[last - 1]) > 2 or scan.word_at(last) != ".":
            return False
        if not is_initial(scan.words[last - 1], upper=bool(scan.shapes[last - 1] & UPPER)):
            return False
        following = last + 1
        return (
            following < len(scan) and not scan.breaks(following) and not scan.is_capital(following)
        )

    def _names_alone(self, first: int, *, strong: bool) -> bool:
        """Whether one syllable is a name by itself, not the beginning of a lower-case word."""
        following = first + 1
        pair = (self.scan.words[first], self.scan.word_at(following))
        lexicon = self.reading.lexicon
        if not strong and pair in lexicon.words and not self.scan.breaks(following):
            return False
        if following >= len(self.scan) or ends_name(self.reading, following):
            return strong or first not in self.scan.hits_of("head")
        if first in self.scan.hits_of("head"):
            return strong and bool(self.scan.shapes[following] & SIGN)
        if self.scan.shapes[following] & SIGN:
            return True
        return strong and pair not in lexicon.compounds and pair not in lexicon.words

    def _is_place_alone(self, place: Hit[Any], *, strong: bool) -> bool:
        """Whether a place's name here is the whole run: "công nhân Tiền Giang", "người Nghệ An"."""
        first, last = place.first, place.last
        if not self.scan.is_capital(last) or self.scan.breaks(last):
            return not strong or last - first >= 2 or not is_name_syllable(self.reading, first)
        if last - first >= 2:
            borne = first in self._surnames and place_level(place.rows) != "country"
        else:
            borne = is_name_syllable(self.reading, first) and is_name_syllable(self.reading, last)
        return not (strong or borne or self.scan.words[first] in self.reading.lexicon.foreign_names)

    def _ends_before(self, first: int, index: int) -> bool:
        """Whether a capital inside a run cannot belong to the name before it."""
        if index == first:
            return False
        if index in self._titles or self.in_body[index]:
            return True
        if starts_office(self.reading, index) and not inside_full_name(
            self.reading, index, index + 2
        ):
            return True
        if self.scan.shouting[index] and ends_name(self.reading, index):
            return True
        if self._is_abbreviated_word(index) or self.scan.words[index][-4:].isdigit():
            return True
        shape, before = self.scan.shapes[index], self.scan.shapes[index - 1]
        return bool(
            shape & MIXED
            and not before & MIXED
            and any(letter.isdigit() for letter in self.scan.words[index])
        )

    def _is_abbreviated_word(self, index: int) -> bool:
        """Whether a known abbreviation stands behind a name in usual capitals: "… Bảo SN 1985"."""
        if index not in self.reading.abbreviations or self.scan.shouting[index]:
            return False
        letters = len(self.scan.words[index])
        return letters >= 2 and bool(self.scan.shapes[index] & UPPER)

    def _links_name(self, first: int, index: int) -> bool:
        """Signs and particles inside names: "Y-Thanh", "H'Yim", "J. Smith", "Ursula von der Leyen"."""
        scan = self.scan
        following = index + 1
        if index == first or following >= len(scan) or scan.breaks(following):
            return False
        word = scan.words[index]
        if word in ("-", "'") and scan.gaps[index] == JOINED and scan.gaps[following] == JOINED:
            if following in self._titles or following in scan.hits_of("role"):
                return False
            short = len(scan.words[index - 1]) <= 6
            if scan.is_capital(following):
                return short or self._is_foreign_pair(index)
            return short and (word == "'" or len(scan.words[following]) <= 4)
        if word == "-" and scan.words[index - 1] in _FOREIGN_LINKS and scan.is_capital(following):
            return True
        if word == "-" and self._links_apart(first, index):
            return True
        if word == "." and len(scan.words[index - 1]) <= 2 and scan.gaps[index] == JOINED:
            return scan.is_capital(following) and scan.is_capital(index - 1)
        if word in _FOREIGN_LINKS and scan.word_at(following) == "-":
            following += 1
        return word in _FOREIGN_LINKS and scan.is_capital(following)

    def _links_apart(self, first: int, hyphen: int) -> bool:
        """Whether a hyphen between spaces stands inside a name: "Moon Jae - in", "Jean - Michel Blanquer"."""
        scan, names = self.scan, self.reading.lexicon.foreign_names
        following = hyphen + 1
        if scan.breaks(following):
            return False
        row, second = names.get(scan.words[first]), names.get(scan.words[following])
        if row is None:
            return False
        if row.origin == "korean" and hyphen == first + 2 and not scan.is_capital(following):
            return len(scan.words[following]) <= 4
        double = second is not None and row.origin == second.origin == "french"
        return double and hyphen == first + 1 and scan.is_capital(following + 1)

    def _is_small_syllable(self, first: int, index: int) -> bool:
        """Whether a syllable in lower case is a slip in a full name: "Lưu thị Nga", "Trần Văn nam"."""
        scan = self.scan
        if first not in self._surnames or scan.shapes[index] & (SIGN | DIGITS):
            return False
        if index == first + 1:
            following = index + 1
            return (
                scan.words[index] in _USUAL_MIDDLES
                and scan.is_capital(following)
                and not scan.breaks(following)
            )
        if index != first + 2 or scan.words[index - 1] not in _USUAL_MIDDLES:
            return False
        return is_name_syllable(self.reading, index) and index not in scan.hits_of("stop")

    def _is_foreign_pair(self, hyphen: int) -> bool:
        """Whether one of the words on both sides of a hyphen can be no Vietnamese syllable."""
        words = self.scan.words
        return not (is_syllable(words[hyphen - 1]) and is_syllable(words[hyphen + 1]))

    def _in_place(self, first: int, name_at: int) -> bool:
        """Whether a place's name covers the honorific: "Bà Rịa", "Cô Tô"."""
        hit = self.scan.hits_of("place").get(first)
        return hit is not None and hit.last > name_at and self.scan.is_capital(first)

    def _behind_place_word(self, first: int) -> bool:
        """Whether a street, school or other place word stands right before a name."""
        first = self._list_start(first)
        behind = first
        if self.scan.word_at(first - 1) in (".", ":", "như", "gồm"):
            behind = first - 1
        word = place_word_before(self.reading, behind)
        if word is not None:
            return not (word.row.level in LEVELS and self.in_body[word.last - 1])
        return follows_cue(self.reading, first, "named after")

    def _list_start(self, first: int) -> int:
        """The first name of the list that a name stands in: "đường Trần Phú, Nguyễn Thái Học"."""
        scan = self.scan
        for _ in range(4):
            sign = first - 1
            if scan.word_at(sign) not in (",", "-", "và") or scan.breaks(first):
                return first
            start = sign
            while sign - start < 4 and scan.is_capital(start - 1) and not scan.breaks(start):
                start -= 1
            if start == sign:
                return first
            first = start
        return first

    def _joins_run(self, first: int) -> bool:
        """Whether a capital right before makes this the middle of another name."""
        scan = self.scan
        before = first - 1
        if scan.gaps[first] == JOINED:
            return scan.words[before] not in "(“\"'-[:,.|/"
        if not scan.is_capital(before):
            return False
        if self._opens_with_word(before) or self._closes_place(first):
            return False
        if scan.shapes[before] & UPPER and before not in self.reading.abbreviations:
            return False
        return before not in self._honorifics and not self.in_body[before]

    def _closes_place(self, first: int) -> bool:
        """Whether a place's name of two syllables or more ends right before: "Việt Nam Nguyễn Thị …"."""
        places = self.scan.hits_of("place")
        return any(
            (hit := places.get(first - back)) is not None and hit.last == first for back in (2, 3)
        )

    def _is_address(self, first: int, last: int) -> bool:
        """Whether a house number before, or a ward behind, makes a name a street: "305 Nguyễn Hữu Cảnh"."""
        scan = self.scan
        numbered = first > 0 and bool(scan.shapes[first - 1] & DIGITS) and not scan.breaks(first)
        if numbered and (first < 2 or scan.words[first - 2] not in (",", ")")):
            return True
        if scan.word_at(last) not in (",", "(") or scan.breaks(last + 1):
            return False
        ward = scan.hits_of("place head").get(last + 1)
        return numbered and ward is not None

    def _is_plain_full_name(self, first: int, last: int) -> bool:
        """Whether a surname and what follows are a person's name without any introduction."""
        scan = self.scan
        surname = self._surnames[first]
        if self._behind_place_word(first) or scan.shouting[first]:
            return False
        place = scan.hits_of("place").get(first)
        if place is not None and place.last >= last - 1:
            return is_named_after(place.rows)
        if self._is_street(first) or self._is_delegation(surname.last, last):
            return False
        if first in scan.hits_of("body") or first in scan.hits_of("head"):
            return False
        given = last - surname.last
        if given < 2 or given > 3:
            return False
        return not (surname.row.weight == "rare" and "ambiguous" in surname.row.note)

    def _is_delegation(self, first: int, last: int) -> bool:
        """Whether nothing but a country stands behind a surname: "Đoàn Hàn Quốc"."""
        place = self.scan.hits_of("place").get(first)
        return place is not None and place.last == last and place_level(place.rows) == "country"

    def _is_street(self, first: int) -> bool:
        """Whether an uncommon surname is the type word of a place here: "Đường Lê Văn Lương"."""
        hits_of = self.scan.hits_of
        named = first + 1 in hits_of("place") or first + 1 in self._surnames
        return (
            named
            and first in hits_of("place head")
            and self._surnames[first].row.weight != "common"
        )
