"""Values of a file's front matter set in place, the rest of the file untouched.

The parser tells where each value stands, so whatever way the file is written (indentation, quotes,
comments, `{one: line}`) is kept, and followed by what is added.
"""

from __future__ import annotations

from collections.abc import Mapping

from vademecum.errors import VademecumError
from vademecum.french.folding import fold
from vademecum.language import _
from vademecum.problems import Splice
from vademecum.text.frontmatter import located
from vademecum.text.yaml import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    YAMLError,
    compose,
    remark,
)

# What is set: YAML on one line, or keys and such values.
Setting = str | Mapping[str, str]


def put(text: str, settings: Mapping[str, Setting | None]) -> list[Splice]:
    """The edits that set these keys in a file's LF text; None takes one out.

    A key is a path: `accord/etat`, `intervenants/dga/attribution`. A table that is missing at the
    top is made, below it VademecumError, as where there is no front matter that can be read.
    """
    editor = _editor(text)
    added: dict[str, dict[str, Setting]] = {}  # by the path of the table that lacks them
    edits: list[Splice] = []
    for path, setting in settings.items():
        table, _slash, key = path.rpartition("/")
        if setting is None:
            edits += editor.removed(path)
        elif editor.node(path) is None:
            added.setdefault(table, {})[key] = setting
        else:
            edits.append(editor.replaced(path, setting))
    return edits + [editor.extended(table, keys) for table, keys in added.items()]


def table(text: str, path: str, values: Mapping[str, str]) -> list[Splice]:
    """The edits after which a table has these keys, with these values, and no others.

    A table on several lines keeps them, with their remarks; any other is written on one line.
    """
    node = _editor(text).node(path)
    if not isinstance(node, MappingNode) or node.flow_style or not node.value:
        return put(text, {path: flow(values)})
    there = {fold(str(key.value)): one for key, one in node.value}
    settings: dict[str, Setting | None] = {
        f"{path}/{key}": value
        for key, value in values.items()
        if key not in there or not _says(there[key], value)
    }
    gone = (f"{path}/{name}" for name in there if name not in values)
    return put(text, settings | dict.fromkeys(gone, None))


def add(text: str, path: str, item: Mapping[str, str]) -> list[Splice]:
    """The edits that add a table to a list at the top of the front matter, which may be missing."""
    return [_editor(text).listed(path, flow(item))]


def row(text: str, path: str, key: str, value: str) -> list[Splice]:
    """The edits by which a table at the top has this row; a new one goes where it sorts, a line.

    Two branches that add each a row then write on different lines, as far as they can.
    """
    return [_editor(text).sorted(path, key, value)]


def _editor(text: str) -> _Editor:
    found = located(text)
    if found is None:
        raise VademecumError(_("the file has no front matter"))
    try:
        root = compose(text[slice(*found)])
    except YAMLError:
        root = None
    if not isinstance(root, MappingNode):
        raise VademecumError(_("the front matter cannot be read: vademecum check says why"))
    return _Editor(text, found[0], found[1], root)


