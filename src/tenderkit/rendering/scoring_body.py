# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A view and room on a screen go in; what is said of criterion and bid comes out, whole or cut to fit.

Where the room is short, the question and the expectation shrink first: anchors and evidence stay in sight.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tenderkit.outcome.desk import Choice
from tenderkit.rendering.scoring_lines import Glyphs, Line, clipped, columns, wrapped
from tenderkit.rendering.scoring_view import (
    View,
    answer,
    declared,
    expected,
    label,
    people,
)
from tenderkit.words import N_, Message, Translate, sentence

_BID = N_("Bid")
_FILES = N_("Files:")
_FULL_TEXT = N_("t: all of it")

_LEAST_SAID = 3
"""Lines that stay for what the bid says before the anchors shrink."""


def whole_lines(
    view: View, width: int, unseen: Sequence[str], translate: Translate, glyphs: Glyphs
) -> list[Line]:
    """Return all that is said of criterion and bid, after what is *unseen* above it."""
    names = [line for text in unseen for line in wrapped(text, width - 1, "title", " ", " ")]
    parts = (names, *_whole(view, width, translate, glyphs))
    return _joined([part for part in parts if part], gap=True)


def is_cut(view: View, width: int, height: int, translate: Translate, glyphs: Glyphs) -> bool:
    """Tell whether *height* is too little for all that is said of criterion and bid."""
    return sum(map(len, _whole(view, width, translate, glyphs))) > height


def _whole(view: View, width: int, translate: Translate, glyphs: Glyphs) -> tuple[list[Line], ...]:
    return (
        _texts(view, width, _SHORT_QUESTION, translate),
        choice_lines(view, width, glyphs),
        said_lines(view, width, translate),
    )


def body_lines(view: View, width: int, height: int, translate: Translate, glyphs: Glyphs) -> list[Line]:
    """Return the text of criterion and bid; longer than *height* only where nothing more can shrink."""
    said = said_lines(view, width, translate)
    least = min(len(said), _LEAST_SAID)
    for tightness in range(_TIGHTEST + 1):
        texts = _texts(view, width, tightness, translate)
        choices = choice_lines(view, width, glyphs, short=tightness > _SHORT_ANCHORS)
        room = height - len(texts) - len(choices)
        if room >= least:
            break
    if len(said) > room:
        more = f"   … {translate(_FULL_TEXT)}"
        said = [*said[: max(room, least) - 1], (("dim", more),)] if max(room, least) else []
    parts = [part for part in (texts, choices, said) if part]
    return _joined(parts, gap=sum(map(len, parts)) + len(parts) - 1 <= height)


def _joined(parts: Sequence[Sequence[Line]], *, gap: bool) -> list[Line]:
    """Return *parts* one below the other, with a *gap* between them where there is room."""
    between: list[Line] = [()] if gap else []
    return [line for number, part in enumerate(parts) for line in ((between if number else []) + [*part])]


_SHORT_QUESTION, _SHORT_EXPECTATION, _SHORT_ANCHORS, _TIGHTEST = 0, 1, 2, 4


def _texts(view: View, width: int, tightness: int, translate: Translate) -> list[Line]:
    """Return what is published on the criterion; the tighter, the more of it is cut."""
    criterion, room = view.asked.criterion, width - 2
    question = wrapped(criterion.question or "", room, "", " ", " ")
    sought = _labelled(translate(N_("Expected:")), expected(view.asked), room)
    evidence = _labelled(translate(N_("Evidence:")), criterion.evidence, room)
    if tightness > _SHORT_QUESTION:
        question = _one(question, width)
    if tightness > _SHORT_EXPECTATION:
        sought, evidence = _one(sought, width), _one(evidence, width)
    if tightness > _SHORT_ANCHORS:
        question = []
    return [] if tightness == _TIGHTEST else [*question, *sought, *evidence]


