# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a dossier go in; those that somebody gets come out with their place in an archive."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from tenderkit.exchange.archive_secrets import (
    CONFIDENTIAL,
    Secret,
    Shown,
    access,
    kept_back,
    left_out_always,
    told_path,
)
from tenderkit.model.archive import ArchivedFile, Audience, LeftOut, home_of
from tenderkit.model.archive_names import kept_names
from tenderkit.records import dataclass
from tenderkit.words import Message, Translate, sentence


@dataclass(frozen=True, slots=True)
class Reasons:
    """How to say why something is not in an archive."""

    translate: Translate
    """Into the language of the dossier."""
    law: tuple[str, ...]
    """How the law on the confidentiality of bids is cited."""

    def left_out(self, path: str, files: int, secret: Secret) -> LeftOut:
        """Return that *files* at *path* were left out for *secret*."""
        law = self.law if secret in CONFIDENTIAL else ()
        return LeftOut(path, files, sentence(Message(secret.value), self.translate), law)


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a dossier goes into an archive, and what does not."""

    files: tuple[ArchivedFile, ...]
    left_out: tuple[LeftOut, ...]


def archive_contents(
    files: Mapping[str, tuple[str, int]],
    hidden: Iterable[str],
    shown: Shown,
    audience: Audience,
    reasons: Reasons,
) -> Contents:
    """Return what goes into an archive.

    Args:
        files: name in the dossier → hash and size.
        hidden: what programs hide, which no archive holds.
        shown: what is no secret.
        audience: who gets it.
        reasons: says why something is left out.
    """
    inspected = audience is Audience.INSPECTION
    working = frozenset(name for name in hidden if left_out_always(name))
    secrets = {
        name: left_out_always(name) or (kept_back(name, shown) if inspected else None)
        for name in (*files, *working)
    }
    homes = {name: home_of(name) for name, secret in secrets.items() if secret is None}
    paths = kept_names(homes.values())
    kept = [
        ArchivedFile(paths[home], *files[name], access(name, shown), None if paths[home] == home else name)
        for name, home in homes.items()
    ]
    back = sorted((told_path(name), secret.name, secret) for name, secret in secrets.items() if secret)
    left = [
        reasons.left_out(path, len(list(same)), secret)
        for (path, _, secret), same in groupby(back, key=lambda each: (each[0], each[1], each[2]))
    ]
    unseen = sorted(set(hidden) - working)
    if inspected and unseen:
        left.append(reasons.left_out(".", len(unseen), Secret.HIDDEN))
    elif unseen:
        left += [reasons.left_out(name, 1, Secret.HIDDEN) for name in unseen]
    return Contents(tuple(kept), tuple(left))
