"""A text with its abbreviations spelled out, and offsets mapped both ways.

It imports none of its modules: every text is read with ``options``, few are spelled out.
"""
