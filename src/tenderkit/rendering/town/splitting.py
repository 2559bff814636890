# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A filled paragraph with marks of further ones goes in; as many paragraphs of its look come out."""

from copy import deepcopy
from typing import Any

from tenderkit.rendering.docx_numbering import Numbering
from tenderkit.rendering.docx_xml import W, text, twips, w
from tenderkit.rendering.town.plainness import BREAK, ITEM
from tenderkit.rendering.town.spots import TC, P, R, T

_PROPERTIES = f"{{{W}}}pPr"
_INDENT_MM, _CELL_INDENT_MM, _HANGING_MM = 6, 4, 4


def split_paragraphs(root: Any, document: Any) -> None:
    """Split every paragraph of a part that holds marks; list entries get a bullet."""
    marked = {
        next(item.iterancestors(P)): None
        for item in root.iter(T)
        if item.text and (BREAK in item.text or ITEM in item.text)
    }
    bullets = Numbering(document).bullets if marked else 0
    for paragraph in marked:
        for made, is_item in _split(paragraph):
            if is_item:
                _hang(made, bullets)
            paragraph.addprevious(made)
        paragraph.getparent().remove(paragraph)


def _split(paragraph: Any) -> list[tuple[Any, bool]]:
    """Return the paragraphs, each with whether it is an entry of a list."""
    made = [[_bare(paragraph), False]]
    for child in list(paragraph):
        if child.tag == R:
            _deal(child, paragraph, made)
        elif child.tag != _PROPERTIES:
            _soften(child)
            made[-1][0].append(child)
    for section in (item for one, _ in made[:-1] for item in one.findall(f"{_PROPERTIES}/{{{W}}}sectPr")):
        section.getparent().remove(section)
    return [(one, bool(is_item)) for one, is_item in made]


def _deal(run: Any, paragraph: Any, made: list[list[Any]]) -> None:
    """Deal out what a run holds to the paragraphs that its marks begin."""
    properties = run.find(f"{{{W}}}rPr")

    def fresh() -> Any:
        return w("r", None if properties is None else deepcopy(properties))

    current = fresh()
    for child in [item for item in run if item is not properties]:
        if child.tag != T:
            current.append(child)
            continue
        for number, piece in enumerate((child.text or "").split(BREAK)):
            if number:
                made[-1][0].append(current)
                made.append([_bare(paragraph), False])
                current = fresh()
            made[-1][1] = made[-1][1] or ITEM in piece
            current.append(text(piece.replace(ITEM, "")))
    made[-1][0].append(current)


def _bare(paragraph: Any) -> Any:
    """Return an empty paragraph with the same properties."""
    copy = deepcopy(paragraph)
    for child in list(copy):
        if child.tag != _PROPERTIES:
            copy.remove(child)
    return copy


def _soften(wrapper: Any) -> None:
    """In a link or another wrapper a paragraph cannot end: part the words by a space."""
    for item in wrapper.iter(T):
        item.text = (item.text or "").replace(BREAK, " ").replace(ITEM, "• ")


def _hang(paragraph: Any, bullets: int) -> None:
    from docx.shared import Twips

    properties = paragraph.get_or_add_pPr()
    number = properties.get_or_add_numPr()
    number.get_or_add_ilvl().val = 0
    number.get_or_add_numId().val = bullets
    in_cell = next(paragraph.iterancestors(TC), None) is not None
    indent = properties.get_or_add_ind()
    indent.left = Twips(twips(_CELL_INDENT_MM if in_cell else _INDENT_MM))
    indent.hanging = Twips(twips(_HANGING_MM))
