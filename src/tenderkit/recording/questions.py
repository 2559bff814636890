# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ``questions.yaml`` says, and a question or its answer, go in; what the file shall say comes out."""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment

Data = Mapping[str, Any]


def with_question(data: Data, question: Question) -> dict[str, Any]:
    """Return *data* with *question* behind the others."""
    return {**data, "questions": [*data.get("questions", ()), _entry(question)]}


def with_answered(data: Data, question: Question) -> dict[str, Any]:
    """Return *data* with the answer of *question*, which stands there without one."""
    new = _entry(question)
    said = {key: new[key] for key in ("answer", "answered", "changes", "new_deadline") if key in new}
    questions = [{**old, **said} if old["id"] == question.id else old for old in data["questions"]]
    return {**data, "questions": questions}


def _entry(question: Question) -> dict[str, Any]:
    written = {
        "id": question.id,
        "received": _moment(question.received),
        "asker": question.asker,
        "kind": question.kind,
        "public_text": question.public_text,
        "answer": question.answer,
        "answered": _moment(question.answered),
        "changes": list(question.changes) or None,
        "new_deadline": _moment(question.new_deadline),
    }
    return {key: value for key, value in written.items() if value is not None}


def _moment(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return moment.day.isoformat() + (f"T{moment.clock:%H:%M}" if moment.clock else "")
