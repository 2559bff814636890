# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The notice goes in; its terms with their values as templates print them come out.

What is written for people stands first, the official code behind it in brackets.
"""

from typing import Any

from tenderkit.model.law import LawEntry, LawState
from tenderkit.model.numbers import Moment
from tenderkit.outcome.notice import AwardCriterion, Code, Named, Notice, NoticeItem, Numbered, Spoken, Value
from tenderkit.rendering.calendar import moment_text
from tenderkit.rendering.context.plain import Names
from tenderkit.words import N_, Message, sentence

_CODED = N_("{text} ({code})")
_PERCENT = N_("{name}: {number} %")
_NUMBER = N_("{name}: {number}")
_CITED = N_("{text} ({cite}).")
_TO_CHECK = N_("{text} ({cite}, to be checked).")
_EVIDENCE = N_("{text}; evidence: {evidence}")
_PARTS = ("notice", "buyer", "procedure", "lot", "review")
_AS_PERCENT = "per-exa"
_IN_WORDS = frozenset({"language", "notice-subtype"})
"""Lists whose codes nobody has to see beside the words."""


def notice_context(notice: Notice | None, names: Names) -> dict[str, Any] | None:
    """Return the terms by the parts of the form, and those of each lot; None where there is no notice."""
    if notice is None:
        return None
    return {
        "parts": {part: [_item(item, names) for item in notice.of_part(part)] for part in _PARTS},
        "lots": [
            {"id": lot.id, "title": lot.title, "terms": [_item(item, names) for item in lot.items]}
            for lot in notice.lots
        ],
    }


def _item(item: NoticeItem, names: Names) -> dict[str, Any]:
    return {
        "name": item.name,
        "cite": item.term.cite[names.language],
        "state": item.term.state.value,
        "text": item.term.text[names.language],
        "said": [_text(value, names) for value in item.values],
        "key": str(item.key) if item.key else None,
        "required": item.required,
    }


def _text(value: Value, names: Names) -> str:
    match value:
        case str():
            return value
        case Message():
            return sentence(value, names.translate)
        case Moment():
            return moment_text(value, names.language)
        case Code():
            return _code(value, names)
        case Spoken():
            return value.texts[names.language]
        case Numbered():
            return _numbered(value, names)
        case Named():
            return _named(value, names)
        case AwardCriterion():
            return _code_of(value, names)
        case LawEntry():
            return _law(value, names)


def _code(code: Code, names: Names) -> str:
    label = code.label[names.language]
    return label if code.list in _IN_WORDS else _filled(_CODED, names, text=label, code=code.code)


def _code_of(criterion: AwardCriterion, names: Names) -> str:
    return _filled(_CODED, names, text=_words(criterion.name, names), code=criterion.kind.code)


def _numbered(numbered: Numbered, names: Names) -> str:
    words = _PERCENT if numbered.kind.code == _AS_PERCENT else _NUMBER
    return _filled(words, names, name=_words(numbered.name, names), number=names.number(numbered.number))


def _named(named: Named, names: Names) -> str:
    text = f"{named.id}: {named.title}" if named.id else named.title
    return _filled(_EVIDENCE, names, text=text, evidence=named.evidence) if named.evidence else text


def _law(entry: LawEntry, names: Names) -> str:
    words = _TO_CHECK if entry.state is LawState.TO_CHECK else _CITED
    text, cite = entry.text[names.language].rstrip("."), entry.cite[names.language]
    return _filled(words, names, text=text, cite=cite)


def _words(words: str | Message, names: Names) -> str:
    return words if isinstance(words, str) else sentence(words, names.translate)


def _filled(words: str, names: Names, **values: object) -> str:
    return sentence(Message(words, values), names.translate)
