"""Memberships held against the lists of members."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.claims.claim import Claim, Verdict
from factlint.claims.times import day_before, near_years, years_since
from factlint.claims.wording import date_like, day_text, on, value_text
from factlint.values import Period, Quantity
from factlint.values.wording import ordinal_like, restated

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import MemberList, Membership


_A_MONTH = 31
_YEAR = 366


def judge_membership(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody belongs to a body, joined it or left it."""
    if said.role == "cohort":
        return _joined_together(said, facts, as_of)
    stays = [stay for listed in _lists(facts, said) for stay in listed.members if stay.member == said.object]
    at = said.when or as_of
    if isinstance(said.value, Quantity) and said.role in ("years", "about"):
        return _lasted(said, facts, stays, at)
    if isinstance(said.value, Quantity):
        return _placed(said, facts, stays, at)
    if isinstance(said.value, Period):
        return _dated(said, facts, stays, at, as_of)
    return _standing(said, facts, stays, at)


def _dated(said: Assertion, facts: FactBase, stays: list[Membership], at: Period, as_of: Period) -> Claim:
    stated = said.period
    if not stays:
        return _stranger(said, facts, at)
    ends = [stay.valid.end if said.attribute == "left" else stay.valid.start for stay in stays]
    dated = [(stay, end) for stay, end in zip(stays, ends, strict=True) if end is not None]
    for stay, end in dated:
        if stated.overlaps(end) or (said.attribute == "left" and stated.overlaps(day_before(end))):
            return Claim(said, "supported", f"The facts give {day_text(end)}.", at, (stay,))
    if not dated or not said.firm or said.hypothetical or said.negated:
        return Claim(
            said, "unknown", "The words do not say it for sure, or the facts do not date it.", at, tuple(stays)
        )
    stay, end = dated[0]
    if min(stated.start, end.start) >= as_of.end:
        return Claim(said, "unknown", "It was still to come, and may have been meant for another day.", at, (stay,))
    signed = said.role == "founder" and abs(stated.start.year - end.start.year) == 1
    next_day = said.attribute == "joined" and stated.end == end.start and stated.days <= _A_MONTH
    if signed or (next_day and (end.start.day, end.days) == (1, 1)):
        return Claim(said, "unknown", "It may have signed, or been admitted, before it joined.", at, (stay,))
    verb = "left" if said.attribute == "left" else f"became {_word(facts, said)}" if said.noun else "joined"
    reason = f"{_name(facts, said.subject)}: {_name(facts, said.object)} {verb} {on(end)}."
    return Claim(said, "refuted", reason, at, (stay,), date_like(said.value_text, end), "never")


