# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export publiccode``."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tenderkit.cli.export_target import UNFIT, missing, out_option, place_of, put
from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.outcome.open_key import OpenKey
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tenderkit.model.dossier import Dossier
    from tenderkit.problems import Problem

_STATUS = ("concept", "development", "beta", "stable", "obsolete")
_SOFTWARE, _LICENCE = ("open_source", "software"), ("open_source", "licence")
_KEPT_BY = frozenset({"contacts", "contractors"})
_KEYS = {
    "name": "name",
    "url": "url",
    "landingURL": "landing_url",
    "platforms": "platforms",
    "categories": "categories",
    "developmentStatus": "status",
    "softwareType": "kind",
    "legal": "licence",
    "maintenance": "maintenance",
    "localisation": "localised",
    "localisation.availableLanguages": "languages",
    "shortDescription": "short",
    "longDescription": "description",
    "features": "features",
}
"""Key of the standard, or the last part of it → key below ``open_source.software``."""


@click.command()
@dossier_argument
@click.option(
    "--url", metavar="URL", help=N_("Address of the repository, where the dossier does not say it.")
)
@click.option("--release", "version", metavar="VERSION", help=N_("Version of the software, such as 1.2.0."))
@click.option(
    "--released",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help=N_("Day on which that version came out."),
)
@click.option("--status", type=click.Choice(_STATUS), help=N_("State of development, such as beta."))
@out_option
@lang_option
def publiccode(
    folder: Path,
    url: str | None,
    version: str | None,
    released: datetime | None,
    status: str | None,
    out: Path | None,
) -> None:
    """Write publiccode.yml for the repository of the software that DOSSIER is about.

    From `open_source.software` in tender.yaml, and from what the tender says elsewhere. What changes with
    each release is better given here than in a sealed file.

    \b
    Example:
      tenderkit export publiccode my-tender --out publiccode.yml
      tenderkit export publiccode my-tender --release 1.2.0 --released 2028-09-15 --status stable
    """
    from tenderkit.exchange.publiccode import Release, publiccode_text
    from tenderkit.exchange.publiccode import publiccode as described
    from tenderkit.problems import raise_if_any
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    data = described(dossier, Release(url, version, released.date() if released else None, status))
    raise_if_any(list(_problems(dossier, data)))
    put(out, publiccode_text(data))


def _problems(dossier: "Dossier", data: dict[str, Any]) -> "Iterator[Problem]":
    """Yield what the rules by which `accept` judges do not allow, each at the key that says it."""
    from tenderkit.delivery.licences import licences
    from tenderkit.delivery.publiccode_keys import REQUIRED
    from tenderkit.delivery.publiccode_rules import faults
    from tenderkit.problems import Problem
    from tenderkit.reading.lists import read_lists

    lists = read_lists()
    known = licences(lists)

    def licence(value: object) -> Message | None:
        fits = isinstance(value, str) and known.is_expression(value)
        return None if fits else Message(N_("it is no SPDX expression of known licences"))

    for path, reason in faults(data, lists["delivery"]["publiccode"], licence, lambda _name: False):
        key = _key(path, dossier)
        if reason == REQUIRED:
            yield missing(dossier, key, "publiccode.yml")
            continue
        what = Message(N_("`{key}` does not fit publiccode.yml: {reason}"), {"key": key, "reason": reason})
        remedy = Message(N_("Mend it as the standard says: yml.publiccode.tools, key {key}."), {"key": path})
        yield Problem(UNFIT, place_of(dossier, key), what, remedy)


def _key(path: str, dossier: "Dossier") -> OpenKey:
    """Return the key of the dossier that says *path* of the standard."""
    plain = path.partition("[")[0]
    first, last = plain.partition(".")[0], plain.rpartition(".")[2]
    if first == "legal" and dossier.tender.open_source.licence:
        software = dossier.tender.open_source.software
        return OpenKey("tender.yaml", (*_SOFTWARE, "licence") if software and software.licence else _LICENCE)
    if first == "maintenance" and last in _KEPT_BY:
        return OpenKey("tender.yaml", (*_SOFTWARE, first, last))
    known = next((_KEYS[name] for name in (plain, last, first) if name in _KEYS), None)
    return OpenKey("tender.yaml", (*_SOFTWARE, known) if known else _SOFTWARE)
