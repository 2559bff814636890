# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``--select`` and ``--ignore`` go in; which findings are shown comes out."""

from collections.abc import Iterable
from dataclasses import replace

import click

from tenderkit.cli.options import spoken
from tenderkit.outcome.finding import Findings
from tenderkit.reading.rules import rule_ids
from tenderkit.records import dataclass
from tenderkit.rendering.rule_list import FAMILIES
from tenderkit.words import N_, Message, sentence

_OF_FILES = "TK0"


@dataclass(frozen=True, slots=True)
class ChosenRules:
    """Beginnings of rule ids; of two that fit, the longer counts."""

    select: tuple[str, ...] = ()
    """Empty: all."""
    ignore: tuple[str, ...] = ()

    def has(self, rule: str) -> bool:
        """Return whether findings of *rule* are shown; those of the files themselves always are.

        Example:
            >>> chosen = ChosenRules(select=("TK2", "TK301"), ignore=("TK20",))
            >>> [chosen.has(rule) for rule in ("TK001", "TK203", "TK211", "TK301", "TK302")]
            [True, False, True, True, False]
        """
        wanted = _longest(self.select, rule) if self.select else 0
        unwanted = _longest(self.ignore, rule)
        return rule.startswith(_OF_FILES) or (wanted is not None and (unwanted is None or wanted > unwanted))

    def of(self, found: Findings) -> Findings:
        """Return what is shown of *found*."""
        return replace(
            found,
            problems=tuple(problem for problem in found.problems if self.has(problem.rule)),
            accepted=tuple(each for each in found.accepted if self.has(each.problem.rule)),
        )


def _longest(beginnings: tuple[str, ...], rule: str) -> int | None:
    return max((len(beginning) for beginning in beginnings if rule.startswith(beginning)), default=None)


def chosen_rules(select: Iterable[str], ignore: Iterable[str]) -> ChosenRules:
    """Return what the options choose.

    Raises:
        click.BadParameter: a word begins no rule.
    """
    return ChosenRules(_words(select, "--select"), _words(ignore, "--ignore"))


def _words(given: Iterable[str], option: str) -> tuple[str, ...]:
    words = tuple(word.strip().upper() for text in given for word in text.split(",") if word.strip())
    for word in words:
        if not any(known.startswith(word) for known in (*FAMILIES, *rule_ids())):
            what = Message(
                N_("{word} is no rule and no family of rules; `tenderkit explain` lists them."),
                {"word": word},
            )
            raise click.BadParameter(sentence(what, spoken()), param_hint=option)
    return words
