# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan, an explanation and technical facts go in; the evaluation matrix as a workbook comes out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.model.criterion import Criterion
from tenderkit.model.method import METHODS
from tenderkit.rendering.sheets.areas import area_name, cell_name, literal, quoted
from tenderkit.rendering.sheets.award_rows import MET, NOT_MET, YES, award_rows, exclusion_rows
from tenderkit.rendering.sheets.book import Book, Cell, Choice, Mark, Row, Sheet, Style
from tenderkit.rendering.sheets.frame import BIDS, FIRST_BID
from tenderkit.rendering.sheets.lists import Listed, technical_sheet
from tenderkit.rendering.sheets.minima import MISSED
from tenderkit.rendering.sheets.plan import MatrixPlan, minimum_rows
from tenderkit.rendering.sheets.result_rows import result_rows
from tenderkit.rendering.sheets.rounding import prescribed
from tenderkit.rendering.sheets.weighed import offer_name, weighed_sheet
from tenderkit.words import N_

_WIDTHS = (10.0, 58.0, 9.0, 10.0, 11.5)
_BID_WIDTH = 12.5
_LONGEST_LIST = 20
"""Whole points up to here are offered as a list."""


def matrix_book(plan: MatrixPlan, explanation: Sheet, technical: Mapping[str, str]) -> Book:
    """Return the matrix, the weighed points where points are counted, the explanation and the lists."""
    name = plan.said(N_("Matrix"))
    head = _head(plan)
    hidden = technical_sheet(technical, _lists(plan))
    sheets = [_matrix_sheet(plan, name, head)]
    if plan.weights:
        sheets.append(weighed_sheet(plan, name, _widths(plan), head))
    return Book(
        (*sheets, explanation, hidden.sheet), hidden.names, plan.names.translate(N_("page {page} of {pages}"))
    )


def _matrix_sheet(plan: MatrixPlan, name: str, head: Row) -> Sheet:
    rows = [*_above(plan), head, *exclusion_rows(plan), *award_rows(plan), *result_rows(plan)]
    top = plan.frame.rows["head"]
    return Sheet(
        name,
        _widths(plan),
        tuple(rows),
        frozen=(top + 1, 2),
        repeated=(top, top),
        titles=FIRST_BID,
        across=BIDS,
        choices=tuple(_choices(plan)),
        marks=tuple(_marks(plan)),
        blocks=tuple(
            plan.frame.rows[name] for name in ("exclusions", "award", "result") if name in plan.frame.rows
        ),
    )


def _widths(plan: MatrixPlan) -> tuple[float, ...]:
    return (*_WIDTHS, *(_BID_WIDTH,) * len(plan.columns))


def _above(plan: MatrixPlan) -> Iterator[Row]:
    note = N_(
        "Fill in the pale yellow cells: how bids are called, whether criteria are met, points and prices. "
        "Everything else is computed. The sheet is protected without a password, against changes by mistake."
    )
    yield Row({0: Cell(plan.titles.title, Style.TITLE)})
    yield Row({0: Cell(plan.titles.lead, Style.LEAD)})
    yield Row({0: Cell(plan.titles.facts, Style.FACT)})
    yield Row({0: Cell(plan.said(note), Style.NOTE, span=len(_WIDTHS) + BIDS)})
    yield Row()


def _head(plan: MatrixPlan) -> Row:
    weights = (N_("Weight"), N_("absolute"), N_("at most")) if plan.weights else ("", "", "")
    cells = {0: Cell(plan.said(N_("No.")), Style.HEAD), 1: Cell(plan.said(N_("Criterion")), Style.HEAD)}
    for column, title in enumerate(weights, start=2):
        cells[column] = Cell(plan.said(title) if title else None, Style.HEAD_NUMBER)
    bids = {
        c: Cell(bid.name if (bid := plan.bid(c)) else offer_name(plan, c), Style.HEAD_INPUT)
        for c in plan.columns
    }
    return Row(cells | bids)


def _lists(plan: MatrixPlan) -> dict[str, Listed]:
    lists: dict[str, Listed] = {"tk_met": [plan.said(MET), plan.said(NOT_MET)], "tk_yes": [plan.said(YES)]}
    if plan.rules.scale is not None:
        lists["tk_top"] = [Fraction(plan.rules.scale.top)]
        if points := _listed_points(plan):
            lists["tk_scale"] = points
    for number, ratings in enumerate(_ratings(plan)):
        lists[f"tk_ratings_{number + 1}"] = ratings
    return lists


