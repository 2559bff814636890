# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; the lines of a cell come out: its texts, the own points, a notice."""

from collections.abc import Sequence

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_field_lines import Fields
from tenderkit.cli.scoring_sight import Sight, sight, signed
from tenderkit.cli.scoring_state import State
from tenderkit.rendering.scoring_body import body_lines, is_cut, whole_lines
from tenderkit.rendering.scoring_lines import Line, clipped, wrapped
from tenderkit.rendering.scoring_screen import head_lines, own_line, rule, unseen
from tenderkit.words import N_, Message, sentence

_SHORT = 20
"""Rows below which the group of the criterion is not named."""
_TINY = 12
"""Rows below which there is no more than fields, keys and a little text."""
_TINIEST = 8
"""Rows below which a notice has one line."""
_CUT = N_("{sign} cut short: Page Down")
_FIXED = N_("This stays as it is: the names are known now, or the sheet is complete.")


class CellScreen:
    """One criterion and one bid."""

    def __init__(self, state: State) -> None:
        """Show what *state* says."""
        self._state = state
        self._hinted: tuple[object, Sequence[Message]] = (None, ())
        self.fields = Fields(state)

    def is_tiny(self) -> bool:
        """Tell whether there is room for little more than the fields."""
        return self._state.size()[0] < _TINY

    def head(self) -> list[Line]:
        """Return the lines above the text."""
        height, width = self._state.size()
        view = self._state.turn.view()
        lines = head_lines(view, width, self._state.language, spoken(), self._state.glyphs)
        if self.is_tiny():
            return lines[:1]
        return lines if height >= _SHORT else [*lines[:2], lines[-1]]

    def body(self) -> list[Line]:
        """Return the lines in the middle that are in sight."""
        state, room, width = self._state, self._room(), self._state.size()[1]
        own_sign = self.is_tiny()  # where there is no line below the text that could bear it
        sign = self._sign()
        lines = self._sight(room - 1 if own_sign and sign and room > 1 else room)
        state.scroll, state.step = lines.first if state.unfolded else 0, max(len(lines.lines) - 1, 1)
        return signed(lines.lines, sign if own_sign else "", width, room)

    def foot(self) -> list[Line]:
        """Return a line across, which says whether there is more to read, and the own points."""
        state, width = self._state, self._state.size()[1]
        own = own_line(state.turn.view(state.choice), width, spoken())
        return [rule(width, state.glyphs, self._sign()), own]

    def is_cut(self) -> bool:
        """Tell whether something of criterion and bid is not in sight."""
        state = self._state
        view, width = state.turn.view(state.choice), state.size()[1]
        hidden = unseen(view, self.head(), state.language, spoken())
        return bool(hidden) or is_cut(view, width, self._room(), spoken(), state.glyphs)

    def _sign(self) -> str:
        state = self._state
        if state.unfolded:
            return self._sight(self._room()).sign(state.glyphs)
        return sentence(Message(_CUT, {"sign": state.glyphs.down}), spoken()) if self.is_cut() else ""

    def _sight(self, room: int) -> Sight:
        state = self._state
        view, width = state.turn.view(state.choice), state.size()[1]
        if state.unfolded:
            hidden = unseen(view, self.head(), state.language, spoken())
            return sight(whole_lines(view, width, hidden, spoken(), state.glyphs), state.scroll, room)
        return sight(body_lines(view, width, room, spoken(), state.glyphs), 0, room)

    def _room(self) -> int:
        """Return how many lines there are for the text."""
        state = self._state
        above = len(self.head()) + (0 if self.is_tiny() else 2)
        written = 1 + self.fields.height(state.reason) + self.fields.height(state.place)
        fields = written + max(len(self.notices()), 1) + bool(state.prompt)
        return max(state.size()[0] - above - fields - 1, 1)

    def notices(self) -> list[Line]:
        """Return what is to be said at once: a complaint, or else a hint."""
        state, (height, width) = self._state, self._state.size()
        style, most = "warn", max(height // 6, 1 if height < _TINIEST else 2)
        if state.notice is not None:
            text = sentence(state.notice, spoken())
        elif state.is_fixed():
            text, style = spoken()(_FIXED), "dim"
        else:
            hints = self._hints()
            number = f"1/{len(hints)} " if len(hints) > 1 else ""
            text = number + sentence(hints[0], spoken()) if hints else ""
        lines = wrapped(text, width - 1, style, " ", " ")
        if len(lines) <= most:
            return lines
        rest = " ".join(line[-1][1] for line in lines[most - 1 :])
        return [*lines[: most - 1], ((style, f" {clipped(rest, width - 2)}"),)]

    def _hints(self) -> Sequence[Message]:
        """Return what the linter would say of the reason, once it is written."""
        state = self._state
        cell, draft = state.session.cell, state.draft()
        if state.field() == "reason" or not draft.reason.strip():
            return ()
        if self._hinted[0] != (cell, draft):
            self._hinted = ((cell, draft), state.session.hints(cell, draft))
        return self._hinted[1]
