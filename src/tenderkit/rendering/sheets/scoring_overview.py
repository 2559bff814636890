# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer is asked goes in; the first worksheet comes out: declaration, progress, points so far."""

from collections.abc import Iterator

from tenderkit.model.score_form import POINTS_COLUMN, Asked, Part, ScoreForm
from tenderkit.records import dataclass
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.areas import cell_name, fixed_area, on_sheet
from tenderkit.rendering.sheets.book import Cell, Formula, Row, Sheet, Style
from tenderkit.words import N_

_WIDTHS = (11.0, 46.0, 12.0, 12.0)
_LETTER_WIDTH = 7.0
_ABOVE = 13
"""Rows above the first criterion."""
_DATES = {"de": "dd\\.mm\\.yyyy", "en": "yyyy\\-mm\\-dd"}
_PRINTED = 16
"""So many signs of the fingerprint are shown."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above everything."""

    lead: str
    """The title of the tender."""
    facts: str
    """Buyer, number, version."""
    reviewer: str
    """Name of the reviewer, with the id."""


def overview_sheet(form: ScoreForm, head: Head, names: Names) -> Sheet:
    """Return the worksheet with the declaration to be made and the points given so far."""
    letters = form.bids
    rows = (*_above(form, head, names), *(_criterion_row(asked, letters, names) for asked in form.asked))
    widths = (*_WIDTHS, *(_LETTER_WIDTH for _ in letters))
    return Sheet(
        form.words.overview, widths, rows, frozen=(_ABOVE, 2), repeated=(_ABOVE - 1, _ABOVE - 1), titles=4
    )


def _above(form: ScoreForm, head: Head, names: Names) -> Iterator[Row]:
    said = names.translate
    done = "+".join(f"D{_ABOVE + number}" for number in range(1, len(form.asked) + 1)) or "0"
    wanted = sum(len(asked.bids) for asked in form.asked)
    yield Row({0: Cell(said(_TITLES[form.part]), Style.TITLE)})
    yield Row({0: Cell(head.lead, Style.LEAD)})
    yield Row({0: Cell(head.facts, Style.FACT)})
    yield Row({0: Cell(said(_NOTE), Style.NOTE, span=len(_WIDTHS) + max(len(form.bids), 1))})
    yield Row()
    yield _fact(said(N_("Reviewer")), Cell(head.reviewer, Style.TEXT, span=2))
    yield _fact(said(N_("Fingerprint of this form")), Cell(form.print()[:_PRINTED], Style.TEXT, span=2))
    yield _fact(said(N_("Conflict of interest")), Cell(None, Style.INPUT_TEXT, span=2))
    yield _fact(said(N_("Declared on")), Cell(None, Style.INPUT_TEXT, _DATES[names.language], span=2))
    yield _fact(said(N_("Explanation of the conflict")), Cell(None, Style.INPUT_TEXT, span=2), lines=2)
    count = Formula(f'{done}&" / {wanted}"', f"0 / {wanted}")
    yield _fact(said(N_("Scored so far")), Cell(count, Style.STRONG, span=2))
    yield Row()
    yield Row(_heads(form, names))


def _fact(name: str, cell: Cell, lines: int = 1) -> Row:
    return Row({0: Cell(name, Style.STRONG, span=2), 2: cell}, lines)


def _heads(form: ScoreForm, names: Names) -> dict[int, Cell]:
    said = names.translate
    heads = (N_("No."), N_("Criterion"), N_("Weight"), N_("Scored"))
    looks = {2: Style.HEAD_NUMBER, 3: Style.HEAD_NUMBER}
    cells = {c: Cell(said(text), looks.get(c, Style.HEAD)) for c, text in enumerate(heads)}
    letters = enumerate(form.bids, start=len(heads))
    return cells | {column: Cell(letter, Style.HEAD_CENTER) for column, letter in letters}


def _criterion_row(asked: Asked, letters: tuple[str, ...], names: Names) -> Row:
    first, last = (asked.row(asked.bids[end]) - 1 for end in (0, -1))
    area = on_sheet(asked.sheet, fixed_area((first, POINTS_COLUMN - 1), (last, POINTS_COLUMN - 1)))
    name = asked.criterion.id if asked.lot is None else f"{asked.lot} {asked.criterion.id}"
    cells = {
        0: Cell(name, Style.STRONG),
        1: Cell(asked.criterion.title, Style.TEXT),
        2: Cell(names.number(asked.weight) if asked.weight else None, Style.NUMBER),
        3: Cell(Formula(f"COUNTA({area})"), Style.NUMBER),
    }
    for column, letter in enumerate(letters, start=len(cells)):
        cells[column] = Cell(_given(asked, letter), Style.CENTER)
    return Row(cells)


def _given(asked: Asked, letter: str) -> Formula | None:
    if letter not in asked.bids:
        return None
    cell = on_sheet(asked.sheet, cell_name(asked.row(letter) - 1, POINTS_COLUMN - 1))
    return Formula(f'IF(ISBLANK({cell}),"",{cell})')


_TITLES = {
    Part.BLIND: N_("Score sheet"),
    Part.NAMED: N_("Score sheet, criteria with names"),
    Part.PRESENTATION: N_("Score sheet, presentation"),
}
_NOTE = N_(
    "First declare whether there is a conflict of interest. Then fill in the pale yellow cells, one "
    "worksheet for each criterion: points, the reason, and where in the bid it stands. What is left blank "
    "is not scored, and not 0. This page shows how far you are."
)
