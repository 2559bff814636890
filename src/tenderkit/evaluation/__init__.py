# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; outcomes and derivations come out. Pure and exact: fractions, no clock, no disk."""
