# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word template and the names that it may use go in; everything that is wrong with it comes out at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.building import stray_faults, tag_faults
from tenderkit.rendering.town.environment import bare_language
from tenderkit.rendering.town.findings import (
    BUILD,
    NAME,
    TAG,
    UNTAGGED,
    Finding,
    Spot,
    TemplateFault,
    strange,
)
from tenderkit.rendering.town.names import Shape
from tenderkit.rendering.town.nesting import Nesting
from tenderkit.rendering.town.package import Package, opened
from tenderkit.rendering.town.parts import filled_parts, other_parts
from tenderkit.rendering.town.purpose import doubts
from tenderkit.rendering.town.reach import Reach
from tenderkit.rendering.town.spots import Paragraph, paragraphs
from tenderkit.rendering.town.statements import tree_of
from tenderkit.rendering.town.tags import MARKS, Tag, tags
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from jinja2 import Environment
    from lxml.etree import _Element

_TRACKED = frozenset(f"{{{W}}}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo"))
_INSTRUCTIONS = (f"{{{W}}}instrText", f"{{{W}}}delInstrText")
_LINKED = ("hyperlink",)
"""What may lie outside of the file: nothing is fetched from there when somebody opens it."""


def findings(data: bytes, names: dict[str, Shape], language: str | None = None) -> list[Finding]:
    """Return all that is to be said of a Word template, in the order in which a person meets it.

    Args:
        data: the file.
        names: those that it may use.
        language: of the dossier, where one is known.
    """
    try:
        package = opened(data)
    except TemplateFault as error:
        return list(error.findings)
    try:
        return [*_findings(package, names), *doubts(package, language)]
    except Exception as error:  # noqa: BLE001 - whoever made the file wants to know, whatever it is
        return [strange(error)]


def faults(data: bytes, names: dict[str, Shape]) -> list[Finding]:
    """Return why a Word template cannot be filled."""
    return [finding for finding in findings(data, names) if finding.rule != UNTAGGED]


def _findings(package: Package, names: dict[str, Shape]) -> Iterator[Finding]:
    for part, root in filled_parts(package):
        yield from _part(part, root, names)
    for part, root in other_parts(package):
        yield from _relations(part, root) if part.endswith(".rels") else _unfilled(part, root)


def _part(part: str, root: "_Element", names: dict[str, Shape]) -> Iterator[Finding]:
    tongue, reach, nesting = bare_language(), Reach(names), Nesting()
    for paragraph in paragraphs(part, root):
        found = list(tags(paragraph))
        yield from _built(paragraph, found)
        for tag in found:
            if tag.kind == "statement":
                for fault in nesting.enter(tag, paragraph):
                    yield Finding(TAG, paragraph.spot, fault)
            yield from _said(tag, paragraph.spot, reach, tongue)
    for paragraph, fault in nesting.unclosed():
        yield Finding(TAG, paragraph.spot, fault)
    yield from _elements(part, root)


def _built(paragraph: Paragraph, found: list[Tag]) -> Iterator[Finding]:
    if any(item.tag in _TRACKED for item in paragraph.element.iter()):
        words = N_("the paragraph has tracked changes: accept or reject them first")
        yield Finding(BUILD, paragraph.spot, Message(words))
    for fault in stray_faults(paragraph):
        yield Finding(TAG, paragraph.spot, fault)
    for tag in found:
        for fault in tag_faults(tag, paragraph, found):
            yield Finding(BUILD, paragraph.spot, fault)


def _said(tag: Tag, spot: Spot, reach: Reach, tongue: "Environment") -> Iterator[Finding]:
    from jinja2 import TemplateSyntaxError

    try:
        tree = tree_of(tag, tongue)
    except TemplateSyntaxError as error:
        values = {"tag": tag.source, "reason": error.message}
        yield Finding(TAG, spot, Message(N_("{tag} cannot be understood: {reason}"), values))
        return
    remedy = Message(N_("`tenderkit template names` lists the names that a template may use."))
    for fault in reach.enter(tag.word, tree):
        yield Finding(NAME, spot, fault, remedy)


def _elements(part: str, root: "_Element") -> Iterator[Finding]:
    """Yield tags in field codes and attributes, and parts of other files."""
    for item in root.iter():
        if not isinstance(item.tag, str):
            continue
        name = item.tag.rpartition("}")[2]
        if item.tag in _INSTRUCTIONS and MARKS.search(item.text or ""):
            values = {"text": (item.text or "").strip()}
            yield Finding(BUILD, Spot(part), Message(N_("a field of Word holds a tag: {text}"), values))
        if name == "altChunk":
            yield Finding(BUILD, Spot(part), Message(N_("the file takes in another file (altChunk)")))
        for attribute, value in item.attrib.items():
            if MARKS.search(value):
                values = {"name": f"{name}/@{str(attribute).rpartition('}')[2]}", "text": value}
                words = N_("a property ({name}) holds a tag: {text}")
                yield Finding(BUILD, Spot(part), Message(words, values))


def _relations(part: str, root: "_Element") -> Iterator[Finding]:
    for item in root:
        kind = (item.get("Type") or "").rpartition("/")[2]
        if item.get("TargetMode") == "External" and kind not in _LINKED:
            values = {"kind": kind, "target": item.get("Target")}
            yield Finding(
                BUILD, Spot(part), Message(N_("the file fetches from elsewhere ({kind}): {target}"), values)
            )
        if kind == "aFChunk" or MARKS.search(item.get("Target") or ""):
            values = {"kind": kind, "target": item.get("Target")}
            yield Finding(BUILD, Spot(part), Message(N_("the file takes in {kind}: {target}"), values))


def _unfilled(part: str, root: "_Element") -> Iterator[Finding]:
    """Yield tags where none is filled."""
    for text in root.itertext():
        if MARKS.search(text):
            values = {"text": " ".join(text.split())[:60]}
            yield Finding(TAG, Spot(part), Message(N_("tags are not filled in this part: {text}"), values))
            return
    for item in root.iter():
        for value in item.attrib.values():
            if MARKS.search(value):
                values = {"text": value[:60]}
                yield Finding(
                    TAG, Spot(part), Message(N_("tags are not filled in this part: {text}"), values)
                )
                return
