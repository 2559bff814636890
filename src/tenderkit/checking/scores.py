# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK12, score sheets: they go in; points off the scale and gaps in finished sheets come out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.checking.panel import criteria_of, panel_problems
from tenderkit.model.dossier import Dossier, Judged, Path
from tenderkit.model.method import Scale
from tenderkit.model.score import Score, ScoreSheet
from tenderkit.problems import Key, Problem, Severity
from tenderkit.words import N_, Message


def score_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with the points in *dossier*."""
    for judged in dossier.judged:
        rules = dossier.rules(judged)
        counted = rules is not None and rules.reviewers != "agreed"
        words = rules is not None and rules.method.name == "trade-off" and not counted
        scale = rules.scale if rules else None
        asked = _asked(dossier, judged)
        for sheet in judged.sheets:
            file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
            yield from _scores(dossier, (file, "scores"), sheet.scores, scale, words=words)
            yield from _gaps(dossier, asked[sheet.reviewer], sheet, file)
            yield from _not_asked(dossier, judged, asked[sheet.reviewer], sheet, file)
        if rules is not None and counted:
            yield from panel_problems(dossier, judged, rules)
            continue
        for consensus in judged.consensus:
            file = f"{judged.folder}consensus/{consensus.bid}.yaml"
            yield from _scores(dossier, (file, "scores"), consensus.scores, scale, words=words)


def _scores(
    dossier: Dossier, at: Path, scores: Mapping[str, Score], scale: Scale | None, *, words: bool
) -> Iterator[Problem]:
    allowed = {points.exact for points in scale.allowed} if scale else set()
    for id_, score in scores.items():
        if score.points is None:
            if not (words and score.rating):
                what = Message(N_("{id} has no points"), {"id": id_})
                remedy = Message(N_("Give points of the scale. A blank is never 0."))
                yield Problem("TK122", dossier.places[(*at, id_)], what, remedy)
        elif scale is not None and not _on_scale(score.points.exact, allowed, scale.top):
            values = {"id": id_, "points": score.points.written, "allowed": _allowed(scale)}
            what = Message(N_("{id} has {points} points, which the scale does not have"), values)
            remedy = Message(N_("Give one of: {allowed}."), values)
            yield Problem("TK121", dossier.places[(*at, id_, "points")], what, remedy)


def _on_scale(points: Fraction, allowed: set[Fraction], top: int) -> bool:
    if allowed:
        return points in allowed
    return points.denominator == 1 and 0 <= points <= top


def _allowed(scale: Scale) -> str:
    if scale.allowed:
        return ", ".join(allowed.written for allowed in scale.allowed)
    return f"0, 1, … {scale.top}"


def _asked(dossier: Dossier, judged: Judged) -> dict[str, list[str]]:
    """Return what each reviewer with a sheet is to score."""
    known = {reviewer.id: reviewer for reviewer in reversed(dossier.internal.reviewers)}
    reviewers = dict.fromkeys(sheet.reviewer for sheet in judged.sheets)
    return {id_: criteria_of(known.get(id_), judged) for id_ in reviewers}


def _gaps(dossier: Dossier, asked: list[str], sheet: ScoreSheet, file: str) -> Iterator[Problem]:
    """Yield the criteria that a sheet called complete leaves out."""
    for id_ in asked if sheet.complete else ():
        if id_ not in sheet.scores:
            what = Message(N_("the sheet is complete, but {id} has no points"), {"id": id_})
            remedy = Message(
                N_("Add {id} with points, reason and place, or write `complete: false`."), {"id": id_}
            )
            yield Problem("TK123", dossier.places[(file, "scores")], what, remedy)


def _not_asked(
    dossier: Dossier, judged: Judged, asked: list[str], sheet: ScoreSheet, file: str
) -> Iterator[Problem]:
    """Yield the scores that do not count, because the reviewer is to score other criteria."""
    if sheet.scores.keys() <= set(asked):
        return
    for criterion in judged.catalogue.award():
        if criterion.stage == "presentation" or criterion.value_function is not None:
            continue
        if criterion.id in sheet.scores and criterion.id not in asked:
            values = {"reviewer": sheet.reviewer, "id": criterion.id}
            what = Message(N_("{reviewer} is not asked to score {id}, so this does not count"), values)
            remedy = Message(
                N_("Remove it, or add {id} to the criteria of {reviewer} in internal.yaml."), values
            )
            place = dossier.places[(file, "scores", Key(criterion.id))]
            yield Problem("TK124", place, what, remedy, Severity.WARNING)
