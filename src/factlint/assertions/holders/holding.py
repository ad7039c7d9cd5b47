"""Assertions whose value is an entity: who holds an office, where something has its seat, which city is the capital."""

from __future__ import annotations

from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.frames.holders import PLACES, Held, HolderFinder
from factlint.assertions.holders.anothers import is_of_unknown
from factlint.assertions.holders.cities import with_cities
from factlint.assertions.holders.countries import may_be_anothers
from factlint.assertions.holders.governments import governments
from factlint.assertions.holders.lengths import lengths_told
from factlint.assertions.holders.milestones import dated_by
from factlint.assertions.holders.moving import arrivals
from factlint.assertions.holders.naming import (
    acts_in_office,
    addressed,
    are_several,
    former,
    has_article,
    is_beside,
    is_of_another_time,
    is_state,
    is_told_of,
    is_told_of_then,
    may_be_same,
    saying,
)
from factlint.assertions.holders.owning import (
    apposed_body,
    definite_body,
    is_alone,
    is_of_it,
    is_said,
    leads,
    owners_of,
)
from factlint.assertions.holders.seats import homes, hosts, is_whole_name, residences, unknown_place, where_seated
from factlint.assertions.holders.successions import current_one, successions
from factlint.assertions.holders.tenures import (
    began,
    others_began,
    tells_past,
    term_of,
    time_in_office,
    told_of,
    with_date,
)
from factlint.assertions.holders.terms import terms_told
from factlint.assertions.sentences.clauses import Clause, clause_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import word_at
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_WAS = frozenset("was were had".split())
_UNTIL = frozenset("until till".split())
_PRESENT = frozenset("is are has have keeps retains remains".split())
_CURRENT = frozenset("today current currently present now incumbent sitting".split())


def holdings(draft: Draft, finder: HolderFinder) -> Iterator[Assertion]:
    """The assertions about holders of offices and about places, every reading of each."""
    for index, sentence in enumerate(draft.sentences):
        if any(token.term or token.name for token in sentence.tokens):
            for first, last, held in finder.find(with_cities(sentence, draft.facts)):
                passage = Passage(draft, index, first, last)
                if not former(passage, held):
                    yield from _readings(passage, held)
            yield from terms_told(Passage(draft, index, 0, len(sentence.tokens)))
            yield from lengths_told(Passage(draft, index, 0, len(sentence.tokens)))
            yield from homes(Passage(draft, index, 0, len(sentence.tokens)))
            yield from residences(Passage(draft, index, 0, len(sentence.tokens)))
            yield from where_seated(Passage(draft, index, 0, len(sentence.tokens)))
            yield from arrivals(Passage(draft, index, 0, len(sentence.tokens)))
            yield from hosts(Passage(draft, index, 0, len(sentence.tokens)))
            yield from current_one(Passage(draft, index, 0, len(sentence.tokens)))
            yield from governments(Passage(draft, index, 0, len(sentence.tokens)))
        yield from successions(Passage(draft, index, 0, len(sentence.tokens)))


def _readings(passage: Passage, held: Held) -> Iterator[Assertion]:
    facts = passage.facts
    held = with_date(passage, _of_owner(facts, held))
    attributes = _attributes(facts, held)
    owners, firm = owners_of(passage, held, attributes)
    firm = firm and not is_of_unknown(passage, held) and not are_several(facts, held, attributes)
    firm = firm and not _is_one_of_two(passage, held) and not _is_of_what_it_has(passage, held)
    if held.shape == "based":
        firm = firm and (is_whole_name(passage) or bool(apposed_body(passage) or definite_body(passage)))
    if held.shape == "doing" and not held.owners:
        firm = firm and is_of_it(passage, {owner for owner, _ in owners})
    for office in owners:
        known = {fact.value for fact in facts.timeline(*office) if isinstance(fact.value, str)}
        kinds = {facts.entities[value].kind for value in known if value in facts.entities}
        token = _fitting(facts, held, known, kinds)
        if token and token.name:
            value = next((name for name in token.name.entities if name in known), token.name.entities[0])
            sure = firm and not (kinds & PLACES and may_be_anothers(passage, office, value))
            yield _assertion(passage, held, office, (value, token.start, token.end), firm=sure)
            yield from term_of(passage, held, office, value, firm=firm)
        elif "person" in kinds and held.unknown and not held.holders and not has_article(passage, held.unknown[0]):
            start, end = held.unknown[0].start, held.unknown[-1].end
            named = len(held.unknown) > 1 or held.offices[0].text[0].isupper()
            named = named and (
                is_said(passage, held, office) or (is_alone(passage, office[0]) and not addressed(passage, end))
            )
            value = passage.draft.document.text[start:end]
            named = named and not is_beside(passage, held) and not value.isupper()  # "U.S. LEADING INDEX ROSE"
            named = named and not _is_cut_short(passage, held, end)
            named = named and not any(may_be_same(value, facts.entities[name].name) for name in known)
            yield _assertion(passage, held, office, (value, start, end), firm=firm and named)
        elif kinds & PLACES and not held.holders and (place := unknown_place(passage, held, office, known)):
            yield _assertion(passage, held, office, place, firm=firm and not may_be_anothers(passage, office, place[0]))


