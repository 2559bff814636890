# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and this machine go in; the versions of all that may show in its documents come out."""

import subprocess
import zlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from tenderkit import __version__
from tenderkit.canonical import sha256
from tenderkit.rendering.inputs import program_hash
from tenderkit.rendering.town.office import libreoffice
from tenderkit.shipped import DATA
from tenderkit.words import N_

_LIBRARIES = (
    "click",
    "cssselect2",
    "docxtpl",
    "fonttools",
    "jinja2",
    "jsonschema",
    "lxml",
    "pillow",
    "pydyf",
    "pypdf",
    "pypdfium2",
    "pyphen",
    "python-docx",
    "pyyaml",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "xlsxwriter",
)
_SECONDS = 30
PROGRAM = N_("tenderkit (files)")
"""The hash of the program, its templates and data, and of the versions of what prints."""


def versions_here(folder: Path) -> dict[str, str]:
    """Return program, library or font → version or hash for the dossier in *folder*.

    What is not there, or not used for this dossier, is left out.
    """
    libraries = {name: found for name in _LIBRARIES if (found := _version(name)) is not None}
    fonts = sorted((DATA / "fonts").glob("*.ttf"))
    return {
        "tenderkit": __version__,
        PROGRAM: program_hash(),
        "Python": python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **_pango(),
        **_libreoffice(folder),
        **libraries,
        **{font.name: sha256(font.read_bytes()) for font in fonts},
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _libreoffice(folder: Path) -> dict[str, str]:
    """Return the version of what makes PDF of the Word files of a town, where there are any."""
    own = [file for file in folder.glob("templates/*.docx") if file.name != "letterhead.docx"]
    program = libreoffice() if own else None
    if program is None:
        return {}
    try:
        said = subprocess.run(  # noqa: S603 - the program that renders, asked for its version
            [program, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    return {"LibreOffice": said.stdout.strip().removeprefix("LibreOffice ")}


def _pango() -> dict[str, str]:
    """Return the version of what lays out text, nothing where it cannot be loaded."""
    try:
        from weasyprint.text.ffi import pango
    except (ImportError, OSError, AttributeError):
        return {}
    number = pango.pango_version()
    return {"Pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}"}
