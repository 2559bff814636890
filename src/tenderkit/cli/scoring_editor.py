# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A reason goes into the editor of the reviewer; the text that was saved there comes out."""

from collections.abc import Sequence

import click

from tenderkit.words import N_, Translate

_COMMENT = "# "


def edited(text: str, above: Sequence[str], translate: Translate) -> str:
    """Return *text* as it was saved, lines joined; *text* itself where nothing was saved.

    Args:
        text: what stands there so far.
        above: what is shown for help, in lines that are left out again.
        translate: into the user's language.

    Raises:
        click.ClickException: no editor could be started.
    """
    note = translate(N_("Lines that begin with # are left out. Save and close to go on."))
    head = "".join(f"{_COMMENT}{line}\n" for line in (*above, note))
    saved = click.edit(f"{head}{text}\n", extension=".txt", require_save=True)
    if saved is None:
        return text
    kept = (line for line in saved.splitlines() if not line.startswith(_COMMENT.strip()))
    return " ".join(" ".join(kept).split())
