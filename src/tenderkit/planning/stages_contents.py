# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of two stages: what becomes of each, what it prints, and what it comes after."""

from tenderkit.outcome.duty import Use
from tenderkit.planning.content import DEADLINE, Contents

_TWO = "two_stages"

STAGES_CONTENTS = (
    Contents("teilnahmeantrag", "stages", Use.RETURNED, ("title", "buyer", DEADLINE), condition=_TWO),
    Contents("eignungsmatrix", "stages", Use.KEPT, ("title", "buyer", "criteria"), condition=_TWO),
    Contents(
        "auswahlvermerk",
        "stages",
        Use.BUYER,
        ("title", "buyer"),
        condition=_TWO,
        after="applications",
        early=True,
    ),
    Contents(
        "aufforderung-zweite-stufe",
        "stages",
        Use.KEPT,
        ("title", "buyer", "dates.bids_until"),
        condition=_TWO,
        after="applicants_invited",
    ),
    Contents(
        "nachforderung-bewerbung",
        "stages",
        Use.KEPT,
        ("title", "buyer"),
        condition="applicants_asked",
        after="applicants_asked",
    ),
    Contents(
        "absageschreiben-bewerbung",
        "stages",
        Use.KEPT,
        ("title", "buyer"),
        condition=_TWO,
        after="applicants_told",
    ),
)
