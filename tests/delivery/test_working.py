# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.delivery.repository import delivered
from tenderkit.delivery.subject import Subject
from tenderkit.delivery.working import automated_tests, ci, history, versions
from tenderkit.reading.lists import read_lists
from tests.delivery.repositories import AGREED, CLEAN, PUBLICCODE, git, grown, made


@pytest.mark.parametrize(
    "path",
    [
        "tests/test_a.py",
        "test/a.rb",
        "src/a.test.ts",
        "src/a.spec.js",
        "pkg/a_test.go",
        "src/test/java/ATest.java",
        "spec/a_spec.rb",
        "cypress/e2e/a.cy.ts",
        "src/__tests__/a.js",
    ],
)
def test_tests_are_known_by_where_they_lie(found, path):
    assert found(automated_tests, {path: "x"}) == []


def test_a_file_that_is_only_called_like_one_is_no_test(found):
    assert len(found(automated_tests, {"src/attestation.py": "x", "docs/testing.md": "x"})) == 1


@pytest.mark.parametrize(
    "path",
    [
        ".github/workflows/ci.yml",
        ".gitlab-ci.yml",
        ".ci/run",
        "Jenkinsfile",
        ".forgejo/workflows/a.yaml",
        ".woodpecker.yml",
    ],
)
def test_continuous_integration_is_known_by_its_settings(found, path):
    assert found(ci, {path: "x"}) == []


@pytest.mark.parametrize(
    "tag", ["v1.0.0", "1.2", "release-2027.3", "calendar/v2.0.0-rc.1", "v10.4.2+build.5"]
)
def test_a_tag_with_the_number_of_a_version_is_enough(found, tag):
    assert found(versions, CLEAN, tags=(tag,)) == []


def test_a_tag_without_a_number_is_none(found):
    assert [f.severity.value for f in found(versions, CLEAN, tags=("demo", "council-1"))] == ["warning"]


def test_before_the_first_version_a_missing_tag_is_a_hint(found):
    files = {
        **CLEAN,
        "publiccode.yml": PUBLICCODE.replace("developmentStatus: stable", "developmentStatus: development"),
    }

    assert [f.severity.value for f in found(versions, files, tags=())] == ["info"]


def test_a_large_first_commit_is_a_dump_and_a_small_one_is_not(found):
    large = {f"src/{n}.py": "x" for n in range(60)}

    assert len(found(history, [large, {"a": "b"}])) == 1


def test_a_project_that_grew_has_a_history(found):
    first = {f"src/{n}.py": "x" for n in range(60)}
    then = {f"src/more/{n}.py": "x" for n in range(60)}

    assert found(history, [first, then]) == []


def test_contents_that_are_missing_in_the_copy_are_told(tmp_path):
    origin = made(tmp_path / "origin", [*grown(CLEAN), {"old.py": "old"}, {"old.py": ""}])
    git(origin, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", origin.as_uri(), "partial")

    with delivered(tmp_path / "partial") as repository:
        findings = list(history(Subject(repository, AGREED, read_lists())))

    assert [finding.check for finding in findings] == ["history"]
    assert findings[0].message.values["count"] == 1
