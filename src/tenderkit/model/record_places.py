# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the record of a dossier lies, and steps that are under way (Protokoll)."""

JOURNAL = "record/journal.jsonl"
NAMES = "record/names.yaml"
PENDING = "record/.pending"
"""Where a step lies between its commit and its last file."""
PLAN = "plan.json"
"""In that folder: what goes where."""
TAKING = ".taking-"
"""How folders in ``record/`` are called in which copies of what was sent wait for their place."""
