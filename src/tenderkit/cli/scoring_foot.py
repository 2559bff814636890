# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; the line at its foot comes out: the keys that work here."""

from collections.abc import Mapping, Sequence

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_state import Page, State
from tenderkit.rendering.scoring_lines import Line
from tenderkit.rendering.scoring_screen import key_line
from tenderkit.words import N_

_Keys = Sequence[tuple[str, str]]

_PAGES: Mapping[Page, _Keys] = {
    Page.DECLARE: (("n", N_("no conflict")), (N_("c"), N_("there is one")), ("q", N_("stop"))),
    Page.CONFLICT: (("Enter", N_("record it")), ("Esc", N_("back"))),
    Page.REVEAL: (
        (N_("y"), N_("show the names")),
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
_READING: _Keys = (("Esc", N_("back")), ("↑↓", N_("move")))
_SEARCHING: _Keys = (("Enter", N_("search")), ("Esc", N_("back")))
_CHOOSING: _Keys = (
    ("Enter", N_("on")),
    ("?", N_("keys")),
    ("u", N_("take back")),
    ("s", N_("later")),
    ("o", N_("overview")),
    ("q", N_("stop")),
    ("t", N_("full text")),
)
_WRITING: _Keys = (
    ("Enter", N_("on")),
    ("Esc", N_("points")),
    ("Tab", N_("field")),
    (N_("Ctrl-O"), N_("editor")),
    (N_("Ctrl-C"), N_("stop")),
)


def keys_line(state: State) -> Line:
    """Return the keys that work here."""
    t = spoken()
    return key_line([(t(key), t(what)) for key, what in _keys(state)], state.size()[1])


def _keys(state: State) -> _Keys:
    if state.page is not None:
        return _PAGES.get(state.page, _READING)
    if state.prompt:
        return _SEARCHING
    return _CHOOSING if state.field() == "points" else _WRITING
