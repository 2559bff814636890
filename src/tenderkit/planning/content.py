# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a document where no law speaks: what becomes of it, what it prints, what it waits for."""

from dataclasses import dataclass

from tenderkit.model.law import Need
from tenderkit.outcome.duty import Use

DEADLINE = "dates.deadline"
"""Stands for the end of the period that comes first: for applications, or for bids."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document lives on."""

    id: str
    phase: str
    use: Use
    keys: tuple[str, ...] = ()
    """Keys of the dossier without which it says too little; ``internal`` is the confidential side."""
    need: Need = Need.REQUIRED
    """Where the condition holds and no law speaks."""
    condition: str | None = None
    after: str | None = None
    """What has to have happened before there is anything to say; the names are those of `planning.steps`."""
    early: bool = False
    """Whether a draft of it is of use before."""
