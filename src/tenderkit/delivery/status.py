# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the law data and a day go in; how the work after the award stands on that day comes out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tenderkit.delivery.until import until
from tenderkit.model.contract_change import change_sums
from tenderkit.model.delivery_budget import budget
from tenderkit.model.delivery_entries import Defect, DeliveryMilestone, Verdict
from tenderkit.model.delivery_scope import accepted_requirements, due_lines, due_requirements
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.outcome.delivery_status import (
    BurnPoint,
    DefectStanding,
    DeliveryStatus,
    Lines,
    MilestoneStanding,
)


def delivery_status(dossier: Dossier, law: LawPack, as_of: date) -> DeliveryStatus:
    """Return how the work stands on the day *as_of*; what was recorded later does not count."""
    then = replace(dossier, delivery=until(dossier.delivery, as_of))
    delivery = then.delivery
    results = [line.result for line in due_lines(then)]
    fixed = [defect for defect in delivery.defects if defect.fixed]
    return DeliveryStatus(
        as_of,
        tuple(_milestone(each, as_of) for each in delivery.milestones),
        budget(then),
        change_sums(then, law),
        len(due_requirements(then)),
        len(_accepted_in_reviews(then)),
        len(accepted_requirements(then)),
        Lines(*(results.count(result) for result in ("met", "not_met", "open"))),
        delivery.acceptance.partial,
        delivery.acceptance.final,
        tuple(_defects(then, as_of)),
        len(fixed),
        delivery.staff,
        sum(item.done is not None for item in delivery.handover),
        len(delivery.handover),
        tuple(_burn(then)),
    )


def _milestone(milestone: DeliveryMilestone, as_of: date) -> MilestoneStanding:
    days = (milestone.planned - (milestone.done or as_of)).days
    return MilestoneStanding(milestone.id, milestone.title, milestone.planned, milestone.done, days)


def _defects(dossier: Dossier, as_of: date) -> Iterator[DefectStanding]:
    opened = [defect for defect in dossier.delivery.defects if not defect.fixed]
    for defect in sorted(opened, key=_gravity):
        days = (defect.due - as_of).days if defect.due else None
        yield DefectStanding(defect.id, defect.class_, defect.title, defect.due, days)


def _gravity(defect: Defect) -> tuple[int, date, str]:
    return defect.class_, defect.due or date.max, defect.id


def _accepted_in_reviews(dossier: Dossier) -> frozenset[str]:
    """Return the requirements that are due and whose last word in a review was yes."""
    last: dict[str, bool] = {}
    for review in sorted(dossier.delivery.reviews, key=lambda review: review.on):
        last |= dict.fromkeys(review.accepted, True)
        last |= {rejected.requirement: False for rejected in review.rejected}
    return frozenset(each.id for each in due_requirements(dossier) if last.get(each.id))


def _burn(dossier: Dossier) -> Iterator[BurnPoint]:
    days = {review.on for review in dossier.delivery.reviews}
    days |= {
        c.decided.on for c in dossier.delivery.changes if c.decided and c.decided.verdict is Verdict.AGREED
    }
    days |= {milestone.done for milestone in dossier.delivery.milestones if milestone.done}
    for day in sorted(days):
        then = replace(dossier, delivery=until(dossier.delivery, day))
        money = budget(then)
        scope = len(due_requirements(then))
        yield BurnPoint(day, len(_accepted_in_reviews(then)), scope, money.used, money.ceiling)
