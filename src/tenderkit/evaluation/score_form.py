# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, a reviewer and the names of the bids go in; what a workbook asks of the reviewer comes out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from tenderkit.evaluation.examination import grounds_against
from tenderkit.evaluation.panel.votes import duties, scored_criteria
from tenderkit.model.bid import Bid
from tenderkit.model.criterion import Catalogue, Criterion, absolute_weights
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import Scale
from tenderkit.model.numbers import Amount, amount, decimal_text
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.score_form import Asked, FormWords, Part, ScoreForm

ABOVE_ANCHORS = 6
"""Rows of a worksheet above the first anchor: title, place, question, expectation, evidence, heading."""
_BELOW_ANCHORS = 2
"""A gap and the heads of the columns."""
_LONGEST_NAME = 31
"""Of a worksheet."""
_LONGEST_LIST = 20
"""Whole points up to here are offered as a list."""


Rows = Mapping[tuple[str | None, str], Sequence[str]]
"""Lot and criterion → letters of the bids."""


def score_form(  # noqa: PLR0913, PLR0917 - a workbook joins all of these
    dossier: Dossier,
    named: Pseudonyms,
    part: Part,
    words: FormWords,
    seal: str | None = None,
    exported: Rows | None = None,
) -> ScoreForm:
    """Return what the workbook of *part* asks of the reviewer whom *named* is for.

    Asked is for all bids that no ground found so far excludes; or for those of *exported*, as they were
    when the workbook was made. A part of which nothing is asked is empty.
    """
    taken = {words.overview.casefold(), words.technical.casefold()}
    asked = [
        _asked(dossier, criterion, judged, named, part, _free_name(judged, criterion, taken), exported)
        for judged in dossier.judged
        for criterion in criteria_due(dossier, judged, named.reviewer, part)
    ]
    letters = {letter for each in asked for letter in each.bids}
    return ScoreForm(
        dossier.tender.id,
        named.reviewer,
        part,
        words,
        tuple(letter for letter in named.order if letter in letters),
        tuple(each for each in asked if each.bids),
        named.mark,
        seal,
    )


def criteria_due(dossier: Dossier, judged: Judged, reviewer: str, part: Part) -> tuple[Criterion, ...]:
    """Return the criteria of *part* that *reviewer* must score, in the order of the buyer.

    Where nobody is listed, whoever scores is asked for all.
    """
    wanted = [c for c in scored_criteria(judged.catalogue) if part_of(c) is part]
    if dossier.internal.reviewers:
        due = set(duties(dossier.internal, judged).get(reviewer, ()))
        wanted = [c for c in wanted if c.id in due]
    return tuple(wanted)


def part_of(criterion: Criterion) -> Part:
    """Return the part that asks for *criterion*."""
    if criterion.stage != "bid":
        return Part.PRESENTATION
    return Part.BLIND if criterion.blind else Part.NAMED


def bids_due(dossier: Dossier, judged: Judged) -> tuple[str, ...]:
    """Return the ids of the bids for *judged* that no ground found so far excludes."""
    bids = dossier.bids_for(judged)
    return tuple(bid.id for bid in bids if not grounds_against(dossier, judged, bid))


def _asked(  # noqa: PLR0913, PLR0917 - a worksheet joins all of these
    dossier: Dossier,
    criterion: Criterion,
    judged: Judged,
    named: Pseudonyms,
    part: Part,
    sheet: str,
    exported: Rows | None,
) -> Asked:
    lot = None if judged.lot is None else judged.lot.id
    of = {bid.id: bid for bid in dossier.bids}
    due = named.reading(bids_due(dossier, judged))
    letters = tuple(named.letter(bid) for bid in due)
    if exported is not None:
        letters = tuple(each for each in exported.get((lot, criterion.id), ()) if named.bids.get(each) in of)
    bids = tuple(named.bids[letter] for letter in letters)
    shown = {
        letter: text
        for letter, bid in zip(letters, bids, strict=True)
        if (text := "\n".join(_said(of[bid], criterion, part)))
    }
    first = ABOVE_ANCHORS + max(len(criterion.anchors), 1) + _BELOW_ANCHORS + 1
    rules = dossier.rules(judged)
    scale = None if rules is None or criterion.ratings else rules.scale
    return Asked(
        sheet,
        lot,
        criterion,
        letters,
        first,
        shown,
        _listed(scale),
        scale.top if scale else None,
        _weight(judged.catalogue, criterion),
        next((g.title for g in judged.catalogue.groups if g.id == criterion.group), ""),
    )


def _listed(scale: Scale | None) -> tuple[Amount, ...]:
    """Return the points that can be given; none where they are too many for a list."""
    if scale is None:
        return ()
    if scale.allowed or scale.top > _LONGEST_LIST:
        return scale.allowed
    return tuple(a for points in range(scale.top + 1) if (a := amount(points)))


def _weight(catalogue: Catalogue, criterion: Criterion) -> str:
    if any(c.weight is None for c in catalogue.award()):
        return ""
    return decimal_text(absolute_weights(catalogue)[criterion.id])


def _said(bid: Bid, criterion: Criterion, part: Part) -> Iterator[str]:
    """Yield who bids, where that may be known, and what the bid answers to the criterion."""
    if part is not Part.BLIND:
        yield bid.bidder.name
        yield from (" · ".join(filter(None, (person.name, person.role, person.text))) for person in bid.staff)
        yield from (
            " · ".join(filter(None, (work.client, work.title, work.period))) for work in bid.references
        )
    answer = bid.answers.get(criterion.id)
    if answer is not None:
        value = answer.value if isinstance(answer.value, str) else ""
        yield from filter(None, (value, answer.place))


def _free_name(judged: Judged, criterion: Criterion, taken: set[str]) -> str:
    """Return a name for a worksheet that none has yet, without regard to case."""
    own = criterion.id if judged.lot is None else f"{judged.lot.id} {criterion.id}"
    names = (own if number == 1 else f"{own[: _LONGEST_NAME - 5]} ({number})" for number in count(1))
    name = next(n for n in names if len(n) <= _LONGEST_NAME and n.casefold() not in taken)
    taken.add(name.casefold())
    return name
