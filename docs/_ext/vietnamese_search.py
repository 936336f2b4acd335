"""The search of the site: words are found with and without diacritics, in Vietnamese and English.

Index and query are levelled in the same way: case, marks and "đ" go. So "nghị định", "nghi dinh" and
"NGHỊ ĐỊNH", composed or decomposed, are one query.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage

_MARKS = re.compile("[\u0300-\u036f]")


def level(word: str) -> str:
    """A word in small letters without marks: "Nghị" and "NGHI" are "nghi"."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return _MARKS.sub("", letters)


class Vietnamese(SearchLanguage):
    """Cuts texts into syllables and levels them; the script does the same with a query."""

    lang = "vi"
    language_name = "Vietnamese"
    js_stemmer_code = """
var Stemmer = function () {
  this.stemWord = (word) =>
    word.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/[\\u0300-\\u036f]/g, "");
};
"""
    # Composed first: a mark that stands alone would cut its word.
    js_splitter_code = """
var splitQuery = (query) =>
  query.normalize("NFC").split(/[^\\p{Letter}\\p{Number}_]+/gu).filter((term) => term);
"""

    def split(self, input: str) -> list[str]:
        """The words of a text."""
        return super().split(unicodedata.normalize("NFC", input))

    def stem(self, word: str) -> str:
        """What the index holds of a word."""
        return level(word)


def setup(app: Sphinx) -> dict[str, Any]:
    """Make it known to Sphinx."""
    app.add_search_language(Vietnamese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
