"""Line breaks that are only layout: where a paragraph goes on, or a symbol."""

from viunion_nlp.reading.lines.find import join_lines, unwrapped

__all__ = ["join_lines", "unwrapped"]
