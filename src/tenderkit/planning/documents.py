# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; which documents the procedure needs comes out, with reason and gaps.

The first record of the law data counts that is in force and whose regime, procedures and condition fit;
where there is none, or no law at all, the content of the dossier decides. The house may replace a record.
"""

from collections.abc import Collection, Mapping
from datetime import date

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import LawOverride
from tenderkit.model.law import Duty, LawEntry, LawPack, Need
from tenderkit.model.law_of_land import law_of_land
from tenderkit.outcome.duty import DocumentDuty
from tenderkit.planning.content import Contents
from tenderkit.planning.contents import CONTENTS
from tenderkit.planning.facts import holds
from tenderkit.planning.missing import missing_keys
from tenderkit.planning.overrides import overridden
from tenderkit.planning.steps import waiting
from tenderkit.words import N_, Message

_REASONS: Mapping[Need, Message] = {
    Need.REQUIRED: Message(N_("The dossier holds what it prints.")),
    Need.OPTIONAL: Message(N_("It can be used where it fits.")),
    Need.NOT_NEEDED: Message(N_("Nothing in this procedure asks for it.")),
}
_NOTHING_TO_SAY = Message(N_("The dossier holds nothing that it would print."))


def document_duties(
    dossier: Dossier, law: LawPack, recorded: Collection[str] = ()
) -> tuple[DocumentDuty, ...]:
    """Return every document that tenderkit knows, in the order in which they are listed.

    Args:
        dossier: the dossier.
        law: all law data.
        recorded: the kinds of steps that its journal holds.
    """
    cited = law_of_land(law, dossier.tender)
    return tuple(_duty(contents, dossier, cited, recorded) for contents in CONTENTS.values())


def _duty(contents: Contents, dossier: Dossier, law: LawPack, recorded: Collection[str]) -> DocumentDuty:
    record = next((d for d in law.duties if d.document == contents.id and _counts(d, dossier)), None)
    override = _override(record, dossier) if record else None
    need, reason = _need(record, override) if record else _by_content(contents, dossier)
    needed = need is not Need.NOT_NEEDED
    return DocumentDuty(
        id=contents.id,
        phase=contents.phase,
        use=contents.use,
        need=need,
        title=record.title if record else {},
        basis=_basis(record, law) if record and not override else (),
        reason=reason,
        missing=missing_keys(dossier, contents.keys) if needed else (),
        record=record.id if record else None,
        state=record.state if record and not override else None,
        waits=waiting(contents.after, dossier, recorded) if needed else None,
        early=contents.early,
    )


def _basis(record: Duty, law: LawPack) -> tuple[LawEntry, ...]:
    """Return what *record* rests on, as far as it is in force in the state of the buyer."""
    return tuple(entry for id_ in record.basis for entry in law.entries if entry.id == id_)


def _need(record: Duty, override: LawOverride | None) -> tuple[Need, Message | Mapping[str, str]]:
    return (record.need, record.text) if override is None else overridden(record, override)


def _override(record: Duty, dossier: Dossier) -> LawOverride | None:
    """Return what the house puts in the place of *record*; the last one counts."""
    return next((o for o in reversed(dossier.internal.law_overrides) if o.id == record.id), None)


def _by_content(contents: Contents, dossier: Dossier) -> tuple[Need, Message]:
    if not holds(contents.condition, dossier):
        return Need.NOT_NEEDED, _NOTHING_TO_SAY
    return contents.need, _REASONS[contents.need]


def _counts(duty: Duty, dossier: Dossier) -> bool:
    """Return whether *duty* speaks of this procedure on its day."""
    tender = dossier.tender
    procedure = tender.procedure
    kinds = {procedure.type, f"{procedure.type}-{procedure.stages}"}
    return (
        tender.regime in duty.regime
        and (not duty.procedures or not kinds.isdisjoint(duty.procedures))
        and _in_force(duty, tender.dates.published.day if tender.dates.published else None)
        and holds(duty.condition, dossier)
    )


def _in_force(duty: Duty, day: date | None) -> bool:
    """Return whether *duty* counts on *day*; as long as no day is set, all do."""
    return day is None or (duty.valid_from <= day and (duty.valid_to is None or day <= duty.valid_to))
