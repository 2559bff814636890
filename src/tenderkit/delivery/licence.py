# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; what its licence texts and manifests say other than what was agreed comes out."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from tenderkit.delivery.documents import UnreadableError, json_data
from tenderkit.delivery.licences import Licences, licences, plain
from tenderkit.delivery.publiccode import NAMES, declared
from tenderkit.delivery.subject import Findings, Subject, finding
from tenderkit.model.licence_expression import holds, ids
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

CHECK = "license"
TEXTS = "LICENSES/"
"""Where licence texts lie by the rules of REUSE, each named by its id."""
_MANIFESTS = {
    "pyproject.toml": ("project", "license"),
    "Cargo.toml": ("package", "license"),
    "package.json": ("", "license"),
    "composer.json": ("", "license"),
}
"""Where in a manifest the licence stands: table, key."""


def licence(subject: Subject) -> Findings:
    """Yield missing licence texts, and licences that were not agreed."""
    known, agreed = licences(subject.lists), subject.agreed.licence
    texts = list(licence_texts(subject, known))
    if not texts:
        what = N_("no licence text is delivered: nobody may use or change the software")
        remedy = N_("Add the text of {agreed} as LICENSE, and as LICENSES/ID.txt.")
        yield finding(
            CHECK, Severity.ERROR, "LICENSE", what, remedy, agreed=agreed or Message(N_("the agreed licence"))
        )
    for file, id_ in texts:
        if id_ is not None and not known.is_text_of(id_, subject.repository.text(file)):
            what = N_("this does not look like the text of {name}")
            remedy = N_("Compare it with the text of {agreed}; take the text of its authors unchanged.")
            yield finding(CHECK, Severity.WARNING, file, what, remedy, name=id_, agreed=id_)
        if id_ is None:
            what = N_("this licence text is not recognised")
            remedy = N_("Compare it with the text of {agreed}; take the text of its authors unchanged.")
            yield finding(
                CHECK,
                Severity.WARNING,
                file,
                what,
                remedy,
                agreed=agreed or Message(N_("the agreed licence")),
            )
    found = {plain(id_) for _file, id_ in texts if id_}
    if agreed and found and holds(agreed, lambda id_: plain(id_) in found) is False:
        what = N_("{agreed} was agreed; the licence texts are of {found}")
        remedy = N_("Publish under {agreed}, or agree on a change and write it down.")
        listed = ", ".join(sorted(found))
        yield finding(CHECK, Severity.ERROR, texts[0][0], what, remedy, agreed=agreed, found=listed)
    if not agreed and found and not any(known.is_open(id_) for id_ in found):
        what = N_("none of the licences is free: {found}")
        remedy = N_("Publish under a licence that the Open Source Initiative has approved.")
        yield finding(CHECK, Severity.ERROR, texts[0][0], what, remedy, found=", ".join(sorted(found)))
    yield from _declared(subject, known)


def licence_texts(subject: Subject, known: Licences) -> Iterator[tuple[str, str | None]]:
    """Yield each licence text with its id, None where it is not recognised."""
    for path in subject.repository.files:
        if path.upper().startswith(TEXTS) and not path.endswith(".license"):
            name = PurePosixPath(path).name
            yield path, next((name.removesuffix(e) for e in (".txt", ".md") if name.endswith(e)), name)
    for path in subject.papers("license"):
        text = subject.repository.text(path)
        name = PurePosixPath(path).stem.upper()
        own = next((id_ for id_ in known.known if name.endswith(f"-{id_.upper()}")), None)
        named = own or known.named_by(text)
        if named is None:
            words = {word.strip(".,;:()\"'") for word in text[:500].split()}
            named = next((word for word in sorted(words) if word in known.known and "-" in word), None)
        yield path, named


def declarations(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield what manifests at the top and publiccode.yml say of the licence, as file and expression."""
    legal = declared(subject).get("legal")
    name = next((name for name in NAMES if name in subject.repository.files), "")
    if isinstance(legal, dict) and isinstance(legal.get("license"), str):
        yield name, legal["license"]
    for file, (table, key) in _MANIFESTS.items():
        data = _manifest(subject, file)
        inside = data.get(table) if table else data
        value = inside.get(key) if isinstance(inside, dict) else None
        if isinstance(value, dict):
            value = value.get("text")
        if isinstance(value, list):
            value = " OR ".join(each for each in value if isinstance(each, str))
        if isinstance(value, str) and value.strip() and "\n" not in value:
            yield file, value.strip()


def _declared(subject: Subject, known: Licences) -> Findings:
    agreed = subject.agreed.licence
    for file, said in declarations(subject):
        expression = said if known.is_expression(said) else known.named_by(said) or said
        if agreed and _differs(agreed, expression):
            what = N_("{agreed} was agreed; this file says {found}")
            remedy = N_("Write the agreed licence here too.")
            yield finding(CHECK, Severity.ERROR, file, what, remedy, agreed=agreed, found=said[:80])
        elif not agreed and not known.is_open(expression):
            what = N_("{found} is no free licence")
            remedy = N_("Publish under a licence that the Open Source Initiative has approved.")
            yield finding(CHECK, Severity.ERROR, file, what, remedy, found=said[:80])


def _differs(agreed: str, said: str) -> bool:
    """Return whether *said* does not name what was agreed; without an expression nobody can say."""
    named = {plain(id_) for id_ in ids(said)}
    return holds(agreed, lambda id_: plain(id_) in named) is False


def _manifest(subject: Subject, file: str) -> Mapping[str, Any]:
    if file not in subject.repository.files:
        return {}
    text = subject.repository.text(file)
    try:
        data = tomllib.loads(text) if file.endswith(".toml") else json_data(text.encode())
    except (tomllib.TOMLDecodeError, UnreadableError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
