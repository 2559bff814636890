# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a file of a dossier goes in; what a person calls it comes out, as a message."""

import re

from tenderkit.words import N_, Message

_WORDS = (
    (r"scores/(?P<reviewer>[^/]+)/(?P<bid>[^/]+)\.yaml", N_("score sheet of {reviewer} for {bid}")),
    (r"consensus/(?P<bid>[^/]+)\.yaml", N_("agreed points for {bid}")),
    (r"bids/(?P<bid>[^/]+)/bid\.yaml", N_("particulars of {bid}")),
    (r"bids/(?P<bid>[^/]+)/price\.yaml", N_("price sheet of {bid}")),
    (r"bids/(?P<bid>[^/]+)/examination\.yaml", N_("examination of {bid}")),
    (r"bids/(?P<bid>[^/]+)/files/(?P<file>.+)", N_("file {file} of {bid}")),
    (r"applications/(?P<bid>[^/]+)/application\.yaml", N_("particulars of {bid}")),
    (r"applications/(?P<bid>[^/]+)/examination\.yaml", N_("examination of {bid}")),
    (r"applications/(?P<bid>[^/]+)/files/(?P<file>.+)", N_("file {file} of {bid}")),
    (r"tender\.yaml", N_("particulars of the procedure")),
    (r"requirements\.yaml", N_("the requirements")),
    (r"criteria\.yaml", N_("the criteria")),
    (r"internal\.yaml", N_("confidential particulars of the buyer")),
    (r"providers\.yaml", N_("list of providers")),
    (r"questions\.yaml", N_("questions and answers")),
    (r"award\.yaml", N_("decisions")),
)
"""Name of a file, as a pattern → its words; its groups are their values."""
_OF_A_LOT = re.compile(r"lots/(?P<lot>[^/]+)/(?P<name>.+)")


def file_words(name: str) -> Message:
    """Return what the file *name* is called; one that nobody knows is called by its name."""
    if of_lot := _OF_A_LOT.fullmatch(name):
        values = {"lot": of_lot["lot"], "what": file_words(of_lot["name"])}
        return Message(N_("lot {lot}: {what}"), values)
    for pattern, words in _WORDS:
        if found := re.fullmatch(pattern, name):
            return Message(words, found.groupdict())
    return Message("{name}", {"name": name})
