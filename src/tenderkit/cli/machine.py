# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""This machine goes in; what of it works for tenderkit comes out, with the command that mends the rest."""

import shutil
import sys
from pathlib import Path

from tenderkit.records import dataclass
from tenderkit.shipped import DATA
from tenderkit.words import N_, Message

_FONTS = ("Regular", "Bold", "Italic", "BoldItalic")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that tenderkit needs or can use."""

    works: bool
    what: Message
    mend: Message | None = None
    needed_for_pdf: bool = False


def findings() -> list[Finding]:
    """Look at Python, Pango, the fonts and LibreOffice."""
    return [_python(), _pango(), _fonts(), _libreoffice()]


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Finding(works=True, what=Message(N_("Python {version}"), {"version": version}))


def _pango() -> Finding:
    """Try what the PDF library tries: to load Pango and HarfBuzz."""
    try:
        from weasyprint.text.ffi import pango
    except (ImportError, OSError, AttributeError) as error:
        lines = str(error).strip().splitlines()
        reason = lines[0] if lines else type(error).__name__
        what = Message(N_("Pango cannot be loaded, so there is no PDF: {reason}"), {"reason": reason})
        return Finding(works=False, what=what, mend=Message(_mend_pango()), needed_for_pdf=True)
    version = _dotted(pango.pango_version())
    return Finding(works=True, what=Message(N_("Pango {version}: PDF works"), {"version": version}))


def _dotted(version: int) -> str:
    return f"{version // 10000}.{version // 100 % 100}.{version % 100}"


def _mend_pango() -> str:
    if sys.platform == "win32":
        return N_("Install MSYS2, then in its shell: pacman -S mingw-w64-x86_64-pango")
    if sys.platform == "darwin":
        return N_("Install it: brew install pango")
    return N_("Install it: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


def _fonts() -> Finding:
    missing = [face for face in _FONTS if not (DATA / "fonts" / f"LiberationSans-{face}.ttf").is_file()]
    if missing:
        what = Message(N_("Fonts are missing from the installation: {faces}"), {"faces": ", ".join(missing)})
        mend = Message(N_("Install tenderkit again: pip install --force-reinstall tenderkit"))
        return Finding(works=False, what=what, mend=mend, needed_for_pdf=True)
    return Finding(works=True, what=Message(N_("Fonts: Liberation Sans comes with tenderkit")))


def _libreoffice() -> Finding:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Finding(works=True, what=Message(N_("LibreOffice: {path}"), {"path": Path(found)}))
    return Finding(
        works=False,
        what=Message(N_("LibreOffice was not found; it makes the PDF of Word templates")),
        mend=Message(N_("If wanted: sudo apt-get install libreoffice-writer-nogui")),
    )
