"""The tables as a data set: headers in two languages, ids, the data package, the JSON Schema."""

from __future__ import annotations

import csv
import json
import re
from itertools import islice
from typing import Any, get_args

import jsonschema
import pytest

from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon import SCHEMAS, columns_of, data_folder, read_rows, read_table
from viunion_nlp.lexicon.cue_roles import CueRole
from viunion_nlp.lexicon.editing import LexiconFile
from viunion_nlp.lexicon.headers import header_problems, read_headers
from viunion_nlp.lexicon.ids import is_id, row_ids
from viunion_nlp.lexicon.package import VERSION, files_of_package
from viunion_nlp.lexicon.problems import find_library_problems
from viunion_nlp.lexicon.rows import CueRoleRow, CueRow, MonthRow
from viunion_nlp.text.letters import fold_phrase

HEADER = """\
# Bảng: tên tháng.
# Cột name: tên.
# Cột number: 1 đến
#   12.
# Nguồn: không.
# Giấy phép: CC BY 4.0.
#
# Table: months.
# Column name: the name.
# Column number: 1 to 12.
# Sources: none.
# Licence: CC BY 4.0.
""".splitlines()


def package() -> dict[str, Any]:
    text = (data_folder() / "datapackage.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def cells_by(resource: dict[str, Any]) -> list[list[str]]:
    """The cells of a table as the package says that it is to be read: its header, then its rows."""
    dialect = resource["dialect"]
    (header_at,) = dialect["headerRows"]
    with (data_folder() / resource["path"]).open(encoding=resource["encoding"], newline="") as file:
        lines = (line for line in islice(file, header_at - 1, None))
        content = (line for line in lines if not line.startswith(dialect["commentChar"]))
        return list(csv.reader(content, delimiter=dialect["delimiter"], quoting=csv.QUOTE_NONE))


class TestHeaders:
    def test_both_languages_are_read_over_their_lines(self):
        headers = read_headers(HEADER)
        assert headers["vi"].columns == {"name": "tên.", "number": "1 đến 12."}
        assert headers["en"].parts == {
            "title": "months.", "sources": "none.", "licence": "CC BY 4.0.",
        }  # fmt: skip
        assert not list(header_problems(HEADER, ["name", "number"]))

    @pytest.mark.parametrize(
        ("left_out", "told"),
        [
            ("# Bảng", "# Bảng: …"),
            ("# Cột name", "# Cột name: …"),
            ("# Sources", "# Sources: …"),
            ("# Giấy phép", "# Giấy phép: …"),
        ],
    )
    def test_what_is_missing_is_told(self, left_out, told):
        lines = [line for line in HEADER if not line.startswith(left_out)]
        (problem,) = header_problems(lines, ["name", "number"])
        assert f"lacks a line '{told}'" in problem

    def test_what_explains_no_column_is_told(self):
        problems = list(header_problems(HEADER, ["name"]))
        assert problems[0] == "'# Cột number: …' explains no column of the file"

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_no_table_lacks_its_texts_sources_and_licence(self, name):
        file = LexiconFile.read(data_folder() / f"{name}.tsv")
        assert not list(header_problems(file.top, file.columns))
        assert all(len(line) <= 120 for line in file.top)


class TestIds:
    def test_an_id_is_made_of_the_row(self):
        first, second = islice(row_ids("months", ["ba"]), 2)
        assert is_id(first)
        assert is_id(second)
        assert first != second
        assert next(row_ids("months", ["ba"])) == first
        assert next(row_ids("words", ["ba"])) != first

    @pytest.mark.parametrize("cell", ["", "bcdfghj", "bcdfghjkl", "BCDFGHJK", "bcdfghja"])
    def test_what_is_none(self, cell):
        assert not is_id(cell)

    def test_new_rows_get_one_and_others_keep_theirs(self, tmp_path):
        path = tmp_path / "months.tsv"
        made = next(row_ids("months", ["bốn"]))
        path.write_text(
            f"name\tnumber\tcalendar\tnote\tid\nba\t3\t\t\tbcdfghjk\nbốn\t4\nnăm\t5\t\t\t{made}\n",
            encoding="utf-8",
        )
        named = tmp_path / "rieng.months.tsv"
        named.write_text("name\tnumber\nba\t3\n", encoding="utf-8")
        assert (
            LexiconFile.read(named).numbered().text == "name\tnumber\tcalendar\tnote\nba\t3\t\t\n"
        )
        numbered = LexiconFile.read(path).numbered()
        ids = [row.cells[-1] for row in numbered.rows]
        assert ids[0] == "bcdfghjk"
        assert ids[2] == made
        assert is_id(ids[1])
        assert len({*ids}) == 3
        path.write_text(numbered.text, encoding="utf-8")
        assert LexiconFile.read(path).numbered() == LexiconFile.read(path)

    def test_ids_are_no_part_of_what_is_read(self):
        row = read_table(data_folder() / "months.tsv", MonthRow).rows[0]
        assert row._fields == ("name", "number", "calendar", "note")
        assert len(columns_of(MonthRow)) == len(row._fields) + 1

    def test_all_rows_of_all_tables_have_one_of_their_own(self):
        for name in SCHEMAS:
            ids = [row.cells[-1] for row in LexiconFile.read(data_folder() / f"{name}.tsv").rows]
            assert all(map(is_id, ids))
            assert len({*ids}) == len(ids)

    @pytest.mark.parametrize(
        ("cell", "told"),
        [
            ("", "id: empty: format the file"),
            ("17", "'17' is not an id"),
            (None, "is that of line"),
        ],
    )
    def test_a_wrong_id_is_told(self, tmp_path, cell, told):
        for path in data_folder().glob("*.tsv"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        months = tmp_path / "months.tsv"
        lines = months.read_text(encoding="utf-8").splitlines()
        before = lines[-2].rsplit("\t", 1)[1]
        lines[-1] = lines[-1].rsplit("\t", 1)[0] + f"\t{before if cell is None else cell}"
        months.write_text("\n".join(lines) + "\n", encoding="utf-8")
        (problem,) = find_library_problems(tmp_path)
        assert (problem.line, problem.column) == (len(lines), 5)
        assert told in problem.problem


class TestPackage:
    def test_it_is_what_the_tables_say(self):
        for path, content in files_of_package().items():
            assert path.read_text(encoding="utf-8") == content

    def test_every_table_is_in_it(self):
        paths = {resource["path"] for resource in package()["resources"]}
        assert paths == {path.name for path in data_folder().glob("*.tsv")}

    @pytest.mark.parametrize("resource", package()["resources"], ids=lambda each: each["name"])
    def test_every_table_is_read_by_it_as_the_library_reads_it(self, resource):
        name = resource["path"].removesuffix(".tsv")
        header, *rows = cells_by(resource)
        fields = resource["schema"]["fields"]
        assert header == [field["name"] for field in fields]
        assert header == columns_of(SCHEMAS[name])
        assert len(rows) == len(read_rows(data_folder() / resource["path"], SCHEMAS[name]))
        for column, field in enumerate(fields):
            cells = {row[column] for row in rows}
            constraints = field.get("constraints", {})
            assert "" not in cells or not constraints.get("required")
            if "enum" in constraints:
                assert cells <= {"", *constraints["enum"]}
            if "pattern" in constraints:
                assert all(re.fullmatch(constraints["pattern"], cell) for cell in cells - {""})

    def test_rows_are_what_the_json_schema_says(self):
        schema = json.loads((data_folder() / "schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for name in ("months", "roles", "abbreviations"):
            row_type = SCHEMAS[name]
            validator = jsonschema.Draft202012Validator(schema["$defs"][name])
            path = data_folder() / f"{name}.tsv"
            file = LexiconFile.read(path)
            extra = columns_of(row_type)[len(row_type._fields) :]
            for (_, row), cells in zip(read_rows(path, row_type), file.rows, strict=True):
                values = {key: list(value) if isinstance(value, tuple) else value
                          for key, value in row._asdict().items()}  # fmt: skip
                values |= zip(extra, cells.cells[-len(extra) :], strict=True)
                validator.validate(values)
            with pytest.raises(jsonschema.ValidationError):
                validator.validate({**values, "id": "17"})

    def test_card_changes_and_licence_are_there(self):
        changes = (data_folder() / "CHANGELOG.md").read_text(encoding="utf-8")
        assert f"## {VERSION}" in changes
        licence = (data_folder() / "LICENSE.md").read_text(encoding="utf-8")
        assert "CC BY 4.0" in licence
        assert "vietnamadminunits" in licence
        card = (data_folder() / "README.md").read_text(encoding="utf-8")
        assert VERSION in card
        assert all(f"`{name}`" in card for name in SCHEMAS)

    def test_a_stale_description_is_told(self, tmp_path):
        for path in data_folder().iterdir():
            (tmp_path / path.name).write_bytes(path.read_bytes())
        (tmp_path / "schema.json").write_text("{}", encoding="utf-8")
        (problem,) = find_library_problems(tmp_path)
        assert isinstance(problem, LexiconError)
        assert "run viunion lexicon format" in problem.problem


class TestCueRoles:
    def test_each_role_has_a_plain_name(self):
        rows = read_table(data_folder() / "cue_roles.tsv", CueRoleRow)
        assert {row.role for row in rows} == set(get_args(CueRole))
        assert len({row.name for row in rows}) == len(rows)

    def test_each_example_holds_a_cue_of_its_role(self):
        cues: dict[str, set[str]] = {}
        for row in read_table(data_folder() / "cues.tsv", CueRow):
            cues.setdefault(row.role, set()).add(fold_phrase(row.cue))
        for role in read_table(data_folder() / "cue_roles.tsv", CueRoleRow):
            (marked,) = re.findall(r"\[(.+?)\]", role.example)
            assert fold_phrase(marked) in cues[role.role], role
