# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of an award method go in; the rows come out that compute its key figures in a spreadsheet."""
