# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK113, TK801, who offers and when: bids and applications go in; those that could not be come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_TWO = 2


def not_invited(subject: Subject) -> Iterator[Flaw]:
    """Yield bids in two stages that belong to no application which was invited."""
    dossier = subject.dossier
    if dossier.tender.procedure.stages != _TWO or not dossier.applications:
        return
    invited = {a.bid for a in dossier.applications if a.bid and a.invited is not False}
    for bid in dossier.bids:
        names = {bid.id, bid.replaces, bid.variant_of}
        if bid.status == "received" and names.isdisjoint(invited):
            what = Message(N_("{bid} belongs to no application that was invited to bid"), {"bid": bid.id})
            remedy = Message(N_("Name it as `bid` in the application; who was not invited cannot bid."))
            yield Flaw(bid.id, subject.place(f"bids/{bid.id}/bid.yaml", "bidder"), what, remedy)


def before_publication(subject: Subject) -> Iterator[Flaw]:
    """Yield bids whose day of receipt lies before the publication: a slip, or a bidder who knew more."""
    published = subject.dossier.tender.dates.published
    for bid in subject.dossier.bids:
        if published is not None and bid.received.day < published.day:
            what = Message(N_("{bid} came in before the tender was published"), {"bid": bid.id})
            remedy = Message(
                N_("Look whether the day is right; if so, record how the bidder knew of the tender.")
            )
            yield Flaw(bid.id, subject.place(f"bids/{bid.id}/bid.yaml", "received"), what, remedy)


RULES = (
    Rule("TK113", Severity.WARNING, not_invited),
    Rule("TK801", Severity.WARNING, before_publication),
)
