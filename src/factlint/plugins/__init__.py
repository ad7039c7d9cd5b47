"""Plugins: how rules, readers, fact loaders and reporters come in. Only this package knows pluggy."""

from factlint.plugins.loading import PluginFailure, Plugins, load_plugins

__all__ = ["PluginFailure", "Plugins", "load_plugins"]
