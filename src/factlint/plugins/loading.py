"""Loading plugins: the built-in one, installed ones, local modules the user trusts, and folders of YAML rules."""

from __future__ import annotations

import sys
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factlint.documents.reading import Reader
from factlint.facts.loaders import FactLoader
from factlint.plugins import builtin
from factlint.plugins.entry_points import installed_plugins, lies_inside
from factlint.records import NamedTuple
from factlint.reports import Reporter
from factlint.rules import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from pluggy import PluginManager

    from factlint.plugins.trust import TrustStore


class PluginFailure(NamedTuple):
    """A plugin that did not load, or not wholly, and why, in a sentence for the user."""

    plugin: str
    message: str


class Plugins(NamedTuple):
    """Everything that the loaded plugins bring.

    Rules are in the order of their codes; codes and names are unique. Of the others the latest comes first, so that a
    plugin's reader, loader or reporter goes before factlint's own.
    """

    rules: tuple[Rule, ...]
    readers: tuple[Reader, ...] = ()
    fact_loaders: tuple[FactLoader, ...] = ()
    reporters: tuple[Reporter, ...] = ()
    failures: tuple[PluginFailure, ...] = ()


def load_plugins(
    *,
    installed: bool = False,
    root: Path | None = None,
    modules: Sequence[Path] = (),
    rule_paths: Sequence[Path] = (),
    trust: TrustStore | None = None,
) -> Plugins:
    """Load the built-in plugin and what is asked for beside it.

    `installed` adds plugins by entry point, but none whose files lie inside `root`. `modules` are local Python files;
    each runs only if `trust` trusts its present content. `rule_paths` are YAML files or folders of them, which hold
    no code. A plugin that fails is reported in `failures` and leaves the others alone.
    """
    loader = _Loader()
    if installed:
        for entry in installed_plugins():
            if root is not None and lies_inside(entry, root):
                loader.fail(entry.name, f"lies inside the project it would lint ({root}) and was not loaded")
            else:
                loader.guarded(entry.name, lambda module=entry.module: import_module(module))  # type: ignore[misc] # a lambda's default has no annotation
    for path in modules:
        loader.local(path, trust)
    rules = loader.collect("factlint_register_rules", Rule)
    if rule_paths:
        from factlint.plugins.yaml_rules import read_rules  # noqa: PLC0415 - YAML is read only where there is some

        for path in rule_paths:
            found, complaints = read_rules(path)
            rules += [(str(path), rule) for rule in found]
            loader.failures += [PluginFailure(str(path), complaint) for complaint in complaints]
    return Plugins(
        rules=tuple(loader.unique(rules)),
        readers=loader.latest_first("factlint_register_readers", Reader),
        fact_loaders=loader.latest_first("factlint_register_fact_loaders", FactLoader),
        reporters=loader.latest_first("factlint_register_reporters", Reporter),
        failures=tuple(loader.failures),
    )


class _Loader:
    """Collects what plugins bring. While factlint's own is the only one, pluggy is not imported: it takes long."""

    def __init__(self) -> None:
        self.failures: list[PluginFailure] = []

    @cached_property
    def manager(self) -> PluginManager:
        """The manager of all plugins, with factlint's own."""
        from pluggy import PluginManager  # noqa: PLC0415 - see above

        from factlint.plugins import hookspecs  # noqa: PLC0415 - see above

        manager = PluginManager("factlint")
        manager.add_hookspecs(hookspecs)
        for hook in builtin.HOOKS:
            hookspecs.hookimpl(hook)
        manager.register(builtin, builtin.NAME)
        return manager

    def fail(self, plugin: str, message: str) -> None:
        self.failures.append(PluginFailure(plugin, message))

    def register(self, module: ModuleType, name: str) -> None:
        """Register a module; a hook that factlint does not know is an error, not a silence."""
        from pluggy import PluginValidationError  # noqa: PLC0415 - see above

        self.manager.register(module, name)
        try:
            self.manager.check_pending()
        except PluginValidationError as error:
            self.manager.unregister(module)
            self.fail(name, str(error))

    def guarded(self, name: str, load: Callable[[], ModuleType]) -> None:
        """Load and register a module; whatever it raises becomes a failure, `SystemExit` too."""
        try:
            self.register(load(), name)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a stranger's module may raise anything
            self.fail(name, f"could not be loaded: {type(error).__name__}: {error}")

    def local(self, path: Path, trust: TrustStore | None) -> None:
        """Run the bytes of a trusted file: the ones whose hash was compared, no cached or re-read ones."""
        try:
            content = path.read_bytes()
        except OSError as error:
            self.fail(str(path), f"could not be read: {error.strerror}")
            return
        if trust is None or not trust.trusts(path, content):
            self.fail(str(path), f"is not trusted, so it was not run; read it, then say: factlint trust {path}")
            return
        self.guarded(str(path), lambda: _module_of(path, content))

    def collect(self, hook: str, wanted: type) -> list[tuple[str, Any]]:
        """Call one hook of every plugin, each by itself, and return what they give with the plugin's name."""
        values = []
        for name, implementation in self._implementations(hook):
            try:
                given = list(implementation())
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - a stranger's hook may raise anything
                self.fail(name, f"{hook} failed: {type(error).__name__}: {error}")
                continue
            for value in given:
                if isinstance(value, wanted):
                    values.append((name, value))
                else:
                    self.fail(name, f"{hook} gave {value!r}, which is no {wanted.__name__}")
        return values

    def _implementations(self, hook: str) -> list[tuple[str, Callable[[], Iterable[Any]]]]:
        """Who implements a hook, and how."""
        if "manager" not in vars(self):
            return [(builtin.NAME, getattr(builtin, hook))]
        found = getattr(self.manager.hook, hook).get_hookimpls()
        return [(implementation.plugin_name, implementation.function) for implementation in found]

    def latest_first(self, hook: str, wanted: type) -> tuple[Any, ...]:
        """What the plugins give by a hook, so that a plugin's own goes before factlint's."""
        return tuple(value for _, value in reversed(self.collect(hook, wanted)))

    def unique(self, rules: Iterable[tuple[str, Rule]]) -> Iterator[Rule]:
        """Yield the rules by code; one whose code or name is taken is a failure of the plugin that came later."""
        taken: dict[str, str] = {}
        kept = []
        for plugin, rule in sorted(rules, key=lambda pair: pair[0] != builtin.NAME):
            clash = next((key for key in (rule.code, rule.name) if key in taken), None)
            if clash:
                self.fail(plugin, f"brings a rule {rule.code} {rule.name}, but {clash} is taken by {taken[clash]}")
                continue
            taken[rule.code] = taken[rule.name] = plugin
            kept.append(rule)
        yield from sorted(kept, key=lambda rule: rule.code)


def _module_of(path: Path, content: bytes) -> ModuleType:
    module = ModuleType(f"factlint_local_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module
    exec(compile(content, str(path), "exec"), vars(module))  # noqa: S102 - the user has trusted exactly these bytes
    return module
