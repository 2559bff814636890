# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The finished sample and a dossier that is being played go in; what the sample's people say comes out.

A play needs four people, and 372 scores with a reason each. This program says them: it
belongs to the pages `vergabe.md` and `procedure.md`, not to tenderkit.

    python sample_votes.py answers DOSSIER SAMPLE REVIEWER        what `score --plain` asks for
    python sample_votes.py fill DOSSIER SAMPLE REVIEWER FILE…     the yellow cells of workbooks
    python sample_votes.py panel DOSSIER SAMPLE                   what `consensus --walk` asks for
"""

import re
import sys
import zipfile
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

from tenderkit.model.dossier import Dossier
from tenderkit.model.score import Score
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.pseudonyms import read_pseudonyms

_DAY = "46533"
"""26 May 2027 as spreadsheets count days."""
_CELL = re.compile(
    r'<c r="([A-Z]+)(\d+)"( s="\d+")?(?: t="(\w+)")?(?:/>|>(?:<v>(\d+)</v>)?.*?</c>)', re.DOTALL
)


def main() -> None:
    """Do what the first word of the command line asks for."""
    what, folder, sample, *more = sys.argv[1:]
    played, known = read_dossier(Path(folder)), read_dossier(Path(sample))
    if what == "answers":
        sys.stdout.write("\n".join([*_answers(Path(folder), played, known, more[0]), ""]))
    elif what == "panel":
        sys.stdout.write("\n".join([*_panel(played, known), ""]))
    else:
        votes = _votes(Path(folder), played, known, more[0])
        for file in more[1:]:
            _fill(Path(file), votes)


def _votes(folder: Path, played: Dossier, known: Dossier, reviewer: str) -> dict[tuple[str, str], Score]:
    """Return what the sample's *reviewer* says: criterion and letter → score."""
    names = read_pseudonyms(folder, reviewer)
    if names is None:
        sys.exit(f"Nobody drew letters for {reviewer} yet.")
    same = _same_bids(known, played)
    return {
        (criterion, names.letter(same[sheet.bid])): score
        for sheet in known.judged[0].sheets
        if sheet.reviewer == reviewer
        for criterion, score in sheet.scores.items()
    }


def _same_bids(known: Dossier, played: Dossier) -> dict[str, str]:
    """Return the id of each bid of the sample → that of the same bidder in the play."""
    here = {bid.bidder.name: bid.id for bid in played.bids}
    return {bid.id: here[bid.bidder.name] for bid in known.bids}


def _answers(folder: Path, played: Dossier, known: Dossier, reviewer: str) -> Iterator[str]:
    """Answer line by line: no conflict, all that is blind, the names, the rest, the end."""
    votes = _votes(folder, played, known, reviewer)
    blind = {each.id for each in played.judged[0].catalogue.criteria if each.blind}
    if not any(sheet.reviewer == reviewer and sheet.conflict for sheet in played.judged[0].sheets):
        yield "n"
    for names_known in (False, True):
        if names_known:
            yield "j"
        for (criterion, letter), score in sorted(votes.items()):
            if (criterion not in blind) == names_known:
                yield f"j {criterion} {letter}"
                yield from _said(score)
    yield "f"


def _panel(played: Dossier, known: Dossier) -> Iterator[str]:
    """Answer for the panel: the topics come criterion by criterion, in each bid by bid."""
    same = _same_bids(known, played)
    done = {(criterion, each.bid) for each in played.judged[0].consensus for criterion in each.scores}
    agreed = {
        (criterion, same[each.bid]): score
        for each in known.judged[0].consensus
        for criterion, score in each.scores.items()
    }
    for topic, score in sorted(agreed.items()):
        if topic not in done:
            yield from _said(score)


def _said(score: Score) -> Iterator[str]:
    yield score.points.written if score.points else ""
    yield " ".join(score.reason.split())
    yield score.place or ""


def _fill(path: Path, votes: dict[tuple[str, str], Score]) -> None:
    """Write *votes* into the yellow cells of the workbook at *path*, as a spreadsheet would."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    shared = re.findall("<si>(.*?)</si>", parts["xl/sharedStrings.xml"], re.DOTALL)
    texts = [unescape(re.sub("<[^>]+>", "", each)) for each in shared]
    sheets = re.findall(r'<sheet name="([^"]+)"', parts["xl/workbook.xml"])
    for number, sheet in enumerate(sheets, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        rows = {
            letter: row
            for column, row, _, kind, index in _CELL.findall(parts[part])
            if column == "A" and kind == "s"
            for letter in [texts[int(index)]]
        }
        wanted = (
            {} if number > 1 else {"C8": _text(_no_conflict(parts, texts, sheets)), "C9": f"<v>{_DAY}</v>"}
        )
        for (criterion, letter), score in votes.items():
            if criterion == sheet:
                points, reason, place = _said(score)
                row = rows[letter]
                wanted |= {f"B{row}": f"<v>{points}</v>", f"C{row}": _text(reason), f"D{row}": _text(place)}
        for cell, value in wanted.items():
            kind = ' t="inlineStr"' if value.startswith("<is>") else ""
            blank = re.search(rf'<c r="{cell}"( s="\d+")?/>', parts[part])
            if blank:
                filled = f'<c r="{cell}"{blank[1] or ""}{kind}>{value}</c>'
                parts[part] = parts[part].replace(blank[0], filled)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, text)


def _no_conflict(parts: dict[str, str], texts: list[str], sheets: list[str]) -> str:
    """Return the words with which the workbook declares that there is no conflict."""
    hidden = parts[f"xl/worksheets/sheet{len(sheets)}.xml"]
    shown = [texts[int(index)] for *_, kind, index in _CELL.findall(hidden) if kind == "s"]
    return shown[shown.index("declared none") + 1]


def _text(words: str) -> str:
    return f'<is><t xml:space="preserve">{escape(words, quote=False)}</t></is>'


if __name__ == "__main__":
    main()
