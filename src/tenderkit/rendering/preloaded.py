# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Importing this loads what printing needs; workers are forked from a process that has done so."""

import contextlib
import gc

from tenderkit.rendering import blocks, docx, pdf, printing
from tenderkit.rendering.hyphenation import prepare_hyphenation
from tenderkit.rendering.readback import verdict

__all__ = ["blocks", "docx", "pdf", "printing", "verdict"]

with contextlib.suppress(ImportError, OSError):  # without Pango there is no PDF, and printing says so
    import weasyprint
    import weasyprint.pdf  # noqa: F401
    from fontTools import subset  # noqa: F401

    prepare_hyphenation("de")

import docxtpl  # noqa: F401
import jinja2.sandbox  # noqa: F401
import pypdfium2  # noqa: F401
from lxml import etree  # noqa: F401

gc.freeze()
