# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks or a pack of one reviewer go in; the sheets in them come out under the letters of the bids."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.checking.lint.thin_scores import thin_score
from tenderkit.model.pack import PACK_FILE
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.returned import Returned, joined
from tenderkit.model.score import ScoreSheet
from tenderkit.model.score_form import ScoreForm
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.pack import is_pack, read_pack
from tenderkit.reading.scored_sheet import Scored, other_version, read_scored
from tenderkit.reading.scored_sheet_file import ScoredFile, read_scored_file
from tenderkit.reading.scored_sheet_form import own_form
from tenderkit.reading.scored_sheet_pack import pack_sheets
from tenderkit.reading.sheet_nonce import CODE_FILE, Promise, read_promise
from tenderkit.reading.spreadsheet import MOST_BYTES
from tenderkit.reading.walk import file_bytes
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.score import Score


_Part = tuple[Returned, list[Place], list[Problem]]
"""What lies in one file or pack, what is blank in it, what is thin."""
CONFLICT = "present"
"""What a sheet says where its reviewer declares a conflict of interest."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What one reviewer hands over, read, with the places of what was asked and is blank."""

    returned: Returned
    blank: tuple[Place, ...]
    thin: tuple[Problem, ...]
    """Warnings on reasons that are too short, and on scores that name no place in the bid."""


def opened_folders(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return *paths* with the workbooks that lie in a folder instead of the folder; a pack stays one.

    Raises:
        InputError: there is none in it.
    """
    found: list[Path] = []
    for path in paths:
        inside = [path] if path.is_file() or is_pack(path) else sorted(path.glob("*.xlsx"))
        if not inside:
            what = Message(N_("in this folder is neither a pack nor a workbook"))
            remedy = Message(N_("Name the pack that came back, or the .xlsx files."))
            raise InputError([Problem("TK840", Place(path.name), what, remedy)])
        found += inside
    return tuple(found)


def whose(paths: Sequence[Path]) -> str:
    """Return the reviewer of *paths*, by what the first of them says itself.

    Raises:
        InputError: it is neither workbook nor pack.
    """
    if is_pack(paths[0]):
        return read_pack(paths[0]).reviewer
    return read_scored_file(file_bytes(paths[0], paths[0].name, most=MOST_BYTES), paths[0].name).reviewer


def handed_over(
    paths: Sequence[Path], expected: Callable[[ScoredFile], ScoreForm] | None = None
) -> HandedOver:
    """Return what lies in *paths*: workbooks of one reviewer, or a pack.

    Args:
        paths: files, or one folder.
        expected: gives what a workbook was to ask. None: it is believed what it says itself.

    Raises:
        InputError: with every cell that is wrong.
    """
    parts: list[Returned] = []
    blank: list[Place] = []
    thin: list[Problem] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            part, gaps, weak = _of_pack(path) if is_pack(path) else _of_workbook(path, expected)
        except InputError as error:
            problems += error.problems
        else:
            parts.append(part)
            blank += gaps
            thin += weak
    raise_if_any(problems)
    if len({part.reviewer for part in parts}) > 1:
        what = Message(N_("the files are of several reviewers"))
        place = Place(", ".join(path.name for path in paths))
        raise InputError([Problem("TK841", place, what, Message(N_("Import those of one after the other.")))])
    whole = joined(sorted(parts, key=lambda part: sorted(part.asked or ())))
    return HandedOver(whole, tuple(blank), tuple(thin))


def strange_packs(paths: Sequence[Path], tender: str, named: Pseudonyms) -> Iterator[Problem]:
    """Yield which of *paths* is a pack of another procedure, or with letters of another draw than *named*."""
    for path in paths:
        if not is_pack(path):
            continue
        pack, place = read_pack(path), Place(f"{path.name}/{PACK_FILE}")
        if pack.tender != tender:
            values: dict[str, object] = {"tender": pack.tender, "reviewer": pack.reviewer}
            what = Message(N_("the sheet is of {reviewer} in the procedure {tender}"), values)
            yield Problem("TK841", place, what, Message(N_("Import it where it belongs.")))
        elif pack.draw not in ("", named.mark):
            what = Message(N_("the letters of this pack were drawn anew since: they stand for other bids"))
            remedy = N_("Have the pack scored that was handed out last, or bring back record/packs of then.")
            yield Problem("TK842", place, what, Message(remedy))


def code_file(paths: Sequence[Path]) -> Path:
    """Return where the secret number of the sheets lies, or will lie: in the pack, or beside a workbook."""
    places = [path / CODE_FILE if path.is_dir() else path.with_suffix(f".{CODE_FILE}") for path in paths]
    return next((place for place in places if place.exists()), places[0])


def promise_beside(paths: Sequence[Path]) -> Promise | None:
    """Return the promise that lies with *paths*, None where there is none.

    Raises:
        InputError: the file is there and cannot be read.
    """
    file = code_file(paths)
    return read_promise(file_bytes(file, file.name), file.name) if file.exists() else None


def _of_pack(folder: Path) -> _Part:
    reviewer = read_pack(folder).reviewer
    sheets = pack_sheets(folder, reviewer)
    counting = {
        Place(
            f"lots/{lot}/scores/{reviewer}/{letter}.yaml" if lot else f"scores/{reviewer}/{letter}.yaml"
        ): sheet
        for (lot, letter), sheet in sheets.items()
        if sheet.conflict is None or sheet.conflict.declared != CONFLICT
    }
    unfinished = [place for place, sheet in counting.items() if not sheet.complete]
    thin = [
        problem
        for place, sheet in counting.items()
        for criterion, score in sheet.scores.items()
        for problem in thin_score(score, criterion, sheet.bid, (place, place))
    ]
    return Returned(reviewer, sheets), unfinished, thin


def _of_workbook(path: Path, expected: Callable[[ScoredFile], ScoreForm] | None) -> _Part:
    file = read_scored_file(file_bytes(path, path.name, most=MOST_BYTES), path.name)
    form = expected(file) if expected else own_form(file)
    raise_if_any([] if expected is None else list(other_version(file, form)))
    scored = read_scored(file, form)
    asked = frozenset(each.criterion.id for each in form.asked)
    blank = [place for spot, place in scored.places.items() if spot not in scored.scores]
    thin = [
        problem
        for spot, score in scored.scores.items()
        for problem in thin_score(score, spot[2], spot[1], scored.cells[spot])
    ]
    if scored.conflict.declared == CONFLICT:
        blank, thin = [], []  # whoever declares one need not score
    return Returned(form.reviewer, dict(_sheets(file, form, scored)), asked), blank, thin


def _sheets(
    file: ScoredFile, form: ScoreForm, scored: Scored
) -> Iterator[tuple[tuple[str | None, str], ScoreSheet]]:
    scores: dict[tuple[str | None, str], dict[str, Score]] = {
        (asked.lot, letter): {} for asked in form.asked for letter in asked.bids
    }
    for (lot, letter, criterion), score in scored.scores.items():
        scores[lot, letter][criterion] = score
    for (lot, letter), given in scores.items():
        yield (lot, letter), ScoreSheet(form.reviewer, letter, given, file.seal, scored.conflict)
