"""Reads a text by rules: ``facts`` answer questions about syllables, ``rules`` declare the decision
tables, and each label has a package of its own.
"""
