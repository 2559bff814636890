# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Written-down cases from the states: what is allowed, on which source, and what follows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tenderkit.model.internal import LawOverride
from tenderkit.outcome.plan import Carried, Plan, PlannedDate, ProcedureChoice
from tenderkit.planning.plan import plan
from tenderkit.problems import Severity
from tenderkit.reading.law import read_law
from tests.planning.conftest import item


def choice(made: Plan, kind: str) -> ProcedureChoice:
    return next(each for each in made.choices if each.kind == kind)


def row(made: Plan, event: str) -> PlannedDate:
    return next(each for each in made.dates if each.event == event)


def allowed(made: Plan) -> set[str]:
    return {each.kind for each in made.choices if each.allowed}


def rules(made: Plan, severity: Severity = Severity.ERROR) -> list[str]:
    return [problem.rule for problem in made.problems if problem.severity is severity]


def source(made: Plan, id_: str) -> str:
    return next(record.source for record in made.sources if record.id == id_)


def overriding(id_: str, value: str | int) -> tuple[LawOverride, ...]:
    return (LawOverride(id_, "Council of the town", "Kim Beispiel", date(2026, 11, 1), value),)


# 1: Lower Saxony, below, with maintenance. Source: NWertVO, in force since 29 May 2025.
def test_maintenance_lifts_a_negotiated_award_over_the_limit_of_lower_saxony(planned):
    made = planned("NI", "uvgo", "negotiated-1", "90000", item("S-2", "24000", "maintenance"))

    found = choice(made, "negotiated-1")
    assert made.value.net == 114000
    assert [limit.id for limit in found.beyond] == ["ni.limit.negotiated"]
    assert not found.allowed
    assert rules(made) == ["TK532"]
    assert {"uvgo.ground.4-1", "uvgo.ground.4-8"} <= {ground.id for ground in found.grounds}
    assert "uvgo.ground.4-17" not in {ground.id for ground in found.grounds}, "that is the value limit itself"
    assert allowed(made) == {"open-1", "restricted-2"}
    assert "appelhagen.de" in source(made, "ni.limit.negotiated")
    assert "eu.threshold.2026.sub-central" in {record.id for record in made.sources}


def test_ground_and_reason_carry_what_the_value_does_not(planned):
    amounts = ("90000", item("S-2", "24000", "maintenance"))
    said = {"ground": "Konzeptionelle Lösungen", "reason": "Der Weg zur Lösung ist offen."}

    both = planned("NI", "uvgo", "negotiated-1", *amounts, **said)

    assert choice(both, "negotiated-1").carried is Carried.GROUND
    assert rules(both) == []
    assert "TK543" in rules(both, Severity.WARNING), "it names no ground by its number"
    for missing in said:
        part = {key: text for key, text in said.items() if key != missing}
        assert rules(planned("NI", "uvgo", "negotiated-1", *amounts, **part)) == ["TK532"]


def test_a_ground_that_is_cited_is_the_one_that_carries(planned):
    said = {"ground": "Innovation, § 8 Abs. 4\n Nr. 1 UVgO", "reason": "Der Weg zur Lösung ist offen."}

    made = planned("NI", "uvgo", "negotiated-1", "114000", **said)

    assert [ground.id for ground in choice(made, "negotiated-1").grounds] == ["uvgo.ground.4-1"]
    assert "TK543" not in rules(made, Severity.WARNING)


# 2: Lower Saxony, below, without a call for competition. Source: NWertVO.
def test_without_maintenance_the_limit_of_lower_saxony_carries_it(planned):
    made = planned("NI", "uvgo", "negotiated-1", "90000")

    assert choice(made, "negotiated-1").carried is Carried.VALUE
    assert choice(made, "restricted-1").allowed
    assert not choice(made, "direct-1").allowed
    assert [limit.id for limit in choice(made, "direct-1").only] == ["ni.limit.direct-schools"]
    assert rules(made) == []
    assert not made.reached


@pytest.mark.parametrize(("net", "carried"), [("20000", True), ("20000.01", False)])
def test_a_direct_award_in_lower_saxony_ends_at_its_limit(planned, net, carried):
    made = planned("NI", "direct", "direct-1", net)

    assert choice(made, "direct-1").allowed is carried
    assert rules(made) == ([] if carried else ["TK533"])


# 3: Lower Saxony, below, with a call for competition. Source: section 8(2) UVgO, vergabevorschriften.de.
def test_a_call_for_competition_needs_no_limit_below_the_threshold(planned):
    made = planned("NI", "uvgo", "restricted-2", "215999.99", electronic=True)

    assert choice(made, "restricted-2").carried is Carried.CHOICE
    assert rules(made) == []
    assert row(made, "applications_until").earliest == date(2026, 12, 11)
    assert row(made, "applications_until").basis[0].state.value == "to-check"
    assert "vergabevorschriften.de" in source(made, "uvgo.ground.free")
    assert "standstill" not in {
        period.about for r in made.dates for period in r.basis if hasattr(period, "about")
    }


