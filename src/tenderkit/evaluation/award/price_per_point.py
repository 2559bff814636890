# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``price-per-point``: the price of one point (price per quality point, United Kingdom)."""

from collections.abc import Iterator

from tenderkit.evaluation.award.field import AwardMethod, Entry, Fault, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, rounded_points_steps
from tenderkit.outcome.derivation import Step
from tenderkit.words import N_, Message


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``P / L`` of each entry: 0 and above, money for one point, lowest wins.

    The same order as `simple-ratio`; that of two bids never depends on a third one.
    Undefined for L = 0.

    Example:
        >>> from fractions import Fraction
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> one = Entry("a", Fraction(80), Fraction(100000))
        >>> figures(Field(Method("price-per-point"), (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(1250, 1)
    """
    return tuple(figures_by(field, entry, entry.price / quality_of(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the quotient with its numbers."""
    quality = quality_of(field, entry)
    values = {"price": entry.price, "points": quality}
    last = figure_step(field, "key_figure", "price_per_point", values, entry.price / quality)
    return (*rounded_points_steps(field, entry), last)


def faults(field: Field) -> Iterator[Fault]:
    """Yield each bid without any points."""
    for entry in field.entries:
        if quality_of(field, entry) == 0:
            values = {"bid": entry.bid, "method": field.method.name}
            what = Message(N_("{bid} has 0 points, and {method} divides by the points"), values)
            remedy = Message(N_("Look at the scores; such a bid cannot be ranked by this formula."))
            yield Fault(entry.bid, what, remedy)


PRICE_PER_POINT = AwardMethod(figures, steps, lowest_wins=True, faults=faults)
