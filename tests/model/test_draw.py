# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw comes out as docs/draw.md writes it down, for everybody alike."""

import re
import shutil
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tenderkit.model.draw import FEWEST_OUTCOMES, Draw, drawn_bid, drawn_lots

PAGE = (Path(__file__).parents[2] / "docs" / "draw.md").read_text("utf-8")
(HEAD,) = re.findall(r"^Head `([0-9a-f]{64})`", PAGE, re.MULTILINE)
VECTORS = re.findall(r"^\| `([0-9 ]+)` \| (.+) \| `(\S+)` \|$", PAGE, re.MULTILINE)


def draw(**changes):
    announced = {"source": "dice", "count": 8, "highest": 6, "announced": date(2027, 4, 12)}
    people = {"by": "Eve Form", "witnesses": ("Ann Sample",)}
    return Draw(**{"bids": ("bid-01", "bid-02"), **announced, **people, **changes})


@pytest.mark.parametrize(("numbers", "lots", "first"), VECTORS)
def test_a_draw_comes_out_as_the_page_says(numbers, lots, first):
    expected = tuple((lot, bid) for bid, lot in re.findall(r"`([^`\s]+)` `([^`\s]+)`", lots))

    found = drawn_lots(HEAD, [int(n) for n in numbers.split()], sorted(bid for _, bid in expected))

    assert found == expected
    assert found[0][1] == first


def test_there_are_vectors_on_the_page():
    assert len(VECTORS) == 3


def test_the_three_lines_of_the_page_compute_the_same():
    shell = shutil.which("bash")
    if shell is None or shutil.which("sha256sum") is None:
        pytest.skip("needs a shell with sha256sum")
    lines = next(block for block in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL) if block.startswith("h="))

    printed = subprocess.run([shell, "-c", lines], capture_output=True, text=True, check=True).stdout

    lots = {bid: lot for lot, bid in drawn_lots(HEAD, (3, 12, 17, 23, 40, 41), ("bid-01", "bid-02"))}
    assert [line.split()[0] for line in printed.splitlines()] == [lots["bid-01"], lots["bid-02"]]


def test_the_order_of_the_bids_decides_nothing():
    assert drawn_lots(HEAD, (1, 2), ("b", "a")) == drawn_lots(HEAD, (1, 2), ("a", "b"))


def test_the_order_of_the_numbers_and_the_head_decide():
    lots = {
        drawn_lots(head, numbers, ("a", "b"))[0]
        for head, numbers in ((HEAD, (1, 2)), (HEAD, (2, 1)), ("0" * 64, (1, 2)))
    }

    assert len(lots) == 3


def test_numbers_that_read_alike_are_told_apart():
    assert drawn_lots(HEAD, (1, 12), ("a", "b")) != drawn_lots(HEAD, (11, 2), ("a", "b"))


def test_no_bid_is_preferred():
    won = Counter(drawn_lots(HEAD, (n,), ("bid-01", "bid-02", "bid-03"))[0][1] for n in range(3000))

    assert all(900 < count < 1100 for count in won.values())


def test_nothing_is_drawn_before_there_are_numbers():
    assert drawn_bid(draw()) is None
    assert drawn_bid(draw(head=HEAD)) is None
    assert drawn_bid(draw(head=HEAD, numbers=(1, 2, 3, 4, 5, 6, 1, 2))) in {"bid-01", "bid-02"}


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 2, 3, 4, 5, 6, 1, 7), (1, 2, 3, 4, 5, 6, 1, -1)])
def test_other_numbers_than_announced_do_not_fit(numbers):
    assert not draw(numbers=numbers).fits


def test_eight_throws_of_a_die_are_enough_and_seven_are_not():
    assert draw(count=8).outcomes >= FEWEST_OUTCOMES > draw(count=7).outcomes
