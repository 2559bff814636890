# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The linter for tenders: sound dossiers go in, findings come out. One module for each subject, pure."""
