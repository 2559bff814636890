# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``reduced-price``: the price divided by what the features of the bid are worth (Prozorro, Ukraine)."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Fault, Field, Figures, points_of, quality_of
from tenderkit.evaluation.award.parts import figure_step, figures_by, parameter, rounded_points_steps
from tenderkit.model.numbers import decimal_text
from tenderkit.outcome.derivation import Step
from tenderkit.words import N_, Message


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``P / (1 + v / (1 − V))`` of each entry; currency, 0 and above, lowest wins.

    *v* is what the bid reached, *V* the most that can be reached, both parts of 1. The order of
    two bids never depends on a third one. Defined for every price, undefined for V = 1.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> from tenderkit.model.numbers import amount
        >>> method = Method("reduced-price", maximum_value=amount("0.2"))
        >>> one = Entry("a", Fraction(1, 5), Fraction(100000))
        >>> figures(Field(method, (one,), Fraction(1), rounder(())))[0].key_figure
        Fraction(80000, 1)
    """
    return tuple(figures_by(field, entry, _reduced(field, entry)) for entry in field.entries)


def steps(field: Field, entry: Entry, _found: Figures) -> tuple[Step, ...]:
    """Return the reduced price with its numbers."""
    values = {
        "price": entry.price,
        "points": quality_of(field, entry),
        "maximum": parameter(field.method.maximum_value),
    }
    last = figure_step(field, "key_figure", "reduced_price", values, _reduced(field, entry))
    return (*rounded_points_steps(field, entry), last)


def faults(field: Field) -> Iterator[Fault]:
    """Yield each bid that has more than can be reached."""
    most = parameter(field.method.maximum_value)
    for entry in field.entries:
        if points_of(entry) > most:
            points = decimal_text(points_of(entry))
            values = {"bid": entry.bid, "points": points, "most": decimal_text(most)}
            what = Message(N_("{bid} has a value of {points}, above `maximum_value` of {most}"), values)
            remedy = Message(N_("Give the points as parts of 1, or correct `maximum_value`."))
            yield Fault(entry.bid, what, remedy)


def _reduced(field: Field, entry: Entry) -> Fraction:
    most = parameter(field.method.maximum_value)
    return entry.price / (1 + quality_of(field, entry) / (1 - most))


REDUCED_PRICE = AwardMethod(figures, steps, lowest_wins=True, faults=faults)
