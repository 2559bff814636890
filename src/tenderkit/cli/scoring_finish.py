# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session in which all is decided goes in; complete sheets come out, recorded or with their code."""

from collections.abc import Sequence

from tenderkit.cli.options import next_command
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.cli.scoring_session import Session
from tenderkit.recording.atomic import write_atomically
from tenderkit.words import N_, Message


def finish(session: Session, statement: Statement | None) -> Sequence[Message]:
    """Call the sheets of *session* complete and return what the reviewer does next.

    Args:
        session: in which all is decided.
        statement: who finishes, and when, for the journal of a dossier; None in a pack.

    Raises:
        InputError: a sheet was changed meanwhile or cannot be written.
    """
    changes = session.sheets.completion()
    if statement is not None:
        data = {"reviewer": session.desk.reviewer, "sheets": sorted(changes)}
        recorded(session.folder, Kind.SHEET, statement, changes, data)
    else:
        for name, change in changes.items():
            assert change.new is not None
            write_atomically(session.folder / name, change.new)
    session.sheets.completed()
    return closing(session, in_pack=statement is None)


def closing(session: Session, *, in_pack: bool) -> Sequence[Message]:
    """Return what there is to do once the sheets of *session* are complete."""
    if not in_pack:
        return (
            Message(N_("All sheets are complete and recorded. Nothing more is to be done here.")),
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
