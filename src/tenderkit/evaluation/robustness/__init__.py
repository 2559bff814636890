# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decided case goes in; how far its award depends on single numbers comes out. Nothing is changed by it."""
