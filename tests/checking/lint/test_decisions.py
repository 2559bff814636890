# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.lint.decisions import (
    against_the_ranking,
    bids_no_longer_bind,
    contract_too_soon,
    decided_too_early,
    nobody_told,
)
from tenderkit.checking.lint.rule import Subject
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.internal import Award, Decision, Letter
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law_of_dates
from tenderkit.reading.lists import read_lists

BASE = Path(__file__).parents[2] / "rules" / "base"


@pytest.fixture
def said():
    """What a rule names in a dossier with this award."""
    dossier = read_dossier(BASE)

    def said(rule, *letters, bid="bid-02", deviates=None, regime="uvgo", known=True):
        decision = Decision("award", "First.", "Eve Form", date(2027, 5, 20), None, bid, deviates)
        sent = tuple(Letter(document, date(2027, 5, day), to) for document, to, day in letters)
        tender = replace(dossier.tender, regime=regime)
        decided = replace(dossier, award=Award((decision,), sent), tender=tender)
        outcomes = evaluate(dossier) if known else ()
        return [flaw.about for flaw in rule(Subject(decided, read_law_of_dates(), read_lists(), outcomes))]

    return said


def test_an_award_to_another_bid_than_the_first_needs_a_ground(said):
    assert said(against_the_ranking) == []
    assert said(against_the_ranking, bid="bid-01") == ["bid-01"]
    assert said(against_the_ranking, bid="bid-01", deviates="The first withdrew.") == []


@pytest.mark.parametrize("rule", [against_the_ranking, decided_too_early, bids_no_longer_bind])
@pytest.mark.parametrize("day", [date(2027, 1, 4), date(2029, 1, 4)])
def test_nothing_is_said_of_an_award_that_a_later_one_has_replaced(rule, day):
    dossier = read_dossier(BASE)
    first = Decision("award", "Miscounted.", "Eve Form", day, None, "bid-01")
    last = Decision("award", "First.", "Eve Form", date(2027, 5, 20), None, "bid-02")
    decided = replace(dossier, award=Award((first, last)))

    assert list(rule(Subject(decided, read_law_of_dates(), read_lists(), evaluate(dossier)))) == []


def test_nothing_is_said_of_an_award_while_nobody_knows_the_ranking(said):
    assert said(against_the_ranking, bid="bid-01", known=False) == []


def test_a_bid_is_forgotten_only_once_letters_went_out(said):
    assert said(nobody_told) == []
    assert said(nobody_told, ("zuschlagsschreiben", "bid-02", 21)) == ["bid-01"]


def test_the_standstill_counts_only_where_the_law_has_one(said):
    letters = (("vorabinformation", "bid-01", 20), ("zuschlagsschreiben", "bid-02", 30))

    assert said(contract_too_soon, *letters, regime="vgv") == ["zuschlagsschreiben"]
    assert said(contract_too_soon, *letters, regime="uvgo") == []
    assert said(contract_too_soon, letters[0], ("zuschlagsschreiben", "bid-02", 31), regime="vgv") == []
