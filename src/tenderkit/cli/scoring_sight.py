# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines, and where in them one reads, go in; those in sight come out, with a sign where others are not."""

from collections.abc import Sequence

from tenderkit.cli.options import spoken
from tenderkit.records import dataclass
from tenderkit.rendering.scoring_lines import Glyphs, Line, between, clipped
from tenderkit.words import N_, Message, sentence

_PART = N_("{signs} {first}–{last} of {count}, Page Up/Down")


@dataclass(frozen=True, slots=True)
class Sight:
    """A part of some lines."""

    lines: tuple[Line, ...]
    first: int
    """How many are above it."""
    count: int
    """How many there are altogether."""

    def sign(self, glyphs: Glyphs) -> str:
        """Return where one is, and how to go on; empty where all lines are in sight."""
        last = self.first + len(self.lines)
        signs = (glyphs.up if self.first else "") + (glyphs.down if last < self.count else "")
        values = {"signs": signs, "first": self.first + 1, "last": last, "count": self.count}
        return sentence(Message(_PART, values), spoken()) if signs else ""


def sight(lines: Sequence[Line], scroll: int, room: int) -> Sight:
    """Return the part of *lines* that begins at *scroll*, or before, so that *room* is used."""
    first = max(min(scroll, len(lines) - room), 0)
    return Sight(tuple(lines[first : first + room]), first, len(lines))


def signed(seen: Sequence[Line], sign: str, width: int, room: int) -> list[Line]:
    """Return *seen* with *sign* on a line of its own, or at the end where there is *room* for one line."""
    if not sign:
        return list(seen)
    if room == 1:
        return [between(seen[0] if seen else (), [("key", clipped(sign, 1) if width else "")], width)]
    return [*seen, (("key", f" {clipped(sign, width - 2)}"),)]
