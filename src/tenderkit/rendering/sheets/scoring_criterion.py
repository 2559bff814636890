# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One criterion with all bids goes in; its worksheet comes out: expectation and steps above, bids below."""

from collections.abc import Iterator

from tenderkit.model.score_form import BID_COLUMN, PLACE_COLUMN, POINTS_COLUMN, REASON_COLUMN, Asked
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.areas import area_name, cell_name, quoted
from tenderkit.rendering.sheets.book import Cell, Choice, Formula, Mark, Row, Sheet, Style
from tenderkit.rendering.sheets.price_sheet import flowing
from tenderkit.words import N_

_SHOWN_COLUMN, _HINT_COLUMN = 5, 6
_WIDTHS = (11.0, 10.0, 64.0, 24.0, 40.0, 19.0)
_LINES = 4
"""A reason has room for so many lines at once."""


def criterion_sheet(asked: Asked, place: tuple[int, int], names: Names, listed: str | None) -> Sheet:
    """Return the worksheet of *asked*: number and count by *place*, its list of points called *listed*."""
    rows = (*_above(asked, place, names), *(_bid_row(asked, letter, names) for letter in asked.bids))
    head = asked.first - 2
    return Sheet(
        asked.sheet,
        _WIDTHS,
        rows,
        frozen=(0, 1),
        repeated=(head, head),
        choices=tuple(_choices(asked, names, listed)),
        marks=(_gap_mark(asked),),
    )


def _above(asked: Asked, place: tuple[int, int], names: Names) -> Iterator[Row]:
    said, criterion = names.translate, asked.criterion
    number, count = place
    facts = [said(N_("Criterion {number} of {count}")).format(number=number, count=count)]
    facts += [asked.group] if asked.group else []
    if asked.weight:
        facts.append(said(N_("weight {weight}")).format(weight=names.number(asked.weight)))
    lot = f"{asked.lot} · " if asked.lot else ""
    yield Row({0: Cell(f"{lot}{criterion.id} {criterion.title}", Style.TITLE)})
    yield Row({0: Cell(" · ".join(facts), Style.FACT)})
    yield _told(said(N_("Question")), criterion.question)
    yield _told(said(N_("Expectation")), criterion.expectation)
    yield _told(said(N_("Evidence")), criterion.evidence)
    yield Row({0: Cell(said(N_("Steps")), Style.GROUP), **{c: Cell(None, Style.GROUP) for c in range(1, 6)}})
    for points, text in criterion.anchors.items():
        yield _told(points, text)
    if not criterion.anchors:
        yield _told("–", said(N_("No steps are described.")))
    yield Row()
    heads = (
        N_("Bid"),
        N_("Points"),
        N_("Reason for the points"),
        N_("Place in the bid"),
        N_("The bid says"),
        N_("To do"),
    )
    looks = {1: Style.HEAD_CENTER}
    yield Row({c: Cell(said(text), looks.get(c, Style.HEAD)) for c, text in enumerate(heads)})


def _told(name: str, text: str | None) -> Row:
    return Row(
        {
            0: Cell(name, Style.STRONG),
            1: Cell(flowing(text) if text else "–", Style.TEXT, span=len(_WIDTHS) - 1),
        }
    )


def _bid_row(asked: Asked, letter: str, names: Names) -> Row:
    said, row = names.translate, asked.row(letter) - 1
    columns = (POINTS_COLUMN, REASON_COLUMN, PLACE_COLUMN)
    points, reason, place = (cell_name(row, column - 1) for column in columns)
    no_points, no_reason = quoted(said(N_("points are missing"))), quoted(said(N_("reason is missing")))
    no_place = quoted(said(N_("place is missing")))
    text = f'IF(ISBLANK({reason}),{no_reason},IF(ISBLANK({place}),{no_place},"✓"))'
    hint = Formula(f'IF(ISBLANK({points}),IF(ISBLANK({reason}),"",{no_points}),{text})')
    return Row(
        {
            BID_COLUMN - 1: Cell(letter, Style.STRONG),
            POINTS_COLUMN - 1: Cell(None, Style.INPUT_CENTER),
            REASON_COLUMN - 1: Cell(None, Style.INPUT_TEXT),
            PLACE_COLUMN - 1: Cell(None, Style.INPUT_TEXT),
            _SHOWN_COLUMN - 1: Cell(asked.shown.get(letter), Style.TEXT),
            _HINT_COLUMN - 1: Cell(hint, Style.TEXT),
        },
        lines=_LINES,
    )


def _choices(asked: Asked, names: Names, listed: str | None) -> Iterator[Choice]:
    said = names.translate
    first, last = (asked.row(asked.bids[end]) - 1 for end in (0, -1))
    area = area_name((first, POINTS_COLUMN - 1), (last, POINTS_COLUMN - 1))
    if listed is not None:
        words = N_("Choose a rating from the list.") if asked.criterion.ratings else _FROM_LIST
        yield Choice(area, listed, said(N_("Points")), said(words))
    elif asked.top is not None:
        cell = cell_name(first, POINTS_COLUMN - 1)
        rule = f"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={asked.top},INT({cell})={cell}),FALSE)"
        words = said(N_("Enter points from 0 to {top}.")).format(top=asked.top)
        yield Choice(area, rule, said(N_("Points")), words, listed=False)


_FROM_LIST = N_("Choose the points from the list.")


def _gap_mark(asked: Asked) -> Mark:
    """Point out a reason that is missing; the last column says it in words."""
    first, last = (asked.row(asked.bids[end]) - 1 for end in (0, -1))
    points, reason = cell_name(first, POINTS_COLUMN - 1), cell_name(first, REASON_COLUMN - 1)
    area = area_name((first, REASON_COLUMN - 1), (last, REASON_COLUMN - 1))
    return Mark(area, f"AND(NOT(ISBLANK({points})),ISBLANK({reason}))", Style.MISSED)
