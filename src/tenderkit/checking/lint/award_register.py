# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK918, the competition register: awards go in; those before which nobody is known to have asked come out.

From which value on a query is a duty, the law says; what is said here holds whatever it says.
"""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.settled import cited, in_force, settled_awards
from tenderkit.model.register_queries import asked_before_contract, register_queries
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_ENTRY = "wregg.6"


def register_not_asked(subject: Subject) -> Iterator[Flaw]:
    """Yield awards before whose contract nobody is known to have asked the register about the bidder."""
    for number, decision in settled_awards(subject):
        entry = in_force(subject, _ENTRY, decision.on)
        if entry is None or asked_before_contract(subject.dossier, decision):
            continue
        values = {"bid": decision.bid, "cite": cited(subject, entry), "entry": entry.id}
        what = N_("no query of the competition register is recorded for {bid} before the contract ({cite})")
        remedy = N_(
            "Whether one is a duty depends on the value of the contract and on the law in force"
            " (`tenderkit law show {entry}`). Record it with `tenderkit bids examine … --register`, or accept"
            " this and say why none was needed."
        )
        place = subject.place("award.yaml", "decisions", number, "bid")
        yield Flaw(str(decision.bid), place, Message(what, values), Message(remedy, values))


def entry_without_consequence(subject: Subject) -> Iterator[Flaw]:
    """Yield queries that found an entry, where nobody says what was decided on it."""
    for bid in subject.dossier.bids:
        for number, query in enumerate(register_queries(subject.dossier, bid.id)):
            if query.result == "entry" and not query.reason:
                what = Message(
                    N_("{bid}: the register has an entry, and nobody says what follows"), {"bid": bid.id}
                )
                remedy = Message(N_("Say in `reason` what was decided on it and why."))
                place = subject.place(f"bids/{bid.id}/examination.yaml", "competition_register", number)
                yield Flaw(bid.id, place, what, remedy)


RULES = (
    Rule("TK918", Severity.WARNING, register_not_asked),
    Rule("TK919", Severity.WARNING, entry_without_consequence),
)
