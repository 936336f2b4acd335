"""Annotation tools in both directions: mentions and links are exported as suggestions and imported as
gold.
"""

from viunion_nlp.integrations.annotation.marks import Link, Mark, Marked
from viunion_nlp.integrations.annotation.tools import TOOLS, read_annotations

__all__ = ["TOOLS", "Link", "Mark", "Marked", "read_annotations"]
