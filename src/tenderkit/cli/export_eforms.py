# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export eforms``."""

from pathlib import Path

import click

from tenderkit.cli.export_target import NO_SUCH, missing, out_option, public_dossier, put, sheet_option
from tenderkit.cli.language import translator
from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.words import N_, Message

_WHAT = "eForms"
_SUBTYPE = "opp-070"


@click.command()
@dossier_argument
@sheet_option
@out_option
@lang_option
def eforms(folder: Path, form: str, out: Path | None) -> None:
    """Write the data sheet of the contract notice of DOSSIER, term by term with official codes.

    In the order of the business terms (BT) of eForms, as platforms ask for them, in the language of the
    dossier. What no file of the dossier says is named and left open. It is no XML.

    \b
    Example:
      tenderkit export eforms my-tender
      tenderkit export eforms my-tender -f csv --out notice.csv
    """
    from tenderkit.cli.announced_results import dossier_notice
    from tenderkit.exchange.eforms import Speech, rows
    from tenderkit.exchange.eforms_sheet import sheet_csv, sheet_json, sheet_text
    from tenderkit.outcome.notice import Code
    from tenderkit.problems import InputError, Problem, raise_if_any
    from tenderkit.reading.lists import read_lists

    dossier = public_dossier(folder)
    tender = dossier.tender
    notice = dossier_notice(folder, dossier)
    if notice is None:
        what = Message(
            N_("regime `{regime}` has no notice in the terms of eForms"), {"regime": tender.regime}
        )
        remedy = Message(N_("Only a regime with a public notice has one; see `tenderkit law list`."))
        raise InputError([Problem(NO_SUCH, dossier.places["tender.yaml", "regime"], what, remedy)])
    keys = dict.fromkeys(item.key for item in notice.missing() if item.key)
    raise_if_any([missing(dossier, key, _WHAT) for key in keys])
    translate = translator(tender.language)
    lines = list(rows(notice, Speech(tender.language, tender.timezone, translate)))
    if form == "csv":
        put(out, sheet_csv(lines))
    elif form == "json":
        codes = [v.code for i in notice.items if i.name == _SUBTYPE for v in i.values if isinstance(v, Code)]
        put(out, sheet_json(lines, read_lists()["eforms"]["sdk"], codes[0] if codes else None))
    else:
        put(out, sheet_text(lines, translate))
