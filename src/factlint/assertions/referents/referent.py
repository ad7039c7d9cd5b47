"""For whom words stand: an entity, a stranger, or nobody knows."""

from __future__ import annotations

from factlint.records import NamedTuple


class Referent(NamedTuple):
    """The entity that words stand for, and whether nothing else comes into question.

    Where nobody can tell for whom they stand there is none; `STRANGER` is for somebody whom the facts do not know.
    """

    entity: str
    sure: bool


STRANGER = Referent("", sure=True)
"""Somebody whom the facts do not know."""


def only_one(entities: set[str]) -> Referent | None:
    """The one entity of a set that has no other."""
    return Referent(next(iter(entities)), sure=True) if len(entities) == 1 else None
