# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a delivery stands goes in; what a person reads of it comes out."""

from collections.abc import Iterable, Iterator

from tenderkit.model.delivery_budget import Budget
from tenderkit.model.numbers import decimal_text
from tenderkit.model.tender import Tender
from tenderkit.outcome.delivery_status import DefectStanding, DeliveryStatus, MilestoneStanding
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.delivery_sums import Say, sum_lines
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.numbers import shown
from tenderkit.words import N_, Translate


def status_text(status: DeliveryStatus, tender: Tender, language: str, translate: Translate) -> str:
    """Return what is done, used, changed, open; what there is nothing of is left out."""
    say = Say(tender, language, translate)
    blocks = [
        [say(N_("{tender} on {day}"), tender=tender.id, day=day_text(status.as_of, language))],
        _headed(say, N_("Milestones"), (_milestone(each, say) for each in status.milestones)),
        _headed(say, N_("Requirements"), _requirements(status, say)),
        _headed(say, N_("Budget, net"), _budget(status.budget, say)),
        _headed(say, N_("Changes"), sum_lines(status.changes, say)),
        _headed(say, N_("Key staff"), _staff(status, say)),
        _headed(say, N_("Defects"), _defects(status, say)),
        _headed(say, N_("Acceptance"), _acceptance(status, say)),
        _headed(say, N_("Handover"), _handover(status, say)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _headed(say: Say, heading: str, lines: Iterable[str]) -> list[str]:
    found = [text for line in lines for text in wrapped(line, "  ")]
    return [say.translate(heading), *found] if found else []


def _milestone(milestone: MilestoneStanding, say: Say) -> str:
    values = {
        "id": milestone.id,
        "title": milestone.title,
        "planned": day_text(milestone.planned, say.language),
    }
    if milestone.done is not None:
        done = day_text(milestone.done, say.language)
        words = N_("{id} {title}: done on {done}, planned for {planned}")
        return say(words, **values, done=done)
    if milestone.days < 0:
        words = N_("{id} {title}: planned for {planned}, {days} days late, not done")
        return say(words, **values, days=-milestone.days)
    return say(N_("{id} {title}: planned for {planned}, {days} days left"), **values, days=milestone.days)


def _requirements(status: DeliveryStatus, say: Say) -> Iterator[str]:
    yield say(N_("To be delivered after all agreed changes: {count}"), count=status.due)
    yield say(N_("Accepted in reviews, for the time being: {count}"), count=status.shown)
    yield say(N_("All tests looked at and met: {count}"), count=status.accepted)


def _budget(budget: Budget, say: Say) -> Iterator[str]:
    values = {"used": budget.used, "spent": budget.spent, "fixed": budget.fixed}
    yield say(N_("Used: {used}; effort {spent}, lump sums of milestones {fixed}"), **values)
    yield from _ceilings(budget, say)
    if budget.ceiling is None:
        return
    if budget.changed:
        words = N_("Ceiling: {ceiling}; written {written}, changes {changed}")
        yield say(words, ceiling=budget.ceiling, written=budget.written, changed=budget.changed)
    else:
        yield say(N_("Ceiling: {ceiling}"), ceiling=budget.ceiling)
    if budget.ceiling > 0:
        percent = shown(budget.used * 100 / budget.ceiling, 1, say.language)
        yield say(
            N_("That is {percent} percent; left {left}"), percent=percent, left=budget.ceiling - budget.used
        )


def _ceilings(budget: Budget, say: Say) -> Iterator[str]:
    for part in budget.parts:
        words = N_("Ceiling {id}, {title}: {amount}")
        yield say(words, id=part.id, title=part.title, amount=part.amount.exact)
    if budget.parts:
        yield say(N_("Which of these ceilings an effort belongs to is not recorded; look at each yourself."))
    elif budget.ceiling is None:
        yield say(N_("The contract names no ceiling."))


def _staff(status: DeliveryStatus, say: Say) -> Iterator[str]:
    for change in status.staff:
        kept = change.anchor_after.exact >= change.anchor_before.exact
        words = N_("{id} {criterion}: {before} points before, {after} after; the level is kept")
        if not kept:
            words = N_("{id} {criterion}: {before} points before, {after} after; the level is not kept")
        before, after = decimal_text(change.anchor_before.exact), decimal_text(change.anchor_after.exact)
        yield say(words, id=change.id, criterion=change.criterion, before=before, after=after)


def _defects(status: DeliveryStatus, say: Say) -> Iterator[str]:
    if not status.defects and not status.fixed:
        return
    counts = [sum(each.class_ == class_ for each in status.defects) for class_ in (1, 2, 3)]
    words = N_("Open: class 1: {one}, class 2: {two}, class 3: {three}; fixed: {fixed}")
    yield say(words, one=counts[0], two=counts[1], three=counts[2], fixed=status.fixed)
    yield from (_defect(each, say) for each in status.defects)


def _defect(defect: DefectStanding, say: Say) -> str:
    values = {"id": defect.id, "class": defect.class_, "title": defect.title}
    if defect.days is None:
        return say(N_("{id}, class {class}: {title}; no day is agreed"), **values)
    if defect.days < 0:
        return say(N_("{id}, class {class}: {title}; {days} days late"), **values, days=-defect.days)
    return say(N_("{id}, class {class}: {title}; {days} days left"), **values, days=defect.days)


def _acceptance(status: DeliveryStatus, say: Say) -> Iterator[str]:
    lines = status.lines
    words = N_("Tests met: {met}, not met: {not_met}, not looked at: {open}")
    yield say(words, met=lines.met, not_met=lines.not_met, open=lines.open)
    for partial in status.partial:
        words = N_("{milestone} accepted on {day}")
        yield say(words, milestone=partial.milestone, day=day_text(partial.on, say.language))
    if status.final is not None:
        words = N_("Accepted as a whole on {day}; reserved: {count}")
        yield say(words, day=day_text(status.final.on, say.language), count=len(status.final.reserved))


def _handover(status: DeliveryStatus, say: Say) -> Iterator[str]:
    if status.to_hand_over:
        words = N_("Handed over: {done} of {count}")
        yield say(words, done=status.handed_over, count=status.to_hand_over)
