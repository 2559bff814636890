# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what each bid got for each criterion, and why, comes out, lot by lot."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.evaluation.case import Case, scores_of, weighed_of
from tenderkit.evaluation.evaluate import decisions
from tenderkit.evaluation.points import CriterionPoints, inside, max_points
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.score import Score
from tenderkit.outcome.scoring import BidScores, CriterionScore, Scoring


def scorings(dossier: Dossier) -> tuple[Scoring, ...]:
    """Return what the bids of each lot got; one for the whole where there are no lots.

    Raises:
        InputError: as `evaluate`.
    """
    cases = (case for case, _decision in decisions(dossier))
    return tuple(_scoring(dossier, judged, case) for judged, case in zip(dossier.judged, cases, strict=True))


def _scoring(dossier: Dossier, judged: Judged, case: Case) -> Scoring:
    catalogue, top = case.catalogue, case.rules.scale
    counted = top is not None and all(c.weight is not None for c in catalogue.award())
    maxima: dict[str, Fraction] = {}
    if counted and top is not None:
        held = {g.id for g in catalogue.groups if inside(catalogue, g.id)}
        maxima = {id_: max_points(catalogue, Fraction(top.top), id_) for id_ in sorted(held)}
    most = max_points(catalogue, Fraction(top.top)) if counted and top is not None else None
    bids = tuple(_bid(dossier, judged, case, bid) for bid in sorted(case.prices))
    return Scoring(bids, maxima, most, case.lot)


def _bid(dossier: Dossier, judged: Judged, case: Case, bid: str) -> BidScores:
    got, weighed = scores_of(case, bid, case.rules.rounding), weighed_of(case, bid, case.rules.rounding)
    written = {c: s for entry in judged.consensus if entry.bid == bid for c, s in entry.scores.items()}
    scores = tuple(
        _score(criterion.id, got[criterion.id], written.get(criterion.id), (dossier, judged, bid), weighed)
        for criterion in case.catalogue.award()
        if criterion.id in got
    )
    return BidScores(bid, scores, _groups(case, weighed or {}), _sum(weighed))


def _score(
    criterion: str,
    points: Fraction | str,
    written: Score | None,
    of: tuple[Dossier, Judged, str],
    weighed: Mapping[str, CriterionPoints] | None,
) -> CriterionScore:
    said = (written,) if written else tuple(_votes(*of, criterion))
    part = weighed.get(criterion) if weighed else None
    return CriterionScore(
        criterion,
        points,
        tuple(dict.fromkeys(score.reason for score in said)),
        tuple(dict.fromkeys(score.place for score in said if score.place)),
        part.reached if part else None,
        part.maximum if part else None,
        agreed=written is not None,
    )


def _votes(dossier: Dossier, judged: Judged, bid: str, criterion: str) -> Iterator[Score]:
    """Yield what reviewers wrote, in the order in which the office names them."""
    sheets = {sheet.reviewer: sheet for sheet in judged.sheets if sheet.bid == bid}
    named = [reviewer.id for reviewer in dossier.internal.reviewers if reviewer.id in sheets]
    for reviewer in dict.fromkeys([*named, *sorted(sheets)]):
        if criterion in sheets[reviewer].scores:
            yield sheets[reviewer].scores[criterion]


def _groups(case: Case, weighed: Mapping[str, CriterionPoints]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for group in case.catalogue.groups:
        parts = [weighed[c.id].reached for c in inside(case.catalogue, group.id) if c.id in weighed]
        if parts:
            found[group.id] = sum(parts, Fraction())
    return found


def _sum(weighed: Mapping[str, CriterionPoints] | None) -> Fraction | None:
    return None if weighed is None else sum((part.reached for part in weighed.values()), Fraction())
