"""Assertions about who holds an office or another thing that only one entity has at a time."""
