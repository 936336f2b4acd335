"""Reads mails (.eml): the subject, the text, and the attachments."""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from typing import Final

from viunion_nlp.errors import Message
from viunion_nlp.sources.assemble import assemble
from viunion_nlp.sources.encodings import decode
from viunion_nlp.sources.file_text import FileText, SourceError
from viunion_nlp.sources.lines import lines_by_paragraph, lines_of
from viunion_nlp.sources.web import lines_of_page

_LOCKED: Final = ("application/pkcs7-mime", "multipart/encrypted")


def read_mail(path: str, content: bytes, most: int) -> tuple[FileText | None, EmailMessage]:
    """The text of a mail (None if it has only attachments), and the mail.

    Args:
        path: its name.
        content: its bytes.
        most: the largest size of its text, in bytes.

    Raises:
        SourceError: it is not a mail, or is encrypted.
        UnknownEncodingError: its text is in an unknown encoding.
        MissingBackendError: its text is a web page, and trafilatura is not installed.
    """
    mail = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(content)
    if not mail.keys():
        raise SourceError(Message("is not a mail: it has no header"))
    if mail.get_content_type() in _LOCKED:
        raise SourceError(Message("is encrypted: save it as plain text"))
    body = mail.get_body(("plain", "html"))
    lines = lines_of(str(mail["subject"] or ""), None, 1)
    encoding = "utf-8"
    if body is not None:
        text, encoding = _content(body)
        lines.append([])
        if body.get_content_subtype() == "html":
            lines += lines_of_page(text)
        else:
            lines += lines_by_paragraph(text.replace("\r\n", "\n"), first=2)
    if body is None and any(attachments(mail)):
        return None, mail
    return assemble(path, "eml", lines, most, encoding=encoding), mail


def attachments(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of a mail's attachments."""
    for part in mail.iter_attachments():
        name = part.get_filename()
        content = part.get_payload(decode=True)
        if name and isinstance(content, bytes):
            yield name, content


def _content(part: MIMEPart) -> tuple[str, str]:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    charset = part.get_content_charset("utf-8")
    try:
        return content.decode(charset), charset
    except (UnicodeDecodeError, LookupError):
        return decode(content)
