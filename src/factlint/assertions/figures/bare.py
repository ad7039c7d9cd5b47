"""Figures without a noun: "the cartel is down to twelve", "a court of nine", "Mount Hald (612 m)"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.figures.by_verbs import done_in, governed, kept_up, limit_for, not_over, told_limit
from factlint.assertions.figures.elided import elided, known_of, of_which, ones
from factlint.assertions.figures.gapped import bare_assertion, compared, gapped, of_them, plain_figure
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.names import Name
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_AFTER = frozenset("and but while after before since when in with strong so until today now".split())
_NEAR = 2
"""A figure that is more than so many times the known ones, or less, is not a size of the same thing."""


def bare(draft: Draft, number: int, said: Sequence[Assertion]) -> Iterator[Assertion]:
    """The assertions of the figures of a sentence that no frame takes up; `said` are those that frames make."""
    tokens = draft.sentences[number].tokens
    taken = {one.start for one in said}
    told = list(said)
    for at, token in enumerate(tokens):
        if token.cls == "MEASURE" or (plain_figure(token) and token.start not in taken):
            found = _found(draft, number, at, told)
            told += found
            yield from found


def _found(draft: Draft, number: int, at: int, said: Sequence[Assertion]) -> Sequence[Assertion]:
    """What one figure says; `said` is what those before it say."""
    # Many a short draft has no such figure.
    from factlint.assertions.figures.moved import counted_again, moved, resized, sized, tallied  # noqa: PLC0415 - see above
    from factlint.assertions.figures.picked import picked  # noqa: PLC0415 - see above
    from factlint.assertions.figures.running import running  # noqa: PLC0415 - see above

    tokens = draft.sentences[number].tokens
    figure = plain_figure(tokens[at])
    if not _stands_alone(tokens, at):
        found = picked(draft, number, at, said) or of_which(draft, number, at) if figure else None
        found = found or (known_of(draft, number, at) if figure else None)
        found = found or (ones(draft, number, at) if figure else None) or limit_for(draft, number, at)
        found = found or not_over(draft, number, at) or of_them(draft, number, at, said)
        found = found or (governed(draft, number, at) or told_limit(draft, number, at) if figure else None)
    elif figure is None:
        found = kept_up(draft, number, at) or done_in(draft, number, at) or _measured(draft, number, at)
        found = found or not_over(draft, number, at) or limit_for(draft, number, at)
        found = found or _with_unit(compared(draft, number, at, said), tokens[at])
    elif levels := moved(draft, number, at):
        return levels
    else:
        found = compared(draft, number, at, said) or gapped(draft, number, at, said) or tallied(draft, number, at, said)
        found = found or elided(draft, number, at) or sized(draft, number, at) or resized(draft, number, at)
        found = found or counted_again(draft, number, at, said) or governed(draft, number, at)
        found = found or running(draft, number, at) or told_limit(draft, number, at)
    return [found] if found else []


def _with_unit(said: Assertion | None, token: Token) -> Assertion | None:
    """The reading of a measure with its unit."""
    return said._replace(value=token.quantity) if said and token.quantity else None


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows a figure."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    named = at + 2 < len(tokens) and any(token.name for token in tokens[at + 2 : at + 4])
    dated = after is not None and after.cls == "AS" and any(token.cls == "DATE" for token in tokens[at + 2 : at + 5])
    ends = dated or word_at(tokens, at + 1) in PAUSES | _AFTER
    return ends or (after is not None and after.cls == "OF" and named)


def _measured(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Mount Hald (612 m)", "Mount Hald, at 612 metres, is": the only thing of a place that has such a unit."""
    tokens = draft.sentences[number].tokens
    name = _set_off_by(tokens, at)
    if name is None or name.form == "demonym" or len(name.entities) != 1:
        return None
    found = [
        bare_assertion(draft, number, at, name.entities[0], attribute)
        for attribute in draft.facts.attributes_of(name.entities[0])
        if draft.facts.attributes[attribute].type == "quantity"
    ]
    stated = tokens[at].quantity
    fitting = [one._replace(value=stated) for one in found if stated and _may_be(draft.facts, one, stated)]
    return fitting[0] if len(fitting) == 1 else None


def _set_off_by(tokens: Sequence[Token], at: int) -> Name | None:
    """The name that a measure in brackets or commas stands beside, not one that only says where something is."""
    before = [token.cls for token in tokens[max(0, at - 4) : at]]
    after = [token.cls for token in tokens[at + 1 : at + 3]]
    if before[-1:] == ["OPEN"] and after[:1] in (["CLOSE"], ["COMMA"]) and at > 1:
        led = [cls for cls in before[:-2] if cls != "DET"][-1:]
        return tokens[at - 2].name if set(led) <= {"AND", "COMMA", "BE", "COLON"} else None
    opens = all(cls == "DET" for cls in before[:-3]) and at < 5
    level = before[-2:] == ["COMMA", "AT"] and after == ["COMMA", "BE"]
    named = (
        tokens[at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls == "DET")].name if at + 3 < len(tokens) else None
    )
    if at == 1 and before == ["AT"] and after[:1] == ["COMMA"] and named:
        return named  # "At 612 metres, Mount Hald"
    return tokens[at - 3].name if opens and level and at > 2 else None


def _may_be(facts: FactBase, said: Assertion, stated: Quantity) -> bool:
    """Whether a measure has the unit of a fact, and may be its value from how large it is."""
    known = [fact.value for fact in facts.timeline(said.subject, said.attribute)]
    alike = [value.number for value in known if isinstance(value, Quantity) and value.unit == stated.unit]
    size = Fraction(stated.number or 0) * _NEAR
    return any(number is not None and number <= size <= number * _NEAR**2 for number in alike)
