# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK60 and TK61, the project: a tender goes in; what free software needs to live on and lacks comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.criteria_words import all_texts
from tenderkit.checking.lint.open_source_texts import SECTION, is_open, ordered, public_texts
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import Passage, among, asserted, has
from tenderkit.checking.lint.wording_texts import both, flaw, wording
from tenderkit.checking.spots import criterion_place
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_DIGITS = frozenset("0123456789")


def no_sbom(subject: Subject) -> Iterator[Flaw]:
    """Yield an open-source tender that asks for no list of components."""
    words = wording(subject)
    if words and is_open(subject.dossier) and not _anywhere("sbom", subject):
        what = N_("nobody is asked for a list of the software's components (SBOM)")
        remedy = N_("Add `sbom` to `open_source`: with every release, in SPDX or CycloneDX.")
        yield flaw(subject, "sbom", SECTION, what, remedy)


def whose_repository(subject: Subject) -> Iterator[Flaw]:
    """Yield a repository that is not named, or that is not the buyer's."""
    words, source = wording(subject), subject.dossier.tender.open_source
    if not words or not is_open(subject.dossier):
        return
    text = f"{source.repository or ''} {source.accounts or ''}"
    named = frozenset(subject.dossier.tender.buyer.name.split())
    ours = has(both(subject, "of_the_buyer"), text) or bool(
        named & {w.strip(".,;") for w in text.split() if w.istitle()}
    )
    if source.repository is None:
        what = N_("nothing says where the code is developed, and whose repository that is")
        remedy = N_("Add `repository`: a public one that belongs to the buyer, from the first day.")
        yield flaw(subject, "repository", SECTION, what, remedy)
    elif has(words["of_the_contractor"], text) or not ours:
        what = N_("the repository is not said to be the buyer's")
        remedy = N_(
            "Say that repository and accounts belong to the buyer; handing them over at the end goes wrong."
        )
        yield flaw(subject, "repository", (*SECTION, "repository"), what, remedy)


def published_when(subject: Subject) -> Iterator[Flaw]:
    """Yield a publication without a time, or only after the end of the project."""
    words, source = wording(subject), subject.dossier.tender.open_source
    if not words or not is_open(subject.dossier):
        return
    text = f"{source.publication or ''} {source.repository or ''}"
    what = N_("nothing says when the code is published")
    remedy = N_("Add `publication`: with every version, at the latest so many days after its acceptance.")
    if has(words["late"], text):
        what = N_("the code is published only when the project is over")
        path = (*SECTION, "publication" if source.publication else "repository")
        yield flaw(subject, "publication", path, what, remedy)
    elif not (_DIGITS & set(source.publication or "")) and not has(both(subject, "when"), text):
        path = (*SECTION, "publication") if source.publication else SECTION
        yield flaw(subject, "publication", path, what, remedy)


def no_maintenance(subject: Subject) -> Iterator[Flaw]:
    """Yield a tender in which nobody can order maintenance after the acceptance."""
    wanted, prices = both(subject, "maintenance"), subject.dossier.tender.prices
    if not wanted or not is_open(subject.dossier) or prices is None:
        return
    if not any(has(wanted, text) for text in ordered(subject.dossier)):
        what = N_("no option and no price is for maintenance after the acceptance")
        remedy = N_(
            "Add an option with a position in the price sheet: security updates, mending, new versions."
        )
        yield flaw(subject, "options", ("tender.yaml", "contract", "options"), what, remedy)


def no_governance(subject: Subject) -> Iterator[Flaw]:
    """Yield a tender in which nothing says who decides on the software once others use it."""
    if wording(subject) and is_open(subject.dossier) and not _anywhere("governance", subject):
        what = N_("nothing says who decides on releases and contributions once others use the software")
        remedy = N_(
            "Add an option for release management, or ask for a concept of governance in a criterion."
        )
        yield flaw(subject, "open_source", SECTION, what, remedy)


def no_reason(subject: Subject) -> Iterator[Flaw]:
    """Yield a tender that admits open source only, without the reason that a review would ask for."""
    dossier = subject.dossier
    demanded = dossier.tender.open_source.licence is not None and dossier.tender.regime != "none"
    if demanded and not dossier.internal.reasons.open_source:
        what = N_("only open source is admitted, and no reason is recorded")
        remedy = N_(
            "Add `open_source` to `reasons`: what the contract needs it for, and that it bars no business."
        )
        path = ("internal.yaml", "reasons", "open_source")
        yield flaw(subject, "open_source", path, what, remedy)


def popularity(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria that count stars, commits and the like."""
    words = wording(subject)
    listed = among(words["popularity"], all_texts(subject)) if words else ""
    for judged in subject.dossier.judged if listed else ():
        for criterion in judged.catalogue.criteria:
            counted = criterion.kind is Kind.AWARD or criterion.mode == "scored"
            passage, key = _popular(criterion, listed, words["negation"]) if counted else (None, "")
            if passage is not None:
                what = N_("{id} counts '{words}', which says nothing about the bid and is easily made")
                remedy = N_(
                    "Ask what the named people have contributed to the components used, and to what end."
                )
                place = criterion_place(subject.dossier, judged, criterion.id, key, passage.text)
                values: dict[str, object] = {"id": criterion.id, "words": passage.text}
                yield Flaw(criterion.id, place, Message(what, values), Message(remedy))


def _popular(criterion: Criterion, listed: str, negations: str) -> tuple[Passage | None, str]:
    texts = {key: getattr(criterion, key) or "" for key in ("title", "question", "expectation", "evidence")}
    texts["anchors"] = " ".join(criterion.anchors.values())
    held = among(listed, " ".join(texts.values()).casefold())
    for key, text in texts.items() if held else ():
        for passage in asserted(held, negations, text):
            return passage, key
    return None, ""


def _anywhere(listed: str, subject: Subject) -> bool:
    phrases = both(subject, listed)
    return any(has(phrases, text) for text in public_texts(subject))


RULES = (
    Rule("TK606", Severity.WARNING, no_sbom),
    Rule("TK607", Severity.WARNING, whose_repository),
    Rule("TK608", Severity.WARNING, published_when),
    Rule("TK609", Severity.WARNING, no_maintenance),
    Rule("TK610", Severity.INFO, no_governance),
    Rule("TK611", Severity.WARNING, no_reason),
    Rule("TK612", Severity.WARNING, popularity),
)
