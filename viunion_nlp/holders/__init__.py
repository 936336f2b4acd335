"""Who holds which office where, across many documents: one row per office of a person, or the Popolo
layout.
"""

from viunion_nlp.holders.holder import Holder, Source
from viunion_nlp.holders.popolo import popolo
from viunion_nlp.holders.who_is_who import Gathering, who_is_who

__all__ = ["Gathering", "Holder", "Source", "popolo", "who_is_who"]
