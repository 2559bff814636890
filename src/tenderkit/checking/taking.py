# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of bids to be taken in and those known go in; what stands against taking them in comes out."""

from collections.abc import Iterator, Mapping, Sequence

from tenderkit.checking.known import known_ids
from tenderkit.model.bid import Bid
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.names import seen_name, unseen_character
from tenderkit.problems import Place, Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_NAME, _RELATION = "TK162", "TK163"
_COUNTS = ("received", "late")


@dataclass(frozen=True, slots=True)
class Relations:
    """How a bid stands to others (Ersatz, Nebenangebot, Verhandlungsrunde)."""

    replaces: str | None = None
    variant_of: str | None = None
    round: int | None = None

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.replaces or self.variant_of or self.round)


def taking_problems(
    named: Mapping[str, str], relations: Relations, known: Sequence[Bid], intake: Intake = BIDS
) -> Iterator[Problem]:
    """Yield why bids cannot be taken in.

    Args:
        named: where each of them lies → who bids.
        relations: what was said of it; only of a single bid.
        known: the bids of the dossier.
        intake: what sort they are.
    """
    if relations.any and len(named) > 1:
        words = intake.words(
            N_("there are {count} bids, and only one can replace another"),
            N_("there are {count} applications, and only one can replace another"),
        )
        what = Message(words, {"count": len(named)})
        remedy = Message(N_("Name the one that is meant, with its PATH."))
        yield Problem(_RELATION, Place(intake.inbox), what, remedy)
        return
    ids = [bid.id for bid in known]
    for other in filter(None, (relations.replaces, relations.variant_of)):
        if other not in ids:
            words = intake.words(N_("there is no bid {bid}"), N_("there is no application {application}"))
            what = Message(words, {intake.name: other})
            yield Problem(_RELATION, Place(intake.folder), what, known_ids(other, ids))
    seen: dict[str, str] = {}
    for place, name in named.items():
        if code := unseen_character(name):
            yield _unseen(place, code)
            continue
        same = [
            bid.id for bid in known if bid.status in _COUNTS and seen_name(bid.bidder.name) == seen_name(name)
        ]
        if relations.round and not relations.replaces and not same:
            what = Message(
                N_("{name} has no earlier bid that this one of round {round} could replace"),
                {"name": name, "round": relations.round},
            )
            remedy = Message(N_("Name it with `--replaces BID`, or the bidder with `--bidder`."))
            yield Problem(_RELATION, Place(place), what, remedy)
        other_place = seen.setdefault(seen_name(name), place)
        if (same and not relations.any) or other_place != place:
            yield _twice(place, name, same[0] if same else other_place, intake)


def _unseen(place: str, code: str) -> Problem:
    what = Message(N_("the name of the bidder holds a character that nobody sees: {code}"), {"code": code})
    return Problem(_NAME, Place(place), what, Message(N_("Say the name with `--bidder`, without it.")))


def _twice(place: str, name: str, other: str, intake: Intake) -> Problem:
    words = intake.words(N_("{name} bids already: {other}"), N_("{name} applied already: {other}"))
    remedy = intake.words(
        N_(
            "Say what it is: `--replaces BID`, `--variant-of BID` or `--round N`; or give another `--bidder`."
        ),
        N_("Say which one it replaces, with `--replaces APPLICATION`; or give another `--bidder`."),
    )
    return Problem(_NAME, Place(place), Message(words, {"name": name, "other": other}), Message(remedy))
