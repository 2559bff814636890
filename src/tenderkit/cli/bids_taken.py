# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies in ``incoming/`` goes in; the bids that were taken in come out, each a step of its own."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tenderkit.checking.taking import Relations, taking_problems
from tenderkit.cli.bids_kept import completed_bid, recorded_bid
from tenderkit.cli.bids_known import KnownBids, known_bids
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Statement, stated
from tenderkit.cli.stated_time import local
from tenderkit.model.bid import Bid, Bidder, BidFile
from tenderkit.model.names import seen_name
from tenderkit.model.numbers import Moment
from tenderkit.planning.opening import is_after
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.reading.returned_incoming import SentBid, sent_bids
from tenderkit.reading.returned_paths import kept_name
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence

_ID = re.compile(r"[a-z]+-([0-9]{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of the bids to take in."""

    statement: Statement
    received: datetime
    bidder: str | None
    relations: Relations


@dataclass(frozen=True, slots=True)
class Added:
    """What was done."""

    known: KnownBids
    """What is known afterwards."""
    new: tuple[Bid, ...]
    remarks: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    """Of forms that were read at once, after the opening."""


def times(
    known: KnownBids, by: str | None, at: datetime | None, received: datetime | None
) -> tuple[Statement, datetime]:
    """Return the statement, and when the bids came in, local to the tender."""
    zone = known.dossier.tender.timezone
    statement = stated(by, at, zone)
    return statement, local(received, ZoneInfo(zone)) if received else statement.at


def added(folder: Path, paths: Sequence[Path], known: KnownBids, said: Said) -> Added:
    """Take in what lies in ``incoming/``, or what *paths* name of it.

    Raises:
        InputError: something cannot be taken in. What came before it was.
    """
    remarks: list[str] = []
    fresh: list[SentBid] = []
    for sent in sent_bids(folder, paths, known.intake):
        old = next((bid for bid in known.dossier.bids if _same_files(sent, bid)), None)
        if old is None:
            fresh.append(sent)
        else:
            completed_bid(folder, sent, old, known.intake)
            remarks.append(_words(N_("{name}: taken in already, as {bid}."), name=sent.label, bid=old.id))
    _refuse(fresh, said, known)
    new: list[Bid] = []
    problems: list[Problem] = []
    for sent in fresh:
        bid = _bid(sent, said, known, new)
        problems += recorded_bid(folder, sent, bid, said.statement, known)
        new.append(bid)
        remarks += _remarks(sent, bid)
    if new and said.bidder is None:
        words = N_("Until the forms are read, bidders are called as their folders: {bids}.")
        remarks.append(_words(words, bids=", ".join(bid.id for bid in new)))
    return Added(
        known_bids(folder, known.intake) if new else known, tuple(new), tuple(remarks), tuple(problems)
    )


def _refuse(fresh: Sequence[SentBid], said: Said, known: KnownBids) -> None:
    if said.bidder and len(fresh) > 1:
        words = known.intake.words(
            N_("there are {count} bids, and one name for them"),
            N_("there are {count} applications, and one name for them"),
        )
        what = Message(words, {"count": len(fresh)})
        remedy = Message(N_("Name the one that is meant, with its PATH."))
        raise_if_any([Problem("TK162", Place("--bidder"), what, remedy)])
    named = {
        f"{known.intake.inbox}/{kept_name(sent.source.name)}": said.bidder or sent.label for sent in fresh
    }
    raise_if_any(list(taking_problems(named, said.relations, known.dossier.bids, known.intake)))


def _bid(sent: SentBid, said: Said, known: KnownBids, new: Sequence[Bid]) -> Bid:
    """Return the bid as it is recorded before anybody looks into it."""
    numbers = [int(match[1]) for bid in (*known.dossier.bids, *new) if (match := _ID.fullmatch(bid.id))]
    until, name = known.dossier.tender.dates.bids_until, said.bidder or sent.label
    late = until is not None and not said.relations.round and is_after(said.received, until)
    whole = said.received + timedelta(seconds=(60 - said.received.second) % 60)  # never earlier than it was
    return Bid(
        f"{known.intake.prefix}-{max(numbers, default=0) + 1:02d}",
        Bidder(" ".join(name.split())),
        Moment(whole.date(), whole.time().replace(tzinfo=None)),
        "late" if late else "received",
        round=said.relations.round or 1,
        replaces=said.relations.replaces or _earlier(name, said, known),
        variant_of=said.relations.variant_of,
        files=tuple(BidFile(f.path, f.sha256, f.size, f.original) for f in sent.files),
    )


def _earlier(name: str, said: Said, known: KnownBids) -> str | None:
    """Return the bid of an earlier round that the same bidder replaces by this one."""
    if not said.relations.round:
        return None
    same = [
        b.id
        for b in known.dossier.bids
        if b.status == "received" and seen_name(b.bidder.name) == seen_name(name)
    ]
    return same[-1] if same else None


def _same_files(sent: SentBid, bid: Bid) -> bool:
    """Tell whether *bid* is what was sent: the same bytes under the same names."""
    return bool(sent.files) and {(f.path, f.sha256) for f in sent.files} == {
        (f.path, f.sha256) for f in bid.files
    }


def _remarks(sent: SentBid, bid: Bid) -> Iterator[str]:
    if bid.status == "late":
        yield _words(
            N_("{bid}: it came in after the end of the period; the examination decides."), bid=bid.id
        )
    if bid.status == "late" and bid.replaces:
        yield _words(
            N_("{bid}: it came too late to replace {old}, which still counts."), bid=bid.id, old=bid.replaces
        )
    renamed = sum(file.path != file.original and file.original is not None for file in sent.files)
    if renamed:
        yield _words(N_("{bid}: files kept under another name: {count}."), bid=bid.id, count=renamed)


def _words(text: str, **values: object) -> str:
    return sentence(Message(text, values), spoken())
