"""What stands around the code agrees with it: versions, changelog, fragments, forms, workflows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

import viunion_nlp as vu

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(
    not (ROOT / "CHANGELOG.md").is_file(), reason="away from the checkout"
)
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def settings() -> dict[str, object]:
    values: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return values


def test_changelog_and_citation_speak_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version, date = re.findall(r"^## (\S+) - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)[0]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert version == citation["version"] == vu.__version__
    assert date == citation["date-released"]


def test_fragments_have_names_that_tell_their_kind() -> None:
    kinds = {each["directory"] for each in settings()["tool"]["towncrier"]["type"]}  # type: ignore[index]
    for path in (ROOT / "changes").iterdir():
        name = re.fullmatch(r"\+[a-z0-9-]+\.([a-z]+)\.md", path.name)
        assert path.name == "README.md" or (name and name[1] in kinds), path.name


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_ask_for_what_is_needed(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    asked = {item["id"] for item in form["body"] if "id" in item}
    assert {"name", "description", "body"} <= form.keys()
    assert {"text", "what", "why"} <= asked or {"form", "expansion", "where"} <= asked


def test_each_form_is_there_in_both_languages() -> None:
    asked = [
        tuple(item["id"] for item in yaml.safe_load(path.read_text(encoding="utf-8"))["body"][1:])
        for path in FORMS
    ]
    assert asked[0] == asked[1]
    assert asked[2] == asked[3]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_read_only_unless_they_say_more(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert "runs-on" in job or "uses" in job


def test_pythons_of_the_workflows_are_those_of_the_classifiers() -> None:
    classifiers: list[str] = settings()["project"]["classifiers"]  # type: ignore[index]
    said = {each.rpartition(" ")[2] for each in classifiers if re.search(r":: 3\.\d+$", each)}
    ci = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    assert set(ci["jobs"]["tests"]["strategy"]["matrix"]["python"]) == said


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "viunion_nlp").rglob("*.py")
    }
    assert [name for name, length in lengths.items() if length > 400] == []
