"""Extraction: one module a label, each reading the scan and what earlier modules found.

Extractors work in syllable positions and make drafts; ``viunion_nlp.resolve`` turns the drafts of a
whole document into records.
"""
