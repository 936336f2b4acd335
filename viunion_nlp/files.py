"""Reads documents from files: Word, PDF, web pages, Markdown, mails and plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from viunion_nlp.errors import InputError
from viunion_nlp.formats.folders import find_files
from viunion_nlp.formats.inputs import InputReader
from viunion_nlp.formats.streams import MOST_BYTES, shown
from viunion_nlp.sources import FileText


def read_file(path: str | Path, *, most_bytes: int = MOST_BYTES) -> FileText:
    """Read the text of a file, and where in the file each stretch of it is.

    Word documents (.docx) and mails (.eml) need no extra package; PDF, web pages and Markdown need ``pip
    install 'viunion_nlp[files]'``. Text in UTF-8, UTF-16, TCVN3, VNI, VISCII or cp1258 is converted to
    Unicode. For a mail this is its own text; ``read_files`` also returns the attachments.

    Args:
        path: the file. Its extension tells the kind of file, also in front of ".gz". "-" reads text from
            standard input.
        most_bytes: the largest size of the text, in UTF-8 bytes.

    Raises:
        InputError: the file does not exist, is not what its extension says, is locked, is a scan without
            text, or is in an unknown encoding; the message says which, and what to do.
        MissingBackendError: the extra is not installed.

    Example:
        >>> import tempfile
        >>> import viunion_nlp as vu
        >>> path = Path(tempfile.mkdtemp()) / "tin.txt"
        >>> _ = path.write_bytes("Họp.\\nÔng Lò Văn Páo dự.".encode("utf-16"))
        >>> file = vu.read_file(path)
        >>> [person] = vu.analyze(file.text).persons
        >>> file.encoding, [spot.paragraph for spot in file.locate(*person.span)]
        ('utf-16', [2])
    """
    found = next(InputReader(most_bytes=most_bytes).read_files(str(path)), None)
    if isinstance(found, InputError):
        raise found
    if found is None or found.path != shown(str(path)):
        problem = "has no text of its own: vu.read_files returns its attachments"
        raise InputError(str(path), problem)
    return found


def read_files(
    *paths: str | Path,
    on_error: Callable[[InputError], None] | None = None,
    most_bytes: int = MOST_BYTES,
) -> Iterator[FileText]:
    """Read the texts of many files in order of their names; each file is read when it is needed.

    Args:
        paths: files, folders (searched recursively for documents) and patterns (``"van-ban/**/*.pdf"``).
        on_error: called with the error of each file that cannot be read, which is then skipped; by
            default the first error is raised.
        most_bytes: the largest size of a text, in UTF-8 bytes.

    Raises:
        InputError: a file cannot be read, or a folder contains no documents.
        MissingBackendError: the extra is not installed.

    Example: ``vu.register((file.path, vu.analyze(file.text)) for file in vu.read_files("van-ban"))``.
    """
    reader = InputReader(most_bytes=most_bytes)
    for path in find_files(map(str, paths)):
        for each in reader.read_files(path):
            if not isinstance(each, InputError):
                yield each
            elif on_error is None:
                raise each
            else:
                on_error(each)
