# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK1, references: a dossier goes in; each id that names nothing comes out, with the nearest one."""

from collections.abc import Iterable, Iterator

from tenderkit.checking.known import known_ids
from tenderkit.checking.spots import criterion_place, rules_path
from tenderkit.model.bid import Application, Bid
from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Dossier, Judged, Path
from tenderkit.model.law import LawPack
from tenderkit.problems import Key, Place, Problem
from tenderkit.words import N_, Message

_HELD_BY = {"TK103": "requirements.yaml", "TK105": "criteria.yaml"}
"""In which file stands what an id of each of these rules would name."""


def reference_problems(dossier: Dossier, law: LawPack) -> Iterator[Problem]:
    """Yield every id in *dossier* that names nothing; ids of a file that is missing only once."""
    found = list(_dead_ids(dossier, law))
    for rule, file in _HELD_BY.items():
        dead = [problem for problem in found if problem.rule == rule]
        if len(dead) > 1 and not any(name.endswith(file) for name in dossier.public):
            found = [problem for problem in found if problem.rule != rule]
            values = {"file": file, "count": len(dead), "place": str(dead[0].place)}
            what = N_("`{file}` is missing; ids that stand there are named: {count}, first in {place}")
            remedy = N_("Put the file into the dossier, under this very name: not `{file}.txt`, say.")
            yield Problem(rule, Place(file), Message(what, values), Message(remedy, values))
    yield from found


def _dead_ids(dossier: Dossier, law: LawPack) -> Iterator[Problem]:
    yield from _requirements(dossier)
    yield from _positions(dossier)
    for judged in dossier.judged:
        yield from _criteria(dossier, judged, law)
        yield from _minimum_groups(dossier, judged)
        yield from _sheets(dossier, judged)
    yield from _reviewers(dossier)
    for application in dossier.applications:
        yield from _offer(dossier, "applications", application)
    for bid in dossier.bids:
        yield from _offer(dossier, "bids", bid)
    yield from _award(dossier)


def _unknown(rule: str, place: Place, what: str, id_: str, known: Iterable[str]) -> Problem:
    """Return the problem that *id_* is none of *known*."""
    return Problem(rule, place, Message(what, {"id": id_}), known_ids(id_, known))


_NO_LOT = N_("there is no lot {id}")
_NO_GROUP = N_("there is no group {id}")
_NO_CRITERION = N_("there is no criterion {id}")
_NO_REQUIREMENT = N_("there is no requirement {id}")
_NO_BID = N_("there is no bid {id}")
_NO_REVIEWER = N_("`internal.yaml` names no reviewer {id}")


def _lots(dossier: Dossier) -> list[str]:
    return [lot.id for lot in dossier.tender.lots]


def _lot(dossier: Dossier, path: Path, lot: str | None) -> Iterator[Problem]:
    if lot is not None and lot not in _lots(dossier):
        yield _unknown("TK110", dossier.places[path], _NO_LOT, lot, _lots(dossier))


def _requirements(dossier: Dossier) -> Iterator[Problem]:
    groups = [group.id for group in dossier.specification.groups]
    for requirement in dossier.specification.requirements:
        at: Path = ("requirements.yaml", "requirements", requirement.id)
        if requirement.group is not None and requirement.group not in groups:
            place = dossier.places[(*at, "group")]
            yield _unknown("TK101", place, _NO_GROUP, requirement.group, groups)
        yield from _lot(dossier, (*at, "lot"), requirement.lot)


def _positions(dossier: Dossier) -> Iterator[Problem]:
    for position in dossier.tender.prices.positions if dossier.tender.prices else ():
        yield from _lot(dossier, ("tender.yaml", "prices", "positions", position.id, "lot"), position.lot)


def _criteria(dossier: Dossier, judged: Judged, law: LawPack) -> Iterator[Problem]:
    groups = {group.id: group.parent for group in judged.catalogue.groups}
    requirements = [requirement.id for requirement in dossier.specification.requirements]
    entries = {entry.id for entry in law.entries}
    for group, parent in groups.items():
        place = criterion_place(dossier, judged, group, "parent")
        if parent is not None and parent not in groups:
            yield _unknown("TK101", place, _NO_GROUP, parent, groups)
        elif _circle(group, groups):
            what = Message(N_("the group {id} lies in itself"), {"id": group})
            yield Problem("TK102", place, what, Message(N_("Name another parent, or none.")))
    for criterion in judged.catalogue.criteria:
        if criterion.group is not None and criterion.group not in groups:
            place = criterion_place(dossier, judged, criterion.id, "group")
            yield _unknown("TK101", place, _NO_GROUP, criterion.group, groups)
        for index, id_ in enumerate(criterion.covers):
            if id_ not in requirements:
                place = criterion_place(dossier, judged, criterion.id, "covers", index)
                yield _unknown("TK103", place, _NO_REQUIREMENT, id_, requirements)
        for index, id_ in enumerate(criterion.law):
            if id_ not in entries:
                place = criterion_place(dossier, judged, criterion.id, "law", index)
                yield _unknown("TK104", place, N_("there is no law entry {id}"), id_, entries)


