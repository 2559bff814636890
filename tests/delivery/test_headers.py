# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import shutil
import sys
from pathlib import Path

import pytest

from tenderkit.delivery import reuse
from tenderkit.delivery.headers import header_notes, headers
from tests.delivery.repositories import CLEAN, GIT, source


@pytest.fixture
def without_reuse(monkeypatch, tmp_path):
    """A machine on which git is installed and reuse is not."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / Path(str(GIT)).name).symlink_to(str(GIT))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    if shutil.which("reuse"):
        pytest.skip("reuse is found all the same")


@pytest.mark.usefixtures("without_reuse")
def test_without_the_program_headers_are_searched_and_that_is_said(found):
    assert reuse.program() is None
    assert [finding.file for finding in found(headers, {"src/a.py": "x = 1", "src/b.py": source()})] == [
        "src/a.py"
    ]


@pytest.mark.usefixtures("without_reuse")
def test_without_the_program_a_note_says_so(found):
    assert len(found(header_notes, CLEAN)) == 1


def test_a_file_without_any_word_is_named_once(found):
    findings = found(headers, {**CLEAN, "src/a.py": "x = 1\n"})

    assert [finding.file for finding in findings] == ["src/a.py"]


def test_more_than_ten_files_are_counted(found):
    findings = found(headers, {**CLEAN, **{f"src/a{n:02}.py": "x = 1\n" for n in range(15)}})

    assert len(findings) == 11
    assert findings[-1].message.values["count"] == 5


def test_code_that_does_not_fit_is_a_hint(found):
    other = source().replace("EUPL-1.2", "GPL-3.0-only")

    findings = found(headers, {**CLEAN, "src/a.py": other, "LICENSES/GPL-3.0-only.txt": "GNU"})

    assert [(finding.file, finding.severity.value) for finding in findings] == [("src/a.py", "info")]


def test_headers_of_another_licence_alone_are_an_error(found):
    files = {name: text for name, text in CLEAN.items() if not name.endswith(".py")}

    findings = found(headers, {**files, "src/a.py": source().replace("EUPL-1.2", "CC-BY-4.0")})

    assert [finding.message.values.get("found") for finding in findings] == ["CC-BY-4.0"]


def test_the_end_of_a_comment_is_no_part_of_a_licence(found):
    line = source().splitlines()[1].removeprefix("# ")

    assert (
        found(headers, {**CLEAN, "src/a.js": f"/* {line} */\n/* {source().splitlines()[0][2:]} */\n"}) == []
    )
