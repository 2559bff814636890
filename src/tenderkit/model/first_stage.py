# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier of two stages goes in; its first stage comes out as if it were all: applications for bids.

So whatever takes in, opens and examines bids does the same with applications (Teilnahmewettbewerb).
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from tenderkit.model.bid import Application, Bid
from tenderkit.model.criterion import Catalogue, Criterion, Kind
from tenderkit.model.dossier import Dossier, Judged, Path
from tenderkit.model.requirement import Specification
from tenderkit.model.tender import Form, Tender
from tenderkit.problems import Place

_SWAPPED = {"application": "bid", "bid": "application"}
_SAME = tuple(f.name for f in fields(Bid) if f.name in {g.name for g in fields(Application)})
_PERIOD: Path = ("tender.yaml", "dates", "bids_until")


def first_stage(dossier: Dossier) -> Dossier:
    """Return what counts until the invitations: period, forms and criteria of the applications, no prices."""
    return replace(
        dossier,
        tender=_tender(dossier.tender),
        specification=Specification(()),
        judged=tuple(_judged(judged) for judged in dossier.judged),
        bids=tuple(map(as_bid, dossier.applications)),
        applications=(),
        places=_Places(dossier.places),
    )


def as_bid(application: Application) -> Bid:
    """Return *application* in the shape of a bid, without what only applications have."""
    return Bid(**{name: getattr(application, name) for name in _SAME})


def _tender(tender: Tender) -> Tender:
    until = tender.dates.applications_until
    forms = tuple(_form(form) for form in tender.submission.forms)
    return replace(
        tender,
        dates=replace(tender.dates, bids_until=until, opening=None),
        procedure=replace(tender.procedure, stages=1),
        submission=replace(tender.submission, forms=forms),
        prices=None,
    )


def _form(form: Form) -> Form:
    return replace(form, stage=_SWAPPED.get(form.stage, form.stage))


def _judged(judged: Judged) -> Judged:
    """Return the criteria that applicants are examined by."""
    kept = tuple(replace(c, stage="bid") for c in judged.catalogue.criteria if _is_first(c))
    return replace(judged, catalogue=Catalogue(kept, (), judged.catalogue.unit), sheets=(), consensus=())


def _is_first(criterion: Criterion) -> bool:
    return criterion.stage == "application" and criterion.kind in {Kind.SELECTION, Kind.EXCLUSION}


class _Places(Mapping[Path, Place]):
    """Where each thing stands; the period is that of the applications."""

    def __init__(self, whole: Mapping[Path, Place]) -> None:
        self._whole = whole

    def __getitem__(self, path: Path) -> Place:
        if path == _PERIOD:
            path = (*_PERIOD[:2], "applications_until")
        if str(path[0]).startswith("bids/"):
            file = str(path[0]).replace("bids/", "applications/", 1).replace("/bid.yaml", "/application.yaml")
            path = (file, *path[1:])
        return self._whole[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)
