"""The cues of links, prepared once for each lexicon."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

from viunion_nlp.lexicon import Lexicon
from viunion_nlp.reading.links.phrases import Phrases
from viunion_nlp.text.letters import fold_phrase, is_roman

_CHAIN_SIGNS: Final = frozenset(",;-():|")
_ADDRESS_SIGNS: Final = frozenset("/.-()")
_TERM_SIGNS: Final = frozenset("()-,/")
_BEFORE_OFFICE_SIGNS: Final = frozenset(":(")
_BEFORE_POST_SIGNS: Final = frozenset(",;:(")
_BEFORE_SUBJECT_SIGNS: Final = frozenset('":-')
_DATE_WORDS: Final = frozenset(("ngày", "tháng", "năm", "đến", "tới", "giữa", "/", "-", "."))
_LONGEST_COUNT: Final = 2  # figures
LIST_WORDS: Final = frozenset((",", "và"))


class LinkCues:
    """Cues by their roles in ``cues.tsv``: words, together with signs of the same function, and phrases.

    Attributes:
        status: the role "before office"; before_office also has the signs.
        career: what joins the offices of a career, including the words of a chain.
        before_post: what precedes an item of a list of posts.
        gives: the verbs of electing and appointing; hands_out: the first words of verbs that give an office;
            of_leaving, of_period: the words of cues for leaving an office, and before periods.
        of_own_clause: the words of cues for getting, having and leaving an office.
        several_posts: cues of the role "once held" that introduce a list of offices; opens_posts: the last
            words of these, the colon before such a list, and "từng" before one that opens with an occupation.
        ends_standing: the last words of degrees and of what stands beside an office, and the dot behind them.
        opens_term: the first words of a term behind an office, and the bracket.
        opens_time, opens_end: the first words of a time behind an office, and of its end; opens_death: those
            of the death of a holder.
        follow_each_other: the last words of those for the holder of an office before or behind another.
        leads_to: the last words that lead to an office that somebody holds or gets.
        leads_on: the last words that lead from an office to the next one that its holder got.
        peoples: the names of peoples: "mông".
        shares: what may separate the names of a list from the office they share.
    """

    __slots__ = (
        "accepts",
        "acts_as",
        "acts_for",
        "address",
        "and_then",
        "another_acts",
        "appoints",
        "at_that_time",
        "before_death",
        "before_disciplined",
        "before_event",
        "before_holder",
        "before_leaving",
        "before_office",
        "before_own_discipline",
        "before_own_event",
        "before_post",
        "before_removal",
        "before_resigning",
        "before_subject",
        "besides",
        "born",
        "brings_in",
        "called",
        "career",
        "central_post",
        "chain",
        "decides",
        "delegation",
        "died",
        "ends_party_posts",
        "ends_standing",
        "entrusts",
        "extended",
        "follow_each_other",
        "frames_office",
        "gets",
        "gives",
        "gives_way",
        "goes_on",
        "goes_to_office",
        "hands_decision",
        "hands_out",
        "heads_names",
        "heads_posts",
        "holds",
        "home",
        "imagines",
        "in_order",
        "in_whose_time",
        "joins_body",
        "lasting_rank",
        "late",
        "leads_on",
        "leads_people",
        "leads_to",
        "leads_unit",
        "leaves_office",
        "leaves_work",
        "mourns",
        "moves",
        "names_instead",
        "narrows_office",
        "no_death",
        "nominates",
        "not_then",
        "not_yet",
        "now",
        "now_instead",
        "of_date",
        "of_leaving",
        "of_own_clause",
        "of_period",
        "once_held",
        "only_wished",
        "opens_career",
        "opens_death",
        "opens_end",
        "opens_office",
        "opens_own_clause",
        "opens_phrase",
        "opens_posts",
        "opens_term",
        "opens_time",
        "opens_topic",
        "other_time",
        "party_only",
        "passes_through",
        "peoples",
        "period",
        "predecessor",
        "receives_office",
        "relative",
        "removes",
        "replaces",
        "resigns",
        "retired",
        "retires",
        "same_day",
        "seat",
        "several_posts",
        "several_terms",
        "shares",
        "speaks_of_office",
        "spoken_of",
        "standing",
        "status",
        "still_holds",
        "still_so",
        "succeeds",
        "successor",
        "suffers",
        "takes_away",
        "takes_office",
        "takes_over",
        "tells_death",
        "tells_who",
        "term",
        "to_be_filled",
        "until_leaving",
        "until_then",
        "when_held",
        "whole_post",
        "whose_paper",
        "works",
        "works_elsewhere",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.cues
        self.address = cues["address"] | _ADDRESS_SIGNS
        self.chain = cues["chain"] | _CHAIN_SIGNS
        self.career = self.chain | cues["career"]
        self.standing = cues["standing"]
        degrees = [row.form for row in lexicon.honorifics if row.kind in ("degree", "rank")]
        self.ends_standing = {
            ".",
            *(fold_phrase(form).split()[-1] for form in (*self.standing, *degrees)),
        }
        self.term = cues["term"] | _TERM_SIGNS
        self.several_terms = cues["several terms"]
        self.status = cues["before office"]
        self.at_that_time = Phrases(cues["at that time"])
        self.gives = Phrases(cues["elected"] | cues["appointed"])
        self.several_posts = Phrases(
            frozenset(cue for cue in cues["once held"] if _tells_several(lexicon, cue.split()))
        )
        self.opens_posts = frozenset((":", *self.several_posts.by_last, *cues["once"]))
        self.of_leaving = frozenset(" ".join(cues["leaves office"]).split())
        self.before_death = Phrases(cues["before death"])
        self.before_holder = cues["before holder"]
        self.before_leaving = cues["before leaving"]
        self.before_removal = cues["before removal"]
        self.before_event = cues["before event"]
        self.before_resigning = self.before_removal | cues["before resigning"]
        self.before_own_discipline = self.before_removal | {","}
        self.before_own_event = self.before_leaving | {","}
        self.suffers = Phrases(cues["suffers"])
        self.same_day = Phrases(cues["same day"])
        self.still_holds = Phrases(cues["still holds"])
        self.still_so = Phrases(cues["still so"])
        self.before_disciplined = self.address | cues["before disciplined"]
        self.other_time = Phrases(cues["other time"])
        self.before_office = self.status | _BEFORE_OFFICE_SIGNS
        self.before_post = cues["career"] | _BEFORE_POST_SIGNS
        self.before_subject = cues["before subject"] | _BEFORE_SUBJECT_SIGNS
        self.shares = self.address | cues["shares office"] | LIST_WORDS
        self.accepts = Phrases(cues["accepts letter"])
        self.acts_as = Phrases(cues["acts as"])
        self.acts_for = Phrases(cues["acts for"])
        self.and_then = Phrases(cues["and then"])
        self.another_acts = Phrases(cues["another's act"])
        self.appoints = Phrases(cues["appointed"])
        self.born = Phrases(cues["born"])
        self.called = Phrases(cues["called"])
        self.brings_in = Phrases(cues["brings in"])
        self.decides = Phrases(cues["decides"])
        self.delegation = cues["delegation"]
        self.ends_party_posts = Phrases(cues["ends party posts"])
        self.entrusts = Phrases(cues["entrusts"])
        self.extended = Phrases(cues["extended"])
        self.frames_office = Phrases(cues["frames office"])
        self.gives_way = Phrases(cues["gives way"])
        self.goes_on = Phrases(cues["goes on"])
        self.heads_names = cues["heads names"]
        self.heads_posts = Phrases(cues["heads posts"])
        self.holds = Phrases(cues["holds office"])
        self.home = Phrases(cues["home"])
        self.imagines = Phrases(cues["imagines"])
        self.in_order = Phrases(cues["in order"])
        self.in_whose_time = Phrases(cues["in whose time"])
        self.no_death = Phrases(cues["no death"])
        # "đề nghị miễn nhiệm"; a noun, "theo đề nghị của …, bầu", proposes nothing.
        self.nominates = Phrases(cues["nominates"], unless="của")
        self.now = Phrases(cues["now"])
        self.now_instead = Phrases(cues["now instead"])
        self.not_then = Phrases(cues["not then"])
        self.not_yet = Phrases(cues["not yet"])
        self.only_wished = Phrases(cues["only wished"])
        self.period = Phrases(cues["period"])
        self.of_period = frozenset(" ".join(cues["period"]).split())
        self.of_date = cues["in date"] | _DATE_WORDS
        self.spoken_of = self.address | cues["pronoun"]
        self.opens_career = Phrases(cues["opens career"])
        self.opens_office = Phrases(cues["opens office"])
        self.opens_own_clause = Phrases(cues["opens own clause"])
        self.opens_phrase = Phrases(cues["opens phrase"])
        self.opens_topic = Phrases(cues["opens topic"])
        self.replaces = Phrases(cues["replaces"])
        self.receives_office = Phrases(cues["receives office"])
        self.resigns = Phrases(cues["resigns"])
        self.relative = Phrases(cues["relative"])
        self.speaks_of_office = Phrases(cues["speaks of office"])
        self.besides = Phrases(cues["besides"])
        self.gets = Phrases(cues["gets office"])
        self.joins_body = Phrases(cues["joins body"])
        self.leaves_work = Phrases(cues["leaves work"])
        self.leaves_office = Phrases(cues["leaves office"])
        self.moves = Phrases(cues["moves"])
        self.once_held = Phrases(cues["once held"])
        self.removes = Phrases(cues["removes"])
        self.died = Phrases(cues["died"])
        self.mourns = Phrases(cues["mourns"])
        self.tells_death = {*self.died.by_last, *self.mourns.by_last}
        self.late = {
            modifier.modifier
            for modifier in lexicon.role_modifiers
            if modifier.status == "late" and " " not in modifier.modifier
        }
        self.tells_death |= self.late
        self.opens_death = {"cùng", "-", *self.before_leaving, *self.died.by_first}
        self.peoples = frozenset(_peoples(cues["born"], cues["before people"]))
        self.passes_through = Phrases(cues["passes through"])
        self.party_only = Phrases(cues["party only"])
        self.retired = Phrases(cues["retired"])
        self.retires = Phrases(cues["retires"])
        self.seat = Phrases(cues["seat"])
        self.until_leaving = Phrases(cues["until leaving"])
        self.until_then = Phrases(cues["until then"])
        self.when_held = Phrases(cues["when held"])
        self.succeeds = Phrases(cues["succeeds"])
        self.predecessor = Phrases(cues["predecessor"])
        self.successor = Phrases(cues["successor"])
        self.follow_each_other = {*self.predecessor.by_last, *self.successor.by_last}
        self.takes_away = Phrases(cues["takes away"])
        self.tells_who = Phrases(cues["tells who"])
        self.takes_office = Phrases(cues["takes office"])
        self.takes_over = Phrases(cues["takes over"])
        self.whole_post = Phrases(cues["whole post"])
        self.central_post = Phrases(cues["central post"])
        self.names_instead = Phrases(cues["names instead"])
        self.narrows_office = Phrases(cues["narrows office"])
        self.to_be_filled = Phrases(cues["to be filled"])
        self.lasting_rank = Phrases(cues["lasting rank"])
        self.leads_people = Phrases(cues["leads people"])
        self.leads_unit = Phrases(cues["leads unit"])
        self.goes_to_office = Phrases(cues["goes to office"])
        self.whose_paper = Phrases(cues["whose paper"])
        self.works = Phrases(cues["work"])
        self.works_elsewhere = Phrases(cues["works elsewhere"])
        own = cues["opens own clause"] | cues["takes office"] | cues["gets office"]
        own |= cues["leaves office"] | cues["receives office"]
        self.of_own_clause = frozenset(" ".join(own).split())
        self.opens_term = {"(", *cues["term"], *self.several_terms}
        self.opens_time = {*self.at_that_time.by_first, *self.period.by_first}
        self.hands_decision = cues["hands decision"]
        self.hands_out = {*self.gives.by_first, *self.gets.by_first}
        self.leads_to = {
            *self.holds.by_last,
            *self.receives_office.by_last,
            *self.acts_as.by_last,
        }
        self.leads_on = {*self.takes_office.by_last, *self.and_then.by_last}
        self.opens_end = {
            "từ",
            *self.before_removal,
            *self.resigns.by_first,
            *self.retired.by_first,
            *self.until_leaving.by_first,
        }

    def propose(self, words: list[str]) -> bool:
        """Whether words nominate somebody ("giới thiệu …") without proposing to take an office away."""
        return self.nominates.stand_among(words) and not self.takes_away.stand_among(words)

    def give_decision(self, words: list[str]) -> bool:
        """Whether words behind a name give somebody else a decision: "trao quyết định"; not "được trao
        quyết định"."""
        if self.hands_decision.isdisjoint(words):
            return False
        for word in words:
            if word in self.hands_decision or word in self.suffers.by_first:
                return word in self.hands_decision
        return False

    def lead_to_office(self, phrases: Phrases, words: list[str]) -> bool:
        """Whether words end in a cue, ignoring "nguyên", "một vị", ":" … directly before the office."""
        while words:
            if words[-1] in phrases.by_last and phrases.end(words):
                return True
            if words[-1] not in self.before_office:
                return False
            words = words[:-1]
        return False

    def without_address(self, words: list[str]) -> list[str]:
        """Words up to the forms of address at their end: "điều động" of "điều động đồng chí"."""
        while words and words[-1] in self.address:
            words = words[:-1]
        return words

    def is_of_term(self, word: str) -> bool:
        """Whether a word may be part of a term of office or a caption: "khóa XI", "2015 - 2020"."""
        return word in self.term or word.isdigit() or is_roman(word)

    def counts_names(self, word: str) -> bool:
        """Whether a word may tell before a form of address how many names follow: "hai ông", "2 ông"."""
        return word in self.heads_names or (len(word) <= _LONGEST_COUNT and word.isdigit())

    def count_terms(self, words: list[str], at: int) -> bool:
        """Whether a word says that several terms of office follow: "[hai] khóa XII, XIII"."""
        if words[at] not in self.several_terms or at + 1 == len(words):
            return False
        return self.is_of_term(words[at + 1])


def _tells_several(lexicon: Lexicon, words: list[str]) -> bool:
    """Whether a cue introduces a list of offices: "từng giữ các chức vụ", "trải qua nhiều vị trí"."""
    if not lexicon.cues["kinds follow"].isdisjoint(words):
        return True
    return words[0] in lexicon.cues["once"] and not lexicon.cues["in frame"].isdisjoint(words)


def _peoples(born: frozenset[str], before: frozenset[str]) -> Iterator[str]:
    """The names of peoples in cues such as "người Mông"."""
    for cue in born:
        word, _, people = cue.partition(" ")
        if word in before and people:
            yield people


@functools.lru_cache(maxsize=8)
def cues_of(lexicon: Lexicon) -> LinkCues:
    """The cues of a lexicon."""
    return LinkCues(lexicon)


def are_all(words: list[str], allowed: frozenset[str]) -> bool:
    """Whether only the allowed words occur here."""
    for word in words:
        if word not in allowed:
            return False
    return True
