"""Suggests lexicon entries: what texts define, name or write in capitals and the lexicon does not have.

``capital_forms`` gives, for every form in capitals of an analysed text, the reason why it is known or can
be ignored. ``suggest`` counts the forms without such a reason over many texts, and the definitions that
add something new; ``suggest_names`` does so for names of bodies, offices and places. ``attested`` counts
the texts that use what the lexicon already has.
"""

from viunion_nlp.suggest.attested import attested
from viunion_nlp.suggest.forms import CapitalForm, Reason, capital_forms, is_foreign
from viunion_nlp.suggest.names import NameSuggestion, NameTable, suggest_names
from viunion_nlp.suggest.tally import Suggestion, is_known_sense, suggest

__all__ = [
    "CapitalForm",
    "NameSuggestion",
    "NameTable",
    "Reason",
    "Suggestion",
    "attested",
    "capital_forms",
    "is_foreign",
    "is_known_sense",
    "suggest",
    "suggest_names",
]
