# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK864, TK866, who is invited: rule and record of a selection go in; what nobody could follow comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import Kind
from tenderkit.model.selection import SELECTION
from tenderkit.model.tender import Invited
from tenderkit.problems import Severity
from tenderkit.words import N_, Message


def unclear_rule(subject: Subject) -> Iterator[Flaw]:
    """Yield what of the rule in `invite` names no selection criterion, or decides nothing."""
    tender = subject.dossier.tender
    rule = tender.procedure.invite or Invited()
    place = subject.place("tender.yaml", "procedure", "invite")
    selection = [c for judged in subject.dossier.judged for c in judged.catalogue.of_kind(Kind.SELECTION)]
    known = [c.id for c in selection]
    for id_ in rule.rank_by:
        if id_ not in known:
            what = Message(N_("`rank_by` names {id}, which is no selection criterion"), {"id": id_})
            remedy = Message(N_("Name selection criteria: {ids}."), {"ids": ", ".join(known) or "–"})
            yield Flaw("invite", place, what, remedy)
    if rule.rank_by and rule.max is None:
        what = Message(N_("`rank_by` tells applicants apart, and nothing says how many are invited"))
        yield Flaw("invite", place, what, Message(N_("Add `max`, or leave `rank_by` out.")))
    if (rule.highest or rule.tie_break) and not rule.rank_by:
        what = Message(N_("`highest` and `tie_break` say something only beside `rank_by`"))
        remedy = Message(N_("Name in `rank_by` the criteria that tell applicants apart."))
        yield Flaw("invite", place, what, remedy)
    if rule.min is not None and rule.max is not None and rule.min > rule.max:
        values: dict[str, object] = {"least": rule.min, "most": rule.max}
        what = Message(N_("at least {least} and at most {most} are to be invited"), values)
        yield Flaw("invite", place, what, Message(N_("Give a `max` that is not below `min`.")))
    unused = [c.id for c in selection if c.mode == "scored" and c.id not in rule.rank_by]
    if unused and rule.max is not None and tender.procedure.stages > 1:
        what = Message(N_("{ids} are scored, and no rule says what for"), {"ids": ", ".join(unused)})
        remedy = Message(N_("Name them in `rank_by`, or write `mode: pass`."))
        yield Flaw("invite", place, what, remedy)


def other_record(subject: Subject) -> Iterator[Flaw]:
    """Yield applications whose `invited` is not what was decided."""
    decision = subject.dossier.selection.decision
    if decision is None:
        return
    known = {each.id for each in subject.dossier.applications}
    for id_ in decision.invited:
        if id_ not in known:
            what = Message(N_("{id} is to be invited, and there is no such application"), {"id": id_})
            remedy = Message(N_("`tenderkit verify` says what moved; put back what was recorded."))
            yield Flaw(id_, subject.place(SELECTION, "decisions"), what, remedy)
    for each in subject.dossier.applications:
        chosen = each.id in decision.invited
        if chosen is not bool(each.invited):
            what = Message(
                N_("{id} is to be invited by the decision, and its `invited` says otherwise")
                if chosen
                else N_("{id} is not to be invited by the decision, and its `invited` says otherwise"),
                {"id": each.id},
            )
            remedy = Message(N_("Decide with `tenderkit applications select`, which writes both."))
            file = f"applications/{each.id}/application.yaml"
            yield Flaw(each.id, subject.place(file, "invited"), what, remedy)


RULES = (
    Rule("TK864", Severity.ERROR, unclear_rule, acceptable=False),
    Rule("TK866", Severity.ERROR, other_record, acceptable=False),
)
