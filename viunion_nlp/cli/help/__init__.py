"""The help texts in English and Vietnamese, with examples that work."""

from viunion_nlp.cli.help.context import HelpContext, take_language, taught, usual_words, words_of
from viunion_nlp.cli.help.words import LANGUAGES, Example, Words, examples_of

__all__ = [
    "LANGUAGES", "Example", "HelpContext", "Words", "examples_of", "take_language", "taught",
    "usual_words", "words_of",
]  # fmt: skip
