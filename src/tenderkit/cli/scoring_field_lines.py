# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; how the fields of a cell look comes out: labels, points, rows in sight."""

from bisect import bisect_right

from prompt_toolkit.buffer import Buffer

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_state import State
from tenderkit.rendering.scoring_lines import columns, rows
from tenderkit.words import N_

_ROOMY = 24
"""Rows from which a reason has two lines from the start."""


class Fields:
    """Points, reason and place."""

    def __init__(self, state: State) -> None:
        """Show what *state* says."""
        self._state = state
        labels = (N_("Points"), N_("Reasons"), N_("Found at"))
        self.label_width = 3 + max(columns(spoken()(label)) for label in labels)

    def label(self, label: str, buffer: Buffer | None) -> list[tuple[str, str]]:
        """Return what stands before a field, with a sign where more is written than is in sight."""
        state = self._state
        names = {None: "points", id(state.reason): "reason", id(state.place): "place"}
        own = names[None if buffer is None else id(buffer)]
        style = "class:focused" if state.field() == own else "class:label"
        mark = state.glyphs.mark if state.field() == own else " "
        pieces = [(style, f"{mark}{spoken()(label)}")]
        if buffer is not None:
            height, first = self.height(buffer), self.first_row(buffer)
            above, below = first > 0, first + height < len(self._rows(buffer))
            pieces += [("class:key", state.glyphs.up)] if above else []
            end = "\n" * (height - 1) + (" " * (self.label_width - 2) if height > 1 else "")
            pieces += [("", end), ("class:key", state.glyphs.down)] if below else []
        return pieces

    def points_text(self) -> list[tuple[str, str]]:
        """Return what is chosen, and what may be."""
        state = self._state
        if state.choice:
            return [("class:chosen", f" {state.choice} ")]
        allowed = "  ".join(c.written for c in reversed(state.session.desk.at(state.session.cell).choices))
        return [("class:dim", clipped_points(allowed, state.size()[1] - self.label_width))]

    def height(self, buffer: Buffer) -> int:
        """Return how many lines a text takes, at most a sixth of the screen."""
        height = self._state.size()[0]
        least = 2 if height >= _ROOMY and buffer is self._state.reason else 1
        return min(max(len(self._rows(buffer)), least), max(height // 6, 1))

    def first_row(self, buffer: Buffer) -> int:
        """Return how many rows of a text are above those in sight: the one with the cursor is the last."""
        row = bisect_right(self._rows(buffer), buffer.cursor_position) - 1
        return max(row - self.height(buffer) + 1, 0)

    def _rows(self, buffer: Buffer) -> list[int]:
        return rows(buffer.text, max(self._state.size()[1] - self.label_width, 1))


def clipped_points(allowed: str, room: int) -> str:
    """Return the points that may be given, in brackets, cut where there is no *room* for all.

    Example:
        >>> clipped_points("0  5  10", 20), clipped_points("not at all  somewhat  fully", 20)
        ('– (0  5  10)', '– (not at all  some…')
    """
    text = f"– ({allowed})"
    return text if columns(text) <= room else f"{text[: max(room - 1, 0)]}…"
