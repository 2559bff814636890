# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Votes go in; their mean, median or trimmed mean comes out, exact, for each criterion and bid.

Nothing is normalised: a vote counts as it was given.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from types import MappingProxyType

from tenderkit.evaluation.panel.votes import Votes
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

TRIMMED = "trimmed-mean"
FEWEST_TO_TRIM = 5
"""So many reviewers are needed for a trimmed mean."""


def mean(votes: Sequence[Fraction]) -> Fraction:
    """Return the sum of *votes* divided by their number (Mittelwert): from the lowest to the highest vote.

    Example:
        >>> mean([Fraction(7), Fraction(8), Fraction(8)])
        Fraction(23, 3)
    """
    common = lcm(*(vote.denominator for vote in votes))
    total = sum(vote.numerator * (common // vote.denominator) for vote in votes)
    return Fraction(total, common * len(votes))


def median(votes: Sequence[Fraction]) -> Fraction:
    """Return the middle one of *votes*, or the mean of the two in the middle (Median, Zentralwert).

    Example:
        >>> median([Fraction(9), Fraction(2), Fraction(8)]), median([Fraction(7), Fraction(8)])
        (Fraction(8, 1), Fraction(15, 2))
    """
    in_order = sorted(votes)
    half = len(in_order) // 2
    return in_order[half] if len(in_order) % 2 else (in_order[half - 1] + in_order[half]) / 2


def trimmed_mean(votes: Sequence[Fraction]) -> Fraction:
    """Return the mean of *votes* without one highest and one lowest (getrimmter Mittelwert).

    Needs three votes to be a number at all; the rules ask for `FEWEST_TO_TRIM`.

    Example:
        >>> trimmed_mean([Fraction(points) for points in (0, 7, 8, 8, 10)])
        Fraction(23, 3)
    """
    return mean(sorted(votes)[1:-1])


COMBINED: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = MappingProxyType(
    {"mean": mean, "median": median, TRIMMED: trimmed_mean}
)
"""Mode of the reviewers → what their votes give; ``agreed`` is none of them."""


def combined(
    dossier: Dossier, judged: Judged, mode: str, votes: Votes
) -> tuple[dict[str, dict[str, Fraction]], tuple[Problem, ...]]:
    """Return bid → criterion → what the votes give by *mode*, where all votes are there.

    Where one is missing there is no number, for the mean of the others is another mean.
    """
    panels = {
        criterion: sum(criterion in criteria for criteria in votes.due.values())
        for criterion in {c for criteria in votes.due.values() for c in criteria}
    }
    small = {criterion for criterion, size in panels.items() if mode == TRIMMED and size < FEWEST_TO_TRIM}
    problems = [_too_few(_mode_place(dossier, judged), id_, panels[id_]) for id_ in sorted(small)]
    found: dict[str, dict[str, Fraction]] = {}
    for bid, criteria in votes.cast.items():
        found[bid] = {}
        for criterion, given in criteria.items():
            points = [vote for vote in given.values() if isinstance(vote, Fraction)]
            problems += _words(dossier, judged, (bid, criterion), given)
            if points and len(points) == panels.get(criterion) and criterion not in small:
                found[bid][criterion] = COMBINED[mode](points)
    return found, tuple(problems)


def _mode_place(dossier: Dossier, judged: Judged) -> Place:
    lot = judged.lot
    above = () if lot is None or lot.evaluation is None else ("lots", lot.id)
    return place_of(dossier, "tender.yaml", *above, "evaluation", "reviewers")


def _too_few(place: Place, criterion: str, number: int) -> Problem:
    what = N_("a trimmed mean needs {least} reviewers, and {criterion} has {number}")
    values = {"least": FEWEST_TO_TRIM, "criterion": criterion, "number": number}
    remedy = N_("Name more people in internal.yaml, or take another mode as long as nothing is published.")
    return Problem("TK425", place, Message(what, values), Message(remedy))


def _words(
    dossier: Dossier, judged: Judged, at: tuple[str, str], given: Mapping[str, Fraction | str]
) -> Iterator[Problem]:
    bid, criterion = at
    for reviewer, vote in given.items():
        if isinstance(vote, str):
            what = N_("{id} is rated in words, which have no mean: {rating}")
            file = f"{judged.folder}scores/{reviewer}/{bid}.yaml"
            place = place_of(dossier, file, "scores", criterion)
            remedy = N_("Give points; ratings in words need `reviewers: agreed`.")
            yield Problem("TK426", place, Message(what, {"id": criterion, "rating": vote}), Message(remedy))
