# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letterhead, a look and facts → the Word document with its tags filled, ready to take the body."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from tenderkit.rendering.blanks import Blanks
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look

_NOT_FILLED = N_("the letterhead cannot be filled: {fault}")
_NOT_READ = N_("the letterhead cannot be read as a Word file (DOCX)")
_MOST_BYTES = 50_000_000
"""Of a letterhead when it is unpacked."""


class LetterheadError(ValueError):
    """A town's letterhead cannot be filled."""

    def __init__(self, message: Message) -> None:
        """Keep why, so that it can be said in any language."""
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return sentence(self.message, str)


def filled_letterhead(letterhead: bytes, look: "Look", facts: Mapping[str, object], body: str) -> Any:
    """Return the document, with *body* where the letterhead says ``{{ body }}``.

    Raises:
        LetterheadError: no Word file, a broken tag, a name that is not there, a value that is missing.
    """
    from docx import Document
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    _check_package(letterhead)
    names = {
        "title": look.title,
        "subject": look.subject,
        "authority": look.author,
        "number": look.number,
        "running_head": look.running_head,
        "date": look.date,
    }
    context = Blanks(draft=False, printed=_open if look.watermark else _refused).named({**facts})
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    filled = BytesIO()
    try:
        template = DocxTemplate(BytesIO(letterhead))
        template.render({**context, "document": names, "body": body}, jinja_env=environment)
        template.save(filled)
        return Document(filled)  # read anew: docxtpl leaves heads and feet that python-docx does not see
    except TemplateError as error:
        raise LetterheadError(Message(_NOT_FILLED, {"fault": error.message})) from error
    except (ArithmeticError, AttributeError, LookupError, SyntaxError, TypeError) as error:
        raise LetterheadError(Message(_NOT_FILLED, {"fault": str(error)})) from error


def _open(key: str) -> str:
    """In a draft a gap says its name; the document itself lists what is open."""
    return f"[{key}]"


def _refused(key: str) -> str:
    raise LetterheadError(Message(N_("the letterhead prints `{key}`, which is not filled in"), {"key": key}))


def _check_package(letterhead: bytes) -> None:
    """A Word file is a zip with a main part; unpacked it is small."""
    try:
        with ZipFile(BytesIO(letterhead)) as package:
            members = package.infolist()
    except BadZipFile as error:
        raise LetterheadError(Message(_NOT_READ)) from error
    names = {member.filename for member in members}
    if not {"[Content_Types].xml", "word/document.xml"} <= names or len(names) < len(members):
        raise LetterheadError(Message(_NOT_READ))
    if any(member.flag_bits & 1 for member in members):
        raise LetterheadError(Message(N_("the letterhead is locked with a password")))
    if sum(member.file_size for member in members) > _MOST_BYTES:
        raise LetterheadError(Message(N_("the letterhead is too large when it is unpacked")))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise LetterheadError(Message(N_("the letterhead holds macros")))
