# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer is asked in a workbook: its rows, and the cells that may be filled in (Bewertungsbogen).

Whoever writes the workbook and whoever reads it back hold the same record, so neither can take
a cell for another one.
"""

from collections.abc import Mapping
from enum import StrEnum

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.criterion import Criterion
from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass

LAYOUT = 1
"""Counted up whenever a cell of the workbook changes its place."""
OVERVIEW_ROWS: Mapping[str, int] = {"reviewer": 6, "print": 7, "conflict": 8, "on": 9, "text": 10}
"""What stands in which row of the first worksheet, from 1; the values stand in `VALUE_COLUMN`."""
VALUE_COLUMN = 3
BID_COLUMN, POINTS_COLUMN, REASON_COLUMN, PLACE_COLUMN = 1, 2, 3, 4
"""The columns of a worksheet for a criterion, from 1."""


class Part(StrEnum):
    """Which criteria a workbook asks for; each part has a file of its own."""

    BLIND = "blind"
    """What is scored without names."""
    NAMED = "named"
    """Staff, references and whatever else cannot be judged without names; comes afterwards."""
    PRESENTATION = "presentation"
    """What is judged after the written bid."""


@dataclass(frozen=True, slots=True)
class FormWords:
    """Words of the workbook that are read back, in the language of the dossier."""

    overview: str
    """Name of the first worksheet."""
    technical: str
    """Name of the hidden worksheet."""
    declared: Mapping[str, str]
    """What may be said on conflicts of interest → as a score sheet calls it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion with all bids: one worksheet (Arbeitsblatt)."""

    sheet: str
    """Its name."""
    lot: str | None
    criterion: Criterion
    bids: tuple[str, ...]
    """Letters, in the order of the rows."""
    first: int
    """The row of the first bid, from 1."""
    shown: Mapping[str, str]
    """Letter → what the bid says itself, and who bids where that may be known."""
    points: tuple[Amount, ...]
    """What may be given; empty where words are given, or where `top` alone limits it."""
    top: int | None
    weight: str
    """Of the whole, as it is printed; empty where points are not weighed."""
    group: str
    """Title of the group that it belongs to; may be empty."""

    def row(self, letter: str) -> int:
        """Return the row of a bid, from 1."""
        return self.first + self.bids.index(letter)


@dataclass(frozen=True, slots=True)
class ScoreForm:
    """Everything that one workbook asks of one reviewer."""

    tender: str
    reviewer: str
    part: Part
    words: FormWords
    bids: tuple[str, ...]
    """Letters of all bids that are asked for, in the order of the reviewer."""
    asked: tuple[Asked, ...]
    draw: str = ""
    """What tells the draw of the letters from any other; a pack does not know it."""
    seal: str | None = None
    """Code of the seal in force when the workbook was made; no part of its fingerprint."""

    def print(self) -> str:
        """Return the fingerprint of all that scoring depends on, as 64 hexadecimal digits."""
        data = {
            "layout": LAYOUT,
            "tender": self.tender,
            "reviewer": self.reviewer,
            "part": self.part.value,
            "bids": list(self.bids),
            "asked": [_plain(asked) for asked in self.asked],
        }
        return sha256(canonical_json(data))


def _plain(asked: Asked) -> dict[str, object]:
    criterion = asked.criterion
    return {
        "sheet": asked.sheet,
        "lot": asked.lot,
        "id": criterion.id,
        "title": criterion.title,
        "question": criterion.question,
        "expectation": criterion.expectation,
        "anchors": dict(criterion.anchors),
        "ratings": list(criterion.ratings),
        "evidence": criterion.evidence,
        "weight": asked.weight,
        "points": [amount.written for amount in asked.points],
        "top": asked.top,
        "bids": list(asked.bids),
        "first": asked.first,
        "shown": dict(asked.shown),
    }
