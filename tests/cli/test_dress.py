# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look that a town gives its documents: logo, colour, font."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.conftest import Tenderkit

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    '<path d="M0 0h20v20z" fill="#7a1f3d"/><circle cx="40" cy="10" r="9"/></svg>'
)


def dressed(folder: Path, **keys: str) -> None:
    """Write the look of the dossier anew."""
    tender = folder / "tender.yaml"
    before, _, after = tender.read_text("utf-8").partition("look:\n")
    rest = "".join(line for line in after.splitlines(keepends=True) if not line.startswith(" "))
    look = "".join(f'  {key}: "{value}"\n' for key, value in keys.items())
    tender.write_text(f"{before}look:\n{look}{rest}", "utf-8")


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 60), "#336699").save(file, "PNG")
    return file.getvalue()


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize(("name", "data"), [("logo.svg", LOGO.encode()), ("amt/logo.png", png())])
def test_a_logo_is_printed_in_both_formats(
    tenderkit: Tenderkit, kulturportal: Path, name: str, data: bytes
) -> None:
    (kulturportal / name).parent.mkdir(exist_ok=True)
    (kulturportal / name).write_bytes(data)
    dressed(kulturportal, logo=name)

    result = tenderkit("render", kulturportal, "aufforderung")

    assert result.exit_code == 0, result.output
    out = kulturportal / "out" / "tender"
    with zipfile.ZipFile(out / "aufforderung.docx") as package:
        media = [package.read(part) for part in package.namelist() if part.startswith("word/media/")]
    assert data in media
    assert any(part.startswith(b"\x89PNG") for part in media)
    with pikepdf.open(out / "aufforderung.pdf") as pdf:
        alternatives = [str(item.Alt) for item in pdf.objects if "/Alt" in item] if pdf.objects else []
    assert alternatives == ["Kulturverband Südliches Leinebergland e. V."]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("logo.png", None, "cannot be read"),
        ("../logo.png", png(), "does not lie in the dossier"),
        ("/etc/hostname", None, "does not lie in the dossier"),
        ("logo.png", b"GIF89a", "neither PNG nor JPEG nor SVG"),
        ("logo.svg", LOGO.replace("<circle", "<script/><circle").encode(), "script"),
        ("logo.svg", LOGO.replace("<circle", "<text>Stadt</text><circle").encode(), "font may be missing"),
    ],
)
def test_a_logo_that_cannot_be_printed_is_named_with_its_place(
    tenderkit: Tenderkit, kulturportal: Path, name: str, data: bytes | None, what: str
) -> None:
    if data is not None:
        (kulturportal / name).write_bytes(data)
    dressed(kulturportal, logo=name)

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "html")

    assert result.exit_code == 1
    assert "tender.yaml:" in result.stderr
    assert "[TK037]" in result.stderr
    assert what in result.stderr
    assert not (kulturportal / "out").exists()


def test_check_names_a_logo_that_cannot_be_printed(tenderkit: Tenderkit, kulturportal: Path) -> None:
    dressed(kulturportal, logo="logo.png")

    result = tenderkit("check", kulturportal)

    assert result.exit_code == 1
    assert "[TK037]" in result.output


def test_a_link_that_leads_out_of_the_dossier_is_no_logo(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside.png").write_bytes(png())
    (kulturportal / "logo.png").symlink_to(tmp_path / "outside.png")
    dressed(kulturportal, logo="logo.png")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "html")

    assert "does not lie in the dossier" in result.stderr


def test_a_colour_that_cannot_be_read_is_named_with_its_place(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    dressed(kulturportal, color="#FFCC00")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "html")

    assert result.exit_code == 1
    assert "[TK031]" in result.stderr
    assert "tender.yaml:" in result.stderr


def test_the_font_of_the_house_is_named_in_word(tenderkit: Tenderkit, kulturportal: Path) -> None:
    dressed(kulturportal, font="Source Sans 3")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(kulturportal / "out/tender/aufforderung.docx") as package:
        assert b'w:ascii="Source Sans 3"' in package.read("word/styles.xml")
