# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items that wait go in; a person answers one after the other, and each answer is recorded at once."""

from collections.abc import Callable, Sequence

import click

from tenderkit.cli.examining import AllBids, Said, record_items
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Statement
from tenderkit.outcome.examined import ExaminedBid, Item, Result
from tenderkit.rendering.examination_text import item_lines
from tenderkit.words import N_, Message, sentence

_QUESTION = N_("[m] met, [n] not met, [o] open with a reason, [s] skip, [q] stop")
_KEYS = {
    "m": Result.MET,
    "e": Result.MET,
    "n": Result.NOT_MET,
    "o": Result.OPEN,
    "s": None,
    "w": None,
    "": None,
}
"""Keys in English and in German; None: the item stays as it is."""
_STOP = ("q", "a")


class _StopError(Exception):
    """The person wants to go on another time."""


def walk(whole: AllBids, bids: Sequence[ExaminedBid], statement: Callable[[], Statement]) -> None:
    """Ask for each item of *bids* that waits; stopping at any time loses nothing."""
    waiting = [(bid, item) for bid in bids for item in bid.waits]
    out: dict[str, str] = {}
    try:
        for number, (bid, item) in enumerate(waiting, 1):
            if out.get(bid.bid, item.part.value) != item.part.value:
                continue  # what comes after the part in which it fell out need not be looked at
            click.echo(f"\n{bid.bid} · {number}/{len(waiting)} · {whole.speech().part(item.part)}", err=True)
            for line in item_lines(item, whole.speech()):
                click.echo(line, err=True)
            said = _asked(item)
            if said is not None:
                record_items(whole, bid.bid, [said], statement())
                if said.result is Result.NOT_MET:
                    out[bid.bid] = item.part.value
    except (_StopError, click.Abort):
        stopped = N_("Stopped. What was said is recorded; the rest waits.")
        click.echo(f"\n{spoken()(stopped)}", err=True)


def _asked(item: Item) -> Said | None:
    """Return what the person says of *item*; None: nothing."""
    while True:
        key = _typed(spoken()(_QUESTION)).casefold()
        if key in _STOP:
            raise _StopError
        if key in _KEYS:
            break
        words = N_("There is no {key} here.")
        click.echo(sentence(Message(words, {"key": key}), spoken()), err=True)
    result = _KEYS[key]
    return None if result is None else Said(item, result, _reason(result))


def _reason(result: Result) -> str | None:
    """Ask for the reason, again and again where it is not met: the bidder is told it."""
    question = N_("Reason, may be empty") if result is Result.MET else N_("Reason")
    while True:
        reason = _typed(spoken()(question))
        if reason or result is Result.MET:
            return reason or None
        click.echo(spoken()(N_("Here a reason is needed.")), err=True)


def _typed(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True)).strip()
