# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of rows go in; how formulas call their cells comes out."""

from collections.abc import Mapping
from dataclasses import dataclass

from tenderkit.rendering.sheets.areas import area_name, cell_name, fixed_area, fixed_name

LIMIT_COLUMN = 4
"""Weights, maxima and what holds for all bids."""
FIRST_BID = 5
BIDS = 8
"""Columns for bids that each matrix has, and that one page takes."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where each row of a sheet stands, by a name such as ``criterion:B1.2`` or ``price``."""

    rows: Mapping[str, int]
    columns: range = range(FIRST_BID, FIRST_BID + BIDS)
    """Those of the bids."""

    def at(self, name: str, column: int) -> str:
        """Return the cell of one bid."""
        return cell_name(self.rows[name], column)

    def limit(self, name: str) -> str:
        """Return the cell that holds for all bids."""
        return fixed_name(self.rows[name], LIMIT_COLUMN)

    def fixed(self, name: str, column: int) -> str:
        """Return a cell that stays, wherever its formula is copied."""
        return fixed_name(self.rows[name], column)

    def across(self, name: str) -> str:
        """Return the cells of all bids."""
        return fixed_area((self.rows[name], FIRST_BID), (self.rows[name], self.columns[-1]))

    def down(self, first: str, last: str, column: int) -> str:
        """Return the cells of one bid between two rows."""
        return area_name((self.rows[first], column), (self.rows[last], column))
