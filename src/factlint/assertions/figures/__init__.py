"""Assertions about figures: whose they are, what narrows them, and whether they are tied closely enough to judge."""
