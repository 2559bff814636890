# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of markup go in; finished files come out, several at a time where there are several cores."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import InputError, Place, Problem, Severity
from tenderkit.rendering.faces import ForeignFontError
from tenderkit.rendering.garbage import collecting_later
from tenderkit.rendering.glyphs import MissingGlyph
from tenderkit.rendering.letterhead_filling import LetterheadError, filled_letterhead
from tenderkit.rendering.markup import Page
from tenderkit.rendering.shortcuts import hastened
from tenderkit.rendering.subset import MarkupError
from tenderkit.rendering.svg import PictureError
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from tenderkit.rendering.readback.expected import Expected


@dataclass(frozen=True, slots=True)
class Printed:
    """One page printed: name → bytes, or the character that no face of the font has."""

    page: str
    files: dict[str, bytes]
    missing: tuple[str, str] | None = None
    """Character, and the text it stands in."""
    no_pdf: str | None = None
    """Why this machine makes no PDF; the other formats are there."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the template or the letterhead, so that nothing was printed."""
    lacking: tuple[Problem, ...] = ()
    """Why a format was not made of a town's Word file; the others are there."""
    open: tuple[OpenKey, ...] = ()
    """What the draft of a town's Word file prints as open."""
    doubts: tuple[Problem, ...] = ()
    """What somebody should look at, though everything was made."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one worker does."""

    page: Page
    formats: tuple[str, ...]
    letterhead: bytes | None = None
    expected: "Expected | None" = field(default=None, repr=False)
    """What the finished files have to say; None in a draft. No part of what is printed."""


def printed(job: Job) -> Printed:
    """Print one page in all its formats, or say why it cannot be."""
    try:
        with collecting_later(len(job.page.html)):
            return _printed(job) if job.page.town is None else _town_printed(job)
    except InputError as error:
        return Printed(job.page.name, {}, problems=error.problems)
    except MissingGlyph as error:
        return Printed(job.page.name, {}, (error.character, error.text))
    except MarkupError as error:
        what = Message(N_("this prints what no document may hold: {fault}"), {"fault": error.message})
        remedy = Message(N_("docs/reference/templates.md says what a template may print."))
        return _refused(job, "TK039", job.page.template, what, remedy)
    except ForeignFontError as error:
        remedy = Message(N_("`tenderkit doctor` says whether the fonts of the documents are there."))
        return _refused(job, "TK042", f"{job.page.name}.pdf", error.message, remedy)
    except PictureError as error:
        return _refused(
            job, "TK037", "tender.yaml", error.message, Message(N_("Take a PNG or JPEG instead."))
        )
    except LetterheadError as error:
        remedy = Message(
            N_("Mend it in Word, or take it away; it may name tender, buyer, dates, procedure and document.")
        )
        return _refused(job, "TK038", "templates/letterhead.docx", error.message, remedy)


def _refused(job: Job, rule: str, file: str, what: Message, remedy: Message) -> Printed:
    return Printed(job.page.name, {}, problems=(Problem(rule, Place(file), what, remedy),))


def _printed(job: Job) -> Printed:
    """Print the PDF first, for its page numbers stand in the DOCX; then read both back."""
    from tenderkit.rendering.blocks import block_tree
    from tenderkit.rendering.readback.verdict import verdict

    page = job.page
    files: dict[str, bytes] = {}
    tree = block_tree(page.html)
    pages, no_pdf = None, None
    if "pdf" in job.formats and (no_pdf := _no_pdf()) is None:
        from tenderkit.rendering.pdf import render_pdf

        with hastened():
            pages = render_pdf(tree, page.look, page.form)
        files[f"{page.name}.pdf"] = pages.data
    if "docx" in job.formats:
        from tenderkit.rendering.docx import render_docx

        files[f"{page.name}.docx"] = render_docx(tree, page.look, page.facts, pages, job.letterhead)
    if "html" in job.formats:
        from tenderkit.rendering.html import render_html

        files[f"{page.name}.html"] = render_html(tree, page.look)
    files |= _workbook(job)
    if problems := tuple(verdict(job.expected, files, _letterhead_alone(job))):
        return Printed(page.name, {}, problems=problems)
    return Printed(page.name, files, no_pdf=no_pdf)


def _letterhead_alone(job: Job) -> bytes | None:
    """Return the letterhead of a town, filled but without a document in it."""
    if job.letterhead is None or "docx" not in job.formats:
        return None
    file = BytesIO()
    filled_letterhead(job.letterhead, job.page.look, job.page.facts, "").save(file)
    return file.getvalue()


def _town_printed(job: Job) -> Printed:
    from tenderkit.rendering.readback.verdict import town_verdict
    from tenderkit.rendering.town.page import print_town

    page = job.page
    assert page.town is not None
    made = print_town(page.town, page.look, job.formats)
    files = {f"{page.name}.{ending}": data for ending, data in made.files.items()} | _workbook(job)
    found = [] if job.expected is None else list(town_verdict(job.expected, files, page.town.template.data))
    if problems := tuple(problem for problem in found if problem.severity is Severity.ERROR):
        return Printed(page.name, {}, problems=problems)
    doubts = (*made.doubts, *found)
    return Printed(page.name, files, lacking=made.lacking, open=made.open, doubts=doubts)


def _workbook(job: Job) -> dict[str, bytes]:
    """Return the workbook under its name, nothing where there is none."""
    page = job.page
    if page.book is None or "xlsx" not in job.formats:
        return {}
    from tenderkit.rendering.sheets.writing import render_xlsx

    return {f"{page.name}.xlsx": render_xlsx(page.book, page.look)}


def _no_pdf() -> str | None:
    """Return why WeasyPrint cannot be loaded here, None where it can."""
    try:
        import weasyprint  # noqa: F401 - the import itself loads Pango
    except (ImportError, OSError) as error:
        return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return None


def print_all(jobs: Sequence[Job], executor: "Executor | None") -> Iterator[Printed]:
    """Yield each job printed, in the order of *jobs*; *executor* begins with the longest, None works here.

    Raises:
        InputError: a worker ended before it was done.
    """
    if executor is None:
        with collecting_later():
            yield from map(printed, jobs)
        return
    from concurrent.futures import BrokenExecutor

    try:
        yield from _shared(jobs, executor)
    except BrokenExecutor as error:
        what = Message(N_("a process that prints documents ended before it was done"))
        remedy = Message(
            N_(
                "Say it again. It may lack memory, somebody may have ended it, or the program was updated"
                " meanwhile; `tenderkit render DOSSIER --workers 1` prints without such processes."
            )
        )
        raise InputError([Problem("TK049", Place("--workers"), what, remedy)]) from error


def _shared(jobs: Sequence[Job], executor: "Executor") -> Iterator[Printed]:
    """Yield each of *jobs* as the workers of *executor* have printed it."""
    longest_first = sorted(range(len(jobs)), key=lambda number: -len(jobs[number].page.html))
    running = {number: executor.submit(printed, jobs[number]) for number in longest_first}
    yield from (running.pop(number).result() for number in range(len(jobs)))
