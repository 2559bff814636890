# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screens go in; the bindings come out that say which key does what on which of them."""

from collections.abc import Callable
from functools import partial

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition, Filter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from tenderkit.cli.scoring_page import move_cursor
from tenderkit.cli.scoring_screens import Screens
from tenderkit.cli.scoring_session import Stage
from tenderkit.cli.scoring_state import Page
from tenderkit.problems import InputError
from tenderkit.words import N_

EDIT, STOP, END = "edit", "stop", "end"


def keys(screens: Screens) -> KeyBindings:
    """Return what the keys do on *screens*."""
    bound = KeyBindings()
    _always(bound, screens)
    _points(bound, screens)
    _fields(bound, screens)
    _pages(bound, screens)
    _steps(bound, screens)
    return bound


def _always(bound: KeyBindings, screens: Screens) -> None:
    @bound.add("c-c")
    @bound.add("<sigint>")
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=STOP)

    @bound.add("escape", eager=True)
    def _(_event: KeyPressEvent) -> None:
        screens.back()

    @bound.add("pagedown")
    def _(_event: KeyPressEvent) -> None:
        screens.read_on()

    @bound.add("pageup")
    def _(_event: KeyPressEvent) -> None:
        screens.read_back()


def _points(bound: KeyBindings, screens: Screens) -> None:
    here = Condition(lambda: screens.state.page is None and screens.state.field() == "points")
    plain: dict[str, Callable[[], None]] = {
        "up": lambda: screens.entry.up(1),
        "down": lambda: screens.entry.up(-1),
        "left": lambda: screens.state.look(-1),
        "right": lambda: screens.state.look(1),
        "enter": screens.entry.on,
        " ": screens.read_on,
        "u": screens.undo,
        "s": screens.skip,
        "b": screens.turn_order,
        "j": lambda: screens.open_page(Page.OVERVIEW),
        "o": lambda: screens.open_page(Page.OVERVIEW),
        "t": lambda: screens.open_page(Page.TEXT),
        "?": lambda: screens.open_page(Page.HELP),
        "/": lambda: screens.ask(N_("Search:")),
        "n": lambda: screens.search(screens.state.turn.sought),
    }
    for key, action in plain.items():
        _bind(bound, key, here, action)
    for sign in "0123456789.,":
        _bind(bound, sign, here, partial(screens.entry.digit, sign.replace(",", ".")))

    @bound.add("q", filter=here)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=STOP)

    @bound.add("e", filter=here)
    def _(event: KeyPressEvent) -> None:
        screens.state.keep()
        event.app.exit(result=EDIT)


def _fields(bound: KeyBindings, screens: Screens) -> None:
    here = Condition(lambda: screens.state.page is None and not screens.state.prompt)
    writing = Condition(lambda: screens.state.page is None and screens.state.field() in {"reason", "place"})
    fixed = Condition(screens.state.is_fixed)

    _bind(bound, "enter", writing, partial(_go_on, screens))

    _bind(bound, "tab", here & ~fixed, lambda: screens.entry.turn_field(1))
    _bind(bound, "s-tab", here & ~fixed, lambda: screens.entry.turn_field(-1))

    @bound.add("c-o", filter=here & ~fixed)
    def _(event: KeyPressEvent) -> None:
        screens.state.keep()
        event.app.exit(result=EDIT)

    @bound.add(Keys.BracketedPaste, filter=writing)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(" ".join(event.data.split()))

    searching = Condition(lambda: bool(screens.state.prompt) and screens.state.page is None)
    _bind(bound, "enter", searching, lambda: screens.search(screens.state.line.text.strip()))


def _pages(bound: KeyBindings, screens: Screens) -> None:
    over, reading = _on(screens, Page.OVERVIEW), _on(screens, Page.HELP, Page.TEXT)
    for key, (down, right) in {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}.items():
        _bind(bound, key, over, partial(move_cursor, screens.state, down, right))
    _bind(bound, "enter", over, screens.jump)
    for key, lines in {"up": -1, "down": 1}.items():
        _bind(bound, key, reading, partial(screens.scroll, lines))
    _bind(bound, " ", reading, screens.read_on)
    _bind(bound, "enter", reading, screens.back)
    for key in ("q", "?"):
        _bind(bound, key, over | reading, screens.back)


def _steps(bound: KeyBindings, screens: Screens) -> None:
    """Bind the keys of the pages between two parts of the work."""
    declare, reveal = _on(screens, Page.DECLARE), _on(screens, Page.REVEAL)
    finish, conflict = _on(screens, Page.FINISH), Condition(lambda: screens.state.page is Page.CONFLICT)
    _bind(bound, "n", declare, screens.declare_none)
    for key in ("c", "k"):
        _bind(bound, key, declare, partial(_conflict, screens))
    for key in ("y", "j"):
        _bind(bound, key, reveal, screens.reveal)
    _bind(bound, "u", reveal | finish, screens.undo)
    for key in ("o", "enter"):
        _bind(bound, key, reveal | finish, partial(screens.open_page, Page.OVERVIEW))

    @bound.add("q", filter=declare | reveal | finish)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=STOP)

    _bind(bound, "f", finish, partial(_end, screens.state.turn.finish))
    _bind(bound, "enter", conflict, lambda: _end(partial(_declare, screens)))


def _on(screens: Screens, *pages: Page) -> Condition:
    """Return whether one of *pages* is to be seen and asks for no text."""
    return Condition(lambda: screens.state.page in pages and not screens.state.prompt)


def _conflict(screens: Screens) -> None:
    screens.state.page = Page.CONFLICT
    screens.ask(N_("What is it?"))


def _declare(screens: Screens) -> None:
    screens.state.turn.declare_conflict(screens.state.line.text.strip())


def _go_on(screens: Screens) -> None:
    screens.entry.on()
    if screens.state.session.stage in {Stage.COMPLETE, Stage.PAUSE}:
        get_app().exit(result=END)


def _end(action: Callable[[], object]) -> None:
    action()
    get_app().exit(result=END)


def _bind(bound: KeyBindings, key: str, here: Filter, action: Callable[[], object]) -> None:
    @bound.add(key, filter=here)
    def _(event: KeyPressEvent) -> None:
        try:
            action()
        except InputError as error:  # the library would show it as its own fault
            event.app.exit(exception=error)
