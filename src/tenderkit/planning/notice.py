# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the law and the code lists go in; what the notice says, term by term, comes out.

Nothing is made up: what no file says has no value, and names the key that would say it, or none.
"""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.outcome.notice import AwardTerms, Notice, NoticeItem, NoticeLot
from tenderkit.outcome.open_key import OpenKey
from tenderkit.planning.notice_award import award_terms
from tenderkit.planning.notice_codes import Codes
from tenderkit.planning.notice_facts import buyer_facts, head_facts, review_facts
from tenderkit.planning.notice_lot import award_facts, lot_facts
from tenderkit.planning.notice_procedure import procedure_facts
from tenderkit.planning.notice_said import Facts, Said

_PREFIX = "eforms."
_OF_EACH = ("bt-137", "bt-262")
"""Terms that are said of each lot where there are several, beside those of its award."""
_AWARD = ("bt-539", "bt-540", "bt-541", "bt-5422", "bt-5423", "bt-543")
_FIRST_STAGE = frozenset({"bt-50", "bt-51", "bt-88", "bt-130", "bt-1311"})
_MANY_LOTS = frozenset({"bt-31", "bt-33"})


def notice(dossier: Dossier, law: LawPack, lists: Mapping[str, Any]) -> Notice | None:
    """Return the notice of *dossier*; None in a regime that has no terms for one.

    Args:
        dossier: its public files are enough.
        law: the entries of the law data.
        lists: the shipped lists; of them ``eforms`` is taken.
    """
    regime, codes = dossier.tender.regime, Codes(lists["eforms"])
    entries = {entry.id: entry for entry in law.entries if regime in entry.regime}
    terms = [entry for entry in entries.values() if entry.id.startswith(_PREFIX)]
    if not terms:
        return None
    facts = Facts(dossier, entries, codes)
    several = bool(dossier.tender.lots)
    award = AwardTerms() if several else award_terms(dossier, dossier.judged[0], codes)
    said = {**_whole(facts), **({} if several else award_facts("eforms.lot.", award))}
    apart = {f"eforms.lot.{name}" for name in (*_OF_EACH, *_AWARD)} if several else {"eforms.lot.bt-262"}
    items = tuple(_item(term, said) for term in terms if term.id not in apart)
    items = tuple(item for item in items if _concerns(item, facts))
    lots = tuple(_lot(facts, judged, entries) for judged in dossier.judged) if several else ()
    return Notice(items, lots, award)


def _concerns(item: NoticeItem, facts: Facts) -> bool:
    """Return whether such a procedure has this term: lots, a first stage, a review body."""
    if item.values:
        return True
    if item.part == "review" or item.name == "bt-99":
        return facts.topic("review-deadlines") is not None
    if item.name in _FIRST_STAGE:
        return facts.dossier.tender.procedure.stages > 1
    return item.name not in _MANY_LOTS or bool(facts.dossier.tender.lots)


def _whole(facts: Facts) -> Mapping[str, Said]:
    parts = (head_facts, buyer_facts, procedure_facts, lot_facts, review_facts)
    return {f"{_PREFIX}{name}": said for part in parts for name, said in part(facts)}


def _lot(facts: Facts, judged: Judged, entries: Mapping[str, LawEntry]) -> NoticeLot:
    lot = judged.lot
    assert lot is not None
    award = award_terms(facts.dossier, judged, facts.codes)
    said = award_facts("eforms.lot.", award)
    said["eforms.lot.bt-137"] = Said((lot.id + ": " + lot.title,))
    said["eforms.lot.bt-262"] = Said(tuple(lot.cpv), key=OpenKey("tender.yaml", ("lots", lot.id, "cpv")))
    names = (f"eforms.lot.{name}" for name in (*_OF_EACH, *_AWARD))
    items = tuple(_item(entries[id_], said) for id_ in names if id_ in entries)
    return NoticeLot(lot.id, lot.title, items, award)


def _item(term: LawEntry, said: Mapping[str, Said]) -> NoticeItem:
    found = said.get(term.id, Said())
    values = tuple(value for value in found.values if value is not None)
    return NoticeItem(term, values, found.required, found.key)
