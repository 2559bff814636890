# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; the numbers of its seals come out. None: nothing of sealing need be loaded."""

import re
from pathlib import Path

from tenderkit.reading.pending import pending_files

_SEAL = re.compile(r"record/seal-([1-9][0-9]{0,5})(/.*)?", re.ASCII)


def seal_numbers(folder: Path) -> list[int]:
    """Return the numbers of the seals in *folder*, in their order; also that of one just being laid down."""
    record = folder / "record"
    lying = (f"record/{path.name}" for path in (record.iterdir() if record.is_dir() else ()))
    found = (_SEAL.fullmatch(name) for name in (*lying, *pending_files(folder)))
    return sorted({int(match[1]) for match in found if match})
