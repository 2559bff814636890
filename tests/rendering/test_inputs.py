# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.rendering.inputs import content_hash, inputs_hash
from tenderkit.rendering.markup import Page
from tenderkit.rendering.printing import Job


@pytest.fixture
def job(look) -> Job:
    return Job(Page("tender/letter", "<html/>", look(), {}, form=False, template="letter"), ("docx", "pdf"))


@pytest.mark.parametrize(
    "path", ["tender.yaml", "lots/L1/criteria.yaml", "templates/letterhead.docx", "templates/de/a.html.j2"]
)
def test_every_file_that_documents_are_made_from_counts(path: str, look, tmp_path: Path):
    before = inputs_hash(tmp_path, look(), draft=False)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("new")

    assert inputs_hash(tmp_path, look(), draft=False) != before


@pytest.mark.parametrize("path", ["out/tender/letter.pdf", "bids/bid-01/offer.pdf", "templates/.swap"])
def test_a_file_that_no_document_is_made_from_does_not_count(path: str, look, tmp_path: Path):
    before = inputs_hash(tmp_path, look(), draft=False)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("new")

    assert inputs_hash(tmp_path, look(), draft=False) == before


def test_the_look_and_the_draft_count(look, tmp_path: Path):
    hashes = {
        inputs_hash(tmp_path, look(), draft=False),
        inputs_hash(tmp_path, look(), draft=True),
        inputs_hash(tmp_path, look(accent="#7a0019"), draft=False),
    }

    assert len(hashes) == 3


def test_the_place_of_a_dossier_does_not_count(look, tmp_path: Path):
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "tender.yaml").write_text("format: 1")

    assert inputs_hash(tmp_path / "here", look(), draft=False) == inputs_hash(
        tmp_path / "there", look(), draft=False
    )


def test_what_a_document_prints_and_how_counts(job: Job):
    others = [
        replace(job, page=replace(job.page, html="<html></html>")),
        replace(job, page=replace(job.page, form=True)),
        replace(job, letterhead=b"PK"),
    ]

    assert len({content_hash(one, "pdf") for one in (job, *others)}) == 4


def test_a_word_file_without_its_pdf_is_another_one_for_it_has_no_page_numbers(job: Job):
    alone = replace(job, formats=("docx",))

    assert content_hash(job, "docx") != content_hash(alone, "docx")


def test_a_pdf_is_the_same_with_or_without_its_word_file(job: Job):
    assert content_hash(job, "pdf") == content_hash(replace(job, formats=("pdf",)), "pdf")
