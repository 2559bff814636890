# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published rules or points go in; how they behave under chance comes out. Floats live here and nowhere else.

Nothing of it reaches an award. Its modules need numpy, which comes with the extra ``laboratory``.
"""

INSTALL = 'pip install "tenderkit[laboratory]"'
"""The command that brings what the laboratory needs."""


def available() -> bool:
    """Tell whether numpy can be imported; without it there is no simulation and no rank acceptability."""
    try:
        import numpy  # noqa: F401, ICN001, PLC0415 - only whether it works
    except ImportError:
        return False
    return True
