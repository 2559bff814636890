# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The finished files of one document and what it has to say → the problems for which it is not written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tenderkit.problems import Place, Problem, Severity
from tenderkit.rendering.readback.agreement import disagreements
from tenderkit.rendering.readback.compare import differences
from tenderkit.rendering.readback.docx_text import read_docx
from tenderkit.rendering.readback.expected import Expected
from tenderkit.rendering.readback.finished import without
from tenderkit.rendering.readback.html_text import read_html
from tenderkit.rendering.readback.pdf_text import read_pdf
from tenderkit.rendering.readback.town import left_out, with_words, wrong
from tenderkit.rendering.readback.xlsx_text import read_xlsx
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenderkit.rendering.readback.finished import Finished

_MOST = 10
"""Of one file; what is wrong once is mostly wrong often."""
_PAPER = ("docx", "pdf")


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
        if expected is None and ending not in _PAPER:
            continue
        read[ending] = _read(name, data, expected.language if expected else "")
        if letterhead is not None and ending == "docx":
            read[ending] = without(read[ending], read_docx(letterhead))
        if expected is not None:
            yield from _problems("TK040", name, differences(expected, read[ending]))
    if all(ending in read for ending in _PAPER):
        name = next(name for name in files if name.endswith(".pdf"))
        yield from _problems("TK041", name, disagreements(read["docx"], read["pdf"]))


def town_verdict(expected: Expected, files: Mapping[str, bytes], template: bytes) -> Iterator[Problem]:
    """Read back *files* that a town's Word file is the *template* of; what it leaves out is only a warning.

    Its workbook, which no Word file makes, is held against all that it has to say.
    """
    lenient = replace(expected, known=with_words(expected.known, read_docx(template)))
    lacking: dict[str, None] = {}
    for name, data in files.items():
        finished = _read(name, data, expected.language)
        if name.endswith(".xlsx"):
            yield from _problems("TK040", name, differences(expected, finished))
        else:
            yield from _problems("TK040", name, wrong(lenient, finished))
            lacking |= dict.fromkeys(left_out(expected, finished))
    if lacking:
        keys = [*islice(lacking, _MOST), *(["…"] if len(lacking) > _MOST else [])]
        what = Message(N_("it leaves out what our own document prints: {keys}"), {"keys": ", ".join(keys)})
        remedy = Message(N_("See that bidders read it elsewhere, or add it to the Word file."))
        yield Problem("TK145", Place(next(iter(files))), what, remedy, Severity.WARNING)


def _read(name: str, data: bytes, language: str) -> "Finished":
    readers: dict[str, Callable[[bytes], Finished]] = {
        "docx": read_docx,
        "pdf": read_pdf,
        "html": read_html,
        "xlsx": lambda workbook: read_xlsx(workbook, language),
    }
    return readers[name.rpartition(".")[2]](data)


def _problems(rule: str, name: str, found: Iterable[Message]) -> Iterator[Problem]:
    remedy = Message(
        N_("It was not written. If a template of the dossier says so, mend it; else report it to tenderkit.")
    )
    for what in islice(found, _MOST):
        message = Message(N_("read back, the document differs: {what}"), {"what": what})
        yield Problem(rule, Place(name), message, remedy)
