# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; the rows come out in which people say what is met and give points."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.model.criterion import Criterion
from tenderkit.rendering.numbers import ending
from tenderkit.rendering.sheets.areas import decimals
from tenderkit.rendering.sheets.book import Cell, Formula, Row, Style, Value
from tenderkit.rendering.sheets.frame import LIMIT_COLUMN
from tenderkit.rendering.sheets.plan import MatrixPlan
from tenderkit.rendering.sheets.tree import Branch
from tenderkit.words import N_

WEIGHT_COLUMN, ABSOLUTE_COLUMN = 2, 3
MET, NOT_MET, YES = N_("met"), N_("not met"), N_("yes")
_MOST_DIGITS = 4


def exclusion_rows(plan: MatrixPlan) -> Iterator[Row]:
    """Yield the exclusion criteria, and a row for all other grounds."""
    yield group_row(plan, plan.said(N_("Exclusion: whoever misses one criterion is out")))
    for criterion in plan.exclusion:
        met = {column: Cell(_met(plan, criterion, column), Style.INPUT_CENTER) for column in plan.columns}
        cells = {0: Cell(criterion.id, Style.STRONG), 1: Cell(criterion.title, Style.TEXT, span=4)}
        yield Row(cells | met)
    other = plan.said(N_("Excluded on another ground (form, suitability, price examination)"))
    out = {
        column: Cell(plan.said(YES) if (bid := plan.bid(column)) and bid.out else None, Style.INPUT_CENTER)
        for column in plan.columns
    }
    yield Row({0: Cell(None, Style.STRONG), 1: Cell(other, Style.TEXT, span=4)} | out)


def award_rows(plan: MatrixPlan) -> Iterator[Row]:
    """Yield the tree of groups and award criteria with weights and a place for the points of each bid."""
    if plan.branches:
        yield group_row(
            plan, plan.said(N_("Award criteria: points") if plan.weights else N_("Award criteria"))
        )
    for branch in plan.branches:
        if isinstance(branch.item, Criterion):
            yield _criterion_row(plan, branch, branch.item)
        else:
            weighted = weight_cells(plan, branch, Style.GROUP_NUMBER)
            yield group_row(plan, branch.item.title, branch.item.id, weighted)


def group_row(
    plan: MatrixPlan, title: str, number: str | None = None, weights: dict[int, Cell] | None = None
) -> Row:
    """Return a tinted row over all columns."""
    blank = {column: Cell(None, Style.GROUP) for column in range(2, plan.columns.stop)}
    return Row({0: Cell(number, Style.GROUP), 1: Cell(title, Style.GROUP)} | blank | (weights or {}))


def weight_cells(plan: MatrixPlan, branch: Branch, style: Style) -> dict[int, Cell]:
    """Return the weight in its level, the weight of the whole, and the most that can be reached."""
    item, absolute = branch.item, plan.weights.get(branch.item.id)
    if item.weight is None or absolute is None:
        return {column: Cell(None, style) for column in (WEIGHT_COLUMN, ABSOLUTE_COLUMN, LIMIT_COLUMN)}
    percent = plan.catalogue.unit == "percent"
    unit = " %" if percent else ""
    here = plan.frame.fixed(branch.row, ABSOLUTE_COLUMN)
    most = absolute * (_top(plan) if percent else 1)
    top = "*tk_top" if percent else ""
    return {
        WEIGHT_COLUMN: _number(item.weight.exact, style, unit),
        ABSOLUTE_COLUMN: Cell(
            Formula(_absolute(plan, branch), absolute), style, decimals(_digits(absolute), unit)
        ),
        LIMIT_COLUMN: Cell(Formula(f"{here}{top}", most), style, decimals(_digits(most))),
    }


def points_digits(plan: MatrixPlan) -> int:
    """Return how many digits are shown of points that are weighed."""
    return max((_digits(weight) for weight in plan.weights.values()), default=2)


def _criterion_row(plan: MatrixPlan, branch: Branch, criterion: Criterion) -> Row:
    words = bool(criterion.ratings) or plan.rules.scale is None
    style = Style.INPUT_TEXT if words else Style.INPUT_CENTER
    given = {column: Cell(_given(plan, criterion, column), style) for column in plan.columns}
    head = {0: Cell(criterion.id, Style.STRONG), 1: Cell(_title(plan, criterion), Style.TEXT)}
    return Row(head | weight_cells(plan, branch, Style.NUMBER) | given)


def _title(plan: MatrixPlan, criterion: Criterion) -> str:
    if criterion.min_points is None:
        return criterion.title
    values = {"title": criterion.title, "points": plan.names.number(criterion.min_points.written)}
    return plan.said(N_("{title} (at least {points})"), **values)


def _absolute(plan: MatrixPlan, branch: Branch) -> str:
    """Return the product of the levels: the own weight and the absolute one of the group above."""
    own = plan.frame.fixed(branch.row, WEIGHT_COLUMN)
    parents = {b.item.id: b for b in plan.branches if b.leaves}
    above = branch.parent
    while above is not None and plan.catalogue.unit == "percent":
        if above in plan.weights:
            return f"{own}*{plan.frame.fixed(parents[above].row, ABSOLUTE_COLUMN)}/100"
        above = parents[above].parent
    return own


def _number(number: Fraction, style: Style, unit: str) -> Cell:
    digits = ending(number)
    return Cell(number, style, decimals(_MOST_DIGITS if digits is None else digits, unit))


def _digits(number: Fraction) -> int:
    """Return two digits, or as many as a number has, or four."""
    digits = ending(number)
    return _MOST_DIGITS if digits is None else min(max(digits, 2), _MOST_DIGITS)


def _top(plan: MatrixPlan) -> Fraction:
    assert plan.rules.scale is not None
    return Fraction(plan.rules.scale.top)


def _met(plan: MatrixPlan, criterion: Criterion, column: int) -> Value:
    bid = plan.bid(column)
    if bid is None or criterion.id not in bid.exclusion:
        return None
    return plan.said(MET if bid.exclusion[criterion.id] else NOT_MET)


def _given(plan: MatrixPlan, criterion: Criterion, column: int) -> Value:
    bid = plan.bid(column)
    return None if bid is None else bid.points.get(criterion.id)
