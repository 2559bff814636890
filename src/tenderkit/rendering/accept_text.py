# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on a delivery goes in; what a person reads of it comes out."""

import re
from collections.abc import Iterator

from tenderkit.outcome.delivery import DeliveryFinding, DeliveryReport, Demand, Level, Standing
from tenderkit.problems import Severity
from tenderkit.words import N_, Message, Translate, sentence

_LABELS = {
    Severity.ERROR: N_("error: "),
    Severity.WARNING: N_("warning: "),
    Severity.INFO: N_("note: "),
}
_COUNTS = {
    Severity.ERROR: N_("errors: {count}"),
    Severity.WARNING: N_("warnings: {count}"),
    Severity.INFO: N_("notes: {count}"),
}
_LEVELS = {Level.MUST: N_("must"), Level.SHOULD: N_("should"), Level.MAY: N_("may")}
_STANDINGS = {Standing.SEEN: N_("seen"), Standing.MISSING: N_("missing"), Standing.PERSON: N_("person")}


def accept_text(report: DeliveryReport, language: str, translate: Translate, *, checklist: bool) -> str:
    """Return what was looked at, each finding with its remedy, what was not checked, and the counts.

    With *checklist* every requirement of the Standard for Public Code stands below, with what is known of it.
    """
    values = {"commit": report.commit[:12], "files": report.files, "commits": report.commits}
    words = N_("Checked: commit {commit}, files: {files}, commits: {commits}")
    blocks = [
        [sentence(Message(words, values), translate)],
        [line for found in report.findings for line in _finding(found, translate)],
        [sentence(note, translate) for note in report.notes],
        list(_standard(report.demands, language, translate)) if checklist else [],
        [_counted(report.demands, translate), _result(report, translate)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def finding_place(found: DeliveryFinding, translate: Translate) -> str:
    """Return the file of a finding, or that it is about the whole."""
    return found.file if found.file is not None else translate(N_("repository"))


def _finding(found: DeliveryFinding, translate: Translate) -> Iterator[str]:
    label, what = translate(_LABELS[found.severity]), sentence(found.message, translate)
    yield _on_one_line(f"{finding_place(found, translate)}: {label}{what} [{found.check}]")
    yield _on_one_line(f"  {sentence(found.remedy, translate)}")


def _on_one_line(text: str) -> str:
    """Return *text* so that the name of a delivered file cannot write lines of its own."""
    return re.sub(r"[\n\r\x85]", "\ufffd", text)


def _counted(demands: tuple[Demand, ...], translate: Translate) -> str:
    values = {standing.value: sum(demand.standing is standing for demand in demands) for standing in Standing}
    words = N_(
        "Standard for Public Code: {seen} requirements look met, {missing} do not, {person} need a person"
        " (--checklist)"
    )
    return sentence(Message(words, {**values}), translate)


def _standard(demands: tuple[Demand, ...], language: str, translate: Translate) -> Iterator[str]:
    criterion = ""
    for demand in demands:
        german = language == "de"
        title = demand.criterion_de if german else demand.criterion
        if title != criterion:
            criterion = title
            yield title
        mark, level = translate(_STANDINGS[demand.standing]), translate(_LEVELS[demand.level])
        yield f"  [{mark}] {demand.text_de if german else demand.text} ({level})"


def _result(report: DeliveryReport, translate: Translate) -> str:
    if not report.findings:
        return translate(N_("Nothing found."))
    counts = ((words, report.count(severity)) for severity, words in _COUNTS.items())
    return ", ".join(
        sentence(Message(words, {"count": count}), translate)
        for words, count in counts
        if count or words == _COUNTS[Severity.ERROR]
    )
