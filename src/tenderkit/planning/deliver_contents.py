# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phase deliver: what becomes of each, and what it comes after."""

from tenderkit.model.law import Need
from tenderkit.outcome.duty import Use
from tenderkit.planning.content import Contents

_KEPT, _BUYER, _PUBLISHED = Use.KEPT, Use.BUYER, Use.PUBLISHED


def _deliver(id_: str, use: Use, after: str | None = None, condition: str | None = None) -> Contents:
    """Return a document; those that wait for nothing can be used as forms before the work begins."""
    return Contents(id_, "deliver", use, ("title", "buyer"), Need.OPTIONAL, condition, after, early=True)


DELIVER_CONTENTS = (
    _deliver("kickoff-protokoll", _KEPT),
    _deliver("kommunikationsplan", _KEPT),
    _deliver("sprint-review-protokoll", _KEPT, "reviewed"),
    _deliver("aenderungsprotokoll", _KEPT, "changed"),
    _deliver("abnahmeprotokoll", _KEPT, condition="requirements"),
    _deliver("maengelliste", _KEPT, "defects"),
    _deliver("uebergabe-checkliste", _KEPT),
    _deliver("nachnutzungspaket", _PUBLISHED, condition="open_source"),
    _deliver("abschlussbericht", _BUYER, "reported"),
)
