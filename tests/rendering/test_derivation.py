# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.outcome.award import Caution, Exclusion, Ground, Stage
from tenderkit.outcome.derivation import Derivation, Step
from tenderkit.rendering.derivation import derivation_text, step_text
from tenderkit.words import Message

LINEAR = "Price points = weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest)"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (
            Step(
                "linear_price_points",
                {
                    "weight": Fraction(40),
                    "zero_at": Fraction(2),
                    "lowest": Fraction(100000),
                    "price": Fraction(110000),
                },
                Fraction(36),
            ),
            f"{LINEAR} = 40 × (2 × 100.000,00 − 110.000,00) / ((2 − 1) × 100.000,00) = 36",
        ),
        (
            Step("ratio", {"points": Fraction(75), "price": Fraction(74000)}, Fraction(75, 74000)),
            "Key figure Z = L / P = 75 / 74.000,00 ≈ 0,00101351",
        ),
        (
            Step(
                "sum",
                {"quality": Fraction(51), "price_points": Fraction("33.6")},
                Fraction("84.6"),
                Fraction(85),
            ),
            "Total points = quality points + price points = 51 + 33,6 = 84,6; rounded 85",
        ),
        (
            Step(
                "votes_mean",
                {"criterion": "B1", "votes": (Fraction(7), Fraction("7.5"), Fraction(9))},
                Fraction(47, 6),
                Fraction("7.8"),
            ),
            "B1: mean of the votes 7; 7,5; 9 ≈ 7,83333; rounded 7,8",
        ),
        (
            Step(
                "votes_median",
                {"criterion": "B1", "votes": (Fraction(7), Fraction(22, 3), Fraction(9))},
                Fraction(22, 3),
            ),
            "B1: median of the votes 7; 7,33333; 9 ≈ 7,33333",
        ),
        (
            Step("votes_apart", {"criterion": "B1", "low": Fraction(3), "high": Fraction("9.5")}),
            "B1: the votes lie far apart, from 3 to 9,5; this changes no points",
        ),
        (
            Step(
                "rank_after_tie", {"rank": 1, "bids": 3, "equal": "b", "order": ("highest_quality", "draw")}
            ),
            "Equal with b; the tie-break (highest quality, draw) gives rank 1 of 3.",
        ),
    ],
)
def test_a_step_is_a_formula_with_its_numbers(step, words):
    assert step_text(step, "de", str) == words


def test_key_figures_that_differ_late_are_shown_with_the_digits_that_tell_them_apart():
    close = Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**12)
    step = Step("sum", {"quality": Fraction(), "price_points": close[0]}, close[0])

    text = derivation_text([Derivation("a", "inverse", (step,), key_figures=close)], "en", str)

    assert "≈ 0.333333333333" in text


def test_a_price_that_never_ends_is_shown_to_more_than_the_cent():
    values = {"price": Fraction(144), "points": Fraction(967)}

    assert "≈ 0.148914;" in step_text(Step("price_per_point", values, Fraction(144, 967)), "en", str)


def test_a_prescribed_rounding_is_said_in_words():
    values = {"step": "price_points", "digits": 3, "mode": "half-even"}

    assert step_text(Step("rounding", values), "de", str) == (
        "Rounding that the tender prescribes: price points, digits after the point: 3, half to even."
    )


def test_what_is_to_be_minded_stands_at_the_end():
    caution = Caution("TK492", Message("{bid} is passed over", {"bid": "b"}))

    text = derivation_text([Derivation("b", "trade-off", (), cautions=(caution,))], "en", str)

    assert text.endswith("\nMind:\n  b is passed over")


def test_the_parts_have_headings_and_an_excluded_bid_its_grounds():
    steps = (
        Step("price", {}, Fraction(5)),
        Step("points", {"maximum": Fraction(1000)}, Fraction(420)),
        Step("people_decide", {}),
    )
    out = Exclusion("bid-01", (Ground(Stage.MINIMUM, "Too few.", "B1"),))

    assert derivation_text([Derivation("bid-01", "trade-off", steps, out)], "en", str) == (
        "bid-01, method trade-off\n"
        "\n"
        "Price\n"
        "  Evaluated price P = 5.00\n"
        "\n"
        "Points\n"
        "  Performance points, at most L_max = 1,000: L = 420\n"
        "\n"
        "Ranking\n"
        "  There is no key figure: people decide, and write down why.\n"
        "\n"
        "Excluded:\n"
        "  bid-01\n"
        "    minimum points: B1: Too few."
    )
