# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export ocds``."""

from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.export_target import out_option, procedure_title, public_dossier, put
from tenderkit.cli.language import translator
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from tenderkit.exchange.ocds_source import Source
    from tenderkit.model.dossier import Dossier

_PREFIX_FORM = r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}"


def _prefix(value: str) -> str:
    import re

    if re.fullmatch(_PREFIX_FORM, value, re.ASCII):
        return value
    words = N_("{value} is no prefix: letters, digits, points and hyphens.")
    raise click.BadParameter(sentence(Message(words, {"value": value}), spoken()))


@click.command()
@dossier_argument
@click.option(
    "--prefix", metavar="PREFIX", type=_prefix, help=N_("Registered prefix of the ocid, such as ocds-1a2b3c.")
)
@click.option(
    "--at",
    metavar="TIME",
    type=STATED_TIME,
    help=N_("When the release is published; the last date that it says where not given."),
)
@out_option
@lang_option
def ocds(folder: Path, prefix: str | None, at: datetime | None, out: Path | None) -> None:
    """Write what is public of DOSSIER as a release of the Open Contracting Data Standard 1.1.

    With the profile for eForms. Works in every state: planned, called, awarded, cancelled. It says who got
    the contract once the letter of award went out; estimates, losing bidders, prices and points never.

    \b
    Example:
      tenderkit export ocds my-tender --out release.json
      tenderkit export ocds my-tender --prefix ocds-1a2b3c --at 2027-03-08T08:00
    """
    from zoneinfo import ZoneInfo

    from tenderkit.cli.stated_time import local
    from tenderkit.exchange.ocds import PRIVATE, release_package

    dossier = public_dossier(folder)
    zone = ZoneInfo(dossier.tender.timezone)
    source = _source(folder, dossier, local(at, zone) if at else None)
    put(out, release_package(source, local(at, zone) if at else _last(source, zone), prefix or PRIVATE))
    if prefix is None:
        words = N_(
            "The ocid begins with `private-`; the Open Contracting Partnership gives prefixes of one's own."
        )
        click.echo(sentence(Message(words), spoken()), err=True)


def _source(folder: Path, dossier: "Dossier", at: datetime | None) -> "Source":
    from tenderkit.cli.announced_results import dossier_law
    from tenderkit.exchange.ocds_source import Source
    from tenderkit.planning.notice_award import award_terms
    from tenderkit.planning.notice_codes import Codes
    from tenderkit.reading.lists import read_lists
    from tenderkit.rendering.context.legal import PROCEDURES

    tender, law, lists = dossier.tender, dossier_law(folder), read_lists()
    translate, codes = translator(tender.language), Codes(lists["eforms"])
    regime = next((e for e in law.entries if e.id == f"{tender.regime}.regime"), None)
    title = procedure_title(dossier, law) or translate(PROCEDURES[tender.procedure.type])
    return Source(
        dossier,
        lists["ocds"],
        tuple(award_terms(dossier, judged, codes) for judged in dossier.judged),
        translate,
        title,
        regime.cite[tender.language] if regime else None,
        _published(folder, dossier, at),
    )


def _published(folder: Path, dossier: "Dossier", at: datetime | None) -> bool:
    """Return whether the call went out: it is sealed, somebody answered it, or its day is past at *at*."""
    from tenderkit.reading.seal_numbers import seal_numbers

    answered = dossier.bids or dossier.applications or dossier.questions or dossier.award.decisions
    day = dossier.tender.dates.published
    past = at is not None and day is not None and day.day <= at.date()
    return bool(answered or past or seal_numbers(folder))


def _last(source: "Source", zone: "ZoneInfo") -> datetime:
    """Return the last date that the release says: of publication, of an end of the procedure; else now."""
    from tenderkit.cli.stated_time import clock

    days: list[date] = []
    published = source.dossier.tender.dates.published
    if published:
        days.append(published.day)
    for judged in source.dossier.judged:
        end = source.ended(judged)
        days += [day for day in (source.sent(judged) if end else None, end.on if end else None) if day]
    return datetime.combine(max(days), time(), zone) if days else clock().astimezone(zone)
