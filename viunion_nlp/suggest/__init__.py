"""Suggestions for the lexicon: what texts define, name or write in capitals, and it lacks.

``capital_forms`` says of every capital form of an analysed text why it is known or can be left
alone; ``suggest`` counts over many texts the forms for which there is no such reason, and the
definitions that say something new; ``suggest_names`` names of bodies, offices and places.
``attested`` counts the texts that use what the lexicon has.
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
