# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK80, when bids came: registers of bids go in; bids received before there was a call come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.problems import Severity
from tenderkit.words import N_, Message


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


RULES = (Rule("TK801", Severity.WARNING, before_publication),)
