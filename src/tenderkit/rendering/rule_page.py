# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a rule and the law data go in; what ``explain`` prints comes out."""

from collections.abc import Iterator
from textwrap import fill, indent

from tenderkit.model.law import LawEntry, LawPack, LawState
from tenderkit.model.law_rules import Stated
from tenderkit.model.rule_page import RuleExample, RulePage, RuleSource
from tenderkit.rendering.rule_list import SEVERITIES
from tenderkit.words import N_, Message, Translate, sentence

_WIDTH = 79
_INDENT = "    "
_NO_FILE = "null"
_TO_CHECK = N_("to be checked")


def rule_text(page: RulePage, law: LawPack, language: str, translate: Translate) -> str:
    """Return the whole page of a rule in *language*, for a terminal of 80 columns."""
    return "\n\n".join(_parts(page, law, language, translate)) + "\n"


def rule_markdown(page: RulePage, law: LawPack, language: str, translate: Translate) -> str:
    """Return the page of a rule as a section of the reference."""
    parts = [f"### {page.id}: {page.title[language]}", f"*{translate(SEVERITIES[page.severity])}*"]
    parts += [" ".join(paragraph.split()) for paragraph in page.why[language].strip().split("\n\n")]
    sources = [f"- {line}" for line in source_lines(page, law, language, translate)]
    parts.append("\n".join([translate(N_("Sources:")), "", *sources]))
    for example in page.shown(language):
        for head, text in ((N_("Bad ({file}):"), example.bad), (N_("Good ({file}):"), example.good)):
            title = sentence(Message(head, {"file": f"`{example.file}`"}), translate)
            parts.append(f"{title}\n\n```yaml\n{_shown(text, translate)}\n```")
    if page.accept:
        parts.append(" ".join(page.accept[language].split()))
    return "\n\n".join(parts) + "\n"


def _parts(page: RulePage, law: LawPack, language: str, translate: Translate) -> Iterator[str]:
    yield f"{page.id} · {translate(SEVERITIES[page.severity])}\n{_filled(page.title[language])}"
    yield from (_filled(paragraph) for paragraph in page.why[language].strip().split("\n\n"))
    sources = [_listed(line) for line in source_lines(page, law, language, translate)]
    yield "\n".join([translate(N_("Sources:")), *sources])
    for example in page.shown(language):
        yield _example(N_("Bad ({file}):"), example, example.bad, translate)
        yield _example(N_("Good ({file}):"), example, example.good, translate)
    yield from _accepting(page, language, translate)


def source_lines(page: RulePage, law: LawPack, language: str, translate: Translate) -> Iterator[str]:
    """Yield each source of *page* in a sentence; what nobody has verified says so."""
    for source in page.sources:
        text, state = _source(source, law, language)
        checked = f" [{translate(_TO_CHECK)}]" if state is LawState.TO_CHECK else ""
        yield f"{text}{checked}"


def _source(source: RuleSource, law: LawPack, language: str) -> tuple[str, LawState]:
    if source.law is None:
        return (source.decision or source.experience)[language].strip(), source.state
    record = next(record for record in _citable(law) if record.id == source.law)
    return f"{record.cite[language]}: {record.text[language].strip()}", record.state


def _citable(law: LawPack) -> Iterator[LawEntry | Stated]:
    """Yield the records that a page may cite."""
    yield from law.entries
    yield from (*law.thresholds, *law.limits, *law.periods, *law.grounds, *law.contents)


def _example(head: str, example: RuleExample, text: str, translate: Translate) -> str:
    title = sentence(Message(head, {"file": example.file}), translate)
    return f"{title}\n{indent(_shown(text, translate), _INDENT)}"


def _shown(text: str, translate: Translate) -> str:
    return translate(N_("(there is no such file)")) if text.strip() == _NO_FILE else text.rstrip()


def _accepting(page: RulePage, language: str, translate: Translate) -> Iterator[str]:
    if not can_be_accepted(page):
        yield _filled(translate(N_("This cannot be accepted; it has to be mended.")))
        return
    head = N_("Who accepts such a finding writes in internal.yaml why; the record prints it:")
    entry = N_("accepted_findings:\n  - {{rule: {rule}, at: ID, reason: why, by: name, on: 2027-03-15}}")
    shown = sentence(Message(entry, {"rule": page.id}), translate)
    yield f"{_filled(translate(head))}\n{indent(shown, _INDENT)}"
    if page.accept:
        yield _filled(page.accept[language])


def can_be_accepted(page: RulePage) -> bool:
    """Return whether a finding may be accepted: of the files none, of errors only those of the linter."""
    return not page.id.startswith("TK0") and (page.severity != "error" or bool(page.accept))


def _filled(text: str) -> str:
    return fill(" ".join(text.split()), _WIDTH, break_long_words=False, break_on_hyphens=False)


def _listed(text: str) -> str:
    words = " ".join(text.split())
    return fill(
        words,
        _WIDTH,
        initial_indent="  - ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
