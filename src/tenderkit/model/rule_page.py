# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a rule beside its code: why it is there, by what source, with which examples."""

from collections.abc import Mapping
from dataclasses import field

from tenderkit.model.law import LawState
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class RuleSource:
    """Where a rule comes from: one of the first three."""

    law: str | None = None
    """The id of a law entry."""
    decision: Mapping[str, str] = field(default_factory=dict)
    experience: Mapping[str, str] = field(default_factory=dict)
    state: LawState = LawState.VERIFIED


@dataclass(frozen=True, slots=True)
class RuleExample:
    """Part of a dossier file on which the rule fires, and the same part mended."""

    file: str
    bad: str
    good: str
    language: str | None = None
    at: str | None = None
    whole: bool = False
    """The texts are the whole file."""
    with_: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page that ``explain`` prints; texts are language → text."""

    id: str
    severity: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    sources: tuple[RuleSource, ...]
    said_by: tuple[str, ...] = ("check",)
    examples: tuple[RuleExample, ...] = ()
    accept: Mapping[str, str] = field(default_factory=dict)

    def shown(self, language: str) -> tuple[RuleExample, ...]:
        """Return the examples for a reader of *language*: those in it, or all where there is none."""
        fitting = tuple(e for e in self.examples if e.language in (None, language))
        return fitting or self.examples
