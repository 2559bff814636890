# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the remedy of a refused procedure cites, it cites with its state."""

from dataclasses import replace
from datetime import date

from tenderkit.outcome.plan import Plan
from tenderkit.planning.plan import plan
from tenderkit.problems import Problem
from tenderkit.reading.law import read_law
from tenderkit.words import sentence


def problem(made: Plan, rule: str) -> Problem:
    return next(each for each in made.problems if each.rule == rule)


def test_grounds_that_nobody_has_verified_are_told_from_the_others(planned):
    remedy = problem(planned("NI", "uvgo", "negotiated-1", "114000"), "TK532").remedy

    known, _, unsure = sentence(remedy, str).partition("still to be checked: ")
    assert "§ 8 Abs. 4 Nr. 5 UVgO" in known
    assert "Nr. 6 UVgO" not in known
    assert "§ 8 Abs. 4 Nr. 16 UVgO" in unsure


def test_a_limit_that_nobody_has_verified_is_named_as_such_where_it_refuses(planned):
    verified = problem(planned("NI", "uvgo", "direct-1", "60000"), "TK533").message
    unsure = problem(planned("BB", "uvgo", "direct-1", "160000"), "TK533").message

    assert sentence(verified, str).endswith("60000 is above 20000 (NWertVO)")
    assert sentence(unsure, str).endswith("100000 (§ 28 KomHKV Brandenburg), to be checked")


def test_work_that_begins_before_the_planned_award_is_found(make):
    dossier = make("NI", "uvgo", "open-1", "50000", published="2027-03-01")
    early = replace(dossier.tender.subject, start=date(2027, 3, 5))
    late = replace(dossier.tender.subject, start=date(2027, 9, 1))

    def said(subject):
        tender = replace(dossier.tender, subject=subject)
        made = plan(replace(dossier, tender=tender), dossier.internal.estimate, read_law(duties=True))
        return [each.rule for each in made.problems]

    assert "TK511" in said(early)
    assert "TK511" not in said(late)


def test_of_many_stale_records_ten_are_named_and_the_others_counted(planned):
    made = planned("NI", "uvgo", "open-1", "50000", published="2029-03-01")

    words = sentence(problem(made, "TK539").message, str)

    assert len(made.stale) > 10
    assert words.count(",") == 9
    assert words.endswith(f" and {len(made.stale) - 10} more")


def test_three_companies_are_asked_where_nobody_is_called_and_a_source_says_so(planned):
    asked = planned("NI", "uvgo", "negotiated-1", "50000")
    called = planned("NI", "uvgo", "negotiated-2", "50000")

    first = {each.kind: each.companies for each in asked.choices}
    assert {kind for kind, entry in first.items() if entry} == {"negotiated-1", "restricted-1"}
    assert "uvgo.bidders-at-least" in {record.id for record in asked.sources}
    assert all(each.companies is None for each in called.choices if each.kind == "negotiated-2")
