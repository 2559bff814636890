# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit sheet code``: the reviewer's promise, made where the sheets are."""

from pathlib import Path

import click

from tenderkit.cli.options import lang_option, spoken
from tenderkit.words import N_, Message, sentence


@click.command()
@click.argument(
    "paths", metavar="FILE|PACK...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option("--unfinished", is_flag=True, help=N_("Make the code although cells are blank."))
@lang_option
def code(paths: tuple[Path, ...], unfinished: bool) -> None:
    """Check finished sheets and make the code that promises them.

    All workbooks of one reviewer at once, or the pack. Tell the office only the code; the file that is
    written beside the sheets holds a secret number. Hand over both when the office asks for the sheets.

    \b
    Example:
      tenderkit sheet code rev-1.xlsx rev-1-named.xlsx
    """
    from tenderkit.cli.blank_cells import raise_if_blank, say_thin
    from tenderkit.cli.handed_over import code_file, handed_over, opened_folders
    from tenderkit.cli.sheet_codes import promised

    paths = opened_folders(paths)
    given = handed_over(paths)
    if not unfinished:
        raise_if_blank(given.blank)
    say_thin(given.thin)
    file = code_file(paths)
    made = promised(file, given.returned.reviewer, given.returned.sheets)
    click.echo(made.code)
    values = {"file": file, "reviewer": made.reviewer}
    click.echo(sentence(Message(_TELL, values), spoken()), err=True)
    asked = given.returned.asked
    if asked is not None and len(paths) == 1:
        click.echo(sentence(Message(_ONE, {"count": len(asked)}), spoken()), err=True)


_TELL = N_(
    "Tell the office this code of {reviewer}, and keep {file} with the sheets: without it they stay closed."
)
_ONE = N_(
    "It promises one workbook, criteria: {count}. If there is one with names too, make one code of both."
)
