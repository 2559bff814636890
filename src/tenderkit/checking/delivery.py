# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK997, TK998: a dossier goes in; ids of a delivery that name nothing, and results of nobody, come out."""

from collections.abc import Collection, Iterator

from tenderkit.checking.known import known_ids
from tenderkit.model.delivery import Delivery
from tenderkit.model.delivery_files import ACCEPTANCE, CHANGES, DEFECTS, MILESTONES, REVIEWS, STAFF
from tenderkit.model.delivery_scope import known_requirements, known_tests
from tenderkit.model.dossier import Dossier, Path
from tenderkit.model.law import LawPack
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

_Named = Iterator[tuple[str, Path]]


def delivery_problems(dossier: Dossier, law: LawPack) -> Iterator[Problem]:
    """Yield what is wrong with the files below ``delivery/`` before any rule is asked."""
    delivery = dossier.delivery
    if delivery == Delivery():
        return
    known = known_requirements(dossier)
    yield from _unknown(dossier, _requirements(delivery), known, N_("there is no requirement {id}"))
    yield from _unknown_tests(dossier)
    milestones = {milestone.id for milestone in delivery.milestones}
    partial = (
        (each.milestone, (ACCEPTANCE, "partial", number, "milestone"))
        for number, each in enumerate(delivery.acceptance.partial)
    )
    yield from _unknown(dossier, partial, milestones, N_("there is no milestone {id}"))
    criteria = {c.id for judged in dossier.judged for c in judged.catalogue.criteria}
    staff = ((each.criterion, (STAFF, "changes", each.id, "criterion")) for each in delivery.staff)
    yield from _unknown(dossier, staff, criteria, N_("there is no criterion {id}"))
    lots = {lot.id for lot in dossier.tender.lots}
    yield from _unknown(dossier, _lots(delivery), lots, N_("there is no lot {id}"))
    entries = {entry.id for entry in law.entries}
    grounds = ((c.ground, (CHANGES, "changes", c.id, "ground")) for c in delivery.changes if c.ground)
    yield from _unknown(dossier, grounds, entries, N_("there is no law entry {id}"))
    yield from _looked_at_by_nobody(dossier)


def _unknown(dossier: Dossier, named: _Named, known: Collection[str], words: str) -> Iterator[Problem]:
    for id_, path in named:
        if id_ not in known:
            what = Message(words, {"id": id_})
            yield Problem("TK997", dossier.places[path], what, known_ids(id_, sorted(known)))


def _unknown_tests(dossier: Dossier) -> Iterator[Problem]:
    """Yield lines of the protocol, reserved ones too, whose requirement is there and has no such test."""
    acceptance, known = dossier.delivery.acceptance, known_tests(dossier)
    items = [(line.requirement, line.test, ("items", n)) for n, line in enumerate(acceptance.items)]
    reserved = acceptance.final.reserved if acceptance.final else ()
    aside = [(line.requirement, line.test, ("final", "reserved", n)) for n, line in enumerate(reserved)]
    for requirement, test, path in (*items, *aside):
        tests = known.get(requirement)
        if tests is not None and test not in tests:
            what = Message(
                N_("{requirement} has no acceptance test {id}"), {"requirement": requirement, "id": test}
            )
            yield Problem("TK997", dossier.places[ACCEPTANCE, *path, "test"], what, known_ids(test, tests))


def _requirements(delivery: Delivery) -> _Named:
    yield from _in_reviews(delivery)
    for milestone in delivery.milestones:
        for number, id_ in enumerate(milestone.requirements):
            yield id_, (MILESTONES, "milestones", milestone.id, "requirements", number)
    for change in delivery.changes:
        for number, dropped in enumerate(change.removes):
            yield dropped.requirement, (CHANGES, "changes", change.id, "removes", number, "requirement")
    for number, line in enumerate(delivery.acceptance.items):
        yield line.requirement, (ACCEPTANCE, "items", number, "requirement")
    if delivery.acceptance.final is not None:
        for number, reserved in enumerate(delivery.acceptance.final.reserved):
            yield reserved.requirement, (ACCEPTANCE, "final", "reserved", number, "requirement")
    for defect in delivery.defects:
        if defect.requirement is not None:
            yield defect.requirement, (DEFECTS, "defects", defect.id, "requirement")


def _in_reviews(delivery: Delivery) -> _Named:
    for review in delivery.reviews:
        for key in ("shown", "accepted"):
            for number, id_ in enumerate(getattr(review, key)):
                yield id_, (REVIEWS, "reviews", review.id, key, number)
        for number, rejected in enumerate(review.rejected):
            yield rejected.requirement, (REVIEWS, "reviews", review.id, "rejected", number, "requirement")


def _lots(delivery: Delivery) -> _Named:
    for change in delivery.changes:
        if change.lot is not None:
            yield change.lot, (CHANGES, "changes", change.id, "lot")
    for number, value in enumerate(delivery.values):
        if value.lot is not None:
            yield value.lot, (CHANGES, "values", number, "lot")


def _looked_at_by_nobody(dossier: Dossier) -> Iterator[Problem]:
    """Yield lines that have a result and do not say who looked, and when."""
    for number, line in enumerate(dossier.delivery.acceptance.items):
        if line.result != "open" and (line.by is None or line.on is None):
            what = Message(
                N_("the test {test} has a result, and nobody says who looked, and when"), {"test": line.test}
            )
            remedy = Message(N_("Add `by` and `on`, or write `result: open`."))
            yield Problem("TK998", dossier.places[ACCEPTANCE, "items", number, "result"], what, remedy)
