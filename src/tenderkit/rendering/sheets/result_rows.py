# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; the rows come out that count, check the minima and rank."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tenderkit.rendering.numbers import ending
from tenderkit.rendering.sheets.areas import decimals, on_sheet, quoted
from tenderkit.rendering.sheets.award_rows import NOT_MET, group_row, points_digits
from tenderkit.rendering.sheets.book import Cell, Formula, Row, Style
from tenderkit.rendering.sheets.computed import Computed, computed_row
from tenderkit.rendering.sheets.figures import Figure
from tenderkit.rendering.sheets.frame import BIDS, LIMIT_COLUMN
from tenderkit.rendering.sheets.minima import MISSED, WEIGHED_SHEET, minimum_row, most_points
from tenderkit.rendering.sheets.plan import MatrixPlan, minimum_rows
from tenderkit.rendering.sheets.ranks import rank_formula
from tenderkit.words import N_

ADMISSIBLE, OUT, INCOMPLETE = N_("admissible"), N_("excluded"), N_("incomplete")
BELOW, ABOVE = N_("below minimum"), N_("above the budget")
_MONEY = decimals(2)


def result_rows(plan: MatrixPlan) -> Iterator[Row]:
    """Yield points, minima, price, state, the figures of the method and the rank."""
    yield group_row(plan, plan.said(N_("Price and result")))
    if plan.weights:
        yield _points_row(plan)
        yield from (minimum_row(plan, name) for name in minimum_rows(plan.catalogue, plan.rules))
    yield _price_row(plan)
    state = Computed(plan.said(N_("State")), Style.TOTAL_CENTER)
    yield replace(computed_row(state, plan.columns, lambda column: _state(plan, column)), lines=2)
    if plan.method.levels:
        price = Computed(plan.said(N_("Price of admissible bids")), form=_MONEY)
        yield computed_row(price, plan.columns, lambda column: _valued(plan, column))
        yield from (_figure_row(plan, figure) for figure in plan.method.figures)
        yield _rank_row(plan)
    yield Row({1: Cell(Formula(_remark(plan)), Style.NOTE, span=BIDS + 4)})


def _points_row(plan: MatrixPlan) -> Row:
    most, sheet = most_points(plan), plan.said(WEIGHED_SHEET)
    digits = ending(most)
    said = Computed(
        plan.said(N_("Performance points L")),
        Style.TOTAL_NUMBER,
        decimals(points_digits(plan)),
        most,
        decimals(4 if digits is None else digits),
    )
    return computed_row(said, plan.columns, lambda column: on_sheet(sheet, plan.weighed.at("points", column)))


def _price_row(plan: MatrixPlan) -> Row:
    gross = plan.rules.price.basis == "gross"
    title = (
        N_("Evaluated price P, with VAT, in {currency}")
        if gross
        else N_("Evaluated price P, net, in {currency}")
    )
    head = {
        0: Cell(None, Style.STRONG),
        1: Cell(plan.said(title, currency=plan.names.currency), Style.STRONG, span=3),
        LIMIT_COLUMN: Cell(None, Style.NUMBER),
    }
    prices = {c: Cell(bid.price if (bid := plan.bid(c)) else None, Style.INPUT, _MONEY) for c in plan.columns}
    return Row(head | prices)


def _state(plan: MatrixPlan, column: int) -> str:
    """Return where a bid stands, in the order of the examination; nothing while nothing is written."""
    frame, out = plan.frame, plan.frame.at("out", column)
    price, counted = frame.at("price", column), [f"COUNTA({out})", f"COUNTA({frame.at('price', column)})"]
    grounds, complete = [f'{out}<>""'], [f"ISNUMBER({price})"]
    if plan.exclusion:
        area = frame.down(f"exclusion:{plan.exclusion[0].id}", f"exclusion:{plan.exclusion[-1].id}", column)
        counted.append(f"COUNTA({area})")
        grounds.append(f"COUNTIF({area},{quoted(plan.said(NOT_MET))})>0")
        complete.append(f"COUNTA({area})={len(plan.exclusion)}")
    if plan.branches:
        area = frame.down(plan.branches[0].row, plan.branches[-1].row, column)
        counted.append(f"COUNTA({area})")
        if plan.weights and plan.needs_points:
            complete.append(f"COUNT({area})={len(plan.catalogue.award())}")
        elif not plan.method.levels:
            complete.append(f"COUNTA({area})={len(plan.catalogue.award())}")
    said = {word: quoted(plan.said(word)) for word in (OUT, BELOW, ADMISSIBLE, INCOMPLETE)}
    rest = f"IF(AND({','.join(complete)}),{said[ADMISSIBLE]},{said[INCOMPLETE]})"
    if "budget" in frame.rows:
        above = f"AND(ISNUMBER({price}),{price}>{frame.limit('budget')})"
        rest = f"IF({above},{quoted(plan.said(ABOVE))},{rest})"
    minima = list(minimum_rows(plan.catalogue, plan.rules)) if plan.weights else []
    if minima:
        area = frame.down(minima[0], minima[-1], column)
        rest = f"IF(COUNTIF({area},{quoted(plan.said(MISSED))})>0,{said[BELOW]},{rest})"
    return f'IF({"+".join(counted)}=0,"",IF(OR({",".join(grounds)}),{said[OUT]},{rest}))'


def _valued(plan: MatrixPlan, column: int) -> str:
    state, price = plan.frame.at("state", column), plan.frame.at("price", column)
    return f'IF({state}={quoted(plan.said(ADMISSIBLE))},{price},"")'


def _figure_row(plan: MatrixPlan, figure: Figure) -> Row:
    frame, limit = plan.frame, figure.limit
    digits = ending(limit) if isinstance(limit, Fraction) else figure.limit_digits
    said = Computed(
        plan.said(figure.title),
        Style.TOTAL_NUMBER if figure.result else Style.NUMBER,
        decimals(figure.digits),
        Formula(limit(frame)) if callable(limit) else limit,
        decimals(4 if digits is None else digits),
    )
    formula = figure.formula
    if formula is None:
        return computed_row(said, plan.columns, None)
    return computed_row(
        said, plan.columns, lambda c: f'IF({frame.at("valued", c)}="","",{formula(frame, c)})'
    )


def _rank_row(plan: MatrixPlan) -> Row:
    levels = [level for level in plan.method.levels if level.row in plan.frame.rows]
    said = Computed(plan.said(N_("Rank")), Style.TOTAL_CENTER)
    return computed_row(said, plan.columns, lambda column: rank_formula(plan.frame, levels, column))


def _remark(plan: MatrixPlan) -> str:
    """Return the formula that says what is still to come or must be decided by people."""
    states = plan.frame.across("state")
    waiting = f"COUNTIF({states},{quoted(plan.said(INCOMPLETE))})"
    preliminary = quoted(plan.said(N_("Preliminary: bids are still incomplete: ")))
    if not plan.method.levels:
        people = quoted(
            plan.said(N_("This method has no key figure: people compare the bids and write down why."))
        )
        return f"IF({waiting}>0,{preliminary}&{waiting},{people})"
    ties = f"COUNTIF({plan.frame.across('rank')},1)"
    tie = quoted(plan.said(N_("Several bids stay equal at the top.")))
    return f'IF({waiting}>0,{preliminary}&{waiting},IF({ties}>1,{tie},""))'
