# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a desk go in; what the pack of that reviewer says comes out, file by file, as plain data.

A pack is a dossier as its reviewer may see it: what is public, the reviewer alone, and the bids under their
letters, each with what it says on the criteria of this reviewer. There are no prices and nobody else's
scores in it. Names are apart, for the envelope.
"""

from collections.abc import Mapping

from tenderkit.model.bid import Answer, Bid, Reference, Staff
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Reviewer
from tenderkit.outcome.desk import Desk, Offer
from tenderkit.words import N_, Message, Translate, sentence

Files = dict[str, Mapping[str, object]]
"""Name below the pack → data."""


def pack_data(dossier: Dossier, desk: Desk, draw: str, translate: Translate) -> Files:
    """Return what stands in the YAML files of the pack.

    Args:
        dossier: the dossier that it is made from.
        desk: what its reviewer has to score.
        draw: what tells this draw of letters from any other.
        translate: into the language of the dossier.
    """
    reviewer = next(each for each in dossier.internal.reviewers if each.id == desk.reviewer)
    deadline = dossier.public["tender.yaml"]["dates"]["bids_until"]  # type: ignore[index]
    return {
        "pack.yaml": _pack(dossier, desk, draw),
        **{name: {"format": 1, **_public(data)} for name, data in dossier.public.items()},
        "internal.yaml": {"format": 1, "reviewers": [_reviewer(reviewer)]},
        **{
            f"bids/{offer.letter}/bid.yaml": _bid(desk, offer, deadline, translate)
            for offer in desk.offers.values()
        },
    }


def envelope_data(desk: Desk) -> Files:
    """Return what the envelope says: who bids, staff, references; nothing where all is judged blind."""
    if all(desk.is_blind(cell) for cell in desk.cells):
        return {}
    return {f"{offer.letter}.yaml": _named(offer.bid) for offer in desk.offers.values()}


def _pack(dossier: Dossier, desk: Desk, draw: str) -> dict[str, object]:
    seal = {} if desk.seal is None else {"seal": desk.seal}
    points = [choice.written for asked in desk.asked.values() for choice in asked.choices]
    return {
        "format": 1,
        "reviewer": desk.reviewer,
        "tender": dossier.tender.id,
        **seal,
        "draw": draw,
        "scale": list(reversed(list(dict.fromkeys(points)))),
        "bids": list(desk.offers),
        "criteria": [f"{folder}{criterion}" for folder, criterion in desk.asked],
    }


def _reviewer(reviewer: Reviewer) -> dict[str, object]:
    criteria = {"criteria": list(reviewer.criteria)} if reviewer.criteria else {}
    return {"id": reviewer.id, "name": reviewer.name, **criteria}


def _bid(desk: Desk, offer: Offer, received: object, translate: Translate) -> dict[str, object]:
    """Return a bid under its letter; it came in at the deadline, for the true time could give it away."""
    bid, due = offer.bid, {criterion for _, criterion in desk.asked}
    covered = {each.id for asked in desk.asked.values() for each in asked.covers}
    parts: dict[str, object] = {
        "lots": list(bid.lots),
        "declarations": {id_: said for id_, said in bid.declarations.items() if id_ in covered},
        "answers": {id_: _answer(answer) for id_, answer in bid.answers.items() if id_ in due},
    }
    return {
        "format": 1,
        "bidder": {"name": sentence(Message(N_("Bid {letter}"), {"letter": offer.letter}), translate)},
        "received": received,
        "status": "received",
        **{key: part for key, part in parts.items() if part},
    }


def _answer(answer: Answer) -> dict[str, object]:
    return {"value": answer.value, **({"place": answer.place} if answer.place else {})}


def _named(bid: Bid) -> dict[str, object]:
    bidder = {"name": bid.bidder.name, "members": list(bid.bidder.members)}
    parts: dict[str, object] = {
        "bidder": {key: value for key, value in bidder.items() if value},
        "staff": [_staff(person) for person in bid.staff],
        "references": [_reference(reference) for reference in bid.references],
    }
    return {"format": 1, **{key: part for key, part in parts.items() if part}}


def _staff(person: Staff) -> dict[str, object]:
    return _filled(name=person.name, role=person.role, years=person.years, text=person.text)


def _reference(reference: Reference) -> dict[str, object]:
    """Return a reference without its value, which is a price, and without the contact."""
    return _filled(
        client=reference.client,
        title=reference.title,
        period=reference.period,
        role=reference.role,
        repository=reference.repository,
        licence=reference.licence,
    )


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _public(data: object) -> Mapping[str, object]:
    """Return a public file without what it leaves open."""
    assert isinstance(data, dict)
    return {key: value for key, value in data.items() if value is not None}
