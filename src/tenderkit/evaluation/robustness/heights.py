# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision goes in; for each bid a number that grows on a straight line with the weights comes out.

The highest is first, as by the key figure itself. Where two lines cross follows from two of their
points, so that no award has to be searched for.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from tenderkit.evaluation.award.contest import Decided
from tenderkit.evaluation.award.field import Field, Figures, quality_of
from tenderkit.evaluation.award.parts import parameter
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.award.weighted_ratio import references_of

Height = Callable[[Field, Figures], Fraction | None]


def heights(decision: Decided) -> dict[str, Fraction]:
    """Return the height of each admissible bid; bids without one are left out."""
    field = decision.field
    height = _HEIGHTS.get(field.method.name, _key_figure)
    found = ((figures.bid, height(field, figures)) for figures in decision.figures)
    return {bid: number for bid, number in found if number is not None}


def _key_figure(field: Field, figures: Figures) -> Fraction | None:
    if not isinstance(figures.key_figure, Fraction):
        return None
    return -figures.key_figure if AWARD_METHODS[field.method.name].lowest_wins else figures.key_figure


def _ratio(field: Field, figures: Figures) -> Fraction | None:
    """Return ``L / P``, whatever it is multiplied by."""
    price = next(entry.price for entry in field.entries if entry.bid == figures.bid)
    return figures.quality / price if price and figures.quality is not None else None


def _inverse(_field: Field, figures: Figures) -> Fraction | None:
    key_figure = figures.key_figure
    return 1 / key_figure if isinstance(key_figure, Fraction) and key_figure else None


def _times_price_weight(field: Field, figures: Figures) -> Fraction | None:
    height = _key_figure(field, figures)
    return None if height is None else height * parameter(field.method.price_weight)


def _times_highest(field: Field, figures: Figures) -> Fraction | None:
    height = _key_figure(field, figures)
    highest = max(quality_of(field, entry) for entry in field.entries)
    return None if height is None else height * highest


def _times_reference(field: Field, figures: Figures) -> Fraction | None:
    height = _key_figure(field, figures)
    return None if height is None else height * references_of(field).quality


def _none(_field: Field, _figures: Figures) -> None:
    return None


_HEIGHTS: Mapping[str, Height] = MappingProxyType(
    {
        "simple-ratio": _ratio,
        "extended-ratio": _none,
        "price-per-point": _ratio,
        "reduced-price": _inverse,
        "surcharge": _times_price_weight,
        "rated-criteria": _times_highest,
        "weighted-ratio-median": _times_reference,
        "weighted-ratio-mean": _times_reference,
        "value-index": _none,
    }
)
"""Of methods whose key figure itself is no straight line; between two kinks these are. With a band
the award changes at its edge, and the index is a curve."""
