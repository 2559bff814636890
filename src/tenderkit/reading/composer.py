# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of any YAML file goes in, event by event; the parsed file comes out, or every fault in it.

Aliases, tags, several documents and duplicate keys are faults, and so is depth beyond the limit.
"""

from typing import TYPE_CHECKING, Any

import yaml

from tenderkit.problems import InputError, Problem
from tenderkit.reading.characters import CONTROL, REMOVE_IT, forbidden_characters
from tenderkit.reading.parsed import Spot, YamlFile
from tenderkit.reading.scalars import scalar_value
from tenderkit.reading.scanner import unreadable
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.reading.parsed import Marks

DEEPEST = 32
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class KeyIsNoTextError(Exception):
    """A list, a mapping or an alias stands where a key belongs."""


def composed(file: YamlFile, text: str) -> YamlFile:
    """Return *file* with the data and marks of its *text*.

    Raises:
        InputError: with every fault that can be seen.
    """
    composer = Composer(file)
    try:
        composer.run(text)
    except yaml.MarkedYAMLError as error:
        composer.problems.append(unreadable(file, error))
    except KeyIsNoTextError:
        pass  # what follows would be read as something else
    except RecursionError:
        composer.problems.append(composer.too_deep((1, 1)))
    if composer.problems:
        raise InputError(composer.problems)
    return YamlFile(file.name, composer.root, file.lines, composer.marks)


class Composer:
    """Builds data and marks from the stream of parser events."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.root: Any = None
        self.marks: Marks = {}
        self.problems: list[Problem] = []
        self._open: list[tuple[Any, Any]] = []
        self._node: Any = None
        self._spots: Any = None
        """The marks of the list or mapping that is open."""
        self._key: str | None = None
        self._key_spot: Spot = (1, 1)
        self._documents = 0

    def run(self, text: str) -> None:
        """Take one event after the other; three of four are scalars, so their way is the shortest."""
        scalar = yaml.ScalarEvent
        for event in iter(_PARSER(text.encode()).get_event, None):  # from text it takes a third longer
            kind, mark = type(event), event.start_mark
            spot = (mark.line + 1, mark.column + 1)
            if kind is scalar:
                value, key = event.value, self._key
                if event.style == '"' or event.tag is not None or event.anchor is not None:
                    self._look_closely(event, spot)
                if key is not None:
                    self._node[key] = scalar_value(value) if event.implicit[0] else value
                    self._spots[key] = self._key_spot + spot
                    self._key = None
                elif type(self._node) is dict:
                    if value in self._node:
                        self._twice(value, spot)
                    self._key, self._key_spot = value, spot
                else:
                    self._put(scalar_value(value) if event.implicit[0] else value, spot)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._node, self._spots = self._open.pop()
            elif not self._goes_on(kind, event, spot):
                return

    def _goes_on(self, kind: type, event: Any, spot: Spot) -> bool:
        """Take an event of the rarer kinds; return whether what follows can be read."""
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if len(self._open) >= DEEPEST:
                self.problems.append(self.too_deep(spot))
                return False
            self._enter({} if kind is yaml.MappingStartEvent else [], event, spot)
        elif kind is yaml.AliasEvent:
            self._fault(spot, "TK003", N_("`*{name}` is an alias"), _NO_ALIAS, name=event.anchor)
            if isinstance(self._node, dict) and self._key is None:
                raise KeyIsNoTextError
            self._put(None, spot)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._fault(spot, "TK003", N_("a second document begins here"), _ONE_DOCUMENT)
                return False
        return True

    def _look_closely(self, event: Any, spot: Spot) -> None:
        """Find tags and anchors, and what an escape in double quotes hides: the text does not show it."""
        self._no_tag(event, spot)
        if event.style == '"':
            for _, code in forbidden_characters(event.value):
                self._fault(spot, "TK002", CONTROL, REMOVE_IT, code=code)

    def _twice(self, key: str, spot: Spot) -> None:
        first = self._spots[key][0]
        self._fault(
            spot, "TK003", N_("the key `{key}` stands here a second time"), _ONE_KEY, key=key, line=first
        )

    def _enter(self, container: Any, event: Any, spot: Spot) -> None:
        if event.tag is not None or event.anchor is not None:
            self._no_tag(event, spot)
        if self._key is None and isinstance(self._node, dict):
            self._fault(spot, "TK003", N_("a list or mapping stands here as a key"), _KEY_IS_TEXT)
            raise KeyIsNoTextError
        self._put(container, spot)
        self._open.append((self._node, self._spots))
        self._node = container
        self._spots = self.marks[id(container)] = {}

    def _put(self, value: Any, spot: Spot) -> None:
        node = self._node
        if type(node) is dict:
            node[self._key] = value
            self._spots[self._key] = self._key_spot + spot
            self._key = None
        elif type(node) is list:
            self._spots[len(node)] = spot + spot
            node.append(value)
        else:
            self.root = value

    def _no_tag(self, event: Any, spot: Spot) -> None:
        if event.tag not in (None, "!"):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault(spot, "TK003", N_("`{tag}` is a YAML tag"), _NO_TAG, tag=tag)
        if event.anchor:
            self._fault(spot, "TK003", N_("`&{name}` is an anchor"), _NO_ALIAS, name=event.anchor)

    def _fault(self, spot: Spot, rule: str, what: str, remedy: str, **values: object) -> None:
        self.problems.append(
            Problem(rule, self.file.spot(*spot), Message(what, values), Message(remedy, values))
        )

    def too_deep(self, spot: Spot) -> Problem:
        """Return the problem that lists and mappings lie in each other beyond all need."""
        what = Message(N_("lists and mappings are nested more than {limit} deep"), {"limit": DEEPEST})
        remedy = Message(N_("Write it flatter; no file of a dossier needs that."))
        return Problem("TK002", self.file.spot(*spot), what, remedy)


_NO_ALIAS = N_("Write the value again at each place; a tender file says everything where it counts.")
_NO_TAG = N_("Leave the tag out; the schema knows what the value is.")
_ONE_DOCUMENT = N_("Keep one document in each file; remove the line `---`.")
_ONE_KEY = N_("Keep one of the two; the first is in line {line}.")
_KEY_IS_TEXT = N_("Write a plain name before the colon.")
