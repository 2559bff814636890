# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivered repository goes in; what of it does not hold what was agreed comes out."""
