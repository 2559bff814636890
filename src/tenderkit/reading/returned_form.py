# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that a bidder sent goes in; the fields of the form that it is come out, or that it is none.

Nothing in it is run, fetched or unpacked: what is no field of a form is not looked at.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tenderkit.model.intake import APPLICATIONS
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.characters import forbidden_characters
from tenderkit.reading.returned_titles import name_of_title
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

UNREADABLE = "TK167"
"""The rule of a file that cannot be read as the form that it may be."""
ACTIVE = "TK168"
"""The rule of a file that could do more than be read."""
FIELD = "TK169"
"""The rule of a field that is not understood."""

MOST_BYTES = 20 * 2**20
"""A form is small; a larger file is not looked into."""
MOST_FIELDS = 5_000
LONGEST_VALUE = 20_000
_SECONDS = 20

Value = str | bool
"""What stands in a field: a text without blanks at its ends, or whether a box is ticked."""

_ARCHIVES = {".zip", ".7z", ".rar", ".tar", ".gz"}
_BY_HAND = N_("Open it safely, and write what it says into `{bid}` and `{price}` yourself.")
_APPLIED_BY_HAND = N_("Open it safely, and write what it says into `{bid}` yourself.")


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """One form as it came back."""

    file: str
    """As it is called in messages."""
    title: str
    """What the file says of itself; empty where it says nothing."""
    fields: Mapping[str, Value]
    """Only what is filled in: no empty text, no box without a tick."""
    names: frozenset[str]
    """Of all its fields, also the empty ones."""
    colophon: str = ""
    """The text of its last lines, where a form of ours says its version."""

    def place(self, name: str) -> Place:
        """Return where the field *name* stands: ``bid.pdf:preis-P-01``."""
        return Place(f"{self.file}:{name}")


def read_form(path: Path, name: str, problems: list[Problem]) -> ReturnedForm | None:
    """Return the fields of the form in *path*; None where it is no form.

    Args:
        path: the file; workbooks and YAML have readers of their own.
        name: how messages call it.
        problems: takes what a person must look at.
    """
    ending = path.suffix.lower()
    if ending in _ARCHIVES:
        what = Message(N_("this is an archive, and archives are not unpacked"))
        problems.append(by_hand(UNREADABLE, name, what))
        return None
    if ending not in {".pdf", ".docx"}:
        return None
    if path.stat().st_size > MOST_BYTES:
        what = Message(N_("the file is larger than {limit} megabytes and was not read as a form"), _LIMIT)
        problems.append(by_hand(UNREADABLE, name, what, Severity.INFO))
        return None
    return form_of(path.read_bytes(), name, ending, problems, name_of_title)


def form_of(
    data: bytes, name: str, ending: str, problems: list[Problem], titled: Callable[[str], str | None]
) -> ReturnedForm | None:
    """Return the fields of the PDF or Word file *data*, as its *ending* says; None where it is no form.

    Args:
        data: no larger than `MOST_BYTES`.
        name: how messages call it.
        ending: ``.pdf`` or ``.docx``.
        problems: takes what a person must look at.
        titled: gives the name of a field by its title, where a program has lost the name.
    """
    if ending == ".pdf":
        return _pdf(data, name, problems)
    from tenderkit.reading.returned_docx import docx_form

    return docx_form(data, name, problems, titled)


def _pdf(data: bytes, name: str, problems: list[Problem]) -> ReturnedForm | None:
    from tenderkit.reading.returned_apart import TookTooLongError, apart
    from tenderkit.reading.returned_pdf import pdf_form

    try:
        form, found = apart(_SECONDS, pdf_form, data, name)
    except TookTooLongError:
        what = Message(N_("the PDF could not be read within {seconds} seconds"), {"seconds": _SECONDS})
        problems.append(by_hand(UNREADABLE, name, what))
        return None
    problems += found
    return form


def by_hand(rule: str, name: str, what: Message, severity: Severity = Severity.WARNING) -> Problem:
    """Return the problem that a person must read the file *name*."""
    folder = name.partition("/files/")[0]
    return Problem(rule, Place(name), what, _into(folder, _BY_HAND, _APPLIED_BY_HAND), severity)


def _into(folder: str, bid: str, application: str) -> Message:
    """Return what is to be done, with the file into which a person writes; an application has no prices."""
    if folder.startswith(f"{APPLICATIONS.folder}/"):
        return Message(application, {"bid": f"{folder}/{APPLICATIONS.head}"})
    return Message(bid, {"bid": f"{folder}/bid.yaml", "price": f"{folder}/price.yaml"})


def active(name: str, what: Message) -> Problem:
    """Return the problem that the file *name* could do more than be read; its fields were read."""
    remedy = Message(N_("Its fields were read. Switch programs off in the viewer before you open it."))
    return Problem(ACTIVE, Place(name), what, remedy, Severity.WARNING)


def kept(form: ReturnedForm, read: Mapping[str, Value], problems: list[Problem]) -> ReturnedForm:
    """Return *form* with what can be taken over of the fields that were *read*."""
    fields = dict(_harmless(form, read, problems))
    return ReturnedForm(form.file, form.title, fields, form.names, form.colophon)


def _harmless(
    form: ReturnedForm, read: Mapping[str, Value], problems: list[Problem]
) -> Iterator[tuple[str, Value]]:
    for name, value in read.items():
        if value is True:
            yield name, True
        if not isinstance(value, str) or not value.strip():
            continue
        lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        code = next((code for _, code in forbidden_characters(text)), None)
        if len(text) > LONGEST_VALUE:
            what = Message(N_("the field holds more than {limit} characters"), {"limit": LONGEST_VALUE})
        elif code is not None:
            what = Message(N_("the field holds the character {code}, which nobody sees"), {"code": code})
        else:
            yield name, text
            continue
        problems.append(field_problem(form, name, what))


def field_problem(form: ReturnedForm, name: str, what: Message) -> Problem:
    """Return the problem that a person must read the field *name*."""
    folder = form.file.partition("/files/")[0]
    remedy = _into(
        folder,
        N_("Read the form, and write what it means into `{bid}` or `{price}` yourself."),
        N_("Read the form, and write what it means into `{bid}` yourself."),
    )
    return Problem(FIELD, form.place(name), what, remedy, Severity.WARNING)


_LIMIT = {"limit": MOST_BYTES // 2**20}
