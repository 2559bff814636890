# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; neutral names of its reviewers (R1, R2, …) and bidders (B1, B2, …) come out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from tenderkit.model.dossier import Dossier
from tenderkit.model.names import seen_name


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Who is called how where no name may stand."""

    reviewers: Mapping[str, str]
    """By the id of the reviewer."""
    bidders: Mapping[str, str]
    """By the id of the bid; bids of one bidder share it."""


def pseudonyms(dossier: Dossier) -> Pseudonyms:
    """Return the neutral names, in the order of the list of reviewers and of the ids of the bids."""
    listed = (reviewer.id for reviewer in dossier.internal.reviewers)
    sheets = chain.from_iterable(judged.sheets for judged in dossier.judged)
    bids = sorted(dossier.bids, key=lambda bid: bid.id)
    bidders = _numbered("B", (seen_name(bid.bidder.name) for bid in bids))
    return Pseudonyms(
        _numbered("R", chain(listed, sorted(sheet.reviewer for sheet in sheets))),
        {bid.id: bidders[seen_name(bid.bidder.name)] for bid in bids},
    )


def _numbered(letter: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{letter}{number}" for number, name in enumerate(dict.fromkeys(names), start=1)}
