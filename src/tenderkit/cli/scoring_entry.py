# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; keys by which points are chosen and fields are filled change it."""

from tenderkit.cli.scoring_state import State


class Entry:
    """Points, reason and place of one cell."""

    def __init__(self, state: State) -> None:
        """Write into what *state* says."""
        self._state = state

    def digit(self, sign: str) -> None:
        """Choose points by a digit."""
        state = self._state
        choices = state.session.desk.at(state.session.cell).choices
        allowed = [choice.written for choice in choices]
        words = any(choice.exact is None for choice in choices)
        chosen = state.turn.choice(sign) if words else state.digits.chosen(sign, allowed)
        state.notice = state.turn.not_allowed(sign) if chosen is None else None
        if chosen is None:
            return
        self._choose(chosen)
        if (words or state.digits.is_done(allowed)) and not state.is_fixed():
            state.focus(state.reason)
            state.went_on = True

    def up(self, distance: int) -> None:
        """Choose the points above, or below where *distance* is negative."""
        state = self._state
        allowed = [choice.written for choice in state.session.desk.at(state.session.cell).choices]
        outside = len(allowed) if distance > 0 else -1
        at = allowed.index(state.choice) if state.choice in allowed else outside
        state.digits.forget()
        self._choose(allowed[min(max(at - distance, 0), len(allowed) - 1)])

    def _choose(self, written: str) -> None:
        state = self._state
        if not state.is_fixed():
            state.choice, state.notice = written, None
            state.keep()

    def on(self) -> None:
        """Go to the next field; from the last one to the next bid, once nothing is lacking."""
        state = self._state
        field, went_on = state.field(), state.went_on
        state.keep()
        state.notice, state.went_on = None, False
        if state.is_fixed():
            state.look(1)
        elif field == "reason" and went_on:
            return
        elif field == "points" and not state.choice:
            state.notice = state.session.lacking(state.session.cell, state.draft())
        elif field == "points":
            state.focus(state.reason)
        elif field == "reason":
            state.focus(state.place)
        else:
            self._decide()

    def _decide(self) -> None:
        state = self._state
        draft = state.draft()
        if lacking := state.session.lacking(state.session.cell, draft):
            state.notice = lacking
            unwritten = state.place if draft.reason.strip() else state.reason
            state.focus(unwritten if draft.choice else None)
            return
        state.session.decide(draft)
        state.load()

    def turn_field(self, distance: int) -> None:
        """Go to the field behind, or before."""
        state = self._state
        order = [None, state.reason, state.place]
        at = ["points", "reason", "place"].index(state.field())
        state.keep()
        state.digits.forget()
        state.focus(order[(at + distance) % len(order)])
