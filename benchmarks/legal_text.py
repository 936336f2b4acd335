"""English legal prose full of citations, made up: what eyecite is for, at its usual density.

Parties, holdings, volumes and pages are invented; reporters, courts and statutes are named as such text
names them. The same seed makes the same text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

PARTIES = (
    "Alderman", "Brightwater Mills", "Calloway", "Dunmore", "Eastfield Transit Co.", "Fairbrook",
    "Granger", "Hollis", "Ironbridge Ins. Co.", "Jessup", "Kestrel Shipping Corp.", "Lattimore",
    "Merriweather", "Northgate School Dist.", "Oakhurst", "Pellington", "Quarry Workers Local 12",
    "Ravenel", "Stonebridge Bank", "Thackeray", "United States", "Vandermeer", "Whitcombe", "Yardley",
)  # fmt: skip
REPORTERS = (
    ("U.S.", ""), ("S. Ct.", ""), ("F.2d", "9th Cir. "), ("F.3d", "2d Cir. "),
    ("F. Supp. 2d", "S.D.N.Y. "), ("Cal. 4th", ""), ("N.E.2d", "Mass. "), ("P.3d", "Wash. "),
)  # fmt: skip
STATUTES = (
    "29 U.S.C. § 158(a)(3)", "42 U.S.C. § 1983", "28 U.S.C. § 1331", "29 C.F.R. § 541.100",
    "Cal. Lab. Code § 1102.5",
)  # fmt: skip
WITH_CITATION = (
    "The court below relied on {full}, and we see no error in that.",
    "An employer may not discipline a member for speaking at a meeting. {full}.",
    "See {full} (the burden stays with the party that asserts the defense).",
    "That reading was rejected in {full}; see also {full}.",
    "The claim arises under {statute}, and the complaint says so on its face.",
    "We have said as much before. Id. at {page}.",
    "{short}, {volume} {reporter} at {page}, is not to the contrary.",
    "But see {short}, supra, at {page}.",
)
PLAIN = (
    "The record shows that notice was posted in the break room on the second Monday of the month.",
    "Counsel for the respondent conceded at argument that no vote of the membership was ever taken.",
    "The parties agreed to a schedule for discovery, and later asked that it be extended by six weeks.",
    "We review the grant of summary judgment de novo and draw every reasonable inference for the other side.",
    "The foreman testified that the machine had been out of order since spring and that he had reported it.",
    "None of this changes what the statute plainly says, nor what the legislature meant by saying it.",
    "The arbitrator found the dismissal to be without just cause and ordered reinstatement with back pay.",
)


def legal_texts(documents: int, letters: int, seed: int = 1) -> list[str]:
    """Opinions of about so many letters each."""
    draw = random.Random(seed)
    return [_opinion(draw, letters) for _ in range(documents)]


def _opinion(draw: random.Random, letters: int) -> str:
    paragraphs, size = [], 0
    while size < letters:
        paragraph = " ".join(_sentences(draw, draw.randint(3, 8)))
        size += len(paragraph) + 2
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def _sentences(draw: random.Random, count: int) -> Iterator[str]:
    """Plain sentences and ones that cite, in turn: citations side by side make eyecite warn."""
    for number in range(count):
        if number % 2 == 0:
            yield draw.choice(PLAIN)
            continue
        reporter, _ = draw.choice(REPORTERS)
        sentence = draw.choice(WITH_CITATION)
        while "{full}" in sentence:
            sentence = sentence.replace("{full}", _full(draw), 1)
        yield sentence.format(
            statute=draw.choice(STATUTES), short=draw.choice(PARTIES), reporter=reporter,
            volume=draw.randint(20, 580), page=draw.randint(2, 990),
        )  # fmt: skip


def _full(draw: random.Random) -> str:
    first, second = draw.sample(PARTIES, 2)
    reporter, court = draw.choice(REPORTERS)
    volume, page = draw.randint(20, 580), draw.randint(1, 970)
    pin, year = page + draw.randint(1, 20), draw.randint(1951, 2019)
    return f"{first} v. {second}, {volume} {reporter} {page}, {pin} ({court}{year})"
