# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.lint.award_people import decided_by_too_few
from tenderkit.checking.lint.rule import Subject
from tenderkit.model.internal import Award, Decision, LawOverride
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law_of_dates

BASE = Path(__file__).parents[2] / "rules" / "base"
DAY = date(2027, 5, 20)
ALONE = Decision("award", "First.", "Eve Form", DAY, None, "bid-02")


@pytest.fixture
def said():
    """The numbers that the rule names in a dossier with these decisions."""
    dossier = read_dossier(BASE)

    def said(*decisions, regime="uvgo", least=None):
        own = (LawOverride("uvgo.award-persons", "Own order.", "Eve Form", DAY, least),) if least else ()
        internal = replace(dossier.internal, law_overrides=own)
        tender = replace(dossier.tender, regime=regime)
        decided = replace(dossier, award=Award(decisions), tender=tender, internal=internal)
        flaws = decided_by_too_few(Subject(decided, read_law_of_dates()))
        return [(flaw.about, flaw.message.values["count"], flaw.message.values["least"]) for flaw in flaws]

    return said


def test_a_person_counts_once_under_whichever_key(said):
    assert said(replace(ALONE, with_=("Eve Form",))) == [("bid-02", 1, 2)]
    assert said(replace(ALONE, with_=("Ann Sample",))) == []


def test_only_the_decision_that_counts_is_looked_at(said):
    two = replace(ALONE, corrects="Two decide.", with_=("Ann Sample",))

    assert said(ALONE, two) == []
    assert said(two, replace(ALONE, corrects="Again.")) == [("bid-02", 1, 2)]


def test_a_cancellation_is_no_award(said):
    assert said(Decision("cancellation", "No grant.", "Eve Form", DAY)) == []


@pytest.mark.parametrize("regime", ["gonrw75a", "direct", "none", "vola_sn"])
def test_where_the_law_data_name_no_number_nothing_is_said(said, regime):
    assert said(ALONE, regime=regime) == []


def test_the_house_may_ask_for_more_or_for_one(said):
    assert said(replace(ALONE, with_=("Ann Sample",)), least=3) == [("bid-02", 2, 3)]
    assert said(ALONE, least=1) == []


def test_before_the_entry_was_in_force_nothing_is_said(said):
    assert said(replace(ALONE, on=date(2017, 1, 1))) == []
