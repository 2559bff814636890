# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; why nothing carries the procedure of the dossier comes out, and what could. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Bound, Ground, LawState, Limit, Stated
from tenderkit.outcome.plan import Carried, Plan, ProcedureChoice
from tenderkit.planning.procedure import BELOW, EU, named_grounds
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_WARNING = Severity.WARNING


def procedure_problems(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    """Yield what is wrong with the chosen procedure; without a regime there is nothing to say."""
    if plan.regime not in {*BELOW, EU}:
        return
    place = dossier.places[("tender.yaml", "procedure")]
    chosen = next((choice for choice in plan.choices if choice.chosen), None)
    kind = f"{dossier.tender.procedure.type}, {dossier.tender.procedure.stages}"
    if chosen is None:
        what = Message(
            N_("`{regime}` knows no procedure of this type and number of stages: {kind}"),
            {"regime": plan.regime, "kind": kind},
        )
        yield Problem("TK533", place, what, _another(plan))
        return
    if not chosen.allowed:
        yield _not_carried(dossier, plan, chosen)
    if chosen.carried is Carried.GROUND and not named_grounds(dossier, chosen.grounds):
        cites = _cited(chosen.grounds, dossier.tender.language)
        what = Message(N_("the ground of the procedure names none that the law data know"))
        remedy = Message(N_("Cite the ground with its number, one of: {grounds}."), {"grounds": cites})
        yield Problem("TK543", dossier.places[("tender.yaml", "procedure", "ground")], what, remedy, _WARNING)
    if chosen.within and chosen.beyond:
        limits = (*chosen.within, *chosen.beyond)
        what = Message(
            N_("the sources disagree on the limit: {limits}"), {"limits": _limits(limits, dossier, plan)}
        )
        ids = ", ".join(limit.id for limit in limits)
        remedy = Message(
            N_("Look it up, and override the record that is wrong, with a reason: {ids}."), {"ids": ids}
        )
        yield Problem("TK540", place, what, remedy, _WARNING)


def _not_carried(dossier: Dossier, plan: Plan, chosen: ProcedureChoice) -> Problem:
    """Return why the value does not carry the procedure, and which grounds could."""
    language = dossier.tender.language
    grounds = _cited(chosen.grounds, language)
    place = dossier.places[("tender.yaml", "procedure", "ground")]
    if chosen.beyond:
        limits = _limits(chosen.beyond, dossier, plan)
        what = Message(
            N_("the value limit does not carry this procedure: {value} is above {limits}"),
            {"value": plan.value.net, "limits": limits},
        )
    elif chosen.unknown:
        ids = ", ".join(limit.id for limit in chosen.unknown)
        what = Message(N_("nobody has looked up the value limit of this state: {ids}"), {"ids": ids})
    else:
        what = Message(N_("no value limit carries this procedure"))
    if chosen.grounds:
        remedy = Message(
            N_(
                "Write one of these grounds into `procedure.ground`, and why it holds into"
                " `reasons.procedure` of internal.yaml: {grounds}."
            ),
            {"grounds": grounds},
        )
        return Problem("TK532", place, what, remedy, _severity(chosen))
    if chosen.unknown and not chosen.beyond:
        remedy = Message(N_("Look it up, and write it into `law_overrides` of internal.yaml, with a reason."))
        return Problem("TK534", place, what, remedy, _WARNING)
    return Problem("TK533", place, what, _another(plan), _severity(chosen))


def _another(plan: Plan) -> Message:
    allowed = ", ".join(choice.kind for choice in plan.choices if choice.allowed)
    if not allowed:
        return Message(N_("Name the rules of your state as `regime`, and one of their procedures."))
    return Message(N_("Choose one that is allowed: {allowed}."), {"allowed": allowed})


def _severity(chosen: ProcedureChoice) -> Severity:
    """Return how much a refusal weighs: what rests only on records that nobody has verified is a warning."""
    against = chosen.beyond or chosen.unknown or chosen.grounds
    unverified = against and all(record.state is LawState.TO_CHECK for record in against)
    return _WARNING if unverified else Severity.ERROR


def _cited(grounds: Iterable[Ground], language: str) -> Message | str:
    return _listed([(ground.cite[language], ground) for ground in grounds])


def _limits(limits: Iterable[Limit], dossier: Dossier, plan: Plan) -> Message | str:
    """Return *limits* as amounts with their citations; who prints them makes money of the fractions."""
    return _listed([(_limit(limit, dossier.tender.language, plan), limit) for limit in limits])


def _limit(limit: Limit, language: str, plan: Plan) -> Message | str:
    number = limit.value
    if limit.bound is Bound.BELOW_THRESHOLD and plan.threshold is not None:
        number = plan.threshold.value
    cite = limit.cite[language]
    return Message(N_("{amount} ({cite})"), {"amount": number.exact, "cite": cite}) if number else cite


def _listed(named: Sequence[tuple[Message | str, Stated]]) -> Message | str:
    """Return records as they are called; those that nobody has verified come last, and it says so."""
    known = [name for name, record in named if record.state is not LawState.TO_CHECK]
    unsure = [name for name, record in named if record.state is LawState.TO_CHECK]
    if not unsure:
        return _joined(known) if known else ""
    if not known:
        return Message(N_("{cite}, to be checked"), {"cite": _joined(unsure)})
    words = N_("{known}; still to be checked: {unsure}")
    return Message(words, {"known": _joined(known), "unsure": _joined(unsure)})


def _joined(names: Sequence[Message | str]) -> Message | str:
    first, rest = names[0], [name for name in names[1:] if name != names[0]]
    return Message(N_("{first}; {rest}"), {"first": first, "rest": _joined(rest)}) if rest else first
