# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points and prices go in; key figures, ranks and winners come out, one small module for each method."""
