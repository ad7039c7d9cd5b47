"""Front matter: the settings and data that a draft carries before its text.

Read as data by a small reader of its own: mappings, lists and scalars, all kept as text. What goes beyond that
(anchors, aliases, tags) is no business of a draft and is reported as a fault.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factlint.documents.document import Fault
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT = 64 * 1024

_YAML = pattern(r"---[ \t]*+(?:\r\n|\n|\r)")
_TOML = pattern(r"\+\+\+[ \t]*+(?:\r\n|\n|\r)")
_YAML_END = pattern(r"^(?:---|\.\.\.)[ \t]*+$(?:\r\n|\n|\r)?", re.MULTILINE)
_TOML_END = pattern(r"^\+\+\+[ \t]*+$(?:\r\n|\n|\r)?", re.MULTILINE)
_LINE = pattern(r"(?P<indent>[ ]*+)(?P<rest>[^\r\n]*+)(?:\r\n|\n|\r|\Z)")
_KEY = pattern(
    r"""(?:"(?P<double>[^"]{1,80})"|'(?P<single>[^']{1,80})'|(?P<plain>[^\s"'#&*!|>%@`{\[-][^:#]{0,79}?))"""
    r"""\s*:(?:\s++|\Z)"""
)
_COMMENT = pattern(r"(?:^|\s)#.*\Z")


class FrontMatter(NamedTuple):
    """What stands before `body`: its YAML text, the values in it, and what could not be read."""

    body: int = 0
    text: str = ""
    values: Mapping[str, Any] = MappingProxyType({})
    faults: tuple[Fault, ...] = ()


def cut(source: str) -> FrontMatter:
    """Take the front matter off a draft; a draft without any has an empty one."""
    if not source.startswith(("---", "+++")):
        return FrontMatter()
    for opening, ending, read in ((_YAML, _YAML_END, _read_yaml), (_TOML, _TOML_END, _read_toml)):
        first = opening.match(source)
        if first is None:
            continue
        last = ending.search(source, first.end(), first.end() + LIMIT)
        if last is None or not _looks_like_data(source, first.end(), last.start(), toml=read is _read_toml):
            return FrontMatter()
        values, faults = read(source, first.end(), last.start())
        text = source[first.end() : last.start()] if read is _read_yaml else ""
        return FrontMatter(last.end(), text, values, tuple(faults))
    return FrontMatter()


def _looks_like_data(source: str, start: int, end: int, *, toml: bool) -> bool:
    """Whether the first line is a key: else the mark is a rule across the page."""
    for line in source[start:end].splitlines():
        text = line.strip()
        if text and not text.startswith("#"):
            return toml or bool(_KEY.match(text))
    return True


def _read_toml(source: str, start: int, end: int) -> tuple[dict[str, Any], list[Fault]]:
    from tomllib import TOMLDecodeError, loads  # noqa: PLC0415 - few drafts use it

    try:
        return _as_text(loads(source[start:end])), []
    except (TOMLDecodeError, RecursionError) as error:
        return {}, [Fault(start, end, f"the front matter is no TOML: {error}")]


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    return [_as_text(inner) for inner in value] if isinstance(value, list) else str(value)


def _read_yaml(source: str, start: int, end: int) -> tuple[dict[str, Any], list[Fault]]:
    reader = _YamlReader(source, start, end)
    return reader.read(), reader.faults


class _Level:
    """The keys of one indentation, and the last of them."""

    def __init__(self, indent: int, values: dict[str, Any]) -> None:
        self.indent = indent
        self.values = values
        self.last: str | None = None


class _YamlReader:
    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._end = end
        self._at = start
        self.faults: list[Fault] = []
        self._levels = [_Level(0, {})]

    def read(self) -> dict[str, Any]:
        root = self._levels[0].values
        while self._at < self._end:
            line = _LINE.match(self._source, self._at, self._end)
            if line is None or line.end() == self._at:
                break
            self._at = line.end()
            text = line["rest"].strip()
            if text and not text.startswith("#"):
                self._line(len(line["indent"]), text, line.start("rest"))
        return root

    def _line(self, indent: int, text: str, at: int) -> None:
        while len(self._levels) > 1 and indent < self._levels[-1].indent:
            self._levels.pop()
        level = self._levels[-1]
        if text.startswith("- ") and level.last is not None:
            if not isinstance(level.values[level.last], list):
                level.values[level.last] = []
            level.values[level.last].append(self._value(text[2:].strip(), at + 2))
            return
        key = _KEY.match(text)
        if key is None:
            return
        name = (key["double"] or key["single"] or key["plain"]).strip()
        if indent > level.indent and level.last is not None:
            inner: dict[str, Any] = {}
            level.values[level.last] = inner
            level = _Level(indent, inner)
            self._levels.append(level)
        if name in level.values:
            self.faults.append(Fault(at, at + len(name), f"{name} is given twice in the front matter"))
            return
        level.values[name] = self._value(text[key.end() :].strip(), at + key.end())
        level.last = name

    def _value(self, text: str, at: int) -> Any:
        if text[:1] in ("*", "&", "!"):
            what = {"*": "aliases", "&": "anchors", "!": "tags"}[text[0]]
            self.faults.append(Fault(at, at + len(text.split(maxsplit=1)[0]), f"{what} are not read in front matter"))
            return ""
        if text[:1] in ("|", ">"):
            return ""
        if text.startswith("[") and text.endswith("]"):
            if "*" in text or "&" in text:
                for match in re.finditer(r"[*&](?=\w)", text):
                    self._value(text[match.start() :].rstrip("]").split(",")[0], at + match.start())
                return []
            return [self._value(part.strip(), at) for part in text[1:-1].split(",") if part.strip()]
        if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
            return text[1:-1]
        return _COMMENT.sub("", text).strip()
