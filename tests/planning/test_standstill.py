# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long the contract waits for the information of bidders."""

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.model.internal import Internal
from tenderkit.planning.standstill import contract_from, standstill
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tests.documents.decided import decided

LAW = read_law(duties=True)
SENT = date(2027, 6, 1)


@pytest.mark.parametrize(
    ("electronic", "first"),
    [(True, date(2027, 6, 12)), (False, date(2027, 6, 17))],
    ids=["electronic", "paper"],
)
def test_the_period_begins_on_the_day_after_and_its_last_day_belongs_to_it(make, electronic, first):
    dossier = make("NI", "vgv", "open-1", "400000", electronic=electronic)

    assert contract_from(SENT, standstill(dossier, LAW)) == first


@pytest.mark.parametrize("regime", ["uvgo", "gonrw75a", "direct", "none"])
def test_a_regime_without_a_standstill_has_no_first_day(make, regime):
    periods = standstill(make("NI", regime, "open-1", "90000"), LAW)

    assert periods == ()
    assert contract_from(SENT, periods) is None


@pytest.mark.parametrize(("value", "waits"), [("50000", False), ("50000.01", True)])
def test_in_saxony_the_contract_waits_above_the_limit_only(make, value, waits):
    assert bool(standstill(make("SN", "vola_sn", "open-1", value), LAW)) is waits


def test_in_saxony_it_waits_too_where_the_award_is_above_the_limit_and_the_estimate_was_not(tmp_path):
    folder = decided(tmp_path, {"kind": "award", "bid": "bid-01"}, regime="vola_sn")

    assert standstill(read_dossier(folder), LAW)


def test_without_an_estimate_bidders_are_rather_informed_than_not(make):
    dossier = make("SN", "vola_sn", "open-1", "1000")

    assert standstill(replace(dossier, internal=Internal()), LAW)
