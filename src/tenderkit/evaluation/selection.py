# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and its examined applications go in; whom the published rule invites comes out; nobody decides.

The rule is ``procedure.invite``: as many as ``max``, the most points by ``rank_by`` first, one criterion
after the other. A text alone is for people.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from tenderkit.model.bid import Application
from tenderkit.model.dossier import Dossier
from tenderkit.model.draw import Draw, drawn_lots
from tenderkit.model.tender import Invited
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.outcome.selection import Applicant, Standing, Way

_COUNTS = frozenset({"received"})


def standing(dossier: Dossier, examined: Iterable[ExaminedBid]) -> Standing:
    """Return where the selection stands.

    Args:
        dossier: with its applications.
        examined: every application with its items.
    """
    rule = dossier.tender.procedure.invite or Invited()
    found = {each.bid: each for each in examined}
    counting = [each for each in dossier.applications if each.status in _COUNTS]
    applicants = [_applicant(each, found.get(each.id), rule) for each in counting]
    good = [each for each in applicants if each.suitable]
    told = Standing(Way.WAITING, tuple(applicants), rule.rank_by)
    if any(each.suitable is None for each in applicants) or not applicants:
        return told
    if not good:
        return replace(told, way=Way.NOBODY)
    ids = tuple(sorted(each.id for each in good))
    if rule.min is not None and len(good) < rule.min:
        return replace(told, way=Way.TOO_FEW, chosen=ids)
    if rule.max is None or len(good) <= rule.max:
        return replace(told, way=Way.ALL, chosen=ids)
    if not rule.rank_by:
        return replace(told, way=Way.PEOPLE)
    return _ranked(dossier, told, good, rule)


def _applicant(application: Application, examined: ExaminedBid | None, rule: Invited) -> Applicant:
    points = tuple(_points(application, id_) for id_ in rule.rank_by)
    if examined is None or examined.closed or (examined.waits and not examined.out):
        return Applicant(application.id, None, points)
    return Applicant(application.id, not examined.out, points)


def _points(application: Application, criterion: str) -> Fraction | None:
    given = application.points.get(criterion)
    return given.points.exact if given else None


def _ranked(dossier: Dossier, told: Standing, good: Sequence[Applicant], rule: Invited) -> Standing:
    """Return who is in by the points; *good* are more than may be invited."""
    missing = tuple(
        (each.id, id_)
        for each in good
        for id_, points in zip(rule.rank_by, each.points, strict=True)
        if points is None
    )
    if missing:
        return replace(told, missing=missing)
    places = {each.id: 1 + sum(_key(other) > _key(each) for other in good) for each in good}
    ranked = sorted(
        (replace(each, rank=places.get(each.id)) for each in told.applicants),
        key=lambda each: (each.rank or len(told.applicants) + 1, each.id),
    )
    seats = rule.max or 0
    told = replace(told, applicants=tuple(ranked))
    edge = sorted(places.values())[seats - 1]
    sure = [id_ for id_, place in places.items() if place < edge]
    equal = tuple(sorted(id_ for id_, place in places.items() if place == edge))
    left = seats - len(sure)
    if len(equal) == left:
        return replace(told, way=Way.RANKED, chosen=tuple(sorted((*sure, *equal))))
    told = replace(told, tied=equal, seats=left)
    if rule.tie_break != "draw":
        return replace(told, way=Way.PEOPLE)
    lots = drawn_order(dossier.selection.draws, equal)
    if not lots:
        return replace(told, way=Way.TIE)
    return replace(told, way=Way.DRAWN, chosen=tuple(sorted((*sure, *lots[:left]))))


def drawn_order(draws: Iterable[Draw], equal: tuple[str, ...]) -> tuple[str, ...]:
    """Return *equal* in the order in which lots were drawn between exactly them; empty where none were."""
    found = [draw for draw in draws if draw.bids == equal]
    if not found or found[-1].head is None or not found[-1].numbers:
        return ()
    return tuple(id_ for _, id_ in drawn_lots(found[-1].head, found[-1].numbers, equal))


def _key(applicant: Applicant) -> tuple[Fraction, ...]:
    return tuple(points or Fraction() for points in applicant.points)
