# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The modules of rules go in; every rule of the linter comes out, in the order of the ids."""

from tenderkit.checking.lint import dates_of_bids
from tenderkit.checking.lint.rule import Rule

_MODULES = (dates_of_bids,)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.id)
)
"""What `lint` runs. A module of rules names its own in ``RULES``."""