def _circle(group: str, parents: dict[str, str | None]) -> bool:
    above, seen = parents.get(group), {group}
    while above is not None and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == group


def _minimum_groups(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    rules = dossier.rules(judged)
    known = [group.id for group in judged.catalogue.groups]
    for id_ in rules.minimum.groups if rules and rules.minimum else ():
        if id_ not in known:
            place = dossier.places[(*rules_path(judged), "minimum", "groups", Key(id_))]
            yield _unknown("TK101", place, _NO_GROUP, id_, known)


def _sheets(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    """Look at what reviewers and the panel wrote: who, about which bid, on which criteria."""
    reviewers = [reviewer.id for reviewer in (*dossier.internal.reviewers, *dossier.gone)]
    award = [criterion.id for criterion in judged.catalogue.award()]
    for sheet in judged.sheets:
        file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
        if reviewers and sheet.reviewer not in reviewers:
            place = dossier.places[(file, "reviewer")]
            yield _unknown("TK107", place, _NO_REVIEWER, sheet.reviewer, reviewers)
        yield from _scored(dossier, file, sheet.bid, sheet.scores, award)
    for consensus in judged.consensus:
        file = f"{judged.folder}consensus/{consensus.bid}.yaml"
        for index, reviewer in enumerate(consensus.present):
            if reviewers and reviewer not in reviewers:
                place = dossier.places[(file, "present", index)]
                yield _unknown("TK107", place, _NO_REVIEWER, reviewer, reviewers)
        yield from _scored(dossier, file, consensus.bid, consensus.scores, award)


def _scored(
    dossier: Dossier, file: str, bid: str, scores: Iterable[str], award: list[str]
) -> Iterator[Problem]:
    bids = [known.id for known in dossier.bids]
    if bid not in bids:
        yield _unknown("TK106", dossier.places[(file, "bid")], _NO_BID, bid, bids)
    for id_ in scores:
        if id_ not in award:
            yield _unknown("TK105", dossier.places[(file, "scores", Key(id_))], _NO_CRITERION, id_, award)


def _reviewers(dossier: Dossier) -> Iterator[Problem]:
    known = [
        id_
        for judged in dossier.judged
        for id_ in (*(c.id for c in judged.catalogue.award()), *(g.id for g in judged.catalogue.groups))
    ]
    for reviewer in dossier.internal.reviewers:
        for index, id_ in enumerate(reviewer.criteria):
            if id_ not in known:
                place = dossier.places[("internal.yaml", "reviewers", reviewer.id, "criteria", index)]
                yield _unknown("TK105", place, _NO_CRITERION, id_, known)


def _offer(dossier: Dossier, folder: str, offer: Bid | Application) -> Iterator[Problem]:
    file = f"{folder}/{offer.id}/{'bid' if isinstance(offer, Bid) else 'application'}.yaml"
    bids = [bid.id for bid in dossier.bids]
    requirements = [requirement.id for requirement in dossier.specification.requirements]
    forms = [form.id for form in dossier.tender.submission.forms]
    for index, lot in enumerate(offer.lots):
        yield from _lot(dossier, (file, "lots", index), lot)
    for id_ in offer.declarations:
        if id_ not in (*requirements, *forms):
            place = dossier.places[(file, "declarations", Key(id_))]
            yield _unknown("TK103", place, _NO_REQUIREMENT, id_, (*requirements, *forms))
    links = ("replaces", "variant_of") if isinstance(offer, Bid) else ("bid",)
    for key in links:
        named = getattr(offer, key)
        if named is not None and named not in bids:
            yield _unknown("TK106", dossier.places[(file, key)], _NO_BID, named, bids)
    yield from _examined(dossier, folder, offer)


def _examined(dossier: Dossier, folder: str, offer: Bid | Application) -> Iterator[Problem]:
    file = f"{folder}/{offer.id}/examination.yaml"
    parts = {"selection": Kind.SELECTION, "exclusion": Kind.EXCLUSION} if offer.examination else {}
    declared = [r.id for r in dossier.specification.requirements if r.declare]
    for part, kind in parts.items():
        known = [c.id for judged in dossier.judged for c in judged.catalogue.of_kind(kind)]
        known += declared if kind is Kind.EXCLUSION else []
        for index, item in enumerate(getattr(offer.examination, part)):
            if item.id not in known:
                place = dossier.places[(file, part, index, "id")]
                yield _unknown("TK105", place, _NO_CRITERION, item.id, known)
            yield from _lot(dossier, (file, part, index, "lot"), item.lot)


def _award(dossier: Dossier) -> Iterator[Problem]:
    bids = [bid.id for bid in dossier.bids]
    for index, decision in enumerate(dossier.award.decisions):
        if decision.bid is not None and decision.bid not in bids:
            place = dossier.places[("award.yaml", "decisions", index, "bid")]
            yield _unknown("TK106", place, _NO_BID, decision.bid, bids)
        yield from _lot(dossier, ("award.yaml", "decisions", index, "lot"), decision.lot)
