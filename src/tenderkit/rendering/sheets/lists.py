# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts about the file and lists of values go in; the hidden sheet that holds them comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.rendering.sheets.areas import fixed_area, on_sheet
from tenderkit.rendering.sheets.book import Cell, Row, Sheet, Style

TECHNICAL = "tenderkit"
"""Name of the sheet, the same in every language: programs look for it."""

Listed = Sequence[str | Fraction]


@dataclass(frozen=True, slots=True)
class Technical:
    """The hidden sheet and the names that it gives to its lists."""

    sheet: Sheet
    names: Mapping[str, str]


def technical_sheet(facts: Mapping[str, str], lists: Mapping[str, Listed]) -> Technical:
    """Return *facts* in the first two columns, below them each of *lists* in a column of its own."""
    top = len(facts) + 1
    rows = [Row({0: Cell(key, Style.TEXT), 1: Cell(value, Style.TEXT)}) for key, value in facts.items()]
    rows.append(Row({column: Cell(name, Style.HEAD) for column, name in enumerate(lists)}))
    for depth in range(max((len(values) for values in lists.values()), default=0)):
        cells = {
            column: Cell(values[depth], Style.TEXT)
            for column, values in enumerate(lists.values())
            if depth < len(values)
        }
        rows.append(Row(cells))
    names = {
        name: on_sheet(TECHNICAL, fixed_area((top, column), (top + len(values) - 1, column)))
        for column, (name, values) in enumerate(lists.items())
    }
    widths = (16.0, *(24.0,) * max(len(lists) - 1, 1))
    return Technical(Sheet(TECHNICAL, widths, tuple(rows), hidden=True), names)
