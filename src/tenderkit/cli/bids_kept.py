# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and its files as they were sent go in; both lie in the dossier, and the journal knows of them."""

import os
import sys
from pathlib import Path

import click

from tenderkit.cli.bids_forms import read_forms, recorded_data, written
from tenderkit.cli.bids_known import KnownBids
from tenderkit.cli.bids_linked import linked
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Statement, change_of, recorded
from tenderkit.model.bid import Bid
from tenderkit.model.intake import Intake
from tenderkit.planning.opening import moment_text
from tenderkit.problems import Problem
from tenderkit.reading.returned_incoming import SentBid
from tenderkit.recording.bid_files import Staged
from tenderkit.words import N_

_LARGE = 50 * 2**20
"""Bytes that take a while."""


def recorded_bid(
    folder: Path, sent: SentBid, bid: Bid, statement: Statement, known: KnownBids
) -> tuple[Problem, ...]:
    """Copy the files, and record the bid; one that comes after the opening is read at once."""
    opened, intake = bool(known.register.openings) and bid.status == "late", known.intake
    with Staged(folder) as staged:
        _copied(staged, sent)
        data, price = written(bid), None
        problems: tuple[Problem, ...] = ()
        if opened:
            read = read_forms(folder, bid, data, known, staged.root)
            data, price, problems = dict(read.bid), read.price, read.problems
        files = {intake.file(bid.id): data, **({intake.file(bid.id, "price.yaml"): price} if price else {})}
        changes = {name: change_of(folder, name, content) for name, content in files.items()}
        if bid.replaces and bid.status != "late":
            old = intake.file(bid.replaces)
            changes[old] = change_of(folder, old, {**recorded_data(folder, old), "status": "replaced"})
        changes |= linked(folder, bid, known)
        recorded(folder, intake.added, statement, changes, _entry(bid, intake, opened=opened))
        staged.put(f"{intake.folder}/{bid.id}", [file.path for file in sent.files])
    return problems


def _copied(staged: Staged, sent: SentBid) -> None:
    """Copy the files; who waits long sees how far it is."""
    size, err = sum(file.size for file in sent.files), sys.stderr
    hidden = size < _LARGE or not err.isatty()
    with click.progressbar(length=size, label=spoken()(N_("Copying")), file=err, hidden=hidden) as bar:
        for file in sent.files:
            staged.take({file.path: (file.source, file.sha256)})
            bar.update(file.size)


def _entry(bid: Bid, intake: Intake, *, opened: bool) -> dict[str, object]:
    """Return what the journal says of the bid: hashes, for the names of files may be names of people."""
    entry: dict[str, object] = {
        intake.name: bid.id,
        "status": bid.status,
        "received": moment_text(bid.received),
        "hashes": [file.sha256 for file in bid.files],
        "opened": opened,
    }
    return entry | {key: value for key in ("replaces", "variant_of") if (value := getattr(bid, key))}


def completed_bid(folder: Path, sent: SentBid, bid: Bid, intake: Intake) -> None:
    """Put in place what an interrupted command recorded and did not finish."""
    root = folder / intake.folder / bid.id / "files"
    missing = [f for f in sent.files if not os.path.lexists(root / f.path)]
    if missing:
        with Staged(folder) as staged:
            staged.take({file.path: (file.source, file.sha256) for file in missing})
            staged.put(f"{intake.folder}/{bid.id}", [file.path for file in missing])
