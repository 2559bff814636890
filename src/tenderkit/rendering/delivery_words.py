# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of what happens in a delivery go in; their words come out, to be translated."""

from collections.abc import Mapping

from tenderkit.model.delivery_entries import ChangeKind, MeetingKind, Verdict
from tenderkit.words import N_

CHANGE_KINDS: Mapping[ChangeKind, str] = {
    ChangeKind.SWAP: N_("swap"),
    ChangeKind.CHANGE: N_("change"),
    ChangeKind.EXTENSION: N_("extension"),
}
VERDICTS: Mapping[Verdict, str] = {Verdict.AGREED: N_("agreed"), Verdict.REFUSED: N_("refused")}
MEETING_KINDS: Mapping[MeetingKind, str] = {
    MeetingKind.KICKOFF: N_("kick-off"),
    MeetingKind.STEERING: N_("steering group"),
    MeetingKind.REGULAR: N_("meeting"),
}
