# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``questions.yaml`` goes in; questions and answers come out as templates print them, without who asked."""

from collections.abc import Iterable
from typing import Any

from tenderkit.model.internal import Question
from tenderkit.rendering.context.plain import Names, plain


def public_questions_context(questions: Iterable[Question], names: Names) -> list[dict[str, Any]]:
    """Return what all bidders get: each question that has an answer, and nobody named."""
    return [_public(question, names) for question in questions if question.answer]


def questions_context(questions: Iterable[Question], names: Names) -> list[dict[str, Any]]:
    """Return all questions with their askers, for the file of the buyer."""
    return [question_context(question, names) for question in questions]


def question_context(question: Question, names: Names) -> dict[str, Any]:
    """Return one question with its asker, for a letter to whoever asked."""
    whole: dict[str, Any] = plain(question, names)
    return whole


def _public(question: Question, names: Names) -> dict[str, Any]:
    """Return a question without its asker, and without when it came: that could tell who it was."""
    kept = ("id", "kind", "public_text", "answer", "answered", "changes", "new_deadline")
    whole = plain(question, names)
    return {key: whole[key] for key in kept}