# 4: Bavaria, below. Source: IMBek since 1 January 2025 (cosinex, BayVV 73-W-11032).
@pytest.mark.parametrize(("net", "carried"), [("100000", True), ("100001", False)])
def test_a_direct_award_in_bavaria_ends_at_its_limit(planned, net, carried):
    made = planned("BY", "uvgo", "direct-1", net)

    assert choice(made, "direct-1").allowed is carried
    assert choice(made, "negotiated-1").carried is Carried.VALUE
    assert "BayVV" in source(made, "by.limit.direct")


# 5: North Rhine-Westphalia, below. Source: section 75a GO NRW since 1 January 2026.
def test_north_rhine_westphalia_knows_no_limit_until_a_by_law_sets_one(planned):
    free = planned("NW", "gonrw75a", "negotiated-1", "150000")
    bound = planned(
        "NW", "gonrw75a", "negotiated-1", "150000", overrides=overriding("nw.limit.negotiated", 50000)
    )

    assert {"direct-1", "quotes-1", "negotiated-1", "open-1"} <= allowed(free)
    assert rules(free) == []
    assert not choice(bound, "negotiated-1").allowed
    assert choice(bound, "open-1").allowed
    assert "ihk-hannover" in source(free, "nw.limit.negotiated")


# 6: Saxony, below, without a call. Source: section 4(1) SächsVergabeG, compiled on 1 July 2026.
@pytest.mark.parametrize(("net", "carried"), [("25000", True), ("25001", False)])
def test_saxony_lets_negotiate_up_to_its_limit(planned, net, carried):
    made = planned("SN", "vola_sn", "negotiated-1", net)

    assert choice(made, "negotiated-1").allowed is carried
    assert rules(made) == ([] if carried else ["TK532"])
    assert "1. Juli 2026" in source(made, "sn.limit.negotiated")


# 7: Saxony, below, public. Source: section 8 SächsVergabeG.
@pytest.mark.parametrize(("net", "informed"), [("50000", False), ("50001", True)])
def test_saxony_informs_bidders_above_its_own_limit_only(planned, net, informed):
    made = planned("SN", "vola_sn", "open-1", net, bids_until="2027-01-11", opening="2027-01-11")

    assert ("information" in {each.event for each in made.dates}) is informed
    assert (row(made, "award_planned").on == date(2027, 1, 22)) is informed, "ten whole days between"


# 8: Lower Saxony, at the threshold. Source: Delegated Regulation (EU) 2025/2152, BAnz AT 18.12.2025 B4.
@pytest.mark.parametrize(("net", "reached"), [("215999.99", False), ("216000", True)])
def test_the_threshold_is_reached_by_its_very_amount(planned, net, reached):
    made = planned("NI", "uvgo", "open-1", net)

    assert made.reached is reached
    assert made.regime == ("vgv" if reached else "uvgo")
    assert rules(made) == (["TK530"] if reached else [])
    assert "BAnz" in source(made, "eu.threshold.2026.sub-central")
    needed = {duty.id for duty in made.documents if duty.needed}
    assert ("eigenerklaerung-russland" in needed) is reached


def test_a_grant_alone_does_not_bring_the_rules_of_the_eu(planned):
    made = planned("NI", "uvgo", "open-1", "300000", bound_by="grant_conditions")

    assert made.regime == "uvgo"
    assert "TK530" in rules(made, Severity.WARNING)


# 9: Brandenburg, above, open. Source: section 15 VgV, text compared on 1 July 2026.
@pytest.mark.parametrize(("electronic", "days"), [(True, 30), (False, 35)])
def test_an_open_procedure_gives_the_days_of_the_vgv(planned, electronic, days):
    made = planned("BB", "vgv", "open-1", "300000", published="2026-12-01", electronic=electronic)

    assert row(made, "bids_until").on == date(2026, 12, 1) + timedelta(days)
    assert {p.value for p in row(made, "bids_until").shorter} == {15}
    assert rules(made) == []
    assert row(made, "statistics").latest is not None


