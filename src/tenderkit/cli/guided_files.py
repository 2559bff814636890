# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder and answers go in; the files of its dossier come out, with comments, and answers kept for later.

Answers lie in ``.guided.json`` until the dossier is written, so that nothing is asked twice.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from tenderkit.cli.guided_question import Edit
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.sample import EMPTY, sample_files
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.atomic import write_atomically, write_folder
from tenderkit.recording.yaml_edit import NoPlaceError, with_value
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

STATE = ".guided.json"
_NO_STATE = "TK151"
_NO_PLACE = "TK152"
_FILES = ("tender.yaml", "requirements.yaml", "internal.yaml")
_BLANK = re.compile(r"\s*\[[^\[\]]+\]\s*")


@dataclass(frozen=True, slots=True)
class Begun:
    """What lies in the folder when the questions begin."""

    files: Mapping[str, bytes]
    """The dossier as it is, or the empty one."""
    exists: bool
    """Whether the folder holds a dossier already."""
    language: str
    """Of the dossier."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """What was answered before."""


def begun(folder: Path, language: str) -> Begun:
    """Return what lies in *folder*; where nothing does, the empty dossier in *language*.

    Raises:
        InputError: something else lies there, or the dossier has faults.
    """
    state = folder / STATE
    if state.is_file():
        language, answers = _state(state)
        return Begun(
            sample_files(EMPTY, "tender", language), exists=False, language=language, answers=answers
        )
    if (folder / "tender.yaml").is_file():
        names = [name for name in _FILES if (folder / name).is_file()]
        return Begun(
            {name: file_bytes(folder / name, name) for name in names}, exists=True, language=language
        )
    if folder.exists():
        write_folder(folder, {})  # says what is wrong with a folder that is not empty
    return Begun(sample_files(EMPTY, "tender", language), exists=False, language=language)


def keep(folder: Path, language: str, answers: Mapping[str, str]) -> None:
    """Write down *answers* for the next time."""
    data = {"format": 1, "language": language, "answers": dict(answers)}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    write_atomically(folder / STATE, text.encode("utf-8"))


def finish(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the dossier, ``tender.yaml`` last, and forget the answers kept apart."""
    for name in sorted(files, key=lambda name: name == "tender.yaml"):
        path = folder / name
        if not (path.is_file() and path.read_bytes() == files[name]):
            write_atomically(path, files[name])
    (folder / STATE).unlink(missing_ok=True)


def known_procedures() -> list[str]:
    """Return the procedures that the law data know, such as ``uvgo.restricted-2``."""
    ids = (entry.id.split(".procedure.") for entry in read_law().entries)
    return [".".join(parts) for parts in ids if len(parts) == 2]  # noqa: PLR2004 - regime and procedure


def known_value(files: Mapping[str, YamlFile], edit: Edit) -> str | None:
    """Return what the dossier says where *edit* would write, None where that is still to be filled."""
    node = files[edit.file].data if edit.file in files else None
    for step in edit.path:
        if isinstance(node, dict) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return None if node is None or _BLANK.fullmatch(str(node)) else str(node)


def parsed(files: Mapping[str, bytes]) -> dict[str, YamlFile]:
    """Return the files that are asked about, parsed.

    Raises:
        InputError: they have faults.
    """
    read = {name: load_yaml(files[name], name) for name in _FILES if name in files}
    raise_if_any(
        [p for name, file in read.items() for p in schema_problems(file, name.removesuffix(".yaml"))]
    )
    return read


def edited(files: Mapping[str, bytes], edits: Iterable[Edit]) -> dict[str, bytes]:
    """Return *files* with *edits* in them, every comment where it was.

    Raises:
        InputError: a file is laid out so that an answer finds no place, or would no longer be valid.
    """
    changed = dict(files)
    for edit in edits:
        if edit.file not in changed:
            continue
        text = changed[edit.file].decode("utf-8")
        try:
            changed[edit.file] = with_value(text, edit.path, edit.value).encode("utf-8")
        except NoPlaceError as error:
            raise InputError([_no_place(edit)]) from error
    parsed(changed)
    return changed


def _state(path: Path) -> tuple[str, dict[str, str]]:
    try:
        data = json.loads(file_bytes(path, STATE).decode("utf-8"))
        language, answers = str(data["language"]), data["answers"]
        if data["format"] == 1 and language in {"de", "en"}:
            return language, {str(key): str(value) for key, value in answers.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    what = Message(N_("the answers kept here cannot be read"))
    remedy = Message(N_("Delete the file; the questions then begin anew."))
    raise InputError([Problem(_NO_STATE, Place(str(path)), what, remedy)])


def _no_place(edit: Edit) -> Problem:
    values = {"path": ".".join(map(str, edit.path))}
    what = Message(N_("the answer for `{path}` finds no place in the file as it is written"), values)
    remedy = Message(N_("Write it there by hand, each key on a line of its own."))
    return Problem(_NO_PLACE, Place(edit.file), what, remedy)
