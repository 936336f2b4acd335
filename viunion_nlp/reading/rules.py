"""Rules: rows of tables, each with a name, a sentence it applies to and one it must leave alone.

Every decision made while a text is read is in one of three kinds of tables. (A fourth form of grammar, the
shape, makes no decision: it only describes how something is written.)

- ``Verdicts`` answer one question about a stretch of syllables; the first row that applies answers.
- ``Choice`` makes a part of a mention; the first row that fits makes it.
- ``Frames`` say whether the words between two mentions link or separate them; the first row that applies
  answers.

A sentence marks the mentions of its table's label, as the tests do: ``"Chiều [DATE 4/10] cơ quan họp."``
Both sentences are tests, and mutation proves that both are needed: the first must fail with the row switched
off, the second with the row always on. (A row of a choice is always on when no other row is asked.)

Every table is registered in ``TABLES``, in the order in which modules are imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, Literal, TypeVar

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.trace import Trace

Label = Literal["PERSON", "TITLE", "ORG", "DOCREF", "ABBR", "LOCATION", "DATE", "HOLDS"]
Predicate = Callable[[Facts, int, int], bool]
YES: Final = True
NO: Final = False

Subject = TypeVar("Subject")
Part = TypeVar("Part")
PredicateOf = Callable[[Facts, Subject, int, int], bool]  # of ``VerdictsOf``
PredicateOn = Callable[[Facts, Subject], bool]  # of ``Frames``
Reader = Callable[[Facts, Subject], Part | None]


class Rule:
    """The fields that rows of all tables share.

    Attributes:
        name: a few words, unique in its table; users see it as ``mention.rule``.
        sentence: a sentence the rule applies to, with the mentions of the label marked.
        but: a sentence it must leave alone.
        state: AS_WRITTEN, except in tests: OFF, or ALWAYS on.
    """

    AS_WRITTEN: Final = 0
    OFF: Final = 1
    ALWAYS: Final = 2

    def __init__(self, name: str, sentence: str, but: str) -> None:
        self.name = name
        self.sentence = sentence
        self.but = but
        self.state = Rule.AS_WRITTEN


class Table:
    """What all tables share: the label, the question, the rows."""

    def __init__(self, label: Label, question: str, rules: list[Rule]) -> None:
        self.label: Label = label
        self.question = question
        self.rules = rules
        names = [rule.name for rule in rules]
        doubled = {name for name in names if names.count(name) > 1}
        if doubled:
            raise ValueError(f"{question}: two rows are named {', '.join(sorted(doubled))}")
        TABLES.append(self)

    def switch(self, rule: Rule, state: int) -> None:
        """Put one of the rows into a state, for the tests that prove it."""
        rule.state = state
        self._arrange()

    def _arrange(self) -> None:
        """Prepare the rows for their current states, so that asking a table need not look at any state."""
        raise NotImplementedError


TABLES: Final[list[Table]] = []


class Verdict(Rule):
    """A row of ``Verdicts``: if ``applies`` is true, the answer is ``answer``."""

    def __init__(
        self, applies: Predicate, answer: bool, sentence: str, but: str, name: str = ""
    ) -> None:
        super().__init__(name or _name_of(applies), sentence, but)
        self.applies = applies
        self.answer = answer


def rule(applies: Predicate, answer: bool, sentence: str, but: str, name: str = "") -> Verdict:
    """A row of ``Verdicts``, named after its predicate unless a name is given."""
    return Verdict(applies, answer, sentence, but, name)


class Verdicts(Table):
    """Ordered evidence for one question about a stretch of syllables.

    Args:
        label: the label whose mentions the sentences mark.
        question: the question, as a sentence.
        rules: the rows; the first that applies answers.
        otherwise: the answer if none applies.
    """

    def __init__(self, label: Label, question: str, *rules: Verdict, otherwise: bool) -> None:
        super().__init__(label, question, list(rules))
        self.verdicts = rules
        self.otherwise = Verdict(_always, otherwise, "", "", name="otherwise")
        self._asked: list[tuple[Predicate, Verdict]] = []
        self._arrange()

    def _arrange(self) -> None:
        self._asked = [
            (_always if verdict.state == Rule.ALWAYS else verdict.applies, verdict)
            for verdict in self.verdicts
            if verdict.state != Rule.OFF
        ]

    def of(self, facts: Facts, first: int, last: int) -> Verdict:
        """The row that decides; ``self.otherwise`` if none applies."""
        if facts.trace is not None:
            return self._traced(facts, facts.trace, first, last)
        at: Any = first  # the compiled build makes objects of integers: once, not for every row
        end: Any = last
        for applies, verdict in self._asked:
            if applies(facts, at, end):
                return verdict
        return self.otherwise

    def say(self, facts: Facts, first: int, last: int) -> bool:
        """The answer."""
        if facts.trace is not None:
            return self._traced(facts, facts.trace, first, last).answer
        at: Any = first  # the compiled build makes objects of integers: once, not for every row
        end: Any = last
        for applies, verdict in self._asked:
            if applies(facts, at, end):
                return verdict.answer
        return self.otherwise.answer

    def _traced(self, facts: Facts, trace: Trace, first: int, last: int) -> Verdict:
        for predicate, verdict in [*self._asked, (_always, self.otherwise)]:
            applies = predicate(facts, first, last)
            answer = _yes_or_no(verdict.answer) if applies else "does not apply"
            trace.asked(self.label, self.question, verdict.name, first, last, answer)
            if applies:
                return verdict
        return self.otherwise


class VerdictOf(Rule, Generic[Subject]):
    """A row of ``VerdictsOf``: if ``applies`` is true, the answer is ``answer``."""

    def __init__(
        self,
        applies: PredicateOf[Subject],
        answer: bool,
        sentence: str,
        but: str,
        name: str = "",
    ) -> None:
        super().__init__(name or _name_of(applies), sentence, but)
        self.applies = applies
        self.answer = answer


def rule_of(
    applies: PredicateOf[Subject],
    answer: bool,
    sentence: str,
    but: str,
    name: str = "",
) -> VerdictOf[Subject]:
    """A row of ``VerdictsOf``, named after its predicate unless a name is given."""
    return VerdictOf(applies, answer, sentence, but, name)


class VerdictsOf(Table, Generic[Subject]):
    """``Verdicts`` about a stretch as part of something else, such as a draft, which the rows receive
    too.
    """

    def __init__(
        self, label: Label, question: str, *rules: VerdictOf[Subject], otherwise: bool
    ) -> None:
        super().__init__(label, question, list(rules))
        self.verdicts = rules
        self.otherwise = otherwise
        self._asked: list[tuple[PredicateOf[Subject], VerdictOf[Subject]]] = []
        self._arrange()

    def _arrange(self) -> None:
        self._asked = [
            (_always if verdict.state == Rule.ALWAYS else verdict.applies, verdict)
            for verdict in self.verdicts
            if verdict.state != Rule.OFF
        ]

    def say(self, facts: Facts, subject: Subject, first: int, last: int) -> bool:
        """The answer of the first row that applies."""
        if facts.trace is not None:
            return self._traced(facts, facts.trace, subject, first, last)
        at: Any = first
        end: Any = last
        for applies, verdict in self._asked:
            if applies(facts, subject, at, end):
                return verdict.answer
        return self.otherwise

    def _traced(self, facts: Facts, trace: Trace, subject: Subject, first: int, last: int) -> bool:
        for predicate, verdict in self._asked:
            applies = predicate(facts, subject, first, last)
            answer = _yes_or_no(verdict.answer) if applies else "does not apply"
            trace.asked(self.label, self.question, verdict.name, first, last, answer)
            if applies:
                return verdict.answer
        answer = _yes_or_no(self.otherwise)
        trace.asked(self.label, self.question, "otherwise", first, last, answer)
        return self.otherwise


class Option(Rule, Generic[Subject, Part]):
    """A row of a ``Choice``: ``read`` makes the part, or returns None if it does not fit."""

    def __init__(
        self, read: Reader[Subject, Part], sentence: str, but: str, name: str = ""
    ) -> None:
        super().__init__(name or _name_of(read), sentence, but)
        self.read = read


class Choice(Table, Generic[Subject, Part]):
    """Ordered ways to read what may be at a position; the first that fits makes the part.

    The ``but`` of a row is a sentence that another row reads.
    """

    def __init__(self, label: Label, question: str, *options: Option[Subject, Part]) -> None:
        super().__init__(label, question, list(options))
        self.options = options
        self._asked: list[tuple[Reader[Subject, Part], Option[Subject, Part]]] = []
        self._arrange()

    def _arrange(self) -> None:
        self._asked = [(option.read, option) for option in self.options if not option.state]

    def of(
        self, facts: Facts, subject: Subject, at: int
    ) -> tuple[Option[Subject, Part], Part] | None:
        """The row that fits and the part it made; ``at`` is the syllable, for the trace."""
        if facts.trace is not None:
            return self._traced(facts, facts.trace, subject, at)
        for read, option in self._asked:
            part = read(facts, subject)
            if part is not None:
                return option, part
        return None

    def _traced(
        self, facts: Facts, trace: Trace, subject: Subject, at: int
    ) -> tuple[Option[Subject, Part], Part] | None:
        for read, option in self._asked:
            part = read(facts, subject)
            answer = "fits" if part is not None else "does not fit"
            trace.asked(self.label, self.question, option.name, at, at + 1, answer)
            if part is not None:
                return option, part
        trace.asked(self.label, self.question, "otherwise", at, at + 1, "nothing")
        return None


def option(
    read: Reader[Subject, Part], sentence: str, but: str, name: str = ""
) -> Option[Subject, Part]:
    """A row of a ``Choice``, named after its function unless a name is given."""
    return Option(read, sentence, but, name)


class Frame(Rule, Generic[Subject]):
    """A row of ``Frames``: if ``holds`` is true of what is between two mentions, ``answer`` says whether
    they are linked.
    """

    def __init__(
        self,
        holds: PredicateOn[Subject],
        answer: bool,
        sentence: str,
        but: str,
        name: str = "",
    ) -> None:
        super().__init__(name or _name_of(holds), sentence, but)
        self.holds = holds
        self.answer = answer


class Frames(Table, Generic[Subject]):
    """Ordered evidence on whether two mentions belong together; if no row holds, they do not."""

    def __init__(self, label: Label, question: str, *frames: Frame[Subject]) -> None:
        super().__init__(label, question, list(frames))
        self.frames = frames
        self._asked: list[tuple[PredicateOn[Subject], Frame[Subject]]] = []
        self._arrange()

    def _arrange(self) -> None:
        self._asked = [
            (_always if frame.state == Rule.ALWAYS else frame.holds, frame)
            for frame in self.frames
            if frame.state != Rule.OFF
        ]

    def link(self, facts: Facts, subject: Subject, at: int) -> str:
        """The name of the first row that holds, if it links, else ""; ``at`` is the syllable, for the
        trace.
        """
        if facts.trace is not None:
            return self._traced(facts, facts.trace, subject, at)
        for holds, frame in self._asked:
            if holds(facts, subject):
                return frame.name if frame.answer else ""
        return ""

    def _traced(self, facts: Facts, trace: Trace, subject: Subject, at: int) -> str:
        for predicate, frame in self._asked:
            holds = predicate(facts, subject)
            answer = ("links" if frame.answer else "parts") if holds else "does not hold"
            trace.asked(self.label, self.question, frame.name, at, at + 1, answer)
            if holds:
                return frame.name if frame.answer else ""
        trace.asked(self.label, self.question, "otherwise", at, at + 1, "parts")
        return ""


def frame(
    holds: PredicateOn[Subject], answer: bool, sentence: str, but: str, name: str = ""
) -> Frame[Subject]:
    """A row of ``Frames``, named after its predicate unless a name is given."""
    return Frame(holds, answer, sentence, but, name)


def _always(*_: object) -> bool:
    """A predicate that always applies, in a table of any kind."""
    return True


def _yes_or_no(answer: bool) -> str:
    return "yes" if answer else "no"


def _name_of(function: Callable[..., object]) -> str:
    return function.__name__.strip("_").replace("_", " ")
