# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; what a key does there changes it, and is on disk before the next screen."""

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_cell import CellScreen
from tenderkit.cli.scoring_entry import Entry
from tenderkit.cli.scoring_foot import keys_line
from tenderkit.cli.scoring_page import page_body
from tenderkit.cli.scoring_state import Page, State
from tenderkit.rendering.scoring_lines import Line
from tenderkit.words import N_, Message


class Screens:
    """The screen in sight, and what keys do on it."""

    def __init__(self, state: State) -> None:
        """Show what *state* says."""
        self.state = state
        self.cell, self.entry = CellScreen(state), Entry(state)

    def body(self) -> list[Line]:
        """Return the lines in the middle that are in sight."""
        return self.cell.body() if self.state.page is None else page_body(self.state)

    def keys_line(self) -> Line:
        """Return the keys that work here."""
        return keys_line(self.state)

    def scroll(self, lines: int) -> None:
        """Read on, or go back where *lines* is negative."""
        self.state.scroll += lines

    def read_on(self) -> None:
        """Show what comes behind the lines in sight; of a text that was cut, first the whole of it."""
        state = self.state
        if state.page is not None or state.unfolded:
            self.scroll(state.step)
        elif self.cell.is_cut():
            state.unfolded = True

    def read_back(self) -> None:
        """Show what comes before the lines in sight, and in the end the text as it fits again."""
        state = self.state
        if state.page is None and state.scroll <= 0:
            state.unfolded = False
        self.scroll(-state.step)

    def back(self) -> None:
        """Leave a field, a question or a page."""
        state = self.state
        state.notice = None
        if state.prompt:
            state.prompt = ""
            state.page = Page.DECLARE if state.page is Page.CONFLICT else state.page
        elif state.page in {Page.HELP, Page.TEXT, Page.OVERVIEW}:
            state.load()
        state.focus()

    def reveal(self) -> None:
        """Show the names."""
        self.state.session.reveal()
        self.state.load()

    def declare_none(self) -> None:
        """Write that there is no conflict of interest."""
        self.state.turn.declare_none()
        self.state.load()

    def open_page(self, page: Page) -> None:
        """Show *page*."""
        state = self.state
        state.keep()
        state.notice, state.scroll, state.page = None, 0, page
        state.cursor = state.session.cell

    def skip(self) -> None:
        """Leave the cell for later."""
        state = self.state
        state.keep()
        state.session.skip()
        state.arrive()

    def undo(self) -> None:
        """Take the last decision back."""
        state = self.state
        state.keep()
        undone = state.session.undo()
        state.arrive()
        state.notice = None if undone else Message(N_("There is nothing to take back."))

    def turn_order(self) -> None:
        """Go on bid by bid, or criterion by criterion."""
        state = self.state
        state.session.turn()
        state.notice = state.turn.order_words()

    def ask(self, prompt: str) -> None:
        """Ask for a line at the foot."""
        state = self.state
        state.line.reset()
        state.prompt = spoken()(prompt)
        state.focus(state.line)

    def search(self, words: str) -> None:
        """Go to the next cell with *words*."""
        state = self.state
        state.prompt = ""
        state.keep()
        found = state.turn.find(words)
        state.arrive()
        if not found:
            state.notice = Message(N_("Nothing here has the word {words}."), {"words": words})

    def jump(self) -> None:
        """Go to the cell under the cursor of the overview."""
        state = self.state
        state.session.go(state.cursor)
        state.arrive()
