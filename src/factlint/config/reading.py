"""Reading a config file. Everything wrong in it is said at once, each with its place and the nearest right word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from factlint.config.settings import FAIL_LEVELS, Settings

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 1024 * 1024

_WORDS = {"profile": ("default", "strict", "all"), "fail-level": FAIL_LEVELS}
_LISTS = ("facts", "select", "extend-select", "ignore", "exclude", "include", "plugins", "rules")
_TEXTS = ("as-of", "baseline", "encoding", "output-format")
_NUMBERS = ("jobs", "max-file-size")
_FLAGS = ("respect-gitignore",)
_TABLES = ("per-file-ignores", "options")
KEYS = (*_WORDS, *_LISTS, *_TEXTS, *_NUMBERS, *_FLAGS, *_TABLES)


class ConfigError(ValueError):
    """A config file that cannot be used; `problems` are all its faults, each a sentence with its place."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


def read_config(path: Path) -> Settings:
    """The settings in a config file; raise `ConfigError`."""
    from tomllib import TOMLDecodeError, loads  # noqa: PLC0415 - a run without a config needs no TOML

    try:
        content = path.read_bytes()
        if len(content) > LIMIT:
            raise ConfigError([f"{path}: a config of more than 1 MiB is not read"])
        text = content.decode("utf-8-sig")
        data = loads(text)
    except OSError as error:
        raise ConfigError([f"{path}: {(error.strerror or 'cannot be read').lower()}"]) from None
    except UnicodeDecodeError as error:
        raise ConfigError([f"{path}: byte 0x{error.object[error.start]:02x} is not UTF-8"]) from None
    except TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        numbers = re.findall(r"[0-9]+", place) or [str(text.rstrip("\n").count("\n") + 1), "1"]
        raise ConfigError([":".join([str(path), *numbers]) + f": {message}"]) from None
    except (RecursionError, ValueError) as error:
        raise ConfigError([f"{path}: {error or 'nested too deeply'}"]) from None
    table = data
    if path.name == "pyproject.toml":
        tool = data.get("tool")
        table = tool.get("factlint", {}) if isinstance(tool, dict) else {}
    return _Reading(path, text, table).settings()


def place_in_config(path: Path, word: str) -> str | None:
    """Where a word stands in a config file that was read before; `None` where it does not."""
    text = path.read_text(encoding="utf-8-sig")
    found = re.search(rf"([\"']){re.escape(word)}\1", text)
    return _place(path, text, found.start() + 1) if found else None


def _place(path: Path, text: str, at: int) -> str:
    return f"{path}:{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"


class _Reading:
    def __init__(self, path: Path, text: str, table: Any) -> None:
        self._path = path
        self._text = text
        self._root = path.parent.resolve()
        self._problems: list[str] = []
        self._table = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self._problems.append(f"{path}: tool.factlint must be a table")

    def settings(self) -> Settings:
        values: dict[str, Any] = {}
        for key, value in self._table.items():
            if key not in KEYS:
                near = _nearest(key.replace("_", "-"), KEYS)
                hint = f"did you mean {near}?" if near else f"known are {', '.join(sorted(KEYS))}"
                self._problem(key, f"unknown key {key!r}; {hint}")
            elif (read := self._value(key, value)) is not None:
                values[key.replace("-", "_")] = read
        if self._problems:
            raise ConfigError(self._problems)
        within = self._root if "facts" in values else None
        return Settings(root=self._root, origin=self._path, facts_within=within, **values)

    def _value(self, key: str, value: Any) -> Any:
        if key in _TABLES:
            return self._per_file(value) if key == "per-file-ignores" else self._options(value)
        if key in _WORDS:
            return self._word(key, value)
        if key in _LISTS:
            return self._list(key, value)
        return self._text_value(key, value) if key in _TEXTS else self._plain(key, value)

    def _plain(self, key: str, value: Any) -> Any:
        is_flag = isinstance(value, bool)
        if key in _FLAGS:
            return value if is_flag else self._problem(key, f"{key} must be true or false, not {value!r}")
        if isinstance(value, int) and not is_flag and value > 0:
            return value
        return self._problem(key, f"{key} must be a whole number above 0, not {value!r}")

    def _word(self, key: str, value: Any) -> Any:
        if value in _WORDS[key]:
            return value
        near = _nearest(str(value), _WORDS[key])
        hint = f"did you mean {near}?" if near else f"it can be {', '.join(_WORDS[key])}"
        return self._problem(key, f"{key} cannot be {value!r}; {hint}", value)

    def _list(self, key: str, value: Any) -> Any:
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            return self._problem(key, f"{key} must be a list of words, not {value!r}")
        if key == "facts":
            return tuple(word if word.startswith("seed:") else str(self._inside(key, word)) for word in words)
        if key in ("plugins", "rules"):
            return tuple(self._inside(key, word) for word in words)
        return tuple(words)

    def _text_value(self, key: str, value: Any) -> Any:
        if not isinstance(value, str):
            value = str(value)
        if key == "baseline":
            return self._inside(key, value)
        if key == "as-of":
            from factlint.values import Period  # noqa: PLC0415 - few configs give a date

            try:
                Period.parse(value)
            except ValueError as error:
                return self._problem(key, str(error), value)
        return value

    def _inside(self, key: str, word: str) -> Path:
        """A path of the config, which may not lead out of the project: a stranger's config could point anywhere."""
        path = self._root / word
        if "\0" in word or not path.resolve().is_relative_to(self._root):
            self._problem(key, f"{word} lies outside the project; name it on the command line instead", word)
        return path

    def _per_file(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return self._problem("per-file-ignores", "per-file-ignores must be a table of patterns")
        ignores = {}
        for pattern, words in value.items():
            listed = [words] if isinstance(words, str) else words
            if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
                self._problem(pattern, f"per-file-ignores for {pattern!r} must be a list of rules")
                continue
            ignores[pattern] = tuple(listed)
        return ignores

    def _options(self, value: Any) -> Any:
        if not isinstance(value, Mapping) or not all(isinstance(inner, Mapping) for inner in value.values()):
            return self._problem("options", "options must hold a table for each rule: [options.RULE-NAME]")
        return value

    def _problem(self, key: str, message: str, value: Any = None) -> None:
        self._problems.append(f"{self._place(key, value)}: {message}")

    def _place(self, key: str, value: Any) -> str:
        """Where a key stands in the file, or its value; TOML's reader keeps no places."""
        wanted = re.search(
            rf"^[ \t]*(?P<at>(?:[\w.-]+\.)?[\"']?{re.escape(key)}[\"']?)[ \t]*[=.\]]", self._text, re.MULTILINE
        )
        if wanted is None:
            return str(self._path)
        at = wanted.start("at")
        if isinstance(value, str) and (found := self._text.find(value, wanted.end())) >= 0:
            at = found
        return _place(self._path, self._text, at)


def _nearest(word: str, known: Iterable[str]) -> str | None:
    from factlint.facts.problems import nearest  # noqa: PLC0415 - only for a mistake

    return nearest(word, known)
