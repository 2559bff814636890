# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Problems go in; what a person or a machine reads of them comes out."""

from collections import Counter
from collections.abc import Sequence

from tenderkit.cli.blanks_shown import BLANK, FEW, blanks_text
from tenderkit.outcome.finding import Findings
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.characters import FORBIDDEN
from tenderkit.words import N_, Message, Translate, sentence

_WIDEST = 110
_LABEL = {Severity.WARNING: N_("warning: "), Severity.INFO: N_("note: ")}


def problem_text(problem: Problem, translate: Translate) -> str:
    """Return place and fault, the user's own line with a caret, and the remedy."""
    label = translate(_LABEL[problem.severity]) if problem.severity in _LABEL else ""
    what = sentence(problem.message, translate)
    lines = [f"{problem.place}: {label}{what} [{problem.rule}]", *_excerpt(problem.place)]
    lines.append(f"  {sentence(problem.remedy, translate)}")
    return FORBIDDEN.sub("\ufffd", "\n".join(lines))


def problems_text(problems: Sequence[Problem], translate: Translate, *, every: bool = False) -> str:
    """Return all *problems* one after the other, and how many there are.

    Unless *every* one is wanted, many texts that are still to be filled are put together, after the others.
    """
    blanks = [problem for problem in problems if problem.rule == BLANK]
    together = len(blanks) > FEW and not every
    shown = [problem_text(each, translate) for each in problems if not together or each.rule != BLANK]
    if together:
        shown.append(FORBIDDEN.sub("\ufffd", blanks_text(blanks, translate)))
    return "\n".join([*shown, "", counts_text(problems, translate)])


def counts_text(problems: Sequence[Problem], translate: Translate) -> str:
    """Return how many errors, warnings and notes there are, in words."""
    counts = problem_counts(problems)
    parts = [
        sentence(Message(words, {"count": counts[name]}), translate)
        for name, words in (
            ("error", N_("errors: {count}")),
            ("warning", N_("warnings: {count}")),
            ("info", N_("notes: {count}")),
        )
        if counts[name] or name == "error"
    ]
    return ", ".join(parts)


def accepted_text(found: Findings, translate: Translate) -> str:
    """Return how many findings were accepted, and for each where, by whom and why; nothing where none was."""
    if not found.accepted:
        return ""
    lines = [sentence(Message(N_("accepted: {count}"), {"count": len(found.accepted)}), translate)]
    for each in found.accepted:
        values: dict[str, object] = {
            "place": each.problem.place,
            "rule": each.problem.rule,
            "reason": each.entry.reason,
            "by": each.entry.by,
            "on": each.entry.on.isoformat(),
        }
        lines.append(sentence(Message(N_("  {place}: [{rule}] {reason} ({by}, {on})"), values), translate))
    return FORBIDDEN.sub("\ufffd", "\n".join(lines))


def accepted_counts(found: Findings, translate: Translate) -> str:
    """Return how many findings were accepted, rule by rule; nothing where none was."""
    if not found.accepted:
        return ""
    words = N_("accepted: {count}; --verbose shows where, by whom and why")
    lines = [sentence(Message(words, {"count": len(found.accepted)}), translate)]
    rules = Counter(each.problem.rule for each in found.accepted)
    return "\n".join([*lines, *(f"  {rule}: {rules[rule]}" for rule in sorted(rules))])


def problem_counts(problems: Sequence[Problem]) -> dict[str, int]:
    """Return the number of problems of each severity."""
    found = Counter(problem.severity for problem in problems)
    return {severity.value: found[severity] for severity in Severity}


def problems_json(problems: Sequence[Problem], translate: Translate) -> dict[str, object]:
    """Return *problems* as ``check --format json`` prints them."""
    listed = [
        {
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "rule": p.rule,
            "severity": p.severity.value,
            "message": sentence(p.message, translate),
            "remedy": sentence(p.remedy, translate),
        }
        for p in problems
    ]
    return {"problems": listed, "counts": problem_counts(problems)}


def accepted_json(found: Findings, translate: Translate) -> list[dict[str, object]]:
    """Return the accepted findings of *found* with who accepted them, and why."""
    return [
        {
            "file": each.problem.place.file,
            "line": each.problem.place.line,
            "column": each.problem.place.column,
            "rule": each.problem.rule,
            "message": sentence(each.problem.message, translate),
            "reason": each.entry.reason,
            "by": each.entry.by,
            "on": each.entry.on.isoformat(),
        }
        for each in found.accepted
    ]


def _excerpt(place: Place) -> list[str]:
    """Return the user's line and a caret below it, cut to a width that a terminal shows."""
    if not place.excerpt.strip() or place.line is None:
        return []
    column = (place.column or 1) - 1
    start = max(0, column - _WIDEST // 2) if len(place.excerpt) > _WIDEST else 0
    shown = place.excerpt[start : start + _WIDEST].replace("\t", " ")
    gutter = str(place.line)
    return [f"  {gutter} | {shown}", f"  {' ' * len(gutter)} | {' ' * (column - start)}^"]
