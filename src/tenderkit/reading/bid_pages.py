# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and its files go in; how many pages each PDF says it has comes out. Nothing else in them is read."""

import logging
from io import BytesIO
from pathlib import Path

from tenderkit.model.bid import Bid
from tenderkit.model.intake import BIDS, Intake

_MOST_BYTES = 50 * 2**20
_MOST_PAGES = 100_000


def page_counts(folder: Path, bid: Bid, intake: Intake = BIDS) -> dict[str, int]:
    """Return path → pages of each PDF of *bid* below *folder* that can be counted.

    A file that is encrypted, damaged, very large or a link is left out: a person looks at it.
    """
    root = folder / intake.folder / bid.id / "files"
    counts = {file.path: _pages(root / file.path) for file in bid.files if file.path.lower().endswith(".pdf")}
    return {path: count for path, count in counts.items() if count is not None}


def _pages(path: Path) -> int | None:
    """Return the number that the page tree states; the pages themselves are not walked."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a damaged file is left out in silence
    try:
        if any(part.is_symlink() for part in (path, path.parent)) or path.stat().st_size > _MOST_BYTES:
            return None
        reader = pypdf.PdfReader(BytesIO(path.read_bytes()))
        if reader.is_encrypted:
            return None
        count = int(reader.trailer["/Root"]["/Pages"]["/Count"])  # type: ignore[index]
    except Exception:  # noqa: BLE001 - a damaged PDF may raise anything in there
        return None
    return count if 0 < count < _MOST_PAGES else None
