# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The score sheets of one reviewer go in; each decision is on disk before the next question is asked."""

from collections.abc import Container, Iterable
from dataclasses import replace
from pathlib import Path

from tenderkit.cli.changed_yaml import changed_yaml
from tenderkit.model.record import Change
from tenderkit.model.score import Conflict, Score, ScoreSheet
from tenderkit.outcome.desk import Cell, Desk
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.pending import whole_bytes
from tenderkit.recording.atomic import write_atomically
from tenderkit.recording.score_file import sheet_data
from tenderkit.words import N_, Message

Key = tuple[str, str]
"""Folder of the lot and name of the sheet."""


class Sheets:
    """What one reviewer has decided; every change is on disk when a method returns."""

    def __init__(self, folder: Path, desk: Desk, known: Iterable[tuple[str, ScoreSheet]]) -> None:
        """Keep the sheets *known* of the reviewer, each with the folder of its lot."""
        self.folder, self.desk = folder, desk
        self.keys = tuple(dict.fromkeys(desk.sheet(cell) for cell in desk.cells))
        mine = {(lot, sheet.bid): sheet for lot, sheet in known if sheet.reviewer == desk.reviewer}
        self._sheets = {key: mine.get(key) or self._empty(key) for key in self.keys}
        self._seen = {key: self._bytes(key) for key in self.keys}

    def name(self, key: Key) -> str:
        """Return the file of a sheet, below the folder."""
        lot, sheet = key
        return f"{lot}scores/{self.desk.reviewer}/{sheet}.yaml"

    def all(self) -> dict[Key, ScoreSheet]:
        """Return the sheets as they stand."""
        return dict(self._sheets)

    def score(self, cell: Cell) -> Score | None:
        """Return what is decided for *cell*."""
        return self._sheets[self.desk.sheet(cell)].scores.get(cell.criterion)

    def decided(self) -> set[Cell]:
        """Return the cells that have a score which the scale knows."""
        return {cell for cell in self.desk.cells if self._counts(cell)}

    def conflict(self) -> Conflict | None:
        """Return the declaration of the reviewer; one that names a conflict goes before all others."""
        made = [sheet.conflict for sheet in self._sheets.values() if sheet.conflict]
        return next((each for each in made if each.declared == "present"), made[0] if made else None)

    def declare(self, conflict: Conflict) -> None:
        """Write the declaration into every sheet."""
        for key, sheet in self._sheets.items():
            self._put(key, replace(sheet, conflict=conflict))

    def decide(self, cell: Cell, score: Score | None) -> None:
        """Write *score* for *cell*, or take it out.

        Raises:
            InputError: somebody changed the sheet in the meantime, or it cannot be written.
        """
        key = self.desk.sheet(cell)
        sheet = self._sheets[key]
        others = {id_: each for id_, each in sheet.scores.items() if id_ != cell.criterion}
        scores = {**sheet.scores, cell.criterion: score} if score else others
        self._put(key, replace(sheet, scores=scores, seal=sheet.seal or self.desk.seal, complete=False))

    def open_sheets(self) -> tuple[Key, ...]:
        """Return the sheets that are not called complete, or that lack something all the same."""
        decided = self.decided()
        return tuple(k for k in self.keys if not (self._sheets[k].complete and self._is_full(k, decided)))

    def full_sheets(self) -> tuple[Key, ...]:
        """Return those of the open sheets in which nothing is missing."""
        decided = self.decided()
        return tuple(key for key in self.open_sheets() if self._is_full(key, decided))

    def marking(self, keys: Iterable[Key], *, complete: bool) -> dict[str, Change]:
        """Return what calls the sheets *keys* complete, or open again, by file; nothing is written yet."""
        return {
            self.name(key): self._change(key, replace(self._sheets[key], complete=complete)) for key in keys
        }

    def marked(self, keys: Iterable[Key], *, complete: bool) -> None:
        """Take note that the changes of `marking` were written."""
        for key in keys:
            self._sheets[key] = replace(self._sheets[key], complete=complete)
            self._seen[key] = self._bytes(key)

    def _is_full(self, key: Key, decided: Container[Cell]) -> bool:
        return all(cell in decided for cell in self.desk.cells if self.desk.sheet(cell) == key)

    def _counts(self, cell: Cell) -> bool:
        score = self.score(cell)
        if score is None:
            return False
        asked = self.desk.at(cell)
        given = score.rating if score.points is None else score.points.exact
        return any(given in (choice.written, choice.exact) for choice in asked.choices)

    def _empty(self, key: Key) -> ScoreSheet:
        return ScoreSheet(self.desk.reviewer, key[1], {}, self.desk.seal)

    def _bytes(self, key: Key) -> bytes | None:
        path = self.folder / self.name(key)
        return path.read_bytes() if path.exists() else None

    def _change(self, key: Key, sheet: ScoreSheet) -> Change:
        name = self.name(key)
        old = whole_bytes(self.folder, name)
        if old != self._seen[key]:
            what = Message(N_("somebody changed this sheet in the meantime; nothing was written over it"))
            remedy = Message(N_("Begin again: `score` reads what stands there now and goes on from it."))
            raise InputError([Problem("TK820", Place(name), what, remedy)])
        # What nobody has touched since it was written here is written as a whole, blocks and all.
        untouched = old == changed_yaml(name, None, sheet_data(self._sheets[key]))
        return Change(old, changed_yaml(name, None if untouched else old, sheet_data(sheet)))

    def _put(self, key: Key, sheet: ScoreSheet) -> None:
        change = self._change(key, sheet)
        assert change.new is not None
        if change.new != change.old:
            write_atomically(self.folder / self.name(key), change.new)
        self._sheets[key], self._seen[key] = sheet, change.new
