"""Q13: a change between two percentages is called percent when it is points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q13",
    "percent-versus-point",
    needs="percent",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "The yield was 14.0%, a decline of «3%» on last year's 17.0%.",
        "The rate rose «2 percent», from 4% to 6%.",
        "Turnout rose «5%», from 40% to 45%.",
        "The bank raised its rate by «0.5 percent» to 4.25 percent from 3.75 percent.",
        "Inflation eased by «2 percent», from 9 percent to 7 percent.",
        "Support fell by «3 percent» to 27% from 30%.",
    ],
    good=[
        "The rate rose 50 percent, from 4% to 6%.",
        "Yields rose 2 percent, from 4.00% to 4.08%.",
        "Sales rose 2% while margins went from 4% to 6%.",
        "The rate rose 2 percentage points, from 4% to 6%.",
        "Turnout rose 5 points, from 40% to 45%.",
        "Prices rose 5 percent and unemployment went from 5% to 10%.",
        "Turnout was up from 40% to 45%, and 5% of the ballots were spoilt.",
        "Wages rose 3 percent, beating inflation, which slowed from 6% to 3%.",
    ],
)
def percent_versus_point(context: Context) -> Iterator[Problem]:
    """A change between two percentages is called percent when it is points.

    From 4% to 6% is 2 percentage points, or 50 percent.

    It stays silent unless the number is the difference of the two levels and cannot be their ratio.
    """
    return problems(context, "Q13")
