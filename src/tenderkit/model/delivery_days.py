# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded of a delivery goes in; the last day on which something happened comes out."""

from collections.abc import Iterator
from datetime import date

from tenderkit.model.delivery import Delivery


def last_day(delivery: Delivery) -> date | None:
    """Return the last day on which something was done; None where nothing was. Plans do not count."""
    return max(_days(delivery), default=None)


def _days(delivery: Delivery) -> Iterator[date]:
    yield from (milestone.done for milestone in delivery.milestones if milestone.done)
    dated = (delivery.reviews, delivery.meetings, delivery.changes, delivery.defects, delivery.staff)
    yield from (each.on for kind in dated for each in kind)
    yield from (change.decided.on for change in delivery.changes if change.decided)
    yield from (defect.fixed for defect in delivery.defects if defect.fixed)
    tasks = [*(each.tasks for each in delivery.meetings), *(each.tasks for each in delivery.reviews)]
    yield from (task.done for listed in tasks for task in listed if task.done)
    yield from (item.done for item in delivery.handover if item.done)
    acceptance = delivery.acceptance
    yield from (line.on for line in acceptance.items if line.on)
    yield from (partial.on for partial in acceptance.partial)
    if acceptance.final is not None:
        yield acceptance.final.on
