# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for: the program, a sample dossier to break, the programs that read documents."""

import ctypes.util
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

Tenderkit = Callable[..., Result]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-messages",
        action="store_true",
        help="write the messages that the cases of tests/errors give now; read the difference then",
    )


def run_tenderkit(*arguments: object, language: str = "en", typed: str | None = None) -> Result:
    from tenderkit.cli.main import main

    environment = {"LANGUAGE": language, "LC_ALL": None, "LC_MESSAGES": None, "LANG": None, "NO_COLOR": "1"}
    runner = CliRunner(env=environment)
    result = runner.invoke(main, [str(argument) for argument in arguments], input=typed)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture(scope="session")
def tenderkit() -> Tenderkit:
    """Run the command line in this process; ``language`` is the user's, ``typed`` what the user types."""
    return run_tenderkit


@pytest.fixture(scope="session")
def pristine_kulturportal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as ``tenderkit new`` makes it, once for all tests: not to be changed."""
    folder = tmp_path_factory.mktemp("sample") / "kulturportal"
    result = run_tenderkit("new", folder, "--example", "kulturportal")
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def kulturportal(pristine_kulturportal: Path, tmp_path: Path) -> Path:
    """A copy of the sample that the test may break."""
    return Path(shutil.copytree(pristine_kulturportal, tmp_path / "kulturportal"))


def program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed; as root: tools/system-packages tests")
    return path


@pytest.fixture(scope="session")
def needs_libreoffice() -> str:
    """The path of LibreOffice, which reads Word files as a user would."""
    return program("soffice")


@pytest.fixture(scope="session")
def needs_poppler() -> str:
    """The path of pdftotext."""
    return program("pdftotext")


@pytest.fixture(scope="session")
def needs_pango() -> None:
    """What PDF is drawn with."""
    if ctypes.util.find_library("pango-1.0") is None:
        pytest.skip("Pango is not installed; as root: tools/system-packages pdf")
