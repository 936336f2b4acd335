"""Many items, one piece of work: in order, in one process or several, each item for itself.

``each`` is the way in. ``worker`` is what runs in a process of its own, ``team`` starts, asks and ends
such processes, and ``packed`` makes a document small for the way between them.
"""

from viunion_nlp.batches.each import MOST_JOBS, each, jobs_for
from viunion_nlp.batches.failure import Failure

__all__ = ["MOST_JOBS", "Failure", "each", "jobs_for"]
