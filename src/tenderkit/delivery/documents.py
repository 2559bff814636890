# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivered file in YAML or JSON goes in; its data come out, or why they cannot be read.

Other people's files: neither tags nor aliases are followed, and nothing is built but plain data.
"""

import json
from functools import cache
from typing import Any

import yaml

_CORE = (
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    (
        "tag:yaml.org,2002:float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        "-+.0123456789",
    ),
)
"""What is no text in YAML 1.2; in 1.1 "no" would be false and a date a date."""
_DEEPEST = 100


class UnreadableError(ValueError):
    """The file is no such file."""


def yaml_data(data: bytes) -> Any:  # noqa: ANN401 - what others wrote may be anything
    """Return what the YAML file *data* says.

    Raises:
        UnreadableError: it is not UTF-8, no YAML, or nested or repeated in a way nobody writes by hand.
    """
    try:
        return yaml.load(data.decode("utf-8"), Loader=_loader())  # noqa: S506 - a safe loader
    except UnicodeDecodeError as error:
        reason = f"UTF-8: {error.reason}"
        raise UnreadableError(reason) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise UnreadableError(f"{mark.line + 1}: {said}" if mark else said) from error


def json_data(data: bytes) -> Any:  # noqa: ANN401 - what others wrote may be anything
    """Return what the JSON file *data* says.

    Raises:
        UnreadableError: it is no JSON.
    """
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(str(error).splitlines()[0]) from error


@cache
def _loader() -> type[yaml.SafeLoader]:
    """Return a loader for plain data in YAML 1.2."""

    class Plain(yaml.SafeLoader):
        yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012 - as its parent
        depth = 0

        def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - the parent's signature
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("aliases")
            self.depth += 1
            if self.depth > _DEEPEST:
                raise yaml.YAMLError("depth")
            node = super().compose_node(parent, index)
            self.depth -= 1
            return node

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002
            keys = [key.value for key, _value in node.value if isinstance(key.value, str)]
            twice = next((key for n, key in enumerate(keys) if key in keys[:n]), None)
            if twice is not None:
                raise yaml.constructor.ConstructorError(None, None, f"twice: {twice}", node.start_mark)
            return super().construct_mapping(node, deep)

    import re  # noqa: PLC0415 - only here

    for tag, pattern, first in _CORE:
        Plain.add_implicit_resolver(tag, re.compile(pattern), [c if c != "\0" else "" for c in first])
    return Plain
