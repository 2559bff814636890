# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions to the market and the answers go in; a workbook with a row for each question comes out."""

from collections.abc import Sequence

from tenderkit.model.providers import Provider, QuestionKind, SoundingAnswer, SoundingQuestion
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.book import Book, Cell, Row, Sheet, Style
from tenderkit.rendering.sheets.questionnaire import scale_words
from tenderkit.words import N_

_WIDTHS = (8.0, 56.0)
_EACH = 30.0
_PAGE = 4


def answer_book(
    questions: Sequence[SoundingQuestion], providers: Sequence[Provider], title: str, names: Names
) -> Book:
    """Return the answer matrix of *providers*, in the order of their ids."""
    said = names.translate
    rows = [
        Row({0: Cell(said(N_("Answers to the questions to the market")), Style.TITLE)}),
        Row({0: Cell(title, Style.LEAD)}),
        Row(),
        Row(
            {0: Cell(said(N_("No.")), Style.HEAD), 1: Cell(said(N_("Question")), Style.HEAD)}
            | {column: Cell(p.name, Style.HEAD) for column, p in enumerate(providers, start=2)}
        ),
    ]
    for question in questions:
        given = {
            c: _cell(p.answers.get(question.id), question, names) for c, p in enumerate(providers, start=2)
        }
        rows.append(Row({0: Cell(question.id, Style.STRONG), 1: Cell(question.text, Style.TEXT)} | given))
    widths = (*_WIDTHS, *(_EACH for _ in providers))
    sheet = Sheet(
        said(N_("Answers")), widths, tuple(rows), frozen=(4, 2), repeated=(3, 3), titles=2, across=_PAGE
    )
    return Book((sheet,), {}, said(N_("page {page} of {pages}")))


def _cell(given: SoundingAnswer | None, question: SoundingQuestion, names: Names) -> Cell:
    if given is None:
        return Cell("–", Style.TEXT)
    words = scale_words(names.translate) if question.kind is QuestionKind.CHOICE else {}
    parts = [words.get(given.answer, given.answer)]
    parts += [f"{names.translate(N_('Proof'))}: {given.proof}"] if given.proof else []
    parts += [f"{names.translate(N_('Remark'))}: {given.remark}"] if given.remark else []
    return Cell("\n".join(parts), Style.TEXT)
