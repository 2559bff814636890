# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What LibreOffice computes in a matrix against what the evaluation computes exactly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import product
from typing import Any

import pytest

from tenderkit.evaluation.award.contest import Decided, decided
from tenderkit.evaluation.case import Case, contest, weighed_of
from tenderkit.evaluation.evaluate import decisions
from tenderkit.evaluation.points import performance_points
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind, ValueFunction
from tenderkit.model.dossier import Dossier
from tenderkit.model.method import METHODS, EvaluationRules, Method, Minimum, Rounding, Scale
from tenderkit.model.numbers import Amount
from tenderkit.model.prices import EvaluatedPrice
from tenderkit.outcome.award import RankedBid, Stage
from tenderkit.rendering.numbers import shown
from tenderkit.rendering.sheets.book import Row, Sheet
from tenderkit.rendering.sheets.frame import FIRST_BID
from tenderkit.rendering.sheets.key_figures import SHEET_METHODS
from tenderkit.rendering.sheets.matrix import matrix_book
from tenderkit.rendering.sheets.plan import FilledBid, MatrixPlan, Titles, matrix_plan
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.rendering.sheets.conftest import LOOK, NAMES, Recalculated, opened

WORDS = Sheet("Explanation", (20.0,), (Row(),))
TITLES = Titles("Matrix", "Kulturportal", "invented", "Bid {number}")


def amount(text: str) -> Amount:
    return Amount(text, Fraction(text))


def award(id_: str, weight: str, group: str | None = None, least: str | None = None) -> Criterion:
    minimum = amount(least) if least else None
    return Criterion(
        id_, Kind.AWARD, f"Criterion {id_}", group=group, weight=amount(weight), min_points=minimum
    )


THIRDS = Catalogue(
    (
        Criterion("A1", Kind.EXCLUSION, "Free licence"),
        award("B1", "33.3", "G1"),
        award("B2", "66.7", "G1"),
        award("B3", "12.5", "G3", "2"),
        award("B4", "87.5", "G3"),
        award("B5", "30"),
    ),
    (
        CriterionGroup("G1", "First", weight=amount("45")),
        CriterionGroup("G2", "Second", weight=amount("25")),
        CriterionGroup("G3", "Within", "G2", amount("100")),
    ),
)
NOISE = Catalogue(tuple(award(f"B{n}", weight) for n, weight in enumerate(("0.1", "0.3", "0.7", "98.9"), 1)))
"""In binary numbers 3 · 0.1 is more than 0.3, and 0.1 + 0.7 is less than 0.8."""
VALUES = Catalogue((award("B1", "0.2"), award("B2", "0.1"), award("B3", "0.05")), unit="points")
WEIGHT_POINTS = Catalogue((award("B1", "7"), award("B2", "4", least="1"), award("B3", "2")), unit="points")
FELL = {None: "admissible", Stage.MINIMUM: "below minimum", Stage.BUDGET: "above the budget"}
EVERY_TIE = ("highest_quality", "lowest_price", "draw")


def roundings(mode: str, digits: int) -> tuple[Rounding, ...]:
    steps = ("criterion_points", "quality", "price_points", "key_figure")
    return tuple(Rounding(step, digits, mode) for step in steps)


def rules(method: Method, **named: Any) -> EvaluationRules:
    return EvaluationRules(method, Scale(10), tie_break=named.pop("tie_break", EVERY_TIE), **named)


LINEAR = Method("linear-min", price_weight=amount("40"), quality_weight=amount("60"), zero_at=amount("2"))
RULES = {
    "linear": rules(LINEAR),
    "linear-steep-negative": rules(replace(LINEAR, zero_at=amount("1.3"), clamp=False)),
    "linear-rounded": rules(LINEAR, rounding=roundings("half-up", 2)),
    "linear-even": rules(LINEAR, rounding=roundings("half-even", 1)),
    "linear-down": rules(LINEAR, rounding=roundings("down", 1)),
    "linear-whole": rules(LINEAR, rounding=roundings("half-up", 0)),
    "linear-minimum": rules(LINEAR, minimum=Minimum("50 %", {"G1": "40 %", "G2": "100"})),
    "linear-no-tie-break": rules(LINEAR, tie_break=()),
    "ratio": rules(Method("simple-ratio")),
    "ratio-scaled": rules(Method("simple-ratio", scale="100000"), rounding=roundings("half-up", 1)),
    "ratio-three-digits": rules(Method("simple-ratio", scale="three-digits")),
    "ratio-three-digits-rounded": rules(
        Method("simple-ratio", scale="three-digits"), rounding=roundings("half-even", 0)
    ),
    "lowest": rules(Method("lowest-price")),
    "lowest-by-price-alone": rules(Method("lowest-price"), tie_break=()),
}


