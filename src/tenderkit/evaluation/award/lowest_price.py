# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``lowest-price`` and ``least-cost``: the lowest evaluated price wins (reine Preiswertung, UfAB 2018).

``least-cost`` is the same formula for bids that reach a minimum of all points (least cost
selection); bids below it are out before any method is asked.
"""

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_in_points
from tenderkit.evaluation.award.parts import figure_step
from tenderkit.outcome.derivation import Step


def figures(field: Field) -> tuple[Figures, ...]:
    """Return *P* as the key figure of each entry; currency, 0 and above, lowest wins.

    Example:
        >>> from fractions import Fraction
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> one = Entry("a", None, Fraction(65000))
        >>> figures(Field(Method("lowest-price"), (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(65000, 1)
    """
    return tuple(
        Figures(
            entry.bid,
            quality_in_points(field, entry),
            key_figure=field.rounded("key_figure", entry.price),
        )
        for entry in field.entries
    )


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the one step there is."""
    return (figure_step(field, "key_figure", "key_figure_price", {"price": entry.price}, entry.price),)


LOWEST_PRICE = AwardMethod(figures, steps, lowest_wins=True)
LEAST_COST = LOWEST_PRICE
