# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies in a dossier goes in; what of it is not as the journal and the seals say comes out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from tenderkit.model.evidence import Evidence, SealState
from tenderkit.model.record import KEPT, JournalEntry, Kind, found, new_persons, printed
from tenderkit.model.record_places import NAMES
from tenderkit.model.seal import seal_code
from tenderkit.outcome.verified import How, Moved, TakenOver, Verified

_CAME_IN = frozenset({Kind.BID_ADDED, Kind.BIDS_OPENED, Kind.APPLICATION, Kind.APPLICATIONS_OPENED})
_OUT = "out/"
_SHORTEST_HEAD = 16
_SAME_SIGN = str.maketrans("OIL", "011")


def verified(evidence: Evidence, heads: Sequence[str] = ()) -> Verified:
    """Hold *evidence* against itself, and against *heads* that somebody noted elsewhere."""
    known = _known(evidence.entries)
    expected = {*known, *(name for seal in evidence.seals for name in seal.moved)}
    unrecorded = [n for n in sorted(evidence.files) if n not in expected and not _is_old(n, evidence)]
    by_hand = tuple(name for name in unrecorded if _may_be_by_hand(name, evidence))
    moved = [
        *_moved(evidence, known),
        *_old(evidence),
        *(Moved(n, How.UNRECORDED, None, evidence.files[n].modified) for n in unrecorded if n not in by_hand),
        *_sent(evidence, known),
        *_sealed(evidence),
        *_names(evidence),
    ]
    seals = tuple((seal, _laid_down(seal, evidence.entries)) for seal in evidence.seals)
    return Verified(
        evidence.entries,
        evidence.broken,
        tuple(head for head in heads if not any(_is_head(head, entry.hash) for entry in evidence.entries)),
        tuple(_once(moved)),
        seals,
        _is_late(evidence.entries),
        tuple(_taken_over(evidence.entries)),
        tuple(after for before, after in pairwise(evidence.entries) if after.clock < before.clock),
        tuple(sorted(_committed(evidence.entries).keys() - evidence.people.keys())),
        by_hand,
        evidence.unreadable,
        evidence.taking,
    )


def _once(moved: Sequence[Moved]) -> Iterable[Moved]:
    """Return *moved* by file; what a hash says comes before what a seal says of the same file."""
    found: dict[tuple[str, str], Moved] = {}
    for each in sorted(moved, key=lambda each: (each.file, each.part)):
        found.setdefault((each.file, each.part), each)
    return found.values()


def _may_be_by_hand(name: str, evidence: Evidence) -> bool:
    """Return whether nobody had to record the file *name*: nothing was recorded yet."""
    return not (evidence.entries or name.startswith("record/"))


def _known(entries: Sequence[JournalEntry]) -> dict[str, tuple[str | None, JournalEntry]]:
    """Return for each file the fingerprint that was recorded last, and by which entry."""
    known: dict[str, tuple[str | None, JournalEntry]] = {}
    for entry in entries:
        for name, hash_ in (*found(entry).items(), *entry.files.items(), *printed(entry).items()):
            known[name] = (hash_, entry)
    return known


def _moved(evidence: Evidence, known: Mapping[str, tuple[str | None, JournalEntry]]) -> Iterator[Moved]:
    for name, (hash_, entry) in known.items():
        state = evidence.files.get(name)
        if state is None:
            if hash_ is not None and not name.startswith(_OUT):
                yield Moved(name, How.MISSING, entry)
        elif hash_ is None:
            yield Moved(name, How.BACK, entry, state.modified)
        elif state.fingerprint != hash_:
            yield Moved(name, How.CHANGED, entry, state.modified)


def _kept(entries: Sequence[JournalEntry]) -> Iterator[tuple[str, str, JournalEntry]]:
    """Yield where an old version of a file lies, its fingerprint, and the entry that put it there."""
    known: dict[str, str | None] = {}
    for entry in entries:
        known.update(found(entry))
        for name, hash_ in entry.files.items():
            before = known.get(name)
            if before is not None and before != hash_:
                yield f"record/old/{entry.n}/{name}", before, entry
            known[name] = hash_


