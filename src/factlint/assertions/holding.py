"""Assertions whose value is an entity: who holds an office, where something has its seat, which city is the capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.clauses import clause_of
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders import FILLERS, PLACES, Held, HolderFinder
from factlint.assertions.predicates import BODIES, PRONOUNS, subject_at
from factlint.assertions.tokens import past_form
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.tokens import Token
    from factlint.facts import FactBase

_FORMER = frozenset(
    """former formerly then ex acting interim outgoing incoming deputy vice future next elect late designate assistant
    caretaker ousted previous predecessor successor would be candidate""".split()
)
_TOWARDS = frozenset("to at before with from told addressed visited".split())
_CURRENT = frozenset("today current currently now incumbent sitting".split())
_YEARS = re.compile(r"([0-9]{4})\s?(?:to|until|till|through|[-–])\s?([0-9]{4})")
_OPENING = 2
_PREFIXES = ("then-", "ex-", "former-", "soon-", "vice-")


def holdings(draft: Draft, finder: HolderFinder) -> Iterator[Assertion]:
    """The assertions about holders of offices and about places, every reading of each."""
    for index, sentence in enumerate(draft.sentences):
        if any(token.term or token.name for token in sentence.tokens):
            for first, last, held in finder.find(sentence):
                passage = Passage(draft, index, first, last)
                if not _former(passage):
                    yield from _readings(passage, held)
            yield from _took_office(Passage(draft, index, 0, len(sentence.tokens)))
            yield from _homes(Passage(draft, index, 0, len(sentence.tokens)))


def _took_office(passage: Passage) -> Iterator[Assertion]:
    """ "when he took office in 2017": the start of any office that the person held."""
    tokens = passage.tokens
    for at in range(1, len(tokens) - 3):
        if tokens[at].text.casefold() not in ("took", "takes", "assumed") or tokens[at + 1].text.casefold() != "office":
            continue
        name, date = tokens[at - 1].name, next((t for t in tokens[at + 2 : at + 4] if t.cls == "DATE"), None)
        if name and date and date.mention and date.mention.period:
            for person in name.entities:
                for office in dict.fromkeys((f.entity, f.attribute) for f in passage.facts.holdings(person)):
                    if passage.facts.attributes[office[1]].max_at_once:
                        yield _start(passage, date, office, person, firm=len(name.entities) == 1)


def _homes(passage: Passage) -> Iterator[Assertion]:
    """ "Leeds is home to the League": the seat of each body named after it."""
    tokens, facts = passage.tokens, passage.facts
    at = next((i for i in range(2, len(tokens) - 1) if tokens[i].text == "home" and tokens[i + 1].cls == "TO"), 0)
    place = tokens[at - 2].name if at and tokens[at - 1].text in ("is", "are", "was", "remains") else None
    if place is None or len(place.entities) != 1 or facts.entities[place.entities[0]].kind not in PLACES:
        return
    for i, token in enumerate(tokens[at + 2 :], at + 3):
        if token.cls in ("BE", "VERB") or token.text in (";", "."):
            return
        if i < len(tokens) and tokens[i].cls in ("WORD", "NOUN", "NEUTRAL", "POSS"):
            continue  # "home to more UN bodies"
        for body in token.name.entities if token.name and token.name.form != "demonym" else ():
            for attribute in facts.attributes_of(body):
                forms = {form for phrase in facts.attributes[attribute].nouns for form in phrase.forms}
                if facts.attributes[attribute].type == "entity" and forms & {"headquarters", "seat", "head office"}:
                    yield passage.assertion(
                        tokens[at - 2].start,
                        tokens[at - 2].end,
                        frame="home",
                        subject=body,
                        attribute=attribute,
                        value=place.entities[0],
                        tense="past" if tokens[at - 1].text == "was" else "present",
                        sometime=tokens[at - 1].text == "was",
                    )


def _former(passage: Passage) -> bool:
    around = passage.tokens[max(0, passage.first - 2) : passage.last + 1]
    return any(token.text.casefold() in _FORMER or token.text.casefold().startswith(_PREFIXES) for token in around)


def _readings(passage: Passage, held: Held) -> Iterator[Assertion]:
    facts = passage.facts
    owners, firm = _owners(passage, held, _attributes(facts, held))
    firm = firm and not _of_unknown(passage, held)
    for office in owners:
        known = {fact.value for fact in facts.timeline(*office) if isinstance(fact.value, str)}
        kinds = {facts.entities[value].kind for value in known if value in facts.entities}
        token = _fitting(facts, held, known, kinds)
        if token and token.name:
            value = next((name for name in token.name.entities if name in known), token.name.entities[0])
            yield _assertion(passage, held, office, (value, token.start, token.end), firm=firm)
            if _tells_start(passage, held) and held.date:
                yield from _term(passage, held.date, office, value, firm=firm)
        elif held.unknown and "person" in kinds and not held.holders and not _has_article(passage, held.unknown[0]):
            start, end = held.unknown[0].start, held.unknown[-1].end
            named = len(held.unknown) > 1 or held.offices[0].text[0].isupper()
            named = named and (bool(held.owners) or (_alone(passage, office[0]) and not _addressed(passage, end)))
            value = passage.draft.document.text[start:end]
            yield _assertion(passage, held, office, (value, start, end), firm=firm and named)


def _has_article(passage: Passage, word: Token) -> bool:
    """Whether a capitalised word is no name of a person: "the Association"."""
    at = passage.sentence.index_at(word.start)
    return at > 0 and passage.tokens[at - 1].cls == "DET"


def _tells_start(passage: Passage, held: Held) -> bool:
    """Whether the date of a frame is the first day in office: "became chair in 2022", "has led it since 2022"."""
    if held.date is None or held.date.period is None:
        return False
    before = passage.tokens[passage.sentence.index_at(held.date.start) - 1].text.casefold()
    return held.shape == "started" or before in ("since", "from", "until")


def _addressed(passage: Passage, end: int) -> bool:
    """Whether the body is only spoken to or met after the name: "President Ada told the Parliament", "spoke to it"."""
    named = [at for at, token in enumerate(passage.tokens) if token.name]
    return all(
        passage.tokens[at].start > end
        and any(token.text.casefold() in _TOWARDS for token in passage.tokens[max(0, at - 2) : at])
        for at in named
    )


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


def _owners(passage: Passage, held: Held, attributes: set[str]) -> tuple[list[tuple[str, str]], bool]:
    """Whose office or seat it is, each with the attribute, and whether the words say so."""
    draft, facts = passage.draft, passage.facts
    pairs = {(owner, name) for name in attributes for owner in facts.entities_with(name)}
    explicit = {entity for token in held.owners if token.name for entity in token.name.entities}
    for names in (
        explicit,
        set() if explicit else _beside(passage) or _subject(passage, {owner for owner, _ in pairs}),
    ):
        found = sorted(pair for pair in pairs if pair[0] in names)
        if found or (names and names is explicit):
            return found, len({owner for owner, _ in found}) == 1
    people = {name for token in held.holders if token.name for name in token.name.entities}
    held_by = {(fact.entity, fact.attribute) for person in people for fact in facts.holdings(person)}
    found = sorted(pair for pair in pairs & held_by if pair[0] in draft.subjects.named)
    if found:
        return found, len(found) == 1
    here = set(draft.subjects.named_in(passage.number))
    everywhere = sorted(pair for pair in pairs if pair[0] in draft.subjects.named)
    back = [pair for pair in everywhere if pair[0] in here] or everywhere
    return back, len({owner for owner, _ in everywhere}) == 1 and not _is_place(facts, attributes)


def _of_unknown(passage: Passage, held: Held) -> bool:
    """Whether the office is that of something nobody knows: "the capital of Alsace, in France"."""
    if not held.offices:
        return False
    tokens = passage.tokens
    at = passage.sentence.index_at(held.offices[-1].start) + 1
    if at >= len(tokens) or tokens[at].cls != "OF":
        return False
    at += 2 if at + 1 < len(tokens) and tokens[at + 1].cls == "DET" else 1
    return at < len(tokens) and tokens[at].cls == "WORD" and not tokens[at].name and tokens[at].text[0].isupper()


def _alone(passage: Passage, owner: str) -> bool:
    """Whether a sentence names one body and nothing else, so that a title in it is that body's."""
    subjects = passage.draft.subjects
    return set(subjects.named_in(passage.number)) == {owner} and subjects.kind(owner) != "country"


