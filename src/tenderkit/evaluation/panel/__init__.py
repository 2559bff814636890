# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The votes of several reviewers: gathered, put together, and compared with each other."""
