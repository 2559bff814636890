# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and the pages of all rules go in; a SARIF 2.1.0 log for machines comes out."""

from collections.abc import Sequence
from typing import Any

from tenderkit.model.rule_page import RulePage
from tenderkit.outcome.finding import Findings
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import Translate, sentence

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif_log(
    found: Findings, pages: Sequence[RulePage], language: str, translate: Translate, version: str
) -> dict[str, Any]:
    """Return *found* as one run, with every rule of *pages*, whether it fired or not.

    What somebody accepts is there too, suppressed, with the reason.
    """
    index = {page.id: number for number, page in enumerate(pages)}
    results = [_result(problem, index, translate) for problem in found.problems]
    for each in found.accepted:
        reason = f"{each.entry.reason} ({each.entry.by}, {each.entry.on.isoformat()})"
        suppression = {"kind": "external", "status": "accepted", "justification": reason}
        results.append({**_result(each.problem, index, translate), "suppressions": [suppression]})
    driver = {
        "name": "tenderkit",
        "version": version,
        "rules": [_rule(page, language) for page in pages],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"DOSSIER": {"description": {"text": "The folder that was checked."}}},
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(page: RulePage, language: str) -> dict[str, Any]:
    title = page.title[language]
    return {
        "id": page.id,
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": page.why[language].strip()},
        "help": {"text": page.why[language].strip()},
        "defaultConfiguration": {"level": _LEVEL[Severity(page.severity)]},
    }


def _result(problem: Problem, index: dict[str, int], translate: Translate) -> dict[str, Any]:
    text = f"{sentence(problem.message, translate)}\n{sentence(problem.remedy, translate)}"
    known = {"ruleIndex": index[problem.rule]} if problem.rule in index else {}
    return {
        "ruleId": problem.rule,
        **known,
        "level": _LEVEL[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(problem.place)}],
    }


def _location(place: Place) -> dict[str, Any]:
    from urllib.parse import quote

    artifact = {"uri": quote(place.file), "uriBaseId": "DOSSIER"}
    if place.line is None:
        return {"artifactLocation": artifact}
    region = {"startLine": place.line, "startColumn": place.column or 1}
    return {"artifactLocation": artifact, "region": region}
