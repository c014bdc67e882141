"""YAML as nodes that tell where they stand, by ruamel.yaml; no other module looks inside it.

ruamel.yaml documents how documents are loaded and dumped, not the nodes in between. What we rely
on, and `tests/private_apis/test_text.py` proves:

- `YAML(pure=True).compose` resolves nothing but YAML 1.2's tags and makes no object;
- a node has `tag`, `anchor`, `value`, `start_mark` and `end_mark`; a scalar its `style`, a list or
  table its `flow_style`; a table's `value` is pairs of nodes, those of a key given twice too;
- a mark's `index` counts the characters of the source, its `line` and `column` from 0; the end of
  a block stands after what follows it, that of a scalar at its last character, that of a block
  scalar (`|`, `>`) where the next thing may begin, which `compose` puts right;
- the loader notes in a folded scalar, by `\\a`, where it folds, which `compose` takes out: YAML
  allows none there;
- a `MarkedYAMLError` has `problem`, `problem_mark` and `context_mark`, and its sentences are those
  that `reasons` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

__all__ = [
    "MappingNode",
    "MarkedYAMLError",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "YAMLError",
    "compose",
    "remark",
]

_HEADED = re.compile(r"(?:!\S*[ \t]+)?[|>][-+\d]*(?P<remark>[ \t]+#.*)")
_KEPT = 10_000  # characters: longer sources are not kept, so that what is kept has a bound


def compose(source: str) -> Node | None:
    """The node tree of YAML source, which nobody may change; YAMLError when it is none.

    A book is read again after each round of fixes, and a record once for each thing asked of it:
    YAML is slow, and their front matter the same.
    """
    return _known(source) if len(source) <= _KEPT else _composed(source)


@lru_cache(maxsize=128)
def _known(source: str) -> Node | None:
    return _composed(source)


def _composed(source: str) -> Node | None:
    root: Node | None = YAML(pure=True).compose(source)
    for node in _scalars(root):
        if node.style in ("|", ">"):
            node.end_mark.index = _block_end(source, node.start_mark.index, node.end_mark.index)
            node.value = node.value.replace("\a", "")
    return root


def remark(source: str) -> str:
    """The remark at the head of a block scalar, which stands among what is its own."""
    found = _HEADED.match(source)
    return found["remark"] if found else ""


def _scalars(root: Node | None) -> Iterator[ScalarNode]:
    """Every scalar, once: an alias is the node it names, which may hold itself."""
    seen: set[int] = set()
    left: list[Node] = [root] if root is not None else []
    while left:
        node = left.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MappingNode):
            left += (part for pair in node.value for part in pair)
        elif isinstance(node, SequenceNode):
            left += node.value


def _block_end(source: str, start: int, end: int) -> int:
    """Where the last line of a block scalar that is not blank ends."""
    last = start + len(source[start:end].rstrip(" \t\n"))
    line_end = source.find("\n", last)
    return len(source) if line_end < 0 else line_end
