"""A place or a name given otherwise than in the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import label, problem, refuted, truth, written
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F19",
    "name-mismatch",
    needs="refutation",
    severity="warning",
    quoted="report",  # the marks may be those of the name itself; words quoted from others are a note all the same
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO is headquartered in «Oslo»."),
        draft("The first NATO summit was held in «London»."),
    ],
    good=[
        draft("NATO is headquartered in Brussels."),
        draft("NATO has its headquarters in Belgium."),
        draft("NATO ministers met in Oslo."),
        draft("NATO is considering a headquarters in Oslo."),
        draft("The press office of NATO is based in Brussels."),
        draft("NATO opened a school in Rome."),
        draft("The headquarters of the NATO corps is in Mons."),
        draft("Until 1967, NATO had its headquarters in Paris."),
        draft("NATO's headquarters hosted ministers from Oslo."),
        draft("The first NATO summit was held in Paris."),
        draft("The first NATO summit since the one in London was held here."),
        draft("The second NATO summit was held in London."),
        draft("After the first NATO summit was held, ministers met in London."),
    ],
)
def name_mismatch(context: Context) -> Iterator[Problem]:
    """A place or a name is given otherwise than in the fact base.

    For attributes whose value is a place, a person without dates of office, or a word: capital, headquarters, host
    city; and for events that the facts give a place or somebody who did it: "the first to cross the gorge".

    Silent where a wider place that holds the right one may be meant, for branches and offices of another kind, and
    where the sentence plans or denies. The fix writes the name of the fact; it is unsafe.
    """
    for claim in refuted(context, "name-mismatch"):
        event = claim.assertion.kind == "event"
        told = claim.reason.rstrip(".") if event else f"{label(context, claim)} {truth(context, claim)}"
        yield problem(context, claim, f"{told}, not {written(context, claim)}.")
