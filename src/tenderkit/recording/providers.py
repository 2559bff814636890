# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ``providers.yaml`` says, and what is new, go in; what the file shall say comes out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tenderkit.model.providers import Asked, Provider, ReferenceCall, Selected, SoundingAnswer, Talk

Data = Mapping[str, Any]


def with_new(data: Data, providers: Sequence[Provider]) -> dict[str, Any]:
    """Return *data* with *providers* behind the others."""
    return {**data, "providers": [*data.get("providers", ()), *map(written, providers)]}


def with_asked(data: Data, ids: Iterable[str], asked: Asked) -> dict[str, Any]:
    """Return *data* with *asked* for each of *ids* that was not asked for the same in this procedure."""
    key = (asked.procedure, asked.kind.value)
    wanted = frozenset(ids)
    return _changed(
        data,
        lambda entry: (
            {"asked": [*entry.get("asked", ()), written(asked)]}
            if entry["id"] in wanted
            and not any((a["procedure"], a["kind"]) == key for a in entry.get("asked", ()))
            else {}
        ),
    )


def with_answers(
    data: Data, id_: str, answers: Mapping[str, SoundingAnswer], on: date, procedure: str
) -> dict[str, Any]:
    """Return *data* with what the provider *id_* answered: it takes the place of all earlier answers."""

    def change(entry: Data) -> Data:
        outcome = [
            {**a, "outcome": "answered"} if (a["procedure"], a["kind"]) == (procedure, "sounding") else a
            for a in entry.get("asked", ())
        ]
        return {
            **({"asked": outcome} if outcome else {}),
            "answered": on.isoformat(),
            "answers": {question: written(answer) for question, answer in answers.items()},
        }

    return _changed(data, lambda entry: change(entry) if entry["id"] == id_ else {})


def with_call(data: Data, id_: str, call: ReferenceCall) -> dict[str, Any]:
    """Return *data* with a reference call about the provider *id_*, behind the earlier ones."""
    return _changed(
        data, lambda entry: {"calls": [*entry.get("calls", ()), written(call)]} if entry["id"] == id_ else {}
    )


def with_selected(data: Data, ids: Iterable[str], selected: Selected, *, invited: bool) -> dict[str, Any]:
    """Return *data* with the decision on each of *ids*; the other decision, if there was one, is gone."""
    key, other = ("invited", "not_invited") if invited else ("not_invited", "invited")
    wanted = frozenset(ids)
    entries = [
        {**{k: v for k, v in entry.items() if k != other}, key: written(selected)}
        if entry["id"] in wanted
        else entry
        for entry in data["providers"]
    ]
    return {**data, "providers": entries}


def with_talk(data: Data, talk: Talk) -> dict[str, Any]:
    """Return *data* with the minutes of a talk behind the earlier ones."""
    sounding = data.get("sounding", {})
    return _with_sounding(data, {**sounding, "talks": [*sounding.get("talks", ()), written(talk)]})


def with_texts(data: Data, key: str, texts: Iterable[str]) -> dict[str, Any]:
    """Return *data* with *texts* behind the ``conclusions`` or what all are ``told``; none twice."""
    sounding = data.get("sounding", {})
    listed = [*sounding.get(key, ())]
    return _with_sounding(data, {**sounding, key: [*listed, *(t for t in texts if t not in listed)]})


def with_sent(data: Data, sent: date, due: date | None, channel: str | None) -> dict[str, Any]:
    """Return *data* with when and how the questions went out; what was said of the first stays."""
    new = {"sent": sent.isoformat(), "due": due.isoformat() if due else None, "channel": channel}
    known = data.get("sounding") or {}
    return _with_sounding(data, {key: said for key, said in new.items() if said} | known)


def _with_sounding(data: Data, sounding: Data) -> dict[str, Any]:
    rest = {key: value for key, value in data.items() if key not in {"format", "sounding", "providers"}}
    head = {"format": data["format"]} if "format" in data else {}
    return {**head, **rest, "sounding": dict(sounding), "providers": data.get("providers", [])}


def _changed(data: Data, change: Any) -> dict[str, Any]:  # noqa: ANN401 - a function of an entry
    return {**data, "providers": [{**entry, **change(entry)} for entry in data["providers"]]}


def written(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any record of this file
    """Return *record* as the file says it: what there is nothing of is left out."""
    named = {field.name: getattr(record, field.name) for field in fields(record)}
    return {key: _plain(value) for key, value in named.items() if value is not None and value not in ((), {})}


def _plain(value: Any) -> Any:  # noqa: ANN401 - plain data
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case bool() | int():
            return value
    return written(value) if is_dataclass(value) else str(value)
