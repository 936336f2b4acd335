"""The server of the Model Context Protocol, asked by the SDK's own client."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu

mcp = pytest.importorskip("mcp")
from viunion_nlp.integrations.mcp import make_server  # noqa: E402

TEXT = "😀 Ông Nguyễn Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, nêu Nghị định số 12/2020/NĐ-BYT."
DOCUMENT = (
    "LĐLĐ TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "CÔNG ĐOÀN XÃ NẬM LÙNG      Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/KH-CĐX              Nậm Lùng, ngày 06 tháng 5 năm 2026\n"
    "KẾ HOẠCH\nTổ chức Tháng Công nhân\n\n1. Thăm hỏi công nhân.\n"
)


def ask(work: Callable[[Any], Awaitable[Any]], server: Any = None) -> Any:
    """What a client gets to know of a server."""

    async def asked() -> Any:
        async with mcp.Client(server or make_server()) as client:
            return await work(client)

    return asyncio.run(asked())


def call(tool: str, server: Any = None, **arguments: Any) -> Any:
    return ask(lambda client: client.call_tool(tool, arguments), server)


def test_the_tools_tell_what_they_do() -> None:
    tools = {tool.name: tool for tool in ask(lambda client: client.list_tools()).tools}
    assert set(tools) == {"extract", "expand", "register", "check_references"}
    for tool in tools.values():
        assert "Vietnamese" in tool.description
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
    assert tools["extract"].input_schema["required"] == ["text"]
    assert tools["expand"].input_schema["properties"]["brackets"]["enum"] == ["drop", "keep"]


def test_extract_gives_what_the_library_finds() -> None:
    found = call("extract", text=TEXT).structured_content
    assert vu.Document.from_dict(found).positions[0].person.name == "Nguyễn Văn Bình"
    assert found == vu.analyze(TEXT).to_dict(compact=True)
    counted = call("extract", text=TEXT, offsets="utf-16").structured_content
    assert counted["entities"][0]["start"] == found["entities"][0]["start"] + 1


def test_expand_spells_out() -> None:
    text = "Người lao động (NLĐ) và ĐVCĐ"
    assert call("expand", text=text, brackets="keep").structured_content == {
        "text": vu.expand(text, brackets="keep")
    }


def test_register_lists_documents() -> None:
    found = call("register", texts={"ke-hoach.txt": DOCUMENT, "tin.txt": TEXT}).structured_content
    first, second = found["rows"]
    assert (first["file"], first["symbol"], first["date"]) == (
        "ke-hoach.txt", "12/KH-CĐX", "2026-05-06",
    )  # fmt: skip
    assert second["remarks"]


def test_check_references_tells_doubts_and_what_is_unchecked() -> None:
    (checked,) = call("check_references", text=TEXT).structured_content["references"]
    answers = {finding["question"]: finding["answer"] for finding in checked["findings"]}
    assert checked["reference"]["symbol"] == "12/2020/NĐ-BYT"
    assert (answers["issuer"], answers["known"]) == ("no", "unchecked")
    found = call("check_references", text=TEXT, known=["12/2020/NĐ-BYT"]).structured_content
    assert found["references"][0]["findings"][-1]["answer"] == "yes"


@pytest.mark.parametrize(
    ("tool", "arguments", "message"),
    [
        ("extract", {"text": "Ông " * 100}, "400 characters, more than the 300"),
        ("register", {"texts": {"a": "NLĐ " * 50, "b": "NLĐ " * 50}}, "400 characters"),
        ("expand", {}, "text"),
        ("extract", {"text": 3}, "string"),
        ("expand", {"text": "NLĐ", "brackets": "both"}, "'drop' or 'keep'"),
    ],
)
def test_a_wrong_question_is_an_error_that_says_why(
    tool: str, arguments: dict[str, Any], message: str
) -> None:
    server = make_server(most_characters=300)
    result = call(tool, server, **arguments)
    assert result.is_error
    assert message in result.content[0].text


def test_a_lone_surrogate_can_be_sent_back() -> None:
    assert call("expand", text="NLĐ\ud800").structured_content == {"text": "Người lao động\ufffd"}


def test_the_command_serves_until_its_input_ends(tmp_path: Path) -> None:
    lexicon = tmp_path / "rieng.tsv"
    lexicon.write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
        "TCTĐS\tTổng công ty Đường sắt Việt Nam\tbody\ttransport\t\t\n",
        encoding="utf-8",
    )
    command = mcp.StdioServerParameters(
        command=sys.executable,
        args=["-m", "viunion_nlp", "mcp", "--lexicon", str(lexicon), "--max-characters", "50"],
        env={"PYTHONPATH": str(Path(vu.__file__).parents[1])},
    )
    found = call("expand", command, text="TCTĐS")
    assert found.structured_content == {"text": "Tổng công ty Đường sắt Việt Nam"}
    assert call("expand", command, text="a" * 51).is_error
