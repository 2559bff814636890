# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A turn and the fields that are written in go in; what is on the screen now can be asked and kept."""

from enum import StrEnum
from typing import TYPE_CHECKING

from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.layout import Layout, Window

from tenderkit.cli.options import spoken, spoken_language
from tenderkit.cli.scoring_bookmark import Draft
from tenderkit.cli.scoring_fields import Digits
from tenderkit.cli.scoring_session import Stage
from tenderkit.cli.scoring_turn import Turn
from tenderkit.rendering.scoring_lines import PLAIN_GLYPHS, Glyphs
from tenderkit.words import sentence

if TYPE_CHECKING:
    from tenderkit.words import Message


class Page(StrEnum):
    """A screen that is no cell."""

    DECLARE = "declare"
    CONFLICT = "conflict"
    REVEAL = "reveal"
    FINISH = "finish"
    HELP = "help"
    TEXT = "text"
    OVERVIEW = "overview"


_ASKED = {Stage.DECLARE: Page.DECLARE, Stage.REVEAL: Page.REVEAL, Stage.FINISH: Page.FINISH}


class State:
    """What is on the screen now."""

    def __init__(self, turn: Turn, reason: Buffer, place: Buffer, line: Buffer, everything: bool) -> None:
        """Begin with what the session asks for next; with *everything* the terminal has all signs."""
        self.turn, self.session = turn, turn.session
        self.reason, self.place, self.line = reason, place, line
        self.glyphs = Glyphs() if everything else PLAIN_GLYPHS
        self.language = spoken_language()
        self.page: Page | None = None
        self.prompt = ""
        """What the line at the foot asks for; empty where it asks nothing."""
        self.notice: Message | None = None
        self.choice = ""
        self.digits = Digits()
        self.went_on = False
        """Whether the reason was gone to without a key: then Enter, pressed by habit, does not go further."""
        self.unfolded = False
        """Whether the whole text of a cell is read, instead of what fits."""
        self.scroll = 0
        self.step = 1
        """Lines that one can scroll on without missing one."""
        self.cursor = self.session.cell
        self.loading = False

    def size(self) -> tuple[int, int]:
        """Return rows and columns of the terminal."""
        size = get_app().output.get_size()
        return size.rows, size.columns

    def field(self) -> str:
        """Return which field is written in: ``points``, ``reason``, ``place``, ``line``."""
        current = get_app().layout.current_buffer
        fields = {id(self.reason): "reason", id(self.place): "place", id(self.line): "line"}
        return fields.get(id(current), "points")

    def is_fixed(self) -> bool:
        """Tell whether the cell can be looked at only."""
        return self.session.is_fixed(self.session.cell)

    def draft(self) -> Draft:
        """Return what stands in the fields."""
        return Draft(self.choice, self.reason.text, self.place.text)

    def load(self) -> None:
        """Show what the session asks for next, with what is written there already."""
        self.page = _ASKED.get(self.session.stage)
        draft = self.session.draft(self.session.cell)
        self.loading = True
        self.choice = draft.choice
        self.reason.text, self.place.text = draft.reason, draft.place
        self.reason.cursor_position, self.place.cursor_position = len(draft.reason), len(draft.place)
        self.loading = False
        self.scroll, self.unfolded, self.prompt = 0, False, ""
        self.digits.forget()
        self.focus()

    def typed(self) -> None:
        """Take note that somebody writes in a field: Enter goes on from there."""
        self.went_on = False

    def keep(self) -> None:
        """Keep what is half written."""
        if self.page is None and not self.is_fixed():
            self.session.keep(self.draft())

    def look(self, distance: int) -> None:
        """Look at the cell behind, or before."""
        self.keep()
        self.session.step(distance)
        self.arrive()

    def arrive(self) -> None:
        """Show the cell of the session, whatever it asks for next."""
        self.load()
        if self.page in {Page.FINISH, Page.REVEAL}:
            self.page = None
        self.notice = None

    def bind(self, layout: Layout, body: Window) -> None:
        """Take the layout in which the fields lie."""
        self._layout, self._window = layout, body

    def focus(self, buffer: Buffer | None = None) -> None:
        """Write in *buffer*, or choose points where it is None."""
        self.went_on = False
        layout = getattr(self, "_layout", None)
        if layout is not None:
            layout.focus(self._window if buffer is None else buffer)

    def closing_texts(self) -> list[str]:
        """Return what is said when the screen is closed."""
        return [sentence(message, spoken()) for message in self.turn.closing()]
