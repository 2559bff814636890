# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes in at one stage of a procedure, bids or applications: where it is kept, how it is recorded."""

from tenderkit.model.record import Kind
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Intake:
    """One sort of what companies send."""

    folder: str
    """Of the dossier; in it there is a folder for each."""
    head: str
    """The main file of each."""
    name: str
    """How one is called in the journal."""
    prefix: str
    """Of the ids."""
    inbox: str
    """Where it lies before it is taken in."""
    command: str
    """The command that takes it in."""
    added: Kind
    opened: Kind
    examined: Kind

    def words(self, of_bids: str, of_applications: str) -> str:
        """Return those of two sentences that speak of this sort."""
        return of_applications if self.name == "application" else of_bids

    def file(self, id_: str, name: str = "") -> str:
        """Return a file of one of them below the dossier: its main file where no *name* is said."""
        return f"{self.folder}/{id_}/{name or self.head}"


BIDS = Intake(
    "bids", "bid.yaml", "bid", "bid", "incoming", "bids", Kind.BID_ADDED, Kind.BIDS_OPENED, Kind.BID_EXAMINED
)
APPLICATIONS = Intake(
    "applications",
    "application.yaml",
    "application",
    "app",
    "incoming/applications",
    "applications",
    Kind.APPLICATION,
    Kind.APPLICATIONS_OPENED,
    Kind.APPLICATION_EXAMINED,
)
