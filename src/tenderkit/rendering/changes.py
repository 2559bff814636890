# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The changes between two versions go in; text for people or plain data for machines comes out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from tenderkit.model.law import LawState
from tenderkit.model.numbers import Moment
from tenderkit.outcome.changes import Advice, Change, Changes, Effect, Version
from tenderkit.rendering.calendar import moment_text
from tenderkit.rendering.change_words import thing, value_text
from tenderkit.words import N_, Message, Translate, sentence

_KINDS = {
    "added": N_("{mark} {thing}: new"),
    "removed": N_("{mark} {thing}: removed"),
    "changed": N_("{mark} {thing}: changed"),
}
_MARKS = {Effect.ESSENTIAL: "!", Effect.PERHAPS: "?", Effect.NONE: "·"}
_ADVICE = {
    Advice.EXTEND: N_(
        "The changes marked ! demand a longer period for bids, and it still ends on {deadline}."
    ),
    Advice.EXTENDED: N_(
        "The changes marked ! demand a longer period; it now ends on {deadline}. Is that enough?"
    ),
    Advice.DECIDE: N_(
        "The changes marked ? are texts: decide whether bidders need more time than {deadline}."
    ),
    Advice.NONE: N_("Nothing here asks for a longer period."),
}
_MOVED = N_(
    "The changes marked ! demand a longer period for bids, and it now ends on {deadline} instead of {before}."
)
_CONFIDENTIAL = N_("{file} (confidential)")
_HINT = N_(
    "The law data of this regime say nothing on that; as a rule bidders get time to take up the change."
)


def changes_text(changes: Changes, language: str, translate: Translate) -> str:
    """Return *changes* file by file, what follows for the period last."""
    old, new = changes.old, changes.new
    values = {"old": f"{old.id} / {old.version}", "new": f"{new.id} / {new.version}"}
    lines = [sentence(Message(N_("From version {old} to version {new}"), values), translate)]
    if changes.nothing:
        return "\n".join([*lines, translate(N_("Nothing changed."))])
    file = ""
    for change in changes.changes:
        if change.file != file:
            file = change.file
            lines += [
                "",
                file if _is_public(file) else sentence(Message(_CONFIDENTIAL, {"file": file}), translate),
            ]
        lines += _lines(change, translate)
    lines += _besides(changes, translate)
    return "\n".join([*lines, "", *_consequences(changes, language, translate)])


def changes_json(changes: Changes, language: str, translate: Translate) -> dict[str, object]:
    """Return *changes* as ``diff --json`` prints them."""
    basis = changes.basis
    return {
        "old": _version(changes.old),
        "new": _version(changes.new),
        "changes": [_data(change, translate) for change in changes.changes],
        "deadline": {
            "advice": changes.advice.value,
            "basis": None
            if basis is None
            else {"id": basis.id, "cite": basis.cite[language], "state": basis.state},
        },
        "order": [
            {"file": moved.file, "path": list(moved.path), "thing": thing(moved.path, translate)}
            for moved in changes.moved
        ],
        "templates": list(changes.templates),
        "version_kept": changes.keeps_version,
    }


def _besides(changes: Changes, translate: Translate) -> Iterator[str]:
    """Yield what changes how documents look and in which order they say things."""
    if changes.moved or changes.templates:
        yield ""
    for moved in changes.moved:
        values = {"file": moved.file, "thing": thing(moved.path, translate)}
        yield sentence(Message(N_("{file}, {thing}: in another order"), values), translate)
    for name in changes.templates:
        words = N_("templates/{name}: another template; compare the documents")
        yield sentence(Message(words, {"name": name}), translate)


def _lines(change: Change, translate: Translate) -> Iterator[str]:
    values = {"mark": _MARKS[change.effect], "thing": thing(change.path, translate)}
    yield "  " + sentence(Message(_KINDS[change.kind], values), translate)
    if change.kind == "changed":
        yield from _block(translate(N_("before:")), value_text(change.before, translate))
        yield from _block(translate(N_("now:")), value_text(change.after, translate))
    else:
        yield from _whole(change.after if change.before is None else change.before, translate)


def _whole(value: object, translate: Translate) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield from _block("", value_text(value, translate))
        return
    for key, item in value.items():
        if key != "id":
            yield from _block(f"{thing((str(key),), translate)}:", value_text(item, translate))


def _block(label: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"      {label} {first}" if label else f"      {first}"
    yield from (f"        {line}".rstrip() for line in rest)


def _consequences(changes: Changes, language: str, translate: Translate) -> Iterator[str]:
    before, deadline = (
        moment_text(version.deadline, language) if version.deadline else "–"
        for version in (changes.old, changes.new)
    )
    moved = changes.advice is Advice.EXTEND and before != deadline
    words = _MOVED if moved else _ADVICE[changes.advice]
    yield sentence(Message(words, {"deadline": deadline, "before": before}), translate)
    if changes.advice is not Advice.NONE:
        if changes.basis is None:
            yield translate(_HINT)
        else:
            entry = changes.basis
            unsure = translate(N_(" (to be checked)")) if entry.state is LawState.TO_CHECK else ""
            yield f"{entry.cite[language]}{unsure}: {entry.text[language].strip()}"
    if changes.keeps_version:
        values = {"version": changes.new.version}
        kept = N_("The version is still {version}: raise `version` in tender.yaml before bidders get it.")
        yield sentence(Message(kept, values), translate)


def _data(change: Change, translate: Translate) -> dict[str, object]:
    return {
        "file": change.file,
        "path": list(change.path),
        "kind": change.kind,
        "thing": thing(change.path, translate),
        "before": _plain(change.before),
        "after": _plain(change.after),
        "effect": change.effect.value,
    }


def _is_public(file: str) -> bool:
    return file in {"tender.yaml", "requirements.yaml"} or file.endswith("criteria.yaml")


def _plain(value: object) -> object:
    """Return *value* with decimals as they were written, for JSON has only binary ones."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def _version(version: Version) -> dict[str, object]:
    return {"id": version.id, "version": version.version, "deadline": _moment(version.deadline)}


def _moment(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return f"{moment.day.isoformat()}{f' {moment.clock:%H:%M}' if moment.clock else ''}"
