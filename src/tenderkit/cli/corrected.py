# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that people decided in goes in, and what shall be right in it; its change comes out, checked."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tenderkit.checking.verification import verified
from tenderkit.cli.changed_yaml import changed_yaml
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Change
from tenderkit.model.event import EVENTS
from tenderkit.model.record import KEPT, found
from tenderkit.outcome.verified import How
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.evidence import evidence
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.fingerprint import fingerprint
from tenderkit.reading.identity import identity_problems
from tenderkit.reading.journal import read_journal
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_value import CannotSetError, with_value
from tenderkit.words import N_, Message, sentence

_CORRECTION, _BY_HAND = "TK956", "TK953"
_EDITED = frozenset({How.CHANGED, How.MISSING, How.BACK, How.UNRECORDED})


def inside(folder: Path, typed: str) -> str:
    """Return the name below the dossier of a file as somebody typed it, with the dossier or without."""
    root, path = folder.resolve(), Path(typed)
    for full in (root / path, path.absolute()):
        plain = Path(*full.parent.resolve().parts, full.name)
        if plain.is_relative_to(root) and (plain.is_file() or full is not root / path):
            return plain.relative_to(root).as_posix()
    return path.as_posix()


def correctable(folder: Path, typed: str) -> str:
    """Return the name of the file that somebody wants to correct.

    Raises:
        InputError: it holds no decision of people, or was changed by hand since it was recorded.
    """
    name = inside(folder, typed)
    if not _is_decision(name) or not (folder / name).is_file() or (folder / name).is_symlink():
        what = Message(N_("this is no file of the dossier in which people decided something"))
        remedy = Message(
            N_("Such are prices, examinations, score sheets, agreed points, award.yaml, questions.yaml.")
        )
        raise InputError([Problem(_CORRECTION, Place(name), what, remedy)])
    states = [{**found(entry), **entry.files} for entry in read_journal(folder)]
    known = [state[name] for state in states if name in state]
    if known and known[-1] != fingerprint(name, file_bytes(folder / name, name)):
        what = Message(N_("somebody changed this file by hand since it was recorded"))
        remedy = Message(N_("Take that over first, with its reason: `tenderkit event hand-edit`."))
        raise InputError([Problem(_CORRECTION, Place(name), what, remedy)])
    return name


def corrected(folder: Path, name: str, wishes: Sequence[str], new: Path | None) -> Change:
    """Return the file *name* before and after: with *wishes*, as *new*, or as the editor left it.

    Raises:
        InputError: it would say nothing new, or not what its schema asks for.
    """
    old = file_bytes(folder / name, name)
    if wishes:
        data = load_yaml(old, name).data
        for wish in wishes:
            data = _with(name, data, wish)
        after = changed_yaml(name, old, data)
    else:
        after = file_bytes(new, str(new)) if new else _from_editor(old)
        schema = next(schema for pattern, schema in SCHEMA_OF.items() if matches(name, pattern))
        file = load_yaml(after, name)
        raise_if_any([*schema_problems(file, schema), *identity_problems(file)])
    if fingerprint(name, old) == fingerprint(name, after):
        what = Message(N_("it would say what it says already; nothing was recorded"))
        remedy = Message(N_("Say what shall be right: `--set PATH=VALUE`, or `--with FILE`."))
        raise InputError([Problem(_CORRECTION, Place(name), what, remedy)])
    return Change(old, after)


def edited_by_hand(folder: Path, names: Sequence[str], before: Path | None) -> dict[str, bytes | None]:
    """Return each of *names* that `verify` finds changed, with its old bytes where *before* has them.

    Raises:
        InputError: there is nothing to take over in one of them, or *before* is not what was recorded.
    """
    said = verified(evidence(folder))
    open_ = {moved.file: moved for moved in said.moved if moved.how in _EDITED and _is_decision(moved.file)}
    raise_if_any([_not_edited(name, sorted(open_)) for name in names if name not in open_])
    old = None if before is None else file_bytes(before, str(before))
    since = open_[names[0]].since
    if old is not None:
        recorded = None if since is None else {**found(since), **since.files}.get(names[0])
        if fingerprint(names[0], old) != recorded:
            what = Message(N_("this is not {file} as it was recorded last"), {"file": names[0]})
            remedy = Message(N_("Look for a backup from that day, or leave out `--before`."))
            raise InputError([Problem(_BY_HAND, Place(str(before)), what, remedy)])
    return {name: old if name == names[0] else None for name in names}


def _is_decision(name: str) -> bool:
    """Return whether *name* holds what people decided; the events say themselves why."""
    return (
        name.startswith(KEPT)
        and not name.endswith("criteria.yaml")
        and name != EVENTS
        and any(matches(name, pattern) for pattern in SCHEMA_OF)
    )


def _not_edited(name: str, known: Sequence[str]) -> Problem:
    what = Message(N_("nobody changed this since it was recorded, or the journal does not hold it"))
    words = N_("`tenderkit verify` names what moved. To be taken over: {files}.")
    return Problem(_BY_HAND, Place(name), what, Message(words, {"files": ", ".join(known) or "–"}))


def _with(name: str, data: dict[str, Any], wish: str) -> dict[str, Any]:
    path, sign, value = wish.partition("=")
    try:
        said: dict[str, Any] = with_value(data, path.strip() if sign else "", _value(value), value)
    except CannotSetError as error:
        words = N_("{wish}: there is no {path} in {file}; write PATH=VALUE with the keys that stand there.")
        text = sentence(Message(words, {"wish": wish, "path": error, "file": name}), spoken())
        raise click.BadParameter(text, param_hint="--set") from error
    return said


def _value(written: str) -> object:
    """Return what *written* is in YAML: a number, a truth, a text."""
    value: object = load_yaml(f"value: {written}".encode(), "--set").data["value"]
    return value


def _from_editor(old: bytes) -> bytes:
    """Return what somebody made of *old* in an editor; as it was where nothing was saved."""
    if not sys.stdin.isatty():
        raise click.UsageError(spoken()(N_("Say what shall be right: --set PATH=VALUE, or --with FILE.")))
    edited = click.edit(old.decode("utf-8", "replace"), extension=".yaml")
    return old if edited is None else edited.encode()
