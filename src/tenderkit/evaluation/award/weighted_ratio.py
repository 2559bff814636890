# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``weighted-ratio-…``: weighted points less weighted price (gewichtete Richtwertmethode).

Both are measured against references. These are fixed in the tender, or the median or the mean
of the bids. With the last two a losing bid can change the winner, so they are computed only
where somebody accepts that.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Fault, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import (
    figure_step,
    figures_by,
    parameter,
    parts_of_one,
    rounded_points_steps,
)
from tenderkit.model.method import Method
from tenderkit.outcome.derivation import Step
from tenderkit.records import dataclass
from tenderkit.words import N_, Message


@dataclass(frozen=True, slots=True)
class References:
    """What points and prices are measured against."""

    quality: Fraction
    """*L_0*."""
    price: Fraction
    """*P_0*."""


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``Z = G_L × L / L_0 − G_P × P / P_0`` of each entry; no unit, any sign, highest wins.

    Weights that make 100 are percent. With fixed references the order of two bids never
    depends on a third one; with the median a bid's figure may stay while it gets better.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> given = {"quality_weight": "0.6", "price_weight": "0.4",
        ...          "reference_quality": "80", "reference_price": "100000"}
        >>> method = Method("weighted-ratio-reference",
        ...                 **{name: amount(text) for name, text in given.items()})
        >>> one = Entry("a", Fraction(100), Fraction(125000))
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(1, 4)
    """
    references = references_of(field)
    return tuple(figures_by(field, entry, _ratio(field, entry, references)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the references and the difference of the ratios."""
    references = references_of(field)
    quality_weight, price_weight = _weights(field.method)
    values = {
        "quality_weight": quality_weight,
        "points": quality_of(field, entry),
        "reference_points": references.quality,
        "price_weight": price_weight,
        "price": entry.price,
        "reference_price": references.price,
    }
    last = figure_step(field, "key_figure", "weighted_ratio", values, _ratio(field, entry, references))
    return (*rounded_points_steps(field, entry), *_reference_steps(field, references), last)


def faults(field: Field) -> Iterator[Fault]:
    """Yield a reference of 0, which nothing can be divided by."""
    references = references_of(field)
    first = field.entries[0].bid
    remedy = Message(N_("Let people look at the bids; no other number may take its place."))
    if references.quality == 0:
        what = N_("the reference for the points is 0, and {method} divides by it")
        yield Fault(first, Message(what, {"method": field.method.name}), remedy)
    if references.price == 0:
        what = N_("the reference for the price is 0, and {method} divides by it")
        yield Fault(first, Message(what, {"method": field.method.name}), remedy)


def references_of(field: Field) -> References:
    """Return the references: as the tender fixes them, else from all admissible bids."""
    of_bids = _OF_BIDS.get(field.method.name)
    if of_bids is None:
        return References(parameter(field.method.reference_quality), parameter(field.method.reference_price))
    return References(
        of_bids([quality_of(field, entry) for entry in field.entries]),
        of_bids([entry.price for entry in field.entries]),
    )


def median(numbers: Sequence[Fraction]) -> Fraction:
    """Return the number in the middle; of an even number the mean of the two there.

    Example:
        >>> median([Fraction(n) for n in (10, 1, 4, 2)])
        Fraction(3, 1)
    """
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def mean(numbers: Sequence[Fraction]) -> Fraction:
    """Return the sum by the count."""
    return sum(numbers, start=Fraction()) / len(numbers)


def _reference_steps(field: Field, references: References) -> tuple[Step, ...]:
    if field.method.name not in _OF_BIDS:
        return ()
    points = tuple((entry.bid, quality_of(field, entry)) for entry in field.entries)
    prices = tuple((entry.bid, entry.price) for entry in field.entries)
    kind = field.method.name.rpartition("-")[2]
    return (
        Step(f"{kind}_of_points", {"of_points": points}, references.quality),
        Step(f"{kind}_of_prices", {"of_prices": prices}, references.price),
    )


def _ratio(field: Field, entry: Entry, references: References) -> Fraction:
    quality_weight, price_weight = _weights(field.method)
    quality = quality_weight * quality_of(field, entry) / references.quality
    return quality - price_weight * entry.price / references.price


def _weights(method: Method) -> tuple[Fraction, ...]:
    return parts_of_one(method, method.quality_weight, method.price_weight)


_OF_BIDS: dict[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "weighted-ratio-median": median,
    "weighted-ratio-mean": mean,
}
WEIGHTED_RATIO = AwardMethod(figures, steps)
WEIGHTED_RATIO_OF_BIDS = AwardMethod(figures, steps, faults=faults)
