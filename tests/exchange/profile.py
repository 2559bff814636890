# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A release goes in; what the profile of OCDS for eForms does not know of it comes out, in a closed world."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

PROFILE = json.loads((Path(__file__).parent / "ocds_profile.json").read_text("utf-8"))
_PLAIN: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}


def strangers(release: dict[str, Any]) -> list[str]:
    """Return each key that is unknown, missing or of another form."""
    return list(_record("release", release, PROFILE["Release"]))


def _record(path: str, data: Any, known: dict[str, Any]) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{path}: no object"
        return
    yield from (f"{path}.{key}: missing" for key in known["required"] if key not in data)
    yield from _keys(path, data, known["keys"])


def _keys(path: str, data: dict[str, Any], keys: dict[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if key in keys:
            yield from _value(f"{path}.{key}", value, keys[key])
        else:
            yield f"{path}.{key}: unknown"


def _value(path: str, value: Any, form: Any) -> Iterator[str]:
    if isinstance(form, list):
        if not isinstance(value, list):
            yield f"{path}: no list"
            return
        for number, each in enumerate(value):
            yield from _value(f"{path}[{number}]", each, form[0])
    elif isinstance(form, dict):
        yield from _keys(path, value, form)
    elif form in PROFILE:
        yield from _record(path, value, PROFILE[form])
    elif not _fits(value, form):
        yield f"{path}: {value!r} is no {form}"


def _fits(value: Any, form: str) -> bool:
    if form.startswith("="):
        return value in form[1:].split(" ")
    if form == "date-time":
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    return form in {"any", "uri"} or any(
        isinstance(value, _PLAIN[kind]) and (kind == "boolean" or not isinstance(value, bool))
        for kind in form.split(" ")
        if kind in _PLAIN
    )
