# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A fault is shown at the line where somebody mends it, and says of what it speaks."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.evaluation.places import place_of
from tenderkit.model.bid import Examination, Request
from tenderkit.model.criterion import CriterionGroup, Kind, ValueFunction, ValuePoint
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Award, Decision, Reviewer
from tenderkit.model.method import Minimum
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.model.score import Conflict, Score
from tenderkit.model.tender import Lot
from tenderkit.problems import InputError, Place
from tenderkit.words import sentence

DAY = date(2027, 3, 15)
PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"))


class EveryPath(dict[Any, Any]):
    """Places of a dossier in which every path is known."""

    def get(self, path, _default=None):
        return Place(" > ".join(map(str, path)))


def faults(dossier):
    with pytest.raises(InputError) as raised:
        evaluate(replace(dossier, places=EveryPath()))
    return [(p.rule, p.place.file, sentence(p.message, str)) for p in raised.value.problems]


def remedies(dossier):
    with pytest.raises(InputError) as raised:
        evaluate(replace(dossier, places=EveryPath()))
    return [sentence(p.remedy, str) for p in raised.value.problems]


def reasons(exclusion):
    return [sentence(ground.reason, str) for ground in exclusion.grounds]


def test_the_nearest_known_place_above_is_taken(make):
    dossier = make.dossier(())
    known = {
        ("tender.yaml",): Place("tender.yaml", 1),
        ("tender.yaml", "lots", "L1", "evaluation"): Place("tender.yaml", 9),
        ("tender.yaml", "lots", "L1"): Place("tender.yaml", 8),
    }
    dossier = replace(dossier, places=known)

    assert place_of(dossier, "tender.yaml", "lots", "L1", "evaluation", "method", "name").line == 9
    assert place_of(dossier, "tender.yaml", "lots", "L1", "evaluation", "scale").line == 9
    assert place_of(dossier, "tender.yaml", "lots", "L1", "title").line == 8
    assert place_of(dossier, "tender.yaml", "lots").line == 1
    assert place_of(dossier, "criteria.yaml", "criteria") == Place("criteria.yaml")


def test_a_tender_without_rules(make):
    plain = make.dossier(())

    assert faults(replace(plain, tender=replace(plain.tender, evaluation=None))) == [
        ("TK400", "tender.yaml", "the tender does not say how bids are judged")
    ]


def test_a_method_that_is_not_computed_is_shown_where_its_name_stands(make):
    plain = make.dossier((), rules=make.rules("linear-span"))
    lot = Lot("L1", "One", evaluation=make.rules("linear-span"))
    common = Lot("L2", "Two")
    catalogue = plain.judged[0].catalogue
    judged = (Judged(catalogue, lot=lot), Judged(catalogue, lot=common))
    in_lots = replace(plain, tender=replace(plain.tender, lots=(lot, common)), judged=judged)

    said = "the method linear-span is not computed by this version"
    assert faults(plain) == [("TK401", "tender.yaml > evaluation > method > name", said)]
    assert faults(in_lots) == [
        ("TK401", "tender.yaml > lots > L1 > evaluation > method > name", said),
        ("TK401", "tender.yaml > evaluation > method > name", said),
    ]


def test_the_remedy_lists_the_methods_that_are_computed_in_order(make):
    (remedy,) = remedies(make.dossier((), rules=make.rules("linear-span")))

    assert remedy.startswith("Computed are: extended-ratio, fixed-budget, inverse, ")


def test_a_missing_scale_is_shown_at_the_rules(make):
    assert faults(make.dossier((), rules=replace(make.rules(), scale=None))) == [
        ("TK402", "tender.yaml > evaluation", "the scale is missing")
    ]


@pytest.mark.parametrize(
    ("weights", "place", "said"),
    [
        ((), "criteria.yaml > criteria", "points are needed, and there is no award criterion"),
        ((0, 0), "criteria.yaml > criteria", "all weights are 0"),
        (
            (100, None),
            "criteria.yaml > criteria > B1",
            "B1 has no weight, and points are counted",
        ),
    ],
)
def test_criteria_that_cannot_be_counted_are_shown_in_the_catalogue(make, weights, place, said):
    criteria = tuple(make.criterion(f"B{i}", weight) for i, weight in enumerate(weights))
    plain = make.dossier(())
    judged = replace(
        plain.judged[0], catalogue=replace(plain.judged[0].catalogue, criteria=criteria), folder="lots/L1/"
    )

    assert faults(replace(plain, judged=(judged,))) == [("TK437", f"lots/L1/{place}", said)]


