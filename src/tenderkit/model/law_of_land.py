# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Law data and a tender go in; they come out with a direct award resting on the rule of its state. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tenderkit.model.law import LawEntry, LawPack, LawState
from tenderkit.model.tender import Tender

_DIRECT, _LAND = "direct", "direct.land."
_REGIME, _PROCEDURE = "direct.regime", "direct.procedure.direct"


def law_of_land(law: LawPack, tender: Tender) -> LawPack:
    """Return *law* as *tender* may cite it.

    Where the data have no rule of the state that counts on the day of publication, the common one is to be
    checked. Law data from before there were such rules stay as they are.
    """
    if tender.regime != _DIRECT or not any(entry.id.startswith(_LAND) for entry in law.entries):
        return law
    return replace(law, entries=tuple(_entries(law, _rule(law, tender))))


def _rule(law: LawPack, tender: Tender) -> LawEntry | None:
    """Return the rule of the state, None where there is none or it does not count on that day."""
    day = tender.dates.published.day if tender.dates.published else None
    found = (entry for entry in law.entries if entry.id == f"{_LAND}{(tender.land or '').lower()}")
    return next((e for e in found if day is None or _counts(e, day)), None)


def _counts(entry: LawEntry, day: date) -> bool:
    return entry.valid_from <= day and (entry.valid_to is None or day <= entry.valid_to)


def _entries(law: LawPack, rule: LawEntry | None) -> Iterator[LawEntry]:
    common = law.entry(_REGIME).cite
    for entry in law.entries:
        if entry.cite != common or _DIRECT not in entry.regime:
            yield entry
        elif rule is None:
            yield replace(entry, state=LawState.TO_CHECK)
        elif entry.id in (_REGIME, _PROCEDURE):
            text = entry.text if entry.id == _PROCEDURE else rule.text
            yield replace(rule, id=entry.id, text=text)
        elif all(common[language] in cite for language, cite in rule.cite.items()):
            yield entry
