# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finished DOCX files go in; they come out filled by plain docxtpl, and as PDF made by one LibreOffice.

Usage: ``python benchmarks/plain.py DOCX... OUT PROFILE``. What the usual tool chain has to do at least:
docxtpl opens, fills and saves every file, one process of LibreOffice converts them all.
"""

import subprocess
import sys
from pathlib import Path

from docxtpl import DocxTemplate


def main() -> None:
    """Fill and convert."""
    *sources, out, profile = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    for source in sources:
        template = DocxTemplate(source)
        template.render({}, autoescape=True)
        template.save(out / source.name)
    filled = [str(out / source.name) for source in sources]
    office = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}"]
    subprocess.run([*office, "--convert-to", "pdf", "--outdir", str(out), *filled], check=True)


if __name__ == "__main__":
    main()