def _is_cut_short(passage: Passage, held: Held, end: int) -> bool:
    """Whether a name goes on in a sign of markup, or the word for the office is inside it: "Parents Leading Us"."""
    office = held.offices[0]
    within = office.cls == "VERB" and office.text[0].isupper() and office.start > passage.sentence.start
    return within or passage.draft.document.text[end : end + 1] in ("&", "]")


def _is_one_of_two(passage: Passage, held: Held) -> bool:
    """Whether another name shares the verb: "Ann Lee and Bo Poe are chair and deputy chair"."""
    tokens, named = passage.tokens, held.holders or held.unknown
    if not named:
        return False
    first, last = (passage.sentence.index_at(token.start) for token in (named[0], named[-1]))
    plural = word_at(tokens, last + 1) in ("are", "were", "have")
    return plural and first > 1 and word_at(tokens, first - 1) == "and" and tokens[first - 2].text[:1].isupper()


def _is_of_what_it_has(passage: Passage, held: Held) -> bool:
    """Whether a verb has something of a body for its object, not the body: "led American task forces"."""
    if held.shape != "doing" or not held.owners:
        return False
    last = passage.sentence.index_at(held.owners[-1].start)
    after = takewhile(lambda token: token.cls in ("NOUN", "WORD") and token.text.islower(), passage.tokens[last + 1 :])
    return any(token.text.endswith("s") for token in after)


def _of_owner(facts: FactBase, held: Held) -> Held:
    """The frame without what a holder comes from: "Secretary General Ann Lee of Norway", but "President Ann Lee of"."""
    holders = (*held.holders, *held.unknown)
    last = held.owners[-1].name if held.owners else None
    if last is None or not holders or held.owners[-1].start < holders[-1].start:
        return held
    has = {name for entity in last.entities for name in facts.attributes_of(entity)}
    return held if has & _attributes(facts, held) else held._replace(owners=held.owners[:-1])


def _attributes(facts: FactBase, held: Held) -> set[str]:
    """The attributes whose values are entities that the words may name."""
    if held.shape == "hosted":
        owners = {entity for token in held.owners if token.name for entity in token.name.entities}
        return {name for entity in owners for name in facts.attributes_of(entity) if _hosting(facts, name)}
    terms = [token.term for token in held.offices if token.term]
    return {name for term in terms for name in term.nouns | term.verbs if facts.attributes[name].type == "entity"}


def _fitting(facts: FactBase, held: Held, known: set[str], kinds: set[str | None]) -> Token | None:
    """The entity stated that can be the value: the right one if it is among them, else the likeliest."""
    fitting = [
        token
        for token in held.holders
        if token.name and any(facts.entities[name].kind in kinds for name in token.name.entities)
    ]
    right = (token for token in fitting if token.name and set(token.name.entities) & known)
    likeliest = fitting[0 if "person" in kinds else -1] if fitting else None
    return next(right, likeliest)


def _hosting(facts: FactBase, attribute: str) -> bool:
    found = facts.attributes[attribute]
    return found.type == "entity" and any("host" in form for phrase in found.nouns for form in phrase.forms)


def _is_now(passage: Passage) -> bool:
    """Whether the frame says who it is: "its chair is X", "has been its chair", "has a chair, X"."""
    tokens, before = passage.tokens, passage.first - 1
    while before > 0 and leads(tokens[before]):
        before -= 1
    words = [token.text for token in tokens[passage.first : passage.last]]
    words += ["is"] if {word_at(tokens, before), word_at(tokens, before - 1)} & {"has", "have"} else []
    return "is" in words or "are" in words or ("been" in words and ("has" in words or "have" in words))


