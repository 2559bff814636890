# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scoring on a full screen: a turn goes in; what the keys do is on disk before the next screen."""

import os
import sys
from collections.abc import Sequence
from typing import Any

import click
from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_editor import edited
from tenderkit.cli.scoring_keys import EDIT, STOP, keys
from tenderkit.cli.scoring_screens import Screens
from tenderkit.cli.scoring_session import Stage
from tenderkit.cli.scoring_state import State
from tenderkit.cli.scoring_text import TextControl
from tenderkit.cli.scoring_turn import Turn
from tenderkit.problems import InputError
from tenderkit.rendering.scoring_lines import Line
from tenderkit.rendering.scoring_plain import criterion_lines
from tenderkit.words import N_

_STYLE = Style.from_dict(
    {
        "title": "bold",
        "bold": "bold",
        "dim": "dim",
        "key": "bold",
        "chosen": "reverse bold",
        "good": "ansigreen",
        "warn": "bold ansimagenta",
        "label": "dim",
        "focused": "bold",
    }
)
_DELAY = 0.5
"""Seconds after which what is being typed is kept."""


class Terminal:
    """The screen, and what is typed into its fields."""

    def __init__(self, turn: Turn) -> None:
        """Begin at *turn*."""
        self.turn = turn
        self.reason = Buffer(on_text_changed=self._typed)
        self.place = Buffer(on_text_changed=self._typed)
        self.line = Buffer()
        self.state = State(turn, self.reason, self.place, self.line, _encodes(sys.stdout.encoding))
        self.screens = Screens(self.state)
        self.encoding = sys.stdout.encoding or "utf-8"
        self._waiting = False

    def run(self) -> None:
        """Go on where the reviewer stopped.

        Raises:
            click.Abort: the reviewer stops.
        """
        while self.turn.session.stage not in {Stage.CONFLICT, Stage.COMPLETE, Stage.PAUSE}:
            self.state.load()
            outcome = self._application().run()
            if outcome == EDIT:
                self._edit()
            elif outcome == STOP:
                self.state.keep()
                raise click.Abort
            else:
                break
        for text in self.state.closing_texts():
            click.echo(text)

    def _edit(self) -> None:
        view = self.turn.view()
        above = list(criterion_lines(view, self.state.language, spoken()))
        if self.reason.text != (text := edited(self.reason.text, above, spoken())):
            self.reason.text = text
        self.state.keep()

    def _typed(self, _buffer: Buffer) -> None:
        """Keep what is being typed, a moment after the last key."""
        self.state.typed()
        if self.state.loading or self._waiting:
            return
        self._waiting = True
        self._app.loop.call_later(_DELAY, self._keep) if self._app.loop else self._keep()

    def _keep(self) -> None:
        self._waiting = False
        try:
            self.state.keep()
        except InputError as error:
            if self._app.is_running:
                self._app.exit(exception=error)

    def _application(self) -> "Application[str]":
        screens, state, cell = self.screens, self.state, self.screens.cell
        on_page = Condition(lambda: state.page is not None)
        asking = Condition(lambda: state.prompt != "")
        body = Window(FormattedTextControl(self._body, focusable=True, show_cursor=False))
        fields = HSplit(
            [
                ConditionalContainer(
                    Window(FormattedTextControl(lambda: self._drawn(cell.foot())), height=2),
                    ~Condition(cell.is_tiny),
                ),
                self._field(N_("Points"), None),
                self._field(N_("Reasons"), self.reason),
                self._field(N_("Found at"), self.place),
                Window(
                    FormattedTextControl(lambda: self._drawn(cell.notices())),
                    height=lambda: max(len(cell.notices()), 1),
                ),
            ]
        )
        question = VSplit(
            [
                Window(FormattedTextControl(lambda: f" {state.prompt} "), dont_extend_width=True, height=1),
                Window(BufferControl(self.line), height=1),
            ]
        )
        root = HSplit(
            [
                ConditionalContainer(
                    Window(
                        FormattedTextControl(lambda: self._drawn(cell.head())),
                        height=lambda: len(cell.head()),
                    ),
                    ~on_page,
                ),
                body,
                ConditionalContainer(fields, ~on_page),
                ConditionalContainer(question, asking),
                Window(FormattedTextControl(lambda: self._drawn([screens.keys_line()])), height=1),
            ]
        )
        layout = Layout(root, focused_element=body)
        state.bind(layout, body)
        self._app: Application[str] = Application(
            layout,
            style=_STYLE,
            key_bindings=keys(screens),
            full_screen=True,
            color_depth=ColorDepth.DEPTH_1_BIT if os.environ.get("NO_COLOR") else None,
            erase_when_done=True,
        )
        self._app.ttimeoutlen = 0.05
        self._app.timeoutlen = 0.2
        state.focus()
        return self._app

    def _field(self, label: str, buffer: Buffer | None) -> VSplit:
        fields = self.screens.cell.fields
        text = FormattedTextControl(lambda: [*fields.label(label, buffer)])
        if buffer is None:
            value = Window(FormattedTextControl(lambda: [*fields.points_text()]), height=1)
            return VSplit([Window(text, width=fields.label_width, height=1), value], height=1)

        def height() -> int:
            return fields.height(buffer)

        return VSplit(
            [
                Window(text, width=fields.label_width, height=height),
                Window(
                    TextControl(buffer), height=height, get_vertical_scroll=lambda _: fields.first_row(buffer)
                ),
            ]
        )

    def _body(self) -> StyleAndTextTuples:
        return self._drawn(self.screens.body())

    def _drawn(self, lines: Sequence[Line]) -> StyleAndTextTuples:
        """Return *lines* for the terminal, in signs that it has."""
        pieces: list[Any] = []
        for number, line in enumerate(lines):
            if number:
                pieces.append(("", "\n"))
            pieces += [(f"class:{style}" if style else "", self._sayable(text)) for style, text in line]
        return pieces

    def _sayable(self, text: str) -> str:
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return text.encode(self.encoding, "tenderkit.nearest").decode(self.encoding)
        return text


def _encodes(encoding: str | None) -> bool:
    try:
        "─▌█░↑↓".encode(encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