def test_prices_are_missing_in_the_tender_the_sheet_or_a_position(make):
    bid = make.bid("bid-01")
    sheets = (make.sheet("r1", "bid-01", B1=5),)
    plain = make.dossier((bid,), sheets)
    unpriced = replace(bid, price=replace(bid.price, positions={}))

    assert faults(replace(plain, tender=replace(plain.tender, prices=None))) == [
        ("TK410", "tender.yaml > prices", "the tender has no price sheet, so no price can be computed")
    ]
    without = make.dossier((make.bid("bid-01", None),), sheets)
    assert faults(without) == [("TK410", "bids/bid-01/price.yaml", "bid-01 has no price sheet")]
    assert remedies(without) == [
        "Enter the prices in bids/bid-01/price.yaml, or exclude the bid in its examination."
    ]
    assert faults(make.dossier((unpriced,), sheets)) == [
        ("TK411", "bids/bid-01/price.yaml > positions", "bid-01 has no price for P1")
    ]


@pytest.mark.parametrize(
    ("price", "rule", "said"),
    [
        ("-1.50", "TK412", "the price of bid-01 is below 0: -1.5"),
        (0, "TK413", "the price of bid-01 is 0, and linear-min divides by the price"),
    ],
)
def test_a_price_that_cannot_be_used_is_shown_at_its_positions(make, price, rule, said):
    dossier = make.dossier((make.bid("bid-01", price),), (make.sheet("r1", "bid-01", B1=5),))

    assert faults(dossier) == [(rule, "bids/bid-01/price.yaml > positions", said)]


def test_what_nobody_examined_is_shown_in_the_examination(make):
    criteria = (make.criterion("B1"), make.criterion("A1", None, kind=Kind.EXCLUSION))
    bids = (
        make.bid("bid-01", examination=None),
        make.bid("bid-02", examination=make.examination(selection={"E1": "open"})),
    )
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    dossier = make.dossier(bids, sheets, criteria=criteria)

    assert faults(dossier) == [
        ("TK420", "bids/bid-01/examination.yaml", "bid-01 is not examined"),
        (
            "TK421",
            "bids/bid-02/examination.yaml > selection > E1 > result",
            "the examination of E1 is still open",
        ),
        ("TK422", "bids/bid-02/examination.yaml > exclusion", "bid-02 is not examined for A1"),
    ]
    assert remedies(dossier)[0] == "Examine the bid and record each item in bids/bid-01/examination.yaml."
    assert remedies(dossier)[2] == "Add the item to `exclusion`: met, not_met or open."


def test_requests_without_an_answer_are_counted_from_the_first(make):
    examination = Examination(
        requests=(Request("completion", DAY, answer="done"), Request("completion", date(2027, 3, 16)))
    )
    bid = make.bid("bid-01", examination=examination)

    assert faults(make.dossier((bid,), (make.sheet("r1", "bid-01", B1=5),))) == [
        (
            "TK449",
            "bids/bid-01/examination.yaml > requests > 1",
            "bid-01: the request of 2027-03-16 has neither answer nor result",
        )
    ]


def test_a_missing_declaration_is_shown_in_the_bid(make):
    must = Specification((Requirement("R-1", "Needs R-1", "function", "must", declare=True),))
    dossier = make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=5),), specification=must)

    assert faults(dossier) == [
        ("TK423", "bids/bid-01/bid.yaml > declarations", "bid-01 says neither yes nor no to R-1")
    ]


def test_missing_votes_are_shown_in_the_sheet(make):
    biased = replace(make.sheet("r2", "bid-01", B1=7), conflict=Conflict("present", DAY))
    bids = (make.bid("bid-01"), make.bid("bid-02"))
    sheets = (make.sheet("r1", "bid-01"), biased, make.sheet("r1", "bid-02", B1=4))
    dossier = make.dossier(bids, sheets, reviewers=PANEL)

    assert faults(dossier) == [
        ("TK431", "scores/r1/bid-01.yaml > scores > B1", "r1 has given bid-01 no points for B1"),
        (
            "TK434",
            "scores/r2/bid-01.yaml > conflict > declared",
            "r2 declares a conflict of interest, so the sheet for bid-01 must not count",
        ),
        ("TK430", "scores/r2/bid-02.yaml", "r2 has not scored bid-02"),
    ]
    assert remedies(dossier)[2] == "Record the sheet in scores/r2/bid-02.yaml."


