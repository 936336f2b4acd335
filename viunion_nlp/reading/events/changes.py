"""Reads the changes that a sentence reports: an office taken up, offices left, or events such as
retirement.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.events import EventKind
from viunion_nlp.reading.drafts import EventDraft, TitleDraft
from viunion_nlp.reading.events.headed import verb_of_list
from viunion_nlp.reading.events.verbs import (
    GAINS,
    LOSSES,
    OF_PERSON,
    OF_WHOM_IT_CONCERNS,
    Verb,
    clause_first,
    clause_last,
    verbs_between,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.commas import is_named_for_another
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.deaths import has_died, is_verb_of_death
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.reading.links.shapes import MOST_LISTED
from viunion_nlp.reading.links.tenure import Tenure, behind_term, is_listed
from viunion_nlp.records import Status

_CLAUSE_SIGNS: Final = (",", ";")
_NEXT_ITEM: Final = (",", "và")
_LONGEST_LEAD: Final = 4  # syllables before a verb or an office
_LONGEST_CLAUSE: Final = 60  # syllables


def _leads_on(words: list[str]) -> bool:
    """Whether words lead from an office to its holders: "Phó Chủ tịch là ông B", "Phó Chủ tịch: ông B"."""
    return words[:1] == [":"] or words[:1] == ["là"]


class Reader:
    """Reads the events of one sentence.

    Attributes:
        told: the kind of event that the sentence before reports, or None.
    """

    __slots__ = ("facts", "found", "heading", "sentence", "told")

    def __init__(self, facts: Facts, sentence: Sentence, told: EventKind | None) -> None:
        self.facts = facts
        self.sentence = sentence
        self.told = told
        self.found: list[EventDraft] = []
        self.heading = verb_of_list(facts, sentence)

    def may_tell(self, first: int) -> bool:
        """A gate: whether the sentence that starts at a syllable contains anything that can report an
        event.
        """
        if self.heading is not None or self.told is not None or self.sentence.taken_over:
            return True
        facts, sentence = self.facts, self.sentence
        for title, holders in enumerate(sentence.holders):
            if holders and holders[0] < title < holders[-1]:
                return True  # "làm Chủ tịch … thay ông B"
        last = max(facts.sentence_last(first), sentence.mentions[-1].last)
        return bool(verbs_between(facts, first, last))

    def read(self) -> list[EventDraft]:
        """The events, by person and office in text order."""
        sentence = self.sentence
        offices: dict[int, list[int]] = {}
        for title in range(sentence.count):
            for person in sentence.holders[title]:
                offices.setdefault(person, []).append(title)
        for person in range(sentence.count):
            if not sentence.people[person]:
                continue
            begun = len(self.found)
            left: list[TitleDraft] = []
            for title in offices.get(person, []):
                self._read_office(person, title, left)
            if len(self.found) == begun:
                self._read_person(person, left)
                if self.heading is not None and self.heading.into_body:
                    self._add(self.heading, self.heading.kind, person, -1)
            else:
                self._add_former(begun, left)
        self._read_death()
        return self.found

    def _read_death(self) -> None:
        """ "…; đã từ trần ngày …": the person whom the notice is about, however far away."""
        facts, sentence = self.facts, self.sentence
        first = clause_first(facts, sentence, 0)
        last = sentence.mentions[-1].last + _LONGEST_CLAUSE
        number = facts.sentences[sentence.mentions[0].first]
        for verb in verbs_between(facts, first, min(last, facts.count)):
            if verb.kind != "died" or facts.sentences[verb.first] != number:
                continue
            person = -1
            for at in range(sentence.count):
                if sentence.mentions[at].first < verb.first and sentence.people[at]:
                    if person < 0 or sentence.depths[at] == 0:
                        person = at
            words = facts.words[verb.first - 2 : verb.first]
            told = is_verb_of_death(facts, sentence.cues, verb.first)
            if person >= 0 and words[0] in _CLAUSE_SIGNS and told:
                self._add(verb, "died", person, -1)
            return

    def _read_office(self, person: int, title: int, left: list[TitleDraft]) -> None:
        """What happened to a person with an office."""
        sentence = self.sentence
        office = sentence.mentions[title]
        assert isinstance(office, TitleDraft)
        if office.status != "former" and self.heading is None and self._explains(person, title):
            return
        if office.status == "former" and person > title and sentence.holders[title][0] != person:
            between = sentence.between(self.facts, title, person).words
            if sentence.cues.replaces.stand_among(between):
                left.append(office)  # "làm Chủ tịch, thay ông B chuyển sang …"
                return
            if self._read_successor(person, title):
                return
        if sentence.taken_over.get(title) == person:
            left.append(office)  # "kế nhiệm ông B làm Chủ tịch"
            return
        before = person > title and sentence.holders[title][0] < title
        if before and title not in sentence.taken_over:
            left.append(office)  # "giữ chức Chủ tịch … thay ông B"
            return
        tenure = Tenure(self.facts, sentence, title, person)
        if office.status == "former" and not office.left_since:
            verb = self._losing(person, title) if tenure.given else None
            left.append(office)
            if verb is not None:
                self._add(verb, self._kind_of_loss(verb, person, title), person, -1)
            elif tenure.given and self._continues(person, title, LOSSES):
                self._add(None, self.found[-1].kind, person, -1)
            return
        verb = self._gaining(person, title) if tenure.given else None
        if verb is None and not (tenure.given and self._goes_on(person, title)):
            verb = self._heading(person, title)
        kind = verb.kind if verb is not None else self._kind_untold(person, title, tenure)
        if kind is not None:
            self._add(verb, kind, person, title)

    def _own_status(self, person: int, title: int) -> Status | None:
        """The status that one of two holders of an office has; None if none was noted."""
        key = self.sentence.person(person), self.sentence.office(title)
        return self.facts.own_statuses.get(key)

    def _read_successor(self, person: int, title: int) -> bool:
        """Record that somebody got an office that another has left, if so: "được bổ nhiệm thay"."""
        facts, sentence = self.facts, self.sentence
        at = self._last_beside(person)
        verb = self._last(sentence.mentions[at].last, clause_last(facts, sentence, at), GAINS)
        if verb is None:  # "bầu ông B thay", "nhường ghế cho ông B"
            if self._own_status(person, title) != "current":
                return False
            first = clause_first(facts, sentence, person)
            verb = self._last(first, sentence.mentions[person].first, GAINS)
        self._add(verb, verb.kind if verb is not None else "appointed", person, title)
        return True

    def _explains(self, person: int, title: int) -> bool:
        """A gate: whether the office only describes the name directly before it, "ông A, Chủ tịch xã", or who
        gets another."""
        if title != person + 1:
            return is_named_for_another(self.facts, self.sentence, person, title)
        plain = self.sentence.between(self.facts, person, title).plain
        return plain == [","] or plain == ["-"]

    def _last(self, first: int, last: int, kinds: tuple[EventKind, ...]) -> Verb | None:
        """The last verb of the given kinds; if something is approved, the verb of what is approved."""
        first = max(first, last - _LONGEST_CLAUSE)
        found = [verb for verb in verbs_between(self.facts, first, last) if verb.kind in kinds]
        for verb in found:
            if verb.kind == "approved":
                return verb
        return found[-1] if found else None

    def _gaining(self, person: int, title: int) -> Verb | None:
        """The verb by which a person takes up an office."""
        sentence = self.sentence
        if person > title:
            return self._last(self._row_first(title), sentence.mentions[title].first, GAINS)
        between = self._last(sentence.mentions[person].last, sentence.mentions[title].first, GAINS)
        return between or self._before_names(person, title, GAINS)

    def _before_names(self, person: int, title: int, kinds: tuple[EventKind, ...]) -> Verb | None:
        """The verb before a name, or before the list that it is in, of those who hold an office."""
        sentence, facts = self.sentence, self.facts
        first_name = listed = min(person, *sentence.holders[title])
        while first_name > max(0, person - MOST_LISTED) and sentence.people[first_name - 1]:
            first_name -= 1
        while first_name > 0 and person in sentence.holders[first_name - 1]:
            first_name -= 1
        first = clause_first(facts, sentence, first_name)
        return self._last(first, sentence.mentions[listed].first, kinds)

    def _row_first(self, title: int) -> int:
        """Where the clause of an office's row starts."""
        sentence, lowest = self.sentence, max(0, title - MOST_LISTED)
        while title > lowest and not sentence.people[title - 1]:
            words = sentence.between(self.facts, title - 1, title).plain
            if not are_all(words, sentence.cues.chain):
                break
            title -= 1
        return clause_first(self.facts, sentence, title)

    def _losing(self, person: int, title: int) -> Verb | None:
        """The verb by which a person loses an office."""
        mentions = self.sentence.mentions
        if person > title:
            return self._last(self._row_first(title), mentions[title].first, LOSSES)
        first, last = mentions[person].last, mentions[title].first
        verb = self._last(first, last, LOSSES)
        if verb is None and self.sentence.cues.leaves_office.end(self.facts.words[first:last]):
            return self._before_names(person, title, LOSSES)  # "miễn nhiệm ông A khỏi chức vụ"
        return verb

    def _kind_of_loss(self, verb: Verb, person: int, title: int) -> EventKind:
        """The kind that the verb gives, unless the person asked to leave or retires: "thôi giữ chức … theo
        nguyện vọng", "nghỉ hưu, thôi giữ chức"."""
        behind = self.sentence.mentions[title].last
        last = clause_last(self.facts, self.sentence, title)
        own = self._last(behind, last, ("resigned",))
        if own is None and person < title:
            own = self._last(self.sentence.mentions[person].last, verb.first, ("retired",))
        return own.kind if own is not None else verb.kind

    def _heading(self, person: int, title: int) -> Verb | None:
        """The verb before the colon of a list, if the office closes the entry."""
        sentence = self.sentence
        if self.heading is None or self.heading.into_body:
            return None
        closes = title + 1 == sentence.count or sentence.people[title + 1] or person > title
        return self.heading if closes and not self._is_given_later(title) else None

    def _is_given_later(self, title: int) -> bool:
        """Whether the list closes with what its people became: "bầu các ông: A, Bí thư; B, Phó ban làm Ủy
        viên".
        """
        facts, sentence = self.facts, self.sentence
        last = sentence.count - 1
        if self.heading is None or title == last or not sentence.holders[last]:
            return False
        holder = sentence.holders[last][0]
        return holder < last and Tenure(facts, sentence, last, holder).given

    def _last_beside(self, person: int) -> int:
        """The last of the offices next to a name; the name if there are none."""
        at = person
        while at + 1 < self.sentence.count and person in self.sentence.holders[at + 1]:
            at += 1
        return at

    def _kind_untold(self, person: int, title: int, tenure: Tenure) -> EventKind | None:
        """The kind if no verb gives it: for a list of names after a sentence that reports it, or for a
        person who replaces another.
        """
        sentence = self.sentence
        if not tenure.given or self._goes_on(person, title):
            return None
        if self._continues(person, title):
            return self.found[-1].kind
        holders = sentence.holders[title]
        if title in sentence.taken_over and self._own_status(person, title) == "incoming":
            return None  # "sẽ kế nhiệm ông B làm Chủ tịch"
        if title in sentence.taken_over or (person < title and max(holders) > title):
            return "appointed"  # "làm Chủ tịch … thay ông B"
        beside = sentence.people[max(0, person - 1) : person + 2]
        return self.told if len(holders) > 1 or beside.count(True) > 1 else None

    def _continues(self, person: int, title: int, kinds: tuple[EventKind, ...] = GAINS) -> bool:
        """Whether a semicolon leads on from somebody who got an office, "bầu ông A làm Bí thư; ông B làm Phó
        Bí thư", or lost one: "miễn nhiệm Bí thư đối với ông A; Phó Bí thư đối với ông B"."""
        before = self.found[-1] if self.found else None
        if before is None or before.kind not in kinds:
            return False
        if (before.title is None) is (kinds is GAINS):
            return False
        facts, sentence = self.facts, self.sentence
        place = min(person, title)
        at = sentence.mentions[place].first
        last = sentence.mentions[place - 1]
        if place == 0 or last not in (before.title, before.person):
            return False
        lead = sentence.between(facts, title, title + 1).words if title < person else [":"]
        concerns = " ".join(lead[:2]) in facts.cues["concerns"]
        if not concerns and (kinds is not GAINS or not _leads_on(lead)):
            return False  # "; hai Phó Chủ tịch A và B"
        words = [word for word in facts.words[last.last : at] if word not in sentence.cues.address]
        joined = [";", "và"] if concerns else [";"]
        got = before.title.first if before.title is not None else -1
        if before.verb_at < before.person.first < got:
            joined += _NEXT_ITEM  # "bầu ông A làm …, ông B làm …", "… và ông B làm …"
        opens = bool(words) and words[0] in joined
        return opens and are_all(words[1:], facts.cues["heads names"])

    def _goes_on(self, person: int, title: int) -> bool:
        """Whether the person held the office before: "tiếp tục giữ chức", "hiện là"."""
        sentence = self.sentence
        first, last = sorted((person, title))
        begin = max(0, sentence.mentions[first].first - _LONGEST_LEAD)
        words = self.facts.words[begin : sentence.mentions[last].first]
        return sentence.cues.still_holds.stand_among(words)

    def _read_person(self, person: int, left: list[TitleDraft]) -> None:
        """Events that concern only a person: "nghỉ hưu", "khiển trách bà A"."""
        verb = self._verb_behind(person) or self._verb_before(person) or self._verb_of_list(person)
        if verb is not None:  # who dies leaves no office that he had left before
            self._add(verb, verb.kind, person, -1, left if verb.kind != "died" else None)

    def _verb_behind(self, person: int) -> Verb | None:
        """The verb behind a name and its offices: "bà A, Chủ tịch xã, nghỉ hưu", "… bị cảnh cáo"."""
        facts, sentence, cues = self.facts, self.sentence, self.sentence.cues
        at = self._last_beside(person)
        behind, last = sentence.mentions[at].last, clause_last(facts, sentence, at)
        behind = min(behind_term(facts, cues, behind), last)
        for verb in verbs_between(facts, behind, last):
            words = facts.words[behind : verb.first]
            if cues.give_decision(words):
                return None
            if verb.kind in OF_PERSON and are_all(words, cues.before_own_event):
                name = sentence.mentions[person].first
                lives = verb.kind == "died" and not has_died(facts, cues, name, verb.first)
                return None if lives else verb
            if verb.kind == "disciplined" and are_all(words, cues.before_own_discipline):
                return verb if cues.suffers.stand_among(words) else None
        return None

    def _verb_before(self, person: int) -> Verb | None:
        """The verb before a name: "khiển trách bà A", "trao quyết định nghỉ hưu cho bà A"."""
        facts, sentence = self.facts, self.sentence
        first = clause_first(facts, sentence, person)
        verbs = verbs_between(facts, first, sentence.mentions[person].first)
        if not verbs or verbs[-1].kind not in OF_WHOM_IT_CONCERNS:
            return None
        words = facts.words[verbs[-1].last : sentence.mentions[person].first]
        return verbs[-1] if are_all(words, sentence.cues.before_disciplined) else None

    def _verb_of_list(self, person: int) -> Verb | None:
        """The verb before the first name of a list: "khiển trách ông A, Bí thư xã, và bà B"."""
        before = self.found[-1] if self.found else None
        if before is None or before.kind not in OF_WHOM_IT_CONCERNS or before.title is not None:
            return None
        if not 0 <= before.verb_at < before.person.first:
            return None
        if not is_listed(self.facts, self.sentence, person):
            return None
        at = person - 1
        while at > 0 and not self.sentence.people[at]:
            at -= 1
        if self.sentence.mentions[at] is not before.person:
            return None
        return Verb(before.verb_at, before.verb_at + 1, before.kind)

    def _add(
        self,
        verb: Verb | None,
        kind: EventKind,
        person: int,
        title: int,
        left: list[TitleDraft] | None = None,
    ) -> None:
        """Record an event, unless it is only proposed; of two losses of the same kind and person, the
        first.
        """
        if verb is not None:
            before = self.facts.words[max(0, verb.first - _LONGEST_LEAD) : verb.first]
            if self.sentence.cues.nominates.stand_among(before):
                return
        who = self.sentence.person(person)
        office = self.sentence.mentions[title] if title >= 0 else None
        assert office is None or isinstance(office, TitleDraft)
        for event in self.found:
            same = event.kind == kind and event.person is who
            if same and office is None and event.title is None:
                return
        places = [who, *([office] if office is not None else [])]
        first = min([*(each.first for each in places), *([verb.first] if verb is not None else [])])
        last = max([*(each.last for each in places), *([verb.last] if verb is not None else [])])
        self.found.append(
            EventDraft(
                first=first, last=last, rule="event", kind=kind, person=who, title=office,
                former=list(left or ()), verb_at=verb.first if verb is not None else -1,
            )
        )  # fmt: skip

    def _add_former(self, begun: int, left: list[TitleDraft]) -> None:
        """The offices that a person leaves belong to each event that tells of it."""
        for event in self.found[begun:]:
            event.former = [title for title in left if title is not event.title]
