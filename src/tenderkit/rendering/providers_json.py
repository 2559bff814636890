# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of providers, facts or answers go in; plain data for machines come out."""

from collections.abc import Sequence
from typing import Any

from tenderkit.model.providers import Provider, SoundingQuestion
from tenderkit.outcome.providers import Matched, Turns


def turns_json(found: Sequence[Turns]) -> dict[str, Any]:
    """Return the list with the turns of each provider."""
    return {
        "providers": [
            {
                "id": turn.provider.id,
                "name": turn.provider.name,
                "source": turn.provider.source,
                "last_asked": turn.last_asked.isoformat() if turn.last_asked else None,
                "invited_in": list(turn.invited_in),
                "awarded_in": list(turn.awarded_in),
                "invited": turn.provider.invited.reason if turn.provider.invited else None,
                "not_invited": turn.provider.not_invited.reason if turn.provider.not_invited else None,
            }
            for turn in found
        ]
    }


def matched_json(found: Sequence[Matched]) -> dict[str, Any]:
    """Return facts by provider, in the order of the ids, and what is unknown."""
    return {
        "order": "id",
        "providers": [
            {
                "id": one.provider.id,
                "name": one.provider.name,
                "facts": [
                    {
                        "about": match.demand.kind.value,
                        "demand": match.demand.id,
                        "fact": match.fact.value,
                        "what": match.what,
                        "detail": match.detail or None,
                    }
                    for match in one.matches
                ],
                "unknown": [{"about": d.kind.value, "demand": d.id} for d in one.unknown],
            }
            for one in found
        ],
    }


def answers_json(questions: Sequence[SoundingQuestion], providers: Sequence[Provider]) -> dict[str, Any]:
    """Return the answer matrix: a list of questions, each with the answers by provider."""
    return {
        "questions": [
            {
                "id": question.id,
                "text": question.text,
                "kind": question.kind.value,
                "answers": {
                    p.id: {"answer": a.answer, "proof": a.proof, "remark": a.remark}
                    for p in providers
                    if (a := p.answers.get(question.id))
                },
            }
            for question in questions
        ]
    }
