# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A view and the width of a terminal go in; the lines around the text of the screen come out."""

from collections.abc import Sequence

from tenderkit.rendering.scoring_lines import Glyphs, Line, between, clipped, columns, text_of
from tenderkit.rendering.scoring_view import View, above, done, weight, where
from tenderkit.words import N_, Translate

_OWN_POINTS = N_("Own points")

_MORE = "…"
_BAR = 10
_NARROW = 72
"""Columns below which the bar gives way."""


def head_lines(view: View, width: int, language: str, translate: Translate, glyphs: Glyphs) -> list[Line]:
    """Return the lines above the text: where one is, and the criterion."""
    asked = view.asked
    here = f" {where(view, translate)}"
    share = view.progress.done * _BAR // max(view.progress.total, 1)
    bar = [("good", glyphs.full * share), ("dim", glyphs.empty * (_BAR - share))] if width >= _NARROW else []
    count = [("", f" {done(view, translate)} "), *bar, ("", " ")]
    if columns(here) + sum(columns(text) for _, text in count) >= width:
        count = [("", f" {view.progress.done}/{view.progress.total} ")]
    title = [("title", f" {asked.criterion.id} "), ("title", asked.criterion.title)]
    facts = [("dim", f"{weight(asked, language, translate)} ")]
    lines = [between([("bold", here)], count, width), between(title, facts, width)]
    if part_of := above(view):
        lines.append((("dim", f" {clipped(part_of, width - 2)}"),))
    return [*lines, rule(width, glyphs)]


def unseen(view: View, head: Sequence[Line], language: str, translate: Translate) -> list[str]:
    """Return what the lines above the text would say and *head* has no room for."""
    criterion = view.asked.criterion
    whole = (
        where(view, translate),
        f"{criterion.id} {criterion.title}",
        weight(view.asked, language, translate),
        above(view),
    )
    seen = [text_of(line) for line in head]
    return [text for text in whole if not any(text in line for line in seen)]


def rule(width: int, glyphs: Glyphs, words: str = "") -> Line:
    """Return a line across, with *words* near its end."""
    if not words:
        return (("dim", glyphs.rule * width),)
    shown = f" {clipped(words, width - 2)} "
    end = min(2, width - columns(shown))
    return (
        ("dim", glyphs.rule * (width - columns(shown) - end)),
        ("key", shown),
        ("dim", glyphs.rule * end),
    )


def own_line(view: View, width: int, translate: Translate) -> Line:
    """Return the own points of all bids for this criterion, at one glance."""
    head = f" {translate(_OWN_POINTS)}  "
    shown = _around(view, width - columns(head))
    pieces = [("dim", head), *([("dim", _MORE)] if shown[0] != view.own[0] else [])]
    for letter, points in shown:
        style = "chosen" if letter == view.cell.letter else "" if points else "dim"
        pieces += [(style, f" {letter} {points or '–'} "), ("", " ")]
    return (*pieces, *([("dim", _MORE)] if shown[-1] != view.own[-1] else []))


def _around(view: View, room: int) -> Sequence[tuple[str, str]]:
    """Return as many of the own points as fit, those of the bid in sight among them."""
    own = list(view.own)
    while len(own) > 1 and _taken(own, view) > room:
        own = own[1:] if own[-1][0] == view.cell.letter or _behind(own, view) else own[:-1]
    return own


def _taken(own: Sequence[tuple[str, str]], view: View) -> int:
    """Return how many columns *own* take, with a sign at each end where others are left out."""
    signs = (own[0] != view.own[0]) + (own[-1] != view.own[-1])
    return sum(columns(f" {letter} {points or '–'}  ") for letter, points in own) + signs


def _behind(own: Sequence[tuple[str, str]], view: View) -> bool:
    letters = [letter for letter, _ in own]
    return letters.index(view.cell.letter) > len(letters) // 2


def key_line(keys: Sequence[tuple[str, str]], width: int) -> Line:
    """Return the keys that work here, as many as fit."""
    pieces: list[tuple[str, str]] = []
    room = width - 1
    for key, what in keys:
        room -= columns(f"{key} {what}  ")
        if room < 0:
            break
        pieces += [("key", f" {key}"), ("dim", f" {what} ")]
    return tuple(pieces)
