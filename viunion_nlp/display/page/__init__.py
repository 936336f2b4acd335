"""Documents as HTML: the text with its mentions highlighted, and tables that link back into it.

A page is a single self-contained file: it loads no script, style, font or image. All text is escaped.
"""

from viunion_nlp.display.page.page import article, closing, fragment, opening, to_html
from viunion_nlp.display.page.readable import Readable

__all__ = ["Readable", "article", "closing", "fragment", "opening", "to_html"]
