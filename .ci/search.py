"""The search of a built site: words are found with and without diacritics, in any Unicode form.

Usage: search.py SITE

Looks into the index, and where Node.js is at hand lets the site's own script level some queries. Exits with
1 where a word is not found.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

# Words of the pages, each as somebody may type it.
QUERIES = {"nghị định": "nghi dinh", "CHỮ VIẾT TẮT": "chu viet tat", "Đảng ủy": "dang uy"}
_SCRIPT = """
const window = {};
%s
const stemmer = new Stemmer();
console.log(JSON.stringify(%s.map((query) => splitQuery(query).map((word) => stemmer.stemWord(word)))));
"""


def levelled(site: Path, queries: list[str]) -> list[list[str]]:
    """What the site's script makes of queries."""
    data = (site / "_static" / "language_data.js").read_text(encoding="utf-8")
    code = _SCRIPT % (data, json.dumps(queries))
    done = subprocess.run(["node", "-e", code], capture_output=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


def main() -> int:
    site = Path(sys.argv[1])
    index = (site / "searchindex.js").read_text(encoding="utf-8")
    known = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["terms"].keys()
    wrong = [word for query in QUERIES.values() for word in query.split() if word not in known]
    if shutil.which("node"):
        typed = [
            unicodedata.normalize(form, query)
            for form in ("NFC", "NFD")
            for query in (*QUERIES, *QUERIES.values())
        ]
        right = [query.split() for query in (*QUERIES.values(),) * 4]
        pairs = zip(typed, levelled(site, typed), right, strict=True)
        wrong += [f"{query!r} is {found}" for query, found, expected in pairs if found != expected]
    print(f"{len(known)} words in the index, {len(wrong)} not found")
    for each in wrong:
        print(each, file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
