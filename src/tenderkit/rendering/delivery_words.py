# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of what happens in a delivery go in; their words come out, to be translated."""

from collections.abc import Mapping

from tenderkit.model.delivery import ChangeKind, HandoverKind, MeetingKind, Verdict
from tenderkit.words import N_

HANDOVER_ITEMS: Mapping[HandoverKind, str] = {
    HandoverKind.ACCOUNT: N_("Organisation and accounts on the platform of the repository"),
    HandoverKind.DOMAIN: N_("Domains and certificates"),
    HandoverKind.PACKAGE: N_("Names of packages and containers"),
    HandoverKind.SECRET: N_("Credentials of the automation, renewed after the handover"),
    HandoverKind.KEY: N_("Keys to sign with, and who may sign"),
    HandoverKind.BACKLOG: N_("Backlog with open points and known defects"),
    HandoverKind.MARK: N_("Name, logo and marks"),
    HandoverKind.DOCUMENT: N_("Documents for operation, development and use"),
}
"""What passes to the buyer at the end of every project, one item of each kind."""

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
