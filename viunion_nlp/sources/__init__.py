"""Reads the text of Word documents, PDFs, web pages, Markdown and mails, and where in the file each
stretch is.
"""

from viunion_nlp.sources.contents import KINDS, MOST_PACKED, PACKED, SUFFIXES, Kind, read_contents
from viunion_nlp.sources.file_text import FileText, Spot

__all__ = [
    "KINDS",
    "MOST_PACKED",
    "PACKED",
    "SUFFIXES",
    "FileText",
    "Kind",
    "Spot",
    "read_contents",
]
