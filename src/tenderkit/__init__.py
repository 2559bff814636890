# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front door: the few names that a library user imports."""

__version__ = "0.1.0"
