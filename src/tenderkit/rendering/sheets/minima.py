# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; the rows that hold each bid against the published minimum points come out."""

from fractions import Fraction

from tenderkit.model.share import share_points
from tenderkit.rendering.sheets.areas import decimals, literal, on_sheet, quoted
from tenderkit.rendering.sheets.book import Row, Style
from tenderkit.rendering.sheets.computed import Computed, computed_row
from tenderkit.rendering.sheets.plan import MatrixPlan
from tenderkit.words import N_

REACHED, MISSED = N_("reached"), N_("missed")
WEIGHED_SHEET = N_("Weighed points")
_NOISE = "0.000000001"


def most_points(plan: MatrixPlan) -> Fraction:
    """Return *L_max*: 100 × top with weights in percent, else the sum of the weights."""
    assert plan.rules.scale is not None
    if plan.catalogue.unit == "percent":
        return Fraction(100 * plan.rules.scale.top)
    return sum((plan.weights[c.id] for c in plan.catalogue.award()), start=Fraction())


def minimum_row(plan: MatrixPlan, name: str) -> Row:
    """Return the row called *name*: ``minimum:criteria``, ``minimum:total``, or ``minimum:`` and a group."""
    if name == "minimum:criteria":
        title = plan.said(N_("Minimum points of single criteria"))
        return computed_row(
            Computed(title, Style.CENTER), plan.columns, lambda column: _criteria_reached(plan, column)
        )
    row, written, most, title = _published(plan, name)
    least = share_points(written, most)
    assert least is not None
    said = Computed(title, Style.CENTER, limit=least, limit_form=decimals(2))
    missed, fine = quoted(plan.said(MISSED)), quoted(plan.said(REACHED))

    def reached(column: int) -> str:
        points = on_sheet(plan.said(WEIGHED_SHEET), plan.weighed.at(row, column))
        return f'IF({points}="","",IF({points}<{plan.frame.limit(name)}-{_NOISE},{missed},{fine}))'

    return computed_row(said, plan.columns, reached)


def _published(plan: MatrixPlan, name: str) -> tuple[str, str, Fraction, str]:
    """Return the row of the points, the minimum as written, the most that can be reached, the title."""
    minimum = plan.rules.minimum
    assert minimum is not None
    if name == "minimum:total":
        assert minimum.total is not None
        return "points", minimum.total, most_points(plan), plan.said(N_("Minimum of all points"))
    group = name.removeprefix("minimum:")
    title = plan.said(N_("Minimum of group {group}"), group=group)
    return f"group:{group}", minimum.groups[group], _group_most(plan, group), title


def _group_most(plan: MatrixPlan, group: str) -> Fraction:
    assert plan.rules.scale is not None
    leaves = next(b.leaves for b in plan.branches if b.leaves and b.item.id == group)
    top = plan.rules.scale.top if plan.catalogue.unit == "percent" else 1
    return sum((plan.weights[leaf] * top for leaf in leaves), start=Fraction())


def _criteria_reached(plan: MatrixPlan, column: int) -> str:
    least = {c.id: c.min_points.exact for c in plan.catalogue.award() if c.min_points is not None}
    cells = {id_: plan.frame.at(f"criterion:{id_}", column) for id_ in least}
    missed = ",".join(f"AND(ISNUMBER({cells[id_]}),{cells[id_]}<{literal(least[id_])})" for id_ in least)
    all_there = f"COUNT({','.join(cells.values())})={len(cells)}"
    said = {word: quoted(plan.said(word)) for word in (MISSED, REACHED)}
    return f'IF(OR({missed}),{said[MISSED]},IF({all_there},{said[REACHED]},""))'
