"""Mentions wrapped into a source of the user's own, in HTML or Markdown."""

from viunion_nlp.wrapping.links import Link
from viunion_nlp.wrapping.wrap import Markup, annotate

__all__ = ["Link", "Markup", "annotate"]
