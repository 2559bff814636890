# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type and what the journal knows of a draw go in; checked values come out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tenderkit.canonical import canonical_json, sha256
from tenderkit.cli.award_speech import misuse
from tenderkit.model.draw import Draw
from tenderkit.model.record import JournalEntry
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.stated_name import stated_name
from tenderkit.recording.award import announced
from tenderkit.words import N_, Message

_RULE = "TK931"
_NUMBERS = re.compile(r"[0-9]{1,7}([ ,;]+[0-9]{1,7})*", re.ASCII)


def numbers_source(source: str | None, limits: tuple[int | None, int | None]) -> tuple[str, int, int]:
    """Return where the numbers will come from, how many there will be, and the highest that one can be.

    Raises:
        click.UsageError: one of it was not said.
    """
    count, highest = limits
    if not source or count is None or highest is None:
        raise misuse(N_("Where will the numbers come from? Add --source, --count and --highest."))
    return source.strip(), count, highest


def typed_numbers(typed: str) -> tuple[int, ...]:
    """Return the numbers of a draw as they were typed.

    Raises:
        InputError: there is something else than numbers.

    Example:
        >>> typed_numbers("3,12; 17")
        (3, 12, 17)
    """
    if not _NUMBERS.fullmatch(typed.strip()):
        what = Message(N_("{typed} are no numbers"), {"typed": typed[:40]})
        remedy = Message(N_("Write whole numbers with commas between them, such as 3,12,17."))
        raise InputError([Problem(_RULE, Place("--numbers"), what, remedy)])
    return tuple(map(int, re.split(r"[ ,;]+", typed.strip())))


def witness_names(witnesses: Sequence[str]) -> tuple[str, ...]:
    """Return the names of *witnesses*, each once."""
    return tuple(dict.fromkeys(name for witness in witnesses if (name := stated_name(witness))))


def announcement_hash(draw: Draw) -> str:
    """Return the hash by which the journal knows what was announced of *draw*."""
    return sha256(canonical_json(announced(replace(draw, head=None, numbers=(), drawn=None))))


def announcement(entries: Sequence[JournalEntry], draw: Draw, place: Place) -> JournalEntry:
    """Return the last of *entries*, if *draw* was announced with it; *place* is where the draw stands.

    Raises:
        InputError: it was changed since, or the journal does not know it.
    """
    if entries and entries[-1].data["announcement"] == announcement_hash(draw):
        return entries[-1]
    what = Message(N_("the journal knows no such announcement; it was written by hand or changed since"))
    words = N_("Put back {file} as it was recorded; `tenderkit verify` says what moved.")
    raise InputError([Problem(_RULE, place, what, Message(words, {"file": place.file}))])
