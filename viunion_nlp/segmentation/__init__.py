"""Words of a text, with exact offsets.

It imports none of its modules: every text is read with the name of a ``segmenter``, few are cut into words.
"""
