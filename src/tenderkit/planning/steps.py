# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the kinds of its journal go in; what a document still waits for comes out."""

from collections.abc import Callable, Collection, Mapping

from tenderkit.model.applicants import not_invited
from tenderkit.model.dossier import Dossier
from tenderkit.planning.facts import CONDITIONS
from tenderkit.words import N_, Message


def _examined(dossier: Dossier, part: str) -> bool:
    return any(getattr(bid.examination, part) for bid in dossier.bids if bid.examination)


def _decided(dossier: Dossier, *kinds: str) -> bool:
    return any(decision.kind in kinds for decision in dossier.award.decisions)


def _answered(dossier: Dossier, *kinds: str) -> bool:
    return any(question.answer for question in dossier.questions if question.kind in kinds)


def _concluded(dossier: Dossier) -> bool:
    return dossier.providers.sounding is not None and bool(dossier.providers.sounding.conclusions)


_STEPS: Mapping[str, tuple[Callable[[Dossier], bool], str]] = {
    "answer": (
        lambda d: _answered(d, "question", "objection"),
        N_("no question has been answered yet"),
    ),
    "answered_objection": (
        lambda d: _answered(d, "objection"),
        N_("the objection has not been answered yet"),
    ),
    "formal": (lambda d: _examined(d, "formal"), N_("no bid has been examined for its form yet")),
    "selection": (
        lambda d: _examined(d, "selection") or _examined(d, "exclusion"),
        N_("the suitability of no bidder has been examined yet"),
    ),
    "price": (lambda d: _examined(d, "price"), N_("the price of no bid has been examined yet")),
    "completion": (CONDITIONS["completions"], N_("nothing has been asked to be completed")),
    "clarification": (CONDITIONS["clarifications"], N_("nothing has been asked to be explained")),
    "reviewers": (lambda d: bool(d.internal.reviewers), N_("no reviewer is named in internal.yaml")),
    "sheets": (lambda d: any(j.sheets for j in d.judged), N_("no reviewer has handed in a sheet yet")),
    "decision": (
        lambda d: _decided(d, "award", "no_award", "cancellation"),
        N_("nothing has been decided yet"),
    ),
    "applications": (lambda d: bool(d.applications), N_("no application came in yet")),
    "applicants_invited": (
        lambda d: d.selection.decision is not None,
        N_("nobody has decided yet which applicants are invited"),
    ),
    "applicants_asked": (CONDITIONS["applicants_asked"], N_("no applicant has been asked for anything")),
    "applicants_told": (
        lambda d: bool(not_invited(d)),
        N_("nobody applied in vain, as far as is decided yet"),
    ),
    "award": (lambda d: _decided(d, "award"), N_("no contract has been awarded yet")),
    "cancelled": (CONDITIONS["cancelled"], N_("nothing has been cancelled")),
    "reviewed": (lambda d: bool(d.delivery.reviews), N_("no sprint review has been recorded yet")),
    "changed": (
        lambda d: bool(d.delivery.changes or d.delivery.staff),
        N_("no change of the contract has been recorded yet"),
    ),
    "defects": (lambda d: bool(d.delivery.defects), N_("no defect has been recorded yet")),
    "reported": (
        lambda d: d.delivery.report is not None,
        N_("delivery/milestones.yaml holds no final report yet"),
    ),
    "concluded": (_concluded, N_("the market sounding has no conclusions yet")),
    "invited": (
        lambda d: any(p.invited or p.not_invited for p in d.providers.providers),
        N_("nobody on the list of providers has been chosen yet"),
    ),
}
"""What a document can wait for, when that has happened, and what is said until then."""
_RECORDED: Mapping[str, str] = {
    "bids_opened": N_("no opening of bids has been recorded yet"),
    "any": N_("nothing has been recorded yet"),
}
"""The same of steps that stand in the journal alone, by their kind."""
STEPS = frozenset({*_STEPS, *_RECORDED})


def waiting(step: str | None, dossier: Dossier, recorded: Collection[str]) -> Message | None:
    """Return what a document that comes after *step* waits for, None where it has happened."""
    if step is None:
        return None
    if step in _RECORDED:
        happened = bool(recorded) if step == "any" else step in recorded
        return None if happened else Message(_RECORDED[step])
    happens, words = _STEPS[step]
    return None if happens(dossier) else Message(words)
