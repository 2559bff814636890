# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; what is wrong with its publiccode.yml comes out."""

from typing import Any

from tenderkit.delivery.documents import UnreadableError, yaml_data
from tenderkit.delivery.licences import licences
from tenderkit.delivery.publiccode_rules import faults
from tenderkit.delivery.subject import MANY, Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

CHECK = "publiccode"
NAMES = ("publiccode.yml", "publiccode.yaml")


def publiccode(subject: Subject) -> Findings:
    """Yield what the official rules do not allow."""
    name = next((name for name in NAMES if name in subject.repository.files), None)
    if name is None:
        what = N_("publiccode.yml is missing; without it no directory of public software finds the project")
        remedy = N_(
            "Add publiccode.yml at the top; `tenderkit export publiccode` writes the beginning of one."
        )
        yield finding(CHECK, Severity.ERROR, NAMES[0], what, remedy)
        return
    try:
        data = yaml_data(subject.repository.content(name))
    except UnreadableError as error:
        what = N_("this is no file that can be read: {reason}")
        yield finding(CHECK, Severity.ERROR, name, what, N_("Write it anew as UTF-8."), reason=str(error))
        return
    yield from _wrong(subject, name, data)
    version = str(data.get("publiccodeYmlVersion")) if isinstance(data, dict) else "0"
    known = version in subject.known["publiccode"]["versions"]
    if known and version != "0" and not version.startswith("0.7"):
        what = N_("publiccodeYmlVersion is {version}, which is not the latest")
        remedy = N_('Write `publiccodeYmlVersion: "0"`; it always means the latest.')
        yield finding(CHECK, Severity.INFO, name, what, remedy, version=version)


def declared(subject: Subject) -> dict[str, Any]:
    """Return what the publiccode.yml says; nothing where it cannot be read."""
    for name in NAMES:
        if name in subject.repository.files:
            try:
                data = yaml_data(subject.repository.content(name))
            except UnreadableError:
                continue
            return data if isinstance(data, dict) else {}
    return {}


def _wrong(subject: Subject, name: str, data: object) -> Findings:
    known = licences(subject.lists)

    def licence(value: object) -> Message | None:
        fits = isinstance(value, str) and known.is_expression(value)
        return None if fits else Message(N_("it is no SPDX expression of known licences"))

    files = subject.repository.entries
    wrong = list(faults(data, subject.known["publiccode"], licence, files.__contains__))
    for key, reason in wrong[:MANY]:
        remedy = N_("Mend it as the standard says: yml.publiccode.tools, key {key}.")
        yield finding(CHECK, Severity.ERROR, name, N_("{key}: {reason}"), remedy, key=key, reason=reason)
    if len(wrong) > MANY:
        what, remedy = N_("and {count} more keys are wrong"), N_("Mend those above, then check again.")
        yield finding(CHECK, Severity.ERROR, name, what, remedy, count=len(wrong) - MANY)
