# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit sheet``: scoring in a spreadsheet, and how sheets come back without anybody having peeped."""

import click

from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import lang_option
from tenderkit.cli.sheet_code import code
from tenderkit.cli.sheet_export import export
from tenderkit.cli.sheet_import import import_
from tenderkit.cli.sheet_promise import promise


@click.group(cls=SpokenGroup)
@lang_option
def sheet() -> None:
    """Score in a spreadsheet: export, take back, and nobody sees a sheet before all are finished.

    The office exports a workbook for each reviewer. Whoever has finished makes a code of it and
    tells only that. When the codes of all are in, the sheets are taken in and held against them.

    \b
    Example:
      tenderkit sheet export my-tender --reviewer rev-1
      tenderkit sheet code rev-1.xlsx
      tenderkit sheet promise my-tender --reviewer rev-1 --code 54AD-DC5F-PNEE-NZV5-MPDJ-CB0F
      tenderkit sheet import my-tender rev-1.xlsx
    """


for _command in (export, code, promise, import_):
    sheet.add_command(_command)
