# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped law files go in; one `LawPack` comes out."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from tenderkit.model.law import Duty, LawEntry, LawPack
from tenderkit.model.law_rules import Content, Ground, Limit, Period, Signer, Threshold
from tenderkit.reading.build import build
from tenderkit.reading.shipped_data import shipped_data
from tenderkit.shipped import DATA

Record = TypeVar("Record")
_OF_VALUES = ("thresholds", "limits", "grounds")


@cache
def read_law(*, duties: bool = False) -> LawPack:
    """Return the law data that come with tenderkit; tests hold them against their schema.

    A new edition of a law is one more file: each file below ``rules`` may hold every kind of record.

    Args:
        duties: read all there is, also documents, limits and periods; most commands do with the entries.
    """
    entries = tuple(_built(LawEntry, law_files("law"), "entries"))
    if not duties:
        return LawPack(entries)
    rules = law_files("law/rules")
    return LawPack(
        (*entries, *_built(LawEntry, rules, "entries")),
        tuple(_built(Duty, law_files("law/documents"), "duties")),
        thresholds=tuple(_built(Threshold, rules, "thresholds")),
        limits=tuple(_built(Limit, rules, "limits")),
        periods=tuple(_built(Period, rules, "periods")),
        grounds=tuple(_built(Ground, rules, "grounds")),
        signers=tuple(_built(Signer, rules, "signers")),
        contents=tuple(_built(Content, rules, "contents")),
        stale_after_days=min(file["stale_after_days"] for file in rules if "stale_after_days" in file),
    )


@cache
def read_law_of_dates() -> LawPack:
    """Return the entries and the periods alone, which is what the linter asks for: a third of the time."""
    return LawPack(read_law().entries, periods=tuple(_built(Period, _holding("periods"), "periods")))


@cache
def read_law_of_values(regime: str) -> LawPack:
    """Return what says which procedures a value allows under *regime*, or under the law of the EU."""
    files = [
        {key: _under({regime, "vgv"}, file.get(key, ())) for key in _OF_VALUES}
        for file in _holding(*_OF_VALUES)
    ]
    return LawPack(
        read_law().entries,
        thresholds=tuple(_built(Threshold, files, "thresholds")),
        limits=tuple(_built(Limit, files, "limits")),
        grounds=tuple(_built(Ground, files, "grounds")),
    )


def _under(regimes: set[str], records: Sequence[Any]) -> list[Any]:
    return [each for each in records if not regimes.isdisjoint(each.get("regime", regimes))]


def _holding(*keys: str) -> list[Mapping[str, Any]]:
    """Return the data of those files of rules that hold one of *keys*."""
    marks = [f"\n{key}:".encode() for key in keys]
    return [shipped_data(path, text) for path, text in _rules() if any(mark in text for mark in marks)]


@cache
def _rules() -> list[tuple[Path, bytes]]:
    return [(path, path.read_bytes()) for path in sorted((DATA / "law/rules").glob("*.yaml"))]


def law_files(folder: str) -> list[Mapping[str, Any]]:
    """Return the data of the shipped law files in *folder*, such as ``law/rules``."""
    return [shipped_data(path) for path in sorted((DATA / folder).glob("*.yaml"))]


def _built(record: type[Record], files: Sequence[Mapping[str, Any]], key: str) -> Iterator[Record]:
    for file in files:
        for data in file.get(key, ()):
            yield build(record, data)
