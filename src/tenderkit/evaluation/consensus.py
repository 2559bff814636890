# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Votes and consensus entries go in; one agreed score for each criterion and bid comes out.

Equal votes agree by themselves; where votes differ, the entry of the panel decides.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from tenderkit.evaluation.panel.votes import Vote, Votes, vote_of
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

Agreed = Mapping[str, Fraction | str]
"""Criterion id → points, or a rating in words."""


def consensus(
    dossier: Dossier, judged: Judged, votes: Votes
) -> tuple[dict[str, dict[str, Vote]], tuple[Problem, ...]]:
    """Return bid → criterion → what is agreed; complete if there are no problems."""
    entries = {entry.bid: entry.scores for entry in judged.consensus}
    problems: list[Problem] = []
    agreed: dict[str, dict[str, Vote]] = {}
    for bid, criteria in votes.cast.items():
        agreed[bid] = {}
        for criterion, given in criteria.items():
            if not given:
                continue  # that nobody has voted is reported by itself
            cast, decided = list(given.values()), vote_of(entries.get(bid, {}).get(criterion))
            if len(set(cast)) == 1 and decided in (None, cast[0]):
                agreed[bid][criterion] = cast[0]
            elif decided is not None and len(set(cast)) > 1:
                agreed[bid][criterion] = decided
            else:
                file = f"{judged.folder}consensus/{bid}.yaml"
                place = place_of(dossier, file, "scores", criterion)
                problems.append(_disagreement(place, (bid, criterion), cast, decided))
    return agreed, tuple(problems)


def _disagreement(place: Place, at: tuple[str, str], votes: Sequence[Vote], decided: Vote | None) -> Problem:
    bid, criterion = at
    values = {"bid": bid, "criterion": criterion, "votes": ", ".join(map(_plain, votes))}
    if decided is None:
        what = N_("{bid}: the votes for {criterion} differ ({votes}), and nothing is agreed")
        remedy = N_("Let the panel agree, and enter points and reason in {file}.")
        return Problem("TK432", place, Message(what, values), Message(remedy, {"file": place.file}))
    what = N_("{bid}: all votes for {criterion} are {votes}, but the panel's entry says {decided}")
    values = {**values, "votes": _plain(votes[0]), "decided": _plain(decided)}
    remedy = N_("Remove the entry, or let the reviewers correct their sheets.")
    return Problem("TK433", place, Message(what, values), Message(remedy))


def _plain(vote: Vote) -> str:
    return vote if isinstance(vote, str) else decimal_text(vote)