def _old(evidence: Evidence) -> Iterator[Moved]:
    for name, hash_, entry in _kept(evidence.entries):
        state = evidence.files.get(name)
        if state is not None and state.fingerprint != hash_:
            yield Moved(name, How.CHANGED, entry, state.modified)
        elif state is None and _keeps(name):
            yield Moved(name, How.MISSING, entry)
    for name, hash_, entry in _handed_in(evidence.entries):
        state = evidence.files.get(name)
        if state is not None and state.fingerprint != hash_:
            yield Moved(name, How.CHANGED, entry, state.modified)


def _handed_in(entries: Sequence[JournalEntry]) -> Iterator[tuple[str, str, JournalEntry]]:
    """Yield where the old version of a file that was changed by hand may lie: somebody may have had it."""
    known: dict[str, str | None] = {}
    for entry in entries:
        for name in found(entry):
            before = known.get(name)
            if before is not None and name not in entry.files:
                yield f"record/old/{entry.n}/{name}", before, entry
        known.update(found(entry))
        known.update(entry.files)


def _keeps(name: str) -> bool:
    """Return whether a step that replaces the file keeps the old one."""
    path = name.split("/", 3)[3]
    return path.startswith(KEPT)


def _is_old(name: str, evidence: Evidence) -> bool:
    """Return whether *name* is an old version that one of the entries put aside."""
    parts = name.split("/", 3)
    return (
        parts[:2] == ["record", "old"]
        and len(parts) == 4  # noqa: PLR2004 - record/old/ENTRY/PATH
        and any(
            parts[2] == str(e.n) and parts[3].removeprefix("changed-meanwhile/") in {*e.files, *found(e)}
            for e in evidence.entries
        )
    )


def _sent(evidence: Evidence, known: Mapping[str, tuple[str | None, JournalEntry]]) -> Iterator[Moved]:
    for name, hash_ in evidence.sent.items():
        folder = "/".join(name.split("/")[:2])
        heads = (f"{folder}/bid.yaml", f"{folder}/application.yaml")
        entry = next((known[head][1] for head in heads if head in known), None)
        yield Moved(name, How.MISSING if hash_ is None else How.CHANGED, entry)


def _sealed(evidence: Evidence) -> Iterator[Moved]:
    for seal in evidence.seals:
        entry = _laid_down(seal, evidence.entries)
        yield from (Moved(n, How.UNSEALED, entry, _modified(n, evidence)) for n in seal.moved)
        for name in seal.spoilt:
            yield Moved(name, How.UNSEALED, entry)
        if evidence.entries and (entry is None or entry.data.get("hash") != seal.hash):
            yield Moved(f"record/seal-{seal.number}/seal.json", How.CHANGED, entry)


def _modified(name: str, evidence: Evidence) -> datetime | None:
    return evidence.files[name].modified if name in evidence.files else None


def _laid_down(seal: SealState, entries: Sequence[JournalEntry]) -> JournalEntry | None:
    return next((e for e in entries if e.kind is Kind.SEAL and e.data.get("seal") == seal.number), None)


def _names(evidence: Evidence) -> Iterator[Moved]:
    committed = _committed(evidence.entries)
    for id_, commitment in evidence.people.items():
        hash_, entry = committed.get(id_, (None, None))
        if hash_ != commitment:
            yield Moved(NAMES, How.OTHER_NAME, entry, part=id_)


def _committed(entries: Sequence[JournalEntry]) -> dict[str, tuple[str, JournalEntry]]:
    """Return what the journal says of each person."""
    return {id_: (hash_, entry) for entry in entries for id_, hash_ in new_persons(entry).items()}


def _is_late(entries: Sequence[JournalEntry]) -> bool:
    seal = next((entry for entry in entries if entry.kind is Kind.SEAL), None)
    if seal is None:
        return False
    before = any(entry.kind in _CAME_IN for entry in entries[: entries.index(seal)])
    return before or any(seal.data.get(key) not in (0, None) for key in ("bids", "applications"))


def _taken_over(entries: Sequence[JournalEntry]) -> Iterator[TakenOver]:
    return (TakenOver(name, entry) for entry in entries[1:] for name in found(entry))


def _is_head(noted: str, hash_: str) -> bool:
    """Return whether *noted*, a hash or a short code however it is typed, is that of an entry."""
    typed = "".join(noted.split()).replace("-", "")
    if len(typed) < _SHORTEST_HEAD:
        return False
    return hash_.startswith(typed.lower()) or typed.upper().translate(_SAME_SIGN) == seal_code(hash_).replace(
        "-", ""
    )
