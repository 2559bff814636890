# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a reviewer is between two criteria goes in; whole pages of the terminal come out."""

from collections.abc import Collection, Mapping, Sequence

from tenderkit.outcome.desk import Cell, Desk
from tenderkit.records import dataclass
from tenderkit.rendering.scoring_body import choice_lines, said_lines
from tenderkit.rendering.scoring_lines import Glyphs, Line, between, columns, wrapped
from tenderkit.rendering.scoring_view import View, expected
from tenderkit.words import N_, Message, Translate, sentence

_KEYS = N_("Keys")
_OVERVIEW = N_("Overview")
_DECLARATION_ON_CONFLICTS = N_("Declaration of conflicts of interest")
_NOW_THE_NAMES_COME = N_("Now the names come")

KEYS: Sequence[tuple[str, str]] = (
    ("0 … 9", N_("choose points; type 1 and 0 for 10")),
    ("↑ ↓", N_("choose the points above or below")),
    ("Enter", N_("go on: reason, place, next bid")),
    (N_("Tab  Shift-Tab"), N_("from field to field")),
    ("Esc", N_("leave a text and come back to the points; the text is kept")),
    (N_("e  Ctrl-O"), N_("write the reason in your editor ($EDITOR)")),
    ("u", N_("take the last decision back")),
    ("s", N_("leave this for later")),
    ("← →", N_("look at the bid before or behind")),
    ("o", N_("overview: own points of all bids; Enter jumps there")),
    ("b", N_("go on bid by bid, or criterion by criterion")),
    ("/  n", N_("search for a word; the next place")),
    (N_("Page Down  Space"), N_("read on where a text is cut short; Page Up goes back")),
    ("t", N_("the whole text of criterion and bid")),
    (N_("q  Ctrl-C"), N_("stop; everything is kept, it goes on here")),
)
"""The keys, in the order of their use."""


def help_page(width: int, translate: Translate) -> list[Line]:
    """Return what the keys do."""
    keys = [(translate(key), translate(what)) for key, what in KEYS]
    room = max(columns(key) for key, _ in keys) + 2
    lines: list[Line] = [(("title", f" {translate(_KEYS)}"),), ()]
    for key, what in keys:
        first = f" {key}{' ' * (room - columns(key))}"
        text = wrapped(what, width - 1, "", first, " " * columns(first))
        lines += [(("key", text[0][0][1]), text[0][1]), *text[1:]]
    return lines


def text_page(view: View, width: int, translate: Translate, glyphs: Glyphs) -> list[Line]:
    """Return everything that is published on a criterion, and all that the bid says to it."""
    criterion = view.asked.criterion
    lines: list[Line] = [*wrapped(f"{criterion.id} {criterion.title}", width - 1, "title", " ", " "), ()]
    parts = (
        ("", criterion.question),
        (N_("Expected:"), expected(view.asked)),
        (N_("Evidence:"), criterion.evidence),
    )
    for label, text in parts:
        if text:
            words = f"{translate(label)} {text}" if label else text
            lines += [*wrapped(words, width - 1, "", " ", " "), ()]
    lines += [*choice_lines(view, width, glyphs), ()]
    if said := said_lines(view, width, translate):
        lines += [*said, ()]
    for requirement in view.asked.covers:
        lines += wrapped(f"{requirement.id} {requirement.title}", width - 1, "key", " ", " ")
        lines += [*wrapped(requirement.text or "", width - 1, "", "   ", "   "), ()]
    return lines


@dataclass(frozen=True, slots=True)
class Points:
    """The own points as far as they are given."""

    cells: Sequence[Cell]
    """All that may be looked at."""
    given: Mapping[Cell, str]
    at: Cell
    """Where one is."""


def overview_page(desk: Desk, points: Points, width: int, translate: Translate) -> list[Line]:
    """Return the own points, criteria down and bids across, the cell where one is marked."""
    cells, given, at = points.cells, points.given, points.at
    letters = [letter for letter in desk.offers if any(cell.letter == letter for cell in cells)]
    room = 1 + max((columns(text) for text in (*given.values(), *letters)), default=1)
    fit = max((width - _LEAST_TITLE) // (room + 1), 1)
    start = min(max(letters.index(at.letter) - fit // 2, 0), max(len(letters) - fit, 0))
    seen = letters[start : start + fit]
    head = [("title", f"{letter:>{room}} ") for letter in seen]
    part = f" {seen[0]}–{seen[-1]} / {letters[0]}–{letters[-1]}" if len(seen) < len(letters) else ""
    lines: list[Line] = [between([("title", f" {translate(_OVERVIEW)}{part}")], head, width)]
    here = set(cells)
    for folder, criterion in dict.fromkeys((cell.folder, cell.criterion) for cell in cells):
        row = [Cell(folder, criterion, letter) for letter in seen]
        pieces = [(_style(cell, at, given), f"{_shown(cell, here, given):>{room}} ") for cell in row]
        title = desk.asked[folder, criterion].criterion.title
        mark = "title" if (folder, criterion) == (at.folder, at.criterion) else ""
        lines.append(between([(mark, f" {criterion} {title}")], pieces, width))
    return lines


_LEAST_TITLE = 30


def _shown(cell: Cell, here: Collection[Cell], given: Mapping[Cell, str]) -> str:
    return given.get(cell, "–") if cell in here else ""


def _style(cell: Cell, at: Cell, given: Mapping[Cell, str]) -> str:
    return "chosen" if cell == at else "" if cell in given else "dim"


def declaration_page(desk: Desk, width: int, translate: Translate) -> list[Line]:
    """Return what a reviewer declares before anything is shown."""
    values = {"title": desk.title, "reviewer": desk.reviewer, "bids": len(desk.offers)}
    texts = (
        N_(
            "Nobody may score who has an interest of their own in a bidder: as a relative, as a former or "
            "future employee, by money, by work done for a bidder in this procedure, or otherwise."
        ),
        N_(
            "The bids have letters here, in an order drawn for you alone. Names come last, if at all; you "
            "then decide anew whether this holds. Prices are not shown."
        ),
    )
    lines: list[Line] = [
        *wrapped(
            sentence(Message(N_("{title} · reviewer {reviewer} · {bids} bids"), values), translate),
            width - 1,
            "bold",
            " ",
            " ",
        ),
        (),
        (("title", f" {translate(_DECLARATION_ON_CONFLICTS)}"),),
        (),
    ]
    for text in texts:
        lines += [*wrapped(translate(text), width - 1, "", " ", " "), ()]
    return lines


def reveal_page(width: int, translate: Translate) -> list[Line]:
    """Return what is said before the names are shown."""
    texts = (
        N_(
            "Everything that can be judged without names is done. What comes now, such as staff and "
            "references, needs them: from here on you see whose bid it is."
        ),
        N_(
            "The points given so far then stay as they are. Go back now if you want to look at one of "
            "them again."
        ),
        N_(
            "Does your declaration still hold once you know the names? If not, stop at the first name that "
            "you have to do with (Ctrl-C) and tell the chair."
        ),
    )
    lines: list[Line] = [(("title", f" {translate(_NOW_THE_NAMES_COME)}"),), ()]
    for text in texts:
        lines += [*wrapped(translate(text), width - 1, "", " ", " "), ()]
    return lines
