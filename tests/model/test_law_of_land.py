# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.model.law import LawPack, LawState
from tenderkit.model.law_of_land import law_of_land
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Dates, Tender
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

ALL = read_law(duties=True)
OF_DIRECT_AWARDS = [
    limit
    for limit in ALL.limits
    if limit.about == "procedure" and limit.procedures == ("direct",) and not limit.only
]


@pytest.fixture
def known(dossier_tender: Tender):
    def found(land: str | None, regime: str = "direct", day: str = "2027-03-01"):
        dates = Dates(published=Moment(date.fromisoformat(day)))
        tender = replace(dossier_tender, regime=regime, land=land, dates=dates)
        return {entry.id: entry for entry in law_of_land(ALL, tender).entries}

    return found


@pytest.fixture
def dossier_tender() -> Tender:
    return read_dossier(Path(__file__).parents[1] / "dossiers" / "regime-direct").tender


@pytest.mark.parametrize(
    ("land", "cite", "state"),
    [
        ("NI", "§ 14 UVgO, NWertVO", "verified"),
        ("SN", "§ 3 Abs. 6 VOL/A", "verified"),
        ("NW", "§ 75a GO NRW", "verified"),
        ("SH", "§ 14 UVgO, SHVgVO", "to-check"),
        ("RP", "§ 14 UVgO", "to-check"),
        (None, "§ 14 UVgO", "to-check"),
    ],
)
def test_a_direct_award_is_cited_by_the_rule_of_its_state_or_to_be_checked(known, land, cite, state):
    entries = known(land)

    for id_ in ("direct.regime", "direct.procedure.direct"):
        assert (entries[id_].cite["de"], entries[id_].state.value) == (cite, state)


def test_where_the_uvgo_is_not_in_force_nothing_is_said_with_its_words(known):
    assert "direct.award-criteria" in known("NI")
    assert "direct.award-criteria" not in known("SN")


def test_a_rule_that_has_ended_is_not_cited(known):
    assert "VergabeVwV" in known("BW")["direct.regime"].cite["de"]
    assert known("BW", day="2027-11-01")["direct.regime"].cite["de"] == "§ 14 UVgO"


def test_other_regimes_and_law_data_without_rules_of_states_stay_as_they_are(known, dossier_tender):
    old = LawPack(tuple(entry for entry in ALL.entries if ".land." not in entry.id))

    assert known("SN", regime="vola_sn")["direct.regime"].cite["de"] == "§ 14 UVgO"
    assert law_of_land(old, replace(dossier_tender, land="SN")) is old


def test_each_state_with_a_limit_for_direct_awards_has_its_rule_and_no_other_has_one():
    rules = {entry.id.rpartition(".")[2].upper(): entry for entry in ALL.entries if ".land." in entry.id}

    assert set(rules) == {limit.land for limit in OF_DIRECT_AWARDS}
    for land, rule in rules.items():
        own = [limit for limit in OF_DIRECT_AWARDS if limit.land == land]
        assert any(
            rule.cite["de"].endswith(limit.cite["de"]) and rule.source == limit.source for limit in own
        )
        uvgo = any("uvgo" in limit.regime for limit in own)
        assert rule.cite["de"].startswith("§ 14 UVgO") is uvgo
        assert (rule.state is LawState.VERIFIED) <= any(limit.state is LawState.VERIFIED for limit in own)
