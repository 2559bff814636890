# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of phase find goes in; the names that it has of providers and the market sounding come out.

A letter to the market gets whom it is to and what all are asked, never another firm; notes get all.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import Approach, Asked, Provider, Sounding, sounded_last
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.sounding import answers_context, matrix_context
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted
from tenderkit.words import N_

FIND = "find"
_KINDS: Mapping[Approach, str] = {
    Approach.SOUNDING: N_("market sounding"),
    Approach.INVITATION: N_("invitation to bid"),
    Approach.DIRECT: N_("price before a direct award"),
}
_OUTCOMES: Mapping[str, str] = {
    "no_answer": N_("no answer"),
    "declined": N_("declined"),
    "answered": N_("answered"),
    "bid": N_("bid handed in"),
    "awarded": N_("contract awarded"),
}
_ASKED_FOR_BIDS = frozenset({Approach.INVITATION, Approach.DIRECT})


def find_context(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return what *wanted* may use of ``providers.yaml``; nothing in other phases."""
    if wanted.kind.phase != FIND:
        return {}
    if wanted.kind.confidential:
        return _whole(dossier, wanted, results, names)
    return _sent(dossier, wanted, results, names)


def _sent(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return what leaves the house."""
    sounding, provider = dossier.providers.sounding or Sounding(), wanted.provider
    address = _lines(provider.address) if provider else []
    form = Questionnaire(dossier.tender.id, "", {}, results.questions)
    own = sounded_last(provider, dossier.tender.id) if provider else None
    sent, due = (own.on, own.due or sounding.due) if own else (sounding.sent, sounding.due)
    days = {"sent": plain(sent, names), "due": plain(due, names)}
    return {
        "sounding": {**days, "code": form.code()},
        "questions": plain(results.questions, names),
        "provider": {"name": provider.name, "address": address} if provider else None,
        "letter": {"sent": _day(sent, names)},
    }


def _whole(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return the list, what was asked and answered, and who is invited, for the file of the buyer."""
    listed, number = dossier.providers, dossier.tender.id
    providers = [_provider(each, number, names) for each in _by_id(listed.providers)]
    asked = _by_id(listed.sounded(number))
    own = wanted.provider
    return {
        "providers": providers,
        "provider": _provider(own, number, names) if own else None,
        "sounding": _sounding(listed.sounding, listed.providers, names) if listed.sounding else None,
        "questions": plain(results.questions, names),
        "sounded": [each for each in providers if each["id"] in {p.id for p in asked}],
        "matrix": matrix_context(asked, results.questions, names),
        "answers": answers_context(asked, results.questions, names),
    }


def _by_id(providers: tuple[Provider, ...]) -> list[Provider]:
    return sorted(providers, key=lambda each: each.id)


def _provider(provider: Provider, number: str, names: Names) -> dict[str, Any]:
    """Return *provider* with what it was asked, the newest first, here and in other procedures."""
    asked = sorted(provider.asked, key=lambda each: each.on, reverse=True)
    here = sounded_last(provider, number)
    before = [each for each in asked if each.procedure != number]
    return {
        **plain(provider, names),
        "address": _lines(provider.address),
        "asked": [_asked(each, names) for each in asked],
        "sounded": _asked(here, names) if here else None,
        "last_asked": _asked(before[0], names) if before else None,
        "invited_before": sum(each.kind in _ASKED_FOR_BIDS for each in before),
        "awarded_before": sum(each.outcome == "awarded" for each in before),
        "silent": here is not None and not provider.answers and provider.answered is None,
    }


def _lines(address: str | None) -> list[str]:
    """Return the lines of an address; one in a single line is parted at its commas."""
    lines = (address or "").splitlines()
    return lines if len(lines) != 1 else [part.strip() for part in lines[0].split(",")]


def _asked(asked: Asked, names: Names) -> dict[str, Any]:
    outcome = names.translate(_OUTCOMES[asked.outcome]) if asked.outcome else None
    return {
        **plain(asked, names),
        "kind_text": names.translate(_KINDS[asked.kind]),
        "outcome_text": outcome,
    }


def _sounding(sounding: Sounding, providers: tuple[Provider, ...], names: Names) -> dict[str, Any]:
    """Return the market sounding; of every talk with whom it was, and all that anybody was told, once."""
    called = {each.id: each.name for each in providers}
    talks = [
        {**plain(talk, names), "name": called.get(talk.provider, talk.provider)}
        for talk in sorted(sounding.talks, key=lambda each: each.on)
    ]
    told = (*sounding.told, *(text for talk in sounding.talks for text in talk.told))
    return {**plain(sounding, names), "talks": talks, "told": list(dict.fromkeys(told))}


def _day(day: date | None, names: Names) -> str | None:
    return day_text(day, names.language) if day else None
