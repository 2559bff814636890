# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of a procedure with their state go in; a table of 80 columns or plain data come out."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from tenderkit.model.law import LawEntry, LawState, Need
from tenderkit.outcome.duty import MadeDocument, State
from tenderkit.outcome.open_key import listed
from tenderkit.rendering.shared_gaps import Groups, gaps_text, shared_gaps
from tenderkit.rendering.typography import NO_BREAK_SPACE, unbroken
from tenderkit.words import N_, Message, Translate, sentence

Json = dict[str, object]

_WIDTH = 80
_STATE_AT = 44
_HEADINGS = {
    Need.REQUIRED: N_("Required"),
    Need.OPTIONAL: N_("Optional"),
    Need.NOT_NEEDED: N_("Not needed"),
}
STATES = {
    State.RENDERED: N_("rendered"),
    State.DRAFT: N_("draft"),
    State.STALE: N_("stale"),
    State.MISSING_DATA: N_("data are missing"),
    State.NOT_RENDERED: N_("not rendered"),
    State.WAITING: N_("not yet"),
}
_TO_CHECK = N_("{cite}, to be checked")
_REASON = N_("{reason} ({basis}).")
_MISSING = N_("Missing: {keys}")
_WAITS = N_("Not yet: {reason}.")
_SHARED = N_("Missing in several documents")
_NO_TEMPLATE = N_("Without a template in the language of the dossier")


def documents_json(documents: Sequence[MadeDocument], language: str, translate: Translate) -> Json:
    """Return *documents* as ``documents --json`` prints them; *language* is that of the dossier."""
    return {
        "documents": [
            {
                "id": made.duty.id,
                "phase": made.duty.phase,
                "need": made.duty.need.value,
                "basis": _basis(made.duty.basis, language, translate) or None,
                "state": made.state.value,
                "files": list(made.files),
                "reason": _reason(made.duty.reason, language, translate),
                "record": made.duty.record,
                "missing": [key.full for key in made.duty.missing],
                "waits": sentence(made.duty.waits, translate) if made.duty.waits else None,
            }
            for made in documents
        ]
    }


def documents_table(documents: Sequence[MadeDocument], language: str, translate: Translate) -> str:
    """Return *documents* as text: what is required first, each with its state, reason and gaps.

    What many of them lack, and which have no template, is said once, at the end.
    """
    shared = shared_gaps([made.duty.missing for made in documents])
    blocks = []
    for need, heading in _HEADINGS.items():
        of_need = [made for made in documents if made.duty.need is need]
        lines = [line for made in of_need for line in _lines(made, shared, language, translate)]
        blocks.append((heading, lines))
    numbered = [
        line for n, keys in enumerate(shared, 1) for line in _wrapped(f"({n}) {listed(keys)}", "  ", "    ")
    ]
    blocks.append((_SHARED, numbered))
    bare = [made.duty.id for made in documents if made.duty.needed and not made.template]
    blocks.append((_NO_TEMPLATE, _wrapped(", ".join(bare), "  ")))
    return "\n\n".join("\n".join([translate(heading), *lines]) for heading, lines in blocks if lines)


def _lines(made: MadeDocument, shared: Groups, language: str, translate: Translate) -> Iterator[str]:
    duty = made.duty
    state = translate(STATES[made.state]) if duty.needed or made.files else ""
    yield f"  {duty.id:<{_STATE_AT - 2}}{state}".rstrip()
    reason = _reason(duty.reason, language, translate)
    if basis := _basis(duty.basis, language, translate):
        reason = sentence(Message(_REASON, {"reason": reason.removesuffix("."), "basis": basis}), translate)
    yield from _wrapped(unbroken(reason, language))
    if duty.waits and duty.needed:
        yield from _wrapped(sentence(Message(_WAITS, {"reason": duty.waits}), translate))
    if duty.missing:
        keys = gaps_text(duty.missing, shared, translate)
        yield from _wrapped(sentence(Message(_MISSING, {"keys": keys}), translate))


def _wrapped(text: str, indent: str = "    ", hanging: str | None = None) -> list[str]:
    """Return *text* below its document; what typography keeps together stays so."""
    lines = textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(NO_BREAK_SPACE, " ") for line in lines]


def _reason(reason: Message | Mapping[str, str], language: str, translate: Translate) -> str:
    return sentence(reason, translate) if isinstance(reason, Message) else reason[language]


def _basis(entries: Sequence[LawEntry], language: str, translate: Translate) -> str:
    """Return the citations; what nobody has checked says so."""
    return "; ".join(_cited(entry, language, translate) for entry in entries)


def _cited(entry: LawEntry, language: str, translate: Translate) -> str:
    cite = entry.cite[language]
    unchecked = entry.state is LawState.TO_CHECK
    return sentence(Message(_TO_CHECK, {"cite": cite}), translate) if unchecked else cite
