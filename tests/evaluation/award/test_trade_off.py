# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

from tenderkit.evaluation.award.field import Entry
from tenderkit.evaluation.award.trade_off import compared
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import Rounding


def test_points_are_shown_beside_the_price_and_rounded_as_prescribed(calculated):
    outcome = calculated([("a", "80.4", 100)], "trade-off", rounding=(Rounding("quality", 0),))

    (ranked,) = outcome.ranking
    assert (ranked.quality, ranked.price, ranked.key_figure) == (80, 100, None)


def test_words_are_compared_in_the_order_in_which_the_criterion_lists_them(make):
    catalogue = Catalogue((make.criterion("F1", None, ratings=("good", "fair", "poor")),))
    entries = tuple(Entry(bid, None, Fraction(100)) for bid in ("a", "b", "c"))
    words = {"a": {"F1": "fair"}, "b": {"F1": "poor"}, "c": {"F1": "unheard of"}}

    found = compared(entries, words, catalogue)

    assert {each.bid: (dict(each.factors), each.dominated_by) for each in found} == {
        "a": ({"F1": "fair"}, ()),
        "b": ({"F1": "poor"}, ("a",)),
        "c": ({"F1": "unheard of"}, ()),
    }
