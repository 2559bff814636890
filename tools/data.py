# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped law data, word lists and catalogues go in; their twins in JSON come out, beside them.

Usage: ``python tools/data.py``. See `tenderkit.reading.shipped_data` for what they are good for.
"""

from pathlib import Path

from tenderkit.reading.shipped_data import twin_text
from tenderkit.shipped import DATA

FOLDERS = ("catalogues", "law", "lists")


def main() -> None:
    """Write each twin whose text is another one, and remove those without a YAML file."""
    files = [path for folder in FOLDERS for path in sorted((DATA / folder).rglob("*.yaml"))]
    twins = {path.with_suffix(".json"): twin_text(path) for path in files}
    for folder in FOLDERS:
        for path in (DATA / folder).rglob("*.json"):
            if path not in twins:
                path.unlink()
    for path, text in twins.items():
        renewed(path, text)


def renewed(path: Path, text: str) -> None:
    """Write *text* to *path* where it says something else now."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
