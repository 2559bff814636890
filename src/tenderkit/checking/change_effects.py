# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One change goes in; whether it changes what bids contain, cost or get points for comes out.

The law says *essential* and names no kinds. These are the kinds that change work, price or rank of a bid;
texts may or may not, so people decide there.
"""

from collections.abc import Mapping

from tenderkit.outcome.changes import Effect

_E, _P, _N = Effect.ESSENTIAL, Effect.PERHAPS, Effect.NONE
_Path = tuple[str, ...]

_EFFECTS: Mapping[str, Mapping[str, Effect]] = {
    "tender.yaml": {
        "": _P,
        "format": _N,
        "version": _N,
        "note": _N,
        "look": _N,
        "language": _E,
        "buyer.contact": _N,
        "regime": _E,
        "procedure": _E,
        "procedure.ground": _N,
        "procedure.review_body": _N,
        "subject": _E,
        "lots": _E,
        "lots.*.title": _P,
        "lot_rules": _E,
        "open_source": _E,
        "contract": _E,
        "contract.signed_off": _N,
        "contract.terms": _P,
        "submission": _E,
        "submission.instructions": _P,
        "prices": _E,
        "prices.note": _P,
        "prices.positions.*.title": _P,
        "prices.positions.*.text": _P,
        "evaluation": _E,
        "presentation": _E,
    },
    "requirements.yaml": {
        "": _P,
        "format": _N,
        "groups": _N,
        "groups.*.text": _P,
        "requirements": _E,
        "requirements.*.title": _P,
        "requirements.*.text": _P,
        "requirements.*.story": _P,
        "requirements.*.acceptance": _P,
        "requirements.*.group": _N,
        "requirements.*.kind": _N,
        "requirements.*.source": _N,
        "requirements.*.since_version": _N,
    },
    "criteria.yaml": {
        "": _E,
        "format": _N,
        "groups.*.title": _N,
        "groups.*.text": _P,
        "criteria.*.title": _P,
        "criteria.*.blind": _N,
        "criteria.*.why": _N,
        "criteria.*.law": _N,
        "criteria.*.code": _N,
    },
}
"""Path, an id written as ``*`` → effect; the longest path that fits counts."""
_PERIODS = frozenset({"questions_until", "applications_until", "bids_until", "application_questions_until"})


def effect_of(file: str, path: _Path, before: object, after: object) -> Effect:
    """Return what a change at *path* of *file* means for bids; confidential files mean nothing for them."""
    known = _EFFECTS.get(file.rpartition("/")[2], {"": _N})
    if file == "tender.yaml" and path[:1] == ("dates",):
        return _of_date(path, before, after)
    fitting = [(len(pattern), effect) for pattern, effect in known.items() if _fits(pattern, path)]
    return max(fitting, key=lambda each: each[0])[1]


def _of_date(path: _Path, before: object, after: object) -> Effect:
    """A period that becomes shorter takes time away; one that becomes longer gives it."""
    if path[-1] in _PERIODS and before is not None:
        return _E if after is None or str(after) < str(before) else _N
    return _P


def _fits(pattern: str, path: _Path) -> bool:
    steps = pattern.split(".") if pattern else []
    return len(steps) <= len(path) and all(s in {"*", p} for s, p in zip(steps, path, strict=False))
