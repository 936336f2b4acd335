"""The links of a built site: those inside lead somewhere, those that lead out are listed.

Usage: links.py SITE

Exits with 1 where a link inside leads to no page or no place of a page, or where a page would fetch anything
from elsewhere: a script, a style, a picture or a font.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

FETCHING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "object": "data"}


class Page(HTMLParser):
    """What a page has: the places that links may lead to, its links, and what it fetches."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element says."""
        values = {name: value for name, value in attrs if value is not None}
        self.places.update(values[name] for name in ("id", "name") if name in values)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in FETCHING and FETCHING[tag] in values:
            self.fetched.append(values[FETCHING[tag]])


def is_outside(link: str) -> bool:
    """Whether a link leads out of the site."""
    parts = urlsplit(link)
    return bool(parts.netloc) or parts.scheme not in ("", "data")


def target_of(site: Path, page: Path, link: str) -> tuple[Path, str]:
    """The file that a link leads to, and the place in it."""
    parts = urlsplit(link)
    path = unquote(parts.path)
    target = (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()
    return (target if path else page.resolve()), unquote(parts.fragment)


def main() -> int:
    site = Path(sys.argv[1]).resolve()
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    outside: dict[str, set[str]] = defaultdict(set)
    wrong: list[str] = []
    checked = 0
    for path, page in sorted(pages.items()):
        name = path.relative_to(site).as_posix()
        wrong += [f"{name}: fetches {each}" for each in page.fetched if is_outside(each)]
        for link in page.links:
            if is_outside(link):
                outside[link].add(name)
                continue
            checked += 1
            target, place = target_of(site, path, link)
            if not target.exists():
                wrong.append(f"{name}: {link} leads to no file")
            elif place and target in pages and place not in pages[target].places:
                wrong.append(f"{name}: {link} leads to no place of that page")
    for link, names in sorted(outside.items()):
        print(f"leads out: {link} ({', '.join(sorted(names)[:3])})")
    print(f"{len(pages)} pages, {checked} links inside, {len(outside)} out, {len(wrong)} wrong")
    for each in wrong:
        print(each, file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
