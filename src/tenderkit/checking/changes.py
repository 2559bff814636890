# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions of a dossier go in; what changed comes out, by id, and whether bidders need more time."""

from collections.abc import Iterator, Mapping

from tenderkit.checking.change_effects import effect_of
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.numbers import Moment, exact_number
from tenderkit.outcome.changes import Advice, Change, Changes, Effect, Moved, Version

Files = Mapping[str, object]
"""Name of a file → its plain data."""
_TOPIC = "questions"
"""The last word of the law entry that says when periods are extended."""


def changes(
    old: Dossier,
    new: Dossier,
    law: LawPack,
    files: tuple[Files, Files] | None = None,
    templates: tuple[Files, Files] = ({}, {}),
) -> Changes:
    """Return what changed from *old* to *new* in their public files, or in *files* where these are given.

    How a text is broken into lines of the file is no change; another order of entries is told apart.

    Args:
        old: the version before.
        new: the version after.
        law: the law data.
        files: all files of both, where confidential ones are compared too.
        templates: fingerprints of the templates of both.
    """
    before, after = files or (old.public, new.public)
    found = tuple(file_changes(before, after))
    return Changes(
        _version(old),
        _version(new),
        found,
        _advice(found, old, new),
        _basis(new, law),
        tuple(moves(before, after)),
        _unlike(*templates),
    )


def moves(before: Files, after: Files) -> Iterator[Moved]:
    """Yield the lists whose entries stand in another order; what was added or removed does not count."""
    for name in before:
        if name in after:
            yield from (Moved(name, path) for path in _moved(before[name], after[name], ()))


def _moved(old: object, new: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in old:
            yield from _moved(old[key], new.get(key), (*path, str(key)))
    elif _has_ids(old) and _has_ids(new):
        by_id, now = _by_id(old), _by_id(new)
        both = [id_ for id_ in by_id if id_ in now]
        if both != [id_ for id_ in now if id_ in by_id]:
            yield path
        for id_ in both:
            yield from _moved(by_id[id_], now[id_], (*path, id_))


def _unlike(before: Files, after: Files) -> tuple[str, ...]:
    return tuple(name for name in sorted({*before, *after}) if before.get(name) != after.get(name))


def file_changes(before: Files, after: Files) -> Iterator[Change]:
    """Yield what differs between two versions of files, file by file."""
    for name in dict.fromkeys([*before, *after]):
        for path, old, new in _differences(before.get(name) or {}, after.get(name) or {}, ()):
            yield Change(name, path, old, new, effect_of(name, path, old, new))


def _differences(
    old: object, new: object, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], object, object]]:
    """Yield path, old and new value of the smallest parts that differ; entries are matched by their id."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys([*old, *new]):
            yield from _differences(old.get(key), new.get(key), (*path, str(key)))
    elif _has_ids(old) and _has_ids(new) and (old or new):
        by_id, now = _by_id(old), _by_id(new)
        for id_ in dict.fromkeys([*by_id, *now]):
            if id_ in by_id and id_ in now:
                yield from _differences(by_id[id_], now[id_], (*path, id_))
            else:
                yield (*path, id_), by_id.get(id_), now.get(id_)
    elif not _same(old, new):
        yield path, old, new


def _has_ids(value: object) -> bool:
    """Return whether *value* is nothing, or a list of entries with ids."""
    if value is None:
        return True
    return isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value)


def _by_id(value: object) -> dict[str, object]:
    return {str(item["id"]): item for item in value} if isinstance(value, list) else {}


def _same(old: object, new: object) -> bool:
    """Return whether both say the same; ``40`` and ``"40.0"`` are one number."""
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_same, old, new))
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return old.keys() == new.keys() and all(_same(old[key], new[key]) for key in old)
    if old is None or new is None or isinstance(old, bool) or isinstance(new, bool):
        return old is new
    one, other = exact_number(str(old)), exact_number(str(new))
    if one is not None and other is not None:
        return one == other
    return _lines(old) == _lines(new)


def _lines(value: object) -> list[str]:
    return [line.rstrip() for line in str(value).strip().split("\n")]


def _version(dossier: Dossier) -> Version:
    tender = dossier.tender
    return Version(tender.id, tender.version, tender.dates.bids_until or tender.dates.applications_until)


def _advice(found: tuple[Change, ...], old: Dossier, new: Dossier) -> Advice:
    longer = _longer(old, new)
    if any(change.effect is Effect.ESSENTIAL for change in found):
        return Advice.EXTENDED if longer else Advice.EXTEND
    if any(change.effect is Effect.PERHAPS for change in found) and not longer:
        return Advice.DECIDE
    return Advice.NONE


def _longer(old: Dossier, new: Dossier) -> bool:
    """Return whether one of the periods became longer and none shorter."""
    pairs = [
        (_key(before), _key(after))
        for before, after in (
            (old.tender.dates.bids_until, new.tender.dates.bids_until),
            (old.tender.dates.applications_until, new.tender.dates.applications_until),
        )
        if before is not None and after is not None
    ]
    return any(b < a for b, a in pairs) and all(b <= a for b, a in pairs)


def _key(moment: Moment) -> tuple[str, str]:
    """Return what orders moments; a day without a time ends with the day."""
    return moment.day.isoformat(), moment.clock.isoformat() if moment.clock else "24"


def _basis(dossier: Dossier, law: LawPack) -> LawEntry | None:
    """Return the entry of the regime on longer periods that is in force, the newest one."""
    regime = dossier.tender.regime
    found = [e for e in law.entries if e.id == f"{regime}.{_TOPIC}" and regime in e.regime]
    return max(found, key=lambda entry: entry.valid_from, default=None)
