# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price form, an explanation and technical facts go in; the price sheet as a workbook comes out."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.model.tender import Position
from tenderkit.rendering.numbers import ending
from tenderkit.rendering.sheets.areas import area_name, cell_name, decimals
from tenderkit.rendering.sheets.book import Book, Cell, Choice, Formula, Row, Sheet, Style
from tenderkit.rendering.sheets.lists import technical_sheet
from tenderkit.rendering.sheets.price_form import (
    ABOVE,
    AMOUNT,
    COUNTED,
    NUMBER,
    PRICE,
    QUANTITY,
    TITLE,
    UNIT,
    PriceForm,
)
from tenderkit.rendering.sheets.price_totals import MONEY, remark_row, total_choices, total_rows
from tenderkit.words import N_

_WIDTHS = (10.0, 60.0, 11.0, 17.0, 18.0, 18.0, 11.0)
_UNIT_PRICE = "#,##0.00##"
_MOST_DIGITS = 6


def price_book(form: PriceForm, explanation: Sheet, technical: Mapping[str, str]) -> Book:
    """Return the price sheet, the explanation and the lists."""
    hidden = technical_sheet(technical, {"tk_yes": [form.said(N_("yes"))]})
    sheet = Sheet(
        form.said(N_("Price sheet")),
        _WIDTHS,
        (
            *_above(form),
            *(_position_row(form, *item) for item in enumerate(form.positions)),
            *total_rows(form),
        ),
        frozen=(ABOVE, 2),
        repeated=(ABOVE - 1, ABOVE - 1),
        choices=(_price_choice(form), *total_choices(form)),
        blocks=(form.first, form.last + 1),
    )
    return Book(
        (sheet, explanation, hidden.sheet), hidden.names, form.names.translate(N_("page {page} of {pages}"))
    )


def _above(form: PriceForm) -> Iterator[Row]:
    note = N_(
        "Fill in the pale yellow cells: who bids, a net price for each position, a discount if there is one. "
        "Everything else is computed; a position without a price is not free, it is missing."
    )
    yield Row({0: Cell(form.title, Style.TITLE)})
    yield Row({0: Cell(form.lead, Style.LEAD)})
    yield Row({0: Cell(form.facts, Style.FACT)})
    yield Row({0: Cell(form.said(note), Style.NOTE, span=len(_WIDTHS))})
    yield Row({0: Cell(flowing(form.prices.note), Style.NOTE, span=len(_WIDTHS))} if form.prices.note else {})
    yield Row()
    bidder = Cell(form.bid.bidder.name if form.bid else None, Style.INPUT_TEXT, span=len(_WIDTHS) - 1)
    yield Row({0: Cell(form.said(N_("Bidder")), Style.STRONG), TITLE: bidder})
    yield remark_row(form)
    looks = {QUANTITY: Style.HEAD_NUMBER, PRICE: Style.HEAD_NUMBER, AMOUNT: Style.HEAD_NUMBER}
    looks |= {UNIT: Style.HEAD_UNIT, COUNTED: Style.HEAD_CENTER}
    yield Row({c: Cell(title, looks.get(c, Style.HEAD)) for c, title in enumerate(_heads(form))})


def _heads(form: PriceForm) -> tuple[str, ...]:
    currency = form.names.currency
    return (
        form.said(N_("No.")),
        form.said(N_("Position")),
        form.said(N_("Quantity")),
        form.said(N_("Unit")),
        form.said(N_("Net price per unit in {currency}"), currency=currency),
        form.said(N_("Net in {currency}"), currency=currency),
        form.said(N_("Counted")),
    )


def _position_row(form: PriceForm, place: int, position: Position) -> Row:
    row = form.first + place
    price, quantity = cell_name(row, PRICE), cell_name(row, QUANTITY)
    filled = form.filled.positions.get(position.id) if form.filled else None
    digits = ending(position.quantity.exact)
    form_of_quantity = decimals(_MOST_DIGITS if digits is None else digits)
    text = f"{position.title}\n{flowing(position.text)}" if position.text else position.title
    line = Formula(f'IF(ISNUMBER({price}),ROUND(ROUND({quantity}*{price},10),2),"")')
    return Row(
        {
            NUMBER: Cell(position.id, Style.STRONG),
            TITLE: Cell(text, Style.TEXT),
            QUANTITY: Cell(position.quantity.exact, Style.NUMBER, form_of_quantity),
            UNIT: Cell(position.unit, Style.UNIT),
            PRICE: Cell(filled.exact if filled else None, Style.INPUT, _UNIT_PRICE),
            AMOUNT: Cell(line, Style.NUMBER, MONEY),
            COUNTED: Cell(form.said(N_("yes") if form.counts(position) else N_("no")), Style.CENTER),
        }
    )


def flowing(text: str) -> str:
    r"""Return a text without the line ends of its file; paragraphs and the points of a list stay.

    Example:
        >>> flowing("One\nsentence.\n\n- a\n- b\n")
        'One sentence.\n- a\n- b'
    """
    paragraphs = re.split(r"\n\s*\n|\n(?=- )", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _price_choice(form: PriceForm) -> Choice:
    own = cell_name(form.first, PRICE)
    return Choice(
        area_name((form.first, PRICE), (form.last, PRICE)),
        f"IF(ISNUMBER({own}),AND({own}>=0,ROUND({own},4)={own}),FALSE)",
        form.said(N_("Net price per unit")),
        form.said(N_("Enter the net price of one unit, with at most four decimals.")),
        listed=False,
    )