class _Editor:
    """One file's front matter."""

    def __init__(self, text: str, offset: int, end: int, root: MappingNode) -> None:
        self._text, self._offset, self._end, self._root = text, offset, end, root
        self._step = self._indentation()

    def node(self, path: str) -> Node | None:
        """The value at a path; None where there is none."""
        found = self._entry(path)
        return found[1] if found else None

    def _entry(self, path: str) -> tuple[Node | None, Node] | None:
        """The key and the value at a path; the whole has no key."""
        key: Node | None = None
        here: Node = self._root
        for name in path.split("/") if path else ():
            entries = here.value if isinstance(here, MappingNode) else ()
            found = next((one for one in entries if fold(str(one[0].value)) == fold(name)), None)
            if found is None:
                return None
            key, here = found
        return key, here

    def replaced(self, path: str, setting: Setting) -> Splice:
        """The edit that puts another value in the place of the one at `path`."""
        key, node = self._entry(path) or (None, self._root)
        value = _inline(setting)
        if key is not None and _is_empty(node):
            after = self._after_colon(key)
            end = self._line_end(after)
            rest = self._text[after:end]  # a remark stays, spaces before nothing go
            return Splice(after, after if rest.strip() else end, f" {value}")
        start, end = self._at(node.start_mark.index), self._leaf_end(node)
        headed = isinstance(node, ScalarNode) and node.style
        return Splice(start, end, value + (remark(self._text[start:end]) if headed else ""))

    def removed(self, path: str) -> list[Splice]:
        """The edit that takes a key with its lines out of a table on several lines."""
        key, value = self._entry(path) or (None, None)
        if key is None or value is None:
            return []
        # From the line end before it to its own, where what is added may begin.
        before = self._text.rfind("\n", 0, self._at(key.start_mark.index))
        end = self._after_colon(key) if _is_empty(value) else self._leaf_end(value)
        return [Splice(before, self._line_end(end), "")]

    def listed(self, path: str, item: str) -> Splice:
        """The edit that adds an item to a list."""
        key, node = self._entry(path) or (None, None)
        if isinstance(node, SequenceNode) and node.value:
            end = self._leaf_end(node.value[-1])
            if node.flow_style:
                return Splice(end, end, f", {item}")
            margin = " " * node.start_mark.column
            return Splice(self._line_end(end), self._line_end(end), f"\n{margin}- {item}")
        if key is not None:
            return self.replaced(path, f"[{item}]")
        return Splice(self._end, self._end, f"{path}:\n{' ' * self._step}- {item}\n")

    def sorted(self, path: str, key: str, value: str) -> Splice:
        """The edit that puts a row into a table, before the first whose key comes after it."""
        if self.node(f"{path}/{key}") is not None:
            return self.replaced(f"{path}/{key}", value)
        table = self.node(path)
        if isinstance(table, MappingNode) and not table.flow_style:
            for other, _value in table.value:
                if str(other.value) > key:
                    start = self._at(other.start_mark.index)
                    start -= other.start_mark.column
                    return Splice(start, start, f"{' ' * other.start_mark.column}{key}: {value}\n")
        return self.extended(path, {key: value})

    def _after_colon(self, key: Node) -> int:
        return self._text.index(":", self._at(key.end_mark.index)) + 1

    def extended(self, path: str, keys: Mapping[str, Setting]) -> Splice:
        """The edit that adds keys to a table."""
        above, table = self._entry(path) or (None, None)
        if isinstance(table, MappingNode) and table.flow_style:
            inside = "".join(f", {key}: {_inline(value)}" for key, value in keys.items())
            end = self._leaf_end(table) - 1
            last = self._leaf_end(table.value[-1][1]) if table.value else end
            return Splice(last, last, inside if table.value else inside.removeprefix(", "))
        if isinstance(table, MappingNode) and table.value:
            end = self._line_end(self._leaf_end(table))
            margin = table.value[0][0].start_mark.column
            return Splice(end, end, "".join(f"\n{one}" for one in self._block(keys, margin)))
        if above is not None and table is not None and _is_empty(table):
            end = self._line_end(self._after_colon(above))
            margin = self._margin(end) + self._step
            return Splice(end, end, "".join(f"\n{one}" for one in self._block(keys, margin)))
        if table is None and path and "/" not in path:
            lines = [f"{path}:", *self._block(keys, self._step)]
            return Splice(self._end, self._end, "".join(f"{line}\n" for line in lines))
        message = _("there is no “{name}” with keys and values in the front matter")
        raise VademecumError(message.format(name=path))

    def _block(self, keys: Mapping[str, Setting], margin: int) -> list[str]:
        lines: list[str] = []
        for key, value in keys.items():
            if isinstance(value, str):
                lines.append(f"{' ' * margin}{key}: {value}")
            else:
                lines.append(f"{' ' * margin}{key}:")
                lines += self._block(value, margin + self._step)
        return lines

    def _at(self, index: int) -> int:
        return self._offset + index

    def _leaf_end(self, node: Node) -> int:
        """Where a value ends: a block's mark stands after what follows it."""
        if isinstance(node, MappingNode) and not node.flow_style and node.value:
            key, last = node.value[-1]
            return self._after_colon(key) if _is_empty(last) else self._leaf_end(last)
        if isinstance(node, SequenceNode) and not node.flow_style and node.value:
            return self._leaf_end(node.value[-1])
        return self._at(node.end_mark.index)

    def _line_end(self, offset: int) -> int:
        end = self._text.find("\n", offset)
        return len(self._text) if end < 0 else end

    def _margin(self, offset: int) -> int:
        line = self._text[self._text.rfind("\n", 0, offset) + 1 : offset]
        return len(line) - len(line.lstrip(" "))

    def _indentation(self) -> int:
        """By how much this file indents, two where it does not tell."""
        for _key, value in self._root.value:
            if isinstance(value, MappingNode) and not value.flow_style and value.value:
                return max(1, int(value.value[0][0].start_mark.column))
        return 2


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not str(node.value).strip() and not node.style


def _says(node: Node, value: str) -> bool:
    """Whether a value that is written is this one, however it is written."""
    asked = compose(value)
    return (
        isinstance(node, ScalarNode) and isinstance(asked, ScalarNode) and node.value == asked.value
    )


def _inline(value: Setting) -> str:
    return value if isinstance(value, str) else flow(value)


def flow(keys: Mapping[str, str]) -> str:
    """Keys and values of YAML as a table on one line."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"
