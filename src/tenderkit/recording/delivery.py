# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file of a delivery says, and what is to be recorded, go in; what the file shall say comes out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tenderkit.model.delivery import AcceptanceLine
from tenderkit.outcome.delivery import DeliveryReport
from tenderkit.problems import Severity

Data = Mapping[str, Any]
_WITH_TASKS = ("meetings", "reviews")
"""Lists whose entries have tasks."""


def entry(**said: object) -> dict[str, Any]:
    """Return what is *said* as a file says it: without empty things, and ``class_`` as ``class``."""
    return {key.rstrip("_"): _plain(value) for key, value in said.items() if value not in (None, (), [], "")}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def with_entries(data: Data, key: str, entries: Iterable[Data]) -> dict[str, Any]:
    """Return *data* with *entries* behind the others of the list *key*."""
    return {**data, key: [*data.get(key, ()), *entries]}


def with_said(data: Data, key: str, id_: str, said: Data) -> dict[str, Any]:
    """Return *data* with what is *said* of the entry *id_* of the list *key* put into it."""
    return {**data, key: [{**old, **said} if old["id"] == id_ else old for old in data.get(key, ())]}


def with_tasks_done(data: Data, tasks: Iterable[str], on: date) -> dict[str, Any]:
    """Return *data* with the *tasks* of its meetings and reviews done; each is named as ``B-01.2``."""
    named = set(tasks)
    lists = {key: [_with_done(each, named, on) for each in data[key]] for key in _WITH_TASKS if key in data}
    return {**data, **lists}


def _with_done(data: Data, named: Collection[str], on: date) -> Data:
    if "tasks" not in data:
        return data
    tasks = [
        {**task, "done": on.isoformat()} if f"{data['id']}.{number}" in named else task
        for number, task in enumerate(data["tasks"], 1)
    ]
    return {**data, "tasks": tasks}


def with_lines(data: Data, lines: Sequence[AcceptanceLine]) -> dict[str, Any]:
    """Return *data* with an open line for each of *lines* that is not there yet."""
    there = {(item["requirement"], item["test"]) for item in data.get("items", ())}
    new = [line for line in lines if (line.requirement, line.test) not in there]
    opened = [{"requirement": line.requirement, "test": line.test, "result": "open"} for line in new]
    return with_entries(data, "items", opened)


def with_results(data: Data, tests: Iterable[tuple[str, str]], said: Data) -> dict[str, Any]:
    """Return *data* with what was *said* of *tests*, pairs of requirement and test; new ones come last."""
    wanted = dict.fromkeys(tests)
    items = [
        {"requirement": old["requirement"], "test": old["test"], **said}
        if (old["requirement"], old["test"]) in wanted
        else old
        for old in data.get("items", ())
    ]
    there = {(item["requirement"], item["test"]) for item in items}
    new = [{"requirement": r, "test": t, **said} for r, t in wanted if (r, t) not in there]
    return {**data, "items": [*items, *new]}


def said_of_repository(report: DeliveryReport, on: date, by: str | None) -> dict[str, Any]:
    """Return what the acceptance protocol says of the check of a repository; all findings lie beside it."""
    return entry(
        commit=report.commit,
        on=on,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        by=by,
    )
