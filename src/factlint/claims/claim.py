"""An assertion, held against the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.facts.model import Event, Fact, Membership
from factlint.records import NamedTuple
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from fractions import Fraction

    from factlint.assertions.assertion import Assertion

Verdict: TypeAlias = Literal["supported", "refuted", "unknown"]
Relation: TypeAlias = Literal["current", "earlier", "later", "never"]


class Claim(NamedTuple):
    """An assertion with its verdict, the facts that it rests on, and the reason in a sentence.

    `at` is the time it was judged at: the clause's own where it has one, else the date the draft speaks from.
    `expected` is what the fact base would have put there, as a writer would write it; `None` where that is not clear.
    `relation` says when the value asserted was right: at `at`, earlier, later or never. `match` is the fact of another
    time that has this value, `factor` how many times too large (or, below 1, too small) a figure is.
    """

    assertion: Assertion
    verdict: Verdict
    reason: str
    at: Period
    facts: tuple[Fact | Membership | Event, ...] = ()
    expected: str | None = None
    relation: Relation = "current"
    match: Fact | Membership | Event | None = None
    factor: Fraction | None = None

    @property
    def start(self) -> int:
        return self.assertion.start

    @property
    def end(self) -> int:
        return self.assertion.end

    def to_dict(self) -> dict[str, Any]:
        """The claim as `extract --what claims` prints it, without its path."""
        said = self.assertion
        quantity = said.value if isinstance(said.value, Quantity) else None
        return {
            "start": said.start,
            "end": said.end,
            "subject": said.subject,
            "attribute": said.attribute,
            "value": quantity.text() if quantity else str(said.value),
            "unit": quantity.unit if quantity else None,
            "bound": quantity.bound if quantity else "exact",
            "when": str(said.when) if said.when else None,
            "scope": said.scope,
            "negated": said.negated,
            "quoted": said.quoted,
            "verdict": self.verdict,
            "facts": [_fact_id(fact) for fact in self.facts],
        }


def _fact_id(fact: Fact | Membership | Event) -> str:
    if isinstance(fact, Fact):
        return fact.id
    return f"{fact.body}.{fact.member}" if isinstance(fact, Membership) else fact.name
