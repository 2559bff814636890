# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scoring line by line: what a screen reader reads aloud and a pipe can answer; no control sequences."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import spoken, spoken_language
from tenderkit.cli.scoring_bookmark import Draft
from tenderkit.cli.scoring_editor import edited
from tenderkit.cli.scoring_session import Stage
from tenderkit.cli.scoring_turn import Turn
from tenderkit.outcome.desk import Cell
from tenderkit.rendering.scoring_lines import text_of
from tenderkit.rendering.scoring_pages import declaration_page, reveal_page
from tenderkit.rendering.scoring_plain import (
    bid_lines,
    commands,
    criterion_lines,
    overview_lines,
    place_lines,
)
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

_UNWRAPPED = 10**6


class Plain:
    """Asks line by line until all is decided or the reviewer stops."""

    def __init__(self, turn: Turn) -> None:
        """Begin at *turn*."""
        self.turn = turn
        self.session = turn.session
        self.read: tuple[str, str] | None = None
        """The criterion that was read out last; it is not read again for the next bid."""

    def run(self) -> None:
        """Go on where the reviewer stopped.

        Raises:
            click.Abort: the reviewer stops.
        """
        steps: dict[Stage, Callable[[], None]] = {
            Stage.DECLARE: self._declare,
            Stage.SCORE: self._score,
            Stage.REVEAL: self._reveal,
            Stage.FINISH: self._finish,
        }
        while step := steps.get(self.session.stage):
            step()
        for message in self.turn.closing():
            self._say(message)

    def _declare(self) -> None:
        self._page(declaration_page(self.session.desk, _UNWRAPPED, spoken()))
        self._say(Message(N_("Type n if you know of no conflict of interest, c if there is one.")))
        typed = self._asked(N_("Declaration")).casefold()
        if typed == "n":
            self.turn.declare_none()
        elif typed in {"c", "k"}:
            self.turn.declare_conflict(self._asked(N_("What is it? One sentence, for the chair")))
        elif typed == "q":
            _stop()

    def _reveal(self) -> None:
        self._page(reveal_page(_UNWRAPPED, spoken()))
        self._say(Message(N_("Type y to see the names, u to take the last decision back, q to stop.")))
        typed = self._asked(N_("Names")).casefold()
        if typed in {"y", "j"}:
            self.session.reveal()
        elif self._common(typed):
            self._score()

    def _finish(self) -> None:
        self._overview()
        self._say(
            Message(
                N_("Everything is decided. Type f to finish, u to take the last decision back, q to stop.")
            )
        )
        typed = self._asked(N_("Finish")).casefold()
        if typed == "f":
            self.turn.finish()
        elif self._common(typed):
            self._score()

    def _score(self) -> None:
        """Ask for the cell in sight, and for others that are gone to, until one is decided."""
        self._read_cell()
        while True:
            cell = self.session.cell
            draft = self.session.draft(cell)
            allowed = ", ".join(choice.written for choice in reversed(self.session.desk.at(cell).choices))
            kept = f" [{draft.choice}]" if draft.choice else ""
            words = sentence(Message(N_("Points ({allowed})"), {"allowed": allowed}), spoken())
            typed = self._typed(f"{words}{kept}: ")
            if typed and self.turn.choice(typed) is None:
                if self._common(typed):
                    self._read_cell()
                continue
            draft = replace(draft, choice=self.turn.choice(typed) or draft.choice)
            if draft.choice:
                self._reason(cell, draft)
                return

    def _reason(self, cell: Cell, draft: Draft) -> None:
        self.session.keep(draft)
        reason = self._field(N_("Reasons"), draft.reason)
        draft = replace(draft, reason=reason)
        self.session.keep(draft)
        draft = replace(draft, place=self._field(N_("Found at"), draft.place))
        if lacking := self.session.lacking(cell, draft):
            self.session.keep(draft)
            self._say(lacking)
            return
        for hint in self.session.hints(cell, draft):
            self._say(Message(N_("Hint: {hint}"), {"hint": hint}))
        self.session.decide(draft)
        self._say(Message(N_("Kept.")))

    def _field(self, label: str, known: str) -> str:
        shown = f"{spoken()(label)} [{known}]: " if known else f"{spoken()(label)}: "
        return self._typed(shown) or known

    def _common(self, typed: str) -> bool:
        """Do what *typed* asks for; tell whether another cell, or this one anew, is to be read."""
        if typed.startswith("/"):
            return self._search(typed[1:].strip())
        word, _, rest = typed.partition(" ")
        if word.casefold() == "j":
            return self._jump(rest)
        quiet: dict[str, Callable[[], None]] = {
            "?": lambda: self._lines(commands(spoken())),
            "q": _stop,
            "b": self._turn_order,
            "o": self._overview,
            "e": self._edit,
        }
        moving: dict[str, Callable[[], None]] = {
            "u": self._undo,
            "s": self.session.skip,
            "+": lambda: self.session.step(1),
            "-": lambda: self.session.step(-1),
            "t": self._again,
        }
        action = quiet.get(typed.casefold()) or moving.get(typed.casefold())
        if action is None:
            self._say(self.turn.not_allowed(typed))
        else:
            action()
        return typed.casefold() in moving

    def _turn_order(self) -> None:
        self.session.turn()
        self._say(self.turn.order_words())

    def _undo(self) -> None:
        if not self.session.undo():
            self._say(Message(N_("There is nothing to take back.")))

    def _again(self) -> None:
        self.read = None

    def _jump(self, rest: str) -> bool:
        wanted = rest.split()
        found = [
            cell
            for cell in self.session.cells()
            if wanted
            and cell.criterion.casefold() == wanted[0].casefold()
            and cell.letter.casefold()
            == (wanted[1] if len(wanted) > 1 else self.session.cell.letter).casefold()
        ]
        if not found:
            self._say(Message(N_("There is no such place here. Type criterion and bid, such as: j B1.3 A")))
            return False
        self.session.go(found[0])
        return True

    def _search(self, words: str) -> bool:
        if not self.turn.find(words):
            self._say(Message(N_("Nothing here has the word {words}."), {"words": words}))
            return False
        return True

    def _edit(self) -> None:
        draft = self.session.draft(self.session.cell)
        above = list(criterion_lines(self.turn.view(), spoken_language(), spoken()))
        self.session.keep(replace(draft, reason=edited(draft.reason, above, spoken())))

    def _read_cell(self) -> None:
        view, cell = self.turn.view(), self.session.cell
        click.echo()
        self._lines(place_lines(view, spoken()))
        if (cell.folder, cell.criterion) != self.read:
            self._lines(criterion_lines(view, spoken_language(), spoken()))
            self.read = (cell.folder, cell.criterion)
        self._lines(bid_lines(view, spoken()))
        if self.session.is_fixed(cell):
            self._say(Message(N_("This stays as it is: the names are known now, or the sheet is complete.")))

    def _overview(self) -> None:
        given = self.turn.given()
        self._lines(overview_lines(self.session.desk, self.session.cells(), given))

    def _page(self, page: Iterable[tuple[tuple[str, str], ...]]) -> None:
        self._lines(text_of(line).strip() for line in page if line)

    def _lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            click.echo(line)

    def _asked(self, label: str) -> str:
        return self._typed(f"{spoken()(label)}: ")

    def _typed(self, label: str) -> str:
        typed: str = click.prompt(label, default="", show_default=False, prompt_suffix="")
        return typed.strip()

    def _say(self, message: Message) -> None:
        click.echo(sentence(message, spoken()))


def _stop() -> None:
    raise click.Abort
