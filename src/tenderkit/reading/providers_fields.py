# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A questionnaire as PDF or DOCX that came back and what it was to ask go in; its answers come out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tenderkit.model.providers import QuestionKind, Scale, SoundingQuestion
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.problems import InputError, Place, Problem, Severity, raise_if_any
from tenderkit.reading.providers_taken import (
    PARTS,
    UNREADABLE,
    ReturnedAnswers,
    Taken,
    no_form,
    other_form,
)
from tenderkit.reading.returned_form import ACTIVE, ReturnedForm, form_of
from tenderkit.words import N_, Message

_BOXES = {Scale.NOW: "jetzt", Scale.LATER: "spaeter", Scale.NO: "nein"}
_BOX_TITLES = {Scale.NOW: "jetzt", Scale.LATER: "später", Scale.NO: "nein"}
_TEXTS = {"proof": ("nachweis", "Nachweis"), "remark": ("bemerkung", "Bemerkung")}
_HEAD = {"firma": "Firma und Rechtsform"}
"""Field → its title."""
_UNUSED = frozenset({"ansprechperson", "email", "telefon", "datum", "name"})
_BOX = re.compile(r"[☐☑☒]\s*")
_CODE = re.compile(r"Kennung der Fragen:\s*([0-9a-f]{16})\b")


def answers_in_fields(data: bytes, name: str, form: Questionnaire) -> ReturnedAnswers:
    """Return what the form *data* (PDF or DOCX), called *name* in messages, answers to *form*.

    Raises:
        InputError: no such form, of another procedure, or it contradicts itself; all at once.
    """
    found: list[Problem] = []
    titles = {title: field for question in form.questions for field, title in _fields(question)}
    titles |= {title: field for field, title in _HEAD.items()}
    titles |= {title: field for question in form.questions for field, title in _cells(question)}
    ending = ".pdf" if data.startswith(b"%PDF") else f".{name.lower().rpartition('.')[2]}"
    read = form_of(data, name, ending, found, lambda title: titles.get(_BOX.sub("", title)))
    remarks = tuple(problem for problem in found if problem.rule == ACTIVE)
    problems = [_refused(problem) for problem in found if problem.rule != ACTIVE]
    if read is None:
        raise InputError(problems or [_printed(name)])
    _same(read, name, form)
    taken = Taken(form)
    taken.problems += problems
    known = {*_HEAD, *_UNUSED, *titles.values()}
    for field in sorted(set(read.fields) - known):
        what = Message(N_("this is no answer to a question that was asked"))
        remedy = Message(N_("Send the form as it is now, and ask for its answers."))
        taken.wrong(read.place(field), what, remedy)
    for question in form.questions:
        _take(question, read, taken)
    raise_if_any(taken.problems)
    return ReturnedAnswers(None, str(read.fields.get("firma", "")), taken.answers, remarks)


def _key(question: SoundingQuestion) -> str:
    """Return the part of a field's name that stands for *question*; a full stop would part names in a PDF."""
    return question.id.replace(".", "-")


def _fields(question: SoundingQuestion) -> Iterator[tuple[str, str]]:
    """Yield name and title of each field that *question* has."""
    key, title = _key(question), question.title or question.id
    if question.kind is not QuestionKind.CHOICE:
        yield key, title
        return
    for scale, box in _BOXES.items():
        yield f"{key}-{box}", f"{title}: {_BOX_TITLES[scale]}"
    for field, shown in _TEXTS.values():
        yield f"{key}-{field}", f"{title}: {shown}"


def _cells(question: SoundingQuestion) -> Iterator[tuple[str, str]]:
    """Yield name and words of the row of each box: some programs keep neither its name nor its title."""
    if question.kind is QuestionKind.CHOICE:
        for scale, box in _BOXES.items():
            yield f"{_key(question)}-{box}", f"Antwort zu {question.id} {_BOX_TITLES[scale]}"


def _same(read: ReturnedForm, name: str, form: Questionnaire) -> None:
    """Raise where *read* is no questionnaire, or one with other questions than *form* asks."""
    wanted = {field for question in form.questions for field, _ in _fields(question)}
    if not wanted & read.names:
        raise no_form(name)
    number = read.title.rpartition(" – ")[2] if " – " in read.title else form.tender
    codes = _CODE.findall(read.colophon)
    if number != form.tender or wanted - read.names or (codes and form.code() not in codes):
        raise other_form(name)


def _take(question: SoundingQuestion, read: ReturnedForm, taken: Taken) -> None:
    key = _key(question)
    names = {"answer": key, **{part: f"{key}-{field}" for part, (field, _) in _TEXTS.items()}}
    texts = {part: str(read.fields.get(names[part], "")) for part in PARTS}
    if question.kind is QuestionKind.CHOICE:
        ticked = [scale for scale, box in _BOXES.items() if read.fields.get(f"{key}-{box}")]
        names["answer"] = f"{key}-{_BOXES[ticked[0] if ticked else Scale.NOW]}"
        texts["answer"] = ticked[0].value if ticked else ""
        if len(ticked) > 1:
            said = {"question": question.id, "words": ", ".join(taken.form.words[each] for each in ticked)}
            what = Message(N_("{question} has more than one tick: {words}"), said)
            remedy = Message(N_("Ask the company what it means; one box is ticked."))
            taken.wrong(read.place(names["answer"]), what, remedy)
            return
    taken.take(question, texts, _places(read, names))


def _places(read: ReturnedForm, names: Mapping[str, str]) -> dict[str, Place]:
    return {part: read.place(name) for part, name in names.items()}


def _refused(problem: Problem) -> Problem:
    """Return *problem* as one that stops the file: nothing of a form is taken over in parts."""
    return replace(problem, rule=UNREADABLE, remedy=Message(_BY_HAND), severity=Severity.ERROR)


def _printed(name: str) -> Problem:
    what = Message(N_("the file has no fields any more; perhaps it was printed or scanned"))
    return Problem(UNREADABLE, Place(name), what, Message(_BY_HAND))


_BY_HAND = N_(
    "Ask for the form as it was filled in, or open the file safely and write its answers into a form of "
    "`tenderkit providers questionnaire` yourself."
)
