# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A filled Word document goes in; its list of contents names the headings that are there now.

Word brings it up to date when the file is opened and asks for that; until then, and in every other program,
it must not show the headings of the template.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tenderkit.rendering.docx_styles import style_ids
from tenderkit.rendering.docx_xml import W, field, run, w
from tenderkit.rendering.town.spots import P

_LEVELS = ("heading 1", "heading 2")
_FIRST_BOOKMARK = 90_000
_CHARACTER = f"{{{W}}}fldChar"


@dataclass(frozen=True, slots=True)
class _Heading:
    paragraph: Any
    level: int
    number: str
    text: str


def refresh_contents(document: Any, *, empty: bool = False) -> bool:
    """Write the entries anew, let Word ask for their pages; return whether there is a list of contents.

    With *empty* it gets no entries: in a template, headings are not yet what they will be.
    """
    body = document.element.body
    found = [
        item for item in body.iter(f"{{{W}}}instrText") if (item.text or "").strip().split(" ")[0] == "TOC"
    ]
    for instruction in found:
        if paragraphs := _field_paragraphs(next(instruction.iterancestors(P))):
            headings = [] if empty else list(_headings(document))
            _rewrite(document, paragraphs, (instruction.text or "").strip(), headings)
    if found:
        settings = document.settings.element
        if settings.find(f"{{{W}}}updateFields") is None:
            _put_update(settings)
    return bool(found)


def _put_update(settings: Any) -> None:
    """Set it where the schema wants it: behind the view of the document, before its notes."""
    later = ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids")
    names = [f"{{{W}}}{tag}" for tag in later]
    place = next((item for item in settings if item.tag in names), None)
    if place is None:
        settings.append(w("updateFields", val="true"))
    else:
        place.addprevious(w("updateFields", val="true"))


def _field_paragraphs(first: Any) -> list[Any]:
    """Return the paragraphs of a field; none where it is not made of paragraphs alone."""
    depth, found = 0, []
    paragraph = first
    while paragraph is not None and paragraph.tag == P:
        found.append(paragraph)
        for mark in paragraph.iter(_CHARACTER):
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{{{W}}}fldCharType"), 0)
        if depth == 0:
            return found
        paragraph = paragraph.getnext()
    return []


def _rewrite(document: Any, old: list[Any], code: str, headings: list[_Heading]) -> None:
    ids = style_ids(document)
    opening = field(code, "")[:3]
    for number, heading in enumerate(headings):
        name = _bookmarked(heading.paragraph, number)
        marked = [run(heading.number), w("r", w("tab"))] if heading.number else []
        page = field(f"PAGEREF {name} \\h", "")
        link = w("hyperlink", *marked, run(heading.text), w("r", w("tab")), *page, anchor=name, history=1)
        style = ids.get(f"toc {heading.level + 1}")
        properties = w("pPr", w("pStyle", val=style)) if style else w("pPr")
        old[0].addprevious(w("p", properties, *opening, link))
        opening = []
    last = old[-1]
    for child in list(last):
        if child.tag != f"{{{W}}}pPr":
            last.remove(child)
    last.extend([*opening, w("r", w("fldChar", fldCharType="end"))])
    for paragraph in old[:-1]:
        paragraph.getparent().remove(paragraph)


def _headings(document: Any) -> Iterator[_Heading]:
    ids = style_ids(document)
    levels = {ids[name]: level for level, name in enumerate(_LEVELS) if name in ids}
    counters = [0] * len(_LEVELS)
    for paragraph in document.element.body.iter(P):
        level = levels.get(paragraph.style or "")
        text = "".join(item.text or "" for item in paragraph.iter(f"{{{W}}}t")).strip()
        if level is None or not text:
            continue
        shown = _pattern(document, paragraph, level)
        if shown:
            counters[level] += 1
            counters[level + 1 :] = [0] * (len(_LEVELS) - level - 1)
        number = shown
        for place, count in enumerate(counters, start=1):
            number = number.replace(f"%{place}", str(count))
        yield _Heading(paragraph, level, number, text)


def _pattern(document: Any, paragraph: Any, level: int) -> str:
    """Return how Word numbers a heading, such as ``%1.%2``; empty where it does not, or not in figures."""
    own = paragraph.find(f"{{{W}}}pPr/{{{W}}}numPr/{{{W}}}numId")
    style = document.styles.element.find(f"{{{W}}}style[@{{{W}}}styleId='{paragraph.style}']")
    found = own if own is not None else style.find(f"{{{W}}}pPr/{{{W}}}numPr/{{{W}}}numId")
    if found is None or found.get(f"{{{W}}}val") == "0":
        return ""
    numbering = document.part.numbering_part.element
    number = numbering.find(f"{{{W}}}num[@{{{W}}}numId='{found.get(f'{{{W}}}val')}']/{{{W}}}abstractNumId")
    if number is None:
        return ""
    kind = numbering.find(
        f"{{{W}}}abstractNum[@{{{W}}}abstractNumId='{number.get(f'{{{W}}}val')}']/{{{W}}}lvl[@{{{W}}}ilvl='{level}']"
    )
    if kind is None or kind.find(f"{{{W}}}numFmt").get(f"{{{W}}}val") != "decimal":
        return ""
    shown = kind.find(f"{{{W}}}lvlText").get(f"{{{W}}}val") or ""
    return str(shown)


def _bookmarked(paragraph: Any, number: int) -> str:
    """Give a heading a bookmark to lead to."""
    name = f"_Toc{_FIRST_BOOKMARK + number}"
    start = w("bookmarkStart", id=_FIRST_BOOKMARK + number, name=name)
    properties = paragraph.find(f"{{{W}}}pPr")
    if properties is None:
        paragraph.insert(0, start)
    else:
        properties.addnext(start)
    paragraph.append(w("bookmarkEnd", id=_FIRST_BOOKMARK + number))
    return name
