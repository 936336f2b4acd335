"""The build hook: with VIUNION_COMPILE=1 in the environment, mypyc compiles the hot modules of a wheel.

Without it a wheel is pure Python, and building it needs no compiler. Source distributions and editable
installs are pure always.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledModules(BuildHookInterface[Any]):
    """Puts extension modules into a wheel, beside the Python files that they are made of.

    The option ``modules`` lists those files: glob patterns, relative to the root.
    """

    _folder: TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """What the build needs beside hatchling."""
        return ["mypy>=2", "setuptools"] if _is_asked_for() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the wheel take the results."""
        if version == "editable" or not _is_asked_for():
            return
        self._folder = TemporaryDirectory()
        built = _compile(Path(self.root), self.config["modules"], Path(self._folder.name))
        build_data["force_include"] |= {str(path): name for path, name in built.items()}
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if self._folder is not None:
            self._folder.cleanup()


def _is_asked_for() -> bool:
    return os.environ.get("VIUNION_COMPILE") == "1"


def _compile(root: Path, patterns: list[str], folder: Path) -> dict[Path, str]:
    """The extension modules, each with its place in the wheel."""
    # Installed only where something is compiled.
    from mypyc.build import mypycify
    from setuptools import Distribution

    # Relative, because tracebacks show the paths that mypyc is given.
    sources = {path.relative_to(root) for pattern in patterns for path in root.glob(pattern)}
    extensions = mypycify(
        sorted(map(str, sources)),
        opt_level="2",  # 3 takes longer to build, and is no faster
        debug_level="0",
        target_dir=str(folder / "c"),
        group_name="viunion_nlp",
        multi_file=True,  # one C file of everything takes twice as long and much memory, and is no faster
    )
    if sys.platform != "win32":
        # What is exported may be replaced at run time, so calls of it go a longer way and are never inlined.
        for extension in extensions:
            extension.extra_compile_args.append("-fvisibility=hidden")
    command = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
    command.build_lib = str(folder / "built")
    command.build_temp = str(folder / "objects")
    command.ensure_finalized()
    command.run()
    built = filter(Path.is_file, (folder / "built").rglob("*"))
    return {path: path.relative_to(folder / "built").as_posix() for path in built}
