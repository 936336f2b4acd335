"""The command ``viunion serve``: an HTTP service that analyses texts."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from viunion_nlp.backend import import_backend
from viunion_nlp.cli.messages import say
from viunion_nlp.cli.options import layered_lexicons, lexicon_option, most_characters_option
from viunion_nlp.pipeline import Config, Pipeline


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True,
    help="Address to listen on; 0.0.0.0 accepts any other machine.",
)  # fmt: skip
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
    help="Port to listen on; 0 picks a free one.",
)  # fmt: skip
@click.option(
    "--max-waiting", "most_waiting", type=click.IntRange(min=1), default=32, show_default=True,
    help="Largest number of requests in progress or waiting; further ones are rejected.",
)  # fmt: skip
@most_characters_option
@lexicon_option
def serve(
    host: str, port: int, most_waiting: int, most_characters: int, lexicons: tuple[Path, ...]
) -> None:
    """Serve over HTTP: POST a text to /extract, /expand or /check-references, or documents to
    /register.

    GET /health returns the versions, GET /openapi.json describes all requests. There is no
    authentication, so the service listens only to this machine unless told otherwise. Needs the extra
    'serve'.
    """
    uvicorn = import_backend("uvicorn", extra="serve")
    from viunion_nlp.integrations.http import make_app

    pipeline = Pipeline(Config(lexicons=layered_lexicons(lexicons)))
    app = make_app(pipeline, most_characters=most_characters, most_waiting=most_waiting)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_keep_alive=5))
    with _listening(host, port) as ear:
        say(f"Listening at http://{host}:{ear.getsockname()[1]}")
        server.run(sockets=[ear])


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except (OSError, OverflowError) as error:
        raise click.UsageError(f"cannot listen on {host}:{port}: {error}") from error
