# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK993 to TK995, TK999: work and acceptance go in; what should be looked at comes out."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.delivery import Delivery
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_ACCEPTANCE, _MILESTONES = "delivery/acceptance.yaml", "delivery/milestones.yaml"
_REVIEWS, _STAFF = "delivery/reviews.yaml", "delivery/staff.yaml"
_NEAR = Fraction(9, 10)
"""Of the ceiling: from here on somebody is told."""


def lower_level(subject: Subject) -> Iterator[Flaw]:
    """Yield people who take the place of somebody whom the panel gave more points."""
    for change in subject.dossier.delivery.staff:
        if change.anchor_after.exact < change.anchor_before.exact:
            values: dict[str, object] = {
                "change": change.id,
                "criterion": change.criterion,
                "before": change.anchor_before.written,
                "after": change.anchor_after.written,
            }
            what = Message(
                N_("{change}: by the anchors of {criterion} {after} points take the place of {before}"),
                values,
            )
            remedy = Message(N_("Ask for somebody who reaches the same level; the award rests on it."))
            place = subject.place(_STAFF, "changes", change.id, "anchor_after")
            yield Flaw(change.id, place, what, remedy)


def accepted_unseen(subject: Subject) -> Iterator[Flaw]:
    """Yield acceptances although a test is open or not met, or a defect of the first class is open."""
    if subject.dossier.delivery == Delivery():
        return
    from tenderkit.model.delivery_acceptance import blocking  # noqa: PLC0415 - few dossiers have a delivery

    acceptance = subject.dossier.delivery.acceptance
    milestones = {m.id: m for m in subject.dossier.delivery.milestones}
    for number, partial in enumerate(acceptance.partial):
        milestone = milestones.get(partial.milestone)
        if milestone is not None:
            place = (_ACCEPTANCE, "partial", number, "milestone")
            found = blocking(subject.dossier, partial.on, milestone.requirements)
            yield from _blocked(subject, partial.milestone, place, *found)
    if acceptance.final is not None:
        found = blocking(subject.dossier, acceptance.final.on, None, acceptance.final.reserved)
        yield from _blocked(subject, "final", (_ACCEPTANCE, "final"), *found)


def _blocked(
    subject: Subject, about: str, at: tuple[str | int, ...], tests: tuple[str, ...], defects: tuple[str, ...]
) -> Iterator[Flaw]:
    if tests:
        what = Message(
            N_("this was accepted, and was not looked at or not met: {tests}"), {"tests": _few(tests)}
        )
        remedy = N_("Look at it and record the result, or accept with a reservation and its reason.")
        yield Flaw(about, subject.place(*at), what, Message(remedy))
    if defects:
        values = {"defects": _few(defects)}
        what = Message(N_("this was accepted although defects of class 1 were open: {defects}"), values)
        remedy = N_("Record when they were fixed, or take the acceptance back; class 1 prevents it.")
        yield Flaw(about, subject.place(*at), what, Message(remedy))


def late_milestone(subject: Subject) -> Iterator[Flaw]:
    """Yield milestones that were to be done before the last day that is recorded, and are not."""
    last = _last_day(subject.dossier.delivery)
    for milestone in subject.dossier.delivery.milestones:
        if milestone.done is None and last is not None and milestone.planned < last:
            values = {"milestone": milestone.id, "planned": milestone.planned, "last": last}
            what = Message(
                N_("the milestone {milestone} was planned for {planned}, and is not done on {last}"), values
            )
            remedy = Message(N_("Record when it was done, or agree on another day with a change."))
            place = subject.place(_MILESTONES, "milestones", milestone.id, "planned")
            yield Flaw(milestone.id, place, what, remedy)


def ceiling_near(subject: Subject) -> Iterator[Flaw]:
    """Yield the review with which the ceiling of the contract is near or broken."""
    reviews = [review for review in subject.dossier.delivery.reviews if review.spent]
    if not reviews:
        return
    from tenderkit.model.delivery_budget import budget  # noqa: PLC0415 - few dossiers have a delivery

    found = budget(subject.dossier)
    if found.ceiling is None or found.used < found.ceiling * _NEAR:
        return
    values = {"used": decimal_text(found.used), "ceiling": decimal_text(found.ceiling)}
    words = N_("{used} are used of the ceiling of {ceiling}")
    if found.used > found.ceiling:
        words = N_("{used} are used, more than the ceiling of {ceiling}")
    remedy = Message(N_("Ask what is still to be done and what it takes, before the next sprint is ordered."))
    last = max(reviews, key=lambda review: review.on)
    yield Flaw(last.id, subject.place(_REVIEWS, "reviews", last.id, "spent"), Message(words, values), remedy)


def _last_day(delivery: Delivery) -> date | None:
    if not delivery.milestones:
        return None
    from tenderkit.model.delivery_days import last_day  # noqa: PLC0415 - few dossiers have a delivery

    return last_day(delivery)


def _few(names: tuple[str, ...]) -> str:
    most = 12
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


RULES = (
    Rule("TK993", Severity.ERROR, lower_level),
    Rule("TK994", Severity.ERROR, accepted_unseen, acceptable=False),
    Rule("TK995", Severity.WARNING, late_milestone),
    Rule("TK999", Severity.WARNING, ceiling_near),
)
