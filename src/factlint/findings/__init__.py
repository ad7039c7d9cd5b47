"""Findings: problems that were selected, placed and ordered."""
