"""Finds dates: day and month, or month and year, in figures or with the words "tháng" and "năm".

A date in figures without a year ("30-6", "4/10") counts only if its surroundings speak of time. Lists and
ranges that share a month are one mention.
"""

from __future__ import annotations

from viunion_nlp.reading.dates.find import find_dates

__all__ = ["find_dates"]
