# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ``examination.yaml`` says and what people decided go in; what the file shall say comes out."""

from collections.abc import Mapping, Sequence
from typing import Any

from tenderkit.model.bid import ExaminationItem, RegisterQuery, Request

Data = Mapping[str, Any]


def with_items(data: Data, decided: Sequence[tuple[str, ExaminationItem]]) -> dict[str, Any]:
    """Return *data* with each item in its part: in the place of an older one, else at the end."""
    new = {key: list(value) if isinstance(value, list) else value for key, value in data.items()}
    for part, item in decided:
        entries = new.setdefault(part, [])
        at = next((i for i, entry in enumerate(entries) if _is(entry, item)), None)
        if at is None:
            entries.append(_entry(item))
        else:
            entries[at] = {**_kept(entries[at]), **_entry(item)}
    return new


def with_request(data: Data, request: Request) -> dict[str, Any]:
    """Return *data* with *request* behind the others."""
    return {**data, "requests": [*data.get("requests", ()), _request(request)]}


def with_answer(data: Data, number: int, answer: str | None, result: str | None) -> dict[str, Any]:
    """Return *data* with what came of request *number*, from 1; what is None stays as it is."""
    requests = [dict(request) for request in data["requests"]]
    came = {"answer": answer, "result": result}
    requests[number - 1] |= {key: text for key, text in came.items() if text is not None}
    return {**data, "requests": requests}


def with_register_query(data: Data, query: RegisterQuery) -> dict[str, Any]:
    """Return *data* with *query* behind the others."""
    written = {
        "on": query.on.isoformat(),
        "of": query.of,
        "result": query.result,
        "reason": query.reason,
        "by": query.by,
    }
    entry = {key: text for key, text in written.items() if text is not None}
    return {**data, "competition_register": [*data.get("competition_register", ()), entry]}


def _is(entry: Data, item: ExaminationItem) -> bool:
    return bool(entry.get("id") == item.id and entry.get("lot") == item.lot)


def _kept(entry: Data) -> dict[str, Any]:
    """Return what stays of an older item when it is decided anew."""
    return {key: entry[key] for key in ("id", "title", "lot") if key in entry}


def _entry(item: ExaminationItem) -> dict[str, str]:
    written = {
        "id": item.id,
        "title": item.title,
        "lot": item.lot,
        "result": item.result,
        "reason": item.reason,
        "by": item.by,
        "on": item.on.isoformat(),
    }
    return {key: text for key, text in written.items() if text is not None}


def _request(request: Request) -> dict[str, str]:
    written = {
        "kind": request.kind,
        "sent": request.sent.isoformat(),
        "due": request.due.isoformat() if request.due else None,
        "text": request.text,
        "about": request.about,
    }
    return {key: text for key, text in written.items() if text is not None}
