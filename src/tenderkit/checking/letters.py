# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter and whom it is due to go in; why it cannot have been sent so comes out. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Decision, Letter
from tenderkit.model.law_rules import Period
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

INFORMATION, ACCEPTANCE = "vorabinformation", "zuschlagsschreiben"
_SENT = "--sent"


def letter_problems(
    decision: Decision | None, document: str, bids: Sequence[str], due: Sequence[str], on: date
) -> Iterator[Problem]:
    """Yield why *document* cannot have been sent to *bids* on that day.

    Args:
        decision: the one that it tells of.
        document: its name.
        bids: to whom it went; none: to all to whom it is due.
        due: the bids to which there is such a letter by that decision.
        on: the day on which it went out.
    """
    if decision is None:
        what = Message(N_("nothing is decided yet, so there is nothing to tell"))
        yield Problem(
            "TK932", Place(_SENT), what, Message(N_("Record the decision first: `--bid`, `--cancel`."))
        )
        return
    if on < decision.on:
        values: dict[str, object] = {"on": on.isoformat(), "decided": decision.on.isoformat()}
        what = Message(N_("on {on} nothing was decided; the decision is of {decided}"), values)
        yield Problem("TK932", Place("--at"), what, Message(N_("Look whether the days are right.")))
    remedy = Message(N_("There is one for: {bids}."), {"bids": ", ".join(due) or "–"})
    for bid in bids:
        if bid not in due:
            values = {"document": document, "bid": bid}
            what = Message(N_("by this decision there is no {document} to {bid}"), values)
            yield Problem("TK932", Place("--bid"), what, remedy)
    if not bids and not due:
        what = Message(
            N_("by this decision there is no {document}, or it was sent to all"), {"document": document}
        )
        yield Problem(
            "TK932", Place(_SENT), what, Message(N_("`tenderkit award DOSSIER` says what is to be done."))
        )


def too_soon_problems(
    uninformed: Sequence[str], contract_from: date | None, periods: Sequence[Period], on: date, language: str
) -> Iterator[Problem]:
    """Yield that the contract would be concluded on a day on which it still has to wait.

    Args:
        uninformed: the bids whose bidders have not been told yet.
        contract_from: the first day on which it may be concluded; None as long as somebody is uninformed.
        periods: why it waits; without any it does not.
        on: the day of the letter that concludes it.
        language: of citations.
    """
    if not periods:
        return
    cite = "; ".join(dict.fromkeys(period.cite[language] for period in periods))
    texts = Message(
        " ".join("{" + f"text{n}" + "}" for n, _ in enumerate(periods)),
        {f"text{n}": period.text[language] for n, period in enumerate(periods)},
    )
    place = Place(_SENT)
    if uninformed:
        what = N_("not told yet: {bids}; only after that the time begins that the contract waits ({law})")
        remedy = Message(N_("Send the information first and record it: `--sent vorabinformation`."))
        yield Problem("TK933", place, Message(what, {"bids": ", ".join(uninformed), "law": cite}), remedy)
    elif contract_from is not None and on < contract_from:
        what = N_("on {on} the contract may not be concluded, only from {earliest} on ({law})")
        values: dict[str, object] = {"on": on.isoformat(), "earliest": contract_from.isoformat(), "law": cite}
        yield Problem("TK933", place, Message(what, values), texts)


def sent_letters(
    dossier: Dossier, decision: Decision, document: str, lot: str | None
) -> dict[str | None, date]:
    """Return to which bids *document* went, and when last, since *decision*; None stands for all of them."""
    found = [letter for letter in dossier.award.letters if _tells(letter, decision, document, lot)]
    return {letter.bid: letter.sent for letter in sorted(found, key=lambda letter: letter.sent)}


def unsent(due: Iterable[str], sent: dict[str | None, date]) -> tuple[str, ...]:
    """Return the bids of *due* to which nothing went yet."""
    return () if None in sent else tuple(bid for bid in due if bid not in sent)


def _tells(letter: Letter, decision: Decision, document: str, lot: str | None) -> bool:
    here = lot is None or letter.lot in (None, lot)
    return letter.document == document and here and letter.sent >= decision.on
