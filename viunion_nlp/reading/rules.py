"""Rules: rows of tables, each with a name, a sentence that it is for and one that it must leave alone.

Three kinds of tables hold everything that is decided while a text is read (the fourth form of a grammar,
the shape, only says how something is written):

- ``Verdicts`` answer one question about a stretch of syllables; the first row that applies answers.
- ``Choice`` makes a part of a mention; the first row that fits makes it.
- ``Frames`` say whether the words between two mentions link them or part them; the first row that holds
  answers.

A sentence marks the mentions of its table's label, as the tests do: ``"Chiều [DATE 4/10] cơ quan họp."``
Both sentences are tests, and both are proved: with the row switched off the first one must break, and with
the row always on the second one must (a row of a choice is always on where no other row is asked).

Every table made here is listed in ``TABLES``, in the order in which modules are imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, Literal, TypeVar

from viunion_nlp.reading.facts import Facts

Label = Literal["PERSON", "TITLE", "ORG", "DOCREF", "ABBR", "LOCATION", "DATE", "HOLDS"]
Predicate = Callable[[Facts, int, int], bool]
YES: Final = True
NO: Final = False

Subject = TypeVar("Subject")
Part = TypeVar("Part")


class Rule:
    """What rows of all tables have.

    Attributes:
        name: a few words, unique in its table; users see it as ``mention.rule``.
        sentence: what the rule is for, with the mentions of the label marked.
        but: what it must leave alone.
        state: AS_WRITTEN, but for tests: OFF, or ALWAYS on.
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
    """What all tables have: the label, the question, the rows."""

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
        """Put one of the rows into a state: for tests, which prove it."""
        rule.state = state
        self._arrange()

    def _arrange(self) -> None:
        """Prepare for the states of the rows; most tables look at them as they go."""


TABLES: Final[list[Table]] = []


class Verdict(Rule):
    """A row of ``Verdicts``: where ``applies``, the answer is ``answer``."""

    def __init__(
        self, applies: Predicate, answer: bool, sentence: str, but: str, name: str = ""
    ) -> None:
        super().__init__(name or _name_of(applies), sentence, but)
        self.applies = applies
        self.answer = answer


def rule(applies: Predicate, answer: bool, sentence: str, but: str, name: str = "") -> Verdict:
    """A row of ``Verdicts``; its name is that of the predicate unless it gets another."""
    return Verdict(applies, answer, sentence, but, name)


