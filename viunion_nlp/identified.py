"""Documents paired with their ids, for functions that read many documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from viunion_nlp.document import Document

# An id and its document in either order; ``Pipeline.pipe`` yields the document first.
Documents: TypeAlias = (
    Document | Iterable[Document | tuple[str | int, Document] | tuple[Document, str | int]]
)


def identified(asking: str, documents: Documents) -> Iterator[tuple[Any, Document]]:
    """Each document with its id: the one passed with it, else the document's own, else None.

    Args:
        asking: name of the calling function, for the error message.
        documents: documents, pairs of an id and a document in either order, or one document.

    Raises:
        TypeError: an item is neither.
    """
    for each in [documents] if isinstance(documents, Document) else documents:
        if isinstance(each, Document):
            yield each.id, each
            continue
        pair = each if isinstance(each, tuple) and len(each) == 2 else (each, each)
        # The document stands last, where both orders are told apart.
        id, document = pair[::-1] if isinstance(pair[0], Document) else pair
        if not isinstance(document, Document):
            raise TypeError(
                f"{asking} takes documents, or pairs of an id and a document, not "
                f"{type(each).__name__}: for texts, {asking}(map(vu.analyze, texts))"
            )
        yield id, document
