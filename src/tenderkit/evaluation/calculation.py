# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a plain table and a method go in; the outcome comes out, by the same lines as for a dossier."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest, decided
from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.pricing import price_problems
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.model.table import TableBid
from tenderkit.outcome.award import Exclusion, Ground, Outcome, Stage
from tenderkit.problems import Problem, raise_if_any
from tenderkit.words import N_, Message

FULL_POINTS = Fraction(100)
"""*L_max* where the method file does not say it."""
_MEASURED = frozenset({"linear-min", "inverse", "surcharge"})
"""Methods that measure points against the maximum."""


def calculate(rows: Sequence[TableBid], rules: EvaluationRules) -> Outcome:
    """Rank *rows* under *rules*.

    Raises:
        InputError: a row has what the method cannot work with.
    """
    raise_if_any([problem for row in rows for problem in _problems(row, rules)])
    written = rules.method.max_points
    contest = Contest(
        rules,
        tuple(
            Entry(row.bid, None if row.points is None else row.points.exact, row.price.exact)
            for row in rows
            if row.excluded is None and row.price is not None
        ),
        FULL_POINTS if written is None else written.exact,
        tuple(
            Exclusion(row.bid, (Ground(Stage.EXCLUSION, row.excluded),))
            for row in rows
            if row.excluded is not None
        ),
        places={row.bid: row.place for row in rows},
    )
    return decided(lambda _roundings: contest, rules.rounding).outcome


def _problems(row: TableBid, rules: EvaluationRules) -> Iterator[Problem]:
    """Yield what the method cannot work with in one row."""
    if row.price is not None and (row.excluded is None or row.price.exact < 0):
        yield from price_problems(row.place, rules.method.name, row.bid, row.price.exact)
    if row.excluded is None:
        yield from _points_problems(row, rules)


def _points_problems(row: TableBid, rules: EvaluationRules) -> Iterator[Problem]:
    method = rules.method
    maximum = FULL_POINTS if method.max_points is None else method.max_points.exact
    total = rules.minimum.total if rules.minimum else None
    values: dict[str, object] = {"bid": row.bid, "maximum": decimal_text(maximum)}
    if row.points is None:
        if METHODS[method.name].needs_points or total:
            what = N_("{bid} has no points, and the method needs them")
            remedy = N_("Enter the points; a blank is never 0.")
            yield Problem("TK454", row.place, Message(what, values), Message(remedy))
    elif row.points.exact < 0:
        what = N_("{bid} has points below 0: {points}")
        yield Problem(
            "TK455",
            row.place,
            Message(what, {**values, "points": row.points.written}),
            Message(N_("Points run from 0 to the maximum.")),
        )
    elif row.points.exact > maximum and _uses_maximum(rules):
        what = N_("{bid} has {points} points, more than the maximum of {maximum}")
        yield Problem(
            "TK455",
            row.place,
            Message(what, {**values, "points": row.points.written}),
            Message(N_("Correct the points, or say the maximum as `max_points` under `method`.")),
        )


def _uses_maximum(rules: EvaluationRules) -> bool:
    total = rules.minimum.total if rules.minimum else None
    return (
        rules.method.max_points is not None
        or rules.method.name in _MEASURED
        or (total is not None and total.rstrip().endswith("%"))
    )
