# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the house replaces of the law data goes in; needs and signers with reasons come out, or faults."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import LawOverride
from tenderkit.model.law import Duty, LawPack, LawState, Need
from tenderkit.model.law_rules import Signer
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

_NEEDS: Mapping[Need, Message] = {
    Need.REQUIRED: Message(N_("required")),
    Need.OPTIONAL: Message(N_("optional")),
    Need.NOT_NEEDED: Message(N_("not needed")),
}
_FORMS = ("signature", "text_form", "none")
_NONE = N_("Take the override out, or name a record of the law data.")


def overridden(record: Duty, override: LawOverride) -> tuple[Need, Message]:
    """Return the need that *override* puts in the place of that of *record*, and why."""
    need = record.need if override.value is None else Need(str(override.value))
    values: dict[str, object] = {
        "reason": " ".join(filter(None, (override.text, override.reason))),
        "by": override.by,
        "on": override.on.isoformat(),
        "need": _NEEDS[record.need],
    }
    return need, Message(N_("{reason} ({by}, {on}; by the law data: {need})"), values)


def signers_of_house(dossier: Dossier, signers: Iterable[Signer]) -> tuple[Signer, ...]:
    """Return *signers* as the house puts them: ``text`` says who signs, ``value`` in which form."""
    replaced = {override.id: override for override in dossier.internal.law_overrides}
    return tuple(_signer(each, replaced.get(each.id)) for each in signers)


def _signer(record: Signer, override: LawOverride | None) -> Signer:
    if override is None:
        return record
    return replace(
        record,
        role={language: override.text or role for language, role in record.role.items()},
        form=record.form if override.value is None else str(override.value),
        cite=dict.fromkeys(record.cite, override.reason),
        state=LawState.VERIFIED,
        by_law=False,
        house=True,
    )


def override_problems(dossier: Dossier, law: LawPack) -> Iterator[Problem]:
    """Yield each override of a record that is not there, or by what cannot stand in its place."""
    duties = {record.id for record in law.duties}
    numbers = {record.id for records in (law.limits, law.periods, law.thresholds) for record in records}
    signers = {record.id for record in law.signers}
    known = {entry.id for entry in law.entries} | duties | numbers | signers
    for override in dossier.internal.law_overrides:
        path = ("internal.yaml", "law_overrides", override.id)
        if override.id not in known:
            near = difflib.get_close_matches(override.id, sorted(known), 1)
            remedy = Message(N_("Did you mean `{near}`?"), {"near": near[0]}) if near else Message(_NONE)
            what = Message(N_("the law data have no record {id}"), {"id": override.id})
            yield Problem("TK143", dossier.places[(*path, "id")], what, remedy)
        elif override.id in duties and override.value not in (None, *Need):
            what = Message(N_("{value} does not say whether a document is needed"), {"value": override.value})
            remedy = Message(N_("Write one of: {allowed}."), {"allowed": ", ".join(Need)})
            yield Problem("TK144", dossier.places[(*path, "value")], what, remedy)
        elif override.id in signers and not _signs(override):
            yield _no_signer(dossier, override)
        elif override.id in numbers and not _whole(override.value):
            what = Message(
                N_("{value} is no number that could stand in the place of {id}"),
                {"value": "–" if override.value is None else override.value, "id": override.id},
            )
            remedy = Message(N_("Write whole euros, days or years as digits only, such as `40000`."))
            yield Problem("TK541", dossier.places[(*path, "value")], what, remedy)


def _signs(override: LawOverride) -> bool:
    return override.value in _FORMS if override.value is not None else bool(override.text)


def _no_signer(dossier: Dossier, override: LawOverride) -> Problem:
    what = Message(
        N_("{value} does not say who signs a document, or in which form"),
        {"value": "–" if override.value is None else override.value},
    )
    remedy = Message(
        N_("Write who signs into `text`, and another form into `value`, one of: {allowed}."),
        {"allowed": ", ".join(_FORMS)},
    )
    key = "id" if override.value is None else "value"
    return Problem(
        "TK144", dossier.places[("internal.yaml", "law_overrides", override.id, key)], what, remedy
    )


def _whole(value: object) -> bool:
    text = str(value)
    return text.isascii() and text.isdigit() and int(text) > 0
