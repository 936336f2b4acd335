"""What gets installed: the built wheel in a clean environment, and what an import costs."""

import email.parser
import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import viunion_nlp as vu

ROOT = Path(__file__).parents[1]
# The tables, and what describes them.
DATA = sorted(path.name for path in (ROOT / "data").iterdir())


def run(*command: str | Path, cwd: Path) -> str:
    left_out = ("PYTHONPATH", "VIUNION_COMPILE")
    environment = {key: value for key, value in os.environ.items() if key not in left_out}
    result = subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment, capture_output=True, timeout=300
    )
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-d", folder, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def clean_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and the dependencies of the running one, but no checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / "bin" / "python"
    install = ("install", "--quiet", "--no-index", "--no-deps")
    run(sys.executable, "-m", "pip", "--python", python, *install, wheel, cwd=folder)
    site = Path(
        run(python, "-Ic", "import site; print(site.getsitepackages()[0])", cwd=folder).strip()
    )
    # Behind the wheel on the path; the ".pth" files in there are not followed.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def test_wheel_holds_all_tables_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    inside = [name for name in names if name.startswith("viunion_nlp/data/")]
    assert sorted(Path(name).name for name in inside) == DATA
    assert "viunion_nlp/py.typed" in names
    assert {name.split("/")[0] for name in names} == {
        "viunion_nlp", f"viunion_nlp-{vu.__version__}.dist-info",
    }  # fmt: skip


def test_metadata(wheel):
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    metadata = email.parser.Parser().parsestr(archive.read(name).decode())
    assert metadata["Version"] == vu.__version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"
    assert {"pyvi", "pandas", "polars", "arrow", "spacy", "spark", "dev"} <= set(
        metadata.get_all("Provides-Extra", [])
    )


def test_dependencies_are_listed_with_their_licences():
    values = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = values["dependencies"] + values["optional-dependencies"]["pyvi"]
    rows = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").splitlines()
    listed = dict(line.strip("| ").split(" | ")[:2] for line in rows if line.startswith("| "))
    components = json.loads((ROOT / "docs" / "sbom.json").read_text(encoding="utf-8"))["components"]
    assert {re.split(r"\W", each)[0] for each in asked} <= listed.keys()
    assert {each["name"]: each["version"] for each in components}.items() <= listed.items()
    assert all(each["licenses"][0]["license"]["name"] for each in components)


def test_source_distribution_holds_all_tables(built):
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = archive.getnames()
    assert sorted(Path(name).name for name in names if "/data/" in name) == DATA
    assert f"viunion_nlp-{vu.__version__}/hatch_build.py" in names


@pytest.mark.parametrize(("asked", "needed"), [("1", {"mypy", "setuptools"}), ("", set())])
def test_only_a_compiled_wheel_needs_mypyc(monkeypatch, asked, needed):
    monkeypatch.setenv("VIUNION_COMPILE", asked)
    names = {re.split(r"\W", need)[0] for need in WheelBuilder(str(ROOT)).config.dependencies}
    assert names == needed
    assert SdistBuilder(str(ROOT)).config.dependencies == []


def test_patterns_of_compiled_modules_find_some():
    patterns = WheelBuilder(str(ROOT)).config.hook_config["custom"]["modules"]
    assert [pattern for pattern in patterns if not list(ROOT.glob(pattern))] == []


def test_editable_install_is_pure(monkeypatch, tmp_path):
    monkeypatch.setenv("VIUNION_COMPILE", "1")
    (path,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["editable"])
    assert path.endswith("-py3-none-any.whl")


def test_wheel_analyzes_without_the_checkout(clean_environment):
    code = (
        "import viunion_nlp as vu; from viunion_nlp.lexicon import data_folder;"
        "print(vu.__file__); print(data_folder());"
        "print(vu.analyze('Ông Hải, Chủ tịch LĐLĐ tỉnh').positions[0].title.role)"
    )
    python = clean_environment / "bin" / "python"
    module, data, role = run(python, "-Ic", code, cwd=clean_environment).splitlines()
    assert Path(module).is_relative_to(clean_environment)
    assert Path(data) == Path(module).parent / "data"
    assert role == "Chủ tịch"


def test_wheel_brings_the_command(clean_environment):
    command = clean_environment / "bin" / "viunion"
    output = run(command, "extract", ROOT / "examples" / "ban-tin.txt", cwd=clean_environment)
    assert "Tổng Liên đoàn Lao động Việt Nam" in output


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import viunion_nlp", {"click", "rich", "underthesea", "pyvi", "numpy", "pandas"}),
        ("import viunion_nlp", {"viunion_nlp.frames", "viunion_nlp.integrations"}),
        ("import viunion_nlp as vu; vu.to_frame", {"pandas", "polars", "pyarrow", "numpy"}),
        ("import viunion_nlp", {"concurrent.futures", "logging", "multiprocessing", "signal"}),
        ("import viunion_nlp as vu; vu.analyze('Ông Hải')", {"click", "rich", "underthesea"}),
        ("import viunion_nlp.cli", {"underthesea", "pyvi", "rich", "viunion_nlp.evaluate"}),
    ],
)
def test_imports_are_few(statement, absent):
    code = f"import sys; {statement}; print(*sys.modules)"
    loaded = run(sys.executable, "-c", code, cwd=ROOT).split()
    assert absent & set(loaded) == set()
