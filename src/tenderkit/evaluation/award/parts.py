# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The field goes in; what methods share comes out: parameters, references, and steps that show them."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.evaluation.award.field import Entry, Field, Figures, points_of, quality_of
from tenderkit.model.method import Method
from tenderkit.model.numbers import Amount
from tenderkit.model.root import Number
from tenderkit.outcome.derivation import Step


def parameter(number: Amount | None) -> Fraction:
    """Return a parameter that checking has demanded."""
    assert number is not None
    return number.exact


def parts_of_one(method: Method, *weights: Amount | None) -> tuple[Fraction, ...]:
    """Return *weights* as parts of 1; those that make 100 are percent, unless they are ``points``."""
    exact = [parameter(weight) for weight in weights]
    whole = 100 if method.unit == "percent" and sum(exact) == 100 else 1  # noqa: PLR2004 - percent
    return tuple(weight / whole for weight in exact)


def cheapest(field: Field) -> Entry:
    """Return the entry with the lowest price; of several the first by its id."""
    return min(field.entries, key=lambda entry: (entry.price, entry.bid))


def figures_by(
    field: Field, entry: Entry, key_figure: Number, price_points: Fraction | None = None
) -> Figures:
    """Return the figures of an entry whose quality is *L*, the key figure rounded as prescribed."""
    return Figures(entry.bid, quality_of(field, entry), price_points, field.rounded("key_figure", key_figure))


def figure_step(field: Field, at: str, formula: str, values: Mapping[str, object], exact: Number) -> Step:
    """Return the step that gives *exact*, and what the prescribed rounding at the step *at* makes of it."""
    rounded = field.rounded(at, exact)
    changed = isinstance(rounded, Fraction) and rounded != exact
    return Step(formula, values, exact, rounded if changed and isinstance(rounded, Fraction) else None)


def rounded_points_steps(field: Field, entry: Entry) -> tuple[Step, ...]:
    """Return the step in which *L* itself is rounded; none where it stays as it is."""
    step = figure_step(field, "quality", "quality_points", {}, points_of(entry))
    return () if step.rounded is None else (step,)


def cheapest_step(field: Field) -> Step:
    """Return the step that names the lowest price and the bid that it comes from."""
    entry = cheapest(field)
    return Step("lowest_reference", {"bid": entry.bid}, entry.price)
