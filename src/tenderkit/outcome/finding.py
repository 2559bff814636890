# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What checking says of a dossier: what is open, and what somebody has accepted with a reason."""

from tenderkit.model.internal import AcceptedFinding
from tenderkit.problems import Problem
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding (Hinweis) and who accepts it, and why."""

    problem: Problem
    entry: AcceptedFinding


@dataclass(frozen=True, slots=True)
class Findings:
    """All that checking finds (Befunde)."""

    problems: tuple[Problem, ...]
    """What is open: errors first, each kind in the order of the files."""
    accepted: tuple[Accepted, ...] = ()