def test_a_panel_without_people_is_shown_in_the_internal_file(make):
    criteria = (make.criterion("B1", 50), make.criterion("B2", 50))
    half = (Reviewer("r1", "One", criteria=("B1",)),)

    assert faults(make.dossier((make.bid("bid-01"),), criteria=criteria)) == [
        ("TK435", "internal.yaml > reviewers", "nobody has scored a bid")
    ]
    sheets = (make.sheet("r1", "bid-01", B1=5),)
    assert faults(make.dossier((make.bid("bid-01"),), sheets, criteria=criteria, reviewers=half)) == [
        ("TK435", "internal.yaml > reviewers", "no reviewer scores B2")
    ]


def test_what_the_panel_has_to_agree_on_is_shown_in_its_file(make):
    criteria = (make.criterion("B1", 50), make.criterion("B2", 50))
    sheets = (make.sheet("r1", "bid-01", B1=7, B2="6.5"), make.sheet("r2", "bid-01", B1=2, B2="6.5"))
    dossier = make.dossier(
        (make.bid("bid-01"),),
        sheets,
        criteria=criteria,
        reviewers=PANEL,
        consensus=(make.consensus("bid-01", B2=4),),
    )

    assert faults(dossier) == [
        (
            "TK432",
            "consensus/bid-01.yaml > scores > B1",
            "bid-01: the votes for B1 differ (7, 2), and nothing is agreed",
        ),
        (
            "TK433",
            "consensus/bid-01.yaml > scores > B2",
            "bid-01: all votes for B2 are 6.5, but the panel's entry says 4",
        ),
    ]
    assert remedies(dossier)[0].endswith("enter points and reason in consensus/bid-01.yaml > scores > B1.")


def worded(make, reviewer, bid):
    return replace(make.sheet(reviewer, bid), scores={"B1": Score("because", rating="strong")})


def test_words_where_points_are_counted_are_shown_with_their_reviewer_or_the_panel(make):
    bid = make.bid("bid-01")
    rules = replace(make.rules(), reviewers="mean")

    assert faults(make.dossier((bid,), (worded(make, "r1", "bid-01"),))) == [
        (
            "TK436",
            "consensus/bid-01.yaml > scores > B1",
            "bid-01 has a word instead of points for B1: strong",
        )
    ]
    assert faults(make.dossier((bid,), (worded(make, "r1", "bid-01"),), rules=rules)) == [
        (
            "TK426",
            "scores/r1/bid-01.yaml > scores > B1",
            "B1 is rated in words, which have no mean: strong",
        )
    ]


def test_a_measured_value_is_missing_among_the_answers(make):
    falls = ValueFunction("linear", tuple(ValuePoint(make.number(x), make.number(10 - x)) for x in (0, 10)))

    assert faults(
        make.dossier((make.bid("bid-01"),), criteria=(make.criterion("B1", value_function=falls),))
    ) == [
        (
            "TK443",
            "bids/bid-01/bid.yaml > answers > B1",
            "bid-01 gives no value for B1, so it has no points",
        )
    ]


def test_a_draw_that_nobody_had_to_make_is_shown_among_the_decisions(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 200))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    fell = Award((Decision("draw", "The lot fell.", "A. Prüferin", DAY, bid="bid-02"),))

    assert faults(make.dossier(bids, sheets, award=fell)) == [
        (
            "TK440",
            "award.yaml > decisions",
            "the draw chose bid-02, but the rules leave no draw among bids that include it",
        )
    ]


def test_the_reason_of_an_exclusion_says_what_was_asked_and_what_came(make):
    groups = (CriterionGroup("G", "Quality", weight=make.number(100)),)
    criteria = (make.criterion("B1", group="G", min_points=make.number(5)),)
    rules = make.rules("fixed-budget", budget=150, minimum=Minimum("60 %", {"G": "500"}))
    examination = make.examination()
    must = Specification((Requirement("R-1", "Needs R-1", "function", "must", declare=True),))
    bids = (
        make.bid("bid-01", 200, examination=examination, declarations={"R-1": True}),
        make.bid("bid-02", declarations={"R-1": False}, status="late"),
    )
    sheets = (make.sheet("r1", "bid-01", B1=4),)

    (outcome,) = evaluate(
        make.dossier(bids, sheets, rules=rules, criteria=criteria, groups=groups, specification=must)
    )

    assert {exclusion.bid: reasons(exclusion) for exclusion in outcome.excluded} == {
        "bid-01": [
            "About B1: 4 points, at least 5 are required",
            "Quality: 400 of 1000 points, at least 500 are required",
            "400 of 1000 points in all, at least 600 are required",
            "the price of 200 is above the budget of 150",
        ],
        "bid-02": ["the bid came in late", "the bidder declares not to meet: Needs R-1"],
    }
