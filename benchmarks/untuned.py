# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a folder go in; the same documents come out, printed as if nothing had been tuned.

Usage: ``python benchmarks/untuned.py DOSSIER OUT``. One process, one document after the other; every document
compiles its templates, reads stylesheet, fonts and letterhead anew; tables are measured cell by cell; pyphen
reads its dictionary itself; Python looks for garbage while boxes are laid out.
"""

import sys
import tempfile
from contextlib import ExitStack, nullcontext
from pathlib import Path
from unittest.mock import patch

from tenderkit.cli.main import main
from tenderkit.rendering import letterhead, pdf
from tenderkit.shipped import TEMPLATES


def slow_stylesheet(folder: Path) -> Path:
    """Write the stylesheet without what spares the layout of tables."""
    text = (TEMPLATES / "document.css").read_text(encoding="utf-8")
    (folder / "document.css").write_text(text.replace("table-layout: fixed", "table-layout: auto"), "utf-8")
    return folder


def loosened(folder: Path) -> dict[str, object]:
    """Name what stands in place of each tuning."""
    return {
        "environment._compiled": lambda: None,
        "letterhead._built": vars(letterhead)["_built"].__wrapped__,
        "look.TEMPLATES": slow_stylesheet(folder),
        "pdf._house_style": vars(pdf)["_house_style"].__wrapped__,
        "pdf.prepare_hyphenation": str,
        "printing.collecting_later": nullcontext,
        "printing.hastened": nullcontext,
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as work, ExitStack() as patches:
        for name, stand_in in loosened(Path(work)).items():
            patches.enter_context(patch(f"tenderkit.rendering.{name}", stand_in))
        main(["render", sys.argv[1], *"-f docx -f pdf --workers 1 --force --out".split(), sys.argv[2]])
