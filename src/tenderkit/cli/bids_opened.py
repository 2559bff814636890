# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the people who open it go in; what the forms say is recorded, what they lack comes out."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tenderkit.cli.bids_forms import ReadForms, read_forms, recorded_data
from tenderkit.cli.bids_known import KnownBids, known_bids
from tenderkit.cli.recorded import change_of, recorded, stated
from tenderkit.model.bid import Bid
from tenderkit.model.intake import BIDS, Intake
from tenderkit.outcome.register import KeptFile
from tenderkit.planning.opening import opening_problems
from tenderkit.problems import InputError, Place, Problem, Severity, raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.reading.stated_name import stated_name
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_MOVED = "TK166"
_NOTHING = "TK160"


@dataclass(frozen=True, slots=True)
class Opened:
    """What was done."""

    known: KnownBids
    """What is known afterwards."""
    bids: tuple[Bid, ...]
    late: tuple[Bid, ...]
    """They stay closed."""
    forms: int
    """How many files were read as forms."""
    problems: tuple[Problem, ...]
    """What a person must look at."""


def opened(
    folder: Path,
    by: str | None,
    others: Sequence[str],
    at: datetime | None,
    *,
    with_moved_files: bool,
    intake: Intake = BIDS,
) -> Opened:
    """Open the bids in *folder* that are still closed, in one step.

    Raises:
        InputError: it is too early, people are missing, files moved, or there is no bid; nothing was opened.
    """
    known = known_bids(folder, intake)
    statement = stated(by, at, known.dossier.tender.timezone)
    people = [name for name in (statement.by, *map(stated_name, others)) if name]
    found = list(opening_problems(known.dossier, read_law(), statement.at, people, intake))
    raise_if_any([problem for problem in found if problem.severity is Severity.ERROR])
    closed = [
        bid for bid in known.dossier.bids if bid.status == "received" and bid.id not in known.register.opened
    ]
    late = tuple(bid for bid in known.dossier.bids if bid.status == "late")
    if not known.dossier.bids:
        raise InputError([_nothing(intake)])
    if not closed:
        return Opened(known, (), late, 0, tuple(found))
    moved = known.register.moved(frozenset(bid.id for bid in (*closed, *late)))
    found += [_moved(file, with_moved_files=with_moved_files) for file in moved]
    raise_if_any([problem for problem in found if problem.severity is Severity.ERROR])
    read = {bid.id: _read(folder, bid, known) for bid in closed}
    changes = {}
    for id_, forms in read.items():
        changes[intake.file(id_)] = change_of(folder, intake.file(id_), forms.bid)
        if forms.price:
            price = intake.file(id_, "price.yaml")
            changes[price] = change_of(folder, price, forms.price)
    data = _entry(closed, late, moved, intake)
    recorded(
        folder, intake.opened, statement, changes, data, [name for name in people if name != statement.by]
    )
    problems = [*found, *(problem for forms in read.values() for problem in forms.problems)]
    count = sum(len(each.forms) for each in read.values())
    return Opened(known_bids(folder, intake), tuple(closed), late, count, tuple(problems))


def _read(folder: Path, bid: Bid, known: KnownBids) -> ReadForms:
    root = folder / known.intake.folder / bid.id / "files"
    return read_forms(folder, bid, recorded_data(folder, known.intake.file(bid.id)), known, root)


def _entry(
    closed: Sequence[Bid], late: Sequence[Bid], moved: Sequence[KeptFile], intake: Intake
) -> dict[str, object]:
    """Return what the journal says: hashes of all files; their names may be names of people."""
    entry: dict[str, object] = {
        intake.folder: {bid.id: [file.sha256 for file in bid.files] for bid in closed},
        "late": {bid.id: [file.sha256 for file in bid.files] for bid in late},
    }
    return entry | ({"moved": sorted({file.bid for file in moved})} if moved else {})


def _moved(file: KeptFile, *, with_moved_files: bool) -> Problem:
    what = {
        "changed": N_("the file is not as it came in"),
        "missing": N_("the file is missing"),
        "added": N_("this file did not come in with the others"),
    }[file.state]
    remedy = N_(
        "Put it back as it came in. If nobody can, open with `--with-moved-files`: the journal says so."
    )
    severity = Severity.WARNING if with_moved_files else Severity.ERROR
    return Problem(_MOVED, Place(file.name), Message(what), Message(remedy), severity)


def _nothing(intake: Intake) -> Problem:
    what = Message(N_("nothing was taken in, so there is nothing to open"))
    words = N_("Take in what lies in {inbox}/: `tenderkit {command} add DOSSIER`.")
    remedy = Message(words, {"inbox": intake.inbox, "command": intake.command})
    return Problem(_NOTHING, Place(intake.folder), what, remedy)
