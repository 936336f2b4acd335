"""Spells out the abbreviations of a text, and maps offsets in both directions.

The package imports none of its modules: every analysis needs ``options``, but few texts are expanded.
"""
