# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped pages of rules go in; their records come out, one or all."""

from functools import cache

from tenderkit.model.rule_page import RulePage
from tenderkit.reading.build import build
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA

_FOLDER = DATA / "rules"


@cache
def rule_ids() -> tuple[str, ...]:
    """Return the id of every rule that has a page, without opening any."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("TK*.yaml")))


@cache
def read_rule(id_: str) -> RulePage:
    """Return the page of the rule *id_*, which is one of `rule_ids`; tests hold it against its schema."""
    path = _FOLDER / f"{id_}.yaml"
    return build(RulePage, load_yaml(path.read_bytes(), path.name).data)


def read_rules() -> tuple[RulePage, ...]:
    """Return the page of every rule, in the order of the ids."""
    return tuple(map(read_rule, rule_ids()))
