# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.values import value_problems
from tenderkit.model.bid import Answer
from tenderkit.model.criterion import Catalogue, Criterion, Kind, ValueFunction, ValuePoint
from tenderkit.model.numbers import Amount, amount
from tenderkit.reading.dossier import read_dossier

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def number(written: object) -> Amount:
    made = amount(written)
    assert made is not None
    return made


def function(kind, *anchors):
    return ValueFunction(kind, tuple(ValuePoint(number(x), number(p)) for x, p in anchors))


FALLS = function("linear", (0, 10), (5, 0))


def problems(value_function=FALLS, *, answer=None, scored=False, **more):
    more.setdefault("kind", Kind.AWARD)
    criterion = Criterion("B-02", title="Measured", weight=number(100), value_function=value_function, **more)
    judged = replace(SMALL.judged[0], catalogue=Catalogue((criterion,)))
    judged = judged if scored else replace(judged, sheets=(), consensus=())
    first, *others = SMALL.bids
    bids = SMALL.bids if answer is None else (replace(first, answers={"B-02": Answer(answer)}), *others)
    return [p.rule for p in value_problems(replace(SMALL, judged=(judged,), bids=bids))]


@pytest.mark.parametrize(
    "fine",
    [
        FALLS,
        function("linear", (5, 0), (0, 10)),
        function("piecewise", (0, 0), (1, 5), (2, 5), (9, 10)),
        function("steps", ("-1", 10), ("1/3", 0)),
    ],
)
def test_a_function_that_says_all_is_fine(fine):
    assert problems(fine) == []


@pytest.mark.parametrize(
    ("faulty", "rules"),
    [
        (function("linear", (0, 10), (5, 5), (9, 0)), ["TK441"]),
        (function("linear", (0, 10)), ["TK441"]),
        (function("steps"), ["TK441"]),
        (function("piecewise", (0, 0), (5, 5), (5, 10)), ["TK441"]),
        (function("piecewise", (0, 0), (9, 10), (5, 5)), ["TK441"]),
        (function("linear", (0, "-1"), (5, 10)), ["TK441"]),
        (function("linear", (0, 0), (5, "10.01")), ["TK441"]),
        (function("piecewise", (0, 0), (5, 10), (9, 9)), ["TK442"]),
    ],
)
def test_a_function_that_leaves_points_open_is_named(faulty, rules):
    assert problems(faulty) == rules


@pytest.mark.parametrize("more", [{"kind": Kind.SELECTION}, {"ratings": ("good", "poor")}])
def test_only_points_of_award_criteria_are_measured(more):
    assert problems(**more) == ["TK441"]


@pytest.mark.parametrize("answer", ["4", "4.5", "1/3", "-2", 7])
def test_numbers_are_answers(answer):
    assert problems(answer=answer) == []


@pytest.mark.parametrize("answer", ["4,5", "1.000,00", "1e3", "four", "NaN", "²", True])
def test_other_texts_are_none(answer):
    assert problems(answer=answer) == ["TK443"]


def test_a_bid_that_has_not_answered_yet_is_a_matter_of_the_ranking():
    assert problems() == []


def test_each_sheet_that_scores_a_measured_criterion_is_named():
    assert problems(scored=True) == ["TK444", "TK444"]


def lots(*functions):
    judged = [
        replace(
            SMALL.judged[0],
            sheets=(),
            catalogue=Catalogue(
                (Criterion("B", Kind.AWARD, "Measured", weight=number(100), value_function=each),)
            ),
        )
        for each in functions
    ]
    return [p.rule for p in value_problems(replace(SMALL, judged=tuple(judged)))]


def test_one_id_measures_the_same_in_all_lots():
    assert lots(FALLS, FALLS) == []
    assert lots(FALLS, function("linear", (0, 0), (5, 10))) == ["TK441"]
