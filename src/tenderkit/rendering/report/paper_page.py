# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A subject and the look of the town go in; the report as markup of a document comes out, to be printed."""

from dataclasses import replace
from typing import Any

from tenderkit.rendering.look import Look
from tenderkit.rendering.markup import Page
from tenderkit.rendering.report.content import report_content
from tenderkit.rendering.report.filled import filled, title
from tenderkit.rendering.report.paper_svg import paper_svg
from tenderkit.rendering.report.subject import Subject
from tenderkit.words import N_, Message, sentence

NAME = "report"
_ALL, _RANK, _NUMBER = 165.0, 15.0, 30.0
"""Millimetres of the text, of the rank, and of a number at most."""


def paper_page(subject: Subject, look: Look) -> Page:
    """Return the report as one document of the house."""
    content = report_content(subject)
    scenes = [scene for part in content["parts"] for scene in part["charts"].values() if scene is not None]
    name = title(subject)
    head = sentence(Message(N_("{title} – confidential"), {"title": name}), subject.names.translate)
    look = replace(
        look,
        title=name,
        running_head=head,
        pictures={scene.name: paper_svg(scene, look.accent) for scene in scenes},
    )
    parts = [{**part, "widths": _widths(part)} for part in content["parts"]]
    html = filled("paper.html", {**content, "parts": parts}, subject)
    return Page(NAME, html, look, {}, form=False, template="report/paper.html")


def _widths(part: dict[str, Any]) -> list[float]:
    """Return the widths of the ranking: what rank and numbers leave belongs to the name of the bid."""
    table = part["ranking"]["table"]
    if table is None:
        return []
    ranks = [_RANK] if table["ranked"] else []
    numbers = len(table["head"]) - len(ranks) - 1
    room = _ALL - sum(ranks)
    width = min(_NUMBER, (room - _NUMBER) / numbers)
    return [*ranks, round(room - width * numbers, 1), *[round(width, 1)] * numbers]
