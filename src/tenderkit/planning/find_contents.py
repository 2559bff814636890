# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phase find: what becomes of each, what it prints, and what it comes after."""

from tenderkit.model.law import Need
from tenderkit.outcome.duty import Use
from tenderkit.planning.content import Contents

_OPTIONAL = Need.OPTIONAL
_KEYS = ("title", "buyer")
_ASKING = ("title", "summary", "buyer", "buyer.contact", "providers.sounding.sent", "providers.sounding.due")
"""What a letter to the market cannot do without: about what, who asks, from when to when."""

FIND_CONTENTS = (
    Contents("markterkundung-anschreiben", "find", Use.KEPT, _ASKING, _OPTIONAL),
    Contents("markterkundung-fragebogen", "find", Use.RETURNED, _ASKING, _OPTIONAL),
    Contents(
        "markterkundung-vermerk",
        "find",
        Use.BUYER,
        _KEYS,
        condition="sounding",
        after="concluded",
        early=True,
    ),
    Contents("anbieterliste", "find", Use.BUYER, _KEYS, _OPTIONAL, "providers"),
    Contents("einladungsvermerk", "find", Use.BUYER, _KEYS, _OPTIONAL, after="invited"),
    Contents("referenzabfrage", "find", Use.BUYER, _KEYS, _OPTIONAL),
)
