"""A Model Context Protocol server that lets an assistant read Vietnamese documents with this library.

It runs on the user's machine and communicates over standard input and output; nothing is looked up
elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from viunion_nlp.backend import import_backend
from viunion_nlp.errors import ViunionError
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.expansions.options import Brackets, Mentions
from viunion_nlp.integrations.answers import MOST_CHARACTERS, Answers
from viunion_nlp.pipeline import Pipeline
from viunion_nlp.version import __version__

_INSTRUCTIONS = """\
Reads Vietnamese news, reports and official documents of trade unions, the Party, the state and mass
organisations. Everything is computed on this machine, by rules, from the text that is given and from
dictionaries: no document is looked up anywhere. Before you rely on the number, issuer or date of a Vietnamese
document, ask check_references: an answer "no" is a contradiction, "unchecked" means that nothing can be told,
and "yes" only that nothing contradicts."""


def make_server(pipeline: Pipeline | None = None, *, most_characters: int = MOST_CHARACTERS) -> Any:
    """The server, an ``MCPServer`` of the SDK with the tools extract, expand, register, check_references.

    Args:
        pipeline: reads the texts; None for the default pipeline.
        most_characters: the longest text that is accepted.

    Raises:
        MissingBackendError: the package mcp is not installed.
        LexiconError: a lexicon file of the pipeline is invalid.

    Example:
        ``make_server().run()`` serves over standard input and output until the input ends.
    """
    server_module = import_backend("mcp.server", extra="mcp")
    answers = Answers(pipeline or Pipeline(), most_characters)
    _ = answers.pipeline.lexicon  # a problem with the lexicon is not the fault of a request
    server = server_module.MCPServer(
        "viunion_nlp", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING"
    )
    reads_only = import_backend("mcp_types", extra="mcp").ToolAnnotations(
        read_only_hint=True, idempotent_hint=True, open_world_hint=False
    )
    for tool in _tools(answers):
        server.add_tool(tool, annotations=reads_only)
    return server


def _tools(answers: Answers) -> tuple[Callable[..., dict[str, Any]], ...]:
    """The tools; the SDK takes their names, arguments and descriptions from this source."""

    def extract(text: str, offsets: Offsets = "code points") -> dict[str, Any]:
        """Find people, the offices they hold, bodies, references to documents, abbreviations, places and
        dates in a Vietnamese text.

        ``entities`` are the mentions, each with type, start, end and what is known of it; ``relations`` says
        who HOLDS which office, and what documents do with each other; ``heading`` is that of an official
        document; ``events`` are elections, appointments, dismissals. Offsets are half-open and count code
        points, or UTF-16 code units for JavaScript."""
        return _told(lambda: answers.extract(text, compact=True, offsets=offsets))

    def expand(
        text: str, brackets: Brackets = "drop", mentions: Mentions = "all"
    ) -> dict[str, Any]:
        """Spell out the abbreviations of a Vietnamese text: "NLĐ" becomes "người lao động".

        What has no sure sense stays short. ``brackets`` drops or keeps brackets that only define;
        ``mentions`` spells out all, or the first of each."""
        return _told(lambda: answers.expand(text, brackets=brackets, mentions=mentions))

    def register(texts: dict[str, str]) -> dict[str, Any]:
        """List official Vietnamese documents as a records office does: symbol, date, type, subject, signer,
        recipients, filing, issuer, what each is based on.

        ``texts`` are whole documents by the names of their files."""
        return _told(lambda: answers.register(texts))

    def check_references(text: str, known: list[str] | None = None) -> dict[str, Any]:
        """Check every reference to a document ("Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ") in a
        Vietnamese text: is its symbol well formed (form), is the code of the type that is named (type), do
        the codes fit the issuer (issuer), do symbol, date and the issuer's times agree (year), is it a law
        known by name and year or among the symbols given as ``known`` (known).

        Each answer is yes, no or unchecked, with its reason. Nothing is looked up: yes means that nothing
        contradicts, not that the document exists."""
        return _told(lambda: answers.check_references(text, known=known or ()))

    return extract, expand, register, check_references


def _told(answer: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """An answer; an error of this library becomes one that the assistant can read."""
    try:
        return answer()
    except ViunionError as error:
        raise import_backend("mcp.server.mcpserver.exceptions", extra="mcp").ToolError(
            str(error)
        ) from error
