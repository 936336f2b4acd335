"""Who holds which office where, over many documents: one row an office of a person, and the Popolo layout."""

from viunion_nlp.holders.holder import Holder, Source
from viunion_nlp.holders.popolo import popolo
from viunion_nlp.holders.who_is_who import Gathering, who_is_who

__all__ = ["Gathering", "Holder", "Source", "popolo", "who_is_who"]
