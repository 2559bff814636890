# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of bids goes in; what a person reads of it comes out."""

from collections.abc import Iterator, Sequence

from tenderkit.model.bid import Bid
from tenderkit.model.numbers import Moment
from tenderkit.outcome.register import KeptFile, Register
from tenderkit.rendering.calendar import moment_text, short_moment
from tenderkit.rendering.grounds import WIDTH, wrapped
from tenderkit.words import N_, Message, Translate, sentence

_STATUS = {
    "received": N_("in time"),
    "late": N_("late"),
    "withdrawn": N_("withdrawn"),
    "replaced": N_("replaced"),
}
_STATE = {
    "changed": N_("{file} was changed since it came in"),
    "missing": N_("{file} is missing"),
    "added": N_("{file} lies there, and did not come in"),
}
_FIRST = {"bid": N_("Bid"), "application": N_("Application")}
_NONE = {"bid": N_("No bid came in yet."), "application": N_("No application came in yet.")}
_HEADS = (N_("Received"), N_("Status"), N_("Opened"), N_("Files"), N_("Bidder"))
_BETWEEN = "  "


def register_text(found: Register, language: str, translate: Translate) -> str:
    """Return all bids, one in a line; below them what of their files moved, and when bids were opened."""
    if not found.bids:
        return translate(_NONE[found.name])
    rows = [_cells(bid, found, language, translate) for bid in found.bids]
    lines = [*_table([tuple(map(translate, (_FIRST[found.name], *_HEADS))), *rows])]
    for bid in found.bids:
        lines += [line for text in _relations(bid, translate) for line in wrapped(text, "  ")]
    lines += moved_lines([file for file in found.files if file.state in _STATE], translate)
    lines += ["", *_openings(found, language, translate)]
    return "\n".join(line.rstrip() for line in lines)


def bid_line(bid: Bid, language: str, translate: Translate) -> str:
    """Return one bid as it was taken in."""
    values = {
        "bid": bid.id,
        "name": bid.bidder.name,
        "received": moment_text(bid.received, language),
        "status": translate(_STATUS[bid.status]),
        "files": len(bid.files),
    }
    return sentence(
        Message(N_("{bid}: {name}, received {received}, {status}, files: {files}"), values), translate
    )


def moved_lines(files: Sequence[KeptFile], translate: Translate) -> list[str]:
    """Return a line for each file that is not as it was received."""
    return [
        line
        for file in files
        for line in wrapped(
            sentence(Message(_STATE[file.state], {"file": file.name}), translate),
            "  ",
        )
    ]


def _cells(bid: Bid, found: Register, language: str, translate: Translate) -> tuple[str, ...]:
    opened = translate(N_("yes")) if bid.id in found.opened else translate(N_("no"))
    status = translate(_STATUS[bid.status])
    name = bid.bidder.name
    return bid.id, short_moment(bid.received, language), status, opened, str(len(bid.files)), name


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[n]) for row in rows) for n in range(len(_HEADS))]
    room = WIDTH - sum(widths) - len(_BETWEEN) * len(widths)
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        name = row[-1] if len(row[-1]) <= room else f"{row[-1][: room - 1]}…"
        yield _BETWEEN.join([*cells, name])


def _relations(bid: Bid, translate: Translate) -> Iterator[str]:
    for words, other in (
        (N_("{bid} replaces {other}."), bid.replaces),
        (N_("{bid} is a variant of {other}."), bid.variant_of),
        (N_("{bid} is of round {other}."), bid.round if bid.round > 1 else None),
    ):
        if other is not None:
            yield sentence(Message(words, {"bid": bid.id, "other": other}), translate)


def _openings(found: Register, language: str, translate: Translate) -> Iterator[str]:
    for opening in found.openings:
        at = moment_text(Moment(opening.at.date(), opening.at.time().replace(tzinfo=None)), language)
        values = {"at": at, "count": len(opening.bids), "n": opening.n}
        words = N_("Opened on {at}: {count} (entry {n} of the journal).")
        yield sentence(Message(words, values), translate)
    if not found.openings:
        yield translate(N_("Not opened yet."))
