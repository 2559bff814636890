# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier with a report in ``out/`` goes in; whether the report comes out the same comes out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import get_args

from tenderkit.cli.earlier_state import earlier_state
from tenderkit.cli.reported import pdf_of, subject_of, web_page_of
from tenderkit.model.record import JournalEntry
from tenderkit.model.seal import seal_code
from tenderkit.outcome.replayed import Rebuilt
from tenderkit.problems import InputError
from tenderkit.rendering.report.subject import Reader, Subject

PAGE = "report.html"
REPORTS: dict[str, Callable[[Path, Subject], bytes]] = {PAGE: web_page_of, "report.pdf": pdf_of}
"""Name below ``out/`` → what makes it."""


def reports_again(folder: Path, entries: Sequence[JournalEntry], scratch: Path) -> Rebuilt:
    """Make the reports again that lie in ``out/`` of the dossier in *folder*, and compare the bytes.

    A report prints how far the journal had come: it is made from the dossier as it was then.

    Args:
        folder: the dossier.
        entries: its journal.
        scratch: a folder in which a new one may be made.
    """
    lying = [name for name in REPORTS if (folder / "out" / name).is_file()]
    if not lying:
        return Rebuilt()
    try:
        state = _state_of_report(folder, entries, scratch / "report", lying)
        subject = subject_of(state, "file", named=False)
    except InputError as error:
        return Rebuilt(unmade=tuple((f"out/{name}", error.problems[0]) for name in lying))
    same = [name for name in lying if (folder / "out" / name).read_bytes() in _printed(state, subject, name)]
    return Rebuilt(
        tuple(f"out/{name}" for name in same), tuple(f"out/{name}" for name in lying if name not in same)
    )


def _state_of_report(
    folder: Path, entries: Sequence[JournalEntry], target: Path, lying: Sequence[str]
) -> Path:
    """Return a folder with the dossier as it was when its report was made, as far as the report says."""
    if PAGE not in lying:
        return folder
    text = (folder / "out" / PAGE).read_text("utf-8", "replace")
    seen = max((n for n, entry in enumerate(entries, 1) if seal_code(entry.hash) in text), default=0)
    if seen == len(entries):
        return folder
    earlier_state(folder, entries, entries[seen], target)
    return target


def _printed(folder: Path, subject: Subject, name: str) -> Iterator[bytes]:
    """Yield the report *name* as each option of the command makes it."""
    readers: tuple[Reader, ...] = get_args(Reader)
    for reader, named in product(readers, (False, True)):
        derivations = subject.derivations if reader == "file" else ()
        asked = replace(subject, reader=reader, named=named, derivations=derivations)
        with suppress(InputError):
            yield REPORTS[name](folder, asked)
