# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moved in a dossier goes in; what a person or a machine reads of it comes out."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from tenderkit.model.evidence import SealState
from tenderkit.model.numbers import Moment
from tenderkit.model.record import KEPT, JournalEntry
from tenderkit.model.record_places import JOURNAL
from tenderkit.model.seal import seal_code
from tenderkit.outcome.verified import How, Moved, Verified
from tenderkit.rendering.calendar import moment_text
from tenderkit.rendering.context.record import KINDS
from tenderkit.words import N_, Message, Translate, sentence

_HOW: Mapping[How, str] = {
    How.CHANGED: N_("changed since {entry}"),
    How.MISSING: N_("missing; {entry} recorded it"),
    How.BACK: N_("there again; {entry} took it away"),
    How.UNSEALED: N_("no longer as {entry} sealed it"),
    How.OTHER_NAME: N_("not the person whom {entry} recorded"),
}
_HOW_WITHOUT_ENTRY: Mapping[How, str] = {
    How.CHANGED: N_("changed"),
    How.MISSING: N_("missing"),
    How.UNRECORDED: N_("no entry names it: written by hand, or the journal was cut"),
    How.UNSEALED: N_("no longer as it was sealed"),
    How.OTHER_NAME: N_("no entry names this person"),
}

_BY_HAND = frozenset({How.CHANGED, How.MISSING, How.BACK, How.UNRECORDED})
_TAKE_IN = {"bids": "tenderkit bids add DOSSIER", "applications": "tenderkit applications add DOSSIER"}
_WRITTEN = N_("the file says it was written on {when} UTC")


