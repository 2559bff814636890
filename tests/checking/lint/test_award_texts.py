# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.checking.lint.award_texts import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method
from tenderkit.model.numbers import Amount
from tenderkit.model.tender import Prices, Section, Submission


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


CRITERIA = [
    Criterion("B-01", Kind.AWARD, "Title", weight=number("25")),
    Criterion("B-02", Kind.AWARD, "Second", weight=number("75")),
]


def weighted(price, quality, **more):
    return EvaluationRules(
        Method("linear-min", price_weight=number(price), quality_weight=number(quality), **more)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The price has a weight of 40 %.", []),
        ("B-01 is weighted with 25 percent, B-02 with 75 percent.", []),
        ("The price has a weight of 30 %.", ["30 %"]),
        ("Der Preis wird mit 30 bis 50 Prozent gewichtet.", ["30 bis 50 Prozent"]),
        ("Das Gewicht des Preises ist 37,5 %.", ["37,5 %"]),
        ("10 percent are held back until acceptance. The weight is printed elsewhere.", []),
        ("Weights: price 40 %, quality 60 %", []),
    ],
)
def test_a_text_names_no_other_weight_than_the_rules(text, found, subject, find):
    instructions = Submission(instructions=(Section("I-1", "Title", text),))

    told = find(RULES, subject(criteria=CRITERIA, evaluation=weighted("40", "60"), submission=instructions))

    assert told == [("TK484", words) for words in found]


def test_the_note_of_the_price_sheet_is_read_too(subject, find):
    prices = Prices("EUR", number("19"), (), note="The price is weighted with 50 %.")

    assert find(RULES, subject(criteria=CRITERIA, evaluation=weighted("40", "60"), prices=prices)) == [
        ("TK484", "50 %")
    ]
