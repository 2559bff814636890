# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; files without a licence header, or with one that was not agreed, come out."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from tenderkit.delivery import reuse
from tenderkit.delivery.licences import licences, plain
from tenderkit.delivery.subject import MANY, Findings, Subject, compiled, finding
from tenderkit.model.licence_expression import ids
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

CHECK = "spdx"
_IN_FILE = re.compile(rb"SPDX-License-" + rb"Identifier:[ \t]*([^\r\n]+)")
_END = re.compile(r"(\*/|-->|\?>|#\}|\"\"\"|'''|\*\)|\]\]).*$")
_SAYS: Mapping[str, tuple[str, str]] = {
    "missing_licensing_info": (
        N_("the file says no licence"),
        N_("Give it headers SPDX-License-Identifier and SPDX-FileCopyrightText, or a line in REUSE.toml."),
    ),
    "missing_copyright_info": (
        N_("the file says not whose it is"),
        N_("Give it a header SPDX-FileCopyrightText, or a line in REUSE.toml."),
    ),
    "missing_licenses": (
        N_("the text of {name} is missing"),
        N_("Add it as LICENSES/{name}.txt (reuse download {name})."),
    ),
    "bad_licenses": (
        N_("{name} is no id of the SPDX list"),
        N_("Take the id of the list, or call it LicenseRef-NAME and add its text."),
    ),
    "read_errors": (N_("the file could not be read by reuse"), N_("Look at its encoding.")),
    "invalid_spdx_expressions": (
        N_("the header is no SPDX expression"),
        N_("Write it as the SPDX list does: EUPL-1.2, MIT OR Apache-2.0."),
    ),
}
_OWNERS = ("missing_copyright_info",)
"""Said only of files that say their licence: else each would be named twice."""
_OF_LICENCES = ("missing_licenses", "bad_licenses")


def headers(subject: Subject) -> Findings:
    """Yield files whose licence nobody can read from them."""
    said = _reuse(subject)
    if said is None:
        yield from _without_reuse(subject)
    else:
        for key, (what, remedy) in _SAYS.items():
            silent = set(reuse.names(said.get("missing_licensing_info"))) if key in _OWNERS else set()
            listed = sorted(set(reuse.names(said.get(key))) - silent)
            for name in listed[:MANY]:
                file = None if key in _OF_LICENCES else name
                yield finding(CHECK, Severity.ERROR, file, what, remedy, name=name)
            if len(listed) > MANY:
                more, mend = N_("and {count} more files like that"), N_("`reuse lint` lists them all.")
                yield finding(CHECK, Severity.ERROR, None, more, mend, count=len(listed) - MANY)
    yield from _odd_names(subject)
    yield from _other_licences(subject)


def header_notes(subject: Subject) -> Iterator[Message]:
    """Yield what could not be looked at."""
    if reuse.program() is None:
        yield Message(
            N_("Licence headers were only searched: the program reuse is not installed (pipx install reuse).")
        )
    elif _reuse(subject) is None:
        yield Message(N_("Licence headers were only searched: the program reuse gave up on these files."))


def in_source(subject: Subject) -> dict[str, str | None]:
    """Return the licence that each source file names itself."""
    return _in_source(subject)


@lru_cache(maxsize=1)
def _reuse(subject: Subject) -> Mapping[str, object] | None:
    command = reuse.program()
    if command is None or not reuse.fits(subject.repository):
        return None
    return reuse.report(subject.repository, command)


@lru_cache(maxsize=1)
def _in_source(subject: Subject) -> dict[str, str | None]:
    source = compiled(subject.known["paths"]["source"])
    paths = [path for path in subject.repository.files if source.search(path.lower())]
    found: dict[str, str | None] = {}
    for path, data in subject.repository.contents(paths):
        header = _IN_FILE.search(data[:5_000])
        said = header[1].decode("utf-8", "replace") if header else None
        found[path] = _END.sub("", said).strip() if said else None
    return found


def _without_reuse(subject: Subject) -> Findings:
    """Yield source files without a header, where no other file can say it for them."""
    files = subject.repository.files
    for path, said in in_source(subject).items():
        beside = f"{path}.license" in files or "REUSE.toml" in files or ".reuse/dep5" in files
        if said is None and not beside and not subject.aside(path):
            yield finding(CHECK, Severity.ERROR, path, *_SAYS["missing_licensing_info"], name=path)


def _odd_names(subject: Subject) -> Findings:
    """Yield files that no copy could be made of, so nobody looked into them."""
    for path in [path for path in subject.repository.files if not reuse.is_plain(path)][:MANY]:
        what = N_("not every system can have a file of this name; its header was not looked at")
        remedy = N_("Give it a name of plain characters.")
        yield finding(CHECK, Severity.WARNING, path, what, remedy)


def _other_licences(subject: Subject) -> Findings:
    """Yield headers in source files under which the software is not free, or not what was agreed."""
    known, agreed = licences(subject.lists), subject.agreed.licence
    named = {path: said for path, said in in_source(subject).items() if said}
    closed = [path for path, said in named.items() if known.is_closed(said) and not subject.aside(path)]
    for path in closed[:MANY]:
        what = N_("the header says {found}, which is no free licence")
        remedy = N_("Free the file under the agreed licence, or replace it.")
        yield finding(CHECK, Severity.ERROR, path, what, remedy, found=named[path][:80])
    if not agreed:
        return
    ours = {plain(id_) for id_ in ids(agreed)}
    main = [path for path in named if not subject.aside(path) and path not in closed]
    if main and not any(ours & {plain(id_) for id_ in ids(named[path])} for path in main):
        what = N_("no source file is under {agreed}; this one says {found}")
        remedy = N_("Write the agreed licence into the headers.")
        yield finding(CHECK, Severity.ERROR, main[0], what, remedy, agreed=agreed, found=named[main[0]][:80])
    for path in main:
        if any(known.refuses(id_, named[path]) for id_ in ids(agreed)) and ours.isdisjoint(
            plain(id_) for id_ in ids(named[path])
        ):
            what = N_("code under {found} does not fit into software under {agreed}, as a rule")
            remedy = N_("Have somebody look who knows licences: it depends on how the parts are joined.")
            yield finding(CHECK, Severity.INFO, path, what, remedy, found=named[path][:80], agreed=agreed)
