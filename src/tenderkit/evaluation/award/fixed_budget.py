# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``fixed-budget``: the most points win among the bids within the budget (Festpreis, vorgegebener Preis)."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, parameter, rounded_points_steps
from tenderkit.model.method import Method
from tenderkit.outcome.award import Ground, Stage
from tenderkit.outcome.derivation import Step
from tenderkit.words import N_, Message


def figures(field: Field) -> tuple[Figures, ...]:
    """Return *L* as the key figure of each entry; points from 0 to *L_max*, highest wins.

    Bids above the budget are out before; the order of two bids never depends on a third one.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("fixed-budget", budget=amount("100000"))
        >>> one = Entry("a", Fraction(75), Fraction(100000))
        >>> figures(Field(method, (one,), Fraction(100), rounder(())))[0].key_figure
        Fraction(75, 1)
    """
    return tuple(figures_by(field, entry, quality_of(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return that the price is within the budget, and the points."""
    within = {"price": entry.price, "budget": parameter(field.method.budget)}
    quality = quality_of(field, entry)
    return (
        Step("within_budget", within),
        *rounded_points_steps(field, entry),
        figure_step(field, "key_figure", "key_figure_points", {}, quality),
    )


def budget_excess(method: Method, price: Fraction) -> Iterator[Ground]:
    """Yield a ground if *price* is above the budget of *method*; the edge passes."""
    if method.budget is not None and price > method.budget.exact:
        values = {"price": price, "budget": method.budget.exact}
        what = N_("the price of {price} is above the budget of {budget}")
        yield Ground(Stage.BUDGET, Message(what, values))


FIXED_BUDGET = AwardMethod(figures, steps)
