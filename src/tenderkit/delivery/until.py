# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded of a delivery and a day go in; what was known at the end of that day comes out."""

from dataclasses import replace
from datetime import date

from tenderkit.model.delivery import Acceptance, AcceptanceLine, Delivery
from tenderkit.model.delivery_entries import Task


def until(delivery: Delivery, day: date) -> Delivery:
    """Return *delivery* without what happened after *day*. Plans stay; a result of later is open again."""
    return replace(
        delivery,
        milestones=tuple(
            replace(m, done=m.done if m.done and m.done <= day else None) for m in delivery.milestones
        ),
        reviews=tuple(replace(r, tasks=_tasks(r.tasks, day)) for r in delivery.reviews if r.on <= day),
        meetings=tuple(replace(m, tasks=_tasks(m.tasks, day)) for m in delivery.meetings if m.on <= day),
        changes=tuple(
            replace(c, decided=c.decided if c.decided and c.decided.on <= day else None)
            for c in delivery.changes
            if c.on <= day
        ),
        values=tuple(value for value in delivery.values if value.on <= day),
        acceptance=_acceptance(delivery.acceptance, day),
        defects=tuple(
            replace(d, fixed=d.fixed if d.fixed and d.fixed <= day else None)
            for d in delivery.defects
            if d.on <= day
        ),
        handover=tuple(
            replace(h, done=h.done if h.done and h.done <= day else None) for h in delivery.handover
        ),
        staff=tuple(change for change in delivery.staff if change.on <= day),
    )


def _tasks(tasks: tuple[Task, ...], day: date) -> tuple[Task, ...]:
    return tuple(replace(t, done=t.done if t.done and t.done <= day else None) for t in tasks)


def _acceptance(acceptance: Acceptance, day: date) -> Acceptance:
    later = acceptance.final is not None and acceptance.final.on > day
    checked = acceptance.repository
    return Acceptance(
        tuple(_line(line, day) for line in acceptance.items),
        tuple(partial for partial in acceptance.partial if partial.on <= day),
        None if later else acceptance.final,
        checked if checked and checked.on <= day else None,
    )


def _line(line: AcceptanceLine, day: date) -> AcceptanceLine:
    if line.on is None or line.on <= day:
        return line
    return AcceptanceLine(line.requirement, line.test)
