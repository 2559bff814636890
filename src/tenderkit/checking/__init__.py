# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The linter: a dossier and the law go in, problems come out. Pure; nothing is read or printed."""
