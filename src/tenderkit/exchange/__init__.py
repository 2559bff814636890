# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers and outcomes go in; files in the formats of the field come out. Pure: bytes, no disk."""
