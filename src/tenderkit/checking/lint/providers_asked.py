# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK983 to TK987, TK989, whom a buyer asks: a dossier goes in; what is unequal or has no reason comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.providers_rotation import always_the_same
from tenderkit.model.law import LawEntry
from tenderkit.model.providers import PROVIDERS, Approach
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_MANY = 3
_WITHOUT_A_CALL = frozenset({"restricted", "negotiated"})


def told_to_one(subject: Subject) -> Iterator[Flaw]:
    """Yield what one firm learnt in a talk and all others are not told."""
    sounding = subject.dossier.providers.sounding
    if sounding is None or not sounding.talks:
        return
    told = {" ".join(text.split()).casefold() for text in sounding.told}
    remedy = Message(
        N_("Write it in `sounding.told`, word for word, and publish that with the tender documents.")
    )
    if not told:
        what = Message(N_("there were talks, and nothing says what all bidders are told of them"))
        yield Flaw("sounding", subject.place(PROVIDERS, "sounding", "talks"), what, remedy)
        return
    for number, talk in enumerate(sounding.talks):
        for item, text in enumerate(talk.told):
            if " ".join(text.split()).casefold() not in told:
                what = Message(N_("{id} learnt this in a talk, and not all are told"), {"id": talk.provider})
                place = subject.place(PROVIDERS, "sounding", "talks", number, "told", item)
                yield Flaw(talk.provider, place, what, remedy)


def asked_alone(subject: Subject) -> Iterator[Flaw]:
    """Yield a market sounding that went to one firm, or to nobody on the list."""
    providers = subject.dossier.providers
    if providers.sounding is None or providers.sounding.sent is None:
        return
    asked = providers.sounded(subject.dossier.tender.id)
    if len(asked) < 2:  # noqa: PLR2004 - more than one
        what = Message(N_("the questions to the market went to nobody on the list"))
        if asked:
            what = Message(N_("the questions to the market went to {id} alone"), {"id": asked[0].id})
        remedy = Message(N_("Ask several firms the same; one alone would know more than all others."))
        yield Flaw("sounding", subject.place(PROVIDERS, "sounding", "sent"), what, remedy)


def asked_without_a_reason(subject: Subject) -> Iterator[Flaw]:
    """Yield firms that are asked for a bid without a reason, and firms that are and are not invited."""
    dossier = subject.dossier
    remedy = Message(N_("Record it: `tenderkit providers invite DOSSIER PROVIDER --reason TEXT --by NAME`."))
    for provider in dossier.providers.providers:
        here = [
            a for a in provider.asked if a.procedure == dossier.tender.id and a.kind is not Approach.SOUNDING
        ]
        what = None
        if provider.invited and provider.not_invited:
            what = Message(N_("{id} is both invited and not invited"), {"id": provider.id})
        elif here and not provider.invited:
            what = Message(N_("{id} was asked for a bid, and nothing says why"), {"id": provider.id})
        if what is not None:
            yield Flaw(provider.id, subject.place(PROVIDERS, "providers", provider.id), what, remedy)


def always_invited(subject: Subject) -> Iterator[Flaw]:
    """Yield firms that are invited once more while others on the list never were."""
    dossier = subject.dossier
    again, never = always_the_same(dossier.providers, dossier.tender.id)
    if not never:
        return
    others = ", ".join(provider.id for provider in never[:_MANY]) + (" …" if len(never) > _MANY else "")
    for provider in again:
        values: dict[str, object] = {"id": provider.id, "others": others}
        what = Message(N_("{id} is invited once more, and these never were: {others}"), values)
        remedy = Message(N_("Invite one of them too, or record why not: `tenderkit providers invite --not`."))
        yield Flaw(provider.id, subject.place(PROVIDERS, "providers", provider.id, "invited"), what, remedy)


def too_few_invited(subject: Subject) -> Iterator[Flaw]:
    """Yield invitations to fewer firms than the law data name."""
    dossier = subject.dossier
    procedure = dossier.tender.procedure
    invited = [provider for provider in dossier.providers.providers if provider.invited]
    least = _least(subject)
    if not invited or least is None or procedure.stages != 1 or procedure.type not in _WITHOUT_A_CALL:
        return
    if len(invited) < int(str(least.value)):
        cite = least.cite[dossier.tender.language]
        values: dict[str, object] = {"count": len(invited), "least": least.value, "cite": cite}
        what = N_("{count} invited, and as a rule it is at least {least} ({cite})")
        if least.state == "to-check":
            what = N_(
                "{count} invited, and as a rule it is at least {least} ({cite}; not verified, look it up)"
            )
        remedy = Message(
            N_("Invite more, or record why fewer are enough, and accept the finding with that reason.")
        )
        place = subject.place(PROVIDERS, "providers", invited[0].id, "invited")
        yield Flaw("providers", place, Message(what, values), remedy)


def _least(subject: Subject) -> LawEntry | None:
    regime = subject.dossier.tender.regime
    entries = (entry for entry in subject.law.entries if regime in entry.regime)
    return next((e for e in entries if e.id.endswith(".bidders-at-least") and str(e.value).isdecimal()), None)


def nothing_searched(subject: Subject) -> Iterator[Flaw]:
    """Yield dossiers that want software made and do not say what was looked for before."""
    internal = subject.dossier.internal
    if subject.dossier.tender.open_source.licence and internal.need and not internal.reuse_search:
        what = Message(N_("nothing says whether software that exists already could be reused"))
        remedy = Message(
            N_("Add `reuse_search`: where somebody looked, what was found, and why it is reused or not.")
        )
        yield Flaw("reuse_search", subject.place("internal.yaml", "need"), what, remedy)


RULES = (
    Rule("TK983", Severity.WARNING, told_to_one),
    Rule("TK984", Severity.WARNING, asked_alone),
    Rule("TK985", Severity.WARNING, asked_without_a_reason),
    Rule("TK986", Severity.WARNING, always_invited),
    Rule("TK987", Severity.WARNING, too_few_invited),
    Rule("TK989", Severity.INFO, nothing_searched),
)
