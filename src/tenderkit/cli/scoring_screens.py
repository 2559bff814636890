# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which screen is to be seen, with which lines, and what a key does there; the drawing is done elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.layout import Layout, Window

from tenderkit.cli.options import spoken, spoken_language
from tenderkit.cli.scoring_bookmark import Draft
from tenderkit.cli.scoring_fields import Digits
from tenderkit.cli.scoring_session import Stage
from tenderkit.cli.scoring_turn import Turn
from tenderkit.outcome.desk import Cell
from tenderkit.rendering.scoring_lines import PLAIN_GLYPHS, Glyphs, Line, columns, rows, wrapped
from tenderkit.rendering.scoring_pages import (
    Points,
    declaration_page,
    help_page,
    overview_page,
    reveal_page,
    text_page,
)
from tenderkit.rendering.scoring_screen import body_lines, head_lines, key_line, own_line, rule
from tenderkit.words import N_, Message, sentence

_SHORT = 20
"""Rows below which the group of the criterion is not named."""
_ROOMY = 24
"""Rows from which a reason has two lines from the start."""
_TINY = 12
"""Rows below which there is no more than fields, keys and a little text."""


class Page(StrEnum):
    """A screen that is no cell."""

    DECLARE = "declare"
    CONFLICT = "conflict"
    REVEAL = "reveal"
    FINISH = "finish"
    HELP = "help"
    TEXT = "text"
    OVERVIEW = "overview"


