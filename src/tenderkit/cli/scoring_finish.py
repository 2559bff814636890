# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session in which all is decided goes in; complete sheets come out, recorded or with their code."""

from collections.abc import Sequence

from tenderkit.cli.options import next_command
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.cli.scoring_session import Session
from tenderkit.cli.scoring_sheets import Key
from tenderkit.recording.atomic import write_atomically
from tenderkit.words import N_, Message


def finish(session: Session, statement: Statement | None) -> None:
    """Call the sheets of *session* in which nothing is missing complete.

    Args:
        session: in which all is decided.
        statement: who finishes, and when, for the journal of a dossier; None in a pack.

    Raises:
        InputError: a sheet was changed meanwhile or cannot be written.
    """
    _mark(session, session.sheets.full_sheets(), statement, complete=True)


def reopen(session: Session, statement: Statement | None) -> None:
    """Call the complete sheets of the bids that were asked for open again; as `finish`."""
    still_open = session.sheets.open_sheets()
    names = {session.desk.offers[letter].sheet for letter in session.letters}
    keys = [key for key in session.sheets.keys if key not in still_open and key[1] in names]
    _mark(session, keys, statement, complete=False)


def _mark(session: Session, keys: Sequence[Key], statement: Statement | None, *, complete: bool) -> None:
    changes = session.sheets.marking(keys, complete=complete)
    if statement is not None and changes:
        data = {"reviewer": session.desk.reviewer, "sheets": len(changes), "complete": complete}
        recorded(session.folder, Kind.SHEET, statement, changes, data)
    elif statement is None:
        for name, change in changes.items():
            assert change.new is not None
            write_atomically(session.folder / name, change.new)
    session.sheets.marked(keys, complete=complete)


def closing(session: Session, *, in_pack: bool) -> Sequence[Message]:
    """Return what there is to do once the sheets of *session* are complete."""
    if not in_pack:
        return (
            Message(N_("All sheets are complete and recorded. Nothing more is to be done here.")),
            Message(
                N_(
                    "In a shared folder nothing proves that nobody looked at the sheets of others; packs and "
                    "their codes would."
                )
            ),
            Message(N_("When everybody is done, the panel meets: {command}"), {"command": _command(session)}),
        )
    return (
        Message(N_("All sheets are complete. Their code is:")),
        Message("{code}", {"code": code(session)}),
        Message(
            N_(
                "Give the office this code first, by telephone or e-mail. When it has the codes of all "
                "reviewers, hand this folder back as it is, the file code.yaml included."
            )
        ),
        Message(
            N_(
                "The code says nothing of your points. It proves later that nobody changed them after they "
                "were promised."
            )
        ),
    )


def code(session: Session) -> str:
    """Return the code of the complete sheets in a pack; the number it is made with lies beside them."""
    from tenderkit.cli.sheet_codes import promised
    from tenderkit.reading.sheet_nonce import CODE_FILE

    sheets = {
        (folder.split("/")[1] if folder else None, name): sheet
        for (folder, name), sheet in session.sheets.all().items()
    }
    return promised(session.folder / CODE_FILE, session.desk.reviewer, sheets).code


def _command(session: Session) -> str:
    return next_command("consensus", session.folder)
