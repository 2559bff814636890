# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``trade-off``: bids are compared factor by factor and by price; people decide, and write down why."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Factors, Field, Figures, quality_in_points
from tenderkit.model.criterion import Catalogue
from tenderkit.outcome.award import Compared
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return the points of each entry, where it has any; there is no key figure."""
    return tuple(Figures(entry.bid, quality_in_points(field, entry)) for entry in field.entries)


def steps(_field: Field, _entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return that people decide."""
    return (Step("people_decide", {}),)


def compared(
    entries: tuple[Entry, ...], factors: Mapping[str, Factors], catalogue: Catalogue
) -> tuple[Compared, ...]:
    """Return each bid with its factors and the bids that dominate it.

    A bid dominates another one if it is nowhere worse, in price and in each factor, and
    somewhere better. A factor rated in words counts where its ratings are listed, best first.
    """
    order = {c.id: {word: -Fraction(i) for i, word in enumerate(c.ratings)} for c in catalogue.award()}
    heights = {entry.bid: _heights(entry, factors.get(entry.bid, {}), order) for entry in entries}
    return tuple(
        Compared(
            entry.bid,
            factors.get(entry.bid, {}),
            tuple(other.bid for other in entries if _dominates(heights[other.bid], heights[entry.bid])),
        )
        for entry in entries
    )


def _heights(
    entry: Entry, factors: Factors, order: Mapping[str, Mapping[str, Fraction]]
) -> dict[str, Fraction | None]:
    """Return how good the entry is in each respect, higher is better; None where words have no order."""
    heights: dict[str, Fraction | None] = {
        id_: order.get(id_, {}).get(value) if isinstance(value, str) else value
        for id_, value in factors.items()
    }
    if not heights:
        heights["points"] = entry.points
    return {**heights, "price": -entry.price}


def _dominates(one: Mapping[str, Fraction | None], other: Mapping[str, Fraction | None]) -> bool:
    better = False
    for respect, height in one.items():
        rival = other.get(respect)
        if height is None or rival is None or height < rival:
            return False
        better = better or height > rival
    return better


TRADE_OFF = AwardMethod(figures, steps, people_decide=True)
