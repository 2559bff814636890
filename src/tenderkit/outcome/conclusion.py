# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents of the evaluation and the award print beside the ranking: points, periods, files."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from tenderkit.model.law_rules import Period
from tenderkit.outcome.robustness import Robustness
from tenderkit.outcome.scoring import Scoring
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class FiledFile:
    """One file of the dossier, and the entry of the journal that wrote or sealed it last."""

    path: str
    sha256: str
    size: int
    entry: int | None = None
    """None: the journal does not name it."""
    recorded: date | None = None
    """As stated in that entry."""
    sealed: bool = False
    """Whether the entry did not write the file, but sealed it, and it is still so."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What closes a procedure, as far as one document prints it."""

    scorings: tuple[Scoring, ...] = ()
    robustness: tuple[Robustness, ...] = ()
    standstill: tuple[Period, ...] = ()
    contract_from: date | None = None
    """The first day for the contract, once all letters that begin the standstill are recorded."""
    contracts_from: Mapping[str, date | None] = field(default_factory=dict)
    """The same for each lot, where a document is about all of them."""
    deadlines: Mapping[str, Period] = field(default_factory=dict)
    """What a period is about → the period, for letters that name one."""
    files: tuple[FiledFile, ...] = ()
