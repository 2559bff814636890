# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; value, procedures, documents, dates and their sources come out. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Estimate
from tenderkit.model.law import Duty, LawEntry, LawPack
from tenderkit.model.law_rules import Stated
from tenderkit.model.tender import published_to_all
from tenderkit.outcome.plan import Plan
from tenderkit.planning.carrying import carrying
from tenderkit.planning.documents import document_duties
from tenderkit.planning.periods import periods_of
from tenderkit.planning.plan_problems import plan_problems
from tenderkit.planning.retention import kept
from tenderkit.planning.schedule import schedule

_VALUE = "vgv.value"
_CALENDAR = "reform.periods"


def plan(dossier: Dossier, estimate: Estimate, law: LawPack) -> Plan:
    """Compute the procedure; the law of the day of publication counts, else that of the estimate."""
    made, frame = carrying(dossier, estimate, law)
    periods = periods_of(frame)
    dates = schedule(frame.dossier, periods)
    made = replace(
        made,
        documents=document_duties(frame.dossier, law),
        dates=dates,
        kept=kept(dossier, dates, periods),
        notices=frame.notices(),
        published=published_to_all(dossier.tender),
    )
    made = replace(made, sources=tuple(_sources(made, law)))
    made = replace(made, stale=frozenset(_stale(made.sources, law, made.day)))
    return replace(made, problems=tuple(plan_problems(dossier, made, law)))


def _sources(made: Plan, law: LawPack) -> Iterator[Stated | LawEntry]:
    """Yield each law record that the plan rests on, once."""
    found: list[Stated | LawEntry] = [made.threshold] if made.threshold else []
    entries = {entry.id: entry for entry in law.entries}
    found.append(entries[_VALUE])
    for choice in made.choices:
        found += [choice.name] if choice.name else []
        found += [*choice.within, *choice.beyond, *choice.unknown, *choice.only, *choice.grounds]
        found += [choice.companies] if choice.companies and (choice.chosen or choice.allowed) else []
    found += [entry for duty in made.documents if duty.needed for entry in duty.basis]
    found += [record for row in made.dates for record in (*row.basis, *row.shorter)]
    if any(getattr(record, "rolls", False) for record in found):
        found.append(entries[_CALENDAR])
    found += [each.rule for each in made.kept if each.rule]
    found += made.notices
    yield from {record.id: record for record in found}.values()


def _stale(sources: Iterable[Stated | LawEntry], law: LawPack, day: date) -> Iterator[str]:
    for record in sources:
        if is_stale(record, law, day):
            yield record.id


def is_stale(record: Stated | LawEntry | Duty, law: LawPack, day: date) -> bool:
    """Return whether nobody has checked *record* for so long that it is stale on *day*."""
    return law.stale_after_days is not None and (day - record.checked_on).days > law.stale_after_days
