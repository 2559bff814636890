# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what documents of the delivery print beside it comes out: sums, checks, a list."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from tenderkit.cli.accept import RESULT
from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError, Place, Problem
from tenderkit.rendering.results import Delivered
from tenderkit.words import N_, Message

_LARGEST = 8 * 2**20


def delivered_results(folder: Path, dossier: Dossier) -> Delivered:
    """Return what the documents of phase deliver print of *dossier* in *folder*.

    Raises:
        InputError: the result of the repository check is not as it was written.
    """
    from tenderkit.model.contract_change import change_sums
    from tenderkit.reading.law import read_law
    from tenderkit.reading.lists import read_lists

    return Delivered(
        change_sums(dossier, read_law(duties=True)),
        _repository(folder),
        _publiccode(dossier),
        read_lists()["handover"],
    )


def _publiccode(dossier: Dossier) -> str | None:
    """Return the file that lies beside the source code; None while the software has no name or no place."""
    from tenderkit.exchange.publiccode import Release, publiccode, publiccode_text

    data = publiccode(dossier, Release())
    return publiccode_text(data) if {"name", "url"} <= data.keys() else None


def _repository(folder: Path) -> Mapping[str, Any] | None:
    """Return what ``accept --record`` kept; None where it kept nothing."""
    from tenderkit.reading.pending import whole_bytes

    data = whole_bytes(folder, RESULT)
    if data is None:
        return None
    try:
        kept = json.loads(data) if len(data) <= _LARGEST else None
    except (ValueError, RecursionError):
        kept = None
    if _is_result(kept):
        return cast("Mapping[str, Any]", kept)
    what = Message(N_("this is not what `tenderkit accept --record` writes"))
    remedy = Message(N_("Run it again, or remove the file."))
    raise InputError([Problem("TK003", Place(RESULT), what, remedy)])


def _is_result(kept: object) -> bool:
    """Return whether *kept* has the parts that documents print."""
    if not isinstance(kept, dict) or kept.get("format") != 1 or not isinstance(kept.get("counts"), dict):
        return False
    findings, notes = kept.get("findings"), kept.get("notes", [])
    if not isinstance(notes, list) or not isinstance(findings, list):
        return False
    try:
        date.fromisoformat(str(kept.get("checked"))[:10])
    except ValueError:
        return False
    return all(isinstance(each, dict) for each in findings)
