# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The finished files of one document and what it has to say → the problems for which it is not written."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from tenderkit.problems import Place, Problem
from tenderkit.rendering.readback.agreement import disagreements
from tenderkit.rendering.readback.compare import differences
from tenderkit.rendering.readback.docx_text import read_docx
from tenderkit.rendering.readback.expected import Expected
from tenderkit.rendering.readback.finished import without
from tenderkit.rendering.readback.pdf_text import read_pdf
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.rendering.readback.finished import Finished

_MOST = 10
"""Of one file; what is wrong once is mostly wrong often."""
_READERS = {"docx": read_docx, "pdf": read_pdf}


def verdict(
    expected: Expected | None, files: Mapping[str, bytes], letterhead: bytes | None = None
) -> Iterator[Problem]:
    """Read *files* back and yield what is wrong with them.

    Args:
        expected: what the document has to say; None where a draft may say less.
        files: name → bytes, of one document.
        letterhead: that of a town, its tags filled; what it says by itself is no part of the document.
    """
    read: dict[str, Finished] = {}
    for name, data in files.items():
        ending = name.rpartition(".")[2]
        if reader := _READERS.get(ending):
            read[ending] = reader(data)
            if letterhead is not None and ending == "docx":
                read[ending] = without(read[ending], read_docx(letterhead))
            if expected is not None:
                yield from _problems("TK040", name, differences(expected, read[ending]))
    if len(read) == len(_READERS):
        name = next(name for name in files if name.endswith(".pdf"))
        yield from _problems("TK041", name, disagreements(read["docx"], read["pdf"]))


def _problems(rule: str, name: str, found: Iterable[Message]) -> Iterator[Problem]:
    remedy = Message(
        N_("It was not written. If a template of the dossier says so, mend it; else report it to tenderkit.")
    )
    for what in islice(found, _MOST):
        message = Message(N_("read back, the document differs: {what}"), {"what": what})
        yield Problem(rule, Place(name), message, remedy)
