# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer sees of one cell, and the words for it that screen and plain lines share."""

from collections.abc import Sequence

from tenderkit.model.bid import Bid
from tenderkit.outcome.desk import Asked, Cell, Choice, Desk
from tenderkit.outcome.progress import Progress
from tenderkit.records import dataclass
from tenderkit.rendering.numbers import plain
from tenderkit.words import N_, Message, Translate, sentence


@dataclass(frozen=True, slots=True)
class View:
    """One criterion and one bid, and what the reviewer has written so far."""

    desk: Desk
    cell: Cell
    progress: Progress
    choice: str
    """What is chosen, as the scale writes it; empty for nothing."""
    own: Sequence[tuple[str, str]]
    """Letter and own points for this criterion, bid by bid."""
    named: bool
    """Whether the names may be known."""
    by_bid: bool
    fixed: bool
    """Whether it can be looked at only."""
    files: Sequence[str] = ()

    @property
    def asked(self) -> Asked:
        """Return the criterion."""
        return self.desk.at(self.cell)

    @property
    def bid(self) -> Bid:
        """Return the bid."""
        return self.desk.offers[self.cell.letter].bid


def where(view: View, translate: Translate) -> str:
    """Return where one is, such as ``Criterion 3 of 12 · Bid C, 2 of 4``."""
    p = view.progress
    values = {
        "criterion": p.criterion,
        "criteria": p.criteria,
        "letter": view.cell.letter,
        "bid": p.bid,
        "bids": p.bids,
    }
    across = N_("Criterion {criterion} of {criteria} · Bid {letter}, {bid} of {bids}")
    through = N_("Bid {letter}, {bid} of {bids} · Criterion {criterion} of {criteria}")
    return sentence(Message(through if view.by_bid else across, values), translate)


def done(view: View, translate: Translate) -> str:
    """Return how much is decided."""
    values = {"done": view.progress.done, "total": view.progress.total}
    return sentence(Message(N_("{done} of {total} done"), values), translate)


def weight(asked: Asked, language: str, translate: Translate) -> str:
    """Return how much the criterion counts; empty where it has no weight."""
    if asked.weight is None:
        return ""
    shown = {"weight": plain(asked.weight, language)}
    words = N_("weight {weight} %") if asked.unit == "percent" else N_("weight {weight} points")
    return sentence(Message(words, shown), translate)


def expected(asked: Asked) -> str:
    """Return what is looked for: the expectation, and the aspects of it."""
    return " ".join(
        part for part in (asked.criterion.expectation, "; ".join(asked.criterion.aspects)) if part
    )


def label(asked: Asked, choice: Choice) -> str:
    """Return how a choice is called: points as they are, words with the number that chooses them."""
    return (
        choice.written if choice.exact is not None else f"{asked.choices.index(choice) + 1}. {choice.written}"
    )


def lot(view: View) -> str:
    """Return the title of the lot; empty where there are none."""
    return view.desk.lots.get(view.cell.folder, "")


def above(view: View) -> str:
    """Return what the criterion is a part of: lot and group."""
    return " · ".join(part for part in (lot(view), view.asked.group or "") if part)


def answer(view: View) -> tuple[str, str]:
    """Return what the bid itself says to the criterion, and where in the bid it says so."""
    given = view.bid.answers.get(view.cell.criterion)
    if given is None or isinstance(given.value, bool):
        return "", given.place or "" if given else ""
    return str(given.value), given.place or ""


def people(view: View, translate: Translate) -> list[str]:
    """Return staff and references line by line; nothing while the names are unknown."""
    if not view.named:
        return []
    staff = [_joined(p.name, p.role, _years(p.years, translate), p.text) for p in view.bid.staff]
    references = [
        _joined(each.title, each.client, each.period, each.role, each.repository, each.licence)
        for each in view.bid.references
    ]
    return staff + references


def declared(view: View, translate: Translate) -> list[str]:
    """Return what the bidder declared to the requirements that the criterion covers."""
    words = {True: translate(N_("yes")), False: translate(N_("no"))}
    return [
        f"{requirement.id} {requirement.title}: {words[view.bid.declarations[requirement.id]]}"
        for requirement in view.asked.covers
        if requirement.id in view.bid.declarations
    ]


def _years(years: int | None, translate: Translate) -> str | None:
    return None if years is None else sentence(Message(N_("{years} years"), {"years": years}), translate)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
