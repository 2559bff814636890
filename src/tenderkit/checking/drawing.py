# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw and what the rules make of the bids go in; why it cannot be held so comes out. Pure."""

from collections.abc import Iterator, Sequence

from tenderkit.model.dossier import Dossier
from tenderkit.model.draw import FEWEST_OUTCOMES, Draw, drawn_bid
from tenderkit.model.names import seen_name
from tenderkit.outcome.award import Outcome, Status
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_FILE = "award.yaml"


def reserved_problems(dossier: Dossier, outcome: Outcome, tie_break: Sequence[str]) -> Iterator[Problem]:
    """Yield that there is nothing to draw: no bids are equal, or the tender does not say that lots decide."""
    if outcome.status is not Status.TIE:
        what = Message(N_("no bids are equal at the top, so there is nothing to draw"))
        remedy = Message(N_("`tenderkit rank` says how the bids stand."))
        yield Problem("TK929", Place("--draw"), what, remedy)
    elif "draw" not in tie_break:
        what = Message(N_("the tender does not say that equal bids are told apart by a draw"))
        remedy = Message(
            N_("What was not published cannot decide. Decide with `--bid`, and say with `--deviates` why.")
        )
        yield Problem("TK929", dossier.places["tender.yaml", "evaluation", "tie_break"], what, remedy)


def announcement_problems(draw: Draw, earlier: Draw | None, file: str = _FILE) -> Iterator[Problem]:
    """Yield what is wrong with *draw* as it would be announced.

    Args:
        draw: without numbers.
        earlier: one for the same lot that waits for its numbers.
        file: where draws are recorded.
    """
    if draw.outcomes < FEWEST_OUTCOMES:
        values: dict[str, object] = {"outcomes": draw.outcomes, "least": FEWEST_OUTCOMES}
        what = Message(
            N_("there are only {outcomes} ways for the numbers to come out; at least {least}"), values
        )
        remedy = Message(
            N_("Take more numbers, such as eight throws of a die; else the announcement could be tried out.")
        )
        yield Problem("TK930", Place("--count"), what, remedy)
    if earlier is not None and earlier.bids == draw.bids:
        what = Message(
            N_("a draw between {bids} was announced on {on} and waits for its numbers"),
            {"bids": ", ".join(earlier.bids), "on": earlier.announced.isoformat()},
        )
        remedy = Message(
            N_("Give them with `--numbers`. A draw is announced once; else it could be tried out.")
        )
        yield Problem("TK930", Place(file), what, remedy)
    yield from witness_problems(draw.by, draw.witnesses)


def witness_problems(by: str, witnesses: Sequence[str]) -> Iterator[Problem]:
    """Yield that fewer than two people are there."""
    if not {seen_name(name) for name in witnesses} - {seen_name(by)}:
        what = Message(N_("at a draw there are at least two people"))
        remedy = Message(N_("Name the second one with `--witness`."))
        yield Problem("TK930", Place("--witness"), what, remedy)


def number_problems(
    draw: Draw | None, tied: Sequence[str], numbers: Sequence[int], file: str = _FILE
) -> Iterator[Problem]:
    """Yield why *numbers* cannot decide: nothing was announced, other bids are equal now, or they do not fit.

    Args:
        draw: what was announced for this lot and waits for its numbers.
        tied: the bids that are equal now.
        numbers: as typed.
        file: where draws are recorded.
    """
    if draw is None:
        what = Message(N_("no draw was announced that waits for numbers"))
        remedy = Message(
            N_("Announce it first with `--draw --source`, so that nobody can choose it by its numbers.")
        )
        yield Problem("TK931", Place("--numbers"), what, remedy)
    elif draw.bids != tuple(tied):
        values: dict[str, object] = {"then": ", ".join(draw.bids), "now": ", ".join(tied)}
        what = Message(N_("announced was a draw between {then}; equal are now {now}"), values)
        yield Problem(
            "TK931", Place(file), what, Message(N_("Announce a draw between those that are equal now."))
        )
    elif len(numbers) != draw.count or not all(0 <= number <= draw.highest for number in numbers):
        values = {"count": draw.count, "highest": draw.highest}
        what = Message(N_("announced were {count} numbers up to {highest}; these are others"), values)
        remedy = Message(
            N_("Give them in the announced order, with commas: {source}."), {"source": draw.source}
        )
        yield Problem("TK931", Place("--numbers"), what, remedy)


def drawn_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield draws on record that do not come out as the decision says."""
    known = {bid.id for bid in dossier.bids}
    for number, draw in enumerate(dossier.award.draws):
        bid = drawn_bid(draw)
        place = dossier.places[_FILE, "draws", number]
        remedy = Message(N_("docs/draw.md says how to do it again. Put back from a copy what was recorded."))
        if not known.issuperset(draw.bids):
            what = Message(N_("this draw names a bid that there is not"))
            yield Problem("TK934", place, what, remedy)
        elif bid is not None and (not draw.fits or bid not in _decided(dossier, draw)):
            what = Message(
                N_("by these numbers the lot falls on {bid}, and that is not what was decided"), {"bid": bid}
            )
            yield Problem("TK934", place, what, remedy)


def open_draw(dossier: Dossier, lot: str | None) -> Draw | None:
    """Return the last draw announced for *lot*, if it waits for its numbers."""
    found = [draw for draw in dossier.award.draws if draw.lot == lot]
    return found[-1] if found and not found[-1].numbers else None


def _decided(dossier: Dossier, draw: Draw) -> list[str | None]:
    return [
        d.bid for d in dossier.award.decisions if d.kind == "draw" and (d.lot, d.on) == (draw.lot, draw.drawn)
    ]
