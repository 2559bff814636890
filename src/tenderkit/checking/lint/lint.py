# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier whose ids all name something goes in; what the rules of the linter find in it comes out."""

from collections.abc import Iterable

from tenderkit.checking.lint.families import RULES
from tenderkit.checking.lint.rule import Rule, Subject
from tenderkit.problems import Problem

ACCEPTABLE = frozenset(rule.id for rule in RULES if rule.acceptable)
"""Rules whose findings somebody may accept with a reason, errors too."""


def lint(subject: Subject, rules: Iterable[Rule] = RULES) -> list[Problem]:
    """Return what *rules* find in *subject*, rule by rule."""
    return [problem for rule in rules for problem in rule.problems(subject)]
