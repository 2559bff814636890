# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the letters of its bids go in; the desk of one reviewer comes out.

On it lie only bids that nothing has excluded so far, without prices and in the order drawn for
this reviewer. Criteria that cannot be judged blind come after all others.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import product

from tenderkit.evaluation.examination import grounds_against
from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.panel.votes import duties
from tenderkit.evaluation.points import ancestors
from tenderkit.evaluation.stages import admitted, has_later_stage, of_stage
from tenderkit.model.criterion import Catalogue, Criterion, absolute_weights
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import Scale
from tenderkit.model.numbers import exact_number
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.outcome.award import Stage
from tenderkit.outcome.desk import Asked, Cell, Choice, Desk, Offer

_LATER = "presentation"


Reached = Mapping[str, Collection[str]]
"""Folder of what is judged as one → ids of the bids that reach its presentation."""


def desk(
    dossier: Dossier,
    names: Pseudonyms,
    *,
    seal: str | None,
    later: bool = False,
    reached: Reached | None = None,
) -> Desk:
    """Return what the reviewer of *names* has to score.

    Args:
        dossier: read whole, or the part of it that a pack holds.
        names: what the bids are called.
        seal: code of the seal in force.
        later: the criteria of the presentation instead of those of the written bid.
        reached: by `reaching`; None: all bids that are not out.
    """
    offers = {
        letter: Offer(letter, names.bids[letter], bid)
        for letter in names.order
        for bid in dossier.bids
        if bid.id == names.bids[letter]
    }
    asked = {
        (judged.folder, criterion.id): _asked(dossier, judged, criterion)
        for judged in dossier.judged
        for criterion in _due(dossier, judged, names.reviewer, later=later)
    }
    lots = {judged.folder: judged.lot.title for judged in dossier.judged if judged.lot is not None}
    tender = dossier.tender
    cells = tuple(_cells(dossier, asked, offers, reached))
    return Desk(names.reviewer, tender.title, tender.language, seal, lots, asked, offers, cells)


def _due(dossier: Dossier, judged: Judged, reviewer: str, *, later: bool) -> Iterator[Criterion]:
    """Yield the criteria that *reviewer* scores."""
    due = duties(dossier.internal, judged).get(reviewer, ())
    for criterion in judged.catalogue.award():
        wanted = criterion.id in due or not dossier.internal.reviewers
        if wanted and criterion.value_function is None and (criterion.stage == _LATER) == later:
            yield criterion


def reaching(dossier: Dossier) -> Reached:
    """Return the bids that the published rule admits to what is judged after the written bid.

    Raises:
        InputError: the written bids are not scored, agreed on and examined in full yet.
    """
    found = {}
    for judged in dossier.judged:
        if has_later_stage(judged.catalogue):
            first = replace(judged, catalogue=of_stage(judged.catalogue, later=False))
            case = replace(case_of(dossier, first), catalogue=judged.catalogue)
            out = {exclusion.bid for exclusion in admitted(case).excluded}
            found[judged.folder] = {bid.id for bid in dossier.bids_for(judged)} - out
    return found


def _cells(
    dossier: Dossier,
    asked: Mapping[tuple[str, str], Asked],
    offers: Mapping[str, Offer],
    reached: Reached | None,
) -> Iterator[Cell]:
    """Yield every decision that is due, what can be judged blind before what cannot."""
    letters = {
        judged.folder: [
            letter
            for letter, offer in offers.items()
            if offer.bid in dossier.bids_for(judged)
            and not is_out(dossier, judged, offer)
            and (reached is None or offer.bid.id in reached.get(judged.folder, ()))
        ]
        for judged in dossier.judged
    }
    for blind, (folder, id_) in product((True, False), asked):
        if asked[folder, id_].criterion.blind is blind:
            yield from (Cell(folder, id_, letter) for letter in letters[folder])


def is_out(dossier: Dossier, judged: Judged, offer: Offer) -> bool:
    """Tell whether the bid fell out before its points count; reviewers are not told what its price brings."""
    return any(ground.stage is not Stage.PRICE for ground in grounds_against(dossier, judged, offer.bid))


def _asked(dossier: Dossier, judged: Judged, criterion: Criterion) -> Asked:
    catalogue, rules = judged.catalogue, dossier.rules(judged)
    covers = [r for r in dossier.specification.active() if r.id in criterion.covers]
    return Asked(
        criterion,
        tuple(_choices(criterion, rules.scale if rules else None)),
        _group(catalogue, criterion),
        absolute_weights(catalogue).get(criterion.id),
        catalogue.unit,
        tuple(covers),
    )


def _group(catalogue: Catalogue, criterion: Criterion) -> str | None:
    titles = {group.id: f"{group.id} {group.title}" for group in catalogue.groups}
    above = ancestors(catalogue, criterion.group)
    return titles[above[0]] if above else None


def _choices(criterion: Criterion, scale: Scale | None) -> Iterator[Choice]:
    """Yield what may be given for *criterion*, best first."""
    if criterion.ratings:
        for word in criterion.ratings:
            yield Choice(word, criterion.anchors.get(word, ""))
        return
    if scale is None:
        return
    meanings = {exact_number(points): text for points, text in criterion.anchors.items()}
    written = [a.written for a in scale.allowed] or [str(points) for points in range(scale.top + 1)]
    for points in sorted(written, key=lambda text: exact_number(text) or 0, reverse=True):
        exact = exact_number(points)
        yield Choice(points, meanings.get(exact, ""), exact)
