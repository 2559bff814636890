# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What screen and plain lines both do with a session: the view, choosing points, declaring, finishing."""

from collections.abc import Sequence
from pathlib import Path

from tenderkit.cli.packed import holds_prices, names_bidder
from tenderkit.cli.recorded import Statement
from tenderkit.cli.scoring_finish import closing, finish, reopen
from tenderkit.cli.scoring_session import Session, Stage
from tenderkit.model.numbers import amount
from tenderkit.outcome.desk import Cell
from tenderkit.reading.bid_files import is_form
from tenderkit.rendering.scoring_view import View
from tenderkit.words import N_, Message


class Turn:
    """One session and what its reviewer states."""

    def __init__(self, session: Session, statement: Statement, *, in_pack: bool) -> None:
        """Keep what every screen needs."""
        self.session, self.statement, self.in_pack = session, statement, in_pack
        self.sought = ""
        """The word that was searched for last."""

    def view(self, choice: str | None = None) -> View:
        """Return what is to be seen of the cell in sight, with *choice* as the points chosen."""
        session, cell = self.session, self.session.cell
        return View(
            session.desk,
            cell,
            session.progress(),
            session.draft(cell).choice if choice is None else choice,
            session.own(cell),
            not session.desk.is_blind(cell),
            session.bookmark.by_bid,
            session.is_fixed(cell),
            tuple(self.files(cell)),
        )

    def files(self, cell: Cell) -> Sequence[str]:
        """Return how the files of the bid are called; none that holds prices or gives a name away."""
        bid = self.session.desk.offers[cell.letter].bid
        known = [file.path for file in bid.files]
        names = known or sorted(_below(self.session.folder / "bids" / bid.id / "files"))
        blind = self.session.desk.is_blind(cell)
        shown = [
            name
            for name in names
            if not (is_form(name) or holds_prices(name) or (blind and names_bidder(bid, name)))
        ]
        return ["".join(sign if sign.isprintable() else "?" for sign in name) for name in shown]

    def choice(self, typed: str) -> str | None:
        """Return what may be given for the cell in sight and is meant by *typed*."""
        given, choices = amount(typed.replace(",", ".")), self.session.desk.at(self.session.cell).choices
        for number, choice in enumerate(choices, 1):
            if choice.exact is None and typed.strip() == str(number):
                return choice.written
            same_word = choice.exact is None and choice.written.casefold() == typed.casefold()
            if same_word or (given is not None and choice.exact == given.exact):
                return choice.written
        return None

    def not_allowed(self, typed: str) -> Message:
        """Return what is said to points that the scale does not have."""
        choices = self.session.desk.at(self.session.cell).choices
        allowed = ", ".join(choice.written for choice in reversed(choices))
        return Message(
            N_("{given} is not allowed here. Allowed: {allowed}"), {"given": typed, "allowed": allowed}
        )

    def given(self) -> dict[Cell, str]:
        """Return the own points of all cells that may be looked at."""
        decided = self.session.sheets.decided()
        return {cell: self.session.draft(cell).choice for cell in self.session.cells() if cell in decided}

    def find(self, words: str) -> bool:
        """Go to the next cell that has *words*; tell whether there is one."""
        self.sought = words
        found, cells = set(self.session.search(words)) if words else set(), self.session.cells()
        start = cells.index(self.session.cell) + 1
        cell = next((each for each in (*cells[start:], *cells[:start]) if each in found), None)
        if cell is not None:
            self.session.go(cell)
        return cell is not None

    def order_words(self) -> Message:
        """Return in which order it goes on."""
        by_bid = N_("It goes on bid by bid.")
        return Message(by_bid if self.session.bookmark.by_bid else N_("It goes on criterion by criterion."))

    def declare_none(self) -> None:
        """Write that there is no conflict of interest."""
        self.session.declare("none", self.statement.at.date(), None)

    def declare_conflict(self, text: str) -> None:
        """Write that there is one."""
        self.session.declare("present", self.statement.at.date(), text or None)

    def finish(self) -> None:
        """Call the sheets complete."""
        finish(self.session, None if self.in_pack else self.statement)

    def reopen(self) -> None:
        """Call complete sheets open again."""
        reopen(self.session, None if self.in_pack else self.statement)

    def closing(self) -> Sequence[Message]:
        """Return what the reviewer is told at the end."""
        if self.session.stage is Stage.CONFLICT:
            return (
                Message(N_("You declared a conflict of interest, so you score nothing in this procedure.")),
                Message(
                    N_(
                        "Tell the chair of the panel now. The declaration is kept in your sheets; was it a "
                        "mistake, the chair decides and removes it there."
                    )
                ),
            )
        if self.session.stage is Stage.PAUSE:
            return (Message(N_("These bids are done as far as possible. Others are still open.")),)
        return closing(self.session, in_pack=self.in_pack)


def _below(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
