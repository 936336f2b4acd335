"""A user's own files of any table: which table a file holds, and what it does at the next run."""

from __future__ import annotations

from pathlib import Path

import pytest

import viunion_nlp as vu
from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon import SCHEMAS, columns_of, data_folder, load_lexicon, table_of
from viunion_nlp.lexicon.problems import find_problems


def write(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def read_with(text: str, *paths: Path) -> vu.Document:
    return vu.Pipeline(vu.Config(lexicons=paths)).analyze(text)


# (the file's name, its header, the table)
FILES = [
    ("a.tsv", "abbreviation\texpansion", "abbreviations"),
    ("a.tsv", "expansion\tabbreviation\tkind", "abbreviations"),
    ("a.tsv", "name", "people"),
    ("a.csv", "name,aliases,note", "people"),
    ("a.tsv", "name\tkind\tlevel", "bodies"),
    ("a.csv", "level;name;kind;count;context", "bodies"),
    ("a.tsv", "name\tkind", "laws"),
    ("a.tsv", "name\ttype", "regions"),
    ("world.tsv", "name\ttype", "world"),
    ("bao-cao.world.tsv", "name\ttype", "world"),
    ("toa-soan-people.tsv", "name", "people"),
    ("a.tsv", "name\ttype\tprovince", "districts"),
    ("a.tsv", "role\tkind\tshared\tbare", "roles"),
    ("a.tsv", "head\tkind\tbare", "body_heads"),
    ("a.tsv", "type\tkind\tnumber", "document_types"),
    ("bodies.tsv", "name\tkind", "bodies"),
    ("bodies.tsv", "abbreviation\texpansion", "abbreviations"),
    ("bodies.tsv", "name\tcolour", "bodies"),
    ("a.tsv", "abbreviaton\texpansion", "abbreviations"),
    ("a.tsv", "tên\tloại", "abbreviations"),
]


@pytest.mark.parametrize(("name", "header", "table"), FILES)
def test_which_table_a_file_holds(tmp_path: Path, name: str, header: str, table: str) -> None:
    assert table_of(write(tmp_path / name, "# của tôi", header)) == table


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_file_with_all_columns_and_the_name_of_its_table(tmp_path: Path, table: str) -> None:
    header = "\t".join(columns_of(SCHEMAS[table]))
    assert table_of(write(tmp_path / f"rieng-{table}.tsv", header)) == table


# (header, row, text with what only the row tells, label and text and name of the mention)
NAMES = [
    ("name", "Mỹ Lan Chi", "Khán giả mến Mỹ Lan Chi lắm.", ("persons", "Mỹ Lan Chi")),
    ("name\taliases", "Trần Béo\tBéo Ú", "Cả đội khen Béo Ú nhanh tay.", ("persons", "Béo Ú")),
    (
        "name\taliases\tkind\tlevel", "Phòng Truyền thanh Số\tPTTS\tmedia\tgrassroots",
        "Giấy mời do PTTS gửi.", ("organizations", "PTTS"),
    ),
    (
        "head\tkind\tbare\tcomplement", "Quán liên gia\tother\tnever\tname",
        "Bà con Quán liên gia Bình Minh họp.", ("organizations", "Quán liên gia Bình Minh"),
    ),
    (
        "role\tkind\tbody\tshared\tbare", "thủ kho trưởng\tunion\tbody\t0\tyes",
        "Bà Lê Thị Hoa, thủ kho trưởng, vắng mặt.", ("titles", "thủ kho trưởng"),
    ),
    ("name\ttype", "Chuối Hột\tsite", "Đoàn về Chuối Hột hôm qua.", ("locations", "Chuối Hột")),
    (
        "name\tkind", "Luật Xe lôi\tlaw", "Việc này Luật Xe lôi đã nói.",
        ("references", "Luật Xe lôi"),
    ),
    (
        "type\tcode\tkind\tnumber", "Tờ giao việc\tTGV\tother\tstrong",
        "Đội nhận Tờ giao việc 12 hôm qua.", ("references", "Tờ giao việc 12"),
    ),
    ("abbreviation\texpansion", "QXZ\tquỹ xây zô", "Đội góp QXZ.", ("abbreviations", "QXZ")),
]  # fmt: skip


@pytest.mark.parametrize(("header", "row", "text", "found"), NAMES)
def test_a_name_takes_effect_at_the_next_run(
    tmp_path: Path, header: str, row: str, text: str, found: tuple[str, str]
) -> None:
    path = tmp_path / "rieng.tsv"
    label, name = found
    assert name not in [mention.text for mention in getattr(vu.analyze(text), label)]
    write(path, header)
    assert name not in [mention.text for mention in getattr(read_with(text, path), label)]
    write(path, header, row)
    assert name in [mention.text for mention in getattr(read_with(text, path), label)]


def test_people_tell_the_row_that_they_stand_on(tmp_path: Path) -> None:
    path = write(tmp_path / "people.tsv", "name\taliases", "Trần Béo\tBéo Ú")
    (person,) = read_with("Cả đội khen Béo Ú nhanh tay.", path).persons
    assert (person.rule, person.row) == ("list of people", "Trần Béo")


@pytest.mark.parametrize(
    "text",
    [
        "Xe dừng ở đường Mỹ Lan Chi.",
        "Trường Tiểu học Mỹ Lan Chi khai giảng.",
        "Mọi thứ mỹ lan chi đều vắng.",
        "Nhóm Mỹ Lan Chi Hoa đi xa.",
    ],
)
def test_a_person_on_the_list_is_no_street_school_or_part_of_a_longer_name(
    tmp_path: Path, text: str
) -> None:
    path = write(tmp_path / "people.tsv", "name", "Mỹ Lan Chi")
    assert not read_with(text, path).persons


def test_what_a_file_says_of_a_name_takes_the_place_of_the_library_s(tmp_path: Path) -> None:
    path = write(
        tmp_path / "bodies.tsv", "name\taliases\tkind\tlevel", "Quán Cơm Xanh\tVCCI\tother\tgrassroots"
    )  # fmt: skip
    (body,) = read_with("Giấy mời do VCCI gửi.", path).organizations
    assert (body.name, body.kind) == ("Quán Cơm Xanh", "other")
    long_name = "Liên đoàn Thương mại và Công nghiệp Việt Nam"
    (other,) = read_with(f"Giấy mời do {long_name} gửi.", path).organizations
    assert other.name == long_name
    lexicon = load_lexicon((path,))
    assert len(lexicon.bodies) == len(load_lexicon().bodies) + 1


def test_a_name_that_is_a_row_of_the_library_leaves_it_out(tmp_path: Path) -> None:
    header = "name\tkind\tlevel"
    path = write(tmp_path / "bodies.tsv", header, "Bộ Công an\tother\tgrassroots")
    (body,) = read_with("Giấy mời do Bộ Công an gửi.", path).organizations
    assert body.kind == "other"
    assert len(load_lexicon((path,)).bodies) == len(load_lexicon().bodies)


def test_of_several_files_the_first_wins(tmp_path: Path) -> None:
    first = write(tmp_path / "1.tsv", "name\tkind\tlevel", "Quán Cơm Xanh\tmedia\tgrassroots")
    second = write(tmp_path / "2.tsv", "name\tkind\tlevel", "Quán Cơm Xanh\tschool\tgrassroots")
    for paths, kind in (((first, second), "media"), ((second, first), "school")):
        (body,) = read_with("Giấy mời do Quán Cơm Xanh gửi.", *paths).organizations
        assert body.kind == kind


def test_the_version_knows_the_files(tmp_path: Path) -> None:
    path = write(tmp_path / "people.tsv", "name", "Mỹ Lan Chi")
    assert load_lexicon((path,)).version != load_lexicon().version


# (header, row, line:column, what is told)
WRONG = [
    ("surname", "Xồ", "1:2", "header lacks weight: the columns are surname"),
    ("name\tkind\tlevel", "Quán Cơm Xanh\tmedia\tbase", "2:3", "level: 'base' is not one of"),
    ("kind\tlevel\tname", "media\t\tQuán Cơm Xanh", "2:2", "must not be empty: write one of"),
    ("name\tnote", "\tmới", "2:1", "name: must not be empty"),
    ("name\taliases", "Trần Béo\tBéo Ú|", "2:2", "an empty value between"),
    ("role\tkind\tshared\tbare", "thủ kho\tunion\tmột\tyes", "2:3", "expected a whole number"),
    ("name\ttype\tprovince\tcode\tsource", "Chuối\txã\tCà Mau\t1\tuse", "1:1", "give places as"),
]


@pytest.mark.parametrize(("header", "row", "place", "told"), WRONG)
def test_a_wrong_row_is_refused_with_its_place(
    tmp_path: Path, header: str, row: str, place: str, told: str
) -> None:
    path = write(tmp_path / "rieng.tsv", header, row)
    with pytest.raises(LexiconError) as caught:
        load_lexicon((path,))
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert told in str(caught.value)
    if place[0] != "1":
        assert [str(problem) for problem in find_problems(path)] == [str(caught.value)]


def test_the_library_itself_names_nobody() -> None:
    assert len(load_lexicon().people) == 0
    assert table_of(data_folder() / "people.tsv") == "people"
