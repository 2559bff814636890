# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK860 to TK863 and TK865: applications and what people want go in; what speaks against it comes out."""

from collections.abc import Iterator, Mapping

from tenderkit.checking.known import known_ids
from tenderkit.model.applicants import invited, not_invited
from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import Amount
from tenderkit.model.selection import SELECTION, SelectionDecision
from tenderkit.model.tender import Invited
from tenderkit.outcome.selection import Standing, Way
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_BY_PEOPLE = frozenset({Way.PEOPLE, Way.TOO_FEW})


def one_stage_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield that the procedure has no first stage."""
    if dossier.tender.procedure.stages == 1:
        what = Message(N_("this procedure has one stage, so there are no applications"))
        remedy = Message(N_("Take in bids with `tenderkit bids add`, or write `stages: 2` in tender.yaml."))
        yield Problem("TK860", dossier.places["tender.yaml", "procedure", "stages"], what, remedy)


def undecidable(dossier: Dossier, found: Standing) -> Iterator[Problem]:
    """Yield why nobody can decide yet who is invited."""
    place = Place("applications")
    if not found.applicants:
        what = Message(N_("no application came in that counts"))
        yield Problem("TK861", place, what, Message(N_("Nobody can be invited; `tenderkit award` ends it.")))
    elif found.unexamined:
        what = Message(N_("still to be examined: {ids}"), {"ids": ", ".join(found.unexamined)})
        remedy = Message(N_("Examine them first, with `tenderkit applications examine`."))
        yield Problem("TK861", place, what, remedy)
    elif found.missing:
        named = ", ".join(f"{application} ({criterion})" for application, criterion in found.missing)
        what = Message(N_("the published rule needs points that nobody has recorded: {ids}"), {"ids": named})
        words = N_(
            "Record them with the reason: `tenderkit applications select DOSSIER {id} --points {c}=…`."
        )
        application, criterion = found.missing[0]
        yield Problem("TK861", place, what, Message(words, {"id": application, "c": criterion}))
    elif found.way is Way.NOBODY:
        what = Message(N_("no applicant is suitable"))
        yield Problem("TK861", place, what, Message(N_("Nobody can be invited; `tenderkit award` ends it.")))
    elif found.way is Way.TIE:
        what = Message(
            N_("{ids} are equal, and {seats} of them can be invited; the tender says that lots decide"),
            {"ids": ", ".join(found.tied), "seats": found.seats},
        )
        remedy = Message(N_("Announce a draw: `tenderkit applications select DOSSIER --draw --source …`."))
        place = dossier.places["tender.yaml", "procedure", "invite", "tie_break"]
        yield Problem("TK861", place, what, remedy)


def decision_problems(dossier: Dossier, found: Standing, decision: SelectionDecision) -> Iterator[Problem]:
    """Yield what in *decision* is not what was published, as far as anything was."""
    rule = dossier.tender.procedure.invite or Invited()
    chosen, place = set(decision.invited), Place("--invite")
    if stranger := sorted(chosen - set(found.suitable)):
        what = Message(N_("not suitable, or no applicant: {ids}"), {"ids": ", ".join(stranger)})
        remedy = Message(
            N_("Only suitable applicants are invited: {ids}."), {"ids": ", ".join(found.suitable)}
        )
        yield Problem("TK862", place, what, remedy)
    elif found.way not in _BY_PEOPLE and chosen != set(found.chosen):
        what = Message(
            N_("by the published rule are invited: {chosen}; named are {named}"),
            {"chosen": ", ".join(found.chosen), "named": ", ".join(decision.invited) or "–"},
        )
        remedy = Message(N_("Only what was published decides. Leave out `--invite`: the rule names them."))
        yield Problem("TK862", place, what, remedy)
    elif found.way is Way.TOO_FEW:
        yield from _too_few(found, decision, rule)
    elif rule.max is not None and len(chosen) > rule.max:
        values: dict[str, object] = {"count": len(chosen), "most": rule.max}
        what = Message(N_("{count} are named, and at most {most} may be invited"), values)
        yield Problem("TK862", place, what, Message(N_("Name as many as were announced.")))
    elif not chosen or (rule.min is not None and len(chosen) < rule.min):
        values = {"count": len(chosen), "least": rule.min or 1}
        what = Message(N_("{count} are named, and at least {least} are to be invited"), values)
        yield Problem("TK862", place, what, Message(N_("Name with `--invite` who is invited.")))
    elif found.tied and (sure := _before_edge(found) - chosen):
        what = Message(N_("their points put them before the others: {ids}"), {"ids": ", ".join(sorted(sure))})
        yield Problem("TK862", place, what, Message(N_("Only among those that are equal people decide.")))
    yield from _again(dossier, decision)


def _too_few(found: Standing, decision: SelectionDecision, rule: Invited) -> Iterator[Problem]:
    if set(decision.invited) != set(found.chosen):
        what = Message(N_("all suitable applicants are invited where there are fewer than announced"))
        remedy = Message(N_("Leave out `--invite`, or end the procedure with `tenderkit award`."))
        yield Problem("TK862", Place("--invite"), what, remedy)
    if not decision.deviates:
        values: dict[str, object] = {"count": len(found.chosen), "least": rule.min}
        what = Message(N_("{count} are suitable, and {least} were to be invited at least"), values)
        remedy = Message(N_("Say with `--deviates` why there is competition enough to go on."))
        yield Problem("TK862", Place("--deviates"), what, remedy)


def _before_edge(found: Standing) -> set[str]:
    """Return who has more points than those that are equal at the edge."""
    edge = next((each.rank for each in found.applicants if each.id in found.tied), None)
    return {a.id for a in found.applicants if a.suitable and a.rank and edge and a.rank < edge}


def _again(dossier: Dossier, decision: SelectionDecision) -> Iterator[Problem]:
    """Yield what stands against deciding once more."""
    if dossier.selection.decision is not None and not decision.corrects:
        what = Message(
            N_("who is invited was decided on {on}"), {"on": dossier.selection.decision.on.isoformat()}
        )
        remedy = Message(N_("If it was wrong, say with `--corrects` why this one takes its place."))
        yield Problem("TK862", dossier.places[SELECTION, "decisions"], what, remedy)
    if gone := sorted(dossier.selection.sent - set(decision.invited)):
        what = Message(N_("the invitation went out already: {ids}"), {"ids": ", ".join(gone)})
        remedy = Message(N_("Who was invited may bid. Decide anew only on the others."))
        yield Problem("TK862", dossier.places[SELECTION, "invitations"], what, remedy)


def points_problems(dossier: Dossier, id_: str, given: Mapping[str, Amount | None]) -> Iterator[Problem]:
    """Yield why points cannot be recorded of the application *id_*: criterion → points, None: no number."""
    rule = dossier.tender.procedure.invite or Invited()
    known = [each.id for each in dossier.applications if each.status == "received"]
    if id_ not in known:
        what = Message(N_("there is no application {id} that counts"), {"id": id_})
        yield Problem("TK863", Place("applications"), what, known_ids(id_, known))
    for criterion, points in given.items():
        if criterion not in rule.rank_by:
            what = Message(N_("by {id} nobody is told apart"), {"id": criterion})
            remedy = Message(
                N_("The published rule, `rank_by`, names: {ids}."), {"ids": ", ".join(rule.rank_by) or "–"}
            )
            yield Problem("TK863", Place("--points"), what, remedy)
        elif points is None or points.exact < 0:
            what = Message(N_("the points for {id} are no number from 0 on"), {"id": criterion})
            yield Problem("TK863", Place("--points"), what, Message(N_("Write `{id}=3`."), {"id": criterion}))
        elif rule.highest is not None and points.exact > rule.highest.exact:
            values: dict[str, object] = {
                "id": criterion,
                "points": points.written,
                "most": rule.highest.written,
            }
            what = Message(N_("{id} has {points}, and at most {most} count"), values)
            remedy = Message(N_("Write {most}; the reason may say how many there are."), values)
            yield Problem("TK863", Place("--points"), what, remedy)


def sending_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield why no invitation can go out."""
    decision = dossier.selection.decision
    if decision is None:
        what = Message(N_("nobody has decided yet who is invited"))
        remedy = Message(N_("Decide first: `tenderkit applications select DOSSIER --decide`."))
        yield Problem("TK865", Place(SELECTION), what, remedy)
    elif not {each.id for each in invited(dossier)} - dossier.selection.sent:
        what = Message(N_("all invitations went out"))
        remedy = Message(N_("Nothing is to be done; `tenderkit bids add` takes in the bids."))
        yield Problem("TK865", dossier.places[SELECTION, "invitations"], what, remedy)


def telling_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield why nobody can be told that they are not invited."""
    if dossier.selection.decision is None:
        what = Message(N_("nobody has decided yet who is invited"))
        remedy = Message(N_("Decide first: `tenderkit applications select DOSSIER --decide`."))
        yield Problem("TK865", Place(SELECTION), what, remedy)
    elif not {each.id for each in not_invited(dossier)} - dossier.selection.told:
        what = Message(N_("all who are not invited were told"))
        remedy = Message(N_("Nothing is to be done; `tenderkit applications DOSSIER` lists who applied."))
        yield Problem("TK865", Place(SELECTION), what, remedy)
