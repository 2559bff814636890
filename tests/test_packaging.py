# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wheel, in a bare environment outside the checkout: the one test that can see a missing template."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]


def run(*command: object, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment | {"LANGUAGE": "en"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution as an installer would."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, TOP, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds the wheel and what it depends on, and nothing else."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(
        programs / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        wheel,
        folder=folder,
    )
    return programs / "tenderkit"


def test_the_wheel_holds_every_shipped_file(wheel: Path):
    shipped = {
        f"tenderkit/{path.relative_to(root).as_posix()}"
        for root, name in [
            (TOP, "templates"),
            (TOP, "schemas"),
            (TOP, "examples"),
            (TOP / "src/tenderkit", "data"),
        ]
        for path in (root / name).rglob("*")
        if path.is_file()
    } | {"tenderkit/data/verify_award.py"}

    missing = shipped - set(zipfile.ZipFile(wheel).namelist())

    assert not missing


@pytest.mark.usefixtures("needs_pango")
def test_the_wheel_does_the_main_job_without_the_checkout(installed: Path, tmp_path: Path):
    run(installed, "new", "sample", "--example", "kulturportal", folder=tmp_path)
    run(installed, "check", "sample", folder=tmp_path)
    run(installed, "render", "sample", "leistungsbeschreibung", folder=tmp_path)
    ranking = json.loads(run(installed, "rank", "sample", "--json", folder=tmp_path))

    written = {path.name for path in (tmp_path / "sample/out/tender").iterdir()}
    assert {"leistungsbeschreibung.docx", "leistungsbeschreibung.pdf"} <= written
    assert ranking["status"] == "ranked"
    assert ranking["excluded"]


def test_the_wheel_speaks_german(installed: Path, tmp_path: Path):
    assert run(installed, "--lang", "de", "--help", folder=tmp_path) != run(
        installed, "--help", folder=tmp_path
    )
