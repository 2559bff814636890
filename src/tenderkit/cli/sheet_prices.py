# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price sheet for one bid goes in; its prices come out beside the recorded ones, and may be recorded."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from tenderkit.cli.bids_known import KnownBids, known_bids
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Kind, change_of, recorded, stated
from tenderkit.model.bid import Bid, BidFile, PriceSheet
from tenderkit.problems import InputError, Place, Problem, Severity, raise_if_any
from tenderkit.reading.build import build
from tenderkit.reading.returned_bid import returned_bid
from tenderkit.reading.seal import latest_seal
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence


@dataclass(frozen=True, slots=True)
class NewPrices:
    """The prices of one bid as a workbook says them."""

    folder: Path
    known: KnownBids
    bid: Bid
    data: Mapping[str, Any]

    def differences(self) -> list[str]:
        """Return what is not as it is recorded, position by position."""
        return list(_differences(self.bid.price, build(PriceSheet, self.data)))

    def record(self, by: str | None, at: datetime | None) -> None:
        """Write the prices and their entry in the journal.

        Raises:
            InputError: somebody else is writing, or the file was changed meanwhile.
        """
        name = f"bids/{self.bid.id}/price.yaml"
        statement = stated(by, at, self.known.dossier.tender.timezone)
        change = change_of(self.folder, name, self.data)
        recorded(self.folder, Kind.EVENT, statement, {name: change}, {"event": "prices", "bid": self.bid.id})


def new_prices(folder: Path, file: Path, bid: str) -> NewPrices:
    """Return the prices in the workbook *file* for the bid with the id *bid*.

    Raises:
        InputError: it is no price sheet of this tender, a cell cannot be read or a price is missing; or the
            bid is not opened yet.
    """
    known = known_bids(folder)
    found = next((each for each in known.dossier.bids if each.id == bid), None)
    if found is None:
        words = N_("There is no {name}. Known here are: {known}.")
        listed = ", ".join(each.id for each in known.dossier.bids) or "–"
        text = sentence(Message(words, {"name": bid, "known": listed}), spoken())
        raise click.BadParameter(text, param_hint="--bid")
    if found.files and bid not in known.register.opened:
        raise InputError([_closed(bid)])
    seal = latest_seal(folder)
    only = replace(found, files=(BidFile(file.name),), price=None)
    said = returned_bid(file.parent, only, known.dossier, seal.code if seal else None)
    here = (f"bids/{bid}/files/{file.name}", f"bids/{bid}/price.yaml")
    raise_if_any([_grave(p, bid) for p in said.problems if p.place.file.startswith(here)])
    if said.price is None:
        what = Message(N_("the file is no price sheet in which there are prices"))
        remedy = Message(N_("Import the workbook that the bidder got, filled in."))
        raise InputError([Problem("TK840", Place(file.name), what, remedy)])
    return NewPrices(folder, known, found, said.price)


def _grave(problem: Problem, bid: str) -> Problem:
    """Return *problem* as one that stops: whoever imports a sheet can mend it."""
    place = replace(problem.place, file=problem.place.file.removeprefix(f"bids/{bid}/files/"))
    return replace(problem, place=place, severity=Severity.ERROR)


def _differences(old: PriceSheet | None, new: PriceSheet) -> Iterator[str]:
    before = {} if old is None else old.positions
    for position in dict.fromkeys((*new.positions, *before)):
        was, now = before.get(position), new.positions.get(position)
        if (was and was.exact) != (now and now.exact):
            yield f"{position}: {was.written if was else '–'} → {now.written if now else '–'}"
    if (old.discount if old else None) != new.discount:
        yield spoken()(N_("the discount differs"))


def _closed(bid: str) -> Problem:
    what = Message(N_("{bid} is not opened yet, so no price of it is read"), {"bid": bid})
    remedy = Message(N_("Open the bids first: `tenderkit bids open`."))
    return Problem("TK851", Place(f"bids/{bid}"), what, remedy)
