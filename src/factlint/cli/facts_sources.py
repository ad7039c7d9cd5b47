"""Which fact files a `facts` command works on, and for which day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.parsing import add_config_options, add_facts_options
from factlint.cli.situation import cache_folder, environment_of, settings_of
from factlint.facts.problems import nearest
from factlint.runs.clock import today
from factlint.runs.plan import load_fact_base
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from datetime import date

    from factlint.config import Settings
    from factlint.facts import FactBase


def add_base_options(command: ArgumentParser) -> None:
    """The options that say which facts are meant, as for `factlint check`."""
    add_facts_options(command)
    add_config_options(command)


def settings_for(options: Namespace, paths: Sequence[str] = ()) -> Settings:
    """The settings, with these fact files in the place of the configured ones."""
    settings = settings_of(options)
    return settings._replace(facts=tuple(paths)) if paths else settings


def base_of(options: Namespace, paths: Sequence[str] = ()) -> FactBase:
    """The fact base of these paths, else the configured one; raise `UsageError` with all its faults."""
    return load_fact_base(settings_for(options, paths), cache_folder(options, environment_of(options)))


def day_of(options: Namespace) -> date:
    """The day that the command speaks of: `--as-of`, else today."""
    day: date = options.as_of.last if options.as_of else today(environment_of(options))
    return day


def entity_id(base: FactBase, text: str) -> str:
    """The id of the entity that is meant by an id or a name; raise `UsageError`."""
    if text in base.entities:
        return text
    found = {name.entity for name in base.names if name.kind != "not" and name.text.casefold() == text.casefold()}
    if len(found) == 1:
        return found.pop()
    if found:
        raise UsageError(f"{text!r} may be {' or '.join(sorted(found))}; use the id")
    names = [*base.entities, *(name.text for name in base.names if name.kind != "not")]
    hint = nearest(text, names) or next((name for name in names if text.casefold() in name.casefold().split()), None)
    raise UsageError(f"no entity is called {text!r}{f'; did you mean {hint}?' if hint else ''}")


def state_folder(options: Namespace) -> Path:
    """The user's own folder for what must outlast a run, such as locks."""
    environment = environment_of(options)
    return Path(environment.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "factlint"
