# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables, remark boxes and signature lines of the block tree → tables of Word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tenderkit.rendering.columns import column_widths, companions, span, stays_whole
from tenderkit.rendering.completion import text_of
from tenderkit.rendering.docx_paragraphs import put
from tenderkit.rendering.docx_styles import FIELD, GREY, INK, RULE, head_fill, note_fill
from tenderkit.rendering.docx_xml import Element, twips, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.docx_paragraphs import Paragraphs
    from tenderkit.rendering.look import Look

_PADDING_MM = 2
_FORM_ROW_MM = 8.4
_BETWEEN = 57
"""Twips between paragraphs of a cell."""
_SIDES = {"number": "right", "center": "center"}


class Tables:
    """Draws the tables of one document."""

    def __init__(self, look: "Look", paragraphs: "Paragraphs") -> None:
        self._look = look
        self._paragraphs = paragraphs

    def table(self, table: "_Element", *, small: bool = False) -> Element:
        """A table of data, or (class facts) of keys and values without rules; small in the small print."""
        facts, widths = table.get("class") == "facts", column_widths(table)
        caption, rows = table.find("caption"), list(table.iter("tr"))
        short, kept = stays_whole(table), companions(table)
        properties = w(
            "tblPr",
            w("tblW", w=twips(sum(widths)), type="dxa"),
            None if facts else w("tblBorders", _line("bottom", 4, RULE), _line("insideH", 4, RULE)),
            w("tblLayout", type="fixed"),
            _margins(0.7 if facts else 1.3, 0 if facts else _PADDING_MM, _PADDING_MM),
            w(
                "tblLook",
                firstRow=int(table.find("thead") is not None),
                firstColumn=int(facts),
                noHBand=1,
                noVBand=1,
            ),
            w("tblCaption", val=text_of(caption)) if caption is not None else None,
        )
        grid = w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths))
        drawn = w("tbl", properties, grid)
        style = ("Colophon" if small else "Fact") if facts else "Table Text"
        for index, row in enumerate(rows):
            keep = row.get("class") == "group" or row in kept or (short and index < len(rows) - 1)
            drawn.append(self._row(row, widths, style, keep=keep, form=table.get("class") == "form"))
        return drawn

    def _row(self, row: "_Element", widths: list[float], style: str, *, keep: bool, form: bool) -> Element:
        head = row.getparent().tag == "thead"
        height = w("trHeight", val=twips(_FORM_ROW_MM), hRule="atLeast") if form and not head else None
        drawn = w("tr", w("trPr", w("cantSplit"), height, w("tblHeader") if head else None))
        at = 0
        for cell in row:
            width = sum(widths[at : at + span(cell)])
            at += span(cell)
            properties = w(
                "tcPr",
                w("tcW", w=twips(width), type="dxa"),
                w("gridSpan", val=span(cell)) if span(cell) > 1 else None,
                *(self._ground(row.get("class"), head=head) or _field_ground(cell)),
                w("vAlign", val="bottom" if head else "center") if head or form else None,
            )
            written = self._cell(cell, "Table Head" if head else style)
            for paragraph in written if keep or head else []:
                put(paragraph, w("keepNext"))
            drawn.append(w("tc", properties, *written))
        return drawn

    def _cell(self, cell: "_Element", style: str) -> list[Element]:
        """Paragraphs of a cell; at least one, as Word wants."""
        kinds, row = (cell.get("class") or "").split(), cell.getparent()
        side = next((_SIDES[kind] for kind in kinds if kind in _SIDES), None)
        marks = self._marks(cell, kinds, style)
        written: list[Element] = []
        for block in [child for child in cell if child.tag in {"p", "ul", "ol"}] or [cell]:
            if block.tag in {"ul", "ol"}:
                written += self._paragraphs.items(block, "Table Text")
            else:
                written.append(self._paragraphs.plain(style, self._paragraphs.inline.runs(block, *marks)))
        if name := cell.get("id") or (row.get("id") if row[0] is cell else None):
            runs = [child for child in written[0] if not child.tag.endswith("}pPr")]
            written[0].extend(self._paragraphs.inline.bookmark(name, runs))
        for paragraph in written:
            if side:
                put(paragraph, w("jc", val=side))
            if paragraph is not written[-1]:
                put(paragraph, w("spacing", after=_BETWEEN))
        return written

    def _marks(self, cell: "_Element", kinds: list[str], style: str) -> list[Element]:
        """How the letters of a cell differ from its style."""
        row = cell.getparent().get("class")
        marks = [w("b")] if row in {"group", "total"} or "strong" in kinds else []
        if "muted" in kinds or (style in {"Fact", "Colophon"} and cell.tag == "th"):
            marks.append(w("color", val=GREY))
        if row == "group":
            marks.append(w("color", val=self._look.accent[1:]))
        return marks

    def _ground(self, kind: str | None, *, head: bool) -> list[Element]:
        """Rules and fill of the cells of a row."""
        if head:
            return [w("tcBorders", _line("bottom", 8, self._look.accent[1:])), _fill(head_fill(self._look))]
        if kind == "total":
            return [w("tcBorders", _line("top", 8, INK))]
        return [_fill(note_fill(self._look))] if kind == "group" else []

    def box(self, paragraphs: list[Element], width_mm: float) -> Element:
        """A remark: one tinted cell with a rule at its left."""
        cell = w(
            "tcPr",
            w("tcW", w=twips(width_mm), type="dxa"),
            w("tcBorders", _line("left", 16, self._look.accent[1:])),
            _fill(note_fill(self._look)),
        )
        return w(
            "tbl",
            w(
                "tblPr",
                w("tblW", w=twips(width_mm), type="dxa"),
                w("tblLayout", type="fixed"),
                _margins(2.5, 4, 4),
                w("tblLook", firstRow=0, firstColumn=0, noHBand=1, noVBand=1),
            ),
            w("tblGrid", w("gridCol", w=twips(width_mm))),
            w("tr", w("trPr", w("cantSplit")), w("tc", cell, *paragraphs)),
        )