def _tells_who_was(passage: Passage, held: Held) -> bool:
    """Whether the frame says who it was: "its chair was X", "it was based in X", "it had its seat in X"."""
    before = passage.first - 1
    while before > 0 and leads(passage.tokens[before]):
        before -= 1
    said = range(max(before, 0), passage.last) if held.shape == "titled" else range(0)
    return any(word_at(passage.tokens, at) in _WAS for at in said)


def _ended(passage: Passage) -> Period | None:
    """The last day of what was so up to a time: "Until 2018 it was owned by X", "its chair until 2018 was X"."""
    tokens = passage.tokens
    for at in (1, *range(passage.first + 1, passage.last), passage.last + 1):
        period = tokens[at].period if at < len(tokens) and tokens[at].cls == "DATE" else None
        opens = at in (1, passage.last + 1) or tokens[min(at + 1, len(tokens) - 1)].cls == "BE"
        if period is not None and opens and word_at(tokens, at - 1) in _UNTIL:
            return Period.of_day(period.start - timedelta(days=1))
    return None


def _is_lasting(passage: Passage) -> bool:
    """Whether the verb beside or in the frame is present, so that a date in the sentence belongs to another verb."""
    tokens, last = passage.tokens, passage.last
    last += last < len(tokens) and tokens[last].cls == "COMMA"
    beside = (*tokens[max(0, passage.first - 1) : passage.first], *tokens[last : last + 1])
    return _is_now(passage) or any(token.text in _PRESENT for token in beside) or _is_state(passage)


def _is_state(passage: Passage) -> bool:
    """Whether a participle without a verb says where a body is: "Founded in 1957 and based in Leeds, the League"."""
    tokens, last = passage.tokens, passage.last
    words = {token.text for token in tokens[:last] if token.cls == "BE"}
    dated = any(token.cls == "DATE" for token in tokens[last : last + 4])
    return not words and not dated and any(past_form(token) for token in tokens[passage.first : last])


def _is_called_current(passage: Passage) -> bool:
    """Whether the office is said to be held now: "its present chair"."""
    return any(t.text.casefold() in _CURRENT for t in passage.tokens[max(0, passage.first - 2) : passage.last])


def _numbered(passage: Passage, held: Held) -> bool:
    """Whether an office has a number, which its holder keeps: "the 13th secretary general, Jens Stoltenberg"."""
    at = passage.sentence.index_at(held.offices[0].start) if held.offices else 0
    return any(token.cls == "ORD" for token in passage.tokens[max(0, at - 2) : at])


def _is_elected(passage: Passage, held: Held) -> bool:
    """Whether a title is that of whom an election makes its bearer: "in 2008 we elected President Ann Lee"."""
    return held.shape == "titled" and word_at(passage.tokens, passage.first - 1) in ("elect", "elected", "electing")


def _is_from(passage: Passage, held: Held) -> bool:
    """Whether a date gives the time from which on an office was held: "was its chair from May 2000"."""
    at = passage.sentence.index_at(held.date.start) - 1 if held.date else 0
    return held.shape in ("called", "doing") and word_at(passage.tokens, at) in ("from", "since")


def _began_then(passage: Passage, held: Held) -> bool:
    """Whether somebody took an office at some time, which may be over: "became chair", but not "has become chair"."""
    if held.shape not in ("started", "chosen"):
        return False
    tokens = passage.tokens
    return not any(
        word_at(tokens, at) == "become" and word_at(tokens, at - 1) in ("has", "have")
        for at in range(passage.first, passage.last)
    )


def _told_in_past(held: Held) -> bool:
    """Whether the verb is past: "led the company", but not "has led the company since 2017"."""
    words = {token.text for token in held.words}
    lasts = {"has", "have"} & words and held.date is not None
    led = held.shape == "doing" and any(past_form(token) for token in held.offices)
    return not lasts and (led or (held.shape == "called" and "served" in words))


def _held_for_a_time(passage: Passage) -> bool:
    """Whether an office set off behind a name was held for so long: "Ann Lee, the head of it for ten years, left"."""
    tokens, last = passage.tokens, passage.last
    apart = any(token.cls == "COMMA" for token in tokens[passage.first : last])
    last += apart and last < len(tokens) and tokens[last].name is not None
    return apart and last + 1 < len(tokens) and tokens[last].cls == "FOR" and tokens[last + 1].cls == "MEASURE"


