# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.checking.lint.procedure_ready import RULES
from tenderkit.model.internal import Approval, Estimate, Internal, Reasons
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Contract, Dates, Lot, Milestone, Procedure
from tenderkit.model.tender import Subject as Bought
from tenderkit.reading.law import read_law

PUBLISHED = Moment(date(2027, 4, 1))
BIDS = Moment(date(2027, 5, 4))


def internal(made, **more):
    return replace(made, dossier=replace(made.dossier, internal=Internal(**more)))


@pytest.mark.parametrize(
    ("start", "award", "fine"),
    [
        (date(2027, 6, 1), date(2027, 6, 1), True),
        (date(2027, 5, 31), date(2027, 6, 1), False),
        (date(2027, 5, 3), None, False),
        (date(2027, 5, 4), None, True),
    ],
)
def test_work_begins_after_the_award(start, award, fine, subject, find):
    """Where no award is planned yet, it cannot come before the bids."""
    dates = Dates(questions_until=BIDS, bids_until=BIDS, award_planned=Moment(award) if award else None)

    assert find(RULES, subject(subject=Bought(start=start), dates=dates)) == (
        [] if fine else [("TK511", "start")]
    )


@pytest.mark.parametrize(
    ("due", "fine"),
    [
        (date(2027, 9, 1), True),
        (date(2027, 8, 31), False),
        (date(2028, 8, 31), True),
        (date(2028, 9, 1), False),
    ],
)
def test_a_milestone_lies_in_the_term(due, fine, subject, find):
    contract = Contract(milestones=(Milestone("M1", "Title", Moment(due)), Milestone("M2", "Later")))
    bought = Bought(start=date(2027, 9, 1), end=date(2028, 8, 31))

    assert find(RULES, subject(subject=bought, contract=contract)) == ([] if fine else [("TK512", "due")])


def test_a_contract_that_ends_before_it_begins_is_told_once(subject, find):
    contract = Contract(milestones=(Milestone("M1", "Title", Moment(date(2027, 10, 1))),))
    bought = Bought(start=date(2027, 9, 1), end=date(2026, 8, 31))

    assert find(RULES, subject(subject=bought, contract=contract)) == [("TK512", "end")]


@pytest.mark.parametrize(("day", "fine"), [(date(2027, 4, 1), True), (date(2027, 4, 2), False)])
def test_documents_are_approved_before_anybody_sees_them(day, fine, subject, find):
    made = internal(subject(dates=Dates(published=PUBLISHED)), approvals=(Approval("All", "Eve", day),))

    assert find(RULES, made) == ([] if fine else [("TK519", "on")])


@pytest.mark.parametrize(
    ("day", "fine"),
    [
        (date(2027, 4, 1), True),
        (date(2027, 4, 2), False),
        (date(2026, 4, 1), True),
        (date(2026, 3, 1), False),
    ],
)
def test_the_value_is_estimated_shortly_before_publication(day, fine, subject, find):
    made = internal(subject(dates=Dates(published=PUBLISHED)), estimate=Estimate(day, ()))

    assert find(RULES, made) == ([] if fine else [("TK520", "as_of")])


@pytest.mark.parametrize(
    ("regime", "kind", "lots", "reason", "fine"),
    [
        ("uvgo", "open", (), None, False),
        ("uvgo", "open", (), "Cannot be split.", True),
        ("uvgo", "open", (Lot("L1", "One"),), None, True),
        ("uvgo", "direct", (), None, True),
        ("gonrw75a", "open", (), None, True),
    ],
)
def test_one_piece_needs_a_reason_where_the_law_asks_for_lots(  # noqa: PLR0913, PLR0917 - a case and two fixtures
    regime, kind, lots, reason, fine, subject, find
):
    made = internal(
        subject(regime=regime, procedure=Procedure(kind, 1), lots=lots), reasons=Reasons(lots=reason)
    )

    assert find(RULES, replace(made, law=read_law())) == ([] if fine else [("TK521", "reasons")])


@pytest.mark.parametrize(
    ("regime", "questions", "fine"),
    [("uvgo", None, False), ("uvgo", BIDS, True), ("direct", None, True), ("none", None, True)],
)
def test_questions_have_an_end_where_bids_compete(regime, questions, fine, subject, find):
    dates = Dates(questions_until=questions, bids_until=BIDS)

    assert find(RULES, subject(dates=dates, regime=regime)) == ([] if fine else [("TK522", "dates")])
