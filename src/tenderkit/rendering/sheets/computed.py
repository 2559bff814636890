# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A title and a formula for each bid go in; a row of the matrix that nobody types into comes out."""

from collections.abc import Callable
from dataclasses import dataclass

from tenderkit.rendering.sheets.book import Cell, Formula, Row, Style, Value
from tenderkit.rendering.sheets.frame import LIMIT_COLUMN


@dataclass(frozen=True, slots=True)
class Computed:
    """One row: its title in the language of the dossier, how its cells look, what holds for all bids."""

    title: str
    style: Style = Style.NUMBER
    form: str = "General"
    limit: Value = None
    limit_form: str = "General"


def computed_row(row: Computed, columns: range, formula: Callable[[int], str] | None) -> Row:
    """Return *row* with *formula* in the *columns* of bids; blank cells where there is none."""
    total = row.style in {Style.TOTAL_NUMBER, Style.TOTAL_CENTER}
    text = Style.TOTAL if total else Style.TEXT
    number = Style.TOTAL_NUMBER if total else Style.NUMBER
    head = {
        0: Cell(None, text),
        1: Cell(row.title, text, span=3),
        LIMIT_COLUMN: Cell(row.limit, number, row.limit_form),
    }
    return Row(
        head | {c: Cell(Formula(formula(c)) if formula else None, row.style, row.form) for c in columns}
    )
