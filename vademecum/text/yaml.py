"""YAML as nodes that tell where they stand, by ruamel.yaml; no other module looks inside it.

ruamel.yaml documents how documents are loaded and dumped, not the nodes in between. What we rely
on, and `tests/test_private_apis.py` proves:

- `YAML(pure=True).compose` resolves nothing but YAML 1.2's tags and makes no object;
- a node has `tag`, `anchor`, `value`, `start_mark` and `end_mark`; a scalar its `style`, a list or
  table its `flow_style`; a table's `value` is pairs of nodes, those of a key given twice too;
- a mark's `index` counts the characters of the source, its `line` and `column` from 0; the end of
  a block stands after what follows it, that of a scalar at its last character;
- a `MarkedYAMLError` has `problem`, `problem_mark` and `context_mark`, and its sentences are those
  that `reasons` knows.
"""

from __future__ import annotations

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
]


def compose(source: str) -> Node | None:
    """The node tree of YAML source; YAMLError when it is none."""
    node: Node | None = YAML(pure=True).compose(source)
    return node
