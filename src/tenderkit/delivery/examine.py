# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivered repository and what was agreed go in; the report on it comes out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tenderkit.delivery.bill import short
from tenderkit.delivery.binaries import binaries, submodule_notes
from tenderkit.delivery.headers import header_notes, headers
from tenderkit.delivery.licence import licence
from tenderkit.delivery.licences import Licences, licences
from tenderkit.delivery.papers import documentation, papers
from tenderkit.delivery.publiccode import publiccode
from tenderkit.delivery.repository import Repository
from tenderkit.delivery.sbom import sbom, sbom_notes, third_party
from tenderkit.delivery.secrets import secrets
from tenderkit.delivery.standard import demands
from tenderkit.delivery.statements import accessibility, upstream
from tenderkit.delivery.subject import Findings, Subject
from tenderkit.delivery.working import automated_tests, ci, history, versions
from tenderkit.model.tender import OpenSource
from tenderkit.outcome.delivery import DeliveryReport
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_CHECKS: tuple[Callable[[Subject], Findings], ...] = (
    licence,
    headers,
    third_party,
    sbom,
    publiccode,
    papers,
    documentation,
    automated_tests,
    ci,
    versions,
    history,
    secrets,
    binaries,
    accessibility,
    upstream,
)

_HINTS = ("publiccode", "sbom", "spdx", "third_party")
"""Checks whose notes say nothing of whether a requirement is met."""


def delivery_report(repository: Repository, agreed: OpenSource, lists: Mapping[str, Any]) -> DeliveryReport:
    """Look at *repository* as it is committed.

    Args:
        repository: what was delivered.
        agreed: the terms of the tender on open source.
        lists: the shipped lists.

    Raises:
        InputError: the repository is damaged or incomplete.
    """
    agreed, odd = _as_expression(agreed, licences(lists))
    subject = Subject(repository, agreed, lists)
    findings = tuple(found for check in _CHECKS for found in check(subject))
    notes = [*header_notes(subject), *sbom_notes(subject), *submodule_notes(subject)]
    if odd is not None:
        words = N_(
            "The agreed licence `{licence}` is no SPDX expression: whether it was kept was not looked at."
        )
        notes.insert(0, Message(words, {"licence": short(odd)}))
    elif agreed.licence is None:
        notes.insert(0, Message(N_("tender.yaml names no licence, so any free licence is accepted.")))
    wanting = {
        found.check for found in findings if found.severity is not Severity.INFO or found.check not in _HINTS
    }
    return DeliveryReport(
        repository.commit,
        len(repository.files),
        repository.commits,
        findings,
        tuple(notes),
        tuple(demands(subject, wanting)),
    )


def _as_expression(agreed: OpenSource, known: Licences) -> tuple[OpenSource, str | None]:
    """Return the terms with the licence as an expression, and its words where they are none."""
    said = agreed.licence
    if said is None or known.is_expression(said):
        return agreed, None
    named = known.named_by(said)
    return replace(agreed, licence=named), None if named else said
