# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a project costs in each of five calendar years: exact, and the years add up."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Council, Estimate, EstimateItem, Funding, Internal
from tenderkit.model.numbers import Amount, amount
from tenderkit.model.project import CouncilPaper, RunningCost
from tenderkit.model.tender import Subject
from tenderkit.outcome.costs import Costs
from tenderkit.planning.costs import YEARS, five_year_costs
from tenderkit.reading.dossier import read_dossier

PLAIN = read_dossier(Path(__file__).parents[1] / "dossiers" / "regime-vgv")
FROM_OCTOBER = (date(2027, 10, 1), date(2028, 9, 30))


def money(text: str) -> Amount:
    made = amount(text)
    assert made is not None
    return made


def item(kind: str, value: str, months: int | None = None) -> EstimateItem:
    return EstimateItem("V-1", "Part", money(value), kind, months=months)


def dossier(*items: EstimateItem, days=FROM_OCTOBER, vat: str = "0", **internal) -> Dossier:
    assert PLAIN.tender.prices is not None
    prices = replace(PLAIN.tender.prices, vat=money(vat))
    tender = replace(PLAIN.tender, subject=Subject(start=days[0], end=days[1]), prices=prices)
    side = Internal(estimate=Estimate(date(2027, 1, 5), items), **internal)
    return replace(PLAIN, tender=tender, internal=side)


def costs(*items: EstimateItem, **rest) -> Costs:
    found = five_year_costs(dossier(*items, **rest))
    assert found is not None
    return found


def years(found: Costs, row: int = 0) -> list[str]:
    return [str(amount) for amount in found.rows[row].by_year]


def test_development_is_spread_over_the_months_of_the_contract():
    found = costs(item("base", "120000.00"))

    assert found.years == (2027, 2028, 2029, 2030, 2031)
    assert years(found) == ["30000", "90000", "0", "0", "0"]


def test_maintenance_begins_in_the_month_after_and_goes_on_at_the_same_rate():
    found = costs(item("maintenance", "24000.00", 24))

    assert years(found) == ["0", "3000", "12000", "9000", "0"]
    assert [row.kind for row in found.rows] == ["maintenance", "continued"]
    assert years(found, 1) == ["0", "0", "0", "3000", "12000"]
    assert found.continued


def test_an_option_with_a_term_ends_with_it():
    found = costs(item("option", "12000.00", 12))

    assert years(found) == ["0", "3000", "9000", "0", "0"]
    assert not found.continued
    assert not found.undated


def test_an_option_without_a_term_is_paid_in_the_month_after_the_development():
    found = costs(item("option", "8700.00"))

    assert years(found) == ["0", "8700", "0", "0", "0"]
    assert found.undated


def test_maintenance_without_a_term_lasts_until_the_five_years_are_over():
    found = costs(item("maintenance", "39000.00"))

    assert years(found) == ["0", "3000", "12000", "12000", "12000"]


def test_what_is_paid_beyond_the_five_years_does_not_count():
    found = costs(item("base", "72000.00"), days=(date(2027, 1, 1), date(2032, 12, 31)))

    assert found.total.total == 60000


def test_the_buyers_own_costs_are_added_from_their_year_on_and_bear_no_second_tax():
    paper = CouncilPaper(("Yes",), "Goal", running_costs=(RunningCost("Hosting", money("1200.00"), 2029),))
    found = costs(item("base", "1000.00"), vat="19", council=Council(paper=paper))

    assert found.vat.total == 190
    assert [str(year) for year in found.running[0].by_year] == ["0", "0", "1200", "1200", "1200"]
    assert found.total.total == 1190 + 3600


def test_the_own_share_is_what_no_grant_pays():
    grants = (Funding("One", amount=money("400.00")), Funding("Two", share="a tenth"))
    found = costs(item("base", "1000.00"), funding=grants)

    assert [grant.programme for grant in found.grants] == ["One"]
    assert found.granted == 400
    assert found.own == 600


@pytest.mark.parametrize("days", [(None, None), (date(2028, 1, 1), date(2027, 1, 1))])
def test_without_the_days_of_the_contract_nothing_is_computed(days):
    assert five_year_costs(dossier(item("base", "1000.00"), days=days)) is None


@given(st.integers(1, 10**9), st.integers(1, 48), st.sampled_from(["7", "19", "0"]))
def test_every_row_is_in_cents_and_its_years_add_up_to_the_whole(cents, months, percent):
    value = f"{cents // 100}.{cents % 100:02}"
    found = costs(item("base", value), item("option", value, months), vat=percent)
    last = (found.service_from.year - found.years[0]) * 12 + found.service_from.month - 1 + months

    assert all((amount * 100).denominator == 1 for row in found.rows for amount in row.by_year)
    assert found.rows[0].total == Fraction(value)
    if last <= YEARS * 12:
        assert found.rows[1].total == Fraction(value)
    assert found.total.total == found.net.total + found.vat.total
    assert abs(found.vat.total - found.net.total * Fraction(percent) / 100) <= Fraction(1, 200)
