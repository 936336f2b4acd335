"""A small HTTP service that analyses the texts posted to it, on this machine.

Importing this module needs Starlette.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

from viunion_nlp.backend import import_backend
from viunion_nlp.errors import FormatError
from viunion_nlp.exchange.json_text import json_text
from viunion_nlp.integrations.answers import MOST_CHARACTERS, Answers, TooLongError
from viunion_nlp.integrations.questions import QUESTIONS, Question, openapi
from viunion_nlp.pipeline import Pipeline

_MOST_BYTES_OF_A_CHARACTER: Final = 6  # in JSON, as \u1ea1; in UTF-8 four
_BESIDE_THE_TEXT: Final = 10_000  # bytes of a question's other fields
_SECONDS_TO_SEND: Final = 30.0

_STARLETTE = import_backend("starlette.applications", extra="serve")
_ROUTING = import_backend("starlette.routing", extra="serve")
_RESPONSES = import_backend("starlette.responses", extra="serve")
_EXCEPTIONS = import_backend("starlette.exceptions", extra="serve")
_THREADS = import_backend("starlette.concurrency", extra="serve")
_ANYIO = import_backend("anyio", extra="serve")


def make_app(
    pipeline: Pipeline | None = None,
    *,
    most_characters: int = MOST_CHARACTERS,
    most_waiting: int = 32,
) -> Any:
    """The service as an ASGI application.

    ``POST /extract``, ``/expand``, ``/check-references`` and ``/register`` accept a JSON object, the
    first three also plain text (``text/plain``). ``GET /health`` returns the versions, ``GET
    /openapi.json`` describes all requests. An error is returned as ``{"error": "…"}``.

    Args:
        pipeline: reads the texts; None for the default pipeline.
        most_characters: the longest text of a request; longer ones are rejected with 413.
        most_waiting: the largest number of requests in progress or waiting; further ones are rejected
            with 503.

    Raises:
        LexiconError: a lexicon file of the pipeline is invalid.
    """
    answers = Answers(pipeline or Pipeline(), most_characters)
    _ = answers.pipeline.lexicon  # a problem with the lexicon is not the fault of a request
    described = openapi()

    async def health(_request: Any) -> Any:
        return _json({"status": "ok", "versions": answers.pipeline.versions})

    async def description(_request: Any) -> Any:
        return _json(described)

    desk = _Desk(answers, most_waiting)
    return _STARLETTE.Starlette(
        routes=[
            _ROUTING.Route("/health", health),
            _ROUTING.Route("/openapi.json", description),
            *(
                _ROUTING.Route(path, desk.asked(question), methods=["POST"])
                for path, question in QUESTIONS.items()
            ),
        ],
        exception_handlers={
            _EXCEPTIONS.HTTPException: _refusal,
            FormatError: _wrong,
            TooLongError: _too_long,
            Exception: _failed,
        },
    )


class _Desk:
    """Accepts requests, a limited number at a time."""

    def __init__(self, answers: Answers, most_waiting: int) -> None:
        self._answers = answers
        self._most_waiting = most_waiting
        self._waiting = 0
        # One at a time: analysing a text keeps a core busy, and a second thread would only slow down both.
        self._turn = _ANYIO.Semaphore(1)

    def asked(self, question: Question) -> Callable[[Any], Awaitable[Any]]:
        """Handle a request."""

        async def ask(request: Any) -> Any:
            if self._waiting >= self._most_waiting:
                raise _EXCEPTIONS.HTTPException(
                    503, f"{self._waiting} requests are already waiting", {"Retry-After": "1"}
                )
            self._waiting += 1
            try:
                values = _values(request, question, await self._body(request))
                async with self._turn:
                    answer = await _THREADS.run_in_threadpool(question.of, self._answers, values)
            finally:
                self._waiting -= 1
            return _json(answer)

        return ask

    async def _body(self, request: Any) -> bytes:
        """What was sent, which may not be endless, nor take for ever."""
        most = self._answers.most_characters * _MOST_BYTES_OF_A_CHARACTER + _BESIDE_THE_TEXT
        body = bytearray()
        try:
            with _ANYIO.fail_after(_SECONDS_TO_SEND):
                async for chunk in request.stream():
                    body += chunk
                    if len(body) > most:
                        raise _EXCEPTIONS.HTTPException(413, f"more than {most:,} bytes were sent")
        except TimeoutError as error:
            raise _EXCEPTIONS.HTTPException(
                408, f"the request took longer than {_SECONDS_TO_SEND:g} s to arrive"
            ) from error
        return bytes(body)


def _values(request: Any, question: Question, body: bytes) -> Any:
    """The fields of a question: a JSON object, or the text alone."""
    sort = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    kinds = ["application/json", *(["text/plain"] if "text" in question.fields else [])]
    if sort not in kinds:
        told = f"the Content-Type is {sort!r}" if sort else "there is no Content-Type"
        raise _EXCEPTIONS.HTTPException(415, f"{told}, expected {' or '.join(kinds)}")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError("question", f"not UTF-8 at byte {error.start}") from error
    if sort == "text/plain":
        return {"text": text}
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError("question", f"not JSON: {error}") from error


async def _refusal(_request: Any, error: Any) -> Any:
    return _json({"error": error.detail}, error.status_code, error.headers)


async def _wrong(_request: Any, error: Exception) -> Any:
    return _json({"error": str(error)}, 400)


async def _too_long(_request: Any, error: Exception) -> Any:
    return _json({"error": str(error)}, 413)


async def _failed(_request: Any, error: Exception) -> Any:
    return _json({"error": f"the text could not be read: {type(error).__name__}"}, 500)


def _json(values: Any, status: int = 200, headers: Any = None) -> Any:
    return _RESPONSES.Response(
        json_text(values), status_code=status, headers=headers, media_type="application/json"
    )
