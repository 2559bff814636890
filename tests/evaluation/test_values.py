# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.derivation import derivations
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.evaluation.values import value_points
from tenderkit.model.bid import Answer
from tenderkit.model.criterion import ValueFunction, ValuePoint
from tenderkit.model.method import Minimum
from tenderkit.outcome.award import Stage
from tenderkit.problems import InputError


@pytest.fixture(scope="module")
def function(make):
    def made(kind, *anchors, unit=None):
        points = tuple(ValuePoint(make.number(x), make.number(p)) for x, p in anchors)
        return ValueFunction(kind, points, unit)

    return made


@pytest.mark.parametrize(
    ("value", "points"),
    [("0", "0"), ("2", "0"), ("3", "10/3"), ("4.4", "8"), ("5", "10"), ("99", "10")],
)
def test_more_is_better_evenly_between_two_anchors(function, value, points):
    assert value_points(function("linear", (2, 0), (5, 10)), Fraction(value)) == Fraction(points)


@pytest.mark.parametrize(
    ("value", "points"), [("-1", "10"), ("0", "10"), ("1", "25/3"), ("6", "0"), ("7", "0")]
)
def test_less_is_better_where_the_points_fall(function, value, points):
    assert value_points(function("linear", (0, 10), (6, 0)), Fraction(value)) == Fraction(points)


def test_the_order_in_which_anchors_are_written_does_not_matter(function):
    up, down = function("linear", (2, 0), (5, 10)), function("linear", (5, 10), (2, 0))

    assert value_points(up, Fraction(3)) == value_points(down, Fraction(3)) == Fraction(10, 3)


@pytest.mark.parametrize(
    ("value", "points"),
    [("0", "0"), ("5", "2"), ("10", "4"), ("11", "4.6"), ("20", "10"), ("25", "10")],
)
def test_pieces_meet_at_their_anchors(function, value, points):
    bent = function("piecewise", (0, 0), (10, 4), (20, 10))

    assert value_points(bent, Fraction(value)) == Fraction(points)


@pytest.mark.parametrize(
    ("value", "points"),
    [("1", "2"), ("4", "2"), ("7.999", "2"), ("8", "5"), ("23.9", "5"), ("24", "10"), ("90", "10")],
)
def test_a_step_counts_from_its_value_on(function, value, points):
    assert value_points(function("steps", (4, 2), (8, 5), (24, 10)), Fraction(value)) == Fraction(points)


@pytest.mark.parametrize(
    ("value", "points"), [("0", "10"), ("3.99", "10"), ("4", "7"), ("8", "0"), ("9", "0")]
)
def test_a_step_counts_from_its_value_on_where_less_is_better_too(function, value, points):
    assert value_points(function("steps", (0, 10), (4, 7), (8, 0)), Fraction(value)) == Fraction(points)


NUMBERS = st.fractions(min_value=-50, max_value=50, max_denominator=20)


@given(
    st.lists(NUMBERS, min_size=2, max_size=6, unique=True),
    st.lists(st.integers(0, 10), min_size=6, max_size=6),
    st.sampled_from(["piecewise", "steps"]),
    st.tuples(NUMBERS, NUMBERS),
)
def test_a_better_value_never_gets_fewer_points(make, values, points, kind, measures):
    anchors = zip(sorted(values), sorted(points), strict=False)
    made = ValueFunction(kind, tuple(ValuePoint(make.number(x), make.number(p)) for x, p in anchors))
    worse, better = sorted(measures)

    low, high = value_points(made, worse), value_points(made, better)

    assert 0 <= low <= high <= 10


def measured(make, function, *answers, **more):
    """A dossier whose only award criterion is measured; bids answer with *answers*."""
    criteria = (make.criterion("B1", value_function=function, **more.pop("criterion", {})),)
    bids = tuple(
        make.bid(f"bid-{n:02}", 100, answers={} if answer is None else {"B1": Answer(answer, "p. 3")})
        for n, answer in enumerate(answers, start=1)
    )
    return make.dossier(bids, criteria=criteria, **more)


def test_measured_points_need_no_reviewer(make, function):
    dossier = measured(
        make, function("linear", (0, 10), (6, 0)), "1", "0.5", rules=make.rules("simple-ratio")
    )

    (outcome,) = evaluate(dossier)

    assert [(r.bid, r.quality) for r in outcome.ranking] == [
        ("bid-02", Fraction(5500, 6)),
        ("bid-01", Fraction(5000, 6)),
    ]


@pytest.mark.parametrize("answer", [None, "viel", "4,5", "1e3", "true"])
def test_a_bid_without_a_value_is_a_fault_and_never_0(make, function, answer):
    with pytest.raises(InputError) as raised:
        evaluate(measured(make, function("linear", (0, 10), (6, 0)), "1", answer))

    assert [(p.rule, p.place.file) for p in raised.value.problems] == [("TK443", "bids/bid-02/bid.yaml")]


def test_an_excluded_bid_needs_no_value(make, function):
    made = measured(make, function("linear", (0, 10), (6, 0)), "1")
    out = make.bid("bid-02", None, status="late", examination=None)

    (outcome,) = evaluate(make.dossier((*made.bids, out), criteria=made.judged[0].catalogue.criteria))

    assert outcome.winners == ("bid-01",)


def test_minimum_points_hold_measured_points_and_the_edge_passes(make, function):
    falls = function("linear", (0, 10), (10, 0))
    dossier = measured(make, falls, "6", "6.01", criterion={"min_points": make.number(4)})

    (outcome,) = evaluate(dossier)

    assert outcome.winners == ("bid-01",)
    assert [(g.stage, g.criterion) for g in outcome.excluded[0].grounds] == [(Stage.MINIMUM, "B1")]


def test_measured_and_scored_criteria_add_up(make, function):
    criteria = (
        make.criterion("B1", 40, value_function=function("steps", (0, 0), (5, 10))),
        make.criterion("B2", 60),
    )
    bids = (make.bid("bid-01", 100, answers={"B1": Answer("5")}),)
    rules = make.rules("simple-ratio", minimum=Minimum("50 %"))

    (outcome,) = evaluate(
        make.dossier(bids, (make.sheet("r1", "bid-01", B2=3),), rules=rules, criteria=criteria)
    )

    assert outcome.ranking[0].quality == 400 + 180


def steps_of(dossier, bid="bid-01"):
    (derivation,) = derivations(dossier, bid)
    return [step for step in derivation.steps if step.formula.startswith("value_")]


@pytest.mark.parametrize(
    ("kind", "answer", "said"),
    [
        ("linear", "3", ("value_linear", 5)),
        ("linear", "7", ("value_at_end", 0)),
        ("linear", "0", ("value_at_end", 10)),
        ("steps", "3", ("value_steps", 10)),
        ("steps", "-3", ("value_lowest_step", 10)),
    ],
)
def test_the_derivation_says_how_a_value_became_points(make, function, kind, answer, said):
    (step,) = steps_of(measured(make, function(kind, (0, 10), (6, 0), unit="hours"), answer))

    assert (step.formula, step.result) == said
    assert step.values["unit"] == " hours"
