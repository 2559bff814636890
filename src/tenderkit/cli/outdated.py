# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the documents come out that lie there and could not be made again as they are."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tenderkit.canonical import sha256
from tenderkit.cli.made import made_documents
from tenderkit.model.record import printed
from tenderkit.outcome.duty import State
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import journal_as_it_is


def outdated(folder: Path) -> tuple[str, ...]:
    """Return the files in ``out/`` that were made from something older and are not in the journal.

    What the journal names is made again from the dossier as it was then. Where nothing can be said, none.
    """
    try:
        made = made_documents(folder, read_dossier(folder))
        noted = {pair for entry in journal_as_it_is(folder).entries for pair in printed(entry).items()}
    except InputError:
        return ()
    stale = sorted(name for document in made if document.state is State.STALE for name in document.files)
    return tuple(name for name in stale if (name, sha256((folder / name).read_bytes())) not in noted)


def outdated_reports(folder: Path) -> tuple[str, ...]:
    """Return the reports in ``out/`` that come out otherwise; nothing is made where there are none."""
    from tenderkit.cli.report_again import reports_again

    with TemporaryDirectory(prefix="tenderkit-") as scratch:
        return reports_again(folder, journal_as_it_is(folder).entries, Path(scratch)).other
