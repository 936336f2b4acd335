"""Recognises line breaks that are only layout, inside a paragraph or a symbol."""

from viunion_nlp.reading.lines.find import join_lines, unwrapped

__all__ = ["join_lines", "unwrapped"]
