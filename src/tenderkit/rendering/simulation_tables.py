# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A simulation goes in; its numbers come out as tables, for a terminal and for a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenderkit.outcome.simulation import Simulation
from tenderkit.rendering.money import money_text
from tenderkit.rendering.numbers import plain
from tenderkit.rendering.simulation_words import percent_text, points_text
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

Cell = Message | str


@dataclass(frozen=True, slots=True)
class Table:
    """Text in the first column, numbers in the others."""

    title: Message
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def exchange_table(found: Simulation, currency: str, language: str) -> Table:
    """Return how much better a dearer bid must be."""
    with_money = found.base_price is not None
    head = [Message(N_("Dearer than the cheapest")), Message(N_("Points better"))]
    rows: list[tuple[Cell, ...]] = []
    for rate in found.exchange:
        points = "–" if rate.points is None else points_text(rate.points, language)
        money = [] if rate.money is None else [money_text(rate.money, currency, language)]
        rows.append((f"{plain(rate.dearer * 100, language)} %", *money, points))
    if with_money:
        head.insert(1, Message(N_("In money")))
    title = Message(N_("Exchange rate: points, of {top}, for a higher price"), {"top": found.scale_top})
    return Table(title, tuple(head), tuple(rows))


def effect_table(found: Simulation, language: str) -> Table:
    """Return what decides, in percent."""
    rows = tuple((Message(label), f"{text} %") for label, text, _share in effects(found, language))
    return Table(Message(N_("What decides")), (Message(N_("Measure")), Message(N_("Share"))), rows)


def effects(found: Simulation, language: str) -> Iterator[tuple[str, str, float]]:
    """Yield name, text and size of each share."""
    shares: Sequence[tuple[str, float | Fraction | None]] = (
        (N_("Weight of the price on paper"), found.nominal_price_weight),
        (N_("Effect of the price"), found.effective_price_weight),
        (N_("The cheapest bid wins"), found.cheapest_wins),
        (N_("The best bid wins"), found.best_wins),
        (N_("A third bid changes the winner"), found.flips[0].share if found.flips else None),
    )
    for label, share in shares:
        if share is not None:
            yield label, percent_text(share, language), float(share)


def criteria_table(found: Simulation, language: str, most: int | None = None) -> Table:
    """Return what each criterion can decide, the weakest first; only *most* of them where that is said."""
    head = (
        Message(N_("Criterion")),
        Message(N_("Share of quality")),
        Message(N_("Best to worst")),
        Message(N_("Decides")),
    )
    rows = tuple(
        (
            f"{each.id} {each.title}",
            f"{percent_text(each.share, language)} %",
            f"{percent_text(each.spread, language)} %",
            f"{percent_text(each.decides, language, 2)} %",
        )
        for each in sorted(found.criteria, key=lambda each: each.decides)[:most]
    )
    title = Message(N_("What each criterion can decide, of all points"))
    if len(rows) < len(found.criteria):
        title = Message(N_("What the {most} weakest criteria can decide, of all points"), {"most": most})
    return Table(title, head, rows)
