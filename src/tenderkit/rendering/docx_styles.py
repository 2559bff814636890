# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file and a look → the same file with every style that the writer uses; a town's own styles stay."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.docx_xml import Element, W, twips, w
from tenderkit.rendering.look import tint

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look

INK, GREY, RULE, FIELD = "16191d", "4a5561", "b9c3cd", "f1f4f7"
LANGUAGES = {"de": "de-DE", "en": "en-GB"}
_TEXT_LINE, _HEAD_LINE, _TABLE_LINE = 1.23, 1.05, 1.17


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: sizes in points."""

    name: str
    based_on: str | None
    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    colour: str = INK
    """Hexadecimal, or accent."""
    keep: bool = False
    """Whether it stays with the next paragraph."""
    line: float = _TEXT_LINE
    left_mm: float = 0
    hanging_mm: float = 0
    right_tab: bool = False
    outline: int | None = None


STYLES = (
    Style("Normal", None, 10.5, after=6.8),
    Style("Title", "Normal", 24, after=11.3, bold=True, colour="accent", keep=True, line=_HEAD_LINE),
    Style("Subtitle", "Normal", 12.5, after=14, colour=GREY, line=1.17),
    Style(
        "heading 1",
        "Normal",
        15,
        25.5,
        8.5,
        bold=True,
        colour="accent",
        keep=True,
        line=_HEAD_LINE,
        outline=0,
    ),
    Style(
        "heading 2",
        "Normal",
        11.5,
        17,
        5.7,
        bold=True,
        colour="accent",
        keep=True,
        line=_HEAD_LINE,
        outline=1,
    ),
    Style("TOC Heading", "Normal", 15, after=14, bold=True, colour="accent", keep=True, line=_HEAD_LINE),
    Style("toc 1", "Normal", 10.5, before=5.7, left_mm=9, hanging_mm=9, right_tab=True),
    Style("toc 2", "Normal", 10.5, left_mm=20, hanging_mm=11, right_tab=True),
    Style("List Bullet", "Normal", 10.5, after=2.3),
    Style("List Number", "Normal", 10.5, after=2.3),
    Style("caption", "Normal", 9, 8.5, 4.2, bold=True, keep=True, line=_TABLE_LINE),
    Style("header", "Normal", 8, colour=GREY, line=1, right_tab=True),
    Style("footer", "Normal", 8, colour=GREY, line=1, right_tab=True),
    Style("Authority", "Normal", 10.5, bold=True, colour="accent"),
    Style("Lead", "Subtitle", 12.5, after=14, colour=GREY, line=1.17),
    Style("Small Text", "Normal", 8.5, after=6.8, line=_TABLE_LINE),
    Style("Formula", "Normal", 10.5, 5.7, 10, left_mm=11),
    Style("Tick", "Normal", 10.5, after=6.8, left_mm=8, hanging_mm=8),
    Style("Table Text", "Normal", 9, line=_TABLE_LINE),
    Style("Table Head", "Table Text", 9, bold=True, colour="accent", keep=True, line=_TABLE_LINE),
    Style("Fact", "Normal", 10.5),
    Style("Signature Line", "Normal", 8, before=3, colour=GREY, line=1),
    Style("Sender", "Normal", 6.5, after=5.7, colour=GREY, line=1),
    Style("Address", "Normal", 10.5),
    Style("Letter Fact", "Normal", 8, after=2, left_mm=22, hanging_mm=22, line=_TABLE_LINE),
    Style("Letter Subject", "Normal", 11.5, 22, 17, bold=True, keep=True, line=_HEAD_LINE, outline=0),
    Style("Colophon", "Normal", 8, after=2.8, colour=GREY, line=1.2),
)
_ORDINARY = frozenset("heading 1|heading 2|toc 1|toc 2|caption|header|footer".split("|"))
"""Word writes these names small."""


def style_ids(document: Any) -> dict[str, str]:
    """Name of a style, in small letters, → its id, which Word translates (German: berschrift1)."""
    styles = document.styles.element.iterchildren(f"{{{W}}}style")
    return {
        style.find(f"{{{W}}}name").get(f"{{{W}}}val").lower(): style.get(f"{{{W}}}styleId")
        for style in styles
    }


def add_missing_styles(document: Any, look: "Look") -> None:
    """Give a letterhead what it lacks, in the look of the house."""
    sheet = document.styles.element
    known, taken = style_ids(document), {item.get(f"{{{W}}}styleId") for item in sheet}
    for style in STYLES:
        if style.name.lower() in known:
            continue
        added = style_element(style, look, style_ids(document))
        while added.get(f"{{{W}}}styleId") in taken:  # the town calls another style so
            added.set(f"{{{W}}}styleId", f"{added.get(f'{{{W}}}styleId')}House")
        if any(item.get(f"{{{W}}}default") == "1" and _is_for_paragraphs(item) for item in sheet):
            added.attrib.pop(f"{{{W}}}default", None)
        sheet.append(added)


def _is_for_paragraphs(style: Element) -> bool:
    return bool(style.get(f"{{{W}}}type") == "paragraph")


def style_element(style: Style, look: "Look", ids: dict[str, str]) -> Element:
    """One style as Word keeps it."""
    own_id = ids.get(style.name.lower(), style.name.title().replace(" ", "").replace("Toc", "TOC"))
    element = w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=ids[style.based_on.lower()]) if style.based_on else None,
        w("next", val=ids["normal"]) if style.keep and style.based_on else None,
        w("qFormat"),
        w("pPr", *_paragraph(style, look)),
        w("rPr", *_letters(style, look)),
        type="paragraph",
        styleId=own_id,
    )
    if style.based_on is None:
        element.set(f"{{{W}}}default", "1")
    if style.name not in _BUILT_IN:
        element.set(f"{{{W}}}customStyle", "1")
    return element


_BUILT_IN = _ORDINARY | {"Normal", "Title", "Subtitle", "TOC Heading", "List Bullet", "List Number"}


def _paragraph(style: Style, look: "Look") -> Iterator[Element]:
    if style.keep:
        yield w("keepNext")
        yield w("keepLines")
    if style.based_on is None:
        yield w("widowControl")
    if style.name == "Authority":
        yield w("pBdr", w("bottom", val="single", sz=10, space=8, color=look.accent[1:]))
    if style.name == "Sender":
        yield w("pBdr", w("bottom", val="single", sz=4, space=1, color="8b97a3"))
    if style.right_tab:
        leader = {"leader": "dot"} if style.name.startswith("toc") else {}
        yield w("tabs", w("tab", val="right", **leader, pos=twips(165)))
    elif style.hanging_mm:
        yield w("tabs", w("tab", val="left", pos=twips(style.left_mm)))
    yield w(
        "spacing",
        before=round(style.before * 20),
        after=round(style.after * 20),
        line=round(style.line * 240),
        lineRule="auto",
    )
    if style.left_mm:
        yield w("ind", left=twips(style.left_mm), hanging=twips(style.hanging_mm))
    if style.outline is not None:
        yield w("outlineLvl", val=style.outline)


def _letters(style: Style, look: "Look") -> Iterator[Element]:
    if style.based_on is None:
        yield w("rFonts", ascii=look.font, hAnsi=look.font, eastAsia=look.font, cs=look.font)
    if style.bold:
        yield w("b")
    yield w("color", val=look.accent[1:] if style.colour == "accent" else style.colour)
    yield w("sz", val=round(style.size * 2))
    yield w("szCs", val=round(style.size * 2))
    if style.based_on is None:
        yield w("lang", val=LANGUAGES[look.language], eastAsia=LANGUAGES[look.language])


def head_fill(look: "Look") -> str:
    """Behind table heads."""
    return tint(look.accent, 9)[1:]


def note_fill(look: "Look") -> str:
    """Behind remarks and groups."""
    return tint(look.accent, 5)[1:]
