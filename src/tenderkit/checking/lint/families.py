# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The modules of rules go in; every rule of the linter comes out, in the order of the ids."""

from tenderkit.checking.lint import (
    asked,
    award_balance,
    award_formula,
    award_money,
    award_texts,
    criteria_anchors,
    criteria_links,
    criteria_texts,
    criteria_weights,
    decisions,
    delivery_changes,
    delivery_results,
    mentions,
    names,
    offered_prices,
    offers,
    open_source_licence,
    open_source_project,
    open_source_rights,
    procedure_dates,
    procedure_kind,
    procedure_periods,
    procedure_ready,
    project_publicity,
    project_team,
    scoring,
    selection,
    structure,
    wording,
    wording_brands,
    wording_duties,
    wording_proof,
)
from tenderkit.checking.lint.rule import Rule

_MODULES = (
    asked,
    award_balance,
    award_formula,
    award_money,
    award_texts,
    criteria_anchors,
    criteria_links,
    criteria_texts,
    criteria_weights,
    decisions,
    delivery_changes,
    delivery_results,
    mentions,
    names,
    offered_prices,
    offers,
    open_source_licence,
    open_source_project,
    open_source_rights,
    procedure_dates,
    procedure_kind,
    procedure_periods,
    procedure_ready,
    project_publicity,
    project_team,
    scoring,
    selection,
    structure,
    wording,
    wording_brands,
    wording_duties,
    wording_proof,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.id)
)
"""What `lint` runs. A module of rules names its own in ``RULES``."""
