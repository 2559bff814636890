# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A template and the file that was made of it go in; whatever was lost, left over or let in comes out."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import R as RELATION
from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.columns import is_regular
from tenderkit.rendering.town.findings import LOST, Finding, Spot
from tenderkit.rendering.town.package import Package
from tenderkit.rendering.town.parts import filled_parts, other_parts
from tenderkit.rendering.town.reading import words
from tenderkit.rendering.town.spots import TBL
from tenderkit.rendering.town.tags import MARKS
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

Pair = tuple[str, str]
_MADE = frozenset((f"{{{W}}}r", f"{{{W}}}{tag}") for tag in ("t", "tab", "br"))
"""What docxtpl makes of tabs and line ends in values."""
_AROUND = 8
"""Words that are quoted."""


def losses(template: Package, filled: Package, expected: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Yield every difference between what was to be made and what was made.

    Args:
        template: before.
        filled: after.
        expected: the words of each part that is filled.
    """
    before = dict(filled_parts(template))
    for part, root in filled_parts(filled):
        yield from _words(part, expected.get(part, []), words(part, root))
        yield from _structure(part, before.get(part, root), root)
        yield from _fields(part, before.get(part, root), root)
        yield from _tables(part, before.get(part, root), root)
    for part, root in other_parts(filled):
        if any(MARKS.search(text) for text in root.itertext()):
            yield _lost(part, N_("a tag was left over"))
    yield from _relations(template, filled)


def _words(part: str, wanted: list[str], found: list[str]) -> Iterator[Finding]:
    """Compare the words, in order; quote where they part."""
    if wanted == found:
        return
    at = next(
        (n for n, (w, f) in enumerate(zip(wanted, found, strict=False)) if w != f),
        min(len(wanted), len(found)),
    )
    start = max(at - 3, 0)
    values = {
        "wanted": " ".join(wanted[start : at + _AROUND]),
        "found": " ".join(found[start : at + _AROUND]),
    }
    yield _lost(part, N_("words were lost or changed: '{wanted}' became '{found}'"), **values)


def _structure(part: str, before: "_Element", after: "_Element") -> Iterator[Finding]:
    """No element may come to stand in another kind of element than in the template."""
    for parent, child in sorted(_pairs(after) - _pairs(before) - _MADE):
        values = {"child": child.rpartition("}")[2], "parent": parent.rpartition("}")[2]}
        yield _lost(part, N_("the structure broke: {child} came to stand in {parent}"), **values)


def _pairs(root: "_Element") -> set[Pair]:
    return {
        (str(parent.tag), str(child.tag))
        for parent in root.iter()
        for child in parent
        if isinstance(child.tag, str)
    }


def _fields(part: str, before: "_Element", after: "_Element") -> Iterator[Finding]:
    """A value must not become a field that Word runs."""
    for code in sorted(_codes(after) - _codes(before)):
        yield _lost(part, N_("a field came in that is not in the template: {code}"), code=code)


def _codes(root: "_Element") -> set[str]:
    codes = {(item.text or "").strip() for item in root.iter(f"{{{W}}}instrText")}
    codes |= {item.get(f"{{{W}}}instr", "") for item in root.iter(f"{{{W}}}fldSimple")}
    return codes | {"altChunk" for _ in root.iter(f"{{{W}}}altChunk")}


def _tables(part: str, before: "_Element", after: "_Element") -> Iterator[Finding]:
    """Where all rows of a table are equally wide, they stay so."""
    regular = all(is_regular(table) for table in before.iter(TBL))
    for number, table in enumerate(after.iter(TBL), start=1):
        if regular and not is_regular(table):
            yield _lost(part, N_("rows of table {table} have different numbers of columns"), table=number)


def _relations(template: Package, filled: Package) -> Iterator[Finding]:
    """Nothing leads out of the file that did not before, and nothing leads nowhere."""
    before = _external(template)
    for part, target in sorted(_external(filled) - before):
        yield _lost(part, N_("a link came in that is not in the template: {target}"), target=target)
    for part, root in filled_parts(filled):
        folder, _, name = part.rpartition("/")
        relations = filled.roots.get(f"{folder}/_rels/{name}.rels")
        known = {item.get("Id") for item in relations} if relations is not None else set()
        used = {
            v for item in root.iter() for k, v in item.attrib.items() if str(k).startswith(f"{{{RELATION}}}")
        }
        for missing in sorted(used - known):
            yield _lost(part, N_("a picture or link was lost: {id}"), id=missing)


def _external(package: Package) -> set[Pair]:
    return {
        (part, item.get("Target", ""))
        for part, root in package.roots.items()
        if part.endswith(".rels")
        for item in root
        if item.get("TargetMode") == "External"
    }


def _lost(part: str, words_: str, **values: object) -> Finding:
    return Finding(LOST, Spot(part), Message(words_, values))
