# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer is asked goes in; the workbook to score in comes out: a worksheet for each criterion.

What is computed in it only shows how far the reviewer is. Nothing computed is ever read back.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tenderkit.canonical import canonical_json
from tenderkit.model.score_form import LAYOUT, OVERVIEW_ROWS, Asked, ScoreForm
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.book import Book, Choice, Sheet
from tenderkit.rendering.sheets.lists import Listed, technical_sheet
from tenderkit.rendering.sheets.scoring_criterion import criterion_sheet
from tenderkit.rendering.sheets.scoring_overview import Head, overview_sheet
from tenderkit.words import N_

PROPERTY = "tenderkit-scoring"
"""The custom property of the file that holds the fingerprint of what was exported."""


def scoring_book(form: ScoreForm, head: Head, names: Names) -> Book:
    """Return the workbook of *form*, under the heading *head*."""
    lists = _lists(form)
    hidden = technical_sheet(technical_facts(form), lists)
    sheets = [_with_choice(overview_sheet(form, head, names), form, names)]
    for number, asked in enumerate(form.asked, start=1):
        listed = _list_name(lists, asked)
        sheets.append(criterion_sheet(asked, (number, len(form.asked)), names, listed))
    return Book(
        (*sheets, hidden.sheet),
        hidden.names,
        names.translate(N_("page {page} of {pages}")),
        {PROPERTY: form.print()},
    )


def technical_facts(form: ScoreForm) -> dict[str, str]:
    """Return what the hidden worksheet says, line by line: enough to read the file without the dossier."""
    facts = {
        "document": "bewertungsbogen",
        "layout": str(LAYOUT),
        "number": form.tender,
        "reviewer": form.reviewer,
        "part": form.part.value,
        "seal": form.seal or "",
        "draw": form.draw,
        "print": form.print(),
        "overview": form.words.overview,
    }
    declared = {f"declared {meant}": said for said, meant in form.words.declared.items()}
    asked = {f"asked {number}": _told(each) for number, each in enumerate(form.asked, start=1)}
    return {key: value for key, value in {**facts, **declared, **asked}.items() if value}


def _told(asked: Asked) -> str:
    criterion = asked.criterion
    data = {
        "sheet": asked.sheet,
        "lot": asked.lot,
        "id": criterion.id,
        "title": criterion.title,
        "ratings": list(criterion.ratings),
        "bids": list(asked.bids),
        "first": asked.first,
        "points": [amount.written for amount in asked.points],
        "top": asked.top,
    }
    return canonical_json(data).decode()


def _with_choice(sheet: Sheet, form: ScoreForm, names: Names) -> Sheet:
    said = names.translate
    choice = Choice(
        f"C{OVERVIEW_ROWS['conflict']}",
        "tk_conflict",
        said(N_("Conflict of interest")),
        said(N_("Choose from the list; where there is one, stop and tell the chair.")),
    )
    return replace(sheet, choices=(choice,)) if form.words.declared else sheet


def _lists(form: ScoreForm) -> dict[str, Listed]:
    lists: dict[str, Listed] = {"tk_conflict": list(form.words.declared)}
    for values in dict.fromkeys(filter(None, map(_values, form.asked))):
        lists[f"tk_points_{len(lists)}"] = list(values)
    return lists


def _values(asked: Asked) -> tuple[str | Fraction, ...]:
    return asked.criterion.ratings or tuple(amount.exact for amount in asked.points)


def _list_name(lists: dict[str, Listed], asked: Asked) -> str | None:
    return next((name for name, values in _named(lists) if values == _values(asked)), None)


def _named(lists: dict[str, Listed]) -> Iterator[tuple[str, tuple[str | Fraction, ...]]]:
    return ((name, tuple(values)) for name, values in lists.items())
