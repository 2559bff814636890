# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawn seed and ids of bids go in; what the bids are called for one reviewer comes out.

The same seed gives the same names on every machine. They are drawn in the order in which the
reviewer reads, so A comes first. What was named once keeps its name: bids that come later get the
letters that follow.
"""

from collections.abc import Iterable, Iterator

from tenderkit.canonical import canonical_json, sha256
from tenderkit.evaluation.examination import grounds_against
from tenderkit.model.dossier import Dossier
from tenderkit.model.pseudonyms import Pseudonyms

_LETTERS = 26


def named_bids(reviewer: str, seed: str, bids: Iterable[str], known: Pseudonyms | None = None) -> Pseudonyms:
    """Return *known* with a letter and a turn for each of *bids* that has none yet.

    Args:
        reviewer: its id; two reviewers have different letters for the same bid.
        seed: hexadecimal, drawn at random once for this reviewer; that of *known* counts where there is one.
        bids: ids.
        known: what was drawn before.

    Example:
        >>> first = named_bids("rev-1", "5eed", ["bid-01", "bid-02", "bid-03"])
        >>> dict(first.bids), first.order
        ({'A': 'bid-03', 'B': 'bid-01', 'C': 'bid-02'}, ('A', 'B', 'C'))
        >>> named_bids("rev-1", "5eed", ["bid-03", "bid-04"], first).bids["D"]
        'bid-04'
    """
    known = known or Pseudonyms(reviewer, seed, {}, ())
    new = set(bids) - set(known.bids.values())
    letters = _letters_after(len(known.bids))
    named = {next(letters): bid for bid in _shuffled(known, new)}
    return Pseudonyms(reviewer, known.seed, {**known.bids, **named}, (*known.order, *named))


def bids_to_score(dossier: Dossier) -> tuple[str, ...]:
    """Return the ids of the bids that no ground found so far excludes in every lot they are for."""
    found = {
        bid.id
        for judged in dossier.judged
        for bid in dossier.bids_for(judged)
        if not grounds_against(dossier, judged, bid)
    }
    return tuple(sorted(found))


def _shuffled(known: Pseudonyms, bids: set[str]) -> list[str]:
    """Return *bids* in an order that nobody chooses and everybody can repeat."""

    def chance(bid: str) -> str:
        return sha256(canonical_json([known.seed, known.reviewer, bid]))

    return sorted(bids, key=chance)


def _letters_after(used: int) -> Iterator[str]:
    """Yield A to Z, then AA to AZ and so on, the first *used* left out."""
    number = used
    while True:
        number += 1
        rest, letters = number, ""
        while rest > 0:
            rest, sign = divmod(rest - 1, _LETTERS)
            letters = chr(ord("A") + sign) + letters
        yield letters
