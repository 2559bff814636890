# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The date of a dossier → the moment that finished files carry, the same on every machine."""

import os
from datetime import UTC, datetime


def stamp(date: str) -> datetime:
    """Midnight UTC of an ISO date; SOURCE_DATE_EPOCH, where it is set, wins."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.fromisoformat(date).replace(tzinfo=UTC)
