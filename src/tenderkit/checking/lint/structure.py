# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK111 to TK116, TK704, structure: a dossier goes in; parts that are empty, double or idle come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FILE = "requirements.yaml"


def empty_groups(subject: Subject) -> Iterator[Flaw]:
    """Yield groups of requirements that hold none: a chapter with a title and nothing in it."""
    specification = subject.dossier.specification
    filled = {requirement.group for requirement in specification.active()}
    for group in specification.groups:
        if group.id not in filled and not group.text:
            what = Message(
                N_("the group {id} holds no requirement, so its chapter is empty"), {"id": group.id}
            )
            remedy = Message(N_("Take the group out, give it a text, or put requirements into it."))
            yield Flaw(group.id, subject.place(_FILE, "groups", group.id), what, remedy)


def declared_wishes(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements that bidders must declare although a no has no consequence."""
    for requirement in subject.dossier.specification.active():
        if requirement.declare and requirement.priority not in (None, "must"):
            values: dict[str, object] = {"id": requirement.id, "priority": requirement.priority}
            what = Message(
                N_("bidders declare {id}, which is a `{priority}`: nothing follows from a no"), values
            )
            remedy = Message(N_("Make it a `must`, ask for it in an award criterion, or take `declare` out."))
            yield Flaw(
                requirement.id, subject.place(_FILE, "requirements", requirement.id, "declare"), what, remedy
            )


def newer_than_the_tender(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements from a version that the tender has not reached."""
    version = subject.dossier.tender.version
    for requirement in subject.dossier.specification.requirements:
        since = requirement.since_version
        if since is not None and since > version:
            values: dict[str, object] = {"id": requirement.id, "since": since, "version": version}
            what = Message(N_("{id} came with version {since}, but the tender is version {version}"), values)
            remedy = Message(
                N_("Raise `version` in tender.yaml, so that bidders see that something changed.")
            )
            place = subject.place(_FILE, "requirements", requirement.id, "since_version")
            yield Flaw(requirement.id, place, what, remedy)


def said_twice(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements of one lot whose title another one has already, letter case and spaces apart."""
    first: dict[tuple[str | None, str], str] = {}
    for requirement in subject.dossier.specification.active():
        title = " ".join(requirement.title.casefold().split())
        other = first.setdefault((requirement.lot, title), requirement.id)
        if other != requirement.id:
            what = Message(N_("{id} has the same title as {other}"), {"id": requirement.id, "other": other})
            remedy = Message(N_("Join the two, or say in the titles what tells them apart."))
            place = subject.place(_FILE, "requirements", requirement.id, "title")
            yield Flaw(requirement.id, place, what, remedy)


def lots_without_price(subject: Subject) -> Iterator[Flaw]:
    """Yield lots for which the price sheet has no position that counts."""
    prices = subject.dossier.tender.prices
    for lot in subject.dossier.tender.lots if prices else ():
        assert prices is not None
        if not any(p.lot in (None, lot.id) for p in prices.positions):
            what = Message(
                N_("the price sheet has no position for {id}, so every bid costs 0 there"), {"id": lot.id}
            )
            remedy = Message(N_("Add a position with `lot: {id}`."), {"id": lot.id})
            yield Flaw(lot.id, subject.place("tender.yaml", "lots", lot.id), what, remedy)


def presentation_of_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria judged by a presentation of which nobody knows what it asks."""
    asked = subject.dossier.tender.presentation
    if asked is not None and (asked.tasks or asked.questions or asked.text):
        return
    for judged in subject.dossier.judged:
        for criterion in judged.catalogue.award():
            if criterion.stage == "presentation":
                what = Message(
                    N_("{id} is judged by a presentation, and nothing says what is asked there"),
                    {"id": criterion.id},
                )
                remedy = Message(
                    N_("Add `presentation` with the tasks and questions, the same for all, in tender.yaml.")
                )
                yield Flaw(criterion.id, subject.place("tender.yaml", "evaluation"), what, remedy)
                return


RULES = (
    Rule("TK111", Severity.WARNING, empty_groups),
    Rule("TK112", Severity.WARNING, declared_wishes),
    Rule("TK114", Severity.WARNING, newer_than_the_tender),
    Rule("TK115", Severity.WARNING, said_twice),
    Rule("TK116", Severity.ERROR, lots_without_price, acceptable=False),
    Rule("TK704", Severity.WARNING, presentation_of_nothing),
)
