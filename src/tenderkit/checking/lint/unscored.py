# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK814, missing sheets: what the panel agreed on goes in; bids that not everybody had scored come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.panel import criteria_of
from tenderkit.model.bid import Bid
from tenderkit.problems import Severity
from tenderkit.words import N_, Message


def agreed_without_a_sheet(subject: Subject) -> Iterator[Flaw]:
    """Yield bids that the panel agreed on without a sheet; until it does, people are still scoring."""
    counting = {bid.id for bid in subject.dossier.bids if bid.status == "received" and not _is_out(bid)}
    for judged in subject.dossier.judged:
        asked = [r.id for r in subject.dossier.internal.reviewers if criteria_of(r, judged)]
        there = {(sheet.reviewer, sheet.bid) for sheet in judged.sheets}
        for bid in (entry.bid for entry in judged.consensus if entry.bid in counting):
            if missing := [reviewer for reviewer in asked if (reviewer, bid) not in there]:
                values = {"bid": bid, "reviewers": ", ".join(missing)}
                what = Message(
                    N_("the panel has agreed on {bid}, but there is no sheet of {reviewers}"), values
                )
                remedy = Message(
                    N_("Put the sheet back, or let it be filled in before the panel meets again.")
                )
                yield Flaw(bid, subject.place(f"{judged.folder}consensus/{bid}.yaml"), what, remedy)


def _is_out(bid: Bid) -> bool:
    parts = ("formal", "selection", "exclusion", "price")
    return any(item.result == "not_met" for part in parts for item in getattr(bid.examination, part, ()))


RULES = (Rule("TK814", Severity.WARNING, agreed_without_a_sheet),)
