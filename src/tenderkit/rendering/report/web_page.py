# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A subject and the look of the town go in; the bytes of one web page come out that needs nothing else."""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from tenderkit.rendering.html import on_dark
from tenderkit.rendering.look import Look, stylesheet, tint
from tenderkit.rendering.report.content import report_content
from tenderkit.rendering.report.filled import FOLDER, filled
from tenderkit.rendering.report.subject import Subject
from tenderkit.rendering.report.web_svg import web_svg


def web_page(subject: Subject, look: Look) -> bytes:
    """Return the report as a page: no address is opened, and it says the same without its script."""
    from markupsafe import Markup

    content = report_content(subject)
    script = (FOLDER / "report.js").read_text(encoding="utf-8")
    text = filled(
        "page.html",
        {**content, "parts": [_drawn(part) for part in content["parts"]]},
        subject,
        style=Markup(_style(look)),  # noqa: S704 - ours, and a colour that was checked
        script=Markup(script),  # noqa: S704 - ours
        script_hash=b64encode(sha256(script.encode()).digest()).decode("ascii"),
        logo=_logo(look),
    )
    return text.encode("utf-8")


def _drawn(part: dict[str, Any]) -> dict[str, Any]:
    """Return *part* with its charts as markup."""
    from markupsafe import Markup

    charts = {
        name: scene and Markup(web_svg(scene))  # noqa: S704 - every text in it is escaped
        for name, scene in part["charts"].items()
    }
    return {**part, "charts": charts}


def _style(look: Look) -> str:
    colours = (
        f":root {{ --accent: {look.accent}; --accent-dark: {on_dark(look.accent)};"
        f" --tint: {tint(look.accent, 9)}; --note: {tint(look.accent, 5)} }}\n"
    )
    own = (FOLDER / "report.css").read_text(encoding="utf-8")
    return colours + stylesheet(look, "page.css") + own


def _logo(look: Look) -> str | None:
    if look.logo is None:
        return None
    return f"data:{look.logo.mime};base64,{b64encode(look.logo.data).decode('ascii')}"
