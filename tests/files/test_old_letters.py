"""Old Vietnamese letters: told, converted, or refused with what they look like."""

from __future__ import annotations

from pathlib import Path

import pytest

import viunion_nlp as vu
from viunion_nlp.sources.encodings import decode, windows_text
from viunion_nlp.sources.letters import converted

TEXT = "Liên đoàn Lao động tỉnh Lào Cai trao quà cho đoàn viên, người lao động."
# As iconv writes it in TCVN5712-1 and VISCII, and as a keyboard for VNI fonts does.
OLD = {
    "TCVN3": b"Li\xaan \xaeo\xb5n Lao \xae\xe9ng t\xd8nh L\xb5o Cai trao qu\xb5 cho \xaeo\xb5n vi\xaan, "
    b"ng\xad\xeai lao \xae\xe9ng.",
    "VISCII": b"Li\xean \xf0o\xe0n Lao \xf0\xb5ng t\xefnh L\xe0o Cai trao qu\xe0 cho \xf0o\xe0n vi\xean, "
    b"ng\xdf\xb6i lao \xf0\xb5ng.",
    "VNI": "Lieân ñoaøn Lao ñoäng tænh Laøo Cai trao quaø cho ñoaøn vieân, ngöôøi lao ñoäng."
    .encode("cp1252"),
    "cp1258": "Lie\u0302n đoàn Lao đo\u0323\u0302ng tỉnh Lào Cai trao quà cho đoàn viên, người lao động."
    .replace("e\u0302", "ê").replace("o\u0323\u0302", "ô\u0323").replace("ỉ", "i\u0309")
    .replace("à", "a\u0300").replace("ờ", "ơ\u0300").replace("ộ", "ô\u0323").encode("cp1258"),
}  # fmt: skip


@pytest.mark.parametrize("encoding", OLD)
def test_a_file_in_old_letters(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "tin.txt").write_bytes(OLD[encoding])
    file = vu.read_file(tmp_path / "tin.txt")
    assert (file.text, file.encoding) == (TEXT, encoding)
    assert file.remarks == (f"read as {encoding}",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_unicode(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "tin.txt").write_text(TEXT, encoding=encoding)
    file = vu.read_file(tmp_path / "tin.txt")
    assert (file.text, file.encoding) == (TEXT, encoding[: 6 if "16" in encoding else 5])
    assert file.remarks == ()


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_old_letters_pasted_into_unicode(encoding: str) -> None:
    pasted = windows_text(OLD[encoding]).encode()
    assert decode(pasted) == (TEXT, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NLD",
        "Café à la carte, là-bas; déjà vu.",
        "họp ở xã",
        "Ông Hải",
        "© 2020 ®",
        "«Tiến lên»",
    ],
)
def test_unicode_stays_as_it_is(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


def test_every_vietnamese_letter_of_vni() -> None:
    written = "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä "
    written += (
        "ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû "
    )
    written += "öõ öï yø yù yû yõ î ñ"
    letters = (
        "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ "
    )
    letters += "ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ"
    assert converted(written, "VNI") == letters
    assert converted(written.upper(), "VNI") == letters.upper()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfeH", "not whole UTF-16"),
        (b"Hop.\n\0\0", "no text: it holds zero bytes"),
        (b"Nguy\xean", "not UTF-8: save the file as UTF-8"),
        ("Грамота дана ему ещё вчера".encode("cp1251"), "not UTF-8: save the file as UTF-8"),
        (
            OLD["TCVN3"] + b" \xd0\xd1\xd2 \xf0\xf1\xe1 \xe5\xf5\xf6 \xcc\xce\xcf\xcf",
            "not UTF-8; it looks most like TCVN3, in which ",
        ),
    ],
)
def test_what_is_in_no_known_letters(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "tin.txt").write_bytes(content)
    with pytest.raises(vu.InputError) as error:
        vu.read_file(tmp_path / "tin.txt")
    assert message in str(error.value)
