"""Holidays, each by the rule of its own calendar."""
