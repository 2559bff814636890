# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.root import Root
from tenderkit.rendering.numbers import distinct, exact_text, price_text, shown, telling, with_numbers
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


@given(st.integers(1, 10**30), st.integers(1, 10**12), st.integers(0, 8))
def test_a_root_is_shown_half_up(above, below, digits):
    root = Root(above, below, 2)

    units = int(shown(root, digits, "en").replace(",", "").replace(".", ""))

    lower, upper = (Fraction(2 * units + sign, 2 * 10**digits) for sign in (-1, 1))
    assert lower <= root < upper


@given(st.lists(st.builds(Root, st.integers(1, 10**6), st.integers(1, 50), st.just(3)), max_size=6))
def test_roots_that_differ_are_never_shown_alike(roots):
    digits = distinct(roots)

    assert len({shown(root, digits, "en") for root in roots}) == len(set(roots))


def test_a_root_and_a_fraction_close_to_it_are_told_apart():
    near = Fraction(Root(2, 1, 2).times(10**30), 10**30)

    digits = distinct([Root(2, 1, 2), near])

    assert shown(near, digits, "en") != shown(Root(2, 1, 2), digits, "en")


def test_numbers_of_thousands_of_digits_are_written_out():
    number = Fraction(10**9001 + 7, 3)

    above, below = exact_text(number).split("/")

    assert (len(above), above[:2], above[-2:], below) == (9002, "10", "07", "3")
    assert shown(Fraction(10**4500), 0, "en").startswith("1,000,000,")


@pytest.mark.parametrize(
    ("numbers", "digits"),
    [(["0.5"], 3), (["-0.00101351", "-5"], 5), (["0"], 2), ([], 2), (["1000"], 2)],
)
def test_enough_digits_tell_something_of_the_smallest_number(numbers, digits):
    assert telling([Fraction(number) for number in numbers]) == digits
