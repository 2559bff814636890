# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; what is wrong with the procedure, or cannot be told, comes out, with the remedy. Pure."""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import LawState, Limit
from tenderkit.model.numbers import decimal_text
from tenderkit.outcome.plan import Carried, Plan, ProcedureChoice
from tenderkit.planning.force import in_force
from tenderkit.planning.procedure import BELOW, EU, named_grounds
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_WARNING = Severity.WARNING
_LATER = {"option", "extension", "maintenance"}
_OPEN_ENDED = {"option", "yearly"}


def without_estimate(dossier: Dossier) -> Problem:
    """Return the problem of a dossier that says no value: nothing can be planned."""
    what = Message(N_("there is no estimate of the value, and everything follows from it"))
    remedy = Message(
        N_("Add `estimate` with `as_of` and `items`: net, with all options, extensions and lots.")
    )
    return Problem("TK535", dossier.places[("internal.yaml", "estimate")], what, remedy)


def plan_problems(dossier: Dossier, plan: Plan, law: LawPack) -> Iterator[Problem]:
    """Yield what is wrong, in the order of a reader: value, threshold, procedure, sources."""
    yield from _value(dossier, plan)
    yield from _threshold(dossier, plan)
    yield from _regime(dossier, plan)
    yield from _land(dossier, plan)
    yield from _procedure(dossier, plan)
    yield from _sources(dossier, plan, law)


def _value(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    for item in plan.value.items:
        if item.amount.exact < 0:
            what = Message(
                N_("the estimate counts a negative amount: {amount}"), {"amount": item.amount.written}
            )
            remedy = Message(
                N_("Estimate what is paid in full; a value is never made smaller to keep a limit.")
            )
            path = ("internal.yaml", "estimate", "items", item.id, "amount")
            yield Problem("TK542", dossier.places[path], what, remedy)
    prices = dossier.tender.prices
    ordered = bool(dossier.tender.contract.options) or any(
        position.kind in _OPEN_ENDED for position in (prices.positions if prices else ())
    )
    if ordered and _LATER.isdisjoint(plan.value.kinds):
        what = Message(N_("the tender has options or yearly services, and the estimate counts none of them"))
        remedy = Message(
            N_("Add items of kind `option`, `extension` or `maintenance` for all that may be ordered.")
        )
        yield Problem("TK537", dossier.places[("internal.yaml", "estimate", "items")], what, remedy, _WARNING)


def _threshold(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    known = plan.threshold
    if known is None or not in_force(known, plan.day):
        until = None if known is None else known.valid_to
        what = Message(
            N_("no EU threshold is known for {day}; the last one ends on {until}"),
            {"day": plan.day.isoformat(), "until": until.isoformat() if until else "–"},
        )
        remedy = Message(N_("Look it up and override the record {id}, with a reason."), {"id": _id(known)})
        yield Problem("TK538", dossier.places[("tender.yaml", "dates", "published")], what, remedy, _WARNING)


def _id(known: object) -> object:
    return getattr(known, "id", "eu.threshold")


def _regime(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    regime, place = dossier.tender.regime, dossier.places[("tender.yaml", "regime")]
    if plan.threshold is None:
        return
    values = {
        "value": decimal_text(plan.value.net),
        "threshold": plan.threshold.value.written,
        "regime": regime,
        "eu": EU,
    }
    if plan.reached and regime in BELOW:
        what = Message(
            N_(
                "the value of {value} reaches the EU threshold of {threshold}; `{regime}` is for lower values"
            ),
            values,
        )
        remedy = Message(N_("Write `regime: {eu}`, or correct the estimate."), values)
        severity = Severity.ERROR if plan.regime == EU else _WARNING
        yield Problem("TK530", place, what, remedy, severity)
    if not plan.reached and regime == EU:
        what = Message(
            N_("the value of {value} is below the EU threshold of {threshold}; nothing asks for `{eu}`"),
            values,
        )
        remedy = Message(N_("Keep it if you choose the stricter rules, else name the rules of your state."))
        yield Problem("TK531", place, what, remedy, _WARNING)


def _land(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    if dossier.tender.land is None and plan.regime in BELOW:
        what = Message(N_("`land` is missing, and the limits and holidays are those of a state"))
        remedy = Message(N_("Add `land`, such as `land: NI`."))
        yield Problem("TK536", dossier.places[("tender.yaml", "land")], what, remedy, _WARNING)


def _procedure(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
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
        cites = "; ".join(ground.cite[dossier.tender.language] for ground in chosen.grounds)
        what = Message(N_("the ground of the procedure names none that the law data know"))
        remedy = Message(N_("Cite the ground with its number, one of: {grounds}."), {"grounds": cites})
        yield Problem("TK543", dossier.places[("tender.yaml", "procedure", "ground")], what, remedy, _WARNING)
    if chosen.within and chosen.beyond:
        ids = ", ".join(limit.id for limit in (*chosen.within, *chosen.beyond))
        what = Message(N_("the sources disagree on the limit: {ids}"), {"ids": ids})
        remedy = Message(N_("Look it up, and override the record that is wrong, with a reason."))
        yield Problem("TK540", place, what, remedy, _WARNING)


def _not_carried(dossier: Dossier, plan: Plan, chosen: ProcedureChoice) -> Problem:
    """Return why the value does not carry the procedure, and which grounds could."""
    language = dossier.tender.language
    value = decimal_text(plan.value.net)
    grounds = "; ".join(ground.cite[language] for ground in chosen.grounds)
    place = dossier.places[("tender.yaml", "procedure", "ground")]
    if chosen.beyond:
        limits = ", ".join(_limit(limit) for limit in chosen.beyond)
        what = Message(
            N_("the value limit does not carry this procedure: {value} is above {limits}"),
            {"value": value, "limits": limits},
        )
    elif chosen.unknown:
        ids = ", ".join(limit.id for limit in chosen.unknown)
        what = Message(N_("nobody has looked up the value limit of this state: {ids}"), {"ids": ids})
    else:
        what = Message(N_("no value limit carries this procedure"))
    if grounds:
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


def _limit(limit: Limit) -> str:
    return f"{limit.value.written} ({limit.id})" if limit.value else limit.id


def _sources(dossier: Dossier, plan: Plan, law: LawPack) -> Iterator[Problem]:
    if plan.stale:
        what = Message(
            N_("not checked for more than {days} days before {day}: {ids}"),
            {
                "days": law.stale_after_days,
                "day": plan.day.isoformat(),
                "ids": ", ".join(sorted(plan.stale - plan.overridden.keys())),
            },
        )
        remedy = Message(N_("Look up whether they still hold; `tenderkit law show ID` names the source."))
        place = dossier.places[("tender.yaml", "dates", "published")]
        yield Problem("TK539", place, what, remedy, _WARNING)
