"""Assertions that date a membership: the clause that tells of it, who joins, and what."""