def verified_text(found: Verified, language: str, translate: Translate, *, archived: bool = False) -> str:
    """Return what was held against what, what moved, what else is to be known, and the result.

    Of what is archived nothing is told that would change the dossier.
    """
    words = _Words(language, translate)
    blocks = [
        [*words.seals(found), *words.journal(found)],
        [words.moved(each) for each in found.moved],
        [_fault(problem.place, problem.message, translate) for problem in found.unreadable],
        list(words.notices(found, archived=archived)),
        [words.result(found)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


class _Words:
    """Sentences in one language."""

    def __init__(self, language: str, translate: Translate) -> None:
        self._language = language
        self._translate = translate

    def _say(self, words: str, **values: object) -> str:
        return sentence(Message(words, values), self._translate)

    def seals(self, found: Verified) -> Iterator[str]:
        """Yield a line for each seal."""
        for seal, entry in found.seals:
            yield self._say(
                N_("Seal {number}: {code}, {entry}"),
                number=seal.number,
                code=seal.code or "?",
                entry=self._entry(entry),
            )
        if not found.seals:
            yield self._translate(N_("Nothing is sealed."))

    def journal(self, found: Verified) -> Iterator[str]:
        """Yield what the journal is, and where it is broken."""
        if not found.entries and not found.broken:
            yield self._translate(N_("Nothing has been recorded."))
        if found.entries:
            last = found.entries[-1]
            words = (
                N_("Entries of the journal: {count}, chain whole")
                if not found.broken
                else N_("Entries of the journal: {count}, chain broken")
            )
            yield self._say(words, count=len(found.entries))
            yield self._say(N_("Head: {code}, {entry}"), code=seal_code(last.hash), entry=self._entry(last))
        yield from (_fault(problem.place, problem.message, self._translate) for problem in found.broken)
        for head in found.unknown_heads:
            yield self._say(
                N_("{journal}: no entry has the head {head}: entries were cut off, or all was written anew"),
                journal=JOURNAL,
                head=head,
            )

    def moved(self, moved: Moved) -> str:
        """Return the line for one file."""
        name = ", ".join(filter(None, (moved.file, moved.part)))
        line = f"{name}: {self._how(moved)}"
        if moved.modified is None:
            return line
        when = self._moment(moved.modified.astimezone(UTC))
        return f"{line}\n  {self._say(_WRITTEN, when=when)}"

    def _how(self, moved: Moved) -> str:
        if moved.since is None:
            return self._translate(_HOW_WITHOUT_ENTRY[moved.how])
        return self._say(_HOW[moved.how], entry=self._entry(moved.since))

    def notices(self, found: Verified, *, archived: bool) -> Iterator[str]:
        """Yield what is no fault, but has to be known."""
        if found.broken and found.moved:
            yield self._translate(N_("While the journal is broken, other findings may follow from that."))
        if found.late:
            yield self._translate(
                N_("Bids were there before the first seal: of the time before it, it proves nothing.")
            )
        by_hand = any(each.how in _BY_HAND and each.file.startswith(KEPT) for each in found.moved)
        if by_hand and not archived:
            yield self._translate(
                N_(
                    "What people changed on purpose is taken over with a reason: "
                    "tenderkit event hand-edit DOSSIER FILE"
                )
            )
        yield from self._to_complete(found)
        for each in found.taken_over:
            words = N_("{file} had been changed without an entry before {entry}, which records that.")
            yield self._say(words, file=each.file, entry=self._entry(each.entry))
        for entry in found.clock_back:
            yield self._say(
                N_("The machine's clock had been put back before {entry}."), entry=self._entry(entry)
            )
        if found.after_decision:
            words = N_("Recorded after the last decision, which cannot rest on it: {entries}")
            yield self._say(words, entries="; ".join(self._entry(each) for each in found.after_decision))
        if found.dated_back:
            words = N_(
                "Recorded later than it is said to have happened, after a step of a later day: {entries}"
            )
            entries = "; ".join(self._entry_and_clock(each) for each in found.dated_back)
            yield self._say(words, entries=entries)
        if found.deleted_names:
            yield self._say(N_("Names deleted: {ids}"), ids=", ".join(found.deleted_names))
        if found.unrecorded:
            words = N_("Written by hand and recorded by nobody: {files}")
            yield self._say(words, files=", ".join(found.unrecorded))

    def _to_complete(self, found: Verified) -> Iterator[str]:
        """Yield how files that were taken in, and are not there, come to their place."""
        for folder, command in _TAKE_IN.items():
            heads = [head for head in found.incomplete if head.startswith(f"{folder}/")]
            words = (
                N_("Files of {ids} have not arrived: taking them in was interrupted. Say again: {command}")
                if found.taking
                else N_(
                    "Files of {ids} are missing. If they still lie in incoming/, put them back: {command}"
                )
            )
            if heads:
                ids = ", ".join(head.partition("/")[2] for head in heads)
                yield self._say(words, ids=ids, command=command)

    def result(self, found: Verified) -> str:
        """Return the last line."""
        if not found.entries and not found.seals and found.intact:
            return self._translate(N_("There is nothing that could be verified."))
        if found.intact:
            return self._translate(N_("Intact: nothing was changed since it was recorded."))
        faults = len(found.moved) + len(found.broken) + len(found.unknown_heads) + len(found.unreadable)
        return self._say(N_("Not intact. Findings: {count}"), count=faults)

    def _entry(self, entry: JournalEntry | None) -> str:
        if entry is None:
            return self._translate(N_("no entry"))
        return self._say(
            N_("entry {n} ({kind}, {at})"),
            n=entry.n,
            kind=self._translate(KINDS[entry.kind]),
            at=self._moment(entry.at),
        )

    def _entry_and_clock(self, entry: JournalEntry) -> str:
        clock = self._say(N_("by the machine's clock {clock} UTC"), clock=self._moment(entry.clock))
        return f"{self._entry(entry)}, {clock}"

    def _moment(self, moment: datetime) -> str:
        return moment_text(Moment(moment.date(), moment.time().replace(tzinfo=None)), self._language)


def verified_json(found: Verified, translate: Translate) -> dict[str, object]:
    """Return *found* as ``verify --json`` prints it."""
    last = found.entries[-1] if found.entries else None
    return {
        "sealed": found.sealed,
        "intact": found.intact,
        "moved": [_moved_json(each) for each in found.moved],
        "journal": {
            "whole": found.whole,
            "entries": len(found.entries),
            "head": last.hash if last else None,
            "code": seal_code(last.hash) if last else None,
            "problems": [
                {"file": p.place.file, "line": p.place.line, "message": sentence(p.message, translate)}
                for p in found.broken
            ],
            "unknown_heads": list(found.unknown_heads),
            "clock_back": [entry.n for entry in found.clock_back],
        },
        "seals": [_seal_json(seal, entry) for seal, entry in found.seals],
        "sealed_late": found.late,
        "incomplete": list(found.incomplete),
        "taken_over": [{"file": each.file, "entry": each.entry.n} for each in found.taken_over],
        "after_decision": [_entry_json(entry) for entry in found.after_decision],
        "dated_back": [_entry_json(entry) for entry in found.dated_back],
        "deleted_names": list(found.deleted_names),
        "unrecorded": list(found.unrecorded),
        "unreadable": [
            {"file": p.place.file, "line": p.place.line, "message": sentence(p.message, translate)}
            for p in found.unreadable
        ],
    }


def _moved_json(moved: Moved) -> dict[str, object]:
    modified = moved.modified.isoformat() if moved.modified else None
    what = {"file": moved.file, "part": moved.part or None, "how": moved.how.value}
    return {**what, **_entry_json(moved.since), "modified": modified}


def _seal_json(seal: SealState, entry: JournalEntry | None) -> dict[str, object]:
    return {"number": seal.number, "code": seal.code or None, "hash": seal.hash or None, **_entry_json(entry)}


def _entry_json(entry: JournalEntry | None) -> dict[str, object]:
    if entry is None:
        return {"entry": None, "kind": None, "at": None, "clock": None}
    at, clock = entry.at.isoformat(), entry.clock.isoformat()
    return {"entry": entry.n, "kind": entry.kind.value, "at": at, "clock": clock}


def _fault(place: object, message: Message, translate: Translate) -> str:
    return f"{place}: {sentence(message, translate)}"
