"""The lowest layer: normalised letters, syllables as parallel arrays, printed lines and sentences of any
text.
"""
