# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run ``python -m tenderkit``."""

from tenderkit.cli.main import main

main()
