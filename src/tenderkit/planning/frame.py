# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Under which law a procedure is planned: dossier, law data, regime, day, value and EU threshold."""

from datetime import date
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Bound, Limit, Period, Threshold
from tenderkit.planning.force import house, in_force, speaks_of
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """What decides which records of the law data count."""

    dossier: Dossier
    law: LawPack
    regime: str
    day: date
    net: Fraction
    threshold: Threshold | None

    @property
    def kind(self) -> str:
        """The procedure that the dossier says: type and number of stages."""
        procedure = self.dossier.tender.procedure
        return f"{procedure.type}-{procedure.stages}"

    def limits(self, *, of_procedures: bool) -> tuple[Limit, ...]:
        """Return the limits that count here: on procedures, or on duties."""
        limits = house(self.law.limits, self.dossier)
        return tuple(e for e in limits if self.counts(e) and (e.about == "procedure") is of_procedures)

    def counts(self, record: Limit | Period) -> bool:
        """Return whether *record* speaks of this regime, this state and this day."""
        here = record.land in {None, self.dossier.tender.land}
        return self.regime in record.regime and here and in_force(record, self.day)

    def notices(self) -> tuple[Limit, ...]:
        """Return the limits from which on the value brings a duty: statistics, register, notices."""
        return tuple(filter(self._reaches, self._duties()))

    def calls_for(self, about: str) -> bool:
        """Return whether the value brings the duty *about*; where no limit decides on it, it does."""
        duties = [each for each in self._duties() if each.about == about]
        return not duties or any(map(self._reaches, duties))

    def _duties(self) -> tuple[Limit, ...]:
        """Return the limits on duties in this procedure; that of the state stands for the general one."""
        found = [e for e in self.limits(of_procedures=False) if speaks_of(e.procedures, self.kind)]
        own = {each.about for each in found if each.land}
        return tuple(each for each in found if each.land or each.about not in own)

    def keeps(self, limit: Limit) -> bool:
        """Return whether the value is within *limit*."""
        if limit.bound is Bound.BELOW_THRESHOLD:
            return self.threshold is not None and self.net < self.threshold.value.exact
        if limit.value is None:
            return limit.bound is Bound.BY_LAW
        return self.net < limit.value.exact if limit.bound is Bound.BELOW else self.net <= limit.value.exact

    def _reaches(self, limit: Limit) -> bool:
        if limit.value is None:
            return False
        return self.net > limit.value.exact if limit.bound is Bound.ABOVE else self.net >= limit.value.exact