def _apposed(passage: Passage) -> bool:
    """Whether a name does not follow its title at once: "the mayor, Ruth Hale,", "its mayor is Ruth Hale"."""
    return any(token.cls in ("COMMA", "BE", "OWN") for token in passage.tokens[passage.first : passage.last])


def _clause(passage: Passage, held: Held, office: tuple[str, str], end: int) -> Clause:
    """The clause of a frame; who reports something is told of in none of what is reported."""
    verb = saying(passage, end)
    if verb is None or held.date is not None or is_state(passage, office[0]):
        found = clause_of(passage.sentence, passage.first, passage.last)
        done = _is_when(passage) and _told_in_past(held)  # "it had no roof when Ann Lee founded the club"
        return found._replace(negated=False, hypothetical=False) if done else found
    return Clause(when=dated_by(passage, verb))


def _is_when(passage: Passage) -> bool:
    """Whether the words tell of a day to come: "when Ann Lee becomes head", "the day Ann Lee becomes head"."""
    return word_at(passage.tokens, passage.first - 1) in ("when", "day", "moment", "until")


def _assertion(
    passage: Passage, held: Held, office: tuple[str, str], value: tuple[str, int, int], *, firm: bool
) -> Assertion:
    said, start, end = value
    clause = _clause(passage, held, office, end)
    when = held.date.period if held.date else clause.when
    lasts = not passage.facts.attributes[office[1]].office  # seats have no titles
    if held.date and word_at(passage.tokens, passage.sentence.index_at(held.date.start) - 1) == "since":
        turn = began(passage.facts, office, said, held.date)
        turn = turn or (said not in passage.facts.entities and others_began(passage.facts, office, said, held.date))
        when = held.date.period if turn else None
    elif lasts and (_is_lasting(passage) or (clause.when is None and not tells_past(passage.tokens))):
        when = None  # "Founded in 1957, the agency has its seat in"
    elif _is_called_current(passage):
        when = None  # "moved in 1967, and its present chair, Ann Lee,"
    elif said not in passage.facts.entities and not _is_now(passage):
        when = when or told_of(passage, start)
    elif held.shape not in ("started", "chosen") and not _is_now(passage):
        when = time_in_office(passage, office, said) or when
    ended = _ended(passage)
    if ended is not None:
        when, clause = ended, clause._replace(sometime=False)
    current = clause.now or _is_called_current(passage)
    then = is_told_of_then(passage)
    dates = [token.period for token in passage.tokens if token.cls == "DATE"] if then and when is None else []
    when = dates[0] if len(dates) == 1 else when  # "whose head was then X, announced in 2013"
    when = told_of(passage, start) if then and when is None and not dates else when
    was = _tells_who_was(passage, held)
    stated = was or (held.shape == "titled" and (_is_now(passage) or then))
    called = stated or held.shape in ("called", "doing", "done")
    dated = when is not None and (then or (held.shape == "started" and held.date is not None))
    sometime = clause.sometime and not _is_now(passage) and not dated
    led = word_at(passage.tokens, passage.first - 1) in ("under", "since")  # "built under the head of it, X"
    sometime = sometime or (led and not (held.shape == "called" and held.date is not None))
    sometime = sometime or _held_for_a_time(passage)
    told = bool(held.owners) and (lasts or is_told_of(passage, end, office, dated=when is not None))
    courteous = held.shape == "titled" and not (lasts or told or current or was or _apposed(passage))
    courteous = courteous and not acts_in_office(passage, said, end, office)
    return passage.assertion(
        start,
        end,
        frame="chosen" if _is_elected(passage, held) else "called" if stated else held.shape,
        subject=office[0],
        attribute=office[1],
        value=said,
        when=when,
        tense="past"
        if _told_in_past(held) or _began_then(passage, held) or (then and when) or was
        else clause.tense
        if called
        else "present",
        negated=clause.negated and called,
        hypothetical=(clause.hypothetical and called)
        or (_is_when(passage) and not _told_in_past(held) and (called or held.shape == "started")),
        sometime=sometime or (when is None and (was or _told_in_past(held))),
        lasting=clause.lasting or _is_from(passage, held),
        firm=firm and not (held.shape == "titled" and not lasts and is_of_another_time(passage, office[0], start, end)),
        courtesy=courteous or (_numbered(passage, held) and held.date is None),
        kind="attribute" if lasts else "office",
    )
