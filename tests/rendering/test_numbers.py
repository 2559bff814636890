# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.rendering.numbers import distinct, exact_text, price_text, shown, with_numbers
from tenderkit.words import Message, sentence


@pytest.mark.parametrize(
    ("number", "digits", "german", "english"),
    [
        ("1234567.885", 2, "1.234.567,89", "1,234,567.89"),
        ("0.5", 0, "1", "1"),
        ("-0.004", 2, "0,00", "0.00"),
        ("-1000", 2, "-1.000,00", "-1,000.00"),
        ("8.7645", 3, "8,765", "8.765"),
    ],
)
def test_numbers_are_shown_half_up_in_the_marks_of_the_language(number, digits, german, english):
    assert shown(Fraction(number), digits, "de") == german
    assert shown(Fraction(number), digits, "en") == english


@given(st.decimals(-(10**9), 10**9, places=5), st.integers(0, 4))
def test_shown_numbers_equal_those_of_decimal(number, digits):
    expected = Decimal(number).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)

    assert Decimal(shown(Fraction(number), digits, "en").replace(",", "")) == expected


@given(st.lists(st.fractions(), min_size=1, max_size=6))
def test_different_numbers_never_print_alike(numbers):
    digits = distinct(numbers)

    assert len({shown(number, digits, "de") for number in numbers}) == len(set(numbers))


def test_equal_numbers_do_not_ask_for_more_digits():
    assert distinct([Fraction(1, 3), Fraction(1, 3)]) == 2


def test_exact_text_is_whole_or_in_lowest_terms():
    assert [exact_text(Fraction(*n)) for n in ((54, 1), (6, 4), (-1, 3))] == ["54", "3/2", "-1/3"]


def test_a_price_has_two_digits_or_all_it_has():
    assert [price_text(Fraction(p)) for p in ("110000", "0.5", "1.23456", "1/3")] == [
        "110000.00",
        "0.50",
        "1.23456",
        "1/3",
    ]


def test_numbers_in_one_sentence_are_told_apart():
    message = Message("{points} of {least}", {"points": Fraction("49.9999"), "least": Fraction(50)})

    assert sentence(with_numbers(message, "de"), str) == "49,9999 of 50,0000"