# 10: Saxony, above, with a call. Source: sections 17 and 20 VgV, section 134(2) GWB.
def test_a_negotiated_procedure_with_a_call_gives_all_its_days(planned):
    made = planned("SN", "vgv", "negotiated-2", "500000", published="2027-03-01", ground="g", reason="r")

    assert choice(made, "negotiated-2").carried is Carried.GROUND
    assert row(made, "applications_until").on == date(2027, 3, 31)
    assert row(made, "invited").on == date(2027, 4, 1)
    assert row(made, "bids_until").on == date(2027, 4, 26), "25 days"
    assert row(made, "answers_until").latest == date(2027, 4, 20), "six days before"
    assert row(made, "award_planned").on == date(2027, 5, 7), "ten whole days after the information"
    assert row(made, "award_notice").latest == date(2027, 6, 6)


def test_without_ground_and_reason_a_negotiated_procedure_of_the_vgv_is_an_error(planned):
    assert "TK532" in rules(planned("SN", "vgv", "negotiated-2", "500000"))
    assert "TK532" in rules(planned("SN", "vgv", "negotiated-1", "500000"))


# 11: Hesse, below. Two sources, neither verified.
def test_where_sources_disagree_nothing_is_carried_and_both_are_named(planned):
    made = planned("HE", "uvgo", "direct-1", "50000")

    found = choice(made, "direct-1")
    assert not found.allowed
    assert {limit.id for limit in (*found.within, *found.beyond)} == {
        "he.limit.direct-old",
        "he.limit.direct-reform",
    }
    assert {"TK533", "TK540"} <= set(rules(made, Severity.WARNING))
    assert rules(made) == [], "nobody has verified what refuses it"


# 12: Baden-Württemberg, below; its text names the threshold of 2024 and 2025.
def test_both_entries_of_baden_wuerttemberg_stand(planned):
    made = planned("BW", "uvgo", "negotiated-1", "215000")

    ids = {limit.id for limit in choice(made, "negotiated-1").within}
    assert ids == {"bw.limit.negotiated", "bw.limit.negotiated-as-written"}
    assert all(record.state.value == "to-check" for record in choice(made, "negotiated-1").within)


# 13: Bremen; nobody has looked.
def test_a_limit_that_nobody_has_looked_up_carries_nothing_until_the_house_does(planned):
    unknown = planned("HB", "uvgo", "direct-1", "5000")
    known = planned("HB", "uvgo", "direct-1", "5000", overrides=overriding("hb.limit.unknown", 10000))

    assert not choice(unknown, "direct-1").allowed
    assert "TK534" in rules(unknown, Severity.WARNING)
    assert choice(known, "direct-1").allowed
    assert known.overridden.keys() == {"hb.limit.unknown"}


def test_everything_that_may_come_is_counted_and_lots_are_added_up(planned):
    made = planned(
        "NI",
        "uvgo",
        "open-1",
        item("S-1", "50000", lot="L1"),
        item("S-2", "40000", lot="L2"),
        item("S-3", "9000.50", "option", "L2"),
        item("S-4", "8000", "extension"),
    )

    assert made.value.net * 2 == 214001
    assert dict(made.value.lots) == {"L1": 50000, "L2": made.value.net - 58000}


def test_a_town_replaces_a_limit_with_a_reason(planned):
    made = planned(
        "NI", "uvgo", "negotiated-1", "90000", overrides=overriding("ni.limit.negotiated", "50000")
    )

    assert rules(made) == ["TK532"]
    assert made.overridden["ni.limit.negotiated"].reason == "Council of the town"


def test_the_threshold_of_the_day_counts(planned):
    old = planned("NI", "vgv", "open-1", "218000", published="2025-10-01")
    new = planned("NI", "vgv", "open-1", "218000", published="2026-01-05")
    late = planned("NI", "vgv", "open-1", "218000", published="2028-02-01")

    assert (old.reached, new.reached, late.reached) == (False, True, True)
    assert "TK538" in rules(late, Severity.WARNING)


def test_a_stale_entry_warns_on_the_day_of_publication(planned):
    early = planned("NI", "uvgo", "open-1", "1000", published="2026-12-01")
    late = planned("NI", "uvgo", "open-1", "1000", published="2027-03-01")

    assert "eu.threshold.2026.sub-central" not in early.stale
    assert "eu.threshold.2026.sub-central" in late.stale
    assert "TK539" in rules(late, Severity.WARNING)


def test_a_missing_land_and_an_unknown_procedure_are_told(planned):
    nowhere = planned(None, "uvgo", "open-1", "1000")
    dialogue = planned("NI", "uvgo", "dialogue-2", "1000")

    assert "TK536" in rules(nowhere, Severity.WARNING)
    assert rules(dialogue) == ["TK533"]


@pytest.mark.parametrize(
    ("land", "regime", "kind"),
    [
        ("SN", "uvgo", "open-1"),
        ("NW", "uvgo", "open-1"),
        ("NI", "vola_sn", "open-1"),
        ("BY", "gonrw75a", "direct-1"),
    ],
)
def test_rules_of_another_state_are_told(planned, land, regime, kind):
    assert "TK536" in rules(planned(land, regime, kind, "1000"), Severity.WARNING)


