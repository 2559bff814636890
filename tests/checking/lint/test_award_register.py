# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.lint.award_register import entry_without_consequence, register_not_asked
from tenderkit.checking.lint.rule import Subject
from tenderkit.model.bid import Examination, RegisterQuery
from tenderkit.model.internal import Award, Decision, Letter
from tenderkit.problems import Severity
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law_of_dates
from tenderkit.words import sentence

BASE = Path(__file__).parents[2] / "rules" / "base"
DAY = date(2027, 5, 20)
WON = Decision("award", "First.", "Eve Form", DAY, None, "bid-02")
NO_ENTRY = RegisterQuery(date(2027, 5, 19), "no_entry", "Ann Sample")
SENT = Letter("zuschlagsschreiben", date(2027, 5, 24), "bid-02")


@pytest.fixture
def flaws():
    """What a rule names where the register was asked so about bid-02, or about another one."""
    dossier = read_dossier(BASE)

    def flaws(rule, *queries, decision=WON, letters=(), regime="uvgo", of="bid-02"):
        bids = tuple(
            replace(bid, examination=Examination(competition_register=queries if bid.id == of else ()))
            for bid in dossier.bids
        )
        award = Award((decision,), letters)
        tender = replace(dossier.tender, regime=regime)
        asked = replace(dossier, bids=bids, award=award, tender=tender)
        return list(rule(Subject(asked, read_law_of_dates())))

    return flaws


def test_an_award_without_a_query_is_named_and_a_query_of_another_bid_does_not_help(flaws):
    assert [flaw.about for flaw in flaws(register_not_asked)] == ["bid-02"]
    assert [flaw.about for flaw in flaws(register_not_asked, NO_ENTRY, of="bid-01")] == ["bid-02"]
    assert flaws(register_not_asked, NO_ENTRY) == []


def test_a_query_counts_up_to_the_day_of_the_contract(flaws):
    on_the_day, later = (replace(NO_ENTRY, on=date(2027, 5, day)) for day in (24, 25))

    assert flaws(register_not_asked, on_the_day, letters=(SENT,)) == []
    assert len(flaws(register_not_asked, later, letters=(SENT,))) == 1
    assert flaws(register_not_asked, later) == []


def test_it_never_says_that_a_query_is_a_duty(flaws):
    (flaw,) = flaws(register_not_asked)
    text = sentence(flaw.message, str) + " " + sentence(flaw.remedy, str)

    assert "Section 6 WRegG, to be checked" in text
    assert "wregg.6" in text
    assert "depends on the value of the contract and on the law in force" in text
    assert not any(word in text for word in ("must", "shall", "obliged", "EUR", "000"))


@pytest.mark.parametrize("regime", ["none", "direct"])
def test_where_the_law_data_do_not_speak_of_the_register_nothing_is_said(flaws, regime):
    assert flaws(register_not_asked, regime=regime) == []


def test_a_cancelled_procedure_needs_no_query(flaws):
    assert flaws(register_not_asked, decision=Decision("cancellation", "No grant.", "Eve Form", DAY)) == []


def test_an_entry_says_what_was_decided_on_it(flaws):
    entry = replace(NO_ENTRY, result="entry")

    assert [flaw.about for flaw in flaws(entry_without_consequence, entry)] == ["bid-02"]
    assert flaws(entry_without_consequence, replace(entry, reason="It is paid."), NO_ENTRY) == []


def test_both_can_be_accepted():
    from tenderkit.checking.lint.award_register import RULES

    assert [(rule.severity, rule.acceptable) for rule in RULES] == [(Severity.WARNING, True)] * 2
