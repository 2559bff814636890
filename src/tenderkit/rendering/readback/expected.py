# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and one of its documents → what must stand in the finished file, taken from the model alone."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tenderkit.model.criterion import Catalogue, Kind, absolute_weights
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.prices import positions_of
from tenderkit.model.requirement import Requirement
from tenderkit.rendering.readback.finished import squeezed
from tenderkit.rendering.readback.sources import Known
from tenderkit.rendering.wanted import Wanted

_PARTED = re.compile(r"\n\s*\n|^\s*- |\n\s*- ")


@dataclass(frozen=True, slots=True)
class Entry:
    """A requirement, criterion, group or position that a document prints under its id."""

    id: str
    title: str
    texts: tuple[str, ...] = ()
    """Squeezed; each stands somewhere behind the id."""
    weights: tuple[Fraction, ...] = ()
    """All that are printed beside the id; the first is the absolute one. None: whatever is printed."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What one document has to say."""

    language: str
    known: Known
    names: tuple[tuple[str, str], ...]
    """Key and text: of the tender and its buyer."""
    days: tuple[tuple[str, date], ...]
    """Key and day that are printed."""
    entries: tuple[Entry, ...]
    """What is printed whole, each under its id."""
    titles: Mapping[str, str]
    """Id → title of everything in the dossier that has one."""


def expected(dossier: Dossier, wanted: Wanted, known: Known, *, own: bool) -> Expected:
    """Return what the document *wanted* has to say.

    With *own*, a town's templates may leave out names and dates; requirements, criteria and bids never.
    """
    tender, kind, judged = dossier.tender, wanted.kind.id, wanted.judged
    entries = _ENTRIES.get(kind, _none)(dossier, judged)
    names = (("id", tender.id), ("title", tender.title), ("buyer.name", tender.buyer.name), *_whom(wanted))
    days = (*_days(dossier, kind), *_due(wanted))
    return Expected(
        tender.language,
        known,
        () if own else names,
        () if own else days,
        tuple(entries),
        _titles(dossier, judged),
    )


def _whom(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Yield whom a letter is to."""
    if wanted.bid is not None:
        yield f"bids/{wanted.bid.id}/bid.yaml: bidder.name", wanted.bid.bidder.name
    if wanted.provider is not None:
        yield f"providers.yaml: {wanted.provider.id}", wanted.provider.name


def _due(wanted: Wanted) -> Iterator[tuple[str, date]]:
    """Yield until when a letter asks for an answer."""
    examination = wanted.bid.examination if wanted.bid else None
    asked = [each for each in (examination.requests if examination else ()) if each.kind == wanted.kind.each]
    newest = max((each.sent for each in asked), default=None)
    for each in asked:
        if each.sent == newest and each.due is not None:
            yield "requests.due", each.due


def _days(dossier: Dossier, kind: str) -> Iterator[tuple[str, date]]:
    """Yield the end of the next time limit, and in the conditions the whole schedule."""
    dates, stages = dossier.tender.dates, dossier.tender.procedure.stages
    deadline = "applications_until" if stages == 2 else "bids_until"  # noqa: PLR2004
    keys = {"aufforderung": (deadline,), "bewerbungsbedingungen": (deadline, "bids_until", "binding_until")}
    for key in keys.get(kind, ()):
        if (moment := getattr(dates, key)) is not None:
            yield f"dates.{key}", moment.day


def _titles(dossier: Dossier, judged: Judged) -> dict[str, str]:
    catalogue, prices = judged.catalogue, dossier.tender.prices
    records: tuple[Any, ...] = (
        *dossier.specification.requirements,
        *catalogue.criteria,
        *catalogue.groups,
        *(prices.positions if prices else ()),
    )
    return {record.id: record.title for record in records}


def _none(_dossier: Dossier, _judged: Judged) -> Iterator[Entry]:
    return iter(())


def _requirements(dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    for requirement in _of_lot(dossier, judged):
        tests = [part for test in requirement.acceptance for part in (test.id, test.text, test.method)]
        quality = requirement.quality
        measured = [quality.measure, quality.level, quality.method] if quality else []
        yield Entry(requirement.id, requirement.title, _parts(requirement.text, *tests, *measured))


def _declared(dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    return (Entry(r.id, r.title) for r in _of_lot(dossier, judged) if r.declare)


def _of_lot(dossier: Dossier, judged: Judged) -> Iterator[Requirement]:
    lot = judged.lot.id if judged.lot else None
    return (r for r in dossier.specification.active() if lot is None or r.lot in (None, lot))


def _criteria(_dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    weights = _weights(judged.catalogue)
    for criterion in judged.catalogue.criteria:
        texts = _parts(criterion.question, criterion.expectation, criterion.evidence, *criterion.aspects)
        anchors = _parts(*criterion.anchors.values()) if criterion.kind is Kind.AWARD else ()
        yield Entry(criterion.id, criterion.title, texts + anchors, weights.get(criterion.id, ()))


def _matrix(_dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    weights = _weights(judged.catalogue)
    return (Entry(c.id, c.title, (), weights.get(c.id, ())) for c in judged.catalogue.award())


def _bids(dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    return (Entry(bid.id, bid.bidder.name) for bid in dossier.bids_for(judged))


def _positions(dossier: Dossier, judged: Judged) -> Iterator[Entry]:
    prices, lot = dossier.tender.prices, judged.lot
    for position in positions_of(prices, lot.id if lot else None) if prices else ():
        yield Entry(position.id, position.title, _parts(position.text, position.unit))


def _weights(catalogue: Catalogue) -> dict[str, tuple[Fraction, ...]]:
    """Return the absolute weight and the written one of each criterion, where the catalogue has weights."""
    if not all(criterion.weight for criterion in catalogue.award()):
        return {}
    absolute = absolute_weights(catalogue)
    return {c.id: (absolute[c.id], c.weight.exact) for c in catalogue.award() if c.weight}


def _parts(*texts: str | None) -> tuple[str, ...]:
    """Return the paragraphs and entries of lists in plain texts, squeezed."""
    parts = (part for text in texts if text for part in _PARTED.split(text))
    return tuple(part for text in parts if (part := squeezed(text)))


_ENTRIES: Mapping[str, Callable[[Dossier, Judged], Iterator[Entry]]] = {
    "leistungsbeschreibung": _requirements,
    "kriterienkatalog": _criteria,
    "bewertungsmatrix": _matrix,
    "angebotsschreiben": _declared,
    "preisblatt": _positions,
    "niederschrift-oeffnung": _bids,
    "pruefvermerk-formal": _bids,
    "pruefvermerk-eignung": _bids,
    "pruefvermerk-preis": _bids,
}
