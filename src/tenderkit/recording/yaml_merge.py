# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a YAML file and new data go in; a text that says these data comes out.

Only lines that say something else are written anew: comments, order and quotation marks stay. The result is
read again and must be the data, letter by letter; a layout that is not foreseen here damages nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import yaml

from tenderkit.recording.yaml_document import NoPlaceError
from tenderkit.recording.yaml_patch import Patch
from tenderkit.recording.yaml_text import Data, pair_lines

_MARK = "\ufeff"


class CannotMergeError(ValueError):
    """The text is laid out so that it cannot be changed line by line."""


def merged(text: str, data: Mapping[str, Data], read: Callable[[str], object]) -> str:
    """Return *text* so that it says *data*.

    Args:
        text: a whole YAML file.
        data: text, whole numbers, decimals, booleans, None, and lists and mappings of them.
        read: how a text is read; it must accept *text*.

    Raises:
        CannotMergeError: there is no such text.
    """
    wanted, mark = plain(data), _MARK if text.startswith(_MARK) else ""
    body = text.removeprefix(_MARK)
    try:
        result = mark + _changed(body, read(body), wanted)
        said = read(result)
    except CannotMergeError:
        raise
    except (NoPlaceError, yaml.YAMLError, ValueError) as error:
        raise CannotMergeError from error
    if not same(said, wanted):
        raise CannotMergeError
    return result


def plain(value: Any) -> Any:  # noqa: ANN401 - any data
    """Return *value* as a parsed file would hold it."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, str):
        return str(value)
    return [plain(item) for item in value] if isinstance(value, Sequence) else value


def same(one: object, other: object) -> bool:
    """Return whether both say the same: 1 is not true, and 1.0 not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    kinds = (bool, int, str, type(None))
    kind = next((kind for kind in kinds if isinstance(one, kind)), None)
    also = next((kind for kind in kinds if isinstance(other, kind)), None)
    return kind is also and str(one) == str(other)


def _changed(text: str, old: object, new: dict[str, Any]) -> str:
    if same(old, new):
        return text
    patch = Patch(text)
    root = patch.root
    if root is None:
        patch.append([line for key, value in new.items() for line in pair_lines(key, value, 0)])
    elif (
        isinstance(root, yaml.MappingNode)
        and isinstance(old, dict)
        and not root.flow_style
        and old.keys() & new.keys()
    ):
        _mapping(patch, root, old, new)
    else:
        raise CannotMergeError
    return patch.text()


def _value(patch: Patch, node: yaml.Node, old: object, new: object) -> bool:
    """Change what stands inside *node*; return False where it must be written anew as a whole."""
    if same(old, new):
        return True
    if isinstance(node, yaml.MappingNode) and isinstance(old, dict) and isinstance(new, dict):
        if node.flow_style or not old.keys() & new.keys():
            return False
        _mapping(patch, node, old, new)
        return True
    if isinstance(node, yaml.SequenceNode) and isinstance(old, list) and isinstance(new, list):
        if node.flow_style or not old or not new or not patch.stands_alone(node):
            return False
        _sequence(patch, node, old, new)
        return True
    return False


def _mapping(patch: Patch, node: yaml.MappingNode, old: dict[str, Any], new: dict[str, Any]) -> None:
    pairs = {key.value: (key, value) for key, value in node.value}
    patch.drop_pairs(node, [key for key in pairs if key not in new])
    for key, pair in pairs.items():
        if key in new and not _value(patch, pair[1], old[key], new[key]):
            patch.replace_pair(pair, new[key])
    before = None
    for key, value in new.items():
        if key in pairs:
            before = pairs[key]
        else:
            patch.add_pair(node, before, key, value)


def _sequence(patch: Patch, node: yaml.SequenceNode, old: list[Any], new: list[Any]) -> None:
    by_id = all(isinstance(entry, dict) and "id" in entry for entry in (*old, *new))
    before, after = ([str(entry["id"]) if by_id else repr(entry) for entry in list_] for list_ in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        both = min(i2 - i1, j2 - j1) if tag == "equal" or (tag == "replace" and not by_id) else 0
        for offset in range(both):
            child = node.value[i1 + offset]
            if not _value(patch, child, old[i1 + offset], new[j1 + offset]):
                patch.replace_entry(node, i1 + offset, new[j1 + offset])
        for index in range(i1 + both, i2):
            patch.drop_entry(node, index)
        patch.add_entries(node, i2, new[j1 + both : j2])
