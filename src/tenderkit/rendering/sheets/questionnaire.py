# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What providers are asked goes in; the workbook to answer in comes out: one row for each question."""

from collections.abc import Iterator
from dataclasses import dataclass

from tenderkit.model.providers import QuestionKind, Scale, SoundingQuestion
from tenderkit.model.questionnaire import (
    ANSWER_COLUMN,
    DOCUMENT,
    FIRST_ROW,
    ID_COLUMN,
    LAYOUT,
    PROOF_COLUMN,
    QUESTION_COLUMN,
    REMARK_COLUMN,
    Questionnaire,
)
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.areas import cell_name
from tenderkit.rendering.sheets.book import Book, Cell, Choice, Row, Sheet, Style
from tenderkit.rendering.sheets.lists import technical_sheet
from tenderkit.words import N_, Translate

_WIDTHS = (8.0, 62.0, 34.0, 34.0, 34.0)
_LIST = "tk_scale"
_LINES = 3
"""An answer has room for so many lines at once."""


@dataclass(frozen=True, slots=True)
class QuestionnaireHead:
    """What stands above the questions."""

    lead: str
    """The title of the tender."""
    facts: str
    """Buyer, number, day on which answers are due."""


def scale_words(translate: Translate) -> dict[str, str]:
    """Return how a form says ``now``, ``later`` and ``no``."""
    return {scale.value: translate(word) for scale, word in _SCALE.items()}


def sheet_name(translate: Translate) -> str:
    """Return the name of the worksheet with the questions."""
    return translate(N_("Questions"))


def questionnaire_book(form: Questionnaire, head: QuestionnaireHead, names: Names) -> Book:
    """Return the workbook of *form*."""
    hidden = technical_sheet(_facts(form), {_LIST: list(form.words.values())})
    rows = (*_above(form, head, names), *(_question_row(q, form) for q in form.questions))
    sheet = Sheet(
        form.sheet,
        _WIDTHS,
        rows,
        frozen=(FIRST_ROW - 1, 1),
        repeated=(FIRST_ROW - 2, FIRST_ROW - 2),
        choices=tuple(_choices(form, names)),
    )
    return Book((sheet, hidden.sheet), hidden.names, names.translate(N_("page {page} of {pages}")))


def _facts(form: Questionnaire) -> dict[str, str]:
    facts = {
        "document": DOCUMENT,
        "layout": str(LAYOUT),
        "number": form.tender,
        "provider": form.provider.id if form.provider else "",
        "print": form.print(),
        "sheet": form.sheet,
    }
    said = {f"says {scale}": word for scale, word in form.words.items()}
    return {key: value for key, value in {**facts, **said}.items() if value}


def _above(form: Questionnaire, head: QuestionnaireHead, names: Names) -> Iterator[Row]:
    said = names.translate
    name = form.provider.name if form.provider else None
    heads = (N_("No."), N_("Question"), N_("Answer"), N_("Proof"), N_("Remark"))
    yield Row({0: Cell(said(N_("Questions to the market")), Style.TITLE)})
    yield Row({0: Cell(head.lead, Style.LEAD)})
    yield Row({0: Cell(head.facts, Style.FACT)})
    yield Row({0: Cell(said(_NOTE), Style.NOTE, span=len(_WIDTHS))})
    yield Row()
    yield Row(
        {
            0: Cell(said(N_("Company")), Style.STRONG, span=2),
            2: Cell(name, Style.INPUT_TEXT, span=len(_WIDTHS) - 2),
        }
    )
    yield Row()
    yield Row({column: Cell(said(text), Style.HEAD) for column, text in enumerate(heads)})


def _question_row(question: SoundingQuestion, form: Questionnaire) -> Row:
    text = f"{question.title}. {question.text}" if question.title else question.text
    if question.kind is QuestionKind.CHOICE:
        text = f"{text} ({', '.join(form.words.values())})"
    inputs = (ANSWER_COLUMN, PROOF_COLUMN, REMARK_COLUMN)
    cells = {column - 1: Cell(None, Style.INPUT_TEXT) for column in inputs}
    asked = {ID_COLUMN - 1: Cell(question.id, Style.STRONG), QUESTION_COLUMN - 1: Cell(text, Style.TEXT)}
    return Row(asked | cells, lines=_LINES)


def _choices(form: Questionnaire, names: Names) -> Iterator[Choice]:
    said = names.translate
    words = said(N_("Choose from the list: {words}.")).format(words=", ".join(form.words.values()))
    for number, question in enumerate(form.questions):
        if question.kind is QuestionKind.CHOICE:
            cell = cell_name(form.row(number) - 1, ANSWER_COLUMN - 1)
            yield Choice(cell, _LIST, said(N_("Answer")), words)


_SCALE = {Scale.NOW: N_("already now"), Scale.LATER: N_("later"), Scale.NO: N_("no")}
_NOTE = N_(
    "All companies get the same questions. Please fill in the pale yellow cells; what you cannot or do not "
    "want to answer stays empty. This is no procurement procedure: answers bind nobody, are no bid, and give "
    "no right to be invited."
)
