# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a reviewer go in; what the bids are called for that reviewer comes out, if it was drawn."""

from pathlib import Path
from typing import Any

from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.problems import InputError, Problem
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.pending import whole_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message

_KEYS = {"format", "reviewer", "seed", "pseudonyms", "order"}


def pseudonyms_file(reviewer: str) -> str:
    """Return where the names for *reviewer* stand in a dossier; reviewers never get this file."""
    return f"record/packs/{reviewer}.yaml"


def read_pseudonyms(folder: Path, reviewer: str) -> Pseudonyms | None:
    """Return what was drawn for *reviewer*, None where nothing was.

    Raises:
        InputError: somebody changed the file so that it names bids no more.
    """
    name = pseudonyms_file(reviewer)
    data = whole_bytes(folder, name)
    if data is None:
        return None
    file = load_yaml(data, name)
    known = _built(file.data, reviewer)
    if known is None:
        raise InputError([_damaged(file)])
    return known


def _built(data: Any, reviewer: str) -> Pseudonyms | None:
    if not isinstance(data, dict) or not data.keys() >= _KEYS or data["reviewer"] != reviewer:
        return None
    bids, order = data["pseudonyms"], data["order"]
    if not (isinstance(bids, dict) and isinstance(order, list) and isinstance(data["seed"], str)):
        return None
    texts = all(isinstance(each, str) for each in (*bids.values(), *order))
    if not texts or sorted(order) != sorted(bids) or len(set(bids.values())) < len(bids):
        return None
    return Pseudonyms(reviewer, data["seed"], bids, tuple(order))


def _damaged(file: YamlFile) -> Problem:
    what = Message(N_("the file does not say which bid is called how"))
    remedy = Message(
        N_("Take it from a backup; drawn anew, sheets that are out already could not be read back.")
    )
    return Problem("TK841", file.place(()), what, remedy)
