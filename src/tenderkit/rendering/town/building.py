# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One tag of a Word file and its paragraph go in; what Word or docxtpl would lose of either comes out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.spots import TBL, TC, TR, P, Paragraph, R, T
from tenderkit.rendering.town.statements import KNOWN
from tenderkit.rendering.town.tags import Tag, stray_marks
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_PREFIXES = {"p": P, "tr": TR, "tc": TC}
_KEPT_IN_RUNS = frozenset(
    f"{{{W}}}{tag}" for tag in ("rPr", "t", "lastRenderedPageBreak", "softHyphen", "proofErr")
)
_BETWEEN_RUNS = frozenset(f"{{{W}}}{tag}" for tag in ("r", "proofErr", "bookmarkStart", "bookmarkEnd"))
_TEXT_BOX = f"{{{W}}}txbxContent"


def tag_faults(tag: Tag, paragraph: Paragraph, others: list[Tag]) -> Iterator[Message]:
    """Yield what is wrong with how a tag is built and where it stands; *others* share its paragraph."""
    yield from _words(tag)
    yield from _straddling(tag, paragraph)
    if tag.prefix:
        yield from _prefixed(tag, paragraph, others)


def stray_faults(paragraph: Paragraph) -> Iterator[Message]:
    """Yield the marks of tags that nobody opened or closed."""
    for mark in stray_marks(paragraph):
        yield Message(N_("{mark} has no partner in its paragraph"), {"mark": mark})


def _words(tag: Tag) -> Iterator[Message]:
    values = {"tag": tag.source}
    if tag.source[2] in "+-" or tag.source[-3] in "+-":
        yield Message(N_("{tag} would swallow what stands beside it: leave out + and -"), values)
    elif tag.kind == "statement" and tag.word not in KNOWN:
        values["known"] = ", ".join(KNOWN)
        yield Message(N_("{tag} is none of the statements of a Word template: {known}"), values)
    if tag.prefix == "r":
        yield Message(N_("{tag} would print formatted text, which loses its format: leave out the r"), values)
    if tag.prefix in {"p", "tr", "tc"} and tag.kind == "value" and not tag.inner.startswith("loop("):
        yield Message(N_("{tag} would print Word's own language: leave out the prefix"), values)
    if tag.prefix and any(mark in tag.inner for mark in "%}{"):
        yield Message(N_("{tag} has a prefix, so it can hold no bracket and no percent sign"), values)


def _straddling(tag: Tag, paragraph: Paragraph) -> Iterator[Message]:
    """Yield a fault where a tag begins in one wrapper and ends in another, or has something in its midst."""
    elements = paragraph.elements(tag.start, tag.end)
    chains = [_wrappers(element, paragraph.element) for element in elements]
    values: dict[str, object] = {"tag": tag.source}
    if any(chain != chains[0] for chain in chains):
        names = {wrapper.tag.rpartition("}")[2] for chain in chains for wrapper in chain}
        values["wrappers"] = ", ".join(sorted(names))
        yield Message(N_("{tag} begins inside {wrappers} and ends outside, or the reverse"), values)
    elif any(element.tag != T for element in elements) or _midst(elements):
        yield Message(N_("in the midst of {tag} stands something that is no text and would be lost"), values)


def _wrappers(element: "_Element", paragraph: "_Element") -> "list[_Element]":
    """Return what lies between the run of *element* and its paragraph."""
    found = []
    for ancestor in element.iterancestors():
        if ancestor is paragraph:
            break
        if ancestor.tag != R:
            found.append(ancestor)
    return found


def _midst(elements: "list[_Element]") -> bool:
    """Return whether anything but text stands between the first and the last element of a tag."""
    first, last = elements[0], elements[-1]
    run = first.getparent()
    inside = list(first.itersiblings())
    while run is not None and run is not last.getparent():
        if any(item.tag not in _KEPT_IN_RUNS for item in inside):
            return True
        run = run.getnext()
        if run is not None:
            if run.tag not in _BETWEEN_RUNS:
                return True
            inside = [item for item in run if item is not last and run.tag == R]
    before = [item for item in inside if item in set(last.itersiblings(preceding=True))]
    return any(item.tag not in _KEPT_IN_RUNS for item in before)


def _prefixed(tag: Tag, paragraph: Paragraph, others: list[Tag]) -> Iterator[Message]:
    """Yield a fault where something stands in what the tag takes the place of."""
    values = {"tag": tag.source}
    kind = _PREFIXES.get(tag.prefix)
    if kind is None:
        return
    holder = paragraph.element if kind == P else next(paragraph.element.iterancestors(kind), None)
    if holder is None:
        yield Message(N_("{tag} stands in no table"), values)
    elif any(other is not tag and other.prefix for other in others):
        yield Message(
            N_("{tag} shares its paragraph with another tag of this kind: give each its own"), values
        )
    elif beside := _beside(holder, tag):
        values["text"] = beside
        yield Message(N_("beside {tag} stands '{text}', which would be lost"), values)
    elif kind == P and holder.find(f".//{_TEXT_BOX}") is not None:
        yield Message(N_("{tag} stands in a paragraph with a text box, which would be lost"), values)
    elif kind == TC and holder.find(f".//{TBL}") is not None:
        yield Message(N_("{tag} stands in a cell with a table, which would be lost"), values)
    elif holder.find(f".//{{{W}}}drawing") is not None or holder.find(f".//{{{W}}}pict") is not None:
        yield Message(N_("beside {tag} stands a picture, which would be lost"), values)


def _beside(holder: "_Element", tag: Tag) -> str:
    """Return the other text of a paragraph, row or cell."""
    text = "".join(item.text or "" for item in holder.iter(T))
    return text.replace(tag.source, "", 1).strip()[:60]
