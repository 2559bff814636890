# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file → the same file with the numbering of headings and lists that the writer uses."""

from typing import Any

from tenderkit.rendering.docx_xml import Element, W, twips, w

_EMPTY = f'<w:numbering xmlns:w="{W}"/>'.encode()
_BULLETS = "•–•"
_COUNTS = {"numbers": ("decimal", "%1."), "letters": ("lowerLetter", "%1)"), "roman": ("lowerRoman", "%1.")}


class Numbering:
    """The numberings of one document; every ordered list gets one of its own, so that it begins at 1."""

    def __init__(self, document: Any, heading_ids: tuple[str, ...] = ()) -> None:
        self._part = _numbering_part(document).element
        self._styles = document.styles.element
        self._patterns: dict[str, int] = {}
        self.bullets = self._number(self._pattern("bullets"))
        self.own_headings = bool(heading_ids) and not any(map(self._is_numbered, heading_ids))
        """Whether we number headings: those not given and those of a numbered style number themselves."""
        if self.own_headings:
            headings = self._number(self._pattern("headings", heading_ids))
            for level, style in enumerate(heading_ids):
                self._link(style, headings, level)

    def ordered(self, count: str) -> int:
        """Begin a new list that counts in numbers, letters or roman numbers; gives its number id."""
        number = self._number(self._pattern(count))
        element = self._part.find(f"{{{W}}}num[@{{{W}}}numId='{number}']")
        element.append(w("lvlOverride", w("startOverride", val=1), ilvl=0))
        return number

    def _pattern(self, name: str, styles: tuple[str, ...] = ()) -> int:
        if name not in self._patterns:
            self._patterns[name] = self._next("abstractNum", "abstractNumId")
            abstract = w(
                "abstractNum",
                w("multiLevelType", val="multilevel"),
                *_levels(name, styles),
                abstractNumId=self._patterns[name],
            )
            first = self._part.find(f"{{{W}}}num")
            if first is None:
                self._part.append(abstract)
            else:
                first.addprevious(abstract)
        return self._patterns[name]

    def _number(self, pattern: int) -> int:
        number = self._next("num", "numId")
        last = self._part.findall(f"{{{W}}}abstractNum") + self._part.findall(f"{{{W}}}num")
        last[-1].addnext(w("num", w("abstractNumId", val=pattern), numId=number))
        return number

    def _next(self, tag: str, attribute: str) -> int:
        taken = (int(item.get(f"{{{W}}}{attribute}")) for item in self._part.findall(f"{{{W}}}{tag}"))
        return max(taken, default=0) + 1

    def _style(self, style_id: str) -> Any:
        return self._styles.find(f"{{{W}}}style[@{{{W}}}styleId='{style_id}']")

    def _is_numbered(self, style_id: str) -> bool:
        return self._style(style_id).find(f"{{{W}}}pPr/{{{W}}}numPr") is not None

    def _link(self, style_id: str, number: int, level: int) -> None:
        properties = self._style(style_id).get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number


def _levels(name: str, styles: tuple[str, ...]) -> list[Element]:
    if name == "headings":
        marks = [("decimal", "%1"), ("decimal", "%1.%2")]
        return [
            _level(n, mark, 11, 11, style) for n, (mark, style) in enumerate(zip(marks, styles, strict=True))
        ]
    if name == "bullets":
        return [_level(n, ("bullet", bullet), 6 * (n + 1), 4) for n, bullet in enumerate(_BULLETS)]
    return [_level(0, _COUNTS[name], 6, 6)]


def _level(
    level: int, mark: tuple[str, str], left_mm: float, hanging_mm: float, style: str | None = None
) -> Element:
    """One level; its mark is the kind of number and what is shown of it."""
    kind, shown = mark
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("pStyle", val=style) if style else None,
        w("lvlText", val=shown),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(left_mm), hanging=twips(hanging_mm))),
        ilvl=level,
    )


def _numbering_part(document: Any) -> Any:
    """The part that holds numberings; a town's file may have none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part
    part = NumberingPart.load(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _EMPTY, document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part
