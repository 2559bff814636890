# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what is due after all agreed changes comes out, with its acceptance tests."""

from dataclasses import replace

from tenderkit.model.delivery import AcceptanceLine
from tenderkit.model.delivery_entries import Added, ContractChange, Verdict
from tenderkit.model.dossier import Dossier
from tenderkit.model.requirement import AcceptanceTest
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class DueRequirement:
    """One requirement that counts, as written or as an agreed change brought it in."""

    id: str
    title: str
    tests: tuple[AcceptanceTest, ...]
    """Never empty: where none is written, one that has the id and the title of the requirement."""
    priority: str | None = None
    change: str | None = None
    """The change that brought it in."""


def agreed_changes(dossier: Dossier) -> tuple[ContractChange, ...]:
    """Return the changes that were agreed, in the order of the file."""
    return tuple(c for c in dossier.delivery.changes if c.decided and c.decided.verdict is Verdict.AGREED)


def due_requirements(dossier: Dossier) -> tuple[DueRequirement, ...]:
    """Return what counts in the specification, less what was agreed to drop, and what was agreed to add."""
    due = {
        written.id: DueRequirement(written.id, written.title, written.acceptance, written.priority)
        for written in dossier.specification.active()
    }
    for change in agreed_changes(dossier):
        for dropped in change.removes:
            due.pop(dropped.requirement, None)
        for added in change.adds:
            due[added.requirement] = _with(due.get(added.requirement), added, change.id, dossier)
    return tuple(_testable(requirement) for requirement in due.values())


def due_lines(dossier: Dossier) -> tuple[AcceptanceLine, ...]:
    """Return a line for each test of each requirement that counts: as recorded, else an open one."""
    recorded = {(line.requirement, line.test): line for line in dossier.delivery.acceptance.items}
    due = ((each.id, test.id) for each in due_requirements(dossier) for test in each.tests)
    return tuple(recorded.get(key, AcceptanceLine(*key)) for key in due)


def accepted_requirements(dossier: Dossier) -> frozenset[str]:
    """Return the requirements all of whose tests were looked at and met."""
    lines = due_lines(dossier)
    failing = {line.requirement for line in lines if line.result != "met"}
    return frozenset(line.requirement for line in lines) - failing


def due_functions(dossier: Dossier) -> tuple[DueRequirement, ...]:
    """Return what the software is to do; once all of it was accepted, only what was looked at and met."""
    other = {r.id for r in dossier.specification.requirements if r.kind != "function"}
    due = tuple(each for each in due_requirements(dossier) if each.id not in other)
    if dossier.delivery.acceptance.final is None:
        return due
    met = accepted_requirements(dossier)
    return tuple(each for each in due if each.id in met)


def known_requirements(dossier: Dossier) -> frozenset[str]:
    """Return every id of a requirement: of the specification, withdrawn or not, and of all changes."""
    added = {a.requirement for change in dossier.delivery.changes for a in change.adds}
    return frozenset({r.id for r in dossier.specification.requirements} | added)


def known_tests(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return requirement → every id of an acceptance test that it has, or had before a change or after one.

    Where none is written, in the specification or by a change, the one with the id of the requirement.
    """
    found: dict[str, list[str]] = {}
    for written in dossier.specification.requirements:
        found[written.id] = [test.id for test in written.acceptance] or [written.id]
    for change in dossier.delivery.changes:
        for added in change.adds:
            more = [test.id for test in added.acceptance]
            found.setdefault(added.requirement, [] if more else [added.requirement]).extend(more)
    return {requirement: tuple(dict.fromkeys(tests)) for requirement, tests in found.items()}


def _with(old: DueRequirement | None, added: Added, change: str, dossier: Dossier) -> DueRequirement:
    """Return *added* as a requirement; one that is there already keeps its tests and gets some more."""
    if old is not None:
        tests = (*old.tests, *added.acceptance)
        return DueRequirement(old.id, added.title or old.title, tests, old.priority, change)
    listed = {r.id: r for r in dossier.specification.requirements}
    before = listed.get(added.requirement)
    title = added.title or (before.title if before else added.requirement)
    tests = (*(before.acceptance if before else ()), *added.acceptance)
    return DueRequirement(added.requirement, title, tests, before.priority if before else None, change)


def _testable(requirement: DueRequirement) -> DueRequirement:
    if requirement.tests:
        return requirement
    test = AcceptanceTest(requirement.id, requirement.title)
    return replace(requirement, tests=(test,))
