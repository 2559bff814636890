# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re

import pytest

from tenderkit.reading.sample import EMPTY, STAGES, sample_files, samples


def test_the_shipped_samples_are_known_by_name_and_the_empty_one_is_none():
    assert samples() == ["case-management", "kulturportal"]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_holds_the_stages_before_it_and_nothing_after(stage):
    files = {name.split("/")[0] for name in sample_files("kulturportal", stage)}
    folders = {"bids": "bids", "applications": "bids", "scores": "scores", "consensus": "consensus"}

    for folder, begins in folders.items():
        assert (folder in files) is (STAGES.index(begins) <= STAGES.index(stage))


def test_editors_find_the_schema_of_every_file_in_the_new_dossier():
    files = sample_files("kulturportal", "consensus")

    for name, data in files.items():
        if name.endswith(".yaml"):
            (target,) = re.findall(r"\$schema=(\S+)", data.decode().splitlines()[0])
            assert target == "../" * name.count("/") + f".schemas/{target.rpartition('/')[2]}"
            assert f".schemas/{target.rpartition('/')[2]}" in files


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_empty_dossier_has_the_four_files_that_an_official_writes(language):
    files = [name for name in sample_files(EMPTY, "tender", language) if name.endswith(".yaml")]

    assert files == ["criteria.yaml", "internal.yaml", "requirements.yaml", "tender.yaml"]


@pytest.mark.parametrize(
    "private", ["/internal.yaml", "/bids/", "scores/", "consensus/", "/record/", "/out/"]
)
def test_what_is_confidential_is_kept_out_of_git(private):
    ignored = sample_files(EMPTY, "tender", "de")[".gitignore"].decode().splitlines()

    assert private in ignored
    assert not {"/tender.yaml", "/requirements.yaml", "/criteria.yaml"} & set(ignored)
