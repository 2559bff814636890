# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer does goes in; sheets and bookmark are on disk when a method returns. No screen is here."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from tenderkit.checking.score_hints import score_hints
from tenderkit.cli.scoring_bookmark import Bookmark, Draft, Step, keep_bookmark, read_bookmark
from tenderkit.cli.scoring_sheets import Sheets
from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import amount
from tenderkit.model.score import Conflict, Score
from tenderkit.outcome.desk import Cell, Choice, Desk
from tenderkit.outcome.progress import Progress, letters_beside, next_open, progress
from tenderkit.reading.characters import FORBIDDEN
from tenderkit.words import N_, Message


class Stage(StrEnum):
    """What is to be done next."""

    DECLARE = "declare"
    CONFLICT = "conflict"
    """There is one: this reviewer scores nothing."""
    SCORE = "score"
    REVEAL = "reveal"
    """All that is judged blind is decided; the names come next."""
    FINISH = "finish"
    PAUSE = "pause"
    """The bids that were asked for are done, others are not."""
    COMPLETE = "complete"


class Session:
    """One reviewer at work on one desk."""

    def __init__(
        self,
        dossier: Dossier,
        desk: Desk,
        sheets: Sheets,
        lists: Mapping[str, Any],
        letters: Collection[str] = (),
    ) -> None:
        """Begin where the reviewer stopped.

        Args:
            dossier: for the rules by which reasons are looked at.
            desk: what is to be scored.
            sheets: what is decided already.
            lists: word lists of the rules.
            letters: the bids to be scored now; all where there are none.
        """
        self.dossier, self.desk, self.sheets, self.lists = dossier, desk, sheets, lists
        self.letters = frozenset(letters or desk.offers)
        self.bookmark = read_bookmark(self.folder, desk.reviewer)
        self.cell = self._first()

    @property
    def folder(self) -> Path:
        """Return the dossier or pack."""
        return self.sheets.folder

    @property
    def stage(self) -> Stage:
        """Return what is to be done next."""
        conflict = self.sheets.conflict()
        if conflict is None:
            return Stage.DECLARE
        if conflict.declared == "present":
            return Stage.CONFLICT
        if not self.sheets.open_sheets():
            return Stage.COMPLETE
        if self.open():
            return Stage.SCORE
        if self._waits_for_names():
            return Stage.REVEAL
        return Stage.FINISH if self.sheets.full_sheets() else Stage.PAUSE

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells that may be looked at, in the order chosen."""
        order = self.desk.by_bid() if self.bookmark.by_bid else self.desk.cells
        return tuple(c for c in order if c.letter in self.letters and self._shown(c))

    def open(self) -> tuple[Cell, ...]:
        """Return the cells that may be looked at and have no score."""
        decided = self.sheets.decided()
        return tuple(cell for cell in self.cells() if cell not in decided)

    def progress(self) -> Progress:
        """Return where the reviewer stands."""
        return progress(self.desk, self.cell, self.sheets.decided())

    def is_fixed(self, cell: Cell) -> bool:
        """Tell whether the score of *cell* stays: judged blind and the names are known, or all is done."""
        known = self.bookmark.revealed and self.desk.is_blind(cell)
        return known or self.desk.sheet(cell) not in self.sheets.open_sheets()

    def draft(self, cell: Cell) -> Draft:
        """Return what is half written for *cell*, else what is decided, else the place that the bid names."""
        if cell in self.bookmark.drafts:
            return self.bookmark.drafts[cell]
        if score := self.sheets.score(cell):
            return _draft_of(score)
        answer = self.desk.offers[cell.letter].bid.answers.get(cell.criterion)
        return Draft(place=answer.place or "" if answer else "")

    def own(self, cell: Cell) -> list[tuple[str, str]]:
        """Return the own points for the criterion of *cell*, bid by bid; empty text where there are none."""
        beside = [replace(cell, letter=letter) for letter in letters_beside(self.desk, cell)]
        scores = [(each.letter, self.sheets.score(each)) for each in beside]
        return [(letter, _draft_of(score).choice if score else "") for letter, score in scores]

    def hints(self, cell: Cell, draft: Draft) -> tuple[Message, ...]:
        """Return what the linter would say of *draft*."""
        score = self._score(cell, draft)
        if score is None or not draft.reason.strip():
            return ()
        beside = [replace(cell, letter=letter) for letter in letters_beside(self.desk, cell)]
        given = {each.letter: known for each in beside if (known := self.sheets.score(each))}
        mine = {letter: known for letter, known in given.items() if letter != cell.letter}
        found = score_hints(
            self.dossier, self.lists, cell.folder, cell.criterion, {**mine, cell.letter: score}
        )
        return found.get(cell.letter, ())

    def lacking(self, cell: Cell, draft: Draft) -> Message | None:
        """Return what is missing in *draft* to decide *cell*, or wrong with it."""
        allowed = ", ".join(choice.written for choice in reversed(self.desk.at(cell).choices))
        if self.is_fixed(cell):
            return Message(N_("This stays as it is: the names are known now, or the sheet is complete."))
        if not draft.choice:
            return Message(N_("Points are missing. A blank is never 0."))
        if self._choice(cell, draft.choice) is None:
            return Message(
                N_("{given} is not allowed here. Allowed: {allowed}"),
                {"given": draft.choice, "allowed": allowed},
            )
        if not draft.reason.strip():
            return Message(N_("The reason is missing: what in this bid led to these points?"))
        if not draft.place.strip():
            return Message(
                N_("The place is missing: where in the bid does it stand, or where was it sought?")
            )
        if FORBIDDEN.search(draft.reason + draft.place):
            return Message(N_("There is a character in it that nobody sees. Please type it again."))
        return None

    def keep(self, draft: Draft) -> None:
        """Keep what is half written for the cell in sight."""
        known = self.sheets.score(self.cell)
        same = draft == (_draft_of(known) if known else Draft())
        self._put(self.bookmark.with_draft(self.cell, None if same else draft))

    def decide(self, draft: Draft) -> None:
        """Write the score of the cell in sight, in which nothing is lacking, and go on to the next open."""
        cell, before = self.cell, self.sheets.score(self.cell)
        score = self._score(cell, draft)
        assert score is not None
        self.sheets.decide(cell, score)
        step = Step(cell, _draft_of(before) if before else Draft())
        kept = self.bookmark.with_draft(cell, None).with_step(step)
        self.bookmark = replace(kept, skipped=tuple(c for c in kept.skipped if c != cell))
        self._go_on()

    def undo(self) -> bool:
        """Take the last decision back and go there; tell whether there was one."""
        possible = [
            step for step in self.bookmark.past if step.cell in self.cells() and not self.is_fixed(step.cell)
        ]
        if not possible:
            return False
        last = possible[-1]
        undone = _draft_of(self.sheets.score(last.cell) or Score(""))
        self.sheets.decide(last.cell, self._score(last.cell, last.before))
        past = tuple(step for step in self.bookmark.past if step is not last)
        self.cell = last.cell
        self._put(replace(self.bookmark.with_draft(last.cell, undone), past=past, at=last.cell))
        return True

    def skip(self) -> None:
        """Leave the cell in sight for later and go to the next open one."""
        rest = tuple(cell for cell in self.bookmark.skipped if cell != self.cell)
        self.bookmark = replace(self.bookmark, skipped=(*rest, self.cell))
        self._go_on()

    def go(self, cell: Cell) -> None:
        """Look at *cell*."""
        self.cell = cell
        self._put(replace(self.bookmark, at=cell))

    def step(self, distance: int) -> None:
        """Look at the cell so many places on, or back."""
        cells = self.cells()
        self.go(cells[(cells.index(self.cell) + distance) % len(cells)])

    def turn(self) -> None:
        """Go on bid by bid instead of criterion by criterion, or the other way round."""
        self._put(replace(self.bookmark, by_bid=not self.bookmark.by_bid))

    def declare(self, declared: str, on: date, text: str | None) -> None:
        """Write the declaration on conflicts of interest into every sheet."""
        self.sheets.declare(Conflict(declared, on, text))

    def reveal(self) -> None:
        """Show the names; what was judged blind stays as it is."""
        self._put(replace(self.bookmark, revealed=True, skipped=()))
        self._go_on()

    def search(self, words: str) -> tuple[Cell, ...]:
        """Return the cells whose criterion, own reason or place has *words* in it."""
        sought = words.casefold()
        return tuple(cell for cell in self.cells() if sought in self._text(cell).casefold())

    def _text(self, cell: Cell) -> str:
        criterion, draft = self.desk.at(cell).criterion, self.draft(cell)
        asked = (criterion.id, criterion.title, criterion.question, criterion.expectation, criterion.evidence)
        return "\n".join(
            [*(each or "" for each in asked), *criterion.anchors.values(), draft.reason, draft.place]
        )

    def _shown(self, cell: Cell) -> bool:
        return self.bookmark.revealed or self.desk.is_blind(cell)

    def _waits_for_names(self) -> bool:
        decided = self.sheets.decided()
        blind = [cell for cell in self.desk.cells if self.desk.is_blind(cell)]
        return not self.bookmark.revealed and len(blind) < len(self.desk.cells) and set(blind) <= decided

    def _first(self) -> Cell:
        cells, at = self.cells(), self.bookmark.at
        if at in cells:
            return at
        return next(iter(self.open()), cells[0] if cells else self.desk.cells[0])

    def _go_on(self) -> None:
        decided = self.sheets.decided()
        passed = {*decided, *self.bookmark.skipped}
        cells = self.cells()
        self.cell = next_open(cells, self.cell, passed) or next_open(cells, self.cell, decided) or self.cell
        self._put(replace(self.bookmark, at=self.cell))

    def _put(self, bookmark: Bookmark) -> None:
        if bookmark != self.bookmark or bookmark.at is None:
            self.bookmark = replace(bookmark, at=self.cell)
        keep_bookmark(self.folder, self.desk.reviewer, self.bookmark)

    def _choice(self, cell: Cell, written: str) -> Choice | None:
        given = amount(written)
        return next(
            (
                c
                for c in self.desk.at(cell).choices
                if c.written == written or (given and c.exact == given.exact)
            ),
            None,
        )

    def _score(self, cell: Cell, draft: Draft) -> Score | None:
        choice = self._choice(cell, draft.choice)
        if choice is None:
            return None
        points = None if choice.exact is None else amount(choice.written)
        rating = choice.written if points is None else None
        return Score(_one_line(draft.reason), points, rating, _one_line(draft.place) or None)


def _draft_of(score: Score) -> Draft:
    choice = score.rating or "" if score.points is None else score.points.written
    return Draft(choice, score.reason, score.place or "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
