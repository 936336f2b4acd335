"""Documents of all kinds read from files: Word, PDF, web pages, Markdown, mails and plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from viunion_nlp.errors import InputError
from viunion_nlp.formats.folders import find_files
from viunion_nlp.formats.inputs import InputReader
from viunion_nlp.formats.streams import MOST_BYTES, shown
from viunion_nlp.sources import FileText


def read_file(path: str | Path, *, most_bytes: int = MOST_BYTES) -> FileText:
    """The text of a file, and where in the file each stretch of it stands.

    Word documents (.docx) and mails (.eml) are read as they are; PDF, web pages and Markdown need
    ``pip install 'viunion_nlp[files]'``. Text in UTF-8, UTF-16, TCVN3, VNI, VISCII or cp1258 becomes Unicode.
    Of a mail, this is its own text: ``read_files`` gives what is attached as well.

    Args:
        path: the file; its ending tells what it is, also before ".gz". "-" is standard input, as text.
        most_bytes: what the text may have in UTF-8.

    Raises:
        InputError: the file is not there, is not what its ending says, is locked, is a scan without text, or
            is in no known encoding; the message says which, and what helps.
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
        problem = "holds no text of its own: vu.read_files gives what is attached"
        raise InputError(str(path), problem)
    return found


def read_files(
    *paths: str | Path,
    on_error: Callable[[InputError], None] | None = None,
    most_bytes: int = MOST_BYTES,
) -> Iterator[FileText]:
    """The texts of many files, by name, each read when it is needed.

    Args:
        paths: files, folders, which are searched to the last for documents, and patterns
            (``"van-ban/**/*.pdf"``).
        on_error: takes the errors of files that cannot be read, which are then skipped; by default the
            first is raised.
        most_bytes: what a text may have in UTF-8.

    Raises:
        InputError: a file cannot be read, or a folder holds no document.
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
