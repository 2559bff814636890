# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields of a price sheet go in (Preisblatt as PDF or Word file); prices and a discount come out."""

from tenderkit.model.tender import Position
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_names import NamedForm
from tenderkit.reading.returned_numbers import returned_number, returned_percent
from tenderkit.words import Message


def take_prices(form: NamedForm, positions: tuple[Position, ...], found: Gathered, *, lots: bool) -> None:
    """Put what the price sheet says into *found*. The total of a line is never read: it is computed."""
    known = form.of("preis-", [p.id for p in positions])
    for id_, name in known.items():
        take_price(form, id_, name, found)
    if firm := form.text("firma"):
        found.put(("price", "firm"), firm, form.place("firma"))
    lot = lot_of([p for p in positions if p.id in known]) if lots else ""
    for key, name in (("percent", "nachlass-prozent"), ("amount", "nachlass-betrag")):
        text = form.text(name) or "0"
        number = returned_percent(text) if key == "percent" else returned_number(text)
        take_discount(form, name, key, number, found, lot)
    if not lots:
        take_totals(form, found)


def take_price(form: NamedForm, id_: str, name: str, found: Gathered) -> None:
    """Put the net price of one unit into *found*."""
    text = form.text(name)
    if not text:
        return
    number = returned_number(text)
    if isinstance(number, Message):
        found.given.add(("positions", id_))
        found.problems.append(form.problem(name, number))
    else:
        found.put(("positions", id_), number, form.place(name))


def take_discount(  # noqa: PLR0913, PLR0917 - all that a discount is
    form: NamedForm, name: str, key: str, number: str | Message, found: Gathered, lot: str = ""
) -> None:
    """Put a discount into *found*; a discount of 0 is none."""
    if isinstance(number, Message):
        found.given.add(("price", "discount"))
        found.problems.append(form.problem(name, number))
    elif number.strip("0."):
        found.put(("price", "discount"), (number, key, lot), form.place(name))


def take_totals(form: NamedForm, found: Gathered) -> None:
    """Put the totals that the bidder states into *found*; they are only compared."""
    for key, name in (("gross", "brutto"), ("net", "netto"), ("net", "summe")):
        if (text := form.text(name)) and not (name == "summe" and "netto" in form.own):
            number = returned_number(text)
            if isinstance(number, Message):
                found.problems.append(form.problem(name, number))
            else:
                found.put(("total", key), number, form.place(name))


def lot_of(positions: list[Position]) -> str:
    """Return the lot of a price sheet with *positions*; empty where they are of none, or of several."""
    lots = {p.lot for p in positions if p.lot is not None}
    return lots.pop() if len(lots) == 1 else ""
