# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tenderkit.cli.recorded import Change, Kind, Statement, recorded
from tenderkit.reading.journal import read_journal
from tenderkit.reading.people import read_people
from tenderkit.recording.earlier import earlier_copy

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
PRICE, NEW = "bids/bid-01/price.yaml", "bids/bid-01/note.txt"


def state(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def steps(tmp_path: Path) -> tuple[Path, list[dict[str, bytes]]]:
    """A dossier after four steps, and what it was before each of them."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "small"))
    first = (folder / PRICE).read_bytes()
    changes: list[dict[str, Change]] = [
        {},
        {PRICE: Change(first, first + b"# once\n"), NEW: Change(None, b"new")},
        {PRICE: Change(first + b"# once\n", first + b"# twice\n")},
        {NEW: Change(b"new", None)},
    ]
    before = []
    for number, files in enumerate(changes):
        before.append(state(folder))
        moment = datetime(2027, 3, number + 1, tzinfo=UTC)
        recorded(folder, Kind.EVENT, Statement(f"Person {number}", moment, moment), files)
    return folder, before


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_a_copy_is_the_dossier_as_it_was_before_the_entry_byte_by_byte(steps, tmp_path, n):
    folder, before = steps
    after = state(folder)
    target = tmp_path / "earlier"

    earlier_copy(folder, read_journal(folder), n, read_people(folder), target)

    assert state(target) == before[n - 1]
    assert state(folder) == after


def test_what_was_printed_is_no_part_of_it(steps, tmp_path):
    folder, _ = steps
    (folder / "out").mkdir()
    (folder / "out/a.pdf").write_bytes(b"")

    earlier_copy(folder, read_journal(folder), 2, read_people(folder), tmp_path / "earlier")

    assert not (tmp_path / "earlier/out").exists()
