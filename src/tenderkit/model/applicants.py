# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier of two stages goes in; which of its applicants there is a letter to comes out."""

from tenderkit.model.bid import Application, Request
from tenderkit.model.dossier import Dossier

_GONE = frozenset({"withdrawn", "replaced"})


def invited(dossier: Dossier) -> tuple[Application, ...]:
    """Return who is invited to bid, as people decided; who went since is not written to."""
    decision = dossier.selection.decision
    chosen = decision.invited if decision else ()
    return tuple(each for each in _there(dossier) if each.id in chosen)


def not_invited(dossier: Dossier) -> tuple[Application, ...]:
    """Return who has to be told that they are not invited; nobody before that is decided."""
    decision = dossier.selection.decision
    if decision is None:
        return ()
    return tuple(each for each in _there(dossier) if each.id not in decision.invited)


def asked(dossier: Dossier) -> tuple[Application, ...]:
    """Return the applications of which something was asked to be handed in or explained."""
    return tuple(each for each in _there(dossier) if requests(each))


def requests(application: Application) -> tuple[Request, ...]:
    """Return what was asked of *application*, in the order in which it was."""
    return application.examination.requests if application.examination else ()


def last_asked(application: Application) -> tuple[Request, ...]:
    """Return what was asked on the last day on which anything was: one letter says it."""
    found = requests(application)
    newest = max((each.sent for each in found), default=None)
    return tuple(each for each in found if each.sent == newest)


def _there(dossier: Dossier) -> tuple[Application, ...]:
    return tuple(each for each in dossier.applications if each.status not in _GONE)
