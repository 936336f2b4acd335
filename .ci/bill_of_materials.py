"""What comes with the library: every package that its wheel needs, with version and licence.

Usage: bill_of_materials.py [FOLDER]

Reads the dependencies of ``pyproject.toml`` and follows them through the packages installed beside the
running Python. Writes ``dependencies.md``, for readers, and ``sbom.json`` (CycloneDX) into FOLDER, by
default ``docs``. Exits with 1 where a package is not installed, or says no licence.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
HEAD = """# Dependencies

What an installation of the wheel with its extras `files` and `pyvi` brings along, written by
`.ci/bill_of_materials.py`; `sbom.json` beside it says the same for programs (CycloneDX).
`import viunion_nlp` imports none of them: see [architecture.md](architecture.md).

| package | version | licence | needed by |
|---|---|---|---|
"""


@dataclass(slots=True)
class Package:
    """An installed package, and who needs it."""

    name: str
    version: str
    licence: str
    needed_by: list[str]

    @property
    def url(self) -> str:
        """Its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def project() -> dict[str, Any]:
    """The project's own metadata."""
    values: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return values["project"]


def needed() -> list[tuple[str, Requirement]]:
    """What the wheel needs, and what its extras ``files`` and ``pyvi`` do."""
    values = project()
    asked = [("viunion_nlp", each) for each in values["dependencies"]]
    for extra in ("files", "pyvi"):
        who = f"viunion_nlp[{extra}]"
        asked += [(who, each) for each in values["optional-dependencies"][extra]]
    return [(who, Requirement(each)) for who, each in asked]


def packages() -> list[Package]:
    """Everything that is needed, by name.

    Raises:
        PackageNotFoundError: something is not installed.
    """
    found: dict[str, Package] = {}
    waiting = needed()
    while waiting:
        who, requirement = waiting.pop(0)
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        name = canonicalize_name(requirement.name)
        if name not in found:
            installed = distribution(name)
            found[name] = Package(name, installed.version, licence_of(installed), [])
            waiting += [(name, Requirement(each)) for each in installed.requires or ()]
        if who not in found[name].needed_by:
            found[name].needed_by.append(who)
    return [found[name] for name in sorted(found)]


def licence_of(installed: Distribution) -> str:
    """What a package says of its licence: an SPDX expression, its classifiers, or its own words."""
    metadata = installed.metadata
    if metadata.get("License-Expression"):
        return str(metadata["License-Expression"])
    named = [
        each.rpartition(" :: ")[2]
        for each in metadata.get_all("Classifier") or ()
        if each.startswith("License :: ")
    ]
    words = str(metadata.get("License") or "").strip().partition("\n")[0]
    return " / ".join(named) or words


def table(found: list[Package]) -> Iterator[str]:
    """The rows for readers."""
    for each in found:
        yield f"| {each.name} | {each.version} | {each.licence} | {', '.join(each.needed_by)} |"


def bill(found: list[Package]) -> dict[str, Any]:
    """The bill of materials in CycloneDX."""
    components = [
        {
            "type": "library",
            "bom-ref": each.url,
            "name": each.name,
            "version": each.version,
            "purl": each.url,
            "licenses": [{"license": {"name": each.licence}}],
        }
        for each in found
    ]
    by_name = {each.name: each.url for each in found}
    needs: dict[str, list[str]] = {"viunion_nlp": [], **{name: [] for name in by_name}}
    for each in found:
        for who in each.needed_by:
            needs[who.partition("[")[0]].append(each.url)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "library", "bom-ref": "viunion_nlp", "name": project()["name"]}
        },
        "components": components,
        "dependencies": [
            {"ref": by_name.get(name, name), "dependsOn": sorted(urls)}
            for name, urls in needs.items()
        ],
    }


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"
    try:
        found = packages()
    except PackageNotFoundError as error:
        print(f"{error.name} is not installed", file=sys.stderr)
        return 1
    text = HEAD + "\n".join(table(found)) + "\n"
    (folder / "dependencies.md").write_text(text, encoding="utf-8")
    values = json.dumps(bill(found), indent=2) + "\n"
    (folder / "sbom.json").write_text(values, encoding="utf-8")
    unsaid = [each.name for each in found if not each.licence]
    if unsaid:
        print(f"no licence is said: {', '.join(unsaid)}", file=sys.stderr)
    return int(bool(unsaid))


if __name__ == "__main__":
    sys.exit(main())
