# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of providers and the id of this procedure go in; who had a turn how often comes out."""

from tenderkit.checking.providers_rotation import bids_asked
from tenderkit.model.providers import Provider, Providers
from tenderkit.outcome.providers import Turns


def turns(providers: Providers, procedure: str) -> tuple[Turns, ...]:
    """Return for each provider when it was asked last, and in which procedures besides *procedure*."""
    return tuple(_turns(provider, procedure) for provider in sorted(providers.providers, key=lambda p: p.id))


def _turns(provider: Provider, procedure: str) -> Turns:
    latest = sorted(bids_asked(provider, procedure), key=lambda asked: asked.on, reverse=True)
    last = max((asked.on for asked in provider.asked), default=None)
    invited = tuple(dict.fromkeys(asked.procedure for asked in latest))
    won = tuple(dict.fromkeys(asked.procedure for asked in latest if asked.outcome == "awarded"))
    return Turns(provider, last, invited, won)
