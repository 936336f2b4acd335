"""Wraps mentions in the user's own HTML or Markdown, leaving everything else unchanged."""

from viunion_nlp.wrapping.links import Link
from viunion_nlp.wrapping.wrap import Markup, annotate

__all__ = ["Link", "Markup", "annotate"]
