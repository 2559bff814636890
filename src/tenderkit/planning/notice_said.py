# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A value of the dossier and its key go in; what is said of one term of a notice comes out."""

from collections.abc import Mapping

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry
from tenderkit.outcome.notice import Value
from tenderkit.outcome.open_key import OpenKey
from tenderkit.planning.notice_codes import Codes
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What a notice is made of."""

    dossier: Dossier
    entries: Mapping[str, LawEntry]
    """Of the regime, by id."""
    codes: Codes

    def topic(self, topic: str) -> LawEntry | None:
        """Return the entry ``REGIME.TOPIC``; None where this regime has none."""
        return self.entries.get(f"{self.dossier.tender.regime}.{topic}")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one term, and where it comes from."""

    values: tuple[Value | None, ...] = ()
    key: OpenKey | None = None
    required: bool = False


def said(key: str, *values: Value | None, required: bool = False) -> Said:
    """Return *values* without those that are nothing; *key* of ``tender.yaml`` says them."""
    given = tuple(value for value in values if value not in (None, ""))
    return Said(given, OpenKey("tender.yaml", tuple(key.split("."))), required)
