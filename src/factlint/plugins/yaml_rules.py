"""YAML rules."""
