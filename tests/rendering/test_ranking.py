# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from typing import Any

import pytest

from tenderkit.outcome.award import (
    Caution,
    Compared,
    Exclusion,
    Ground,
    Outcome,
    RankedBid,
    Stage,
    Status,
)
from tenderkit.rendering.grounds import WIDTH
from tenderkit.rendering.ranking import ranking_json, ranking_table
from tenderkit.words import Message

FIRST = RankedBid("bid-02", 1, Fraction(54), Fraction(110000), Fraction(36), Fraction(90))
SECOND = RankedBid("bid-01", 2, Fraction(30), Fraction(100000), Fraction(40), Fraction(70))
OUT = Exclusion(
    "bid-04", (Ground(Stage.EXCLUSION, "No licence.", "A-03"), Ground(Stage.PRICE, "Too low.", "P"))
)
RANKED = Outcome("linear-min", Status.RANKED, (FIRST, SECOND), ("bid-02",), "key_figure", (OUT,))


def as_json(*given: Any) -> Any:
    return ranking_json(*given)


def test_the_json_has_exactly_the_promised_shape():
    assert as_json([RANKED], "de", str) == {
        "method": "linear-min",
        "status": "ranked",
        "ranking": [
            {
                "bid": "bid-02",
                "rank": 1,
                "quality": {"exact": "54", "shown": "54,00"},
                "price": "110000.00",
                "price_points": {"exact": "36", "shown": "36,00"},
                "key_figure": {"exact": "90", "shown": "90,00"},
            },
            {
                "bid": "bid-01",
                "rank": 2,
                "quality": {"exact": "30", "shown": "30,00"},
                "price": "100000.00",
                "price_points": {"exact": "40", "shown": "40,00"},
                "key_figure": {"exact": "70", "shown": "70,00"},
            },
        ],
        "winners": ["bid-02"],
        "decided_by": "key_figure",
        "excluded": [
            {
                "bid": "bid-04",
                "stage": "exclusion",
                "reason": "No licence.",
                "criterion": "A-03",
                "grounds": [
                    {"criterion": "A-03", "reason": "No licence."},
                    {"criterion": "P", "reason": "Too low."},
                ],
            }
        ],
        "warnings": [],
    }


def test_lots_stand_in_a_list():
    lots = [Outcome("linear-min", Status.NO_BIDS, lot="L1"), Outcome("trade-off", Status.NO_BIDS, lot="L2")]

    data = as_json(lots, "en", str)

    assert list(data) == ["lots"]
    assert [next(iter(lot.items())) for lot in data["lots"]] == [("lot", "L1"), ("lot", "L2")]


def test_totals_that_differ_by_little_show_more_digits():
    close = RankedBid("b", 2, None, Fraction(1), None, Fraction("89.9999"))
    outcome = Outcome("simple-ratio", Status.RANKED, (FIRST, close), ("bid-02",), "key_figure")

    shown = [ranked["key_figure"]["shown"] for ranked in as_json([outcome], "en", str)["ranking"]]

    assert shown == ["90.0000", "89.9999"]


def test_the_table_says_who_is_first_and_who_is_out_and_why():
    assert ranking_table([RANKED], "en", str) == (
        "Method linear-min\n"
        "\n"
        "Rank  Bid     Quality points       Price  Price points  Total points\n"
        "   1  bid-02           54.00  110,000.00         36.00         90.00\n"
        "   2  bid-01           30.00  100,000.00         40.00         70.00\n"
        "\n"
        "First is bid-02, by the total points.\n"
        "\n"
        "Excluded:\n"
        "  bid-04\n"
        "    exclusion criteria: A-03: No licence.\n"
        "    examination of the price: P: Too low."
    )


def test_a_column_without_numbers_is_left_out():
    bid = RankedBid("bid-01", 1, None, Fraction(5), None, Fraction(5))
    outcome = Outcome("lowest-price", Status.RANKED, (bid,), ("bid-01",), "key_figure")

    assert "Rank  Bid     Price\n" in ranking_table([outcome], "en", str)


def test_a_price_or_points_that_decide_do_not_stand_twice_in_a_row():
    bid = RankedBid("bid-01", 1, Fraction(7), Fraction(5), None, Fraction(7))
    outcome = Outcome("fixed-budget", Status.RANKED, (bid,), ("bid-01",), "key_figure")

    text = ranking_table([outcome], "en", str)

    assert "Rank  Bid     Performance points  Price\n" in text
    assert "First is bid-01, by the performance points." in text


def test_long_names_keep_the_table_within_its_width():
    name = "Gesellschaft für sehr lange Namen in kleinen Tabellen mbH & Co. KG"
    long = RankedBid(name, 2, Fraction(1), Fraction(10**12), Fraction(1), Fraction(1))
    outcome = Outcome("linear-min", Status.RANKED, (FIRST, long), ("bid-02",), "key_figure")

    text = ranking_table([outcome], "de", str)

    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert long.bid in text


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.NO_BIDS, "There are no bids."),
        (Status.NO_ADMISSIBLE_BID, "No bid is admissible."),
        (Status.HUMAN_DECISION, "People decide"),
    ],
)
def test_what_is_no_ranking_is_said(status, words):
    assert words in ranking_table([Outcome("trade-off", status)], "en", str)


def test_a_tie_names_all_who_share_the_first_rank():
    outcome = Outcome("simple-ratio", Status.TIE, (FIRST,), ("a", "b"))

    assert "A tie: a, b share the first rank." in ranking_table([outcome], "en", str)


def test_those_who_tie_behind_a_bid_that_is_passed_over_do_not_share_the_first_rank():
    ranking = tuple(
        RankedBid(bid, rank, None, Fraction(5), None, Fraction(5))
        for bid, rank in (("a", 1), ("b", 2), ("c", 2))
    )
    outcome = Outcome("lowest-price", Status.TIE, ranking, ("b", "c"), "none", lot="L2")

    text = ranking_table([outcome], "en", str)

    assert "A tie: b, c are equal and first among those who may win this lot." in text


def test_a_caution_is_printed_with_its_rule():
    outcome = Outcome(
        "x", Status.NO_BIDS, cautions=(Caution("TK490", Message("mind {n}", {"n": Fraction(1, 2)})),)
    )

    assert "mind 0,5 [TK490]" in ranking_table([outcome], "de", str)
    assert as_json([outcome], "de", str)["warnings"] == [{"rule": "TK490", "message": "mind 0,5"}]


def test_where_people_decide_the_factors_and_dominated_bids_are_listed():
    bid = RankedBid("bid-01", None, None, Fraction(5), None, None)
    compared = Compared("bid-01", {"F1": "good", "F2": Fraction(7, 2)}, ("bid-02",))
    outcome = Outcome("trade-off", Status.HUMAN_DECISION, (bid,), compared=(compared,))

    data = as_json([outcome], "en", str)
    text = ranking_table([outcome], "en", str)

    assert data["ranking"][0]["rank"] is None
    assert data["comparison"] == [
        {"bid": "bid-01", "factors": {"F1": "good", "F2": "7/2"}, "dominated_by": ["bid-02"]}
    ]
    assert "bid-01: F1 good, F2 3.5" in text
    assert "bid-01 is nowhere better and somewhere worse than bid-02." in text
