# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision and what follows it go in; the lines that a person reads come out, at 80 columns."""

from collections.abc import Iterable, Iterator
from datetime import date

from tenderkit.model.internal import Decision
from tenderkit.outcome.closing import AfterAward, Basis, Closing, DueLetter
from tenderkit.outcome.plan import Kept
from tenderkit.rendering.calendar import day_text, short_day
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import WIDTH, wrapped
from tenderkit.rendering.plan_words import EVENTS
from tenderkit.words import N_

_WHEN = 19
_WAITS = {"information": N_("after the wait"), "contract": N_("after the award")}
_DECISIONS = {
    "award": N_("The contract goes to {bid}."),
    "no_award": N_("Nobody gets the contract."),
    "cancellation": N_("The procedure is cancelled."),
}
_OF_LOTS = {
    "award": N_("Lot {lot}: the contract goes to {bid}."),
    "no_award": N_("Lot {lot}: nobody gets the contract."),
    "cancellation": N_("Lot {lot}: the procedure is cancelled."),
}


def decision_lines(decision: Decision, speech: Speech) -> Iterator[str]:
    """Yield what was decided, by whom, when and why."""
    yield decided(decision, decision.bid, speech)
    for text in decision_facts(decision, speech):
        yield from wrapped(text, "  ")


def decided(decision: Decision, bid: str | None, speech: Speech) -> str:
    """Return what was decided; *bid* is what the winner is called."""
    words = _OF_LOTS if decision.lot else _DECISIONS
    return speech.say(words[decision.kind], bid=bid, lot=decision.lot)


def decision_facts(decision: Decision, speech: Speech) -> Iterator[str]:
    """Yield by whom and when it was decided, and each reason that was given."""
    on = day_text(decision.on, speech.language)
    words = N_("Decided by {by} together with {others} on {on}")
    by, *others = decision.people
    yield speech.say(
        words if others else N_("Decided by {by} on {on}"), by=by, others=", ".join(others), on=on
    )
    told = (
        (N_("Reason: {text}"), decision.reason),
        (N_("Otherwise than ranked: {text}"), decision.deviates),
        (N_("In spite of what moved: {text}"), decision.moved),
        (N_("Corrects the decision before: {text}"), decision.corrects),
    )
    yield from (speech.say(label, text=text) for label, text in told if text)


def closing_lines(closing: Closing, speech: Speech) -> Iterator[str]:
    """Yield all that is still to be done, each with its day and its source."""
    rows = [
        *(_letter(letter, speech) for letter in closing.letters if letter.unsent),
        *(_after(after, speech) for after in closing.after),
        *(_kept(kept, speech) for kept in closing.kept),
    ]
    if not rows:
        return
    yield speech.translate(N_("Still to be done"))
    for when, what in rows:
        yield from _row(when, what)
    if closing.reckoned_from is not None and (closing.after or closing.kept):
        words = N_("Reckoned from {day}, when the contract was concluded.")
        if closing.contract_on is None:
            words = N_("Reckoned from {day}, when the contract can be expected.")
        yield from wrapped(speech.say(words, day=day_text(closing.reckoned_from, speech.language)), "  ")


def standstill_lines(
    contract_from: date | None, uninformed: Iterable[str], basis: Iterable[Basis], speech: Speech
) -> Iterator[str]:
    """Yield from which day on the contract may be concluded, or whose information the count waits for."""
    cites = cited(basis, speech)
    missing = ", ".join(uninformed)
    if missing:
        words = N_("The contract waits until the information of {bids} has gone out ({law}).")
        yield from wrapped(speech.say(words, bids=missing, law=cites), "")
    elif contract_from is not None:
        words = N_("The contract may be concluded from {day} on, if nobody has asked for a review ({law}).")
        yield from wrapped(speech.say(words, day=day_text(contract_from, speech.language), law=cites), "")


def cited(records: Iterable[Basis], speech: Speech) -> str:
    """Return the citations, each once, and which of them nobody has verified."""
    found = []
    for record in records:
        cite = record.cite[speech.language]
        if record.state.value == "to-check":
            cite = speech.say(N_("{cite}, to be checked"), cite=cite)
        found.append(cite)
    return "; ".join(dict.fromkeys(found))


def _letter(letter: DueLetter, speech: Speech) -> tuple[str, str]:
    when = speech.translate(N_("now"))
    if letter.waits is not None:
        when = speech.translate(_WAITS[letter.waits])
    elif letter.earliest is not None:
        when = _from(letter.earliest, speech)
    values = {
        "document": speech.translate(DOCUMENTS[letter.document].title),
        "bids": ", ".join(letter.unsent),
        "lot": letter.lot,
    }
    words = N_("{document}, lot {lot}, to {bids}") if letter.lot else N_("{document} to {bids}")
    what = speech.say(words, **values)
    if not letter.required:
        what = speech.say(N_("{letter}, if you like"), letter=what)
    return when, _with_source(what, letter.basis, speech)


def _after(after: AfterAward, speech: Speech) -> tuple[str, str]:
    when = speech.say(N_("by {day}"), day=short_day(after.latest, speech.language)) if after.latest else ""
    what = speech.translate(EVENTS[after.about])
    if after.latest is None and after.earliest is not None:
        when = speech.say(N_("until {day}"), day=short_day(after.earliest, speech.language))
    return when, _with_source(what, after.basis, speech)


def _kept(kept: Kept, speech: Speech) -> tuple[str, str]:
    when = speech.say(N_("until {day}"), day=short_day(kept.until, speech.language)) if kept.until else "–"
    what = speech.translate(N_("Keep the files"))
    if kept.rule is not None:
        if kept.until is None:
            what = f"{what}: {kept.rule.text[speech.language].rstrip('.')}"
        return when, _with_source(what, (kept.rule,), speech)
    return when, f"{what} ({kept.programme})"


def _with_source(what: str, basis: Iterable[Basis], speech: Speech) -> str:
    cites = cited(basis, speech)
    return f"{what} ({cites})" if cites else what


def _from(day: date, speech: Speech) -> str:
    return speech.say(N_("from {day}"), day=short_day(day, speech.language))


def _row(when: str, what: str) -> Iterator[str]:
    indent = " " * (_WHEN + 2)
    first, *others = wrapped(what, indent) if what else [""]
    yield f"  {when:<{_WHEN}}{first[len(indent) :]}"
    yield from (line[:WIDTH] for line in others)