def side_by_side(
    cells: list[list[Element]], widths_mm: Sequence[float], *, ruled: bool, height_mm: float = 0
) -> Element:
    """Columns without rules; ruled: a line to sign on above every column that has words."""
    height = w("trHeight", val=twips(height_mm), hRule="atLeast") if height_mm else None
    drawn = w("tr", w("trPr", w("cantSplit"), height))
    for paragraphs, width in zip(cells, widths_mm, strict=True):
        signed = ruled and any(paragraph.xpath(".//*[local-name()='t']") for paragraph in paragraphs)
        line = w("tcBorders", _line("top", 6, INK)) if signed else None
        drawn.append(w("tc", w("tcPr", w("tcW", w=twips(width), type="dxa"), line), *paragraphs))
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=twips(sum(widths_mm)), type="dxa"),
            w("tblLayout", type="fixed"),
            _margins(0, 0, 0),
            w("tblLook", firstRow=0, firstColumn=0, noHBand=1, noVBand=1),
        ),
        w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths_mm)),
        drawn,
    )


def _field_ground(cell: "_Element") -> list[Element]:
    """A cell that is to be filled in is tinted, so that it is found."""
    is_field = cell.find("textarea") is not None or cell.find("input[@type='text']") is not None
    return [_fill(FIELD)] if is_field else []


def _line(side: str, eighths: int, colour: str) -> Element:
    return w(side, val="single", sz=eighths, space=0, color=colour)


def _fill(colour: str) -> Element:
    return w("shd", val="clear", color="auto", fill=colour)


def _margins(upright_mm: float, left_mm: float, right_mm: float) -> Element:
    sides = {"top": upright_mm, "left": left_mm, "bottom": upright_mm, "right": right_mm}
    return w("tblCellMar", *(w(side, w=twips(size), type="dxa") for side, size in sides.items()))
