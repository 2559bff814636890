# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Axes of charts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.rendering.report.axes import axis


@given(st.lists(st.floats(0.001, 1e9), min_size=1, max_size=12))
def test_every_number_lies_within_the_axis_and_it_has_marks(numbers):
    made = axis(numbers, 0, 100)

    assert made.low < made.high
    assert all(made.low <= number <= made.high for number in numbers)
    assert 2 <= len(list(made.marks())) <= 12


def test_a_single_number_has_room_on_both_sides():
    made = axis([50.0], 0, 100)

    assert 0 < made.at(50.0) < 100


def test_zero_alone_is_drawn():
    assert axis([0.0, 0.0], 0, 100).low == pytest.approx(0)
