# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of providers and the id of this procedure go in; who is always invited and who never comes out."""

from collections.abc import Iterator

from tenderkit.model.providers import Approach, Asked, Provider, Providers

LAST = 2
"""So many procedures before this one are looked at."""
_FOR_A_BID = (Approach.INVITATION, Approach.DIRECT)


def always_the_same(
    providers: Providers, procedure: str
) -> tuple[tuple[Provider, ...], tuple[Provider, ...]]:
    """Return who is invited again as in each of the last procedures, and who never was, without a reason."""
    last = _last_procedures(providers, procedure)
    invited = [provider for provider in providers.providers if provider.invited]
    again = tuple(p for p in invited if last and last <= {a.procedure for a in bids_asked(p, procedure)})
    never = tuple(
        p
        for p in providers.providers
        if not (p.invited or p.not_invited or any(a.kind in _FOR_A_BID for a in p.asked))
    )
    return again, never


def _last_procedures(providers: Providers, procedure: str) -> frozenset[str]:
    all_asked = [a for provider in providers.providers for a in bids_asked(provider, procedure)]
    days = {a.procedure: a.on for a in sorted(all_asked, key=lambda asked: asked.on)}
    return frozenset(sorted(days, key=lambda id_: (days[id_], id_), reverse=True)[:LAST])


def bids_asked(provider: Provider, procedure: str) -> Iterator[Asked]:
    """Yield when *provider* was asked for a bid or a price in other procedures than *procedure*."""
    return (a for a in provider.asked if a.kind in _FOR_A_BID and a.procedure != procedure)
