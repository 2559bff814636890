# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and its outcomes go in; they come out saying which events changed the ranking."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import Event
from tenderkit.outcome.award import Caution, Outcome
from tenderkit.problems import InputError
from tenderkit.reading.undone import undone
from tenderkit.rendering.event_words import TITLES
from tenderkit.words import N_, Message

_RULE = "TK947"


def with_effects(folder: Path, dossier: Dossier, outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Return *outcomes*, each with what one event or another changed in it.

    Each event is left out by itself. Where nothing can be ranked without it, nothing is said.
    """
    others = [(event, before) for event in dossier.events if (before := _without(folder, dossier, event))]
    return tuple(
        replace(outcome, cautions=(*outcome.cautions, *_effects(outcome, others))) for outcome in outcomes
    )


def _without(folder: Path, dossier: Dossier, event: Event) -> tuple[Outcome, ...]:
    try:
        before = undone(folder, dossier, event)
        return () if before is None else evaluate(before)
    except InputError:
        return ()


def _effects(outcome: Outcome, others: Sequence[tuple[Event, Sequence[Outcome]]]) -> Iterator[Caution]:
    for event, outcomes in others:
        before = next((each for each in outcomes if each.lot == outcome.lot), None)
        if before is None or _order(before) == _order(outcome):
            continue
        words = N_("{event}, {kind}: without it the order would be {before}")
        if before.winners != outcome.winners:
            words = N_("{event}, {kind}: without it {first} would be first")
        values = {
            "event": event.id,
            "kind": Message(TITLES[event.kind]),
            "before": ", ".join(bid for _, bid in _order(before)) or "–",
            "first": ", ".join(before.winners) or "–",
        }
        yield Caution(_RULE, Message(words, values))


def _order(outcome: Outcome) -> list[tuple[int | None, str]]:
    return [(ranked.rank, ranked.bid) for ranked in outcome.ranking]
