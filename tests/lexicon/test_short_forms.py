"""All short forms in one table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from viunion_nlp.lexicon import data_folder, read_table
from viunion_nlp.lexicon.lexicon import bare_form
from viunion_nlp.lexicon.rows import AbbreviationRow, IssuerCodeRow
from viunion_nlp.lexicon.short_forms import ShortForm, forms_like, short_forms
from viunion_nlp.text.letters import fold_phrase

FILES: Mapping[str, tuple[str, ...]] = {
    "abbreviations": (
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote",
        "TXD\ttổ xây dựng\tbody\tgeneral\t\t",
        "PTC\tphó\toffice\tgeneral\t\t",
    ),
    "issuer_codes": (
        "code\tname\tkind\tlevel\twritten\tnote",
        "TXD\tTổ xây dựng\tstate\t\t\t",
        "BXH\tBộ Xây hồ\tstate\tcentral\t\tcũ",
    ),
    "document_types": (
        "type\tcode\tkind\tnumber\tknown_by\tnote",
        "Sổ tay\tSTA|ST\tplan\tweak\t\t",
    ),
    "bodies": (
        "name\taliases\tkind\tlevel\tplace\talso\tnote",
        "Hội Đan lưới\tHĐAL|Hội Đan\tother\tcentral\t\t\t",
        "QZ\t\tother\tcentral\t\t\t",
    ),
    "roles": (
        "role\tkind\tbody\tshared\tbare\tnote",
        "PTC hội\tgeneral\tbody\t1\tyes\t",
        "hội trưởng\tgeneral\tbody\t1\tyes\t",
    ),
    "honorifics": (
        "form\tkind\tgender\texpansion\tnote",
        "NSX\tdegree\t\tnghệ sĩ xiếc\t",
        "chú\thonorific\tmale\t\t",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, lines in FILES.items():
        header, *rows = lines
        own = (data_folder() / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        # Files may have more columns than these rows tell.
        columns = next(line for line in own if not line.startswith("#")).split("\t")
        cells = [dict(zip(header.split("\t"), row.split("\t"), strict=True)) for row in rows]
        written = ["\t".join(row.get(column, "") for column in columns) for row in cells]
        (tmp_path / f"{name}.tsv").write_text("\n".join(["\t".join(columns), *written]), "utf-8")
    return tmp_path


def test_each_file_gives_its_forms(folder: Path) -> None:
    found = [(each.form, each.expansion, each.kind, each.file) for each in short_forms(folder)]
    assert found == [
        ("TXD", "tổ xây dựng", "body", "abbreviations"),
        ("PTC", "phó", "office", "abbreviations"),
        ("BXH", "Bộ Xây hồ", "body", "issuer_codes"),
        ("STA", "Sổ tay", "document", "document_types"),
        ("ST", "Sổ tay", "document", "document_types"),
        ("HĐAL", "Hội Đan lưới", "body", "bodies"),
        ("PTC hội", "phó hội", "office", "roles"),
        ("NSX", "nghệ sĩ xiếc", "degree", "honorifics"),
    ]


def test_a_form_tells_where_it_stands(folder: Path) -> None:
    (found,) = forms_like("B.X.H", short_forms(folder))
    assert (found.file, found.line, found.note) == ("issuer_codes", 3, "cũ")


@pytest.fixture(scope="module")
def known() -> list[ShortForm]:
    return short_forms()


def test_every_code_and_every_abbreviation_is_told(known: list[ShortForm]) -> None:
    told = {(bare_form(each.form), fold_phrase(each.expansion)) for each in known}
    for row in read_table(data_folder() / "abbreviations.tsv", AbbreviationRow):
        assert (bare_form(row.abbreviation), fold_phrase(row.expansion)) in told
    for code in read_table(data_folder() / "issuer_codes.tsv", IssuerCodeRow):
        assert (bare_form(code.code), fold_phrase(code.name)) in told


@pytest.mark.parametrize("form", ["VCCI", "ILO", "NQ", "PGS", "TGĐ", "CNVCLĐ"])
def test_forms_of_all_kinds_are_known(known: list[ShortForm], form: str) -> None:
    assert forms_like(form, known)


def test_no_sense_is_told_twice(known: list[ShortForm]) -> None:
    senses = [(bare_form(each.form), fold_phrase(each.expansion)) for each in known]
    assert len(senses) == len(set(senses))
