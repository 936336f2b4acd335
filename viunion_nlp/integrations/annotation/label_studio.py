"""Label Studio: tasks with predictions are exported, its JSON export is imported.

Offsets are code points since version 1.4, and UTF-16 code units before. The export contains the words at
each place, so both are read correctly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.integrations.annotation.marks import Counted, Link, Mark, Marked
from viunion_nlp.version import __version__

_LABELS, _TEXT = "label", "text"


def write(marked: Marked, offsets: Offsets = "code points") -> dict[str, Any]:
    """A task with a prediction, for import."""
    counted = Counted(marked.text, offsets)
    names = {mark: f"m{number}" for number, mark in enumerate(marked.marks)}
    regions = [
        {
            "id": name, "from_name": _LABELS, "to_name": _TEXT, "type": "labels",
            "value": {
                "start": counted.given(mark.start),
                "end": counted.given(mark.end),
                "text": marked.text[mark.start : mark.end],
                "labels": [mark.label],
            },
        }
        for mark, name in names.items()
    ]  # fmt: skip
    relations = [
        {
            "type": "relation", "direction": "right", "labels": [link.kind],
            "from_id": names[link.source], "to_id": names[link.target],
        }
        for link in marked.links
    ]  # fmt: skip
    prediction = {"model_version": f"viunion_nlp {__version__}", "result": [*regions, *relations]}
    return {"data": {"text": marked.text, "id": marked.id}, "predictions": [prediction]}


def read(task: Mapping[str, Any], offsets: Offsets = "code points") -> Marked | None:
    """The annotations of a task; None if there are none.

    Of several annotations the one marked as ground truth counts, else the last; cancelled ones do not
    count.

    Raises:
        FormatError: it is not a task of Label Studio's export (JSON, not JSON-MIN).
    """
    data = checked.mapping(task.get("data"), "data")
    text = checked.string(data.get("text"), "data.text")
    annotations = [
        checked.mapping(each, place)
        for place, each in checked.items(task.get("annotations"), "annotations")
    ]
    done = [each for each in annotations if not each.get("was_cancelled")]
    if not done:
        return None
    chosen = next((each for each in done if each.get("ground_truth")), done[-1])
    counted = Counted(text, offsets)
    marks: dict[str, list[Mark]] = {}
    relations = []
    for place, each in checked.items(chosen.get("result"), "result"):
        result = checked.mapping(each, place)
        if result.get("type") == "labels":
            marks[checked.string(result.get("id"), f"{place}.id")] = list(
                _marks(counted, checked.mapping(result.get("value"), place), place)
            )
        elif result.get("type") == "relation":
            relations.append((place, result))
    links = [link for place, result in relations for link in _links(result, marks, place)]
    id = data.get("id", task.get("id", ""))
    return Marked.of(id, text, [mark for each in marks.values() for mark in each], links)


def labels(names: Iterable[str], links: Iterable[str]) -> str:
    """The labelling interface of a project, to paste into its settings."""
    shown = "\n".join(f"    <Label value={quoteattr(name)}/>" for name in names)
    related = "\n".join(f"    <Relation value={quoteattr(link)}/>" for link in links)
    return (
        f'<View>\n  <Labels name="{_LABELS}" toName="{_TEXT}">\n{shown}\n  </Labels>\n'
        f'  <Relations>\n{related}\n  </Relations>\n  <Text name="{_TEXT}" value="$text"/>\n</View>\n'
    )


def _marks(counted: Counted, value: Mapping[str, Any], place: str) -> Iterator[Mark]:
    for _, label in checked.items(value.get("labels"), f"{place}.labels"):
        yield counted.mark(label, value.get("start"), value.get("end"), place, value.get("text"))


def _links(
    result: Mapping[str, Any], marks: Mapping[str, list[Mark]], place: str
) -> Iterator[Link]:
    ends = []
    for name in ("from_id", "to_id"):
        found = marks.get(checked.string(result.get(name), f"{place}.{name}"))
        if not found:
            raise FormatError(
                f"{place}.{name}", f"there is no region {checked.shown(result[name])}"
            )
        ends.append(found[0])
    kinds = [kind for _, kind in checked.items(result.get("labels"), f"{place}.labels")]
    # A relation can be drawn in one click without a label; a person and an office have only one kind.
    for kind in kinds or ["HOLDS"]:
        link = Link(checked.string(kind, f"{place}.labels"), ends[0], ends[1])
        yield Link(link.kind, *reversed(link[1:])) if result.get("direction") == "left" else link
