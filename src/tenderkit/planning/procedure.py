# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A value and the law go in; which procedures it allows comes out, which not, and why. Pure.

Where sources disagree nothing is carried that one of them refuses.
"""

from dataclasses import replace

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.law_of_land import law_of_land
from tenderkit.model.law_rules import Bound, Ground, Limit
from tenderkit.outcome.plan import Carried, ProcedureChoice
from tenderkit.planning.force import in_force, speaks_of
from tenderkit.planning.frame import Frame

EU = "vgv"
BELOW = ("uvgo", "vola_sn", "gonrw75a", "direct")
"""Regimes below the EU threshold."""
_KINDS = (
    "direct-1",
    "quotes-1",
    "negotiated-1",
    "negotiated-2",
    "restricted-1",
    "restricted-2",
    "open-1",
    "dialogue-2",
    "partnership-2",
)
_ASKING = {"negotiated-1", "restricted-1"}
_ALONE = {"direct-1": "direct", "open-1": "open", "dialogue-2": "dialogue", "partnership-2": "partnership"}
"""Kinds that need no number of stages in the id of their name."""


def choices(frame: Frame) -> tuple[ProcedureChoice, ...]:
    """Return every kind of procedure that the regime knows, from the simplest on, with what carries it."""
    law = law_of_land(frame.law, frame.dossier.tender)
    grounds = [g for g in law.grounds if frame.regime in g.regime and in_force(g, frame.day)]
    limits = frame.limits(of_procedures=True)
    found = []
    for kind in _KINDS:
        own = [limit for limit in limits if speaks_of(limit.procedures, kind)]
        carrying = [ground for ground in grounds if speaks_of(ground.procedures, kind)]
        name = _name(law, frame.regime, kind)
        if name or carrying:
            found.append(_choice(frame, kind, name, own, carrying))
    return tuple(found)


def _choice(
    frame: Frame, kind: str, name: LawEntry | None, limits: list[Limit], grounds: list[Ground]
) -> ProcedureChoice:
    own = [limit for limit in limits if limit.only is None]
    unknown = tuple(limit for limit in own if limit.bound is Bound.UNKNOWN)
    known = [limit for limit in own if limit.bound is not Bound.UNKNOWN]
    within = tuple(limit for limit in known if frame.keeps(limit))
    beyond = tuple(limit for limit in known if limit not in within)
    by = Carried.NOTHING
    if not beyond and any(ground.free for ground in grounds):
        by = Carried.CHOICE
    elif within and not beyond:
        by = Carried.VALUE
    usable = tuple(g for g in grounds if by is not Carried.VALUE and _helps(g, by))
    chosen = frame.kind == kind
    if by is Carried.NOTHING and usable and chosen and _stated(frame.dossier):
        by, usable = Carried.GROUND, named_grounds(frame.dossier, usable) or usable
    only = tuple(limit for limit in limits if limit.only is not None)
    asked = _companies(frame) if kind in _ASKING else None
    return ProcedureChoice(kind, by, chosen, name, within, beyond, unknown, only, usable, asked)


def named_grounds(dossier: Dossier, grounds: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """Return those of *grounds* that the published ground cites."""
    said = " ".join((dossier.tender.procedure.ground or "").split())
    return tuple(ground for ground in grounds if any(cite in said for cite in ground.cite.values()))


def _stated(dossier: Dossier) -> bool:
    """Return whether the buyer says on which ground, and why it holds."""
    return bool(dossier.tender.procedure.ground and dossier.internal.reasons.procedure)


def _helps(ground: Ground, by: Carried) -> bool:
    return ground.free if by is Carried.CHOICE else not (ground.free or ground.by_value)


def _companies(frame: Frame) -> LawEntry | None:
    """Return how many companies the regime wants to be asked."""
    entries = (entry for entry in frame.law.entries if frame.regime in entry.regime)
    return next((e for e in entries if e.id.endswith(".bidders-at-least") and in_force(e, frame.day)), None)


def _name(law: LawPack, regime: str, kind: str) -> LawEntry | None:
    """Return how *regime* calls *kind*; a direct award has one name for all regimes below the threshold.

    Where the regime has no section of its own on direct awards, the regime itself is cited: that of another
    regime is not in force there.
    """
    known = {entry.id: entry for entry in law.entries}
    own = known.get(f"{regime}.procedure.{_ALONE.get(kind, kind)}")
    direct, rules = known.get("direct.procedure.direct"), known.get(f"{regime}.regime")
    if own or not (direct and rules) or kind != "direct-1" or regime not in BELOW:
        return own
    return replace(rules, id=direct.id, text=direct.text)