def halves(name: str, **more: Any) -> Method:
    return Method(name, price_weight=amount("40"), quality_weight=amount("60"), **more)


MORE = {
    "inverse": halves("inverse"),
    "inverse-squared": halves("inverse", power=amount("2")),
    "extended": Method("extended-ratio", band_percent=amount("6"), decide_by="highest_quality"),
    "extended-by-price": Method(
        "extended-ratio", band_percent=amount("30"), decide_by="lowest_price", scale="three-digits"
    ),
    "extended-by-criterion": Method(
        "extended-ratio", band_percent=amount("20"), decide_by="B2", scale="100000"
    ),
    "budget": Method("fixed-budget", budget=amount("110000")),
    "quality-value": Method("quality-value", value_per_point=amount("33.33")),
    "reference": halves(
        "weighted-ratio-reference", reference_quality=amount("700"), reference_price=amount("120000")
    ),
    "median": halves("weighted-ratio-median", accept_risk="a test"),
    "mean": halves("weighted-ratio-mean", accept_risk="a test"),
    "qcbs": Method("qcbs", technical_weight=amount("0.7"), financial_weight=amount("0.3")),
    "qcbs-percent": Method("qcbs", technical_weight=amount("70"), financial_weight=amount("30")),
    "per-point": Method("price-per-point"),
    "value-index": halves("value-index"),
    "reduced": Method("reduced-price", maximum_value=amount("0.9")),
    "surcharge": halves("surcharge"),
    "rated": halves("rated-criteria"),
}
RULES |= {name: rules(method) for name, method in MORE.items()}
RULES |= {f"{name}-rounded": rules(method, rounding=roundings("half-up", 1)) for name, method in MORE.items()}
RULES["least-cost"] = rules(Method("least-cost"), minimum=Minimum("50 %"))
PRICES = ("110000", "100000.00", "99999.99", "100000.00", "133333.33", "205000.05", "100000.00", "123456.78")
POINTS = (
    ("7", "10", "4", "7", "9"),
    ("10", "7", "7", "4", "8"),
    ("10", "7", "7", "4", "8"),
    ("10", "7", "7", "4", "8"),
    ("10", "10", "10", "10", "10"),
    ("10/3", "20/3", "3", "1.5", "2.25"),
    ("0", "1", "2", "0", "10"),
    ("9", "9", "1", "9", "9"),
)


@dataclass(frozen=True)
class Trial:
    plan: MatrixPlan
    case: Case
    found: Decided


def trial(catalogue: Catalogue, by: EvaluationRules, bids: Sequence[FilledBid]) -> Trial:
    zero = Fraction()
    prices = {
        bid.name: EvaluatedPrice((), zero, zero, zero, zero, bid.price)
        for bid in bids
        if bid.price is not None and not bid.out and all(bid.exclusion.values())
    }
    agreed = {bid.name: bid.points for bid in bids}
    case = Case(by, catalogue, (), prices, agreed)
    plan = matrix_plan(catalogue, by, NAMES, TITLES, tuple(bids))
    return Trial(plan, case, decided(partial(contest, case), by.rounding))


def filled(catalogue: Catalogue) -> list[FilledBid]:
    ids = [c.id for c in catalogue.award()]
    met = {c.id: True for c in catalogue.of_kind(Kind.EXCLUSION)}
    return [
        FilledBid(
            f"bid-{n}",
            met,
            points={id_: Fraction(p) for id_, p in zip(ids, points, strict=False)},
            price=Fraction(price),
        )
        for n, (points, price) in enumerate(zip(POINTS, PRICES, strict=True), start=1)
    ]


def trials() -> dict[str, Trial]:
    found = {}
    catalogues = {"thirds": THIRDS, "weight-points": WEIGHT_POINTS}
    for (name, by), (kind, catalogue) in product(RULES.items(), catalogues.items()):
        if by.minimum and kind == "weight-points":
            continue
        if by.method.name == "reduced-price":
            found[f"{name}-{kind}"] = trial(VALUES, by, filled(VALUES))
            continue
        bids = filled(catalogue)
        if name == "linear" and kind == "thirds":
            bids[1] = replace(bids[1], exclusion={"A1": False})
            bids[2] = replace(bids[2], out=True)
        found[f"{name}-{kind}"] = trial(catalogue, by, bids)
    for name in ("linear", "ratio", "ratio-three-digits", "lowest"):
        found[f"noise-{name}"] = trial(NOISE, RULES[name], noisy())
        minimum = replace(RULES[name], minimum=Minimum("0.8"))
        found[f"noise-minimum-{name}"] = trial(NOISE, minimum, noisy())
    return found


