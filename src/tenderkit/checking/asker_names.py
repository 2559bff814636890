# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK186, who asked: a text for all bidders goes in; the passages come out that give somebody away."""

import re
from collections.abc import Iterator, Sequence

from tenderkit.checking.lint.texts import public_texts
from tenderkit.model.dossier import Dossier
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_ADDRESS = re.compile(
    r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)|(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"
)
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
_SHORTEST = 4
_SAME = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}
_SAME |= {"ae": _SAME["ä"], "oe": _SAME["ö"], "ue": _SAME["ü"], "ss": _SAME["ß"]}
_LETTERS = re.compile("|".join(sorted(_SAME, key=len, reverse=True)) + r"|[\s-]+|.", re.DOTALL)


def asker_problems(
    dossier: Dossier, asker: str | None, text: str, option: str, legal_forms: Sequence[str]
) -> Iterator[Problem]:
    """Yield each passage of *text* that names who asked, or any other firm that takes part or may.

    Of the asker every word of the name counts, the names in mail and web addresses too, unless the tender
    itself uses the word; of the others the whole name without its legal form. Firms on the list of
    providers may take part.

    Args:
        dossier: what takes part, and which words everybody knows.
        asker: who asked, as the register says.
        text: what all bidders are to read.
        option: where the text was given, as the place that is named.
        legal_forms: what is no part of the name that gives a firm away.
    """
    names = _names_of(asker or "", _public_words(dossier), legal_forms)
    names += [bare for firm in _firms(dossier) if len(bare := _bare(firm, legal_forms)) >= _SHORTEST]
    names += [_listed(provider.name, legal_forms) for provider in dossier.providers.providers]
    passages = [found for name in dict.fromkeys(names) for found in _pattern(name).finditer(text)]
    end = 0
    for found in sorted(passages, key=lambda each: (each.start(), -each.end())):
        if found.start() >= end:
            end = found.end()
            yield _named(text, found, option)


def _named(text: str, found: re.Match[str], option: str) -> Problem:
    before = text[: found.start()]
    line = text.splitlines()[before.count("\n")]
    place = Place(option, before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1, line)
    what = Message(N_("a text for all bidders would say who takes part: {name}"), {"name": found[0]})
    return Problem("TK186", place, what, Message(N_("Write it without the name; all bidders read it.")))


def _names_of(asker: str, public: frozenset[str], legal_forms: Sequence[str]) -> list[str]:
    """Return what gives *asker* away: name, words of it, and the names in its addresses."""
    hosts = [host or site for host, site in _ADDRESS.findall(asker)]
    labels = [label for host in hosts for label in host.split(".")[:-1]]
    rest = _ADDRESS.sub(" ", asker)
    whole = [_bare(piece, legal_forms) for piece in re.split(r"[,;/()<>|]", rest)]
    forms = {form.casefold() for form in legal_forms}
    words = [w for w in _WORD.findall(rest) if w.casefold() not in public | forms]
    addresses = [found[0] for found in _ADDRESS.finditer(asker)]
    telling = [label for label in labels if label.casefold() not in public]
    return [name for name in (*addresses, *whole, *telling, *words) if len(name) >= _SHORTEST]


def _firms(dossier: Dossier) -> Iterator[str]:
    bidders = [bid.bidder for bid in dossier.bids] + [each.bidder for each in dossier.applications]
    for bidder in bidders:
        yield from (bidder.name, *bidder.members)


def _listed(name: str, legal_forms: Sequence[str]) -> str:
    """Return what gives a firm on the list away; a name of one word may also be that of its product."""
    bare = _bare(name, legal_forms)
    return bare if " " in bare else name.strip()


def _bare(name: str, legal_forms: Sequence[str]) -> str:
    forms = "|".join(re.escape(form) for form in sorted(legal_forms, key=len, reverse=True))
    return re.sub(rf"[\s,]+(?:{forms})(?=\s|$|,)", "", name).strip() if forms else name.strip()


def _public_words(dossier: Dossier) -> frozenset[str]:
    """Return every word that the tender itself uses; nobody is given away by these."""
    texts = (text for _, text in public_texts(dossier))
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds *name* in any case, umlauts written out or not, parts joined or apart."""
    parts = [
        _SAME.get(sign, r"[\s-]*" if not sign.strip(" -\t\n") else re.escape(sign))
        for sign in _LETTERS.findall(name.casefold())
    ]
    return re.compile(rf"(?<!\w){'[ -]?'.join(parts)}(?:['’]?s)?(?!\w)", re.IGNORECASE)
