# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What making an archive again gives goes in; what a person reads of it comes out."""

from collections.abc import Iterator, Mapping

from tenderkit.model.archive import Audience
from tenderkit.outcome.replayed import Difference, Fault, OtherVersion, Replayed
from tenderkit.problems import Problem
from tenderkit.rendering.verified import verified_text
from tenderkit.words import N_, Message, Translate, sentence

_FAULTS: Mapping[Fault, str] = {
    Fault.CHANGED: N_("{path}: not the file that was archived"),
    Fault.MISSING: N_("{path}: missing in the archive"),
    Fault.ADDED: N_("{path}: the archive does not name it; nothing was done with it"),
    Fault.MISLISTED: N_("{path}: this list was changed; it does not agree with the files and the other list"),
}
_SHORT = 16


def replayed_text(found: Replayed, language: str, translate: Translate) -> str:
    """Return what was compared, what differs, and the result."""
    words = _Words(translate)
    blocks = [
        [*words.archive(found)],
        [*words.files(found)],
        verified_text(found.verified, language, translate, archived=True).split("\n"),
        [*words.numbers(found)],
        [*words.documents(found)],
        [*words.versions(found)],
        [words.result(found)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


class _Words:
    """Sentences in one language."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def _say(self, words: str, **values: object) -> str:
        """Return a sentence in one line, whatever an archive says: nobody else shall add lines to ours."""
        in_line = {key: " ".join(v.split()) if isinstance(v, str) else v for key, v in values.items()}
        return sentence(Message(words, in_line), self._translate)

    def archive(self, found: Replayed) -> Iterator[str]:
        """Yield what the archive is."""
        manifest = found.manifest
        yield self._say(
            N_("Archive of {tender}, version {version}, made with tenderkit {program}"),
            tender=manifest.tender,
            version=manifest.version,
            program=manifest.versions.get("tenderkit", "?"),
        )
        if manifest.audience is Audience.INSPECTION:
            yield self._say(
                N_("It was made for an inspection: files left out: {count}. No award follows from it."),
                count=sum(left.files for left in manifest.left_out),
            )

    def files(self, found: Replayed) -> Iterator[str]:
        """Yield each file that is not what the archive says."""
        count = len(found.manifest.files)
        if not found.faults:
            yield self._say(N_("Files of the archive: {count}, none changed"), count=count)
        else:
            words = N_("Files of the archive: {count}, not as they should be: {faults}")
            yield self._say(words, count=count, faults=len(found.faults))
        yield from (self._say(_FAULTS[each.fault], path=each.path) for each in found.faults)

    def numbers(self, found: Replayed) -> Iterator[str]:
        """Yield each number that comes out otherwise."""
        for problem in found.problems:
            yield self._fault(problem)
        if found.problems:
            yield self._translate(N_("The numbers could not be computed anew."))
        for each in found.differences:
            yield self._difference(each)
        if found.compared and not found.differences:
            names = ", ".join(found.compared)
            yield self._say(
                N_("Computed anew from the YAML files, every number the same: {names}"), names=names
            )
        elif not found.compared and not found.problems and found.manifest.audience is Audience.AUDITOR:
            yield self._translate(N_("The archive holds no results to compare with."))

    def _difference(self, each: Difference) -> str:
        where = f"{each.file}: {each.at}".rstrip(": ")
        words = N_("{where}: stored {stored}, computed {computed}")
        return self._say(words, where=where, stored=each.stored, computed=each.computed)

    def _fault(self, problem: Problem) -> str:
        return f"{problem.place}: {sentence(problem.message, self._translate)} [{problem.rule}]"

    def documents(self, found: Replayed) -> Iterator[str]:
        """Yield what became of the documents."""
        made = found.documents
        count = len(made.same) + len(made.other) + len(made.unmade)
        if count:
            words = N_("Documents made again: {same} of {count} byte by byte the same")
            yield self._say(words, same=len(made.same), count=count)
        for name in made.other:
            yield self._say(N_("{name}: comes out otherwise"), name=name)
        for name, why in made.unmade:
            if why is None:
                yield self._say(N_("{name}: cannot be made from what is in the archive"), name=name)
            else:
                reason = sentence(why.message, self._translate)
                yield self._say(N_("{name}: cannot be made again: {reason}"), name=name, reason=reason)

    def versions(self, found: Replayed) -> Iterator[str]:
        """Yield what is another version here, where documents differ."""
        if not found.documents.other:
            return
        if not found.versions:
            yield self._translate(N_("The versions of program and libraries are the same as then."))
            return
        yield self._translate(N_("Other versions than then, which may show in documents:"))
        yield from (self._version(each) for each in found.versions)

    def _version(self, each: OtherVersion) -> str:
        then, now = (side[:_SHORT] if side else "–" for side in (each.then, each.now))
        return self._say(
            N_("  {what}: then {then}, here {now}"), what=self._translate(each.what), then=then, now=now
        )

    def result(self, found: Replayed) -> str:
        """Return the last line."""
        if not found.agrees:
            return self._translate(N_("It does not agree."))
        if found.documents.other:
            return self._translate(
                N_("Files, journal and numbers agree; documents differ as far as other versions made them.")
            )
        if found.documents.unmade:
            return self._translate(N_("All that can be made again agrees."))
        return self._translate(N_("Everything agrees."))
