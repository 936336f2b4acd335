"""Documents as HTML: the text with its mentions marked, and tables that lead back into it.

A page is one file and needs nothing else: no script, style, font or picture is fetched. Whatever comes
from a text is escaped.
"""

from viunion_nlp.display.page.page import article, closing, fragment, opening, to_html
from viunion_nlp.display.page.readable import Readable

__all__ = ["Readable", "article", "closing", "fragment", "opening", "to_html"]