def _is_place(facts: FactBase, attributes: set[str]) -> bool:
    return any(facts.attributes[name].max_at_once is None for name in attributes)


def _beside(passage: Passage) -> set[str]:
    """The name right before the frame, or right after it ("Headquartered in Brussels, Belgium, NATO is ...")."""
    tokens = passage.tokens
    at = passage.first - 1
    if at > 0 and tokens[at].cls == "COMMA" and past_form(tokens[passage.first]):
        at -= 1  # "the League, based in Leeds,"
    elif at > 0 and tokens[at].cls == "AND" and past_form(tokens[passage.first]):
        at = _before_aside(tokens, at)
    while at >= 0 and (
        tokens[at].cls in ("BE", "VERB", "OWN", "HEDGE", "NEUTRAL") or tokens[at].text.casefold() in FILLERS
    ):
        at -= 1
    if at >= 0 and tokens[at].cls == "POSS":
        at -= 1
    if at >= 0 and tokens[at].cls == "CLOSE":
        while at > 0 and tokens[at].cls != "OPEN":
            at -= 1
        at -= 1
    name = tokens[at].name if at >= 0 else None
    found = set(name.entities) if name else set()
    if not found and (passage.first <= _OPENING or tokens[passage.last - 1].text.casefold().endswith("based")):
        for token in tokens[passage.last : passage.last + 5]:
            if token.name and token.name.form != "demonym":
                found |= set(token.name.entities)
    return found