def _joined_together(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that so many joined at a time; fewer may be some of them."""
    stated, when = said.quantity.number, said.when or as_of
    stays = [stay for listed in _lists(facts, said) for stay in listed.members if stay.valid.start is not None]
    joined = [stay for stay in stays if stay.valid.start is not None and stay.valid.start.overlaps(when)]
    if stated is None or stated <= len(joined):
        verdict: Verdict = "supported" if stated == len(joined) else "unknown"
        return Claim(said, verdict, f"{len(joined)} joined {on(when)}.", when, tuple(joined[:1]))
    days = Counter(stay.valid.start for stay in stays)
    then = next((day for day, many in days.items() if day is not None and many == stated), None)
    other = f"; so many did {on(then)}" if then is not None else ""
    known = joined or [stay for stay in stays if stay.valid.start == then]
    if not known:
        return Claim(said, "unknown", f"Nobody joined {on(when)}.", when)
    many = f"{len(joined)} joined {on(when)}, not {said.value_text.lower()}" if joined else f"nobody joined {on(when)}"
    reason = f"{_name(facts, said.subject)}: {many}{other}."
    expected = restated(said.value_text, len(joined)) if len(joined) > 1 else None
    return Claim(said, "refuted", reason, when, (known[0],), expected, "never")


def _lasted(said: Assertion, facts: FactBase, stays: list[Membership], at: Period) -> Claim:
    """The claim that so many years have passed since somebody joined; "about" so many may be rounded up."""
    stated = said.quantity.number if said.quantity.bound in ("exact", "about") else None
    for stay in stays:
        start = stay.valid.start
        if start is None or stay.valid.end is not None or stated is None:
            continue
        passed = years_since(start, at)
        if stated in (passed, at.start.year - start.start.year, passed + (said.role == "about")):
            return Claim(said, "supported", f"It joined on {day_text(start)}.", at, (stay,))
        if said.firm and not said.negated and near_years(stated, passed):
            reason = (
                f"{_name(facts, said.subject)}: {_name(facts, said.object)} joined {on(start)}, {passed} years before."
            )
            return Claim(said, "refuted", reason, at, (stay,), None, "never")
    return Claim(said, "unknown", "The words do not say since when, or the facts do not.", at, tuple(stays))


def _placed(said: Assertion, facts: FactBase, stays: list[Membership], at: Period) -> Claim:
    """The place in the order of joining, or among those who were members then; who joined on one day share places."""
    stated = said.quantity
    body, member = _name(facts, said.subject), _name(facts, said.object)
    ranges = _places(said, facts, stays[0]) if stays else []
    if not ranges:
        return Claim(said, "unknown", f"The facts do not number the members of {body}.", at)
    first, last = ranges[0]
    place = f"{first}" if first == last else f"{first} to {last}"
    if stated.number is not None and any(low <= stated.number <= high for low, high in ranges):
        return Claim(said, "supported", f"{member} is number {place} of {body}.", at, (stays[0],))
    if not said.firm or said.hypothetical:
        return Claim(said, "unknown", f"The words do not say that this is {member}.", at, (stays[0],))
    expected = ordinal_like(said.value_text, last) if set(ranges) == {(last, last)} else None
    return Claim(said, "refuted", f"{member} is number {place} of {body}.", at, (stays[0],), expected, "never")


def _places(said: Assertion, facts: FactBase, stay: Membership) -> list[tuple[int, int]]:
    """The places that a member may be given, first to last: in the list if it is complete, else by the counts."""
    lists, joined = _lists(facts, said), stay.valid.start
    if all(listed.complete for listed in lists):
        places = [m.place for listed in lists for m in listed.members if m.valid.start == joined]
        then = sum(_stood(m, joined) for listed in lists for m in listed.members)
        ranges = [(min(places), max(places))]
        return ranges if said.attribute == "turn" else [*ranges, (then - len(places) + 1, then)]
    counts = facts.timeline(said.subject, said.noun) if said.noun and said.attribute == "place" and joined else ()
    for before, after in pairwise(counts):
        numbers = [fact.value.number for fact in (before, after) if isinstance(fact.value, Quantity)]
        low, high = (int(number) if number is not None else 0 for number in numbers)
        if after.valid.start == joined and 0 < low < high:
            return [(low + 1, high)]
    return []


def _stood(stay: Membership, at: Period | None) -> bool:
    """Whether somebody was a member at the end of the day; a start that is not known lies before."""
    began = stay.valid.start is None or at is None or stay.valid.start.start <= at.start
    return began and (stay.valid.end is None or at is None or stay.valid.end.start > at.start)


def _standing(said: Assertion, facts: FactBase, stays: list[Membership], at: Period) -> Claim:  # noqa: PLR0911 - one return for each case
    lists = _lists(facts, said)
    body, member = _name(facts, said.subject), _name(facts, said.object)
    inside = [stay for stay in stays if stay.valid.possibly(at)]
    past = [stay for stay in stays if stay.valid.start is None or stay.valid.start.start < at.end]
    true = bool(past if said.attribute == "joined" or said.tense == "past" else inside)
    if said.role == "founder" and said.negated:
        return Claim(said, "unknown", "It may belong to it without having founded it.", at, tuple(inside))
    if said.attribute == "left":
        true = any(stay.valid.end is not None and stay.valid.end.start < at.end for stay in stays)
    if true and not said.negated:
        late = _joined_late(said, facts, stays) if said.role == "founder" else None
        if late is not None and said.firm and not said.hypothetical:
            reason = f"{body}: {member} joined only {on(late.valid.start or at)}, and did not found it."
            return Claim(said, "refuted", reason, at, (late,), None, "never")
        return Claim(said, "supported", f"{member} is on the list of {body}.", at, tuple(inside or past))
    if not stays and not all(listed.complete for listed in lists):
        return Claim(said, "unknown", f"The facts do not list all members of {body}.", at)
    if said.negated and not inside:
        return Claim(said, "supported", f"{member} is not on the list of {body}.", at)
    if not said.firm or said.hypothetical or said.tense == "future" or said.attribute != "member":
        return Claim(said, "unknown", "The words do not say it for sure.", at, tuple(stays))
    if said.negated:
        sure = [stay for stay in inside if stay.valid.surely(at)]
        if not sure:
            return Claim(said, "unknown", "It changed in that time.", at, tuple(inside))
        since = f", since {day_text(sure[0].valid.start)}" if sure[0].valid.start else ""
        reason = f"{body}: {member} is {_word(facts, said)}{since}."
        return Claim(said, "refuted", reason, at, tuple(sure), None, "never")
    if not stays:
        return _stranger(said, facts, at)
    ended = [stay for stay in stays if stay.valid.end is not None and stay.valid.end.start <= at.start]
    if ended:
        reason = f"{body}: {member} has not been {_word(facts, said)} since {day_text(ended[-1].valid.end or at)}."
        return Claim(said, "refuted", reason, at, (ended[-1],), None, "earlier", ended[-1])
    start = stays[0].valid.start
    reason = f"{body}: {member} became {_word(facts, said)} only {on(start)}." if start else ""
    return Claim(said, "refuted", reason, at, (stays[0],), None, "later", stays[0])


def _joined_late(said: Assertion, facts: FactBase, stays: list[Membership]) -> Membership | None:
    """The stay of somebody called a founder who joined a year or more after the first, and after the founding."""
    founded = [fact.value for fact in facts.timeline(said.subject, "founded") if isinstance(fact.value, Period)]
    known = [stay.valid.start for listed in _lists(facts, said) for stay in listed.members]
    began = min((start.end for start in known if start is not None), default=None)
    began = max([day.end for day in founded] + [began]) if began is not None else None
    own = min((stay for stay in stays if stay.valid.start), key=_start_of, default=None)
    undated = any(stay.valid.start is None for stay in stays)
    late = own is not None and began is not None and (_start_of(own) - began).days > _YEAR
    return own if late and not undated else None


def _start_of(stay: Membership) -> date:
    return stay.valid.start.start if stay.valid.start else date.min


def _stranger(said: Assertion, facts: FactBase, at: Period) -> Claim:
    body, member, lists = _name(facts, said.subject), _name(facts, said.object), _lists(facts, said)
    complete = all(listed.complete for listed in lists)
    if not complete or not said.firm or said.negated or said.hypothetical or said.attribute == "left":
        return Claim(said, "unknown", f"The facts do not list {member} among the members of {body}.", at)
    members = _word(facts, said, many=True)
    counts = [
        fact for listed in lists if listed.counted_by for fact in facts.facts_at(said.subject, listed.counted_by, at)
    ]
    whole = f"its {value_text(counts[0].value)} {members}" if len(counts) == 1 else f"its {members}"
    return Claim(said, "refuted", f"{body}: {member} is not among {whole}.", at, tuple(counts), None, "never")


def _lists(facts: FactBase, said: Assertion) -> tuple[MemberList, ...]:
    """The list that the words speak of, "permanent members", else that of its members, else all that the body has."""
    called = facts.lists_called(said.subject, said.noun) if said.noun else ()
    lists = facts.member_lists.get(said.subject, ())
    plain = tuple(found for found in lists if found.id == "members_list" and said.attribute == "member")
    return called or plain or lists


def _word(facts: FactBase, said: Assertion, *, many: bool = False) -> str:
    """What the draft calls one who belongs to the body, or many: "a member", "permanent members"."""
    sort = said.attribute in ("member", "joined", "left")
    called = facts.lists_called(said.subject, said.noun) if said.noun and sort else ()
    forms = facts.member_words(called[0]) if called else ("member", "members")
    if many:
        return forms[-1]
    return f"{'an' if forms[0][0] in 'aeiou' else 'a'} {forms[0]}"


def _name(facts: FactBase, entity: str | None) -> str:
    return facts.entities[entity].name if entity and entity in facts.entities else str(entity)