def _listed_points(plan: MatrixPlan) -> list[Fraction]:
    """Return the points that can be given; none where they are too many, or where means are entered."""
    scale = plan.rules.scale
    assert scale is not None
    if plan.rules.reviewers != "agreed":
        return []
    if scale.allowed:
        return [amount.exact for amount in scale.allowed]
    return [Fraction(points) for points in range(scale.top + 1)] if scale.top <= _LONGEST_LIST else []


def _ratings(plan: MatrixPlan) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(c.ratings for c in plan.catalogue.award() if c.ratings))


def _choices(plan: MatrixPlan) -> Iterator[Choice]:
    met = plan.said(N_("Exclusion criterion"))
    either = plan.said(N_("Choose from the list whether the criterion is met."))
    if plan.exclusion:
        first, last = (f"exclusion:{plan.exclusion[end].id}" for end in (0, -1))
        yield Choice(_bids(plan, first, last), "tk_met", met, either)
    yield Choice(_bids(plan, "out", "out"), "tk_yes", met, plan.said(N_("“yes” takes the bid out.")))
    yield from _point_choices(plan)
    price = cell_name(plan.frame.rows["price"], FIRST_BID)
    above = ">0" if METHODS[plan.rules.method.name].divides_by_price else ">=0"
    yield Choice(
        _bids(plan, "price", "price"),
        f"IF(ISNUMBER({price}),AND({price}{above},ROUND({price},2)={price}),FALSE)",
        plan.said(N_("Evaluated price")),
        plan.said(N_("Enter P from the price sheet of the bid, to the cent.")),
        listed=False,
    )


def _point_choices(plan: MatrixPlan) -> Iterator[Choice]:
    ratings, scale = _ratings(plan), plan.rules.scale
    title = plan.said(N_("Points"))
    for branch in plan.branches:
        item, area = branch.item, _bids(plan, branch.row, branch.row)
        if not isinstance(item, Criterion):
            continue
        if item.ratings:
            number = ratings.index(item.ratings) + 1
            words = plan.said(N_("Choose a rating from the list."))
            yield Choice(area, f"tk_ratings_{number}", plan.said(N_("Rating")), words)
        elif scale is not None and item.value_function is None and _listed_points(plan):
            yield Choice(area, "tk_scale", title, plan.said(N_("Choose the points from the list.")))
        elif scale is not None:
            cell = cell_name(plan.frame.rows[branch.row], FIRST_BID)
            top, fitting = literal(Fraction(scale.top)), _fitting(plan, item, cell)
            rule = f"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={top}{fitting}),FALSE)"
            words = plan.said(N_("Enter points from 0 to {top}."), top=scale.top)
            yield Choice(area, rule, title, words, listed=False)


def _fitting(plan: MatrixPlan, criterion: Criterion, cell: str) -> str:
    """Return what points on the scale must be besides: whole, or a mean rounded as the tender says."""
    if criterion.value_function is not None:
        return ""
    if plan.rules.reviewers == "agreed":
        return f",INT({cell})={cell}"
    rounding = prescribed(plan.rules.rounding, "reviewer_mean")
    return "" if rounding is None else f",ROUND({cell},{rounding.digits})={cell}"


def _marks(plan: MatrixPlan) -> Iterator[Mark]:
    """Point out what is missed, and the first; each of them is said in words or numbers too."""
    if plan.exclusion:
        first, last = (f"exclusion:{plan.exclusion[end].id}" for end in (0, -1))
        own = cell_name(plan.frame.rows[first], FIRST_BID)
        yield Mark(_bids(plan, first, last), f"{own}={quoted(plan.said(NOT_MET))}", Style.MISSED)
    for criterion in plan.catalogue.award():
        if criterion.min_points is not None:
            row = f"criterion:{criterion.id}"
            own = cell_name(plan.frame.rows[row], FIRST_BID)
            rule = f"AND(ISNUMBER({own}),{own}<{literal(criterion.min_points.exact)})"
            yield Mark(_bids(plan, row, row), rule, Style.MISSED)
    minima = list(minimum_rows(plan.catalogue, plan.rules)) if plan.weights else []
    if minima:
        own = cell_name(plan.frame.rows[minima[0]], FIRST_BID)
        yield Mark(_bids(plan, minima[0], minima[-1]), f"{own}={quoted(plan.said(MISSED))}", Style.MISSED)
    if plan.method.levels:
        own = cell_name(plan.frame.rows["rank"], FIRST_BID)
        yield Mark(_bids(plan, "rank", "rank"), f"{own}=1", Style.FIRST)


def _bids(plan: MatrixPlan, first: str, last: str) -> str:
    return area_name((plan.frame.rows[first], FIRST_BID), (plan.frame.rows[last], plan.columns[-1]))
