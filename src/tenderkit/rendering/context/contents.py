# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items that records and letters must say go in; those of one regime come out, by what they belong to."""

from collections.abc import Iterable
from typing import Any

from tenderkit.model.law_rules import Content
from tenderkit.model.tender import Tender
from tenderkit.rendering.context.legal import seen
from tenderkit.rendering.context.plain import Names

KINDS = (
    "award_record",
    "statistics",
    "letter_before_award",
    "letter_after_award",
    "letter_on_request",
    "award_notice",
    "cancellation",
    "conflict",
    "opening_record",
)


def prescribed(contents: Iterable[Content], tender: Tender) -> tuple[Content, ...]:
    """Return what counts in the regime of *tender* on the day of its publication, in its order."""
    day = tender.dates.published.day if tender.dates.published else None
    found = [
        each
        for each in contents
        if tender.regime in each.regime
        and (day is None or (each.valid_from <= day and (each.valid_to is None or day <= each.valid_to)))
    ]
    return tuple(sorted(found, key=lambda each: (each.of, each.number)))


def contents_context(
    contents: Iterable[Content], tender: Tender, names: Names
) -> dict[str, list[dict[str, Any]]]:
    """Return the items by kind, such as those of ``award_record``; a regime without any has empty lists."""
    found = prescribed(contents, tender)
    return {kind: [_item(each, names) for each in found if each.of == kind] for kind in KINDS}


def _item(content: Content, names: Names) -> dict[str, Any]:
    return {
        "id": content.id,
        "number": str(content.number),
        "item": content.item,
        "cite": content.cite[names.language],
        "text": content.text[names.language],
        "state": content.state.value,
        **seen(content, names.language),
    }
