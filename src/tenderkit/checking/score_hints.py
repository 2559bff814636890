# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reason that is being written goes in; what the linter would say of it later comes out at once."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lint.scoring import RULES
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.score import Score, ScoreSheet
from tenderkit.words import Message

_NEEDS_COLLEAGUES = "TK811"
"""Not asked while somebody scores: each reviewer judges alone."""


def score_hints(
    dossier: Dossier, lists: Mapping[str, Any], folder: str, criterion: str, given: Mapping[str, Score]
) -> dict[str, tuple[Message, ...]]:
    """Return what is to be said of the reasons in *given*, bid → messages.

    Args:
        dossier: for its criteria and rules; its sheets are not looked at.
        lists: word lists of the language.
        folder: of the lot; empty where there are none.
        criterion: what all of *given* are scores for.
        given: the scores of one reviewer by bid, under whatever name the reviewer knows it.
    """
    sheets = tuple(ScoreSheet("reviewer", bid, {criterion: score}) for bid, score in given.items())
    judged = tuple(replace(j, sheets=sheets, consensus=()) for j in dossier.judged if j.folder == folder)
    subject = Subject(replace(dossier, judged=judged), LawPack(()), lists)
    found: dict[str, list[Message]] = {}
    for rule in RULES:
        for flaw in rule.find(subject) if rule.id != _NEEDS_COLLEAGUES else ():
            found.setdefault(str(flaw.message.values["bid"]), []).append(flaw.message)
    return {bid: tuple(messages) for bid, messages in found.items()}
