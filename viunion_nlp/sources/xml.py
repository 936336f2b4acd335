"""Reads the XML of Word documents in either of its two sets of namespaces."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_OFF = frozenset(("0", "false", "off", "none"))


def name_of(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(parent: Element | None, name: str) -> Element | None:
    """The first child with a given name; None if there is none, or no parent."""
    if parent is None:
        return None
    return next((each for each in parent if name_of(each) == name), None)


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute; None if it is missing, or there is no element."""
    if element is None:
        return None
    return next(
        (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None
    )


def switched_on(element: Element | None) -> bool | None:
    """The value of a switch such as ``w:caps``; None if it is missing."""
    return None if element is None else attribute(element, "val") not in _OFF
