# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two sealed versions goes in; the words of each change come out for bidders."""

from collections.abc import Mapping
from typing import Any

from tenderkit.outcome.changes import Change, Changes, Version
from tenderkit.rendering.change_words import thing, value_text
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.words import N_

_KINDS: Mapping[str, str] = {"added": N_("added"), "removed": N_("removed"), "changed": N_("changed")}


def changes_context(changes: Changes, names: Names) -> dict[str, Any]:
    """Return old and new version, and each change with what stood there before and stands there now."""
    return {
        "old": _version(changes.old, names),
        "new": _version(changes.new, names),
        "entries": [_entry(change, names) for change in changes.changes],
    }


def _version(version: Version, names: Names) -> dict[str, Any]:
    return {**plain(version, names), "version": str(version.version)}


def _entry(change: Change, names: Names) -> dict[str, Any]:
    """Return one change; of what is new or gone only its title, for the documents say the rest."""
    changed = change.kind == "changed"
    return {
        "kind": change.kind,
        "kind_text": names.translate(_KINDS[change.kind]),
        "thing": _capital(thing(change.path, names.translate)),
        "title": None if changed else _title(change),
        "before": value_text(change.before, names.translate) if changed else None,
        "after": value_text(change.after, names.translate) if changed else None,
    }


def _title(change: Change) -> str | None:
    whole = change.after if change.before is None else change.before
    title = whole.get("title") if isinstance(whole, Mapping) else None
    return title if isinstance(title, str) else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
