# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was known at the end of a day: nothing of later, all of earlier, plans as they are."""

from datetime import date
from fractions import Fraction

from tenderkit.delivery.until import until
from tenderkit.model.delivery import Acceptance, AcceptanceLine, Delivery, FinalAcceptance
from tenderkit.model.delivery_entries import (
    ChangeDecision,
    ChangeKind,
    ContractChange,
    Defect,
    DeliveryMilestone,
    HandoverItem,
    HandoverKind,
    Meeting,
    MeetingKind,
    SprintReview,
    Task,
    Verdict,
)
from tenderkit.model.numbers import Amount

EARLY, MIDDLE, LATE = date(2027, 9, 1), date(2027, 10, 1), date(2027, 11, 1)
BY = "Ann Sample"


def whole() -> Delivery:
    decided = ChangeDecision(Verdict.AGREED, LATE, BY)
    return Delivery(
        milestones=(DeliveryMilestone("M1", "…", LATE, done=LATE),),
        reviews=(SprintReview("S-01", EARLY, "…", BY), SprintReview("S-02", LATE, "…", BY)),
        meetings=(
            Meeting("B-01", EARLY, MeetingKind.KICKOFF, "…", BY, tasks=(Task("…", "…", done=MIDDLE),)),
        ),
        changes=(
            ContractChange(
                *("C-01", EARLY, ChangeKind.CHANGE, "…", "…", Amount("1", Fraction(1)), BY), decided=decided
            ),
        ),
        acceptance=Acceptance(
            (AcceptanceLine("R-01", "T-01", "met", BY, MIDDLE),), final=FinalAcceptance(LATE, BY)
        ),
        defects=(Defect("D-01", EARLY, 1, "…", BY, fixed=MIDDLE),),
        handover=(HandoverItem("U-01", HandoverKind.KEY, "…", done=MIDDLE, by=BY),),
    )


def test_what_happened_on_the_day_itself_is_known():
    known = until(whole(), MIDDLE)

    assert known.meetings[0].tasks[0].done == MIDDLE
    assert known.defects[0].fixed == MIDDLE
    assert known.handover[0].done == MIDDLE
    assert known.acceptance.items[0].result == "met"


def test_what_came_later_is_open_again_and_plans_stay():
    known = until(whole(), EARLY)

    assert [review.id for review in known.reviews] == ["S-01"]
    assert (known.milestones[0].planned, known.milestones[0].done) == (LATE, None)
    assert known.changes[0].decided is None
    assert known.meetings[0].tasks[0].done is None
    assert known.defects[0].fixed is None
    assert known.handover[0].done is None
    assert known.acceptance.items[0] == AcceptanceLine("R-01", "T-01")
    assert known.acceptance.final is None


def test_before_everything_there_are_only_plans():
    known = until(whole(), date(2027, 1, 1))

    assert (known.reviews, known.meetings, known.changes, known.defects) == ((), (), (), ())
    assert len(known.milestones) == 1


def test_at_the_end_all_is_known():
    assert until(whole(), LATE) == whole()
