# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; the law data that count for it come out: as sealed, once something is sealed.

Sealed are the records of its regime and those its criteria name. Other regimes are those of the installation.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import Duty, LawEntry, LawPack
from tenderkit.model.law_rules import Period
from tenderkit.model.seal import LAW, Seal
from tenderkit.reading.build import build
from tenderkit.reading.law import law_files, read_law, read_law_of_dates
from tenderkit.reading.seal import kept_json, latest_seal, no_seal, sealed_bytes
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

Record = TypeVar("Record", LawEntry, Period)


@dataclass(frozen=True, slots=True)
class SealedLaw:
    """The law data of a seal."""

    regime: str
    printed: LawPack
    """What documents may cite, which is what `read_law` gives without duties."""
    whole: LawPack
    """All that was sealed: with the entries that duties rest on, with duties and periods."""


def law_part(folder: Path, dossier: Dossier, before: Seal | None) -> bytes:
    """Return the law data that *dossier* uses, as the part of a seal: those of the seal *before* if they do.

    Raises:
        InputError: the seal before cannot be read.
    """
    regime = dossier.tender.regime
    named = {id_ for judged in dossier.judged for c in judged.catalogue.criteria for id_ in c.law}
    if before is not None and (data := _kept(folder, before, regime, named)) is not None:
        return data
    law = {
        "regime": regime,
        "entries": _of(law_files("law"), "entries", regime, named),
        "rules": _of(law_files("law/rules"), "entries", regime, named),
        "duties": _of(law_files("law/documents"), "duties", regime, ()),
        "periods": _of(law_files("law/rules"), "periods", regime, ()),
    }
    return kept_json(law)


def _kept(folder: Path, before: Seal, regime: str, named: Collection[str]) -> bytes | None:
    """Return the law data of the seal *before*; None where they are of another regime or too few."""
    law = sealed_law(folder)
    if law is None or law.regime != regime or not {e.id for e in law.whole.entries}.issuperset(named):
        return None
    return sealed_bytes(folder, before, LAW)


def sealed_law(folder: Path) -> SealedLaw | None:
    """Return the law data of the seal in force; None while nothing is sealed.

    Raises:
        InputError: they cannot be read.
    """
    seal = latest_seal(folder)
    if seal is None or LAW not in seal.parts:
        return None
    try:
        return _read(sealed_bytes(folder, seal, LAW))
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise no_seal(f"{seal.folder}/{LAW}", Message(N_("these are no law data"))) from error


def law_of(folder: Path, *, duties: bool = False, documents: Collection[str] = ()) -> LawPack:
    """As `read_law`, with what is sealed in the place of what is installed.

    Args:
        folder: the dossier.
        duties: as `read_law`.
        documents: those that bidders get; whether others are needed is what the installation says.
    """
    installed, sealed = read_law(duties=duties), sealed_law(folder)
    if sealed is None:
        return installed
    pack = sealed.whole if duties else sealed.printed
    frozen = tuple(duty for duty in pack.duties if duty.document in documents)
    others = tuple(duty for duty in installed.duties if duty.document not in documents)
    return replace(_joined(sealed.regime, pack, installed), duties=(*frozen, *others))


def law_of_dates(folder: Path) -> LawPack:
    """As `read_law_of_dates`, with what is sealed in the place of what is installed.

    An entry counts as sealed wherever it stood then: from one version to the next it may move to another.
    """
    installed, sealed = read_law_of_dates(), sealed_law(folder)
    if sealed is None:
        return installed
    wanted = {entry.id for entry in (*sealed.printed.entries, *installed.entries)}
    entries = tuple(entry for entry in sealed.whole.entries if entry.id in wanted)
    return _joined(sealed.regime, LawPack(entries, periods=sealed.whole.periods), installed)


def _joined(regime: str, sealed: LawPack, installed: LawPack) -> LawPack:
    """Return *installed* with the entries and periods of *regime* as they were *sealed*."""
    periods = sealed.periods if installed.periods else ()
    return replace(
        installed,
        entries=(*sealed.entries, *_others(regime, sealed.entries, installed.entries)),
        periods=(*periods, *_others(regime, periods, installed.periods)),
    )


def _others(regime: str, sealed: tuple[Record, ...], installed: tuple[Record, ...]) -> Iterator[Record]:
    known = {record.id for record in sealed}
    return (record for record in installed if record.id not in known and regime not in record.regime)


def _of(
    files: Iterable[Mapping[str, Any]], key: str, regime: str, named: Collection[str]
) -> list[dict[str, Any]]:
    """Return the records of *files* under *key* that count in *regime*, or are *named*."""
    return [
        record
        for file in files
        for record in file.get(key, ())
        if regime in record.get("regime", ()) or record["id"] in named
    ]


@lru_cache(4)
def _read(data: bytes) -> SealedLaw:
    law = json.loads(data)
    printed = tuple(build(LawEntry, record) for record in law["entries"])
    further = tuple(build(LawEntry, record) for record in law["rules"])
    duties = tuple(build(Duty, record) for record in law["duties"])
    periods = tuple(build(Period, record) for record in law["periods"])
    return SealedLaw(law["regime"], LawPack(printed), LawPack((*printed, *further), duties, periods=periods))
