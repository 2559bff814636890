# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items that records and letters must say go in; those of one regime come out, by what they belong to."""

from collections.abc import Iterable
from typing import Any

from tenderkit.model.law_rules import Content
from tenderkit.rendering.context.plain import Names


def contents_context(
    contents: Iterable[Content], regime: str, names: Names
) -> dict[str, list[dict[str, Any]]]:
    """Return the items of *regime*, such as those of ``award_record``, in the order of their numbers."""
    found: dict[str, list[dict[str, Any]]] = {}
    for item in sorted(contents, key=lambda each: each.number):
        if regime in item.regime:
            found.setdefault(item.of, []).append(
                {
                    "id": item.id,
                    "number": str(item.number),
                    "cite": item.cite[names.language],
                    "text": item.text[names.language],
                    "state": item.state.value,
                }
            )
    return found