class Verdicts(Table):
    """Ordered evidence for one question about a stretch of syllables.

    Args:
        label: the label whose mentions the sentences mark.
        question: what is asked, as a sentence.
        rules: the rows; the first that applies answers.
        otherwise: the answer where none applies.
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
        """The row that decides; ``self.otherwise`` where none applies."""
        if facts.trace is not None:
            return self._traced(facts, first, last)
        for applies, verdict in self._asked:
            if applies(facts, first, last):
                return verdict
        return self.otherwise

    def say(self, facts: Facts, first: int, last: int) -> bool:
        """The answer."""
        return self.of(facts, first, last).answer

    def _traced(self, facts: Facts, first: int, last: int) -> Verdict:
        for predicate, verdict in self._asked:
            applies = predicate(facts, first, last)
            self._write_down(facts, verdict, first, last, applies=applies)
            if applies:
                return verdict
        self._write_down(facts, self.otherwise, first, last, applies=True)
        return self.otherwise

    def _write_down(
        self, facts: Facts, verdict: Verdict, first: int, last: int, *, applies: bool
    ) -> None:
        assert facts.trace is not None
        answer = ("yes" if verdict.answer else "no") if applies else "does not apply"
        facts.trace.asked(self.label, self.question, verdict.name, first, last, answer)


class VerdictOf(Rule, Generic[Subject]):
    """A row of ``VerdictsOf``: where ``applies``, the answer is ``answer``."""

    def __init__(
        self,
        applies: Callable[[Facts, Subject, int, int], bool],
        answer: bool,
        sentence: str,
        but: str,
        name: str = "",
    ) -> None:
        super().__init__(name or _name_of(applies), sentence, but)
        self.applies = applies
        self.answer = answer


def rule_of(
    applies: Callable[[Facts, Subject, int, int], bool],
    answer: bool,
    sentence: str,
    but: str,
    name: str = "",
) -> VerdictOf[Subject]:
    """A row of ``VerdictsOf``; its name is that of the predicate unless it gets another."""
    return VerdictOf(applies, answer, sentence, but, name)


class VerdictsOf(Table, Generic[Subject]):
    """``Verdicts`` about a stretch as a part of something: a draft, or what else the rows need to know."""

    def __init__(
        self, label: Label, question: str, *rules: VerdictOf[Subject], otherwise: bool
    ) -> None:
        super().__init__(label, question, list(rules))
        self.verdicts = rules
        self.otherwise = otherwise

    def say(self, facts: Facts, subject: Subject, first: int, last: int) -> bool:
        """The answer of the first row that applies."""
        for verdict in self.verdicts:
            if verdict.state == Rule.OFF:
                continue
            applies = verdict.state == Rule.ALWAYS or verdict.applies(facts, subject, first, last)
            if facts.trace is not None:
                answer = ("yes" if verdict.answer else "no") if applies else "does not apply"
                facts.trace.asked(self.label, self.question, verdict.name, first, last, answer)
            if applies:
                return verdict.answer
        if facts.trace is not None:
            answer = "yes" if self.otherwise else "no"
            facts.trace.asked(self.label, self.question, "otherwise", first, last, answer)
        return self.otherwise


class Option(Rule, Generic[Subject, Part]):
    """A row of a ``Choice``: ``read`` makes the part, or None where it does not fit."""

    def __init__(
        self, read: Callable[[Facts, Subject], Part | None], sentence: str, but: str, name: str = ""
    ) -> None:
        super().__init__(name or _name_of(read), sentence, but)
        self.read = read


class Choice(Table, Generic[Subject, Part]):
    """Ordered readings of what may stand somewhere; the first that fits makes the part.

    ``but`` of a row is a sentence that another row reads.
    """

    def __init__(self, label: Label, question: str, *options: Option[Subject, Part]) -> None:
        super().__init__(label, question, list(options))
        self.options = options

    def of(
        self, facts: Facts, subject: Subject, at: int
    ) -> tuple[Option[Subject, Part], Part] | None:
        """The row that fits and the part that it made; ``at`` is the syllable, for the trace."""
        for option in self.options:
            if option.state:
                continue
            part = option.read(facts, subject)
            if facts.trace is not None:
                answer = "fits" if part is not None else "does not fit"
                facts.trace.asked(self.label, self.question, option.name, at, at + 1, answer)
            if part is not None:
                return option, part
        if facts.trace is not None:
            facts.trace.asked(self.label, self.question, "otherwise", at, at + 1, "nothing")
        return None


def option(
    read: Callable[[Facts, Subject], Part | None], sentence: str, but: str, name: str = ""
) -> Option[Subject, Part]:
    """A row of a ``Choice``; its name is that of the function unless it gets another."""
    return Option(read, sentence, but, name)


class Frame(Rule, Generic[Subject]):
    """A row of ``Frames``: where ``holds`` of what stands between two mentions, ``answer`` says whether
    they are linked."""

    def __init__(
        self,
        holds: Callable[[Facts, Subject], bool],
        answer: bool,
        sentence: str,
        but: str,
        name: str = "",
    ) -> None:
        super().__init__(name or _name_of(holds), sentence, but)
        self.holds = holds
        self.answer = answer


class Frames(Table, Generic[Subject]):
    """Ordered evidence whether two mentions belong together; where no row holds, they do not."""

    def __init__(self, label: Label, question: str, *frames: Frame[Subject]) -> None:
        super().__init__(label, question, list(frames))
        self.frames = frames

    def link(self, facts: Facts, subject: Subject, at: int) -> str:
        """The name of the first row that holds, if it links, else ""; ``at`` is the syllable, for the
        trace."""
        for frame in self.frames:
            if frame.state == Rule.OFF:
                continue
            holds = frame.state == Rule.ALWAYS or frame.holds(facts, subject)
            if facts.trace is not None:
                answer = ("links" if frame.answer else "parts") if holds else "does not hold"
                facts.trace.asked(self.label, self.question, frame.name, at, at + 1, answer)
            if holds:
                return frame.name if frame.answer else ""
        if facts.trace is not None:
            facts.trace.asked(self.label, self.question, "otherwise", at, at + 1, "parts")
        return ""


def frame(
    holds: Callable[[Facts, Subject], bool], answer: bool, sentence: str, but: str, name: str = ""
) -> Frame[Subject]:
    """A row of ``Frames``; its name is that of the predicate unless it gets another."""
    return Frame(holds, answer, sentence, but, name)


def _always(facts: Facts, first: int, last: int) -> bool:
    return True


def _name_of(function: Callable[..., object]) -> str:
    return function.__name__.strip("_").replace("_", " ")
