# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; what is wrong with its bill of materials, and with the licences in it, comes out."""

from collections.abc import Iterator
from functools import lru_cache

from tenderkit.delivery import cyclonedx, spdx
from tenderkit.delivery.bill import Bill, Part, short
from tenderkit.delivery.documents import UnreadableError, json_data, yaml_data
from tenderkit.delivery.licences import Licences, licences
from tenderkit.delivery.subject import MANY, Findings, Subject, finding
from tenderkit.model.licence_expression import holds, ids
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

CHECK = "sbom"
THIRD_PARTY = "third_party"
_NAME = "sbom.cdx.json"
"""What the list is called where none is there."""


def sbom(subject: Subject) -> Findings:
    """Yield a missing bill of materials, and the faults of those that are there."""
    found = bills(subject)
    if not found:
        what = N_("no list of the components is delivered (SBOM)")
        remedy = N_(
            "Make one with the build, as CycloneDX 1.5 or SPDX 2.3 or later, and deliver it as sbom.cdx.json."
        )
        yield finding(CHECK, Severity.ERROR, _NAME, what, remedy)
    for file, bill in found.items():
        if bill is None:
            what = N_("this is neither CycloneDX nor SPDX in a form that is read here")
            remedy = N_(
                "Deliver CycloneDX 1.5 or later as JSON or XML, or SPDX 2.3 or later as JSON, YAML or tags."
            )
            yield finding(CHECK, Severity.ERROR, file, what, remedy)
            continue
        for fault in bill.faults[:MANY]:
            what, remedy = N_("{form}: {fault}"), N_("Mend what makes the list, and make it anew.")
            yield finding(CHECK, Severity.ERROR, file, what, remedy, form=bill.form, fault=fault)
        if not bill.parts and not bill.faults:
            what = N_("the list names no component")
            remedy = N_("Check what makes the list; software without any component of others is rare.")
            yield finding(CHECK, Severity.INFO, file, what, remedy)


def third_party(subject: Subject) -> Findings:
    """Yield components whose licence is not free, not known or does not fit: a hint, no verdict."""
    known, agreed = licences(subject.lists), subject.agreed.licence or ""
    for file, bill in bills(subject).items():
        parts = bill.parts if bill else ()
        silent = [part.name for part in parts if part.licence is None]
        if silent and bill and bill.form.startswith(("CycloneDX", "SPDX 2")):
            what = N_("components without a licence: {names}")
            remedy = N_("Have the licences added; what has none may not be used.")
            names = ", ".join(silent[:MANY]) + (" …" if len(silent) > MANY else "")
            yield finding(THIRD_PARTY, Severity.INFO, file, what, remedy, names=names)
        for part in parts:
            yield from _of_part(file, part, agreed, known, subject.known["proprietary"])


def sbom_notes(subject: Subject) -> Iterator[Message]:
    """Yield what of the lists could not be looked at."""
    for file, bill in bills(subject).items():
        if bill and not bill.whole:
            words = N_("{file}: {form}, only the main parts were looked at, not the whole schema.")
            yield Message(words, {"file": file, "form": bill.form})


@lru_cache(maxsize=1)
def _bills(subject: Subject) -> dict[str, Bill | None]:
    known = licences(subject.lists)
    paths = [path for path in subject.matching("sbom") if not subject.aside(path)]
    return {path: _read(path, subject.repository.text(path), known) for path in sorted(paths)}


def bills(subject: Subject) -> dict[str, Bill | None]:
    """Return the bills of materials by their files; None for what cannot be read as one."""
    return _bills(subject)


def _read(path: str, text: str, known: Licences) -> Bill | None:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return cyclonedx.from_xml(start)
    try:
        data = json_data(text.encode()) if start.startswith(("{", "[")) else None
        if data is None and path.endswith((".yaml", ".yml")):
            data = yaml_data(text.encode())
    except UnreadableError:
        return None
    if data is None:
        return spdx.from_tags(text, known) if "SPDXVersion:" in text else None
    if not isinstance(data, dict):
        return None
    if data.get("bomFormat") == "CycloneDX":
        return cyclonedx.from_json(data, text)
    if "@graph" in data and "spdx.org/rdf/3" in str(data.get("@context")):
        return spdx.from_graph(data)
    return spdx.from_data(data, known) if "spdxVersion" in data else None


def _of_part(file: str, part: Part, agreed: str, known: Licences, closed: list[str]) -> Findings:
    said = part.licence
    if said is None:
        return
    name = short(f"{part.name} {part.version or ''}".strip())
    remedy = N_("Have somebody look who knows licences: it depends on how the parts are joined.")
    if any(word in said.casefold() for word in closed) or (
        known.is_expression(said) and known.is_closed(said)
    ):
        what = N_("{name} is under {licence}, which is no free licence")
        mend = N_("Replace it by a free component, or have the use approved in writing.")
        yield finding(THIRD_PARTY, Severity.WARNING, file, what, mend, name=name, licence=short(said))
    elif known.is_expression(said) and not known.is_open(said):
        what = N_("{name} is under {licence}, which the Open Source Initiative has not approved")
        yield finding(THIRD_PARTY, Severity.INFO, file, what, remedy, name=name, licence=short(said))
    elif holds(said, lambda id_: id_ in known.known) is not True:
        what = N_("{name} is under `{licence}`, which the SPDX list does not know")
        yield finding(THIRD_PARTY, Severity.INFO, file, what, remedy, name=name, licence=short(said))
    elif any(known.refuses(ours, said) for ours in ids(agreed)):
        what = N_("{name} is under {licence}, which does not fit into software under {agreed}, as a rule")
        values = {"name": name, "licence": short(said), "agreed": agreed}
        yield finding(THIRD_PARTY, Severity.INFO, file, what, remedy, **values)