def noisy() -> list[FilledBid]:
    points = {"far": (10, 10, 10, 10), "three": (3, 0, 0, 0), "one": (0, 1, 0, 0), "edge": (1, 0, 1, 0)}
    return [
        FilledBid(
            name,
            points={f"B{n}": Fraction(p) for n, p in enumerate(given, 1)},
            price=Fraction(50000 if name == "far" else 100000),
        )
        for name, given in points.items()
    ]


def book(plan: MatrixPlan) -> bytes:
    return render_xlsx(matrix_book(plan, WORDS, {"data": "abc"}), LOOK)


class Read:
    """The cells of one recalculated matrix, by the names of its rows."""

    def __init__(self, plan: MatrixPlan, workbook: Any, formats: Any) -> None:
        self.plan, self.sheet, self.formats = plan, workbook.worksheets[0], formats.worksheets[0]

    def value(self, row: str, bid: int) -> Any:
        found = self.sheet.cell(self.plan.frame.rows[row] + 1, FIRST_BID + bid + 1).value
        return None if found == "" else found

    def shown(self, row: str, bid: int) -> str | None:
        """The number as it stands on the screen: a spreadsheet shows what 15 digits say."""
        value = self.value(row, bid)
        return None if value is None else shown(Fraction(f"{value:.15g}"), self.digits(row), "en")

    def digits(self, row: str) -> int:
        cell = self.formats.cell(self.plan.frame.rows[row] + 1, FIRST_BID + 1)
        return len(cell.number_format.partition(".")[2])


def check_bid(read: Read, at: int, ranked: RankedBid | None, points: Fraction | None) -> None:
    figures = {
        "quality": ranked.quality if ranked else None,
        "price_points": ranked.price_points if ranked else None,
        "key_figure": ranked.key_figure if ranked else None,
    }
    if points is not None:
        figures["points"] = points
    for row, exact in figures.items():
        if row in read.plan.frame.rows:
            there = None if exact is None else shown(exact, read.digits(row), "en")
            assert read.shown(row, at) == there, row
    assert read.value("rank", at) == (ranked.rank if ranked else None)


def test_every_matrix_computes_what_the_evaluation_computes(recalculated: Recalculated):
    all_trials = trials()
    books = {name: book(one.plan) for name, one in all_trials.items()}

    values = recalculated(books)

    for name, one in all_trials.items():
        read = Read(one.plan, values[name], opened(books[name]))
        ranking = {ranked.bid: ranked for ranked in one.found.outcome.ranking}
        for at, bid in enumerate(one.plan.filled):
            parts = weighed_of(one.case, bid.name, one.case.rules.rounding)
            points = performance_points(parts) if parts else None
            check_bid(read, at, ranking.get(bid.name), points)
            fell = {exclusion.bid: exclusion.grounds[0].stage for exclusion in one.found.outcome.excluded}
            out = bid.name not in one.case.prices
            expected = "excluded" if out else FELL[fell.get(bid.name)]
            assert read.value("state", at) == expected, name
    ties = all_trials["noise-linear"].found.outcome.ranking
    assert [ranked.rank for ranked in ties] == [1, 2, 3, 3]


def test_the_sample_is_ranked_by_the_sheet_as_by_the_program(sample: Dossier, recalculated: Recalculated):
    ((case, found),) = decisions(sample)
    met = {c.id: True for c in case.catalogue.of_kind(Kind.EXCLUSION)}
    bids = tuple(
        FilledBid(bid, met, points=case.agreed[bid], price=price.total) for bid, price in case.prices.items()
    )
    plan = matrix_plan(case.catalogue, case.rules, NAMES, TITLES, bids)
    data = book(plan)

    read = Read(plan, recalculated({"sample": data})["sample"], opened(data))

    ranking = {ranked.bid: ranked for ranked in found.outcome.ranking}
    assert {len(ranking), len(bids)} == {3, 4}
    for at, bid in enumerate(bids):
        parts = weighed_of(case, bid.name, case.rules.rounding)
        assert parts is not None
        check_bid(read, at, ranking.get(bid.name), performance_points(parts))


