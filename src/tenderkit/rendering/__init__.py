# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""From records and results to documents: context, block tree, PDF, DOCX."""
