# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier out of an archive goes in; its documents are made again and held against those in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tenderkit.canonical import sha256
from tenderkit.cli.earlier_state import earlier_state
from tenderkit.cli.report_again import REPORTS, reports_again
from tenderkit.cli.reprint import Files, Reprint
from tenderkit.model.archive import NOTE
from tenderkit.model.record import JournalEntry, printed
from tenderkit.outcome.replayed import Rebuilt
from tenderkit.problems import InputError, Problem


def rebuilt(folder: Path, entries: tuple[JournalEntry, ...], scratch: Path) -> Rebuilt:
    """Make all documents again that lie in ``out/`` of the dossier in *folder*, and compare the bytes.

    What comes out otherwise from the dossier as it is now is made once more from the dossier as it was
    when the journal noted the document: it may print how far the journal had come.

    Args:
        folder: the dossier, whole and read without a fault.
        entries: its journal.
        scratch: an empty folder for what is needed on the way.
    """
    wanted = dict(_lying(folder))
    made, unmade = _made(folder, wanted)
    others = {name: hash_ for name, hash_ in wanted.items() if made.get(name) != hash_}
    for n, names in _noted(others, entries).items():
        earlier = scratch / f"before-{n}"
        entry = next(each for each in entries if each.n == n)
        try:
            earlier_state(folder, entries, entry, earlier)
            again, _ = _made(earlier, {name: wanted[name] for name in names}, folder / "out")
        except InputError:
            continue
        made |= {name: hash_ for name, hash_ in again.items() if hash_ == wanted[name]}
    same = [name for name, hash_ in wanted.items() if made.get(name) == hash_]
    other = [name for name in wanted if name in made and name not in same]
    rest = ((name, unmade.get(name)) for name in wanted if name not in made)
    reports = reports_again(folder, entries, scratch)
    return Rebuilt(
        (*(f"out/{name}" for name in same), *reports.same),
        (*(f"out/{name}" for name in other), *reports.other),
        (*((f"out/{name}", why) for name, why in rest), *reports.unmade),
    )


def _lying(folder: Path) -> Iterator[tuple[str, str]]:
    out = folder / "out"
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and f"out/{name}" != NOTE and name not in REPORTS:
            yield name, sha256(path.read_bytes())


def _noted(files: Files, entries: Iterable[JournalEntry]) -> dict[int, list[str]]:
    """Return which of *files* the journal noted in which entry, the last that has this hash."""
    numbers = {
        name.removeprefix("out/"): entry.n
        for entry in entries
        for name, hash_ in printed(entry).items()
        if files.get(name.removeprefix("out/")) == hash_
    }
    groups: dict[int, list[str]] = defaultdict(list)
    for name, n in numbers.items():
        groups[n].append(name)
    return dict(sorted(groups.items(), reverse=True))


def _made(
    folder: Path, files: Files, out: Path | None = None
) -> tuple[dict[str, str], dict[str, Problem | None]]:
    """Return name → hash of those of *files* that can be made again, and why the others cannot.

    A DOCX takes the page numbers of its PDF where both were asked for at once; so both are tried.
    """
    press = Reprint(folder, out or folder / "out")
    made: dict[str, str] = {}
    unmade: dict[str, Problem | None] = {}
    for group, wanted in press.groups(files).items():
        made |= dict(press.printed(group, wanted, unmade))
    alone = [n for n in files if n.endswith(".docx") and n in made and made[n] != files[n]]
    for group, wanted in press.groups(dict.fromkeys(alone, "")).items():
        made |= {n: hash_ for n, hash_ in press.printed(group, wanted, {}) if hash_ == files.get(n)}
    return made, unmade
