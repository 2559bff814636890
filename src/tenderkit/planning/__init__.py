# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossier and law data go in; what the procedure needs comes out. Pure."""
