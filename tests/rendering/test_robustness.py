# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.outcome.award import Status
from tenderkit.outcome.robustness import (
    Award,
    PriceChange,
    Removal,
    ReviewerOut,
    Robustness,
    ScoreChange,
    WeightInterval,
)
from tenderkit.rendering.robustness import robustness_text
from tenderkit.words import Message


def text(**more):
    found = Robustness("linear-min", Status.RANKED, Award(("bid-1",)), **more)
    return " ".join(robustness_text([found], "EUR", "en", str).split())


def interval(low, high, below=None, above=None, **more):
    return WeightInterval(
        "criterion",
        "B1",
        "title",
        Fraction(20),
        Fraction(low),
        Fraction(high),
        Fraction(100),
        below,
        above,
        **more,
    )


def test_an_id_keeps_its_letters_at_the_beginning_of_a_sentence():
    price = PriceChange("bid-2", "down", Fraction(100), Fraction(90), Award(("bid-2",)))

    assert "bid-2 cheaper by EUR 10.00 (10.00 %): EUR 90.00; then bid-2 is first." in text(prices=(price,))


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (interval(0, 100), "Whatever the weight of these criteria and groups, the award stays: B1."),
        (
            interval(5, "100/3", Award(("bid-2",)), Award(("bid-2", "bid-3"))),
            "from 5 % to 33.33 %; below: bid-2 is first; above: a tie of bid-2, bid-3.",
        ),
        (
            interval(0, 100, Award(("bid-2",))),
            "Criterion B1 (20 %): from 0 % to 100 %; at 0 %: bid-2 is first.",
        ),
        (interval(5, 100, Award(), exact=False), "below: no bid is first (searched, to four digits)."),
    ],
)
def test_an_interval_says_what_happens_beyond_its_ends(weight, words):
    assert words in text(weights=(weight,))


def test_the_weight_nearest_to_a_change_is_named_first():
    far = interval(0, 90, None, Award(("bid-2",)))
    near = interval(19, 100, Award(("bid-2",)))

    assert "it is 20 %; from 19 % to 100 % the first rank stays." in text(weights=(far, near))


def test_a_weight_at_an_edge_is_said_to_stand_there():
    edge = interval(20, 100, Award(("bid-2",)))

    assert "The weight of criterion B1 stands at an edge" in text(weights=(edge,))


def test_of_many_changes_as_small_only_the_first_is_told():
    changes = tuple(
        ScoreChange("B1", bid, Fraction(7), Fraction(8), Award((bid,)), "ann") for bid in ("bid-2", "bid-3")
    )

    told = text(scores=changes, unmoved=("B2",))

    assert "bid-2, B1, vote of ann: 8 instead of 7 points; then bid-2 is first (and 1 more as small)." in told
    assert "No single score changes the award in B2." in told
    assert "this one included: 2." in told


def test_an_award_that_would_be_open_is_no_award():
    change = ScoreChange("B1", "bid-2", Fraction(7), Fraction(8), Award(awaited=("bid-2",)))

    assert "then open, because nobody has scored bid-2 in the next stage yet" in text(scores=(change,))


def test_a_losing_bid_that_turns_the_order_is_told_in_plain_words():
    removed = (
        Removal("bid-2", Award(("bid-3",)), changes=True),
        Removal("bid-3", Award(("bid-1",)), changes=False),
    )

    assert "Without the losing bid bid-2: bid-3 is first." in text(removals=removed)


def test_where_the_mean_hangs_on_one_reviewer_it_is_said():
    reviewers = (
        ReviewerOut("ann", Award(("bid-1",)), mean_of_rest=Award(("bid-2",))),
        ReviewerOut("ben", why=Message("too few")),
    )

    told = text(reviewers=reviewers, mean_of_all=Award(("bid-1",)))

    assert "What the panel agreed on stands, whoever is left out." in told
    assert "That mean would give another award without the votes of ann." in told
    assert "ben: no result; too few." in told


def test_a_searched_price_says_so():
    price = PriceChange("bid-2", "up", Fraction(100), searched=True)

    assert "bid-2: no higher price changes the award (searched in steps)." in text(prices=(price,))
