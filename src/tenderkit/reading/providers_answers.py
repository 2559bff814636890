# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A questionnaire that came back and what it was to ask go in; the answers come out, every cell checked."""

from collections.abc import Iterator, Mapping
from typing import Any

from tenderkit.model.providers import QuestionKind, SoundingAnswer, SoundingQuestion
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
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.characters import forbidden_characters
from tenderkit.reading.spreadsheet import MOST_BYTES, Sheet
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

UNREADABLE = "TK988"
CHOICE = "TK982"
_LONGEST = 4000
_TECHNICAL = "tenderkit"
_Cells = tuple[Mapping[str, str], Mapping[str, Place]]
"""Answer, proof and remark as written, and where each stands."""
_PARTS = {"answer": ANSWER_COLUMN, "proof": PROOF_COLUMN, "remark": REMARK_COLUMN}


@dataclass(frozen=True, slots=True)
class ReturnedAnswers:
    """What one company answered."""

    provider: str | None
    """The id that the form was made for."""
    company: str
    answers: Mapping[str, SoundingAnswer]


def read_answers(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    """Return what the file *data* (XLSX or YAML), called *name* in messages, answers to *form*.

    Raises:
        InputError: it is no such form, of another procedure, or a cell is not as it must be; all at once.
    """
    if len(data) > MOST_BYTES:
        raise InputError([_no_form(name)])
    return _workbook(data, name, form) if data.startswith(b"PK\x03\x04") else _yaml(data, name, form)


def _workbook(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    from tenderkit.reading.spreadsheet_xlsx import xlsx_sheets

    sheets = {sheet.name: sheet for sheet in xlsx_sheets(data, name)}
    technical, sheet = sheets.get(_TECHNICAL), sheets.get(form.sheet)
    facts = dict(_facts(technical)) if technical else {}
    if facts.get("document") != DOCUMENT or sheet is None or facts.get("layout") != str(LAYOUT):
        raise InputError([_no_form(name)])
    _same(facts.get("number"), facts.get("print"), name, form)
    problems = [*sheet.faults]
    found: dict[str, SoundingAnswer] = {}
    for number, question in enumerate(form.questions):
        row = form.row(number)
        cell = sheet.cells.get((row, ID_COLUMN))
        if cell is None or cell.text.strip() != question.id:
            what = Message(N_("here {id} was asked; rows were moved"), {"id": question.id})
            remedy = Message(N_("Undo what moved cells; only pale yellow cells are filled in."))
            problems.append(Problem(UNREADABLE, sheet.place(row, ID_COLUMN), what, remedy))
            continue
        cells = {part: sheet.cells.get((row, column)) for part, column in _PARTS.items()}
        texts = {part: cell.text for part, cell in cells.items() if cell}
        places = {part: sheet.place(row, column) for part, column in _PARTS.items()}
        _take(question, (texts, places), form, found, problems)
    company = sheet.cells.get((NAME_ROW, VALUE_COLUMN))
    raise_if_any(problems)
    return ReturnedAnswers(facts.get("provider"), company.text.strip() if company else "", found)


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
        raise InputError([_no_form(name)])
    _same(said.get("procedure"), said.get("print"), name, form)
    problems: list[Problem] = []
    found: dict[str, SoundingAnswer] = {}
    asked = {question.id: question for question in form.questions}
    for id_, entry in given.items():
        parts = entry if isinstance(entry, dict) else {}
        fits = all(key in _PARTS and isinstance(text, str) for key, text in parts.items())
        if id_ not in asked or not isinstance(entry, dict) or not fits:
            what = Message(N_("this is no answer to a question that was asked"))
            remedy = Message(N_("Write `answer`, `proof` and `remark`, each in quotation marks."))
            problems.append(Problem(UNREADABLE, file.place(["answers", id_]), what, remedy))
            continue
        places = {part: file.place(["answers", id_, part]) for part in _PARTS}
        _take(asked[id_], (parts, places), form, found, problems)
    raise_if_any(problems)
    provider, company = said.get("provider"), said.get("company")
    return ReturnedAnswers(
        provider if isinstance(provider, str) else None, company if isinstance(company, str) else "", found
    )


def _take(
    question: SoundingQuestion,
    cells: _Cells,
    form: Questionnaire,
    found: dict[str, SoundingAnswer],
    problems: list[Problem],
) -> None:
    """Put one answer into *found*, or what is wrong with it into *problems*."""
    texts, places = cells
    said = {part: text.strip() for part, text in texts.items() if text.strip()}
    before = len(problems)
    for part, text in said.items():
        problems += _wrong_text(text, places[part])
    if "answer" not in said:
        if said:
            what = Message(N_("there is a proof or a remark, and no answer"))
            remedy = Message(N_("Fill in the answer too, or leave the whole row empty."))
            problems.append(Problem(UNREADABLE, places["answer"], what, remedy))
        return
    answer: str | None = said["answer"]
    if question.kind is QuestionKind.CHOICE:
        answer = _scale(said["answer"], form)
    if answer is None:
        what = Message(
            N_("{question} is answered with '{answer}'"),
            {"question": question.id, "answer": said["answer"][:50]},
        )
        allowed = {"allowed": ", ".join(form.words.values())}
        remedy = Message(N_("Write {allowed}; everything else belongs into `remark`."), allowed)
        problems.append(Problem(CHOICE, places["answer"], what, remedy))
    elif len(problems) == before:
        found[question.id] = SoundingAnswer(answer, said.get("proof"), said.get("remark"))


def _wrong_text(text: str, place: Place) -> Iterator[Problem]:
    if len(text) > _LONGEST:
        what = Message(N_("the text has more than {most} characters"), {"most": _LONGEST})
        yield Problem(UNREADABLE, place, what, Message(N_("Shorten it.")))
    for _, code in forbidden_characters(text):
        what = Message(N_("the character {code} must not stand in a table"), {"code": code})
        remedy = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")
        yield Problem(UNREADABLE, place, what, Message(remedy))


def _scale(text: str, form: Questionnaire) -> str | None:
    words = {word.casefold(): scale for scale, word in form.words.items()}
    plain = text.casefold()
    return words.get(plain) or (plain if plain in form.words else None)


def _same(number: object, printed: object, name: str, form: Questionnaire) -> None:
    if number != form.tender or printed != form.print():
        what = Message(N_("the form belongs to another procedure, or other questions were asked"))
        remedy = Message(N_("Send the form as it is now, and ask for its answers."))
        raise InputError([Problem(UNREADABLE, Place(name), what, remedy)])


def _no_form(name: str) -> Problem:
    what = Message(N_("the file is no questionnaire that tenderkit has written"))
    remedy = Message(
        N_("Give the .xlsx or .yaml of `tenderkit providers questionnaire`, as it was filled in.")
    )
    return Problem(UNREADABLE, Place(name), what, remedy)
