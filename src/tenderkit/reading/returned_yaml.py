# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid or a price sheet that came back as YAML goes in; its data come out, held against the schema."""

from pathlib import Path
from typing import Any

from tenderkit.problems import InputError, Problem, Severity
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.returned_form import by_hand
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml

_BUYERS_OWN = (
    "received",
    "status",
    "files",
    "round",
    "replaces",
    "variant_of",
    "note",
    "points",
    "invited",
    "bid",
)
"""What only the buyer states of a bid."""
_DAY = "2000-01-01"


def take_yaml(path: Path, name: str, found: Gathered) -> bool:
    """Put what the file says into *found*; False where it is neither a bid nor a price sheet."""
    try:
        file = load_yaml(file_bytes(path, name), name)
    except InputError as error:
        found.problems += [_mild(problem) for problem in error.problems]
        return False
    if not isinstance(file.data, dict) or not ({"bidder", "positions"} & set(file.data)):
        return False
    schema = "bid" if "bidder" in file.data else "price"
    data = {key: value for key, value in file.data.items() if schema == "price" or key not in _BUYERS_OWN}
    added = {"received": _DAY, "status": "received"} if schema == "bid" else {}
    whole = YamlFile(name, {**data, **added}, file.lines, {**file.marks})
    whole.marks[id(whole.data)] = file.marks.get(id(file.data), {})
    if problems := schema_problems(whole, schema):
        found.problems += [_mild(problem) for problem in problems]
        return False
    (_take_bid if schema == "bid" else _take_price)(file, data, found)
    return True


def _take_bid(file: YamlFile, data: dict[str, Any], found: Gathered) -> None:
    for section in ("bidder", "declarations", "answers"):
        for key, value in (data.get(section) or {}).items():
            found.put((section, key), value, file.place([section, key]))
    found.lots += [lot for lot in data.get("lots") or () if lot not in found.lots]
    found.staff += data.get("staff") or ()
    found.references += data.get("references") or ()


def _take_price(file: YamlFile, data: dict[str, Any], found: Gathered) -> None:
    for key, value in data["positions"].items():
        found.put(("positions", key), str(value), file.place(["positions", key]))
    if discount := data.get("discount"):
        lot = discount.get("lot", "")
        for key in ("percent", "amount"):
            if key in discount:
                value = (str(discount[key]), key, lot)
                found.put(("price", "discount"), value, file.place(["discount", key]))
    if (total := data.get("stated_total")) is not None:
        found.put(("total", "stated"), str(total), file.place(["stated_total"]))


def _mild(problem: Problem) -> Problem:
    """Return the problem of a bidder's file as one that stops nothing."""
    remedy = by_hand(problem.rule, problem.place.file, problem.message).remedy
    return Problem(problem.rule, problem.place, problem.message, remedy, Severity.WARNING)
