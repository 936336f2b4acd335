"""Splits a text into words with exact offsets.

The package imports none of its modules: every analysis needs a ``segmenter``'s name, but few texts are
split.
"""
