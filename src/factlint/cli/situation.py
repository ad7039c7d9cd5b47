"""Config, environment and flags put together: the settings and the plan of a run."""

from __future__ import annotations

import os
import sys
from codecs import lookup
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from factlint.config import ConfigError, Settings, find_config, read_config
from factlint.runs.clock import today_as_text
from factlint.runs.usage import UsageError
from factlint.runs.walking import STANDARD_INPUT, Draft

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from factlint.runs.plan import Plan
    from factlint.runs.walking import Walked


def environment_of(options: Namespace) -> Mapping[str, str]:
    """The environment, or nothing of it for an isolated run."""
    return {} if options.isolated else os.environ


def settings_of(options: Namespace, paths: Sequence[str] = ()) -> Settings:
    """The settings: flags before environment before config file before defaults; raise `UsageError`."""
    environment = environment_of(options)
    try:
        settings = _from_file(options, environment, paths)
    except ConfigError as error:
        raise UsageError(*error.problems) from None
    changes: dict[str, Any] = {}
    if options.no_facts:
        changes["facts"] = ()
    elif options.facts:
        changes |= {"facts": tuple(options.facts), "facts_within": None}
    if options.encoding:
        try:
            lookup(options.encoding)
        except LookupError:
            raise UsageError(f"no encoding is called {options.encoding!r}") from None
        changes["encoding"] = options.encoding
    if getattr(options, "jobs", None):
        changes["jobs"] = options.jobs
    return settings._replace(**changes, **_selection(options, settings))


def _from_file(options: Namespace, environment: Mapping[str, str], paths: Sequence[str]) -> Settings:
    if options.isolated:
        return Settings(root=Path.cwd())
    named = options.config or environment.get("FACTLINT_CONFIG")
    found = Path(named) if named else find_config(_start(paths))
    return _from_here(read_config(found)) if found else Settings(root=Path.cwd())


def _from_here(settings: Settings) -> Settings:
    """The settings with their paths as seen from the working folder: reports are the same in every checkout."""
    facts = settings.facts and tuple(fact if fact.startswith("seed:") else _short(fact) for fact in settings.facts)
    plugins = tuple(Path(_short(str(path))) for path in settings.plugins)
    rules = tuple(Path(_short(str(path))) for path in settings.rules)
    return settings._replace(facts=facts, plugins=plugins, rules=rules)


def _short(path: str) -> str:
    try:
        return os.path.relpath(path)
    except ValueError:
        # Another drive.
        return path


def drafts_of(options: Namespace, walked: Walked, settings: Settings) -> tuple[Draft, ...]:
    """The drafts to read; standard input is read now, and goes by the name that the options give it."""
    name = options.stdin_filename or STANDARD_INPUT
    return tuple(
        Draft(Path(name), name, _standard_input(settings.max_file_size + 1)) if draft.name == STANDARD_INPUT else draft
        for draft in walked.drafts
    )


def _standard_input(most: int) -> bytes:
    """What standard input gives, up to so many bytes."""
    if sys.stdin is None:
        raise UsageError("standard input: closed")
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise UsageError(f"standard input: {(error.strerror or str(error)).lower()}") from None


def _start(paths: Sequence[str]) -> Path:
    """The folder that all paths lie in: the config is looked for from there upward."""
    folders = []
    for path in paths:
        if path != "-":
            whole = Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed: the name decides
            folders.append(str(whole if whole.is_dir() else whole.parent))
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:
        return Path.cwd()


def _selection(options: Namespace, settings: Settings) -> dict[str, Any]:
    """What the flags choose. `--select` says it all anew; the others add to the config."""
    select = _words(getattr(options, "select", None))
    extend = _words(getattr(options, "extend_select", None))
    ignore = _words(getattr(options, "ignore", None))
    kept = Settings() if select else settings
    return {
        "profile": getattr(options, "profile", None) or settings.profile,
        "select": select or kept.select,
        "extend_select": (*kept.extend_select, *extend),
        "ignore": (*kept.ignore, *ignore),
    }


def _words(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for entry in given or () for word in entry.split(",") if word.strip())


def plan_of(options: Namespace, settings: Settings) -> Plan:
    """Load plugins and facts and choose the rules; raise `UsageError`."""
    # A run that finds its results in the cache comes by without all of these.
    from factlint.patterns import keep_in  # noqa: PLC0415 - see above
    from factlint.plugins import load_plugins  # noqa: PLC0415 - see above
    from factlint.runs.plan import load_fact_base, prepare  # noqa: PLC0415 - see above
    from factlint.values import Period  # noqa: PLC0415 - see above

    environment = environment_of(options)
    cache = cache_folder(options, environment)
    keep_in(cache)
    as_of, dated_by = as_of_for(options, settings)
    trust = None
    if settings.plugins:
        from factlint.plugins.trust import TrustStore  # noqa: PLC0415 - few projects have plugins of their own

        trust = TrustStore.in_folder(config_folder(environment))
    plugins = load_plugins(
        installed=not (options.no_plugins or options.isolated),
        root=settings.root,
        modules=() if options.no_plugins else settings.plugins,
        rule_paths=() if options.no_plugins else settings.rules,
        trust=trust,
    )
    facts = load_fact_base(settings, cache, plugins.fact_loaders)
    return prepare(settings, plugins, as_of=Period.parse(as_of), dated_by=dated_by, facts=facts)


def as_of_for(options: Namespace, settings: Settings) -> tuple[str, Literal["option", "config", "today"]]:
    """The date of drafts that carry none, and where it comes from; raise `UsageError`."""
    environment = environment_of(options)
    if options.as_of:
        return str(options.as_of), "option"
    if named := environment.get("FACTLINT_AS_OF"):
        from factlint.values import Period  # noqa: PLC0415 - only where it is set

        try:
            return str(Period.parse(named)), "option"
        except ValueError as error:
            raise UsageError(f"FACTLINT_AS_OF: {error}") from None
    if settings.as_of:
        return settings.as_of, "config"
    return today_as_text(environment), "today"


def config_folder(environment: Mapping[str, str]) -> Path:
    """The user's folder for configuration; raise `UsageError` where there is none."""
    try:
        return Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    except RuntimeError:
        raise UsageError("no home folder is known; set XDG_CONFIG_HOME to where settings may be kept") from None


def cache_folder(options: Namespace, environment: Mapping[str, str]) -> Path | None:
    """Where results, compiled fact bases and expressions are kept; nowhere where no cache is wanted."""
    if options.no_cache or options.isolated or environment.get("FACTLINT_NO_CACHE"):
        return None
    named = options.cache_dir or environment.get("FACTLINT_CACHE_DIR")
    if named:
        return Path(named)
    try:
        return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factlint"
    except RuntimeError:
        return None
