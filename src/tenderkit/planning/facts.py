# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; whether it has what the law data and the documents ask for comes out."""

from collections.abc import Callable, Mapping

from tenderkit.model.applicants import asked
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Dossier
from tenderkit.model.tender import OpenSource, open_call

_AGILE = {"agile-fixed-price", "fixed-budget", "time-and-material", "time-and-material-ceiling"}
"""Forms of contract in which the scope is settled on the way."""
_ENDED = {"no_award", "cancellation"}
"""Decisions by which nobody gets the contract."""


def criteria(dossier: Dossier, kind: Kind | None = None) -> list[Criterion]:
    """Return the criteria of all lots, of one *kind* or of all."""
    found = [c for judged in dossier.judged for c in judged.catalogue.criteria]
    return [c for c in found if kind is None or c.kind == kind]


def _asked(dossier: Dossier, kind: str) -> bool:
    """Return whether anything was asked of a bid: ``completion``, or ``clarification``."""
    requests = (r for bid in dossier.bids if bid.examination for r in bid.examination.requests)
    return any(request.kind == kind for request in requests)


def _agreed(dossier: Dossier) -> bool:
    """Return whether a panel agrees on points, rather than taking a mean."""
    rules = filter(None, map(dossier.rules, dossier.judged))
    return bool(criteria(dossier, Kind.AWARD)) and any(each.reviewers == "agreed" for each in rules)


CONDITIONS: Mapping[str, Callable[[Dossier], bool]] = {
    "agile": lambda d: d.tender.contract.form in _AGILE,
    "applicants_asked": lambda d: bool(asked(d)),
    "award_criteria": lambda d: bool(criteria(d, Kind.AWARD)),
    "cancelled": lambda d: any(one.kind in _ENDED for one in d.award.decisions),
    "clarifications": lambda d: _asked(d, "clarification"),
    "completions": lambda d: _asked(d, "completion"),
    "consensus": _agreed,
    "criteria": lambda d: bool(criteria(d)),
    "evaluation": lambda d: any(d.rules(judged) for judged in d.judged),
    "evb_it": lambda d: d.tender.contract.evb_it is not None,
    "objections": lambda d: any(question.kind == "objection" for question in d.questions),
    "open_call": lambda d: open_call(d.tender.procedure),
    "open_source": lambda d: d.tender.open_source != OpenSource(),
    "prices": lambda d: d.tender.prices is not None,
    "providers": lambda d: bool(d.providers.providers),
    "questions": lambda d: bool(d.questions),
    "requirements": lambda d: bool(d.specification.active() or d.specification.sections),
    "selection_criteria": lambda d: bool(criteria(d, Kind.SELECTION)),
    "two_stages": lambda d: d.tender.procedure.stages > 1,
    "sounding": lambda d: d.providers.sounding is not None,
}
"""The names that a law record may give as its condition; the schema of the law data lists them."""


def holds(condition: str | None, dossier: Dossier) -> bool:
    """Return whether *dossier* has what *condition* names; no condition always holds."""
    return condition is None or CONDITIONS[condition](dossier)
