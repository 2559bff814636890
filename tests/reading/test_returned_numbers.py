# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.reading.returned_numbers import returned_number, returned_percent
from tenderkit.words import Message

CENTS = st.integers(min_value=0, max_value=10**12)


@given(CENTS)
def test_an_amount_in_german_and_in_english_is_the_same_amount(cents):
    english = f"{Decimal(cents) / 100:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))

    read = [returned_number(text) for text in (english, german, f"{german} €", f"EUR {german}")]

    assert read == [f"{cents // 100}.{cents % 100:02d}"] * 4


@pytest.mark.parametrize(
    "text", ["1.234", "1,234", "abc", "-5", "1e5", "NaN", "١٢", "1.23.4", "12,5,0", "", "9" * 40, "=1+1"]
)
def test_what_is_not_clear_is_not_guessed(text):
    assert isinstance(returned_number(text), Message)


@pytest.mark.parametrize(
    ("text", "number"),
    [("824,-", "824"), ("824,–", "824"), ("1 350,00 Euro", "1350.00"), ("0", "0"), ("1.234.567", "1234567")],
)
def test_what_people_write_is_read(text, number):
    assert returned_number(text) == number


def test_a_sign_of_percent_may_follow():
    assert returned_percent("2,5 %") == "2.5"
