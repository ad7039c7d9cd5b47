"""From a refuted claim to the one rule that speaks of it, and to the words that rule uses.

Every refuted claim has exactly one fault, so that no claim is reported twice and none is lost between the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.assertion import is_distinct
from factlint.claims.wording import day_text, on, per, value_text
from factlint.facts.model import Event, Fact, Membership
from factlint.rules.problem import Edit, Fix, Problem
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims import Claim
    from factlint.rules.context import Context
    from factlint.rules.problem import Severity

Fault: TypeAlias = Literal[
    "figure-mismatch",
    "stale-figure",
    "premature-figure",
    "magnitude-mismatch",
    "change-mismatch",
    "ordinal-mismatch",
    "rank-mismatch",
    "member-mismatch",
    "office-holder-mismatch",
    "former-role-as-current",
    "event-date-mismatch",
    "life-date-mismatch",
    "name-mismatch",
]

_BY_ROLE: dict[str, Fault] = {
    "place": "ordinal-mismatch",
    "rank": "rank-mismatch",
    "before": "change-mismatch",
    "ratio": "change-mismatch",
    "difference": "change-mismatch",
}

FACTOR = 5
"""From which factor on a wrong figure is more likely a slip of magnitude than another count of the same thing."""

_VERBS = {False: ("is", "was", "has been"), True: ("are", "were", "have been")}
_AFTER_HEAD = frozenset("a among as at by each for from in of on per that to which who whom whose with".split())

_LOWER: dict[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}


def refuted(context: Context, fault: Fault) -> Iterator[Claim]:
    """The refuted claims of a draft that have this fault, in order."""
    return (claim for claim in context.claims if claim.verdict == "refuted" and fault_of(claim) == fault)


def fault_of(claim: Claim) -> Fault:
    """What is wrong with a refuted claim."""
    said = claim.assertion
    if said.kind == "office":
        return "former-role-as-current" if claim.relation == "earlier" else "office-holder-mismatch"
    by_kind: dict[str, Fault] = {
        "member": "member-mismatch",
        "event": "event-date-mismatch",
        "life": "life-date-mismatch",
    }
    if said.kind in by_kind and not (said.kind == "event" and isinstance(said.value, str)):
        return "ordinal-mismatch" if said.role == "place" else by_kind[said.kind]
    if isinstance(said.value, Period):
        return "event-date-mismatch"
    return _fault_of_figure(claim) if isinstance(said.value, Quantity) else "name-mismatch"


def _fault_of_figure(claim: Claim) -> Fault:
    if claim.assertion.role in _BY_ROLE:
        return _BY_ROLE[claim.assertion.role]
    if claim.relation == "earlier":
        return "stale-figure"
    if claim.relation == "later":
        return "premature-figure"
    if claim.factor is not None and (claim.factor >= FACTOR or (claim.factor > 0 and 1 / claim.factor >= FACTOR)):
        return "magnitude-mismatch"
    return "figure-mismatch"


def problem(context: Context, claim: Claim, message: str) -> Problem:
    """The problem of a claim: at its value, with what the facts give as the fix.

    A message that the fact base keeps for this very error takes the place of ours. Where the fact is overdue for
    review or its measurement stale, the problem says so and is reported one level lower; words that the draft gives to
    others make a note.
    """
    said = claim.assertion
    own = next((known.say for known in context.facts.known_errors if _is_this(known, claim)), None)
    text = own or message[:1].upper() + message[1:]
    severity: Severity | None = None
    doubts = [_doubt(context, fact) for fact in claim.facts if isinstance(fact, Fact)]
    if doubt := next(filter(None, doubts), None):
        text += f" ({doubt})"
        severity = _LOWER["warning"]
    if said.attributed or said.quoted:
        severity = "note"
    fixes: tuple[Fix, ...] = ()
    if claim.expected and claim.expected != context.text[claim.start : claim.end]:
        fixes = (Fix(f"write {claim.expected}", (Edit(claim.start, claim.end, claim.expected),)),)
    return Problem(claim.start, claim.end, text, claim=claim, fixes=fixes, severity=severity)


def _is_this(known: object, claim: Claim) -> bool:
    said = claim.assertion
    entity, attribute, value = (getattr(known, name) for name in ("entity", "attribute", "value"))
    if (entity, attribute) != (said.subject, said.attribute):
        return False
    if isinstance(value, Quantity) and isinstance(said.value, Quantity):
        return said.role == "value" and value.number is not None and value.number == said.value.number
    return bool(value == said.value)


def _doubt(context: Context, fact: Fact) -> str | None:
    """Why a fact may no longer be right, if it may not."""
    if fact.review_by is not None and fact.review_by.end <= context.as_of.start:
        return f"The fact was due for review by {day_text(fact.review_by)}."
    attribute = context.facts.attributes.get(fact.attribute)
    fresh = attribute.stale_after if attribute else None
    if fact.measured and fresh and fresh.after(fact.measured.last) <= context.as_of.start:
        return f"The fact was measured in {day_text(fact.measured)} and may be stale."
    return None


def label(context: Context, claim: Claim) -> str:
    """What the claim is about, for the start of a sentence: "NATO: the number of members"."""
    said = claim.assertion
    attribute = context.facts.attributes.get(said.attribute)
    words = attribute.label if attribute else said.attribute.replace("_", " ")
    article = "" if words.split()[0] in ("the", "how", "when", "where", "who", "what", "whether") else "the "
    return f"{name(context, said.subject)}: {article}{words}"


def name(context: Context, entity: str) -> str:
    """The name of an entity; an event is its own name."""
    known = context.facts.entities.get(entity)
    return known.name if known else entity


def truth(context: Context, claim: Claim) -> str:
    """What the facts give at the time of the claim: "has been 32 since 7 March 2024", "was 29 in 2019"."""
    fact = next((fact for fact in reversed(claim.facts) if isinstance(fact, Fact)), None)
    now, past, perfect = _VERBS[_is_plural(context, claim)]
    if fact is None:
        return f"{now} {claim.expected or 'another'}"
    value = shown(context, fact)
    if claim.at != context.as_of and claim.assertion.when is not None:
        return f"{past if claim.at.start < context.as_of.start else now} {value} {on(claim.at)}"
    if fact.during is not None:
        return f"{past} {value} {on(fact.during)}"
    if fact.measured is not None:
        return f"{now} {value} as of {day_text(fact.measured)}"
    return f"{perfect} {value} since {day_text(fact.valid.start)}" if fact.valid.start else f"{now} {value}"


def _is_plural(context: Context, claim: Claim) -> bool:
    """Whether the label of the attribute is plural: "electoral votes needed to win", "people whom it may accredit"."""
    attribute = context.facts.attributes.get(claim.assertion.attribute)
    words = attribute.label.split() if attribute else []
    head = next((i for i, word in enumerate(words) if word in _AFTER_HEAD), len(words))
    return any(
        word == "people" or (len(word) > 3 and word.endswith("s") and word[-2] not in "sui") for word in words[:head]
    )


def shown(context: Context, fact: Fact) -> str:
    """The value of a fact: a figure, a date, or the name of the entity it is."""
    return name(context, fact.value) if isinstance(fact.value, str) else value_text(fact.value)


def whose(context: Context, claim: Claim) -> str:
    """Whose figure the draft gives, where it is that of another entity and too distinct to agree by chance."""
    stated = claim.assertion.value
    if not isinstance(stated, Quantity) or not is_distinct(stated):
        return ""
    if claim.assertion.role == "rest":
        return ""
    for owner in sorted(context.facts.entities_with(claim.assertion.attribute)):
        if owner != claim.assertion.subject:
            for fact in context.facts.facts_at(owner, claim.assertion.attribute, claim.at):
                if isinstance(fact.value, Quantity) and fact.value.number == stated.number:
                    return f" {written(context, claim)} is that of {name(context, owner)}."
    return ""


def instead(context: Context, claim: Claim) -> str:
    """The reason, with the date that the draft gives in place of the right one."""
    if not isinstance(claim.assertion.value, Period) or claim.expected is None:
        return claim.reason
    return f"{claim.reason.removesuffix('.')}, not {on_words(written(context, claim))}."


def on_words(text: str) -> str:
    """A date as written with its preposition, so far as it is plain."""
    return f"in {text}" if text.isdecimal() else text


def held(match: Fact | Membership | Event | None) -> str:
    """When a fact of another time held: "from 4 April 2023 until 7 March 2024"."""
    if not isinstance(match, Fact | Membership):
        return "at another time"
    if isinstance(match, Fact) and match.during:
        return on(match.during)
    since = f"from {day_text(match.valid.start)}" if match.valid.start else ""
    until = f"until {day_text(match.valid.end)}" if match.valid.end else ""
    return " ".join(part for part in (since, until) if part) or "at another time"


def written(context: Context, claim: Claim) -> str:
    """The words of the draft that state the value."""
    return " ".join(context.text[claim.start : claim.end].split())


def stated(context: Context, claim: Claim) -> str:
    """The value that the draft states; that of "30 other members" is reached by adding those named beside it."""
    said = claim.assertion
    if isinstance(said.value, Quantity) and (said.value.unit or "").startswith("/"):
        return f"{written(context, claim)} {per(said.value.unit or '')}"
    if said.role != "rest" or not isinstance(said.value, Quantity) or said.value.number is None:
        return written(context, claim)
    named = max(len(set(said.named)), 1)
    return f"{said.value.number + named} ({written(context, claim)} others and {named} named)"
