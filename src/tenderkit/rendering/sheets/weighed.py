# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; the sheet comes out that weighs the points of each criterion and adds them up."""

from tenderkit.model.criterion import Criterion
from tenderkit.rendering.sheets.areas import decimals, on_sheet
from tenderkit.rendering.sheets.award_rows import ABSOLUTE_COLUMN, WEIGHT_COLUMN, points_digits, weight_cells
from tenderkit.rendering.sheets.book import Cell, Formula, Row, Sheet, Style
from tenderkit.rendering.sheets.computed import Computed, computed_row
from tenderkit.rendering.sheets.frame import BIDS, FIRST_BID, LIMIT_COLUMN
from tenderkit.rendering.sheets.minima import WEIGHED_SHEET, most_points
from tenderkit.rendering.sheets.plan import MatrixPlan
from tenderkit.rendering.sheets.rounding import prescribed, rounded
from tenderkit.rendering.sheets.tree import Branch
from tenderkit.words import N_


def weighed_sheet(plan: MatrixPlan, matrix: str, widths: tuple[float, ...], head: Row) -> Sheet:
    """Return the weighed points, computed from the sheet called *matrix*."""
    rows = [
        Row({0: Cell(plan.said(WEIGHED_SHEET), Style.TITLE)}),
        Row({0: Cell(plan.titles.lead, Style.LEAD)}),
        Row(),
        Row({**head.cells, **{c: _name(plan, matrix, c) for c in plan.columns}}),
        *(_row(plan, branch, matrix) for branch in plan.branches),
        _total(plan),
    ]
    top = plan.weighed.rows["head"]
    return Sheet(
        plan.said(WEIGHED_SHEET), widths, tuple(rows), (top + 1, 2), (top, top), titles=FIRST_BID, across=BIDS
    )


def _name(plan: MatrixPlan, matrix: str, column: int) -> Cell:
    there = on_sheet(matrix, plan.frame.at("head", column))
    bid = plan.bid(column)
    now = bid.name if bid else offer_name(plan, column)
    return Cell(Formula(f'IF({there}="","",{there})', now), Style.HEAD_CENTER)


def offer_name(plan: MatrixPlan, column: int) -> str:
    """Return how a bid is called as long as nobody names it."""
    return plan.titles.offer.format(number=column - plan.columns.start + 1)


def _row(plan: MatrixPlan, branch: Branch, matrix: str) -> Row:
    group = not isinstance(branch.item, Criterion)
    text, number = (Style.GROUP, Style.GROUP_NUMBER) if group else (Style.TEXT, Style.NUMBER)
    strong = Style.GROUP if group else Style.STRONG
    head = {0: Cell(branch.item.id, strong), 1: Cell(branch.item.title, text)}
    form = decimals(points_digits(plan))
    made = _sum if group else _weighed
    points = {c: Cell(Formula(made(plan, branch, matrix, c)), number, form) for c in plan.columns}
    return Row(head | _weights(plan, branch, matrix, number) | points)


def _weights(plan: MatrixPlan, branch: Branch, matrix: str, style: Style) -> dict[int, Cell]:
    """Return the weights as the first sheet has them."""
    cells = {}
    for column, cell in weight_cells(plan, branch, style).items():
        assert column in {WEIGHT_COLUMN, ABSOLUTE_COLUMN, LIMIT_COLUMN}
        now = cell.value.now if isinstance(cell.value, Formula) else cell.value
        there = on_sheet(matrix, plan.frame.fixed(branch.row, column))
        cells[column] = Cell(None if now is None else Formula(there, now), style, cell.form)
    return cells


def _weighed(plan: MatrixPlan, branch: Branch, matrix: str, column: int) -> str:
    points = on_sheet(matrix, plan.frame.at(branch.row, column))
    weight = plan.weighed.fixed(branch.row, ABSOLUTE_COLUMN)
    unit = "" if plan.catalogue.unit == "percent" else "/tk_top"
    product = rounded(f"{weight}*{points}{unit}", prescribed(plan.rules.rounding, "criterion_points"))
    return f'IF(ISNUMBER({points}),{product},"")'


def _sum(plan: MatrixPlan, branch: Branch, _matrix: str, column: int) -> str:
    cells = ",".join(plan.weighed.at(f"criterion:{leaf}", column) for leaf in branch.leaves)
    return f'IF(COUNT({cells})={len(branch.leaves)},SUM({cells}),"")'


def _total(plan: MatrixPlan) -> Row:
    loose = [b for b in plan.branches if b.parent is None]
    said = Computed(
        plan.said(N_("Performance points L")),
        Style.TOTAL_NUMBER,
        decimals(points_digits(plan)),
        most_points(plan),
        decimals(2),
    )

    def total(column: int) -> str:
        cells = ",".join(plan.weighed.at(branch.row, column) for branch in loose)
        return f'IF(COUNT({cells})={len(loose)},SUM({cells}),"")'

    return computed_row(said, plan.columns, total)
