# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan goes in; what is wrong with the procedure, or cannot be told, comes out, with the remedy. Pure.

Amounts of money stand in the messages as fractions; `tenderkit.rendering.plan_problems` makes money of them.
"""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.outcome.plan import Plan
from tenderkit.planning.force import in_force
from tenderkit.planning.procedure import BELOW, EU
from tenderkit.planning.procedure_problems import procedure_problems
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_WARNING = Severity.WARNING
_NAMED = 10
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
    yield from regime_problems(dossier, plan)
    yield from _land(dossier, plan)
    yield from _elsewhere(dossier, plan, law)
    yield from procedure_problems(dossier, plan)
    yield from _start(dossier, plan)
    yield from _sources(dossier, plan, law)


def _value(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    for item in plan.value.items:
        if item.amount.exact < 0:
            what = Message(
                N_("the estimate counts a negative amount: {amount}"), {"amount": item.amount.exact}
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


def regime_problems(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    """Yield rules for other values than this one."""
    regime, place = dossier.tender.regime, dossier.places[("tender.yaml", "regime")]
    if plan.threshold is None:
        return
    values = {
        "value": plan.value.net,
        "threshold": plan.threshold.value.exact,
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


def _elsewhere(dossier: Dossier, plan: Plan, law: LawPack) -> Iterator[Problem]:
    """Yield a regime of another state; a grant may ask for rules that the state itself does not have."""
    tender = dossier.tender
    if plan.regime not in BELOW or tender.buyer.bound_by == "grant_conditions":
        return
    here = [each for each in law.limits if each.land == tender.land and in_force(each, plan.day)]
    known = sorted({regime for each in here if each.land for regime in each.regime})
    if known and plan.regime not in known:
        what = Message(
            N_("of {land} the law data know limits under {known}, and none under {regime}"),
            {"land": tender.land, "known": ", ".join(known), "regime": plan.regime},
        )
        remedy = Message(
            N_("Correct `regime` or `land`; each state says which rules its municipalities follow.")
        )
        yield Problem("TK536", dossier.places[("tender.yaml", "regime")], what, remedy, _WARNING)


def _start(dossier: Dossier, plan: Plan) -> Iterator[Problem]:
    """Yield a beginning of the work before the award can be given."""
    row = next((row for row in plan.dates if row.event == "contract_start"), None)
    if row is None or not row.too_early or row.earliest is None:
        return
    what = Message(
        N_("the work begins before the contract can be awarded, by the plan on {day}"),
        {"day": row.earliest.isoformat()},
    )
    remedy = Message(N_("Begin later, or publish earlier; the term of the contract moves along."))
    yield Problem("TK511", dossier.places[("tender.yaml", "subject", "start")], what, remedy, _WARNING)


def _sources(dossier: Dossier, plan: Plan, law: LawPack) -> Iterator[Problem]:
    if plan.stale:
        ids = sorted(plan.stale - plan.overridden.keys())
        values: dict[str, object] = {
            "days": law.stale_after_days,
            "day": plan.day.isoformat(),
            "ids": ", ".join(ids[:_NAMED]),
            "more": len(ids) - _NAMED,
        }
        what = Message(N_("not checked for more than {days} days before {day}: {ids}"), values)
        if len(ids) > _NAMED:
            what = Message(
                N_("not checked for more than {days} days before {day}: {ids} and {more} more"), values
            )
        remedy = Message(
            N_("Look up whether they still hold; `tenderkit law show ID` names the source, `law stale` all.")
        )
        place = dossier.places[("tender.yaml", "dates", "published")]
        yield Problem("TK539", place, what, remedy, _WARNING)
