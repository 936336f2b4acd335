"""Files from outside the folder as pages of the site: their links are led to where the pages stand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_PAGES = {
    "CHANGELOG.md": "/project/changelog.md",
    "CODE_OF_CONDUCT.md": "/project/conduct.md",
    "CONTRIBUTING.md": "/project/contributing.md",
    "SECURITY.md": "/project/security.md",
    "changes/README.md": "/project/fragments.md",
    "data/README.md": "/reference/data-card.md",
}
_PAGES_OF_DATA = {
    "CHANGELOG.md": "/reference/data-changes.md",
    "LICENSE.md": "/reference/data-licence.md",
    "README.md": "/reference/data-card.md",
}
_LINK = re.compile(r"\]\(([^)#:\s]+)(#[^)\s]*)?\)")


def relinked(text: str, pages: dict[str, str]) -> str:
    """A text with its links as the site has them."""

    def on_site(link: re.Match[str]) -> str:
        path, anchor = link.group(1), link.group(2) or ""
        if path in pages:
            return f"]({pages[path]}{anchor})"
        return f"]({path.replace('docs/', '/', 1)}{anchor})"

    return _LINK.sub(on_site, text)


def _on_read(_app: Sphinx, _docname: str, content: list[str]) -> None:
    """Links from pages to files of the root."""
    for path, page in _PAGES.items():
        content[0] = content[0].replace(f"](../{path}", f"]({page}")


def _on_include(_app: Sphinx, path: Path, _docname: str, content: list[str]) -> None:
    of_data = path.parent.name == "data"
    content[0] = relinked(content[0], _PAGES_OF_DATA if of_data else _PAGES)


def setup(app: Sphinx) -> dict[str, Any]:
    """Make it known to Sphinx."""
    app.connect("include-read", _on_include)
    app.connect("source-read", _on_read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
