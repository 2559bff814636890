# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK60 and TK61, licences: a tender goes in; licences that are unknown, not open or do not fit come out."""

from collections.abc import Callable, Iterator

from tenderkit.checking.lint.open_source_expression import Licences, is_expression, nearest, shipped
from tenderkit.checking.lint.open_source_texts import SECTION, is_open
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import asserted, has
from tenderkit.checking.lint.wording_texts import both, flaw
from tenderkit.checking.spots import criterion_place
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.licence_expression import holds, ids
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_LICENCE = (*SECTION, "licence")


def unknown(subject: Subject) -> Iterator[Flaw]:
    """Yield a licence that is missing, or that machines and people cannot look up by its SPDX id."""
    text, licences = subject.dossier.tender.open_source.licence, shipped(subject.lists)
    if licences is None or not is_open(subject.dossier):
        return
    if text is None:
        what = N_("no licence is named for the software")
        remedy = N_("Add `licence` with an SPDX id, `EUPL-1.2` for example; nobody may guess it.")
        yield flaw(subject, "licence", SECTION, what, remedy)
    elif not is_expression(text, licences):
        what = N_("'{text}' is no SPDX id, so it is open which licence is meant")
        near = nearest(text, licences) or "EUPL-1.2"
        remedy = N_("Write the id of the SPDX License List, such as `{near}`.")
        yield flaw(subject, "licence", _LICENCE, what, remedy, text=_short(text), near=near)


def not_open(subject: Subject) -> Iterator[Flaw]:
    """Yield a licence that the Open Source Initiative has not approved."""
    known = _known_expression(subject)
    if known is None:
        return
    text, licences = known
    usable = licences.approved | licences.deprecated
    if not holds(text, usable.__contains__):
        closed = next(id_ for id_ in ids(text) if id_ not in usable)
        what = N_("{licence} is not approved by the Open Source Initiative, so this is no open-source tender")
        remedy = N_("Choose an approved licence that openCode lists too, `EUPL-1.2` for example.")
        yield flaw(subject, "licence", _LICENCE, what, remedy, licence=closed)


def outdated(subject: Subject) -> Iterator[Flaw]:
    """Yield ids that the SPDX list has given up, and licences with a newer version."""
    known = _known_expression(subject)
    if known is None:
        return
    text, licences = known
    for id_ in ids(text):
        if id_ in licences.deprecated:
            what = N_("{licence} does not say whether later versions of the licence count too")
            remedy = N_("Write `{base}-only` or `{base}-or-later`.")
            yield flaw(subject, "licence", _LICENCE, what, remedy, licence=id_, base=id_.rstrip("+"))
        elif id_ in licences.superseded:
            what = N_("{licence} is an old version; its authors have published {newer}")
            remedy = N_("Take `{newer}`, unless the project that is continued has the old one.")
            yield flaw(
                subject, "licence", _LICENCE, what, remedy, licence=id_, newer=licences.superseded[id_]
            )


def does_not_fit(subject: Subject) -> Iterator[Flaw]:
    """Yield licences of components that as a rule do not fit below the licence of the software: a hint."""
    known = _known_expression(subject)
    third_party = subject.dossier.tender.open_source.third_party
    if known is None or third_party is None:
        return
    text, licences = known
    for inbound in dict.fromkeys(word.strip(".,;:()") for word in third_party.split()):
        if inbound not in licences.approved or inbound in ids(text):
            continue
        if not holds(text, _taking(inbound, licences)):
            what = N_("components under {inbound} do not fit below {licence}, as a rule")
            remedy = N_("Have it looked at: leave the component out, join it loosely, or take its licence.")
            path = (*SECTION, "third_party", inbound)
            yield flaw(subject, "third_party", path, what, remedy, inbound=inbound, licence=text)


def another_licence(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria that demand an open licence which is not the licence of the tender."""
    known = _known_expression(subject)
    if known is None:
        return
    text, licences = known
    referring, denying = both(subject, "referring"), both(subject, "negation")
    named = {*ids(text), *ids(subject.dossier.tender.open_source.docs_licence or "")}
    for judged in subject.dossier.judged:
        for criterion in judged.catalogue.of_kind(Kind.EXCLUSION) + judged.catalogue.of_kind(Kind.EXECUTION):
            other = _other(criterion, named, licences, denying)
            if other is not None and not has(referring, criterion.question or ""):
                what = N_("{id} demands {other}, but the licence of the tender is {licence}")
                remedy = N_("Name the licence once, in `open_source` of tender.yaml, and refer to it.")
                place = criterion_place(subject.dossier, judged, criterion.id, "question", other)
                values: dict[str, object] = {"id": criterion.id, "other": other, "licence": text}
                yield Flaw(criterion.id, place, Message(what, values), Message(remedy))


def _known_expression(subject: Subject) -> tuple[str, Licences] | None:
    text, licences = subject.dossier.tender.open_source.licence, shipped(subject.lists)
    return (text, licences) if text and licences and is_expression(text, licences) else None


def _taking(inbound: str, licences: Licences) -> Callable[[str], bool]:
    """Return what tells of a licence whether components under *inbound* fit below it."""

    def takes(id_: str) -> bool:
        families = licences.does_not_take.get(id_, ())
        return not any(inbound.startswith(f"{family}-") or inbound == family for family in families)

    return takes


def _other(criterion: Criterion, named: set[str], licences: Licences, negations: str) -> str | None:
    """Return the licence that the question of *criterion* demands, if it demands one and none of *named*."""
    question = criterion.question or ""
    words = dict.fromkeys(word.strip(".,;:()„“\"'") for word in question.split())
    mentioned = [word for word in words if word in licences.approved and "-" in word]
    demanded = [word for word in mentioned if next(asserted(word, negations, question), None)]
    return demanded[0] if demanded and not named & set(mentioned) else None


def _short(text: str) -> str:
    """Return the beginning of *text*, for a message on one line."""
    words = " ".join(text.split())
    return words if len(words) < 40 else words[:36].rsplit(" ", 1)[0] + " …"  # noqa: PLR2004 - fits a line


RULES = (
    Rule("TK601", Severity.WARNING, unknown),
    Rule("TK602", Severity.WARNING, not_open),
    Rule("TK603", Severity.WARNING, outdated),
    Rule("TK613", Severity.INFO, does_not_fit),
    Rule("TK615", Severity.WARNING, another_licence),
)