def _before_aside(tokens: Sequence[Token], at: int) -> int:
    """The token before an aside of two participles: "the League, founded in 1921 and based in Leeds,"."""
    for i in range(at - 1, max(0, at - 12), -1):
        if tokens[i].cls == "COMMA" and tokens[i - 1].name and past_form(tokens[i + 1]):
            return i - 1
    return at


def _subject(passage: Passage, owners: set[str]) -> set[str]:
    """The subject of the clause, or whom "its" and "it" stand for: "was founded in 1921 and has its seat in"."""
    tokens, first = passage.tokens, passage.first
    verb = first
    while verb > 0 and (tokens[verb].cls in ("OWN", "DET", "NEUTRAL") or tokens[verb].text.casefold() in FILLERS):
        verb -= 1
    verb -= verb == first and tokens[verb].cls not in ("BE", "VERB") and verb > 0
    says = tokens[verb].cls in ("BE", "VERB") or tokens[verb].text.casefold() in ("has", "have", "had")
    at = subject_at(tokens, verb) if says and verb else None
    token = tokens[at] if at is not None else None
    if token is not None and token.name:
        return set(token.name.entities)
    referring = [i for i in range(max(0, first - 2), passage.last) if tokens[i].cls == "OWN"]
    if token is not None and token.text.casefold() in PRONOUNS | BODIES:
        if any(before.cls == "POSS" for before in tokens[max(0, (at or 0) - 3) : at]):
            return set()  # "the UN's food agency"
        referring = [at or 0]
    return passage.draft.subjects.meant_by(passage.number, referring[0], owners) if referring else set()


def _start(passage: Passage, date: Token, office: tuple[str, str], holder: str, *, firm: bool) -> Assertion:
    """ "became chief executive in 2014": the day an office began."""
    return passage.assertion(
        date.start,
        date.end,
        frame="started",
        subject=office[0],
        attribute=office[1],
        value=date.period,
        firm=firm,
        role="start",
        object=holder,
        kind="office",
    )


