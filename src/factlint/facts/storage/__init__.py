"""Fact bases kept compiled."""
