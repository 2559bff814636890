# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A questionnaire that came back and what it was to ask go in; the answers come out, every cell checked."""

from collections.abc import Iterator
from typing import Any

from tenderkit.model.questionnaire import (
    ANSWER_COLUMN,
    DOCUMENT,
    ID_COLUMN,
    LAYOUT,
    NAME_ROW,
    PROOF_COLUMN,
    REMARK_COLUMN,
    VALUE_COLUMN,
    Questionnaire,
)
from tenderkit.problems import raise_if_any
from tenderkit.reading.providers_taken import PARTS, ReturnedAnswers, Taken, no_form, other_form
from tenderkit.reading.spreadsheet import MOST_BYTES, Sheet
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message

_TECHNICAL = "tenderkit"
_COLUMNS = dict(zip(PARTS, (ANSWER_COLUMN, PROOF_COLUMN, REMARK_COLUMN), strict=True))


def read_answers(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    """Return what the file *data* (XLSX, YAML, PDF or DOCX), called *name* in messages, answers to *form*.

    Raises:
        InputError: it is no such form, of another procedure, or a cell is not as it must be; all at once.
    """
    ending = name.lower().rpartition(".")[2]
    if len(data) > MOST_BYTES:
        raise no_form(name)
    if data.startswith(b"%PDF") or ending in {"pdf", "docx"}:
        from tenderkit.reading.providers_fields import answers_in_fields

        return answers_in_fields(data, name, form)
    return _workbook(data, name, form) if data.startswith(b"PK\x03\x04") else _yaml(data, name, form)


def _workbook(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    from tenderkit.reading.spreadsheet_xlsx import xlsx_sheets

    sheets = {sheet.name: sheet for sheet in xlsx_sheets(data, name)}
    technical, sheet = sheets.get(_TECHNICAL), sheets.get(form.sheet)
    facts = dict(_facts(technical)) if technical else {}
    if facts.get("document") != DOCUMENT or sheet is None or facts.get("layout") != str(LAYOUT):
        raise no_form(name)
    _same(facts.get("number"), facts.get("print"), name, form)
    taken = Taken(form)
    taken.problems += sheet.faults
    for number, question in enumerate(form.questions):
        row = form.row(number)
        cell = sheet.cells.get((row, ID_COLUMN))
        if cell is None or cell.text.strip() != question.id:
            what = Message(N_("here {id} was asked; rows were moved"), {"id": question.id})
            remedy = Message(N_("Undo what moved cells; only pale yellow cells are filled in."))
            taken.wrong(sheet.place(row, ID_COLUMN), what, remedy)
            continue
        cells = {part: sheet.cells.get((row, column)) for part, column in _COLUMNS.items()}
        texts = {part: cell.text for part, cell in cells.items() if cell}
        taken.take(question, texts, {part: sheet.place(row, column) for part, column in _COLUMNS.items()})
    company = sheet.cells.get((NAME_ROW, VALUE_COLUMN))
    raise_if_any(taken.problems)
    return ReturnedAnswers(facts.get("provider"), company.text.strip() if company else "", taken.answers)


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for row in range(1, sheet.last_row() + 1):
        key, value = (sheet.cells.get((row, column)) for column in (1, 2))
        if key is None or value is None:
            return
        yield key.text, value.text


def _yaml(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    file = load_yaml(data, name)
    said = file.data if isinstance(file.data, dict) else {}
    given: Any = said.get("answers")
    if not isinstance(given, dict):
        raise no_form(name)
    _same(said.get("procedure"), said.get("print"), name, form)
    taken = Taken(form)
    asked = {question.id: question for question in form.questions}
    for id_, entry in given.items():
        parts = entry if isinstance(entry, dict) else {}
        fits = all(key in PARTS and isinstance(text, str) for key, text in parts.items())
        if id_ not in asked or not isinstance(entry, dict) or not fits:
            what = Message(N_("this is no answer to a question that was asked"))
            remedy = Message(N_("Write `answer`, `proof` and `remark`, each in quotation marks."))
            taken.wrong(file.place(["answers", id_]), what, remedy)
            continue
        taken.take(asked[id_], parts, {part: file.place(["answers", id_, part]) for part in PARTS})
    raise_if_any(taken.problems)
    provider, company = (said.get(key) for key in ("provider", "company"))
    return ReturnedAnswers(
        provider if isinstance(provider, str) else None,
        company if isinstance(company, str) else "",
        taken.answers,
    )


def _same(number: object, printed: object, name: str, form: Questionnaire) -> None:
    if number != form.tender or printed != form.print():
        raise other_form(name)
