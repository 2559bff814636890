# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit sheet promise``: the code of finished sheets goes into the journal, before the sheets come."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence


@click.command()
@dossier_argument
@click.option("--reviewer", metavar="ID", required=True, help=N_("Who has finished."))
@click.option("--code", metavar="CODE", required=True, help=N_("What `sheet code` or `score` said."))
@record_options
@lang_option
def promise(folder: Path, reviewer: str, code: str, by: str | None, at: datetime | None) -> None:
    """Record in DOSSIER the code of the finished sheets of one reviewer.

    Sheets are only taken in when the codes of all who must score are in. As long as no sheet was taken in,
    a reviewer may correct something and hand in another code. For presentations and further offers all
    promise again, once the sheets before are in.

    \b
    Example:
      tenderkit sheet promise my-tender --reviewer rev-1 --code 54AD-DC5F-PNEE-NZV5-MPDJ-CB0F
    """
    from tenderkit.cli.pseudonyms import known_reviewer
    from tenderkit.cli.recorded import Kind, recorded, stated
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.evaluation.promises import current_round, without_code
    from tenderkit.model.sheet_code import typed_code
    from tenderkit.problems import InputError, Place, Problem
    from tenderkit.reading.journal import read_journal

    dossier, _ = sound_dossier(folder)
    known_reviewer(dossier, reviewer)
    typed = typed_code(code)
    if typed is None:
        raise click.BadParameter(spoken()(N_("This is no code of sheets.")), param_hint="--code")
    now = current_round(read_journal(folder))
    if now.codes.get(reviewer) != typed:
        if reviewer in now.codes and now.taken and not now.taken >= now.codes.keys():
            what = Message(
                N_("{reviewer} has promised {code}, and sheets are open since"),
                {"reviewer": reviewer, "code": now.codes[reviewer]},
            )
            remedy = Message(
                N_("Keep to it; a correction after that is taken in with `--without-code` and a reason.")
            )
            raise InputError([Problem("TK849", Place(reviewer), what, remedy)])
        data = {"reviewer": reviewer, "code": typed}
        recorded(folder, Kind.SHEET_PROMISED, stated(by, at, dossier.tender.timezone), {}, data)
        now = current_round(read_journal(folder))
    missing = without_code(dossier, now)
    words = _WAITING if missing else _ALL
    values = {"reviewer": reviewer, "code": typed, "missing": ", ".join(missing)}
    click.echo(sentence(Message(words, values), spoken()))


_WAITING = N_("{reviewer}: {code} is recorded. Still without a code: {missing}.")
_ALL = N_("{reviewer}: {code} is recorded. The codes of all are in; now import the sheets.")
