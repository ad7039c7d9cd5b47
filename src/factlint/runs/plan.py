"""Everything a run needs before it reads the first draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from factlint.config import place_in_config
from factlint.facts import FactBase
from factlint.facts.loaders import LOADERS
from factlint.facts.loading import ALL_SEEDS
from factlint.facts.problems import nearest
from factlint.findings.selection import PROFILES, selector_problem
from factlint.records import NamedTuple
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factlint.config import Settings
    from factlint.documents.reading import Reader
    from factlint.facts.loaders import FactLoader
    from factlint.plugins import Plugins
    from factlint.rules import Context, Rule
    from factlint.values import Period


class Plan(NamedTuple):
    """The rules that run, the facts they know, and the date of drafts that carry none.

    `rules` are the selected ones, `known` all of them, `accepted` holds the fingerprints of the
    baseline. `sources` and `previous` are what drafts are compared with. With
    `read_by_strangers`, drafts or facts are read by code that is not factlint's own.
    """

    settings: Settings
    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    facts: FactBase
    as_of: Period
    dated_by: Literal["option", "config", "today"]
    readers: tuple[Reader, ...] = ()
    failures: tuple[str, ...] = ()
    accepted: frozenset[str] = frozenset()
    warn_unused: bool = False
    sources: tuple[Context, ...] = ()
    previous: Context | None = None
    reporters: tuple[Any, ...] = ()
    read_by_strangers: bool = False

    def rules_for(self, name: str) -> tuple[Rule, ...]:
        """The rules that run over a file of this name: all but those the config ignores there."""
        ignores = self.settings.per_file_ignores
        words = tuple(word for pattern, listed in ignores.items() if self._matches(name, pattern) for word in listed)
        compared = {"": True, "sources": bool(self.sources), "previous": self.previous is not None}
        rules = tuple(rule for rule in self.rules if compared.get(rule.compares))
        if not words:
            return rules
        selection = self.settings.selection
        narrowed = selection._replace(ignore=(*selection.ignore, *words))
        return tuple(rule for rule in rules if narrowed.chooses(rule))

    def _matches(self, name: str, pattern: str) -> bool:
        """Whether a file is meant by a pattern: its path from the config's folder, or its bare name."""
        from fnmatch import fnmatch  # noqa: PLC0415 - few configs need it

        from_root = os.path.relpath(os.path.abspath(name), self.settings.root.resolve()).replace(os.sep, "/")  # noqa: PTH100 - names may not be UTF-8
        return fnmatch(from_root, pattern) or fnmatch(name.rpartition("/")[2], pattern)


def prepare(
    settings: Settings,
    plugins: Plugins,
    *,
    as_of: Period,
    dated_by: Literal["option", "config", "today"],
    facts: FactBase,
) -> Plan:
    """Choose the rules and check what the settings say of them; raise `UsageError`.

    A plugin that did not load is a failure of the run, not its end.
    """
    _check_selectors(settings, plugins)
    _check_options(settings, plugins.rules)
    return Plan(
        settings=settings,
        rules=tuple(filter(settings.selection.chooses, plugins.rules)),
        known=plugins.rules,
        facts=facts,
        as_of=as_of,
        dated_by=dated_by,
        readers=plugins.readers,
        reporters=plugins.reporters,
        read_by_strangers=any(not _is_ours(one.read) for one in plugins.readers)
        or any(not _is_ours(one.compose) for one in plugins.fact_loaders),
        failures=tuple(_told(failure.plugin, failure.message) for failure in plugins.failures),
    )


def load_fact_base(settings: Settings, cache: Path | None = None, loaders: Sequence[FactLoader] = LOADERS) -> FactBase:
    """The facts that the settings name, or every bundled fact base; raise `UsageError` with all faults.

    Compiled facts are kept in the folder `cache`, where one is given.
    """
    names: Sequence[str] = ALL_SEEDS if settings.facts is None else settings.facts
    if not names:
        return FactBase()
    from factlint.facts import FactFileError, load_facts  # noqa: PLC0415 - a run without facts needs no loader

    try:
        return load_facts(*names, within=settings.facts_within, cache_dir=cache, loaders=loaders)
    except FactFileError as error:
        raise UsageError(*(str(problem) for problem in error.problems)) from None


def _is_ours(function: Callable[..., object]) -> bool:
    return str(function.__module__).startswith("factlint.")


def _told(plugin: str, message: str) -> str:
    return message if message.startswith(plugin) else f"{plugin}: {message}"


def _check_selectors(settings: Settings, plugins: Plugins) -> None:
    """Raise `UsageError` for a profile there is not, and for words that name no rule.

    A rule may be missing because its plugin did not load.
    """
    missing = f" (not loaded: {', '.join(failure.plugin for failure in plugins.failures)})" if plugins.failures else ""
    if settings.profile not in PROFILES:
        raise UsageError(f"no profile is called {settings.profile!r}; there are {', '.join(PROFILES)}")
    ignored = (word for words in settings.per_file_ignores.values() for word in words)
    messages = []
    for word in dict.fromkeys((*settings.selection.selectors, *ignored)):
        if problem := selector_problem(word, plugins.rules):
            place = settings.origin and place_in_config(settings.origin, word)
            messages.append(f"{place}: {problem}{missing}" if place else f"{problem}{missing}")
    if messages:
        raise UsageError(*messages)


def _check_options(settings: Settings, rules: Sequence[Rule]) -> None:
    messages = []
    known = {rule.name: rule for rule in rules}
    for name, values in settings.options.items():
        if name not in known:
            near = nearest(name, known)
            messages.append(f"{settings.origin}: options for {name!r}, which is no rule" + _hint(near))
            continue
        options = {option.name for option in known[name].options}
        for key in values:
            if key not in options:
                near = nearest(key, options)
                messages.append(f"{settings.origin}: {name} has no option {key!r}" + _hint(near))
    if messages:
        raise UsageError(*messages)


def _hint(near: str | None) -> str:
    return f"; did you mean {near}?" if near else ""
