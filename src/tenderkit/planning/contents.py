# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of each phase: what becomes of them, what of the dossier they print, what must be filled.

This decides where no law does. No statement of law stands here.
"""

from collections.abc import Mapping

from tenderkit.model.law import Need
from tenderkit.outcome.duty import Use
from tenderkit.planning.content import DEADLINE, Contents
from tenderkit.planning.deliver_contents import DELIVER_CONTENTS
from tenderkit.planning.find_contents import FIND_CONTENTS
from tenderkit.planning.later_contents import LATER_CONTENTS
from tenderkit.planning.stages_contents import STAGES_CONTENTS

_KEPT, _RETURNED, _BY_SOME, _BUYER = Use.KEPT, Use.RETURNED, Use.RETURNED_BY_SOME, Use.BUYER
_OPTIONAL, _NOT_NEEDED = Need.OPTIONAL, Need.NOT_NEEDED
_VALUE = "internal.estimate.items"
"""Without an estimate nothing can be planned."""

CONTENTS: Mapping[str, Contents] = {
    contents.id: contents
    for contents in (
        Contents("bedarfsmeldung", "prepare", _BUYER, ("title", "buyer", "internal.need"), _OPTIONAL),
        Contents("auftragswertschaetzung", "prepare", _BUYER, ("title", "buyer", _VALUE), _OPTIONAL),
        Contents(
            "verfahrenswahl",
            "prepare",
            _BUYER,
            ("title", "buyer", _VALUE, "internal.reasons.procedure"),
            _OPTIONAL,
        ),
        Contents(
            "beschlussvorlage",
            "prepare",
            _BUYER,
            ("title", "buyer", _VALUE, "internal.council.paper", "subject.start", "subject.end"),
            _OPTIONAL,
        ),
        Contents(
            "projektsteckbrief",
            "prepare",
            Use.PUBLISHED,
            ("title", "buyer", "internal.profile.goal"),
            _OPTIONAL,
        ),
        Contents("projektteam", "prepare", _BUYER, ("title", "buyer", "internal.team"), _OPTIONAL),
        Contents("terminplan", "prepare", _BUYER, ("title", "buyer", _VALUE, "dates.published"), _OPTIONAL),
        *FIND_CONTENTS,
        Contents(
            "bekanntmachung",
            "tender",
            Use.PUBLISHED,
            ("title", "buyer", "subject.cpv", DEADLINE),
            _OPTIONAL,
            "open_call",
        ),
        Contents("aufforderung", "tender", _KEPT, ("title", "buyer", DEADLINE)),
        Contents(
            "bewerbungsbedingungen",
            "tender",
            _KEPT,
            ("title", "buyer", "evaluation", DEADLINE),
            condition="evaluation",
        ),
        Contents(
            "leistungsbeschreibung",
            "tender",
            _KEPT,
            ("title", "buyer", "requirements"),
            condition="requirements",
        ),
        Contents("kriterienkatalog", "tender", _KEPT, ("title", "buyer", "criteria"), condition="criteria"),
        Contents(
            "bewertungsmatrix",
            "tender",
            _KEPT,
            ("title", "buyer", "criteria", "evaluation"),
            condition="award_criteria",
        ),
        Contents("preisblatt", "tender", _RETURNED, ("title", "buyer", "prices"), condition="prices"),
        Contents("angebotsschreiben", "tender", _RETURNED, ("title", "buyer")),
        Contents("eigenerklaerung-eignung", "tender", _RETURNED, ("buyer",), _OPTIONAL, "selection_criteria"),
        Contents("eigenerklaerung-mindestlohn-tariftreue", "tender", _RETURNED, ("buyer",), _NOT_NEEDED),
        Contents("eigenerklaerung-russland", "tender", _RETURNED, ("buyer",), _NOT_NEEDED),
        Contents("referenzblatt", "tender", _RETURNED, ("buyer",), _OPTIONAL, "selection_criteria"),
        Contents("bietergemeinschaft", "tender", _BY_SOME, ("buyer",), _OPTIONAL),
        Contents("unterauftraege-eignungsleihe", "tender", _BY_SOME, ("buyer",), _OPTIONAL),
        Contents(
            "vertragsanlage-open-source",
            "tender",
            _KEPT,
            ("title", "buyer"),
            condition="open_source",
        ),
        Contents(
            "vertragsanlage-agil", "tender", _KEPT, ("title", "buyer", "contract.form"), _OPTIONAL, "agile"
        ),
        Contents("evb-it-ausfuellhilfe", "tender", _BUYER, ("contract.evb_it",), _OPTIONAL, "evb_it"),
        Contents("auftragsverarbeitung-anlage", "tender", _KEPT, ("buyer",), _OPTIONAL),
        *STAGES_CONTENTS,
        *LATER_CONTENTS,
        *DELIVER_CONTENTS,
    )
}
