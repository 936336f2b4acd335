"""Runs one function over many items, in order, in this process or several; each item succeeds or fails by
itself.

``each`` is the entry point. ``worker`` is what runs in a separate process; ``team`` starts, uses and ends
such processes; ``packed`` makes a document small for the transfer between them.
"""

from viunion_nlp.batches.each import MOST_JOBS, each, jobs_for
from viunion_nlp.batches.failure import Failure

__all__ = ["MOST_JOBS", "Failure", "each", "jobs_for"]
