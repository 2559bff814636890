# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An outcome goes in; columns that know how many digits tell their numbers apart come out."""

from collections.abc import Callable
from dataclasses import dataclass

from tenderkit.model.root import Number, Root
from tenderkit.outcome.award import Outcome, RankedBid
from tenderkit.rendering.numbers import distinct, exact_text, shown


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """Numbers that stand below each other: as many digits as tell them apart."""

    digits: int
    language: str

    def text(self, number: Number | None) -> str:
        """Return *number* as it stands in the column; a dash where there is none."""
        return "–" if number is None else shown(number, self.digits, self.language)

    def data(self, number: Number | None) -> dict[str, str | None] | None:
        """Return *number* for machines: exact, unless it is irrational, and as it is shown."""
        if number is None:
            return None
        exact = None if isinstance(number, Root) else exact_text(number)
        return {"exact": exact, "shown": self.text(number)}


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """The numbers of all bids, one column for each kind."""

    quality: FigureColumn
    price: FigureColumn
    price_points: FigureColumn
    key_figure: FigureColumn


def figure_columns(outcome: Outcome, language: str) -> FigureColumns:
    """Return the columns of *outcome* in the marks of *language*."""

    def column(number: Callable[[RankedBid], Number | None]) -> FigureColumn:
        numbers = [found for ranked in outcome.ranking if (found := number(ranked)) is not None]
        return FigureColumn(distinct(numbers), language)

    return FigureColumns(
        column(lambda ranked: ranked.quality),
        column(lambda ranked: ranked.price),
        column(lambda ranked: ranked.price_points),
        column(lambda ranked: ranked.key_figure),
    )
