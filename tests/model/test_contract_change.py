# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changes of a contract come to: by lot, against the percentage and the threshold of the day."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.model.contract_change import change_sums, original_value
from tenderkit.model.delivery import Delivery
from tenderkit.model.delivery_entries import (
    ChangeDecision,
    ChangeKind,
    ContractChange,
    ContractValue,
    Verdict,
)
from tenderkit.model.numbers import Amount
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

DOSSIERS = Path(__file__).parents[1] / "dossiers"
LAW = read_law(duties=True)


DAY = date(2027, 9, 1)


def change(id_, money, lot=None, *, verdict=Verdict.AGREED, on=DAY, ground=None):  # noqa: PLR0913 - a record
    decided = ChangeDecision(verdict, on, "Ann Sample") if verdict else None
    return ContractChange(
        id_,
        on,
        ChangeKind.CHANGE,
        "…",
        "…",
        Amount(money, Fraction(money)),
        "Ann Sample",
        lot,
        ground=ground,
        decided=decided,
    )


def value(money, lot=None):
    return ContractValue(Amount(money, Fraction(money)), "…", "Ann Sample", date(2027, 8, 1), lot)


@pytest.fixture(scope="module")
def sample():
    return read_dossier(DOSSIERS / "regime-vgv")


@pytest.fixture(scope="module")
def with_lots():
    return read_dossier(DOSSIERS / "two-lots")


def only(dossier, changes, values):
    (found,) = change_sums(replace(dossier, delivery=Delivery(changes=changes, values=values)), LAW)
    return found


def test_under_the_vgv_a_change_stays_below_ten_percent_and_below_the_threshold_of_its_day(sample):
    found = only(sample, (change("C-01", "1000"),), (value("3000000"),))

    assert found.limit.entry.id == "vgv.contract-change"
    assert found.limit.amount == 300000
    threshold = found.limit.threshold.value.exact
    assert threshold < 300000
    assert not found.limit.broken_by(threshold - 1)
    assert found.limit.broken_by(threshold)


def test_where_the_contract_is_small_the_percentage_breaks_first(sample):
    found = only(sample, (), (value("250000"),))

    assert not found.limit.broken_by(Fraction(25000))
    assert found.limit.broken_by(Fraction(25001))


def test_the_threshold_is_that_of_the_day_of_the_last_change(sample):
    days = [threshold for threshold in LAW.thresholds if threshold.buyer in ("sub_central", "any")]
    early = min(threshold.valid_from for threshold in days)

    found = only(sample, (change("C-01", "1000", on=early),), (value("3000000"),))

    assert found.limit.threshold.valid_from == early


def test_what_was_refused_does_not_count_and_less_is_set_off_against_more(sample):
    changes = (
        change("C-01", "4000"),
        change("C-02", "-1500"),
        change("C-03", "900", verdict=None),
        change("C-04", "7000", verdict=Verdict.REFUSED),
        change("C-05", "20000", ground="vgv.selection"),
    )

    found = only(sample, changes, (value("250000"),))

    assert (found.net(), found.net(with_asked=True)) == (2500, 3400)
    assert (found.absolute(), found.absolute(with_asked=True)) == (5500, 6400)
    assert [each.id for each in found.elsewhere] == ["C-05"]


def test_each_lot_is_a_contract_of_its_own_and_changes_without_a_lot_come_apart(with_lots):
    first, second = (lot.id for lot in with_lots.tender.lots)
    changes = (change("C-01", "100", first), change("C-02", "200", second), change("C-03", "400"))
    values = (value("10000", first), value("20000", second))
    dossier = replace(with_lots, delivery=Delivery(changes=changes, values=values))

    sums = {found.lot: found for found in change_sums(dossier, LAW)}

    assert {lot: found.net() for lot, found in sums.items()} == {None: 400, first: 100, second: 200}
    assert {lot: found.value and found.value.amount for lot, found in sums.items()} == {
        None: None,
        first: 10000,
        second: 20000,
    }
    assert sums[None].limit is None


def test_without_changes_apart_there_is_one_sum_for_each_lot(with_lots):
    assert [found.lot for found in change_sums(with_lots, LAW)] == [lot.id for lot in with_lots.tender.lots]


def test_the_value_that_was_stated_last_counts(sample):
    stated = replace(sample, delivery=Delivery(values=(value("1000"), value("2000"))))

    original = original_value(stated, None)
    assert original is not None
    assert original.amount == 2000
    assert original.bid is None
