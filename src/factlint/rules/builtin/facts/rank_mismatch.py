"""A wrong superlative or rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import problem, refuted
from factlint.rules.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem

_FACTS = """\
factlint: 1
attributes:
  members: {type: count, nouns: [member, member state, country]}
  area: {type: quantity, unit: km2, nouns: [area], most: [largest, biggest], least: [smallest], tolerance: 3%}
  population: {type: count, nouns: [population, people], most: [largest, most populous],
    least: [smallest, least populous], tolerance: 5%}
entities:
  nordic-council:
    name: Nordic Union
    kind: organisation
    members_list: {since: {1952: [denmark, iceland, norway, sweden], 1955: finland}}
    facts: {members: {count_of: members_list}}
  denmark: {name: Denmark, kind: country, facts: {area: 42_947 km2, population: 5_990_000}}
  finland: {name: Finland, kind: country, facts: {area: 338_145 km2, population: 5_600_000}}
  iceland: {name: Iceland, kind: country, facts: {area: 103_000 km2, population: 390_000}}
  norway: {name: Norway, kind: country, facts: {area: 323_800 km2, population: 5_590_000}}
  sweden: {name: Sweden, kind: country, facts: {area: 450_295 km2, population: 10_580_000}}
  canada: {name: Canada, kind: country, facts: {area: 9_984_670 km2}}
"""


def _draft(text: str) -> Example:
    return Example(text, as_of="2026-01-15", facts=_FACTS)


@rule(
    "F09",
    "rank-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        _draft("Finland is the «largest» member of the Nordic Union."),
        _draft("Sweden, the «second-smallest» country in the Nordic Union, agreed."),
        _draft("The most populous member of the Nordic Union is «Norway»."),
        _draft("Iceland is the Nordic Union's «second largest» country by area."),
        _draft("Sweden is the «largest» country in the world by area."),
    ],
    good=[
        _draft("Sweden is the largest member of the Nordic Union."),
        _draft("Finland is the second-largest country in the Nordic Union."),
        _draft("Norway is the second most populous member of the Nordic Union."),
        _draft("Iceland is the largest island country in the Nordic Union."),
        _draft("Iceland is the Nordic Union's largest exporter."),
        _draft("Denmark was the largest member of the Nordic Union to vote against it."),
        _draft("Finland is one of the largest countries in the Nordic Union."),
        _draft("Denmark, the smallest member of the Nordic Union, agreed."),
        _draft("Norway is the largest country in the north to leave a bloc."),
        _draft("Of those who voted, Denmark was the largest country."),
        _draft("Denmark is the largest member of the Nordic Union after Sweden."),
    ],
)
def rank_mismatch(context: Context) -> Iterator[Problem]:
    """A superlative or a rank is another than the figures of the facts give.

    "Finland is the largest member" is held against the areas and populations of all members: an attribute may name the
    superlatives of whoever has its greatest and its smallest value (`most`, `least`). Where several attributes share
    one ("largest" by area, by population), it must be wrong by each of them.

    Who has a place is only known among the members of a complete list or a series that all have a figure; without one,
    a rank is still wrong where more of its kind surely come before than it leaves room for. Figures within their
    tolerance of each other do not decide. Silent where other words narrow those who are ranked ("the largest island
    country", "to leave", "after Sweden"), and where no time is said for what was once so. There is no fix: the rank or
    the name may be the wrong half.
    """
    for claim in refuted(context, "rank-mismatch"):
        yield problem(context, claim, claim.reason)
