# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a step that is under way: which file goes where. Its bytes go in, its moves come out."""

import json
from dataclasses import asdict

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """One file of a step."""

    name: str
    old: str | None
    """SHA-256 of what was there; None: nothing was."""
    new: str | None
    """SHA-256 of what shall be there; None: nothing."""
    keep: str
    """Where something goes that a person wrote there in the meantime."""


def plan_bytes(moves: list[Move]) -> bytes:
    """Return the plan of *moves*; the file of each lies beside it under its number, from 0."""
    return json.dumps({"format": 1, "moves": [asdict(move) for move in moves]}, ensure_ascii=False).encode()


def planned_moves(plan: bytes) -> tuple[Move, ...]:
    """Return the moves of *plan*.

    Raises:
        ValueError: it is no plan, or would move something out of the dossier.
    """
    try:
        moves = tuple(Move(**move) for move in json.loads(plan)["moves"])
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(plan[:80]) from error
    if not all(_is_sound(move) for move in moves):
        raise ValueError(plan[:80])
    return moves


def stays_inside(name: str) -> bool:
    """Return whether *name* is a relative path with ``/`` that leads nowhere else.

    Example:
        >>> stays_inside("bids/bid-01/bid.yaml"), stays_inside("bids/../../x"), stays_inside("/x")
        (True, False, False)
    """
    parts = name.split("/")
    return not any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts)


def _is_sound(move: Move) -> bool:
    names = all(isinstance(name, str) and stays_inside(name) for name in (move.name, move.keep))
    return names and all(hash_ is None or isinstance(hash_, str) for hash_ in (move.old, move.new))
