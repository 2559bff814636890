# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a file as it would be go in; the dossier with it comes out, or why it does not fit."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.problems import Problem, raise_if_any

_NOT_SEEN = "TK994"
"""The rule of what was accepted and not looked at: that is never recorded in the first place."""


def dossier_after(folder: Path, name: str, new: bytes) -> Dossier:
    """Return the dossier in *folder* with *new* as its file *name*.

    Raises:
        InputError: the file names what is not there, or accepts what nobody looked at.
    """
    from tenderkit.checking.delivery import delivery_problems
    from tenderkit.reading.dossier import read_with_warnings

    with TemporaryDirectory() as apart:
        path = Path(apart, "new.yaml")
        path.write_bytes(new)
        after, _ = read_with_warnings(folder, instead={name: path})
    law = delivery_law(after)
    found = [problem for problem in delivery_problems(after, law) if problem.place.file == name]
    raise_if_any(found)
    unseen = [p for p in delivery_findings(after, law) if p.rule == _NOT_SEEN]
    raise_if_any([problem for problem in unseen if problem.place.file == name])
    return after


def delivery_law(dossier: Dossier) -> LawPack:
    """Return what the law data say of changes of a contract: the newest, for the contract runs for years."""
    from tenderkit.reading.law import read_law, read_law_of_values

    regime = dossier.tender.regime
    return read_law() if regime == "none" else read_law_of_values(regime)


def delivery_findings(dossier: Dossier, law: LawPack) -> tuple[Problem, ...]:
    """Return what the rules on deliveries find."""
    from tenderkit.checking.lint import delivery_changes, delivery_results
    from tenderkit.checking.lint.lint import lint
    from tenderkit.checking.lint.rule import Subject

    rules = sorted((*delivery_changes.RULES, *delivery_results.RULES), key=lambda rule: rule.id)
    return tuple(lint(Subject(dossier, law), rules))
