"""The round trip of YAML by ruamel.yaml, of which a person's file takes over the change alone.

ruamel.yaml keeps comments, order, quotes and anchors, but lays out anew what it did not change: columns aligned by
spaces, lists folded over several lines. So the tree is written twice, as it was and as it is to be; only where these
two differ does the text get new words. All other characters stay as the person wrote them.
"""

from __future__ import annotations

import io
import re
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING, Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    ScalarString,
    SingleQuotedScalarString,
)

from factlint.facts.language.tree import AMBIGUOUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class EditError(ValueError):
    """A change that cannot be made, with the reason as a sentence."""


class _AsWritten(VersionedResolver):
    """Takes every scalar for text, as fact files do: `1.10` keeps its zero."""

    @property
    def versioned_resolver(self) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
        return {"": [("tag:yaml.org,2002:null", re.compile("$"))]}


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _AsWritten
    yaml.preserve_quotes = True
    yaml.width = 10**9
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(tree: object, *, braces: bool) -> str:
    yaml = _yaml()
    yaml.brace_single_entry_mapping_in_flow_sequence = braces
    stream = io.StringIO()
    yaml.dump(tree, stream)
    return stream.getvalue()


def scalar(text: str, like: object = None) -> str:
    """A text to put into a tree: with the anchor and the quotes of the one it replaces, or the quotes that it needs."""
    if isinstance(like, LiteralScalarString | FoldedScalarString):
        raise EditError("the value is a block of lines; change it by hand")
    anchor = like.yaml_anchor(any=True) if isinstance(like, ScalarString) else None
    name = anchor.value if anchor else None
    if isinstance(like, SingleQuotedScalarString):
        return cast("str", SingleQuotedScalarString(text, anchor=name))
    if isinstance(like, DoubleQuotedScalarString) or AMBIGUOUS.fullmatch(text):
        return cast("str", DoubleQuotedScalarString(text, anchor=name))
    return cast("str", PlainScalarString(text, anchor=name)) if name else text


def block() -> dict[str, object]:
    """An empty mapping to put into a tree, which will have a line for every key."""
    return CommentedMap()


def in_line(fields: Mapping[str, str]) -> dict[str, str]:
    """A mapping of scalars to put into a tree, written on one line."""
    tree = CommentedMap(fields)
    tree.fa.set_flow_style()
    return tree


def listed(first: object, second: object) -> list[object]:
    """A list of two to put into a tree: on one line, unless the first has several."""
    tree = CommentedSeq([first, second])
    if isinstance(first, CommentedMap) and not first.fa.flow_style():
        return tree
    if isinstance(first, CommentedMap):
        first.ca.comment = None  # the comment after the closing bracket, which the key has, too
    tree.fa.set_flow_style()
    return tree


def created(change: Callable[[Any], None]) -> str:
    """The text of what a change puts into an empty tree."""
    tree = block()
    change(tree)
    return _dumped(tree, braces=True)


def changed(text: str, change: Callable[[Any], None]) -> str:
    """The text after a change of its tree; raises `EditError` where more than the change would be laid out anew."""
    try:
        tree = _yaml().load(text)
        _keep_anchors(tree)
        befores = {braces: _dumped(tree, braces=braces) for braces in (True, False)}
        braces = next((braces for braces, before in befores.items() if _packed(before) == _packed(text)), None)
        if braces is None:
            raise EditError("a comment, a comma or a quote beside it would be lost; change the file by hand")
        change(tree)
        after = _dumped(tree, braces=braces)
    except YAMLError as error:
        raise EditError(f"ruamel.yaml cannot read it: {' '.join(str(error).split())}") from None
    return _merged(text, befores[braces].split("\n"), after.split("\n"))


def _keep_anchors(tree: Any) -> None:
    """Have the anchors written again that no alias uses, as none may in a fact file."""
    if isinstance(tree, CommentedMap | CommentedSeq):
        tree.anchor.always_dump = True
        for child in tree.values() if isinstance(tree, CommentedMap) else tree:
            _keep_anchors(child)


def _merged(text: str, before: list[str], after: list[str]) -> str:
    """The text with the change from `before` to `after`; it differs from `before` in white space alone."""
    if before == after:
        return text
    head = _common(before, after)
    tail = _common(reversed(before[head:]), reversed(after[head:]))
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    seats = [at for at, character in enumerate(text) if not character.isspace()]
    first = len(_packed("".join(before[:head])))
    last = first + len(_packed("".join(old)))
    if len(old) == len(new) == 1:
        start, end = seats[first], seats[last - 1] + 1
        return text[:start] + _merged_line(text[start:end], new[0].strip()) + text[end:]
    model = head if old else _neighbour(before[:head], new[0])
    place = seats[len(_packed("".join(before[:model])))]
    shift = place - (text.rfind("\n", 0, place) + 1) - _indent(before[model])
    lines = "".join(" " * (_indent(line) + shift) + line.strip() + "\n" for line in new)
    end = _line_end(text, seats[last - 1])
    return text[: text.rfind("\n", 0, seats[first]) + 1 if old else end] + lines + text[end:]


def _merged_line(old: str, new: str) -> str:
    """The new line, with the white space of the old one beside the words that both have."""
    olds, news = _spaced(old), _spaced(new)
    kept = {}
    matcher = SequenceMatcher(None, [word for _, word in olds], [word for _, word in news], autojunk=False)
    for start, begin, size in matcher.get_matching_blocks():
        kept.update({begin + at: start + at for at in range(size)})
    merged = []
    for at, (space, character) in enumerate(news):
        after = olds[kept[at - 1] + 1][0] if kept.get(at - 1, len(olds)) + 1 < len(olds) else ""
        before = olds[kept[at]][0] if at in kept else ""
        adjacent = at in kept and kept.get(at - 1) == kept[at] - 1
        merged.append((before if adjacent else (before or after or space) if space else "") + character)
    return "".join(merged)


def _spaced(line: str) -> list[tuple[str, str]]:
    """The characters of a line that are no white space, each with the white space before it."""
    return re.findall(r"(\s*)(\S)", line)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many parts two texts or lists begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _packed(text: str) -> str:
    return "".join(text.split())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _neighbour(lines: list[str], new: str) -> int:
    """The last line that a new one stands beside or below."""
    filled = [at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    return max(at for at in filled if _indent(lines[at]) <= _indent(new))


def _line_end(text: str, at: int) -> int:
    return text.index("\n", at) + 1