def choice_lines(view: View, width: int, glyphs: Glyphs, *, short: bool = False) -> list[Line]:
    """Return the points with what they mean, the chosen ones marked; those without a meaning share a line."""
    labels = {choice: label(view.asked, choice) for choice in view.asked.choices}
    room = max(map(columns, labels.values()), default=0)
    lines: list[Line] = []
    for has_meaning, group in groupby(view.asked.choices, lambda choice: bool(choice.meaning)):
        choices = list(group)
        if not has_meaning:
            lines += _bare({choice: labels[choice] for choice in choices}, view.choice, (width, room), glyphs)
            continue
        for choice in choices:
            chosen = choice.written == view.choice
            first = f" {glyphs.mark if chosen else ' '} {_aligned(labels[choice], choice, room)}  "
            meaning = wrapped(choice.meaning, width - 1, "", first, " " * columns(first))
            if short and not chosen:
                meaning = _one(meaning, width)
            style = "title" if chosen else ""
            lines += [tuple((style or kind, text) for kind, text in line) for line in meaning]
    return lines


def _aligned(shown: str, choice: Choice, room: int) -> str:
    """Return points at the right, words at the left of their column."""
    return f"{shown:<{room}}" if choice.exact is None else f"{shown:>{room}}"


def _bare(labels: Mapping[Choice, str], chosen: str, size: tuple[int, int], glyphs: Glyphs) -> list[Line]:
    """Return choices of which nothing is said, words one below the other, points side by side."""
    width, room = size
    marks = {choice: glyphs.mark if choice.written == chosen else " " for choice in labels}
    if any(choice.exact is None for choice in labels):
        style = {glyphs.mark: "title"}
        return [((style.get(marks[each], ""), f" {marks[each]} {shown}"),) for each, shown in labels.items()]
    lines: list[list[tuple[str, str]]] = []
    used = width
    for choice, shown in labels.items():
        text = f" {shown:>{room if used + columns(shown) + 2 > width - 1 else 0}} "
        if used + columns(text) > width - 1:
            lines.append([("", "  ")])
            used = 2
        lines[-1].append(("chosen" if choice.written == chosen else "", text))
        used += columns(text)
    lines[0][0] = ("", f" {max(marks.values())}")
    return [tuple(line) for line in lines]


def said_lines(view: View, width: int, translate: Translate) -> list[Line]:
    """Return what the bid itself says to this criterion."""
    text, place = answer(view)
    name = view.cell.letter + (f" · {view.bid.bidder.name}" if view.named else "")
    bid = f" {translate(_BID)} {name}: "
    quoted = sentence(Message(N_("“{text}”"), {"text": text}), translate) if text else ""
    shown = " ".join(part for part in (quoted, f"({place})" if place and text else place) if part)
    parts = [*declared(view, translate), *people(view, translate)]
    lines = wrapped(shown, width - 1, "", bid, "   ") or ([(("", bid),)] if parts or view.named else [])
    if lines:
        lines[0] = (("title", bid), *lines[0][1:])
    for part in parts:
        lines += wrapped(part, width - 1, "", "   ", "     ")
    if view.files:
        files = f" {translate(_FILES)} "
        lines += wrapped(", ".join(view.files), width - 1, "dim", files, " " * columns(files))
    return lines


def _labelled(head: str, text: str | None, width: int) -> list[Line]:
    if not text:
        return []
    lines = wrapped(f"{head} {text}", width, "", " ", " ")
    first = lines[0][1][1]
    return [(("", " "), ("dim", f"{head} "), ("", first.removeprefix(head).lstrip())), *lines[1:]]


def _one(lines: Sequence[Line], width: int) -> list[Line]:
    """Return *lines* as one, cut off."""
    if len(lines) < 2:  # noqa: PLR2004 - one line is one already
        return list(lines)
    *before, (style, last) = lines[0]
    rest = " ".join(line[-1][1] for line in lines[1:])
    room = width - 1 - sum(columns(text) for _, text in before)
    return [(*before, (style, f"{clipped(last + ' ' + rest, room)}"))]
