# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on the screen goes in; the lines of a page come out: a question, an explanation, the overview."""

from dataclasses import replace

from tenderkit.cli.options import spoken
from tenderkit.cli.scoring_sight import sight, signed
from tenderkit.cli.scoring_state import Page, State
from tenderkit.outcome.desk import Cell
from tenderkit.rendering.scoring_lines import Line, wrapped
from tenderkit.rendering.scoring_pages import (
    Points,
    declaration_page,
    help_page,
    overview_page,
    reveal_page,
    text_page,
)
from tenderkit.words import N_

_LOOK_OVER = N_("Everything is decided. Look over it once more; with f the sheets are complete.")


def page_body(state: State) -> list[Line]:
    """Return the lines of the page that are in sight, and a sign where others are not."""
    height, width = state.size()
    room = max(height - 1 - bool(state.prompt), 1)
    lines = _lines(state, width)
    seen = sight(lines, state.scroll, room if len(lines) <= room else max(room - 1, 1))
    state.scroll, state.step = seen.first, max(len(seen.lines) - 1, 1)
    return signed(seen.lines, seen.sign(state.glyphs), width, room)


def _lines(state: State, width: int) -> list[Line]:
    match state.page:
        case Page.DECLARE | Page.CONFLICT:
            return declaration_page(state.session.desk, width, spoken())
        case Page.REVEAL:
            return reveal_page(width, spoken())
        case Page.HELP:
            return help_page(width, spoken())
        case Page.TEXT:
            return text_page(state.turn.view(state.choice), width, spoken(), state.glyphs)
        case Page.FINISH:
            above = wrapped(spoken()(_LOOK_OVER), width - 1, "title", " ", " ")
            return [*above, (), *_overview(state, width, state.session.cell)]
        case _:
            return _overview(state, width, state.cursor)


def _overview(state: State, width: int, at: Cell) -> list[Line]:
    points = Points(state.session.cells(), state.turn.given(), at)
    return overview_page(state.session.desk, points, width, spoken())


def move_cursor(state: State, down: int, right: int) -> None:
    """Move the cursor of the overview, and scroll so that it stays in sight."""
    cells, cursor = state.session.cells(), state.cursor
    criteria = list(dict.fromkeys((cell.folder, cell.criterion) for cell in cells))
    row = min(max(criteria.index((cursor.folder, cursor.criterion)) + down, 0), len(criteria) - 1)
    folder, criterion = criteria[row]
    letters = [cell.letter for cell in cells if (cell.folder, cell.criterion) == (folder, criterion)]
    at = letters.index(cursor.letter) if cursor.letter in letters else 0
    letter = letters[min(max(at + right, 0), len(letters) - 1)]
    state.cursor = replace(cursor, folder=folder, criterion=criterion, letter=letter)
    rows_in_sight = state.size()[0] - 3
    state.scroll = min(max(state.scroll, row + 2 - rows_in_sight), row)
