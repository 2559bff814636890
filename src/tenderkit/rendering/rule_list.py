# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of all rules go in; a list by family comes out."""

from collections.abc import Sequence
from itertools import groupby

from tenderkit.model.rule_page import RulePage
from tenderkit.words import N_, Translate

FAMILIES = {
    "TK0": N_("Files and schema"),
    "TK1": N_("Structure and references"),
    "TK2": N_("Wording of requirements"),
    "TK3": N_("Criteria and weights"),
    "TK4": N_("Award method and evaluation"),
    "TK5": N_("Procedure and dates"),
    "TK6": N_("Open source"),
    "TK7": N_("Documents and templates"),
    "TK8": N_("Bids and scores"),
    "TK9": N_("Award, change and delivery"),
}
"""Beginning of the id → what the family is about."""
SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "info": N_("note")}


def family(rule: str) -> str:
    """Return the beginning that the rules of a family share: ``TK2`` for ``TK203``."""
    return rule[:3]


def rule_list(pages: Sequence[RulePage], language: str, translate: Translate) -> str:
    """Return each family with its rules, their weight and title."""
    widest = max((len(translate(word)) for word in SEVERITIES.values()), default=0)
    parts = []
    for name, group in groupby(pages, key=lambda page: family(page.id)):
        lines = [f"{name} · {translate(FAMILIES[name])}"]
        lines += [
            f"  {page.id}  {translate(SEVERITIES[page.severity]):{widest}}  {page.title[language]}"
            for page in group
        ]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