class Screens:
    """What is on the screen now."""

    def __init__(self, turn: Turn, reason: Buffer, place: Buffer, line: Buffer, everything: bool) -> None:
        """Begin with what the session asks for next."""
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
        self._went_on = False
        """Whether the reason was gone to without a key: then Enter, pressed by habit, does not go further."""
        self.scroll = 0
        self.cursor: Cell = self.session.cell
        self.loading = False
        self._hinted: tuple[object, Sequence[Message]] = (None, ())
        labels = (N_("Points"), N_("Reasons"), N_("Found at"))
        self.label_width = 3 + max(columns(spoken()(label)) for label in labels)

    # What there is to see

    def size(self) -> tuple[int, int]:
        """Return rows and columns of the terminal."""
        size = get_app().output.get_size()
        return size.rows, size.columns

    def head(self) -> list[Line]:
        """Return the lines above the text."""
        height, width = self.size()
        lines = head_lines(self.turn.view(), width, self.language, spoken(), self.glyphs)
        if self.is_tiny():
            return lines[:1]
        return lines if height >= _SHORT else [*lines[:2], lines[-1]]

    def is_tiny(self) -> bool:
        """Tell whether there is room for little more than the fields."""
        return self.size()[0] < _TINY

    def body(self) -> list[Line]:
        """Return the lines in the middle that are in sight."""
        height, width = self.size()
        if self.page is not None:
            lines, room = self._page_lines(width), height - 1 - bool(self.prompt)
        else:
            above = len(self.head()) + (0 if self.is_tiny() else 2)
            fields = 2 + self.field_height(self.reason) + max(len(self.notices()), 1) + bool(self.prompt)
            room = max(height - above - fields - 1, 1)
            lines = body_lines(self.turn.view(self.choice), width, room, spoken(), self.glyphs)
        self.scroll = max(min(self.scroll, len(lines) - room), 0)
        seen = list(lines[self.scroll : self.scroll + room])
        if self.scroll + room < len(lines) and seen:
            more = sentence(Message(N_("{sign} more: Page Down"), {"sign": self.glyphs.down}), spoken())
            seen[-1] = (("dim", " " * max(width - columns(more) - 1, 0) + more),)
        return seen

    def rule(self) -> Line:
        """Return a line across."""
        return rule(self.size()[1], self.glyphs)

    def own(self) -> Line:
        """Return the own points for this criterion."""
        return own_line(self.turn.view(self.choice), self.size()[1], spoken())

    def notices(self) -> list[Line]:
        """Return what is to be said at once: a complaint, or else a hint."""
        width = self.size()[1]
        if self.notice is not None:
            return wrapped(sentence(self.notice, spoken()), width - 1, "warn", " ", " ")[:2]
        if self.session.is_fixed(self.session.cell):
            text = spoken()(N_("This stays as it is: the names are known now, or the sheet is complete."))
            return wrapped(text, width - 1, "dim", " ", " ")
        return [
            line
            for hint in self._hints()[:1]
            for line in wrapped(sentence(hint, spoken()), width - 1, "warn", " ", " ")
        ][:2]

    def _hints(self) -> Sequence[Message]:
        """Return what the linter would say of the reason, once it is written."""
        cell, draft = self.session.cell, self.draft()
        if self.field() == "reason" or not draft.reason.strip():
            return ()
        if self._hinted[0] != (cell, draft):
            self._hinted = ((cell, draft), self.session.hints(cell, draft))
        return self._hinted[1]

    def keys_line(self) -> Line:
        """Return the keys that work here."""
        t = spoken()
        field = self.field()
        pages: dict[Page | None, Sequence[tuple[str, str]]] = {
            Page.DECLARE: (("n", N_("no conflict")), (t(N_("c")), N_("there is one")), ("q", N_("stop"))),
            Page.CONFLICT: (("Enter", N_("record it")), ("Esc", N_("back"))),
            Page.REVEAL: (
                (t(N_("y")), N_("show the names")),
                ("u", N_("take back")),
                ("o", N_("look again")),
                ("q", N_("stop")),
            ),
            Page.FINISH: (
                ("f", N_("finish")),
                ("u", N_("take back")),
                ("Enter", N_("look again")),
                ("q", N_("stop")),
            ),
            Page.OVERVIEW: (("↑↓←→", N_("move")), ("Enter", N_("go there")), ("Esc", N_("back"))),
        }
        if self.prompt and self.page is None:
            shown: Sequence[tuple[str, str]] = (("Enter", N_("search")), ("Esc", N_("back")))
        elif self.page is not None:
            shown = pages.get(self.page, (("Esc", N_("back")), ("↑↓", N_("move"))))
        elif field == "points":
            shown = (
                ("Enter", N_("on")),
                ("?", N_("keys")),
                ("u", N_("take back")),
                ("s", N_("later")),
                ("o", N_("overview")),
                ("q", N_("stop")),
                ("t", N_("full text")),
            )
        else:
            shown = (
                ("Enter", N_("on")),
                ("Esc", N_("points")),
                ("Tab", N_("field")),
                (t(N_("Ctrl-O")), N_("editor")),
                (t(N_("Ctrl-C")), N_("stop")),
            )
        return key_line([(key, t(what)) for key, what in shown], self.size()[1])

    def label(self, label: str, buffer: Buffer | None) -> list[tuple[str, str]]:
        """Return what stands before a field."""
        names = {None: "points", id(self.reason): "reason", id(self.place): "place"}
        own = names[None if buffer is None else id(buffer)]
        style = "class:focused" if self.field() == own else "class:label"
        mark = self.glyphs.mark if self.field() == own else " "
        return [(style, f"{mark}{spoken()(label)}")]

    def points_text(self) -> list[tuple[str, str]]:
        """Return what is chosen, and what may be."""
        allowed = "  ".join(c.written for c in reversed(self.session.desk.at(self.session.cell).choices))
        if self.choice:
            return [("class:chosen", f" {self.choice} ")]
        return [("class:dim", f"– ({allowed})")]

    def field_height(self, buffer: Buffer) -> int:
        """Return how many lines a text takes, at most a third of the screen."""
        height, width = self.size()
        if buffer is not self.reason:
            return 1
        room = max(width - self.label_width, 1)
        return min(max(len(rows(buffer.text, room)), 2 if height >= _ROOMY else 1), max(height // 6, 1))

    def field(self) -> str:
        """Return which field is written in: ``points``, ``reason``, ``place``, ``line``."""
        current = get_app().layout.current_buffer
        fields = {id(self.reason): "reason", id(self.place): "place", id(self.line): "line"}
        return fields.get(id(current), "points")

    def closing_texts(self) -> list[str]:
        """Return what is said when the screen is closed."""
        return [sentence(message, spoken()) for message in self.turn.closing()]

    # What is written

    def draft(self) -> Draft:
        """Return what stands in the fields."""
        return Draft(self.choice, self.reason.text, self.place.text)

    def load(self) -> None:
        """Show what the session asks for next, with what is written there already."""
        pages = {Stage.DECLARE: Page.DECLARE, Stage.REVEAL: Page.REVEAL, Stage.FINISH: Page.FINISH}
        self.page = pages.get(self.session.stage)
        draft = self.session.draft(self.session.cell)
        self.loading = True
        self.choice = draft.choice
        self.reason.text, self.place.text = draft.reason, draft.place
        self.reason.cursor_position, self.place.cursor_position = len(draft.reason), len(draft.place)
        self.loading = False
        self.scroll, self.prompt = 0, ""
        self.digits.forget()
        self.focus()

    def typed(self) -> None:
        """Take note that somebody writes in a field: Enter goes on from there."""
        self._went_on = False

    def keep(self) -> None:
        """Keep what is half written."""
        if self.page is None and not self.session.is_fixed(self.session.cell):
            self.session.keep(self.draft())

    # Focus

    def bind(self, layout: Layout, body: Window) -> None:
        """Take the layout in which the fields lie."""
        self._layout, self._window = layout, body

    def focus(self, buffer: Buffer | None = None) -> None:
        """Write in *buffer*, or choose points where it is None."""
        self._went_on = False
        layout = getattr(self, "_layout", None)
        if layout is not None:
            layout.focus(self._window if buffer is None else buffer)

    def _page_lines(self, width: int) -> list[Line]:
        t = spoken()
        match self.page:
            case Page.DECLARE | Page.CONFLICT:
                return declaration_page(self.session.desk, width, t)
            case Page.REVEAL:
                return reveal_page(width, t)
            case Page.HELP:
                return help_page(width, t)
            case Page.TEXT:
                return text_page(self.turn.view(self.choice), width, t, self.glyphs)
            case Page.FINISH:
                text = t(N_("Everything is decided. Look over it once more; with f the sheets are complete."))
                return [
                    *wrapped(text, width - 1, "title", " ", " "),
                    (),
                    *self._overview(width, self.session.cell),
                ]
            case _:
                return self._overview(width, self.cursor)

    def _overview(self, width: int, at: Cell) -> list[Line]:
        points = Points(self.session.cells(), self.turn.given(), at)
        return overview_page(self.session.desk, points, width, spoken())

    # What keys do

    def digit(self, sign: str) -> None:
        """Choose points by a digit."""
        choices = self.session.desk.at(self.session.cell).choices
        allowed = [choice.written for choice in choices]
        words = any(choice.exact is None for choice in choices)
        chosen = self.turn.choice(sign) if words else self.digits.chosen(sign, allowed)
        self.notice = self.turn.not_allowed(sign) if chosen is None else None
        if chosen is None:
            return
        self._choose(chosen)
        if (words or self.digits.is_done(allowed)) and not self.session.is_fixed(self.session.cell):
            self.focus(self.reason)
            self._went_on = True

    def up(self, distance: int) -> None:
        """Choose the points above, or below where *distance* is negative."""
        allowed = [choice.written for choice in self.session.desk.at(self.session.cell).choices]
        at = allowed.index(self.choice) if self.choice in allowed else len(allowed) if distance > 0 else -1
        self.digits.forget()
        self._choose(allowed[min(max(at - distance, 0), len(allowed) - 1)])

    def _choose(self, written: str) -> None:
        if self.session.is_fixed(self.session.cell):
            return
        self.choice, self.notice = written, None
        self.keep()

    def on(self) -> None:
        """Go to the next field; from the last one to the next bid, once nothing is lacking."""
        field, went_on = self.field(), self._went_on
        self.keep()
        self.notice, self._went_on = None, False
        if self.session.is_fixed(self.session.cell):
            self.look(1)
        elif field == "reason" and went_on:
            return
        elif field == "points" and not self.choice:
            self.notice = self.session.lacking(self.session.cell, self.draft())
        elif field == "points":
            self.focus(self.reason)
        elif field == "reason":
            self.focus(self.place)
        else:
            self._decide()

    def _decide(self) -> None:
        draft = self.draft()
        if lacking := self.session.lacking(self.session.cell, draft):
            self.notice = lacking
            self.focus(None if not draft.choice else self.reason if not draft.reason.strip() else self.place)
            return
        self.session.decide(draft)
        self.load()

    def turn_field(self, distance: int) -> None:
        """Go to the field behind, or before."""
        order = [None, self.reason, self.place]
        at = ["points", "reason", "place"].index(self.field())
        self.keep()
        self.digits.forget()
        self.focus(order[(at + distance) % len(order)])

    def back(self) -> None:
        """Leave a field, a question or a page."""
        self.notice = None
        if self.prompt:
            self.prompt = ""
            self.page = Page.DECLARE if self.page is Page.CONFLICT else self.page
        elif self.page in {Page.HELP, Page.TEXT, Page.OVERVIEW}:
            self.load()
        self.focus()

    def reveal(self) -> None:
        """Show the names."""
        self.session.reveal()
        self.load()

    def declare_none(self) -> None:
        """Write that there is no conflict of interest."""
        self.turn.declare_none()
        self.load()

    def open_page(self, page: Page) -> None:
        """Show *page*."""
        self.keep()
        self.notice, self.scroll, self.page = None, 0, page
        self.cursor = self.session.cell

    def look(self, distance: int) -> None:
        """Look at the cell behind, or before."""
        self.keep()
        self.session.step(distance)
        self._arrive()

    def skip(self) -> None:
        """Leave the cell for later."""
        self.keep()
        self.session.skip()
        self._arrive()

    def undo(self) -> None:
        """Take the last decision back."""
        self.keep()
        undone = self.session.undo()
        self._arrive()
        self.notice = None if undone else Message(N_("There is nothing to take back."))

    def turn_order(self) -> None:
        """Go on bid by bid, or criterion by criterion."""
        self.session.turn()
        self.notice = self.turn.order_words()

    def ask(self, prompt: str) -> None:
        """Ask for a line at the foot."""
        self.line.reset()
        self.prompt = spoken()(prompt)
        self.focus(self.line)

    def search(self, words: str) -> None:
        """Go to the next cell with *words*."""
        self.prompt = ""
        self.keep()
        found = self.turn.find(words)
        self._arrive()
        if not found:
            self.notice = Message(N_("Nothing here has the word {words}."), {"words": words})

    def move(self, down: int, right: int) -> None:
        """Move the cursor of the overview."""
        cells = self.session.cells()
        criteria = list(dict.fromkeys((cell.folder, cell.criterion) for cell in cells))
        row = min(
            max(criteria.index((self.cursor.folder, self.cursor.criterion)) + down, 0), len(criteria) - 1
        )
        folder, criterion = criteria[row]
        letters = [cell.letter for cell in cells if (cell.folder, cell.criterion) == (folder, criterion)]
        at = letters.index(self.cursor.letter) if self.cursor.letter in letters else 0
        self.cursor = replace(
            self.cursor,
            folder=folder,
            criterion=criterion,
            letter=letters[min(max(at + right, 0), len(letters) - 1)],
        )
        rows_in_sight = self.size()[0] - 3
        self.scroll = min(max(self.scroll, row + 2 - rows_in_sight), row)

    def jump(self) -> None:
        """Go to the cell under the cursor of the overview."""
        self.session.go(self.cursor)
        self._arrive()

    def _arrive(self) -> None:
        """Show the cell of the session, whatever it asks for next."""
        self.load()
        if self.page in {Page.FINISH, Page.REVEAL}:
            self.page = None
        self.notice = None
