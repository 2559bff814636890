# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export statistics``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.export_target import (
    NO_SUCH,
    NOT_YET,
    out_option,
    procedure_title,
    put,
    sheet_option,
)
from tenderkit.cli.language import translator
from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.problems import Problem


@click.command()
@dossier_argument
@sheet_option
@out_option
@lang_option
def statistics(folder: Path, form: str, out: Path | None) -> None:
    """Write what the statistics of procurement ask for after the award of DOSSIER.

    In the order of the law of the regime, in the language of the dossier. What no file of the dossier
    says, and what not all bidders have said, is named and left open. Confidential.

    \b
    Example:
      tenderkit export statistics my-tender
      tenderkit export statistics my-tender -f csv --out statistics.csv
    """
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.evaluation.statistics import statistics as figures
    from tenderkit.exchange.statistics import Reported, fields, statistics_items
    from tenderkit.exchange.statistics_sheet import statistics_csv, statistics_json, statistics_text
    from tenderkit.problems import InputError
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.context.evaluation import METHOD_TITLES

    dossier, _noticed = sound_dossier(folder)
    law = read_law(duties=True)
    items = statistics_items(law.contents, dossier)
    if not items:
        raise InputError([_no_law(dossier)])
    found = figures(dossier)
    if not found.contracts:
        raise InputError([_too_early()])
    language = dossier.tender.language
    translate = translator(language)
    title = procedure_title(dossier, law) or dossier.tender.procedure.type
    lines = list(fields(items, Reported(dossier, found, title, METHOD_TITLES, translate)))
    if form == "csv":
        put(out, statistics_csv(lines, language))
    elif form == "json":
        put(out, statistics_json(lines, language))
    else:
        put(out, statistics_text(lines, language, translate))


def _no_law(dossier: "Dossier") -> "Problem":
    from tenderkit.problems import Problem

    regime = dossier.tender.regime
    what = Message(N_("nothing is known of statistics in regime `{regime}`"), {"regime": regime})
    remedy = Message(N_("See `tenderkit law list` for the law data in force."))
    return Problem(NO_SUCH, dossier.places["tender.yaml", "regime"], what, remedy)


def _too_early() -> "Problem":
    from tenderkit.problems import Place, Problem

    what = Message(N_("no contract is awarded yet; statistics are reported after the award"))
    remedy = Message(N_("Record the decision with `tenderkit award`."))
    return Problem(NOT_YET, Place("award.yaml"), what, remedy)
