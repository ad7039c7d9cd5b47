"""Settings: from a config file, the environment and the command line."""

from factlint.config.discovery import find_config
from factlint.config.reading import ConfigError, place_in_config, read_config
from factlint.config.settings import Settings

__all__ = ["ConfigError", "Settings", "find_config", "place_in_config", "read_config"]
