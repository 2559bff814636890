# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

"""h17: a bid exactly on the edge of a 10 % band, which three natural formulations in floats throw out."""

from fractions import Fraction

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.method import Rounding
from tenderkit.outcome.award import Status
from tenderkit.rendering.ranking import ranking_json, ranking_table

TEN = {"band_percent": 10, "decide_by": "highest_quality"}
H17 = [("ratio", 70, 70000), ("quality", 90, 100000)]  # Z: 0.001 and 0.0009


def ranks(outcome):
    return [(r.rank, r.bid) for r in outcome.ranking]


def test_the_edge_of_the_band_lies_inside(calculated):
    outcome = calculated(H17, "extended-ratio", **TEN)

    assert (outcome.winners, outcome.decided_by) == (("quality",), "highest_quality")


def test_a_little_below_the_edge_lies_outside(calculated):
    rows = [H17[0], ("quality", 90, "100000.01")]

    outcome = calculated(rows, "extended-ratio", **TEN)

    assert (outcome.winners, outcome.decided_by) == (("ratio",), "key_figure")


@pytest.mark.parametrize("band", ["0.1", "3", "7", "29", "33.3", "1/3"])
def test_the_edge_is_exact_for_any_band(calculated, band):
    points = Fraction(99) * (1 - Fraction(band) / 100)
    rows = [("best", 99, 100000), ("edge", str(points * 2), 200000)]

    outcome = calculated(
        rows, "extended-ratio", band_percent=band, decide_by="highest_quality", max_points=999
    )

    assert outcome.winners == ("edge",)


def test_inside_the_band_the_deciding_rule_counts_and_behind_it_the_key_figure(calculated):
    rows = [("a", 100, 100), ("b", 95, 100), ("c", 96, "100.5"), ("d", 50, 100), ("e", 60, 100)]

    by_quality = calculated(rows, "extended-ratio", band_percent=6, decide_by="highest_quality")
    by_price = calculated(rows, "extended-ratio", band_percent=6, decide_by="lowest_price")

    assert ranks(by_quality) == [(1, "a"), (2, "c"), (3, "b"), (4, "e"), (5, "d")]
    assert ranks(by_price) == [(1, "a"), (1, "b"), (3, "c"), (4, "e"), (5, "d")]
    assert (by_price.status, by_price.decided_by) == (Status.TIE, "none")


def test_equals_inside_the_band_go_to_the_tie_break_and_not_to_the_key_figure(calculated):
    rows = [("cheap", 95, 96), ("dear", 95, 95), ("third", 95, 96)]

    tie = calculated(rows, "extended-ratio", **TEN)
    broken = calculated(rows, "extended-ratio", **TEN, tie_break=("lowest_price",))

    assert ranks(tie) == [(1, "cheap"), (1, "dear"), (1, "third")]
    assert (ranks(broken), broken.decided_by) == (
        [(1, "dear"), (2, "cheap"), (2, "third")],
        "lowest_price",
    )


def test_a_bid_alone_in_the_band_wins_by_its_key_figure(calculated):
    outcome = calculated([("a", 100, 100), ("b", 50, 100)], "extended-ratio", **TEN)

    assert outcome.decided_by == "key_figure"


def test_pairs_can_form_a_circle(calculated):
    # each beats the next one where only two are there, because the best ratio sets the band
    a, b, c = ("a", 100, "100"), ("b", "110", "118"), ("c", 120, "138")

    def winner(*rows):
        return calculated(list(rows), "extended-ratio", **TEN, max_points=200).winners

    assert (winner(a, b), winner(b, c), winner(a, c)) == (("b",), ("c",), ("a",))


def test_a_prescribed_rounding_counts_before_the_band_and_says_where_it_decides(calculated):
    rows = [("ratio", 100, 100), ("quality", "107.46", "120")]  # 0.8955 becomes 0.90

    outcome = calculated(rows, "extended-ratio", **TEN, rounding=(Rounding("key_figure", 2),), max_points=200)

    assert outcome.winners == ("quality",)
    assert outcome.cautions[0].message.values == {"rounded": "quality", "exact": "ratio"}


def test_the_scale_changes_no_band(calculated):
    plain = calculated(H17, "extended-ratio", **TEN)

    for scale in ("1000000", "three-digits"):
        scaled = calculated(H17, "extended-ratio", **TEN, scale=scale)
        assert ranks(scaled) == ranks(plain)
    assert scaled.ranking[0].key_figure == 90 or scaled.ranking[0].key_figure == 900


def test_an_excluded_bid_sets_no_band(calculated):
    rows = [*H17, ("excluded", 100, 1, "not signed")]

    assert calculated(rows, "extended-ratio", **TEN).winners == ("quality",)


def test_no_points_at_all_puts_all_into_the_band_with_a_caution(calculated):
    outcome = calculated([("a", 0, 100), ("b", 0, 200)], "extended-ratio", **TEN)

    assert (outcome.status, [c.rule for c in outcome.cautions]) == (Status.TIE, ["TK491"])


def of_two_criteria(make, **rules):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 105))
    criteria = (make.criterion("B1", 50), make.criterion("B2", 50))
    sheets = (make.sheet("r1", "bid-01", B1=10, B2=6), make.sheet("r1", "bid-02", B1=7, B2=9))
    return make.dossier(bids, sheets, criteria=criteria, rules=make.rules("extended-ratio", **rules))


@pytest.mark.parametrize(("criterion", "winner"), [("B1", "bid-01"), ("B2", "bid-02")])
def test_a_criterion_can_decide_inside_the_band(make, criterion, winner):
    (outcome,) = evaluate(of_two_criteria(make, band_percent=10, decide_by=criterion))

    assert (outcome.winners, outcome.decided_by) == ((winner,), "key_figure")


@pytest.mark.parametrize(
    ("rows", "decide_by", "words"),
    [
        (H17, "highest_quality", "in the band of the key figure the highest quality decides"),
        (H17, "lowest_price", "in the band of the key figure the lowest price decides"),
        (H17[:1], "lowest_price", "by the key figure and what decides in its band"),
    ],
)
def test_the_verdict_speaks_of_the_band(calculated, rows, decide_by, words):
    outcome = calculated(rows, "extended-ratio", band_percent=10, decide_by=decide_by)

    assert words in ranking_table([outcome], "en", str).replace("\n", " ").replace("  ", " ")


def test_the_machine_hears_what_decided(calculated):
    data = ranking_json([calculated(H17, "extended-ratio", **TEN)], "en", str)

    assert data["decided_by"] == "highest_quality"
