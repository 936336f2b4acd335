"""The HTTP service, asked over loopback."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import viunion_nlp as vu

pytest.importorskip("starlette")
uvicorn = pytest.importorskip("uvicorn")
from viunion_nlp.integrations import http as service  # noqa: E402

TEXT = "😀 Ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, nêu Nghị định số 12/2020/NĐ-BYT."
JSON = {"Content-Type": "application/json"}
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}


@contextmanager
def serving(**limits: int) -> Iterator[int]:
    """A port of this machine at which the service listens."""
    server = uvicorn.Server(
        uvicorn.Config(service.make_app(**limits), port=0, log_level="critical")
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with serving(most_characters=300) as port:
        yield port


def send(
    port: int, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
) -> tuple[int, Any]:
    """The status and the JSON of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        assert answer.getheader("Content-Type") == "application/json"
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def post(port: int, path: str, values: Any) -> tuple[int, Any]:
    return send(port, "POST", path, json.dumps(values).encode(), JSON)


def test_health_tells_the_versions(port: int) -> None:
    assert send(port, "GET", "/health") == (
        200, {"status": "ok", "versions": vu.Pipeline().versions},
    )  # fmt: skip


def test_a_text_is_read_as_it_is_or_as_json(port: int) -> None:
    expected = (200, vu.analyze(TEXT).to_dict())
    assert send(port, "POST", "/extract", TEXT.encode(), PLAIN) == expected
    assert send(port, "POST", "/extract", b"\xef\xbb\xbf" + TEXT.encode(), PLAIN) == expected
    assert post(port, "/extract", {"text": TEXT}) == expected


def test_the_fields_of_questions_are_heeded(port: int) -> None:
    _, found = post(port, "/extract", {"text": TEXT, "compact": True, "offsets": "utf-16"})
    assert found == vu.analyze(TEXT).to_dict(compact=True, offsets="utf-16")
    text = "Người lao động (NLĐ)"
    assert post(port, "/expand", {"text": text, "brackets": "keep"}) == (
        200, {"text": vu.expand(text, brackets="keep")},
    )  # fmt: skip
    _, checked = post(port, "/check-references", {"text": TEXT, "known": ["12/2020/NĐ-BYT"]})
    assert checked["references"][0]["findings"][-1]["answer"] == "yes"
    _, register = post(port, "/register", {"texts": {"tin.txt": TEXT}})
    assert register["rows"][0]["file"] == "tin.txt"


@pytest.mark.parametrize(
    ("path", "body", "headers", "status", "message"),
    [
        ("/extract", b"{", JSON, 400, "question: not JSON"),
        ("/extract", b"[" * 100_00, JSON, 400, "question: not JSON"),
        ("/extract", b"[]", JSON, 400, "question: a list, expected an object"),
        ("/extract", b"{}", JSON, 400, "text: it is missing"),
        ("/extract", b'{"text": 3}', JSON, 400, "text: a number, expected a string"),
        ("/extract", b'{"text": "", "form": 1}', JSON, 400, "form: no such field"),
        ("/extract", b'{"text": "", "compact": 1}', JSON, 400, "compact: 1, expected true or"),
        ("/extract", b'{"text": "", "offsets": "x"}', JSON, 400, "offsets: 'x', expected one of"),
        ("/check-references", b'{"text": "", "known": [1]}', JSON, 400, "known[0]: a number"),
        ("/register", b'{"texts": {"a": null}}', JSON, 400, "texts.a: null, expected a string"),
        ("/register", TEXT.encode(), PLAIN, 415, "'text/plain', expected application/json"),
        ("/extract", TEXT.encode("utf-16"), PLAIN, 400, "question: not UTF-8 at byte 0"),
        ("/extract", b"NL", {}, 415, "there is no Content-Type"),
        ("/extract", b"a" * 301, PLAIN, 413, "301 characters, more than the 300"),
        ("/extract", b"a" * 20_000, PLAIN, 413, "more than 11,800 bytes were sent"),
        ("/nothing", b"a", PLAIN, 404, "Not Found"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(
    port: int, path: str, body: bytes, headers: dict[str, str], status: int, message: str
) -> None:
    got, values = send(port, "POST", path, body, headers)
    assert got == status
    assert message in values["error"]


def test_a_text_is_posted_not_got(port: int) -> None:
    assert send(port, "GET", "/extract") == (405, {"error": "Method Not Allowed"})


def test_a_lone_surrogate_can_be_sent_back(port: int) -> None:
    assert send(port, "POST", "/expand", b'{"text": "NL\\ud800"}', JSON) == (
        200, {"text": "NL\ufffd"},
    )  # fmt: skip


def test_an_error_of_ours_ends_one_answer_only(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.QUESTIONS["/expand"].answer.__globals__["Answers"], "_read", None)
    assert post(port, "/expand", {"text": "NLĐ"}) == (
        500, {"error": "the text could not be read: TypeError"},
    )  # fmt: skip
    monkeypatch.undo()
    assert post(port, "/expand", {"text": "NLĐ"})[0] == 200


@contextmanager
def half_sent(port: int) -> Iterator[socket.socket]:
    """A question whose text does not come."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as sender:
        sender.sendall(
            b"POST /extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
            b"Content-Length: 10\r\n\r\nabc"
        )
        time.sleep(0.3)
        yield sender


def test_too_many_questions_at_once_are_refused() -> None:
    with serving(most_waiting=1) as port:
        with half_sent(port) as sender:
            status, values = post(port, "/expand", {"text": "NLĐ"})
            assert (status, values) == (503, {"error": "1 requests are already waiting"})
            assert send(port, "GET", "/health")[0] == 200
            sender.sendall(b"defghij")
            assert sender.recv(12) == b"HTTP/1.1 200"
        assert post(port, "/expand", {"text": "NLĐ"})[0] == 200


def test_a_question_may_not_take_for_ever_to_be_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(service, "_SECONDS_TO_SEND", 0.1)
    with serving() as port, half_sent(port) as sender:
        assert b"408" in sender.recv(12)


def test_openapi_describes_the_answers(port: int) -> None:
    _, described = send(port, "GET", "/openapi.json")
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {"/health", *service.QUESTIONS}
    questions = {
        "/extract": {"text": TEXT}, "/expand": {"text": TEXT}, "/check-references": {"text": TEXT},
        "/register": {"texts": {"tin.txt": TEXT}},
    }  # fmt: skip
    for path, values in questions.items():
        operation = described["paths"][path]["post"]
        asked = operation["requestBody"]["content"]["application/json"]["schema"]
        answered = operation["responses"]["200"]["content"]["application/json"]["schema"]
        for schema, instance in ((asked, values), (answered, post(port, path, values)[1])):
            whole = {**schema, "components": described["components"]}
            jsonschema.Draft202012Validator(whole).validate(instance)


def test_the_command_listens_until_it_is_told_to_end(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "viunion_nlp", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(Path(vu.__file__).parents[1])}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.fullmatch(r"Listening at http://127\.0\.0\.1:(\d+)\n", line)
        assert found, line
        port = int(found[1])
        for _ in range(100):
            try:
                assert send(port, "GET", "/health")[0] == 200
                break
            except OSError:
                time.sleep(0.1)
        assert send(port, "POST", "/expand", "NLĐ".encode(), PLAIN)[1] == {"text": "Người lao động"}
        taken = [*command[:-1], str(port)]
        second = subprocess.run(taken, capture_output=True, text=True, env=environment, check=False)
        assert second.returncode == 2
        assert f"cannot listen on 127.0.0.1:{port}" in second.stderr
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) in (0, 143)
