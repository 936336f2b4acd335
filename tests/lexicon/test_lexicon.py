"""The lexicon files: they load, they say what is wrong with them, and their data agree."""

from __future__ import annotations

import gc
import pickle
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest
from strategies import nfd

import viunion_nlp as vu
from viunion_nlp.errors import LexiconError, ViunionError
from viunion_nlp.lexicon import (
    SCHEMAS,
    AbbreviationRow,
    Lexicon,
    RoleRow,
    data_folder,
    load_lexicon,
    read_cue,
    read_table,
    written_variants,
)
from viunion_nlp.lexicon.files import read_rows
from viunion_nlp.text.letters import fold_phrase

ABBREVIATIONS = "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


class FruitRow(NamedTuple):
    """A schema with a cell of each sort."""

    name: str
    colour: Literal["red", "green", ""]
    weight: int
    tags: tuple[str, ...] = ()
    note: str = ""


FRUITS = "name\tcolour\tweight\ttags\tnote\n"

# (content, line, column, what the message says)
BROKEN = [
    pytest.param("", 1, 1, "no header", id="empty file"),
    pytest.param("# nguồn: sách\n\n", 1, 1, "no header", id="only comments"),
    pytest.param("name\tcolor\tweight\ttags\tnote\n", 1, 2, "expected 'colour'", id="header"),
    pytest.param("# a\nname\tcolour\n", 2, 3, "header lacks weight", id="header too short"),
    pytest.param(FRUITS.strip() + "\tmore\n", 1, 6, "6 columns, expected 5", id="header too long"),
    pytest.param(f"{FRUITS}ổi\tgreen\n", 2, None, "2 cells, expected 5", id="too few cells"),
    pytest.param(f"{FRUITS}ổi\tgreen\t1\t\t\t\n", 2, None, "6 cells, expected 5", id="too many"),
    pytest.param(f"{FRUITS}# x\n{nfd('ổi')}\tgreen\t1\t\t\n", 3, 1, "NFC", id="not NFC"),
    pytest.param(f"{FRUITS}ổi\tgreen\t1\t\t{nfd('bé')}\n", 2, 5, "note: is not", id="note not NFC"),
    pytest.param(f"{FRUITS}ổi\tgreen\t1\t\tVÃ´ táº£\n", 2, 5, "is garbled", id="garbled"),
    pytest.param(f"{FRUITS}ổi\tblue\t1\t\t\n", 2, 2, "'blue' is not one of: green", id="choice"),
    pytest.param(f"{FRUITS}ổi\tGreen\t1\t\t\n", 2, 2, "'Green' is not one of", id="choice in caps"),
    pytest.param(f"{FRUITS}ổi\t\tmột\t\t\n", 2, 3, "whole number, found 'một'", id="number"),
    pytest.param(f"{FRUITS}ổi\t\t-1\t\t\n", 2, 3, "whole number", id="negative number"),
    pytest.param(f"{FRUITS}ổi\t\t\t\t\n", 2, 3, "whole number, found ''", id="no number"),
    pytest.param(f"{FRUITS}\tred\t1\t\t\n", 2, 1, "must not be empty", id="empty first cell"),
    pytest.param(f"{FRUITS} ổi\tred\t1\t\t\n", 2, 1, "white space", id="space before"),
    pytest.param(f"{FRUITS}ổi\tred\t1\t\tto \n", 2, 5, "white space", id="space behind"),
    pytest.param(f"{FRUITS}ổi\tred\t1\t\tto\u00a0\n", 2, 5, "white space", id="no-break space"),
    pytest.param(f"{FRUITS}ổi\tred\t1\ta||b\t\n", 2, 4, "empty value between", id="empty in list"),
    pytest.param(f"{FRUITS}ổi\tred\t1\ta|\t\n", 2, 4, "empty value between", id="list ends in bar"),
    pytest.param(
        f"{FRUITS}ổi\tred\t1\t\t\nme\tred\t2\t\t\n\nổi\tred\t1\t\t\n", 5, 1, "line 2", id="twice"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line", "column", "problem"), BROKEN)
def test_a_broken_file(
    tmp_path: Path, content: str, line: int, column: int | None, problem: str
) -> None:
    path = tmp_path / "fruits.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_table(path, FruitRow)
    error = caught.value
    assert (error.path, error.line) == (path, line)
    assert column is None or error.column == column
    assert problem in error.problem
    assert str(error).startswith(f"{path}:{line}:{error.column}: ")


@pytest.mark.parametrize(("cells", "column"), [("ổi\tgreen", 3), ("ổi\tgreen\t1\t\t\tx", 6)])
def test_a_wrong_number_of_cells_names_the_first_bad_column(
    tmp_path: Path, cells: str, column: int
) -> None:
    path = tmp_path / "fruits.tsv"
    path.write_text(f"{FRUITS}{cells}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf":2:{column}: "):
        read_table(path, FruitRow)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.tsv:1:1: no such file"):
        read_table(tmp_path / "none.tsv", FruitRow)


def test_an_unreadable_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        read_table(tmp_path, FruitRow)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "fruits.tsv"
    path.write_bytes(FRUITS.encode() + "ổi\tred\t1\t\t\nmía\tred\t1\t\t\n".encode("utf-16"))
    with pytest.raises(LexiconError, match=r":2:1: not UTF-8"):
        read_table(path, FruitRow)


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "fruits.tsv"
    path.write_text(f"{FRUITS}ổi\tgreen\t1\t\t\n", encoding="utf-8-sig")
    assert len(read_table(path, FruitRow)) == 1


def test_an_abbreviation_needs_an_expansion(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(f"{ABBREVIATIONS}QXZ\t\tterm\tgeneral\t\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.tsv:2:2: expansion: must not be empty"):
        read_table(path, AbbreviationRow)


def test_white_space_round_a_bar(tmp_path: Path) -> None:
    path = tmp_path / "fruits.tsv"
    path.write_text(f"{FRUITS}ổi\tred\t1\ta | b\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r":2:4: "):
        read_table(path, FruitRow)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_good_file(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "fruits.tsv"
    lines = ["# chợ", "", FRUITS.strip(), "ổi\tgreen\t12\tngọt|giòn\t", "# x", "me\t\t0\t\tchua"]
    path.write_bytes(ending.join(lines).encode())
    table = read_table(path, FruitRow)
    assert table.name == "fruits"
    guava, tamarind = (
        FruitRow("ổi", "green", 12, ("ngọt", "giòn")),
        FruitRow("me", "", 0, (), "chua"),
    )
    assert table.rows == (guava, tamarind)


def test_the_error_is_of_the_library_and_pickles() -> None:
    error = pickle.loads(pickle.dumps(LexiconError(Path("a.tsv"), 3, 2, "bad")))
    assert isinstance(error, ViunionError)
    assert str(error) == "a.tsv:3:2: bad"


def _user_file(folder: Path, *rows: str) -> Path:
    path = folder / "mine.tsv"
    path.write_text(ABBREVIATIONS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def _expansions(text: str, *files: Path) -> list[str]:
    pipe = vu.Pipeline(vu.Config(lexicons=files))
    return [found.expansion for found in pipe.analyze(text).abbreviations]


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's file; each one takes its time to load."""
    return _user_file(
        tmp_path_factory.mktemp("lexicon"),
        "NLĐ\tnhà lắp đặt\tpeople\tlabour\t\t",
        "QXZK\tquỹ xuân zô kết\tterm\tunion\t\t",
    )


def test_an_expansion_may_hold_any_letters_also_inside_another(tmp_path: Path) -> None:
    path = _user_file(tmp_path, "QXZK\tquỹ \\q \\1 khác\tbody\tunion\t\t")
    text = "Họ góp cho QXZK ngành Y tế (QXZKNYT)."
    assert _expansions(text, path) == ["quỹ \\q \\1 khác", "quỹ \\q \\1 khác ngành Y tế"]


def test_a_new_form_of_a_user_file_is_found(mine: Path) -> None:
    assert _expansions("Họ góp QXZK.", mine) == ["quỹ xuân zô kết"]
    assert _expansions("Họ góp QXZK.") == []


def test_a_sense_of_a_user_file_wins(mine: Path) -> None:
    assert _expansions("Họ gặp NLĐ ở xa.", mine) == ["nhà lắp đặt"]
    assert _expansions("Họ gặp NLĐ ở xa.") == ["người lao động"]


def test_a_user_s_form_has_the_user_s_senses_only(mine: Path) -> None:
    assert _expansions("Phóng viên báo NLĐ đưa tin.", mine) == ["nhà lắp đặt"]


def test_the_first_of_two_user_files_wins(mine: Path, tmp_path: Path) -> None:
    second = _user_file(tmp_path, "NLĐ\tnơi lưu đồ\tpeople\tlabour\t\t")
    assert _expansions("Họ gặp NLĐ ở xa.", mine, second) == ["nhà lắp đặt"]


def test_a_bad_user_file_loads_nothing(tmp_path: Path) -> None:
    path = _user_file(tmp_path, "NLĐ\tnhà lắp đặt\tpeople\tlabour\t\t", "X\ty\tnope\tunion\t\t")
    with pytest.raises(LexiconError, match=r"mine\.tsv:3:3: kind: 'nope' is not one of"):
        vu.Pipeline(vu.Config(lexicons=(path,))).analyze("NLĐ")


@pytest.mark.parametrize(
    ("form", "variants"),
    [
        ("TƯ", ("TƯ", "T.Ư")),
        ("TPHCM", ("TPHCM", "TP.HCM", "TP HCM")),
        ("NLĐ", ("NLĐ",)),
        ("ThS", ("ThS",)),
    ],
)
def test_written_variants(form: str, variants: tuple[str, ...]) -> None:
    assert written_variants(form) == variants


@pytest.mark.parametrize("form", ["KT - XH", "KT-XH", "KT – XH", "K.T-XH"])
def test_senses_of_whatever_the_signs(lexicon: Lexicon, form: str) -> None:
    assert lexicon.senses_of(form)[0].expansion == "kinh tế - xã hội"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Ban Thường vụ Tỉnh uỷ", "Ban Thường vụ"),
        ("Liên đoàn Lao động", "Liên đoàn Lao động"),
        ("người lao động", None),
        ("", None),
    ],
)
def test_head_of(lexicon: Lexicon, name: str, head: str | None) -> None:
    row = lexicon.head_of(name)
    assert (row.head if row is not None else None) == head


def test_a_lexicon_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_reading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    own, broken = tmp_path / "own.tsv", tmp_path / "broken.tsv"
    own.write_text(ABBREVIATIONS, encoding="utf-8")
    broken.write_text("no\theader\n", encoding="utf-8")
    gc.disable()
    try:
        load_lexicon((own,))
        assert not gc.isenabled()
    finally:
        gc.enable()
    with pytest.raises(LexiconError):
        load_lexicon((broken,))
    assert gc.isenabled()


def test_a_file_that_breaks_a_rule_gives_the_same_rows_as_a_tidy_one(tmp_path: Path) -> None:
    lines = data_folder().joinpath("roles.tsv").read_text(encoding="utf-8").splitlines()
    untidy = tmp_path / "roles.tsv"
    untidy.write_text("\r\n".join([*lines, "a row of one cell"]), encoding="utf-8")
    problems: list[LexiconError] = []
    rows = read_rows(untidy, RoleRow, problems.append)
    assert [row for _, row in rows] == list(read_table(data_folder() / "roles.tsv", RoleRow))
    assert [problem.line for problem in problems] == [len(lines) + 1]


# The data themselves.


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_file_loads(name: str) -> None:
    rows = read_table(data_folder() / f"{name}.tsv", SCHEMAS[name]).rows
    assert bool(rows) == (name != "people")  # those are for users to name


def test_every_file_has_a_schema() -> None:
    assert {path.stem for path in data_folder().glob("*.tsv")} == set(SCHEMAS)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("abbreviations", 350),
        ("surnames", 250),
        ("roles", 200),
        ("body_heads", 150),
        ("bodies", 300),
        ("districts", 650),
        ("document_types", 60),
        ("issuer_codes", 120),
        ("world", 200),
    ],
)
def test_files_have_as_many_rows_as_promised(lexicon: Lexicon, name: str, least: int) -> None:
    assert len(getattr(lexicon, name)) >= least


def test_34_current_provinces(lexicon: Lexicon) -> None:
    current = {
        (row.current_type, row.current_name) for row in lexicon.provinces if row.current_name
    }
    assert len(current) == 34
    assert Counter(kind for kind, _ in current) == {"tỉnh": 28, "thành phố": 6}


def test_63_provinces_before_the_merger(lexicon: Lexicon) -> None:
    # The current name of Thừa Thiên Huế, which stands there as well, is a row of its own.
    rows = [row for row in lexicon.provinces if not row.until and row.name != "Huế"]
    assert len(rows) == 63
    assert all(row.current_name for row in rows)


@pytest.mark.parametrize(
    ("old", "current"),
    [
        ("Long An", "tỉnh Tây Ninh"),
        ("Bình Dương", "thành phố Hồ Chí Minh"),
        ("Thừa Thiên Huế", "thành phố Huế"),
        ("Quảng Nam", "thành phố Đà Nẵng"),
        ("Sóc Trăng", "thành phố Cần Thơ"),
        ("Hà Giang", "tỉnh Tuyên Quang"),
        ("Bình Định", "tỉnh Gia Lai"),
        ("Kon Tum", "tỉnh Quảng Ngãi"),
        ("Hải Dương", "thành phố Hải Phòng"),
        ("Thái Bình", "tỉnh Hưng Yên"),
        ("Cao Bằng", "tỉnh Cao Bằng"),
    ],
)
def test_what_became_of_a_province(lexicon: Lexicon, old: str, current: str) -> None:
    row = lexicon.provinces_by_name[fold_phrase(old)]
    assert f"{row.current_type} {row.current_name}" == current


def test_current_provinces_are_rows_themselves(lexicon: Lexicon) -> None:
    names = {row.name for row in lexicon.provinces}
    assert {row.current_name for row in lexicon.provinces} - {""} <= names


def test_every_district_stands_in_a_province(lexicon: Lexicon) -> None:
    names = {row.name for row in lexicon.provinces if not row.until}
    assert {row.province for row in lexicon.districts} <= names


def test_heads_of_fields_are_body_heads(lexicon: Lexicon) -> None:
    heads = {row.head for row in lexicon.body_heads}
    assert set(chain.from_iterable(row.heads for row in lexicon.fields)) <= heads


def test_places_of_bodies_are_provinces_or_countries(lexicon: Lexicon) -> None:
    names = {name for row in lexicon.provinces for name in (row.name, *row.aliases)}
    names |= {name for row in lexicon.world for name in (row.name, *row.aliases)}
    assert {row.place for row in lexicon.bodies} - {""} <= names


KEYS: dict[str, Any] = {
    "body_heads": lambda row: row.head,
    "document_types": lambda row: row.type,
    "fields": lambda row: row.field,
    "honorifics": lambda row: row.form,
    "issuer_codes": lambda row: row.code,
    "place_heads": lambda row: row.head,
    "role_modifiers": lambda row: f"{row.place} {row.modifier}",
    "roles": lambda row: row.role,
    "surnames": lambda row: row.surname,
    "districts": lambda row: f"{row.type} {row.name}, {row.province}",
    "boundaries": lambda row: f"{row.word} {row.role}",
}


@pytest.mark.parametrize("name", KEYS)
def test_no_row_repeats_the_key_of_another(lexicon: Lexicon, name: str) -> None:
    keys = Counter(fold_phrase(KEYS[name](row)) for row in getattr(lexicon, name))
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_abbreviation_has_one_sense_twice(lexicon: Lexicon) -> None:
    senses = Counter((row.abbreviation, row.expansion) for row in lexicon.abbreviations)
    assert [sense for sense, count in senses.items() if count > 1] == []


@pytest.mark.parametrize(
    "name",
    [
        "bodies",
        "laws",
        "provinces",
        "world",
        "regions",
    ],
)
def test_no_name_stands_in_two_rows(lexicon: Lexicon, name: str) -> None:
    forms = Counter(
        form
        for row in getattr(lexicon, name)
        for form in {fold_phrase(form) for form in (row.name, *row.aliases)}
    )
    assert [form for form, count in forms.items() if count > 1] == []


def test_expansions_end_in_a_letter_or_bracket(lexicon: Lexicon) -> None:
    endings = {row.expansion[-1] for row in lexicon.abbreviations}
    assert not [ending for ending in endings if not (ending.isalnum() or ending == ")")]


def test_no_expansion_is_its_own_abbreviation(lexicon: Lexicon) -> None:
    assert [row for row in lexicon.abbreviations if row.expansion == row.abbreviation] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_cell_holds_stray_white_space(lexicon: Lexicon, name: str) -> None:
    content = (data_folder() / f"{name}.tsv").read_text(encoding="utf-8")
    rows = [line for line in content.split("\n") if line and not line.startswith("#")]
    cells = chain.from_iterable(line.replace("|", "\t").split("\t") for line in rows)
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []


@pytest.mark.parametrize(
    ("cue", "sign", "words"),
    [
        ("tỉnh", "", "tỉnh"),
        ("<Uỷ viên", "<", "ủy viên"),
        (">19…", ">", "19…"),
        ("!<full", "!<", "full"),
        ("!>0…", "!>", "0…"),
    ],
)
def test_read_cue(cue: str, sign: str, words: str) -> None:
    assert read_cue(cue) == (sign, words)
