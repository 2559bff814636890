# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of the linter share: a dossier with as little as its record allows, and what rules say."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from tenderkit.checking.lint.rule import Rule, Subject
from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.law import LawPack
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.model.tender import Buyer, Procedure, Tender
from tenderkit.problems import Place
from tenderkit.reading.lists import read_lists

TENDER = Tender(
    "T-1", 1, "en", "Calendar", Buyer("Town of Sampleford", "1 Sample Street"), "uvgo", Procedure("open", 1)
)


class Anywhere(dict[Any, Place]):
    """Places of a dossier that was never in a file: each is named by its path."""

    def __missing__(self, path: Any) -> Place:
        return Place("/".join(map(str, path)))


def subject_of(
    *requirements: Requirement,
    language: str = "en",
    criteria: Iterable[Any] = (),
    sections: Any = (),
    **tender: Any,
) -> Subject:
    """Make a subject of requirements, criteria and chapters, and of what else the tender says."""
    dossier = Dossier(
        replace(TENDER, language=language, **tender),
        Specification(tuple(requirements), tuple(sections)),
        (Judged(Catalogue(tuple(criteria))),),
        places=Anywhere(),
    )
    return Subject(dossier, LawPack(()), read_lists())


def said(rules: Iterable[Rule], subject: Subject) -> list[tuple[str, str]]:
    """Return what the rules find: rule, and the last step of the path to it."""
    return [(p.rule, p.place.file.split("/")[-1]) for rule in rules for p in rule.problems(subject)]


@pytest.fixture
def subject() -> Callable[..., Subject]:
    return subject_of


@pytest.fixture
def find() -> Callable[[Iterable[Rule], Subject], list[tuple[str, str]]]:
    return said
