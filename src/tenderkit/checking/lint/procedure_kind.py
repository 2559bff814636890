# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK513 to TK518, the kind of procedure: its parts go in; those that contradict each other come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.procedure_dates import date_place, given_dates
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import Kind
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_TWO_STAGES = ("application_questions_until", "applications_until", "invited")
_NOTHING_TO_NEGOTIATE = ("open", "restricted")


def unknown_kind(subject: Subject) -> Iterator[Flaw]:
    """Yield kinds of procedure that the rules of the tender do not know."""
    tender = subject.dossier.tender
    head = f"{tender.regime}.procedure."
    known = [entry.id.removeprefix(head) for entry in subject.law.entries if entry.id.startswith(head)]
    kind, stages = tender.procedure.type, tender.procedure.stages
    named = f"{kind}-{stages}"
    plain = kind in known and not any(id_.startswith(f"{kind}-") for id_ in known)
    fits = named in known or (plain and (stages == 1 or kind not in {"open", "direct"}))
    if known and not fits:
        values = {"kind": named, "regime": tender.regime, "known": ", ".join(known)}
        what = Message(N_("{regime} knows no procedure {kind}"), values)
        remedy = Message(
            N_("Known are, with their number of stages: {known}. Correct `type`, `stages` or `regime`."),
            values,
        )
        yield Flaw("type", subject.place("tender.yaml", "procedure", "type"), what, remedy)


def dates_of_other_stages(subject: Subject) -> Iterator[Flaw]:
    """Yield dates of a call for competition that there is not, and the one that a call needs."""
    stages, dates = subject.dossier.tender.procedure.stages, given_dates(subject)
    for name in _TWO_STAGES:
        if stages == 1 and name in dates:
            what = Message(
                N_("`{name}` belongs to a procedure with two stages, and this one has one"), {"name": name}
            )
            remedy = Message(N_("Remove it, or write `stages: 2`."))
            yield Flaw(name, date_place(subject, name), what, remedy)
    if stages > 1 and dates and "applications_until" not in dates:
        what = Message(N_("two stages, and nothing says until when applications may come"))
        remedy = Message(N_("Add `applications_until`, or write `stages: 1`."))
        yield Flaw("applications_until", subject.place("tender.yaml", "dates"), what, remedy)


def negotiation_excluded(subject: Subject) -> Iterator[Flaw]:
    """Yield negotiations in procedures that know none."""
    tender = subject.dossier.tender
    if (
        tender.procedure.negotiation
        and tender.procedure.type in _NOTHING_TO_NEGOTIATE
        and tender.regime != "none"
    ):
        what = Message(
            N_("a procedure of the type {type} knows no negotiation"), {"type": tender.procedure.type}
        )
        remedy = Message(
            N_("Write `negotiation: false`, or take a procedure with negotiation and give its ground.")
        )
        yield Flaw("negotiation", subject.place("tender.yaml", "procedure", "negotiation"), what, remedy)


def odd_invitation(subject: Subject) -> Iterator[Flaw]:
    """Yield numbers of invited applicants that cannot be kept."""
    procedure = subject.dossier.tender.procedure
    if procedure.invite is None:
        return
    place = subject.place("tender.yaml", "procedure", "invite")
    least, most = procedure.invite.min, procedure.invite.max
    if least is not None and most is not None and least > most:
        what = Message(
            N_("at least {least} and at most {most} are to be invited"), {"least": least, "most": most}
        )
        yield Flaw("invite", place, what, Message(N_("Correct one of the two numbers.")))
    if procedure.stages == 1 and most is not None:
        what = Message(N_("`invite` limits who may bid, and without a call for competition nobody applies"))
        remedy = Message(N_("Remove `max`, or write `stages: 2`."))
        yield Flaw("invite", place, what, remedy)


def nobody_knows_who_is_invited(subject: Subject) -> Iterator[Flaw]:
    """Yield limits of invitations without a rule by which applicants are chosen."""
    procedure = subject.dossier.tender.procedure
    if (
        procedure.invite is None
        or procedure.invite.max is None
        or procedure.invite.text
        or procedure.stages == 1
    ):
        return
    scored = any(
        criterion.mode == "scored"
        for judged in subject.dossier.judged
        for criterion in judged.catalogue.of_kind(Kind.SELECTION)
    )
    if not scored:
        values = {"most": procedure.invite.max}
        what = Message(N_("at most {most} are invited, and nothing says which ones"), values)
        remedy = Message(N_("Say it in `text`, or give points to selection criteria with `mode: scored`."))
        yield Flaw("invite", subject.place("tender.yaml", "procedure", "invite", "max"), what, remedy)


def nowhere_to_send(subject: Subject) -> Iterator[Flaw]:
    """Yield electronic procedures that say until when bids come, and not where they go."""
    tender = subject.dossier.tender
    somewhere = tender.procedure.platform_url or tender.submission.channel
    if tender.procedure.electronic and tender.dates.bids_until is not None and not somewhere:
        what = Message(N_("bids come electronically, and nothing says where they go"))
        remedy = Message(N_("Add `platform_url`, or `submission.channel` where no platform is used."))
        yield Flaw("electronic", subject.place("tender.yaml", "procedure", "electronic"), what, remedy)


RULES = (
    Rule("TK513", Severity.ERROR, unknown_kind),
    Rule("TK514", Severity.WARNING, dates_of_other_stages),
    Rule("TK515", Severity.WARNING, negotiation_excluded),
    Rule("TK516", Severity.WARNING, odd_invitation),
    Rule("TK517", Severity.WARNING, nobody_knows_who_is_invited),
    Rule("TK518", Severity.WARNING, nowhere_to_send),
)
