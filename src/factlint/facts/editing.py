"""Changes to a person's fact file: only the lines that change are touched, and that is proved before writing.

The smallest block that holds the change goes through a round trip by ruamel.yaml. The new text is then read as any fact
file is: its tree must differ from the old one in the wanted place alone.
"""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING, Any

from factlint.facts.language.keys import BEGINNINGS, DERIVATIONS, STATEMENT
from factlint.facts.language.tree import Mapping, Node, Scalar, Sequence, SourceText, compose
from factlint.facts.round_trip import EditError, block, changed, created, in_line, listed, scalar

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as PlainMapping

_STATEMENT_KEYS = [key.name for key in STATEMENT]
_FLAGS = {key.name for key in STATEMENT if key.shape == "flag"}


def set_value(text: str, entity: str, attribute: str, value: str, *, start: str | None = None) -> str:
    """The text with another value for a fact: the one that begins at `start`, or the only one."""

    def change(tree: Any, path: list[str]) -> None:
        holder: Any = _owner(tree, path)
        key: Any = path[-1]
        if isinstance(holder.get(key), list):
            holder = holder[key]
            key = _entry(holder, f"{entity}.{attribute}", start)
        if isinstance(holder[key], dict):
            holder, key = holder[key], "value"
        old = holder.get(key) if key == "value" else holder[key]
        if not isinstance(old, str):
            raise EditError(f"{entity}.{attribute} {_why_no_value(holder)}")
        holder[key] = scalar(value, like=old)

    root = _tree(text)
    _find(root, entity, attribute)
    return _proved(text, root, ["entities", entity, "facts", attribute], change)


def add_entry(text: str, entity: str, attribute: str, fields: PlainMapping[str, str]) -> str:
    """The text with one more entry of a timeline, written on one line."""
    ordered = sorted(fields, key=lambda name: _STATEMENT_KEYS.index(name) if name in _STATEMENT_KEYS else 99)

    def change(tree: Any, path: list[str]) -> None:
        owner, key = _owner(tree, path), path[-1]
        words = {name: fields[name] if name in _FLAGS else scalar(fields[name]) for name in ordered}
        entry = words["value"] if ordered == ["value"] else in_line(words)
        old = owner.get(key)
        if isinstance(old, list):
            old.append(entry)
        else:
            owner[key] = listed(old, entry) if old else entry

    root = _tree(text)
    _find(root, entity)
    return _proved(text, root, ["entities", entity, "facts", attribute], change)


def add_entity(text: str, entity: str, name: str) -> str:
    """The text with one more entity, which has a name and nothing else yet."""

    def change(tree: Any, path: list[str]) -> None:
        _owner(tree, path)[path[-1]] = in_line({"name": scalar(name)})

    return _proved(text, _tree(text), ["entities", entity], change)


def _tree(text: str) -> Node:
    source = SourceText("facts", text)
    root = compose(source)
    if root is None or source.errors:
        raise EditError("; ".join(str(problem) for problem in source.errors))
    return root


def _proved(text: str, root: Node, path: list[str], change: Callable[[Any, list[str]], None]) -> str:
    """The text after a change at a path, once it was read again."""
    wanted = plain(root)
    change(wanted, path)
    newline = "\r\n" if "\r\n" in text else "\n"
    start, end, rest, column = _lines(text, root, path)
    if start == end:
        before = text[:start] if text.endswith("\n", 0, start) else text[:start] + newline
        lines = indent(created(lambda tree: change(tree, rest)), " " * column)
    else:
        before = text[:start]
        lines = text[start:end].replace(newline, "\n").removesuffix("\n") + "\n"
        lines = changed(lines, lambda tree: change(tree, rest))
    new = before + lines.replace("\n", newline) + text[end:]
    if plain(_tree(new)) != wanted:
        raise EditError("this cannot be written without changing more; change the file by hand")
    return new


def _lines(text: str, root: Node, path: list[str]) -> tuple[int, int, list[str], int]:
    """The lines of the pair that a change is in, and the rest of the path from there; of a new pair only its place."""
    node, start, end, rest = root, 0, len(text), path
    for depth, name in enumerate(path):
        if not isinstance(node, Mapping) or not node.pairs or _is_flow(text, node):
            break
        key, value = next((pair for pair in node.pairs if pair[0].text == name), node.pairs[-1])
        start, rest = text.rfind("\n", 0, key.start) + 1, path[depth:]
        end = len(text[: _end(text, value)].rstrip())  # the end of a text over several lines is on the next line
        end = text.find("\n", end) + 1 or len(text)
        if key.text != name:
            return end, end, rest, len(text[start : key.start]) - len(text[start : key.start].lstrip(" "))
        node = value
    return start, end, rest, 0


def _end(text: str, node: Node) -> int:
    """The end of the last scalar or bracket of a node: block spans take in the blank lines and comments after them."""
    if isinstance(node, Scalar) or _is_flow(text, node):
        return node.end
    children = node.items if isinstance(node, Sequence) else [value for _, value in node.pairs]
    return _end(text, children[-1]) if children else node.end


def _is_flow(text: str, node: Node) -> bool:
    return text[node.start : node.start + 1] in {"{", "["} and not isinstance(node, Scalar)


def _owner(tree: Any, path: list[str]) -> Any:
    """What the last key of a path belongs to; mappings that are missing are put in."""
    for name in path[:-1]:
        if not tree.get(name):
            tree[name] = block()
        tree = tree[name]
        if not isinstance(tree, dict):
            raise EditError(f"{name} is not written as a mapping")
    return tree


def _find(root: Node, entity: str, attribute: str | None = None) -> None:
    facts: Any = plain(root)
    owner = (facts.get("entities") or {}).get(entity) if isinstance(facts, dict) else None
    if not isinstance(owner, dict):
        raise EditError(f"{entity} is not under entities of this file")
    if attribute and attribute not in (owner.get("facts") or {}):
        raise EditError(f"{entity} has no fact {attribute} in this file")


def _entry(timeline: list[Any], name: str, start: str | None) -> int:
    """The place in a timeline of the entry that begins at `start`, or of the only one."""
    starts = [_start_of(entry) for entry in timeline]
    found = [at for at, begins in enumerate(starts) if start is None or begins == start]
    if len(found) == 1:
        return found[0]
    shown = ", ".join(begins or "always" for begins in starts)
    if start is None:
        raise EditError(f"{name} has {len(timeline)} entries ({shown}); say which with --start")
    raise EditError(f"{name} has no entry that begins {start}; there are {shown}")


def _start_of(entry: Any) -> str | None:
    fields = entry if isinstance(entry, dict) else {}
    return next((fields[name] for name in BEGINNINGS if name in fields), None)


def _why_no_value(statement: Any) -> str:
    derived = next((name for name in DERIVATIONS if name in statement), None)
    return f"is derived by {derived}; change what it is derived from" if derived else "has no value to change"


def plain(node: Node | None) -> Any:
    """A tree as plain data, for comparing."""
    if node is None or isinstance(node, Scalar):
        return node.text if node else None
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}
