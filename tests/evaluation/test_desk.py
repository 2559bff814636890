# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.evaluation.desk import desk
from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.model.criterion import ValueFunction, ValuePoint
from tenderkit.model.internal import Reviewer
from tenderkit.model.numbers import Amount
from tenderkit.outcome.desk import Cell
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
ONE = (Reviewer("r1", "One"),)


def laid(dossier, reviewer="r1", **more):
    return desk(dossier, named_bids(reviewer, "5eed", bids_to_score(dossier)), seal=None, **more)


def order(made):
    return [(cell.criterion, cell.letter) for cell in made.cells]


@pytest.fixture
def panel(make):
    def dossier(*criteria, reviewers=ONE, bids=None, **more):
        made = bids or (make.bid("bid-01"), make.bid("bid-02"))
        return make.dossier(made, criteria=criteria, reviewers=reviewers, **more)

    return dossier


def test_one_criterion_goes_across_all_bids_before_the_next(make, panel):
    made = laid(panel(make.criterion("B1", 50), make.criterion("B2", 50)))

    assert [criterion for criterion, _ in order(made)] == ["B1", "B1", "B2", "B2"]
    assert {letter for _, letter in order(made)} == {"A", "B"}


def test_what_cannot_be_judged_blind_comes_last_wherever_it_stands(make, panel):
    made = laid(panel(make.criterion("B1", 50, blind=False), make.criterion("B2", 50)))

    assert [criterion for criterion, _ in order(made)] == ["B2", "B2", "B1", "B1"]
    assert [made.is_blind(cell) for cell in made.cells] == [True, True, False, False]


def test_bid_by_bid_what_is_not_blind_comes_last_all_the_same(make, panel):
    criteria = (make.criterion("B1", 40, blind=False), make.criterion("B2", 30), make.criterion("B3", 30))
    made = laid(panel(*criteria))

    first, second = made.offers
    assert [(cell.letter, cell.criterion) for cell in made.by_bid()] == [
        *((first, "B2"), (first, "B3"), (second, "B2"), (second, "B3")),
        *((first, "B1"), (second, "B1")),
    ]


def test_a_reviewer_has_only_the_own_criteria_on_the_desk(make, panel):
    both = (Reviewer("r1", "One", criteria=("B1",)), Reviewer("r2", "Two"))
    dossier = panel(make.criterion("B1", 50), make.criterion("B2", 50), reviewers=both)

    assert {criterion for criterion, _ in order(laid(dossier))} == {"B1"}
    assert {criterion for criterion, _ in order(laid(dossier, "r2"))} == {"B1", "B2"}


def test_somebody_who_is_not_listed_has_nothing_to_score(make, panel):
    assert laid(panel(make.criterion("B1")), "r9").cells == ()


def test_what_a_measured_value_decides_nobody_scores(make, panel):
    points = tuple(ValuePoint(Amount(n, Fraction(n)), Amount(n, Fraction(n))) for n in ("0", "10"))
    measured = make.criterion("B2", 50, value_function=ValueFunction("linear", points))

    assert {criterion for criterion, _ in order(laid(panel(make.criterion("B1", 50), measured)))} == {"B1"}


def test_the_presentation_is_scored_apart(make, panel):
    dossier = panel(make.criterion("B1", 50), make.criterion("B2", 50, stage="presentation"))

    assert {criterion for criterion, _ in order(laid(dossier))} == {"B1"}
    assert {criterion for criterion, _ in order(laid(dossier, later=True))} == {"B2"}


def test_a_bid_that_is_out_is_not_on_the_desk(make, panel):
    out = make.bid("bid-02", examination=make.examination(exclusion={"A-01": "not_met"}))
    dossier = panel(make.criterion("B1"), bids=(make.bid("bid-01"), out, make.bid("bid-03", status="late")))

    assert [offer.bid.id for offer in laid(dossier).offers.values()] == ["bid-01"]


def test_a_bid_that_fell_out_after_the_letters_were_drawn_has_no_cell_and_keeps_its_letter(make, panel):
    names = named_bids("r1", "5eed", ["bid-01", "bid-02"])
    out = make.bid("bid-02", status="withdrawn")
    made = desk(panel(make.criterion("B1"), bids=(make.bid("bid-01"), out)), names, seal=None)

    assert [made.offers[cell.letter].bid.id for cell in made.cells] == ["bid-01"]
    assert made.cells[0].letter == names.letter("bid-01")


def test_the_price_takes_no_bid_from_the_desk(make, panel):
    dear = make.bid("bid-02", examination=make.examination(price={"Price-1": "not_met"}))
    names = named_bids("r1", "5eed", ["bid-01", "bid-02"])

    made = desk(panel(make.criterion("B1"), bids=(make.bid("bid-01"), dear)), names, seal=None)

    assert {offer.bid.id for offer in made.offers.values()} == {"bid-01", "bid-02"}
    assert len(made.cells) == 2


def test_each_lot_has_its_own_criteria_bids_and_points():
    made = laid(read_dossier(DOSSIERS / "two-lots"), "rev-1")

    assert set(made.lots) == {"lots/L1/", "lots/L2/"}
    assert made.sheet(made.cells[0])[0] == "lots/L1/"
    points = {
        folder: [choice.written for choice in asked.choices] for (folder, _), asked in made.asked.items()
    }
    assert points["lots/L1/"] != points["lots/L2/"]


def test_anchors_say_what_points_mean_however_they_are_written(make, panel):
    anchors = {"10": "all", "5.0": "half"}
    dossier = panel(make.criterion("B1", anchors=anchors))

    (asked,) = laid(dossier).asked.values()
    meanings = {choice.written: choice.meaning for choice in asked.choices}
    assert meanings["10"] == "all"
    assert meanings["5"] == "half"
    assert meanings["0"] == ""
    assert [choice.written for choice in asked.choices][:2] == ["10", "9"]


def test_ratings_stand_in_their_own_order(make, panel):
    dossier = panel(make.criterion("B1", ratings=("good", "fair", "poor")))

    (asked,) = laid(dossier).asked.values()
    assert [(choice.written, choice.exact) for choice in asked.choices] == [
        ("good", None),
        ("fair", None),
        ("poor", None),
    ]


def test_a_cell_is_written_to_the_sheet_of_its_bid(make, panel):
    made = laid(panel(make.criterion("B1")))

    cell = made.cells[0]
    assert made.sheet(cell) == ("", made.offers[cell.letter].bid.id)
    assert made.at(Cell("", "B1", "Z")).criterion.id == "B1"
