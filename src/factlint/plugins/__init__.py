"""Plugins: how rules, readers, fact loaders and reporters come in. Only this package knows pluggy."""

from factlint.plugins.loading import PluginFailure, Plugins, load_plugins
from factlint.plugins.trust import TrustStore

__all__ = ["PluginFailure", "Plugins", "TrustStore", "load_plugins"]
