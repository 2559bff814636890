# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer is to get of a bid goes in; what in it gives the bidder away comes out."""

from collections.abc import Iterator, Mapping, Sequence

from tenderkit.checking.leaks import Traces, leaks, traces_of
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.fragment import Fragment, Where
from tenderkit.problems import Problem
from tenderkit.reading.lists import read_lists
from tenderkit.reading.shown_texts import shown_texts


def buyer_hosts(dossier: Dossier) -> tuple[str, ...]:
    """Return the domains that give nobody away: that of the buyer's own addresses."""
    contact = dossier.tender.buyer.contact
    host = (contact.email if contact and contact.email else "").rpartition("@")[2].casefold()
    return (host,) if host else ()


def file_leaks(bid: Bid, files: Mapping[str, bytes], known_hosts: Sequence[str] = ()) -> list[Problem]:
    """Return what in *files* (name → content) names *bid*, and which could not be looked through."""
    shown = [shown_texts(data, name) for name, data in files.items()]
    fragments = [fragment for each in shown for fragment in each.fragments]
    return [
        *leaks(_traces(bid), fragments, known_hosts),
        *(problem for each in shown for problem in each.problems),
    ]


def text_leaks(bid: Bid, texts: Mapping[str, str], known_hosts: Sequence[str] = ()) -> list[Problem]:
    """Return what in *texts* (place → text) names *bid*."""
    return list(leaks(_traces(bid), _fragments(texts), known_hosts))


def _fragments(texts: Mapping[str, str]) -> Iterator[Fragment]:
    return (Fragment(place, Where.TEXT, text) for place, text in texts.items())


def _traces(bid: Bid) -> Traces:
    return traces_of(bid, read_lists().get("marks", {}).get("legal_forms", ()))
