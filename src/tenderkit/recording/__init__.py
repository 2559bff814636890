# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only writer: whatever lands on disk lands whole, or not at all."""
