"""How the documentation is built: ``python -m sphinx -W docs build/site``. Nothing is fetched for it."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE / "_ext")]
# Notebooks run in a process of their own, which must find the library of this checkout as well.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(HERE.parent), os.environ.get("PYTHONPATH", "")])
)
os.environ.setdefault("COLUMNS", "100")

from docutils import nodes  # noqa: E402
from sphinx.application import Sphinx  # noqa: E402

from viunion_nlp import __version__  # noqa: E402

project = "viunion_nlp"
author = "The viunion_nlp developers"
copyright = "The viunion_nlp developers"
version = release = __version__

extensions = [
    "data_files",
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "root_pages",
    "rules_table",
    "vietnamese_search",
]
exclude_patterns = ["_build", "_ext"]
# Fields of several records have the same names; which one is meant, the page shows.
suppress_warnings = ["ref.python"]

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3

# Every notebook is run when the site is built, and an error in it ends the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_use_ivar = True

language = "en"
html_search_language = "vi"
smartquotes_action = "q"  # "--option" and "--07-20" keep their dashes
html_theme = "furo"
html_title = f"viunion_nlp {version}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_copyright = False
html_copy_source = False
html_show_sourcelink = False
html_extra_path = ["sbom.json"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#a3192b", "color-brand-content": "#a3192b"},
    "dark_css_variables": {"color-brand-primary": "#ff8f8f", "color-brand-content": "#ff8f8f"},
    "navigation_with_keys": True,
}
pygments_style = "default"
pygments_dark_style = "monokai"

# The notebooks stand in examples/, with the files that they read; here they are pages.
shutil.rmtree(HERE / "examples", ignore_errors=True)
shutil.copytree(HERE.parent / "examples", HERE / "examples")


def in_one_sentence(
    _app: Sphinx, what: str, _name: str, _object: object, _options: object, lines: list[str]
) -> None:
    """Put together what was taken apart: "What told: …" is a field's sentence, and no type."""
    kinds = [line for line in lines if line.startswith(":type: ")]
    if what == "attribute" and kinds:
        rest = [line for line in lines if line not in kinds]
        lines[:] = [f"{kinds[0].removeprefix(':type: ')}: {rest[0]}", *rest[1:]]


def as_printed(_app: Sphinx, document: nodes.document) -> None:
    """Dashes behind parameters, which are no option's, and types behind a Literal by their last name."""
    for text in list(document.findall(nodes.Text)):
        if isinstance(text.parent, nodes.literal_block):
            continue
        printed = re.sub(r"~(?:\w+\.)+(\w)", r"\1", text)
        if not isinstance(text.parent, nodes.literal):
            printed = re.sub(r"(?<= )--(?= )", "–", printed)
        if printed != text:
            text.parent.replace(text, nodes.Text(printed))


def setup(app: Sphinx) -> None:
    """Make it known to Sphinx."""
    app.connect("autodoc-process-docstring", in_one_sentence, priority=600)  # behind napoleon
    app.connect("doctree-read", as_printed)