def _term(passage: Passage, date: Token, office: tuple[str, str], holder: str, *, firm: bool) -> Iterator[Assertion]:
    """The start, and the end of "from 2015 to 2021"."""
    said = _start(passage, date, office, holder, firm=firm)
    years = _YEARS.fullmatch(date.text)
    if years is None:
        until = passage.tokens[passage.sentence.index_at(date.start) - 1].text.casefold() == "until"
        yield said._replace(role="end") if until else said
        return
    for group in (1, 2):
        start, end = date.start + years.start(group), date.start + years.end(group)
        year = said._replace(start=start, end=end, value=Period.of_year(int(years[group])), value_text=years[group])
        yield year if group == 1 else year._replace(role="end")


def _time_in_office(passage: Passage, office: tuple[str, str], holder: str) -> Period | None:
    """A time that the sentence or the paragraph speaks of and at which the person did hold the office."""
    told = [token.mention.period for token in passage.sentence.mentions if token.mention and token.mention.period]
    before = _told_of(passage, passage.sentence.start)
    terms = [fact.valid for fact in passage.facts.timeline(*office) if fact.value == holder]
    return next((when for when in [*told, before] if when and any(term.possibly(when) for term in terms)), None)


def _told_of(passage: Passage, start: int) -> Period | None:
    """The time that the paragraph has told of last, which a name in a story belongs to."""
    latest: Period | None = None
    for other in passage.draft.sentences[max(0, passage.number - 12) : passage.number + 1]:
        if other.block == passage.sentence.block:
            for token in other.mentions:
                if token.cls == "DATE" and token.start < start and token.mention and token.mention.period:
                    latest = token.mention.period
    return latest


def _is_now(passage: Passage) -> bool:
    """Whether the frame says who it is: "its chair is X"."""
    return any(token.text in ("is", "are") for token in passage.tokens[passage.first : passage.last])


def _numbered(passage: Passage, held: Held) -> bool:
    """Whether an office has a number, which its holder keeps: "the 13th secretary general, Jens Stoltenberg"."""
    at = passage.sentence.index_at(held.offices[0].start) if held.offices else 0
    return any(token.cls == "ORD" for token in passage.tokens[max(0, at - 2) : at])


def _told_in_past(held: Held) -> bool:
    """Whether the verb is past: "led the company"."""
    return held.shape == "doing" and any(past_form(token) for token in held.offices)


def _apposed(passage: Passage) -> bool:
    """Whether a name does not follow its title at once: "the mayor, Ruth Hale,", "its mayor is Ruth Hale"."""
    return any(token.cls in ("COMMA", "BE", "OWN") for token in passage.tokens[passage.first : passage.last])


def _assertion(
    passage: Passage, held: Held, office: tuple[str, str], value: tuple[str, int, int], *, firm: bool
) -> Assertion:
    clause = clause_of(passage.sentence, passage.first, passage.last)
    said, start, end = value
    when = held.date.mention.period if held.date and held.date.mention else clause.when
    if said not in passage.facts.entities:
        when = when or _told_of(passage, start)
    elif held.shape != "started" and not _is_now(passage):
        when = _time_in_office(passage, office, said) or when
    current = any(token.text.casefold() in _CURRENT for token in passage.tokens)
    called = held.shape in ("called", "doing", "done")
    return passage.assertion(
        start,
        end,
        frame=held.shape,
        subject=office[0],
        attribute=office[1],
        value=said,
        when=when,
        tense="past" if _told_in_past(held) else clause.tense if called else "present",
        negated=clause.negated and called,
        hypothetical=clause.hypothetical and called,
        sometime=clause.sometime or (when is None and _told_in_past(held)),
        firm=firm,
        courtesy=(held.shape == "titled" and not held.owners and not current and not _apposed(passage))
        or _numbered(passage, held),
        kind="office" if passage.facts.attributes[office[1]].max_at_once else "attribute",
    )
