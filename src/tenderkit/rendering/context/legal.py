# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The law data and a regime go in; what a document may cite comes out. Regime ``none`` cites nothing."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tenderkit.model.law import LawEntry, LawPack, LawState
from tenderkit.model.law_rules import Stated
from tenderkit.model.tender import Tender, published_to_all
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.words import N_

PROCEDURES = {
    "open": N_("open procedure"),
    "restricted": N_("restricted procedure"),
    "negotiated": N_("negotiated procedure"),
    "direct": N_("direct award"),
    "dialogue": N_("competitive dialogue"),
    "partnership": N_("innovation partnership"),
    "quotes": N_("request for quotes"),
}


class Law:
    """Looks up entries of one regime in one language."""

    def __init__(self, pack: LawPack, regime: str, language: str) -> None:
        """Keep what to look in."""
        self.regime = regime
        self._entries = {entry.id: entry for entry in pack.entries if regime in entry.regime}
        self._language = language

    def cited(self, id_: str) -> dict[str, Any]:
        """Return ``cite``, ``text`` and ``state`` of the entry *id_*.

        Raises:
            KeyError: this regime has no such entry; a fault of the template.
        """
        return self._spoken(self._entries[id_])

    def topic(self, topic: str) -> dict[str, Any] | None:
        """Return the entry ``REGIME.TOPIC``, None where this regime has none."""
        entry = self._entries.get(f"{self.regime}.{topic}")
        return None if entry is None else self._spoken(entry)

    def under(self, prefix: str) -> list[dict[str, Any]]:
        """Return the entries of this regime whose id begins with *prefix*, in the order of the law data."""
        return [self._spoken(entry) for id_, entry in self._entries.items() if id_.startswith(prefix)]

    def citations(self, ids: Iterable[str]) -> list[dict[str, Any]]:
        """Return the entries of *ids* that this regime knows."""
        return [self._spoken(self._entries[id_]) for id_ in ids if id_ in self._entries]

    def checked_on(self) -> date | None:
        """Return the newest day on which an entry of this regime was checked."""
        return max((entry.checked_on for entry in self._entries.values()), default=None)

    def _spoken(self, entry: LawEntry) -> dict[str, Any]:
        return {
            "id": entry.id,
            "cite": entry.cite[self._language],
            "text": entry.text[self._language],
            "value": None if entry.value is None else str(entry.value),
            "unit": entry.unit,
            "state": LawState(entry.state).value,
            **seen(entry, self._language),
        }


def seen(record: Stated | LawEntry, language: str) -> dict[str, str]:
    """Return where *record* was read, and when somebody looked there last."""
    return {"source": record.source, "checked_on": day_text(record.checked_on, language)}


def cited(record: Stated, language: str) -> dict[str, str]:
    """Return what a paper says of *record*: its words, its citation, its source, and if it was checked."""
    return {
        "cite": record.cite[language],
        "text": record.text[language],
        "state": LawState(record.state).value,
        **seen(record, language),
    }


def procedure_context(tender: Tender, legal: Law, names: Names) -> dict[str, Any]:
    """Return the procedure with its printed title, from the law data where the regime names it."""
    procedure = tender.procedure
    stages = procedure.stages
    named = legal.topic(f"procedure.{procedure.type}-{stages}") or legal.topic(f"procedure.{procedure.type}")
    own = names.translate(PROCEDURES[procedure.type])
    return {
        **plain(procedure, names),
        "published": published_to_all(tender),
        "title": named["text"] if named else own[:1].upper() + own[1:],
        "cite": named["cite"] if named else None,
        "state": named["state"] if named else None,
    }
