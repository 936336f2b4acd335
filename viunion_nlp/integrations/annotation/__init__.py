"""Annotation tools, both ways: mentions and links go out as suggestions and come back as gold."""

from viunion_nlp.integrations.annotation.marks import Link, Mark, Marked
from viunion_nlp.integrations.annotation.tools import TOOLS, read_annotations

__all__ = ["TOOLS", "Link", "Mark", "Marked", "read_annotations"]
