# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The content of a report and a template go in; its text comes out, every value as data."""

from functools import cache
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.report.content import Content
from tenderkit.rendering.report.subject import Subject
from tenderkit.shipped import TEMPLATES
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

FOLDER = TEMPLATES / "report"


def filled(template: str, content: Content, subject: Subject, **more: object) -> str:
    """Return *template* with *content* and what both outputs share: heads, contents, what is confidential."""
    say = subject.names.translate
    made: str = (
        _environment()
        .get_template(template)
        .render(
            {
                **content,
                **more,
                "_": say,
                "language": subject.names.language,
                "title": title(subject),
                "notice": notice(subject),
                "colophon": _colophon(content, subject),
                "parts": [_headed(part, subject) for part in content["parts"]],
            }
        )
    )
    return made


def title(subject: Subject) -> str:
    """Return what the report is called."""
    return subject.names.translate(N_("Report on the evaluation"))


def notice(subject: Subject) -> str:
    """Return for whom the report is, and what it leaves out."""
    words = N_("Confidential: for the file of the buyer. It holds prices and reasons of all bids.")
    if subject.reader == "council":
        words = N_("Confidential: for the members of the council. Unit prices are left out.")
    who = N_("Bids are called by neutral ids; what people wrote stands as they wrote it.")
    if subject.named:
        who = N_("The names of the bidders stand beside the ids.")
    return " ".join(subject.names.translate(each) for each in (words, who))


@cache
def _environment() -> "ImmutableSandboxedEnvironment":
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(str(FOLDER)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _colophon(content: Content, subject: Subject) -> str:
    words = N_(
        "{title}, procedure {number}. Made with {program}. Checksum of what this report says: {checksum}"
    )
    values = {
        "title": title(subject),
        "number": content["tender"]["id"],
        "program": content["program"],
        "checksum": content["checksum"],
    }
    return sentence(Message(words, values), subject.names.translate)


def _headed(part: dict[str, Any], subject: Subject) -> dict[str, Any]:
    """Return *part* with its heading and the entries of the contents."""
    say, prefix, charts = subject.names.translate, part["prefix"], part["charts"]
    there = (
        ("ranking", N_("Ranking"), True),
        ("decision", N_("Decision"), part["decision"]),
        ("price", N_("Price against quality"), charts["price"]),
        ("matrix", N_("Matrix"), part["matrix"]),
        ("groups", N_("Points by group"), part["matrix"] and charts["groups"]),
        ("reasons", N_("Reasons"), part["matrix"]),
        ("excluded", N_("Excluded bids"), part["ranking"]["excluded"]),
        ("robustness", N_("What the award depends on"), part["robustness"]),
        ("derivation", N_("How each number came about"), part["derivation"]),
    )
    heading = sentence(Message(N_("Lot {id}: {title}"), part["lot"]), say) if part["lot"] else ""
    contents = [{"id": f"{prefix}{id_}", "title": say(words)} for id_, words, is_there in there if is_there]
    return {**part, "heading": heading, "contents": contents}