def test_a_blank_is_not_0_and_makes_the_ranking_preliminary(recalculated: Recalculated):
    bids = filled(THIRDS)[:3]
    some = dict(bids[1].points)
    del some["B2"]
    bids[1] = replace(bids[1], points=some)
    bids[2] = replace(bids[2], price=None)
    plan = matrix_plan(THIRDS, RULES["linear"], NAMES, TITLES, tuple(bids))
    data = book(plan)

    workbook = recalculated({"blank": data})["blank"]
    read = Read(plan, workbook, opened(data))

    assert [read.value("state", at) for at in range(4)] == ["admissible", "incomplete", "incomplete", None]
    assert [read.value("rank", at) for at in range(4)] == [1, None, None, None]
    assert read.value("points", 1) is None
    remark = workbook.worksheets[0].cell(plan.frame.rows["remark"] + 1, 2).value
    assert remark == "Preliminary: bids are still incomplete: 2"


def test_every_method_that_is_computed_has_formulas():
    assert {name for name, facts in METHODS.items() if facts.available} <= SHEET_METHODS.keys()


@pytest.mark.parametrize(
    ("scale", "reviewers", "listed"),
    [
        (Scale(10, (amount("0"), amount("2.5"), amount("10"))), "agreed", [0, 2.5, 10]),
        (Scale(3), "agreed", [0, 1, 2, 3]),
        (Scale(100), "agreed", None),
        (Scale(10), "mean", None),
    ],
)
def test_points_come_from_the_published_list_if_it_is_short(
    scale: Scale, reviewers: str, listed: list[float] | None
):
    by = EvaluationRules(LINEAR, scale, reviewers)
    workbook = opened(book(matrix_plan(THIRDS, by, NAMES, TITLES)))

    if listed is None:
        assert "tk_scale" not in workbook.defined_names
        return
    (where,) = workbook.defined_names["tk_scale"].destinations
    cells = workbook[where[0]][where[1]]
    assert [cell.value for (cell,) in cells] == listed


def point_rules(by: EvaluationRules, criteria: Catalogue = THIRDS) -> list[str]:
    """Return what the cells for the points of the first criterion accept."""
    plan = matrix_plan(criteria, by, NAMES, TITLES)
    row = plan.frame.rows["criterion:B1"] + 1
    (sheet, *_) = opened(book(plan)).worksheets
    return [
        str(rule.formula1)
        for rule in sheet.data_validations.dataValidation
        if any(area.min_row <= row <= area.max_row for area in rule.sqref.ranges)
    ]


def test_a_mean_of_votes_is_any_number_on_the_scale():
    (rule,) = point_rules(EvaluationRules(LINEAR, Scale(10), "mean"))

    assert "<=10" in rule
    assert "INT" not in rule
    assert "ROUND" not in rule


def test_a_mean_that_the_tender_rounds_is_entered_rounded():
    by = EvaluationRules(LINEAR, Scale(10), "median", rounding=(Rounding("reviewer_mean", 1),))

    (rule,) = point_rules(by)

    assert ",1)=" in rule.partition("ROUND(")[2]


def test_measured_points_need_not_be_on_the_list_of_points():
    measured = replace(THIRDS.criteria[1], value_function=ValueFunction("linear", ()))
    criteria = replace(THIRDS, criteria=(THIRDS.criteria[0], measured, *THIRDS.criteria[2:]))

    (rule,) = point_rules(EvaluationRules(LINEAR, Scale(3)), criteria)

    assert "tk_scale" not in rule
    assert "INT" not in rule


def test_thirty_bids_are_computed_and_printed_eight_to_a_page(recalculated: Recalculated):
    points = {f"B{n}": Fraction(5) for n in range(1, 6)}
    bids = [
        FilledBid(f"bid {n}", {"A1": True}, points=points, price=Fraction(50000 + 1000 * ((n * 7) % 30)))
        for n in range(30)
    ]
    plan = matrix_plan(THIRDS, RULES["linear"], NAMES, TITLES, tuple(bids))
    data = book(plan)

    read = Read(plan, recalculated({"thirty": data})["thirty"], opened(data))

    assert [read.value("rank", at) for at in range(30)] == [(n * 7) % 30 + 1 for n in range(30)]
    for sheet in opened(data).worksheets[:2]:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_cols == "$A:$E"
        assert [mark.id for mark in sheet.col_breaks.brk] == [13, 21, 29]
        assert sheet.page_setup.scale == opened(book(replace_bids(plan))).worksheets[0].page_setup.scale


def replace_bids(plan: MatrixPlan) -> MatrixPlan:
    return matrix_plan(plan.catalogue, plan.rules, plan.names, plan.titles)
