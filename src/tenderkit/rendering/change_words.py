# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The path of a change goes in; what people call that thing comes out."""

from collections.abc import Mapping, Sequence

from tenderkit.words import N_, Message, Translate, sentence

_ENTRIES: Mapping[str, str] = {
    "requirements": N_("Requirement {id}"),
    "criteria": N_("Criterion {id}"),
    "groups": N_("Group {id}"),
    "sections": N_("Chapter {id}"),
    "terms": N_("Clause {id}"),
    "instructions": N_("Instruction {id}"),
    "positions": N_("Price position {id}"),
    "lots": N_("Lot {id}"),
    "milestones": N_("Milestone {id}"),
    "options": N_("Option {id}"),
    "ceilings": N_("Ceiling {id}"),
    "forms": N_("Form {id}"),
    "acceptance": N_("acceptance test {id}"),
}
_KEYS: Mapping[str, str] = {
    "id": N_("number of the procedure"),
    "version": N_("version"),
    "language": N_("language"),
    "title": N_("title"),
    "text": N_("text"),
    "summary": N_("summary"),
    "buyer": N_("buyer"),
    "contact": N_("contact"),
    "name": N_("name"),
    "address": N_("address"),
    "regime": N_("procurement rules"),
    "procedure": N_("procedure"),
    "dates": N_("dates"),
    "published": N_("publication or dispatch"),
    "questions_until": N_("last day for questions"),
    "answers_until": N_("last day for answers"),
    "applications_until": N_("end of the period for applications"),
    "bids_until": N_("end of the period for bids"),
    "opening": N_("opening of bids"),
    "award_planned": N_("planned award"),
    "binding_until": N_("end of the binding period"),
    "open_source": N_("open source"),
    "licence": N_("licence"),
    "contract": N_("contract"),
    "payment": N_("payment"),
    "term": N_("term"),
    "ceiling": N_("ceiling"),
    "submission": N_("submission of bids"),
    "prices": N_("price sheet"),
    "quantity": N_("quantity"),
    "unit": N_("unit"),
    "kind": N_("kind"),
    "evaluation": N_("evaluation"),
    "method": N_("award method"),
    "scale": N_("scale"),
    "price_weight": N_("weight of the price"),
    "quality_weight": N_("weight of quality"),
    "minimum": N_("minimum"),
    "tie_break": N_("tie-break"),
    "weights": N_("weights"),
    "weight": N_("weight"),
    "priority": N_("priority"),
    "declare": N_("declaration in the bid"),
    "status": N_("status"),
    "group": N_("group"),
    "quality": N_("measure of quality"),
    "question": N_("question"),
    "expectation": N_("expectation"),
    "evidence": N_("evidence"),
    "anchors": N_("anchors"),
    "covers": N_("requirements that it is about"),
    "min_points": N_("minimum points"),
    "subject": N_("subject"),
    "requirements": N_("requirements"),
    "criteria": N_("criteria"),
    "groups": N_("groups"),
    "sections": N_("chapters"),
    "terms": N_("clauses"),
    "instructions": N_("instructions"),
    "positions": N_("price positions"),
    "lots": N_("lots"),
    "milestones": N_("milestones"),
    "options": N_("options"),
    "ceilings": N_("ceilings"),
    "forms": N_("forms"),
    "acceptance": N_("acceptance tests"),
}


def thing(path: Sequence[str], translate: Translate) -> str:
    """Return *path* in words: ids with what they are of, keys by name, others as the file writes them."""
    parts: list[str] = []
    after = ""
    for step in path:
        if after in _ENTRIES:
            parts.append(sentence(Message(_ENTRIES[after], {"id": step}), translate))
        elif step not in _ENTRIES or step == path[-1]:
            parts.append(translate(_KEYS[step]) if step in _KEYS else f"`{step}`")
        after = "" if after in _ENTRIES else step
    return ", ".join(parts)


def value_text(value: object, translate: Translate) -> str:
    """Return what stands at a path as text: lists by commas, sections as keys with values."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {value_text(item, translate)}" for key, item in value.items())
    if isinstance(value, list):
        return ", ".join(value_text(item, translate) for item in value) or "–"
    if isinstance(value, bool):
        return translate(N_("yes") if value else N_("no"))
    return str(value)
