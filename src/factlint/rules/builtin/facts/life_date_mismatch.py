"""A birth or death dated otherwise than in the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import problem, refuted
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F05",
    "life-date-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("Jens Stoltenberg was born in «1958»."),
        draft("Mark Rutte was born on «14 March 1967» in The Hague."),
        draft("Jens Stoltenberg (born «1957») was prime minister."),
        draft("Konrad Adenauer (1876–«1976») led his party."),
        draft("Mark Rutte, «52», is secretary general of NATO."),
    ],
    good=[
        draft("Jens Stoltenberg was born in 1959."),
        draft("Mark Rutte was born on 14 February 1967 in The Hague."),
        draft("His daughter was born in 1989, when Jens Stoltenberg was a student."),
        draft("Jens Stoltenberg was reborn as a banker in 2025."),
        draft("Mark Rutte was 43 when he became prime minister."),
        draft("Konrad Adenauer (1876–1967) led his party."),
        draft("Konrad Adenauer (1949–1963) led the government."),
        draft("Jens Stoltenberg (2014–2024) led NATO before him."),
        draft("A son was born to the neighbours of Mark Rutte in 1968."),
        draft("Jens Stoltenberg, born in Oslo, studied economics."),
        draft("The policy was born in 1967, when Mark Rutte was a baby."),
        draft("Mark Rutte met a girl who was born in 1990."),
    ],
)
def life_date_mismatch(context: Context) -> Iterator[Problem]:
    """A birth or a death is dated otherwise than in the fact base, or an age does not fit them.

    Silent where another person may be meant ("his daughter was born"), for baptisms and burials, for "circa", and where
    the fact base has no date. The fix writes the date in the same form; it is unsafe.
    """
    for claim in refuted(context, "life-date-mismatch"):
        yield problem(context, claim, claim.reason)
