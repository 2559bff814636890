# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Importing this loads what printing needs; workers are forked from a process that has done so."""

import contextlib
import gc

from tenderkit.rendering import blocks, docx, printing

__all__ = ["blocks", "docx", "printing"]

with contextlib.suppress(ImportError, OSError):  # without Pango there is no PDF, and printing says so
    import weasyprint
    import weasyprint.pdf  # noqa: F401
    from fontTools import subset  # noqa: F401

import docxtpl  # noqa: F401
from lxml import etree  # noqa: F401

gc.freeze()
