"""What the library does not do: run data, reach the network, write files, change the process around it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import viunion_nlp as vu

PACKAGE = Path(vu.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
# Data that run when they are read, and code that is not ours.
RUNNING = {"cffi", "code", "ctypes", "dill", "joblib", "runpy", "shelve", "yaml"}
# Texts and results travel so between the processes of one run; no file is read or written so.
BETWEEN_PROCESSES = {"marshal", "multiprocessing", "pickle", "subprocess"}
RUNS_PROCESSES = ("batches/",)
# It listens where its user says, and calls nobody.
LISTENS = {"cli/serve.py": {"socket"}}
# Names of fonts come in buffers of C.
CALLS_C = {"sources/pdf.py": {"ctypes"}}
CALLS = {"eval", "exec", "compile", "__import__", "system", "popen", "execv", "startfile"}


def imported(tree: ast.AST) -> Iterator[str]:
    """The packages that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def called(tree: ast.AST) -> Iterator[str]:
    """What a module calls, but for regular expressions that it compiles."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield function.id
            elif isinstance(function, ast.Attribute) and ast.unparse(function) != "re.compile":
                yield function.attr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_source_neither_runs_data_nor_reaches_the_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    packages = set(imported(tree))
    place = path.relative_to(PACKAGE).as_posix()
    assert packages & (NETWORK | RUNNING) == {*LISTENS.get(place, ()), *CALLS_C.get(place, ())}
    if not place.startswith(RUNS_PROCESSES):
        assert packages & BETWEEN_PROCESSES == set()
    assert set(called(tree)) & CALLS == set()


def test_the_check_sees_what_it_looks_for() -> None:
    tree = ast.parse(
        "import os, re\nfrom urllib.request import urlopen\nre.compile('a')\nos.system('b')"
    )
    assert (set(imported(tree)), set(called(tree))) == ({"os", "re", "urllib"}, {"system"})


# Watches a process of its own by what Python reports of it.
WATCHED = """
import os, sys
told = []

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.fork", "os.exec", "tempfile.")):
        told.append(event)
    elif event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        told.append(f"open {arguments[0]}")

before = dict(os.environ)
sys.addaudithook(watch)
import viunion_nlp as vu
text = "Ông Hải, Chủ tịch LĐLĐ tỉnh Long An, tặng quà NLĐ."
print(vu.expand(text))
print(len(vu.tokenize(text, sys.argv[1])))
changed = {name for name, value in os.environ.items() if before.get(name) != value}
print(sorted(set(told)))
print(sorted(changed))
print(os.listdir(os.environ["TMPDIR"]))
"""
# What the word segmenters are known to do when they are imported; docs/reliability.md tells why.
DONE = {
    "syllable": (set(), set()),
    "underthesea": ({"socket.__new__", "socket.bind"}, {"KMP_INIT_AT_FORK"}),
    "pyvi": ({"open", "tempfile.mkstemp"}, {"KMP_INIT_AT_FORK", "KMP_DUPLICATE_LIB_OK"}),
}  # fmt: skip
HOMES = {"a home": "/", "no home": None, "a home that is none": "/dev/null"}


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("segmenter", DONE)
def test_a_process_is_left_as_it_was(segmenter: str, home: str, tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {
        name: each for name, each in environment.items() if not name.startswith(("HOME", "XDG"))
    }
    if HOMES[home] is not None:
        environment["HOME"] = str(HOMES[home])
    ended = subprocess.run(
        [sys.executable, "-c", WATCHED, segmenter],
        capture_output=True, env=environment, cwd=PACKAGE.parent, timeout=120, text=True,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    expanded, words, told, changed, left = ended.stdout.splitlines()
    assert expanded.endswith("Liên đoàn Lao động tỉnh Long An, tặng quà người lao động.")
    assert int(words) > 5
    events, variables = DONE[segmenter]
    assert {event.partition(" ")[0] for event in ast.literal_eval(told)} <= events
    assert all(str(tmp_path) in event for event in ast.literal_eval(told) if event[:5] == "open ")
    assert set(ast.literal_eval(changed)) <= variables
    assert left == "[]"
