# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts about providers beside what is wanted go in; what a person reads of them comes out."""

import re
from collections.abc import Iterator, Sequence

from tenderkit.model.providers import Scale
from tenderkit.outcome.providers import Demand, DemandKind, Fact, Match, Matched
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_, Message, Translate, sentence

_FACTS = {
    Fact.COMPETENCE: N_("competence “{what}”"),
    Fact.REFERENCE: N_("reference “{what}”: the word “{detail}”"),
    Fact.REPOSITORY: N_("reference “{what}” has a repository: {detail}"),
    Fact.LICENCE: N_("“{what}” is under this licence: {detail}"),
    Fact.OTHER_LICENCE: N_("“{what}” is under another licence: {detail}"),
    Fact.MAINTAINS: N_("maintains {what}"),
    Fact.ANSWER: N_("answer to {what}: {detail}"),
}
_ANSWERS = {Scale.NOW: N_("already now"), Scale.LATER: N_("later"), Scale.NO: N_("no")}
_NUMBERED = re.compile(r"(.*?)([0-9]+)")
_MANY = 3
"""Ids that follow each other and are written as one."""
_ORDER = N_("In the order of the ids: facts, no score and no ranking. What is unknown is no fault; ask.")


def matched_text(found: Sequence[Matched], translate: Translate) -> str:
    """Return what is known of each provider, and what is not."""
    if not found:
        return translate(N_("Nobody is on the list yet."))
    lines = wrapped(translate(_ORDER), "")
    for one in found:
        lines += ["", f"{one.provider.id}  {one.provider.name}", *_lines(one, translate)]
    return "\n".join(lines)


def _lines(one: Matched, translate: Translate) -> Iterator[str]:
    for demand in dict.fromkeys(match.demand for match in one.matches):
        yield from wrapped(_name(demand), "  ")
        for match in one.matches:
            if match.demand is demand:
                yield from wrapped(fact_text(match, translate), "    ")
    if one.unknown:
        listed = ", ".join(spans([_id(demand) for demand in one.unknown]))
        yield from wrapped(sentence(Message(N_("unknown: {ids}"), {"ids": listed}), translate), "  ")


def fact_text(match: Match, translate: Translate) -> str:
    """Return one fact in words."""
    detail = match.detail or "…"
    if match.fact is Fact.ANSWER and detail in set(Scale):
        detail = translate(_ANSWERS[Scale(detail)])
    values = {"what": match.what, "detail": detail}
    return sentence(Message(_FACTS[match.fact], values), translate)


def spans(ids: Sequence[str]) -> Iterator[str]:
    """Yield *ids*, three and more of them whose numbers follow each other as the first and the last.

    Example:
        >>> list(spans(["R-01", "R-02", "R-03", "R-05", "R-06", "licence"]))
        ['R-01–R-03', 'R-05', 'R-06', 'licence']
    """
    runs: list[list[str]] = []
    for id_ in ids:
        if runs and _follows(runs[-1][-1], id_):
            runs[-1].append(id_)
        else:
            runs.append([id_])
    for run in runs:
        yield from run if len(run) < _MANY else (f"{run[0]}–{run[-1]}",)


def _follows(before: str, after: str) -> bool:
    first, second = _NUMBERED.fullmatch(before), _NUMBERED.fullmatch(after)
    return bool(first and second and first[1] == second[1] and int(second[2]) == int(first[2]) + 1)


def _id(demand: Demand) -> str:
    return f"open_source.{demand.id}" if demand.kind is DemandKind.TERM else demand.id


def _name(demand: Demand) -> str:
    return _id(demand) if demand.kind is DemandKind.TERM else f"{demand.id} {demand.title}"
