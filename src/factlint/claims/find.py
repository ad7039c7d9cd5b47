"""From a draft's mentions to its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.echoes import ECHOED
from factlint.assertions.reading import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.claims.claim import Claim
    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.mentions import Mention
    from factlint.values import Period


def find_claims(document: Document, mentions: Sequence[Mention], facts: FactBase, as_of: Period) -> tuple[Claim, ...]:
    """The claims of a draft that speaks from `as_of`, in order, at most one for each value stated."""
    if not facts.entities and not facts.events:
        return ()
    said = list(Reader.of(facts).read(document, mentions))
    if not said:
        return ()
    from factlint.claims.judging import agreeing, confirmed, judge, settled, staged  # noqa: PLC0415 - most drafts assert nothing known
    from factlint.claims.series import borne_out  # noqa: PLC0415 - as above

    judged = [judge(assertion, facts, as_of) for assertion in said if assertion.frame != ECHOED]
    told = borne_out(judged, lambda assertion: judge(assertion, facts, as_of))
    echoed = (judge(assertion, facts, as_of) for assertion in said if assertion.frame == ECHOED)
    claims = agreeing(staged(document.text, confirmed(settled(told))), echoed)
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))
