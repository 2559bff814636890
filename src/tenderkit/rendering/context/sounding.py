# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Providers and the questions put to them go in; their answers come out, as a matrix and in words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from tenderkit.model.providers import Provider, QuestionKind, SoundingAnswer, SoundingQuestion
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.questionnaire import scale_words

_NOTHING = "–"
"""In the matrix, for a question that was not answered."""
_COLUMNS = 4
"""Providers that a page has room for beside the questions."""


def matrix_context(
    providers: Sequence[Provider], questions: Sequence[SoundingQuestion], names: Names
) -> list[dict[str, Any]]:
    """Return the answers to questions of choice of all who answered, in parts of about the same size."""
    asked = [question for question in questions if question.kind is QuestionKind.CHOICE]
    answered = [provider for provider in providers if provider.answers]
    number = -(-len(answered) // _COLUMNS)
    bounds = [len(answered) * part // number for part in range(number + 1)] if number else []
    parts = [answered[start:end] for start, end in pairwise(bounds)]
    return [
        {
            "providers": [provider.id for provider in part],
            "rows": [
                {
                    "id": question.id,
                    "title": question.title or question.text,
                    "cells": [_cell(provider.answers.get(question.id), names) for provider in part],
                }
                for question in asked
            ],
        }
        for part in parts
        if asked
    ]


def answers_context(
    providers: Sequence[Provider], questions: Sequence[SoundingQuestion], names: Names
) -> list[dict[str, Any]]:
    """Return each question with what the matrix does not hold of the answers to it, by provider."""
    return [
        {
            "id": question.id,
            "title": question.title or question.text,
            "answered": any(question.id in provider.answers for provider in providers),
            "entries": [
                _entry(provider, question, answer, names)
                for provider in providers
                if (answer := provider.answers.get(question.id)) and _tells(question, answer)
            ],
        }
        for question in questions
    ]


def _tells(question: SoundingQuestion, answer: SoundingAnswer) -> bool:
    """Return whether *answer* says more than the choice that the matrix holds."""
    return question.kind is not QuestionKind.CHOICE or bool(answer.proof or answer.remark)


def _cell(answer: SoundingAnswer | None, names: Names) -> str:
    return _NOTHING if answer is None else _spoken(answer.answer, names)


def _entry(
    provider: Provider, question: SoundingQuestion, answer: SoundingAnswer, names: Names
) -> dict[str, Any]:
    chosen = question.kind is QuestionKind.CHOICE
    return {
        "id": provider.id,
        "name": provider.name,
        "answer": _spoken(answer.answer, names) if chosen else answer.answer,
        "proof": answer.proof,
        "remark": answer.remark,
    }


def _spoken(answer: str, names: Names) -> str:
    """Return what stands in the matrix for *answer*; what is none of the choices as it is written."""
    return scale_words(names.translate).get(answer, answer)
