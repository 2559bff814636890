# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK511, TK512, TK519 to TK522, before and after: approvals, estimate, contract go in; misfits come out."""

from collections.abc import Iterator
from datetime import timedelta

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_A_YEAR = timedelta(366)


def work_before_the_award(subject: Subject) -> Iterator[Flaw]:
    """Yield contracts that begin before they can be concluded."""
    tender = subject.dossier.tender
    award = tender.dates.award_planned or tender.dates.bids_until
    if tender.subject.start is not None and award is not None and tender.subject.start < award.day:
        name = "award_planned" if tender.dates.award_planned else "bids_until"
        what = Message(N_("the work begins before `{name}`"), {"name": name})
        remedy = Message(
            N_("Choose a later `start`, with time for the contract and for the firm to get ready.")
        )
        yield Flaw("start", subject.place("tender.yaml", "subject", "start"), what, remedy)


def outside_the_term(subject: Subject) -> Iterator[Flaw]:
    """Yield milestones outside the term of the contract, and an end before the beginning."""
    tender = subject.dossier.tender
    start, end = tender.subject.start, tender.subject.end
    if start is not None and end is not None and end < start:
        what = Message(N_("the contract ends before it begins"))
        yield Flaw(
            "end",
            subject.place("tender.yaml", "subject", "end"),
            what,
            Message(N_("Correct one of the two days.")),
        )
        return
    for milestone in tender.contract.milestones:
        due = milestone.due.day if milestone.due else None
        if due is not None and ((start is not None and due < start) or (end is not None and due > end)):
            what = Message(
                N_("the milestone {id} is due outside the term of the contract"), {"id": milestone.id}
            )
            remedy = Message(N_("Move it, or correct `start` or `end` of the subject."))
            place = subject.place("tender.yaml", "contract", "milestones", milestone.id, "due")
            yield Flaw(milestone.id, place, what, remedy)


def approved_too_late(subject: Subject) -> Iterator[Flaw]:
    """Yield approvals that came when bidders had the documents already."""
    published = subject.dossier.tender.dates.published
    for number, approval in enumerate(subject.dossier.internal.approvals):
        if published is not None and approval.on > published.day:
            what = Message(N_("'{what}' was approved after the publication"), {"what": approval.what})
            remedy = Message(
                N_("Publish after the approval; what changes later goes to all bidders as a correction.")
            )
            yield Flaw("approvals", subject.place("internal.yaml", "approvals", number, "on"), what, remedy)


def stale_estimate(subject: Subject) -> Iterator[Flaw]:
    """Yield estimates from after the publication, or from more than a year before."""
    published, estimate = subject.dossier.tender.dates.published, subject.dossier.internal.estimate
    if published is None or estimate is None:
        return
    what = None
    if estimate.as_of > published.day:
        what = N_("the value was estimated after the publication")
    elif estimate.as_of < published.day - _A_YEAR:
        what = N_("the value was estimated more than a year before the publication")
    if what is not None:
        remedy = Message(
            N_("Estimate it again shortly before the publication, and record the day and the sources.")
        )
        yield Flaw("estimate", subject.place("internal.yaml", "estimate", "as_of"), Message(what), remedy)


def no_reason_for_one_lot(subject: Subject) -> Iterator[Flaw]:
    """Yield contracts in one piece where the law asks for lots and nobody says why there are none."""
    tender = subject.dossier.tender
    asked = any(entry.id == f"{tender.regime}.lots" for entry in subject.law.entries)
    if (
        asked
        and not tender.lots
        and tender.procedure.type != "direct"
        and not subject.dossier.internal.reasons.lots
    ):
        what = Message(N_("there are no lots, and no reason for it"))
        remedy = Message(N_("Add `reasons.lots` in internal.yaml: why the contract is awarded in one piece."))
        yield Flaw("lots", subject.place("internal.yaml", "reasons"), what, remedy)


def no_end_of_questions(subject: Subject) -> Iterator[Flaw]:
    """Yield competitive procedures that do not say until when questions are answered."""
    tender = subject.dossier.tender
    dates = tender.dates
    if dates.bids_until and dates.questions_until is None and tender.regime not in {"none", "direct"}:
        what = Message(N_("nothing says until when bidders may ask questions"))
        remedy = Message(N_("Add `questions_until`, so early that answers still reach all bidders in time."))
        yield Flaw("questions_until", subject.place("tender.yaml", "dates"), what, remedy)


RULES = (
    Rule("TK511", Severity.WARNING, work_before_the_award),
    Rule("TK512", Severity.WARNING, outside_the_term),
    Rule("TK519", Severity.WARNING, approved_too_late),
    Rule("TK520", Severity.WARNING, stale_estimate),
    Rule("TK521", Severity.WARNING, no_reason_for_one_lot),
    Rule("TK522", Severity.INFO, no_end_of_questions),
)
