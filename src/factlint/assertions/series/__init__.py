"""Pairs of names and values that stand in a row, and what all of them may say."""