@pytest.mark.parametrize(
    ("land", "regime", "more"),
    [
        ("NI", "uvgo", {}),
        ("SN", "vola_sn", {}),
        ("HB", "uvgo", {}),
        ("NI", "direct", {}),
        ("SN", "vgv", {}),
        ("NW", "uvgo", {"bound_by": "grant_conditions"}),
        ("NW", "uvgo", {"published": "2025-10-01"}),
    ],
)
def test_rules_of_the_state_itself_those_of_a_grant_and_older_ones_are_not(planned, land, regime, more):
    assert "TK536" not in rules(planned(land, regime, "open-1", "1000", **more), Severity.WARNING)


def test_without_a_regime_there_is_value_and_threshold_but_no_procedure(planned):
    made = planned("NI", "none", "open-1", "1000")

    assert made.threshold is not None
    assert made.choices == ()
    assert rules(made) == []


def test_a_new_edition_of_a_law_is_data_alone(make):
    dossier = make("NI", "uvgo", "negotiated-1", "150000", published="2028-01-10")
    law = read_law(duties=True)
    ended = tuple(
        replace(g, valid_to=date(2027, 12, 31)) if g.id.startswith("uvgo.") else g for g in law.grounds
    )
    new = replace(law.grounds[0], id="uvgo2028.ground.1", procedures=("negotiated",), free=True)
    new = replace(new, regime=("uvgo",), valid_from=date(2028, 1, 1))

    before = plan(dossier, dossier.internal.estimate, law)
    after = plan(dossier, dossier.internal.estimate, replace(law, grounds=(*ended, new), limits=()))

    assert not choice(before, "negotiated-1").allowed
    assert choice(after, "negotiated-1").grounds == (new,)
    assert choice(after, "negotiated-1").allowed


def test_a_negative_amount_does_not_make_the_value_smaller_unseen(planned):
    assert "TK542" in rules(planned("NI", "uvgo", "negotiated-1", "120000", "-30000"))


@pytest.mark.parametrize(("land", "told"), [("BY", set()), ("BW", {"statistics", "register"})])
def test_bavaria_asks_for_no_statistics_on_direct_awards(planned, land, told):
    assert {limit.about for limit in planned(land, "direct", "direct-1", "60000").notices} == told


@pytest.mark.parametrize("regime", ["uvgo", "vgv", "vola_sn", "gonrw75a", "direct", "none"])
@pytest.mark.parametrize(
    "kind", ["open-1", "open-2", "restricted-2", "negotiated-1", "quotes-1", "dialogue-2"]
)
@pytest.mark.parametrize("land", ["NI", "BY", "SN", "HB", None, "XX"])
def test_every_regime_in_every_state_is_planned_and_names_its_sources(planned, regime, kind, land):
    for net in ("1", "60000", "216000", "99999999.99"):
        made = planned(land, regime, kind, net, published="2026-02-28", bids_until="2026-03-31")

        named = {record.id for each in made.choices for record in (*each.within, *each.beyond, *each.grounds)}
        named |= {record.id for each in made.dates for record in (*each.basis, *each.shorter)}
        assert named <= {record.id for record in made.sources}
        assert made.threshold is not None
        days = [each.on for each in made.dates if each.on]
        assert days == sorted(days)


@pytest.mark.parametrize(("land", "regime"), [("SN", "vola_sn"), ("NW", "gonrw75a")])
def test_a_state_in_which_the_uvgo_is_not_in_force_never_cites_it(planned, land, regime):
    made = planned(land, regime, "open-1", "40000")

    cited = [record.cite["de"] for record in made.sources]
    cited += [each.name.cite["de"] for each in made.choices if each.name]
    assert [cite for cite in cited if "UVgO" in cite] == []


@pytest.mark.parametrize(
    ("land", "cite"),
    [
        ("NI", "§ 14 UVgO, NWertVO"),
        ("SN", "§ 3 Abs. 6 VOL/A"),
        ("NW", "§ 75a GO NRW"),
        ("RP", "§ 14 UVgO, zu prüfen"),
    ],
)
def test_a_direct_award_is_named_by_the_rule_of_the_state(planned, land, cite):
    made = planned(land, "direct", "direct-1", "400")

    name = choice(made, "direct-1").name
    assert name is not None
    assert name.cite["de"] + ", zu prüfen" * (name.state.value == "to-check") == cite
    assert not [
        d.id for d in made.documents for e in d.basis if "UVgO" in e.cite["de"] and "UVgO" not in cite
    ]
