# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of providers or their answers go in; what a person reads of them comes out."""

from collections.abc import Iterator, Sequence

from tenderkit.model.providers import Provider, SoundingQuestion
from tenderkit.outcome.providers import Turns
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_, Message, Translate, sentence


def turns_text(found: Sequence[Turns], language: str, translate: Translate) -> str:
    """Return each provider in the order of the ids, with when it was asked and in which procedures."""
    if not found:
        return translate(N_("Nobody is on the list yet."))
    lines: list[str] = []
    for turn in found:
        lines += _turn_lines(turn, language, translate)
    return "\n".join(lines)


def _turn_lines(turn: Turns, language: str, translate: Translate) -> Iterator[str]:
    provider = turn.provider
    yield f"{provider.id}  {provider.name}"
    asked = day_text(turn.last_asked, language) if turn.last_asked else translate(N_("never"))
    facts = [Message(N_("found: {source}"), {"source": provider.source})]
    facts.append(Message(N_("asked last: {on}"), {"on": asked}))
    if turn.invited_in:
        values = {"procedures": ", ".join(turn.invited_in), "won": ", ".join(turn.awarded_in) or "–"}
        facts.append(Message(N_("asked for a bid in other procedures: {procedures}; won: {won}"), values))
    if provider.invited:
        facts.append(Message(N_("invited: {reason}"), {"reason": provider.invited.reason}))
    if provider.not_invited:
        facts.append(Message(N_("not invited: {reason}"), {"reason": provider.not_invited.reason}))
    for fact in facts:
        yield from wrapped(sentence(fact, translate), "  ")


def answers_text(
    questions: Sequence[SoundingQuestion], providers: Sequence[Provider], translate: Translate
) -> str:
    """Return all answers, question by question, the providers in the order of their ids."""
    if not providers:
        return translate(N_("Nobody has answered yet."))
    lines: list[str] = []
    for question in questions:
        lines += wrapped(f"{question.id} {question.title or question.text}", "")
        for provider in providers:
            given = provider.answers.get(question.id)
            said = " · ".join(filter(None, (given.answer, given.proof, given.remark))) if given else "–"
            lines += wrapped(f"{provider.id}: {said}", "  ")
    return "\n".join(lines)
