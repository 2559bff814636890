# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A book and the look of the house go in; the bytes of an XLSX file come out, the same on every machine.

Whatever the library refuses, shortens or only warns of is an error here.
"""

import warnings
from collections.abc import Mapping
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.archive import undated
from tenderkit.rendering.dates import stamp
from tenderkit.rendering.sheets.book import Book, Cell, Choice, Formula, Mark, Row, Sheet, Style
from tenderkit.rendering.sheets.heights import row_height
from tenderkit.rendering.sheets.pages import column_breaks, page_breaks, page_widths, print_scale
from tenderkit.rendering.sheets.styles import BOLD, SIZE, SIZES, Format, cell_formats, mark_formats

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look

_A4 = 9
_NO_GRID_AT_ALL = 2
_LONGEST_FOOT = 80
_STRICT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""A text stays a text: it is no formula, no link and no number."""
_MAY_STILL = {"format_columns": True, "format_rows": True}
"""What the protection of a sheet leaves free, besides its inputs."""


def render_xlsx(book: Book, look: "Look") -> bytes:
    """Write *book*; the dates in it are those of the dossier."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        normal = {"font_name": look.font, "font_size": SIZE}
        workbook = Workbook(file, {**_STRICT, "default_format_properties": normal})
        workbook.set_properties(_properties(look))
        for name, value in book.properties.items():
            workbook.set_custom_property(name, value, "text")
        writer = _Writer(workbook, look, book.page_of)
        for sheet in book.sheets:
            writer.write(sheet)
        for name, area in book.names.items():
            _done(workbook.define_name(name, f"={area}"))
        workbook.close()
    return undated(file.getvalue())


def _properties(look: "Look") -> Mapping[str, Any]:
    return {
        "title": f"{look.title} – {look.number}" if look.number else look.title,
        "subject": look.subject,
        "author": look.author,
        "created": stamp(look.date).replace(tzinfo=None),
    }


class _Writer:
    """Writes one sheet after the other into a workbook."""

    def __init__(self, workbook: Any, look: "Look", page_of: str) -> None:
        self._workbook = workbook
        self._look = look
        self._page_of = page_of
        self._styles = cell_formats(look)
        self._marks = {s: workbook.add_format(form) for s, form in mark_formats(look).items()}
        self._formats: dict[tuple[Style, str], Any] = {}

    def write(self, sheet: Sheet) -> None:
        target = self._workbook.add_worksheet(sheet.name)
        for column, width in enumerate(sheet.widths):
            _done(target.set_column(column, column, width))
        heights = [self._height(row, sheet.widths) for row in sheet.rows]
        for number, row in enumerate(sheet.rows):
            _done(target.set_row(number, heights[number]))
            for column, cell in row.cells.items():
                self._write_cell(target, number, column, cell)
        for choice in sheet.choices:
            _done(target.data_validation(choice.area, _validation(choice)))
        for mark in sheet.marks:
            _done(target.conditional_format(mark.area, self._mark(mark)))
        self._set_page(target, sheet)
        if breaks := list(page_breaks(sheet, heights)):
            _done(target.set_h_pagebreaks(breaks))
        if sheet.hidden:
            target.hide()
        target.protect("", _MAY_STILL)

    def _write_cell(self, target: Any, row: int, column: int, cell: Cell) -> None:
        form = self._format(cell.style, cell.form)
        if cell.span > 1:
            _done(target.merge_range(row, column, row, column + cell.span - 1, "", form))
        match cell.value:
            case Fraction():
                _done(target.write_number(row, column, float(cell.value), form))
            case Formula(text, now):
                value = float(now) if isinstance(now, Fraction) else now
                _done(target.write_formula(row, column, f"={text}", form, value))
            case str() if cell.value:
                _done(target.write_string(row, column, cell.value, form))
            case _:
                _done(target.write_blank(row, column, None, form))

    def _format(self, style: Style, form: str) -> Any:
        key = (style, form)
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format({**self._styles[style], "num_format": form})
        return self._formats[key]

    def _height(self, row: Row, widths: tuple[float, ...]) -> float:
        texts = (
            (text, sum(widths[column : column + cell.span]), SIZES.get(cell.style, SIZE), cell.style in BOLD)
            for column, cell in row.cells.items()
            if isinstance(text := cell.value, str) and self._styles[cell.style].get("text_wrap")
        )
        tallest = max((SIZES.get(cell.style, SIZE) for cell in row.cells.values()), default=SIZE)
        return max(row_height(texts), row_height([("\n" * (row.lines - 1), 1, tallest, False)]))

    def _mark(self, mark: Mark) -> Format:
        return {"type": "formula", "criteria": f"={mark.rule}", "format": self._marks[mark.style]}

    def _set_page(self, target: Any, sheet: Sheet) -> None:
        """Print on A4 in landscape, as wide as the page; each page says what it belongs to."""
        target.hide_gridlines(_NO_GRID_AT_ALL)
        target.set_landscape()
        target.set_paper(_A4)
        target.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        target.set_print_scale(print_scale(page_widths(sheet)))
        if sheet.frozen != (0, 0):
            target.freeze_panes(*sheet.frozen)
        if sheet.repeated is not None:
            _done(target.repeat_rows(*sheet.repeated))
        if breaks := column_breaks(sheet):
            _done(target.repeat_columns(0, sheet.titles - 1))
            _done(target.set_v_pagebreaks(breaks))
        look = self._look
        pages = self._page_of.format(page="&P", pages="&N")
        target.set_footer(f"&L&8 {_foot(look.author)} · {_foot(look.number)}&R&8 {pages}")
        if look.watermark:
            target.set_header(f"&C&14 {_foot(look.watermark)}")


def _foot(text: str) -> str:
    """Return *text* as the foot of a page takes it: no codes, not too long.

    Example:
        >>> _foot("Bau & Co")
        'Bau && Co'
    """
    short = text if len(text) <= _LONGEST_FOOT else f"{text[: _LONGEST_FOOT - 1]}…"
    return short.replace("&", "&&")


def _validation(choice: Choice) -> Format:
    kind = (
        {"validate": "list", "source": f"={choice.rule}"}
        if choice.listed
        else {"validate": "custom", "value": f"={choice.rule}"}
    )
    said = {"title": choice.title, "message": choice.message}
    return {**kind, **{f"{when}_{part}": text for when in ("input", "error") for part, text in said.items()}}


def _done(code: int | None) -> None:
    """Take the return code of the library; anything but 0 means that it left something out."""
    if code not in (0, None):
        raise RuntimeError(f"the spreadsheet library refuses with code {code}")
