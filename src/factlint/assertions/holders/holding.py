"""Assertions whose value is an entity: who holds an office, where something has its seat, which city is the capital."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.frames.holders import PLACES, Held, HolderFinder
from factlint.assertions.holders.cities import CITIES, alike, with_cities
from factlint.assertions.holders.owning import is_alone, is_of_it, is_of_unknown, is_relative, owners_of, said_of
from factlint.assertions.holders.tenures import began, term_of, time_in_office, told_of, took_office
from factlint.assertions.referents.roles import PREPOSITIONS
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_FORMER = frozenset(
    """former formerly then ex acting interim outgoing incoming deputy vice future next elect late designate assistant
    caretaker ousted previous predecessor successor would be candidate""".split()
)
_STAFF = frozenset(
    """official officer spokesman spokeswoman spokesperson staff team expert diplomat envoy ambassador office unit arm
    branch body fund programme program tribunal""".split()
)
_TOWARDS = frozenset("to at before with from told addressed visited".split())
_CURRENT = frozenset("today current currently now incumbent sitting".split())
_SPELT = 0.8
"""The share of letters in common from which two surnames may be spellings of one."""
_PREFIXES = ("then-", "ex-", "former-", "soon-", "vice-")


def holdings(draft: Draft, finder: HolderFinder) -> Iterator[Assertion]:
    """The assertions about holders of offices and about places, every reading of each."""
    for index, sentence in enumerate(draft.sentences):
        if any(token.term or token.name for token in sentence.tokens):
            for first, last, held in finder.find(with_cities(sentence, draft.facts)):
                passage = Passage(draft, index, first, last)
                if not _former(passage, held):
                    yield from _readings(passage, held)
            yield from took_office(Passage(draft, index, 0, len(sentence.tokens)))
            yield from _homes(Passage(draft, index, 0, len(sentence.tokens)))


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


def _former(passage: Passage, held: Held) -> bool:
    tokens, first, last = passage.tokens, passage.first, passage.last
    around = (*tokens[max(0, first - 2) : first], *held.words, *tokens[last : last + 1])
    return any(token.text.casefold() in _FORMER or token.text.casefold().startswith(_PREFIXES) for token in around)


def _readings(passage: Passage, held: Held) -> Iterator[Assertion]:
    facts = passage.facts
    held = _of_owner(facts, held)
    owners, firm = owners_of(passage, held, _attributes(facts, held))
    firm = firm and not is_of_unknown(passage, held) and not _are_several(facts, held)
    if held.shape == "based":
        firm = firm and _is_whole_name(passage)
    if held.shape == "doing" and not held.owners:
        firm = firm and is_of_it(passage, {owner for owner, _ in owners})
    for office in owners:
        known = {fact.value for fact in facts.timeline(*office) if isinstance(fact.value, str)}
        kinds = {facts.entities[value].kind for value in known if value in facts.entities}
        token = _fitting(facts, held, known, kinds)
        if token and token.name:
            value = next((name for name in token.name.entities if name in known), token.name.entities[0])
            yield _assertion(passage, held, office, (value, token.start, token.end), firm=firm)
            yield from term_of(passage, held, office, value, firm=firm)
        elif "person" in kinds and held.unknown and not held.holders and not _has_article(passage, held.unknown[0]):
            start, end = held.unknown[0].start, held.unknown[-1].end
            named = len(held.unknown) > 1 or held.offices[0].text[0].isupper()
            own = bool(held.owners) or is_relative(passage, office[0]) or said_of(passage, held, office)
            named = named and (own or (is_alone(passage, office[0]) and not _addressed(passage, end)))
            named = named and not _is_beside(passage, held)
            value = passage.draft.document.text[start:end]
            named = named and not any(_spelt_alike(value, facts.entities[name].name) for name in known)
            yield _assertion(passage, held, office, (value, start, end), firm=firm and named)
        elif kinds & PLACES and not held.holders and (place := _unknown_place(passage, held, office, known)):
            yield _assertion(passage, held, office, place, firm=firm)


def _of_owner(facts: FactBase, held: Held) -> Held:
    """The frame without what a holder comes from: "Secretary General Ann Lee of Norway", but "President Ann Lee of"."""
    holders = (*held.holders, *held.unknown)
    last = held.owners[-1].name if held.owners else None
    if last is None or not holders or held.owners[-1].start < holders[-1].start:
        return held
    has = {name for entity in last.entities for name in facts.attributes_of(entity)}
    return held if has & _attributes(facts, held) else held._replace(owners=held.owners[:-1])


def _unknown_place(
    passage: Passage, held: Held, office: tuple[str, str], known: set[str]
) -> tuple[str, int, int] | None:
    """A place that the facts do not know: any that is called the capital, but only a well-known city for a seat."""
    text, nouns = passage.draft.document.text, passage.facts.attributes[office[1]].nouns
    runs: list[tuple[int, int]] = []
    for token in held.unknown:
        joined = bool(runs) and not text[runs[-1][1] : token.start].strip()
        runs[-1:] = [(runs[-1][0], token.end)] if joined else [*runs[-1:], (token.start, token.end)]
    city = next(((start, end) for start, end in runs if text[start:end] in CITIES), None)
    if city is None and len(runs) == 1 and any("capital" in phrase.forms for phrase in nouns):
        after = passage.sentence.index_at(held.unknown[-1].start) + 1
        ended = after >= len(passage.tokens) or passage.tokens[after].text in (",", ".", ")", ";")
        clear = (
            ended
            and (held.owners or is_relative(passage, office[0]) or said_of(passage, held, office))
            and not _has_article(passage, held.unknown[0])
        )
        city = runs[0] if clear else None
    if city is None or city[1] - city[0] < len("Ely"):
        return None
    if any(alike(text[slice(*city)], passage.facts.entities[name].name) for name in known):
        return None
    return text[slice(*city)], *city


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two names end alike, so that one may be another spelling: "Martin SCHULZ", "Manuel Barosso"."""
    surnames = one.casefold().split()[-1], other.casefold().split()[-1]
    return SequenceMatcher(None, *surnames).ratio() > _SPELT


def _are_several(facts: FactBase, held: Held) -> bool:
    """Whether the office is in the plural, so that a name is one of several: "the leaders were Ann Lee and Bo Ek"."""
    words = {token.text.casefold() for token in held.offices}
    phrases = (phrase for name in _attributes(facts, held) for phrase in facts.attributes[name].nouns)
    plurals = {form.casefold() for phrase in phrases for form in phrase.forms[1:]}
    return held.shape == "titled" and not words.isdisjoint(plurals - {"headquarters"})


def _is_whole_name(passage: Passage) -> bool:
    """Whether a body itself is based somewhere: not "the Geneva-based UN agency", "a Geneva-based critic of the UN"."""
    tokens, last = passage.tokens, passage.last - 1
    at = next((at for at in range(last, min(last + 6, len(tokens))) if at > 0 and tokens[at].name), None)
    if at is None or at + 1 >= len(tokens):
        return at is not None
    if any(token.cls in (*PREPOSITIONS, "OF") for token in tokens[passage.last - 1 : at]):
        return False
    if is_verb(tokens, at + 1) or tokens[at + 1].text in ("has", "is", "was"):
        return True
    noun = tokens[at + 1].cls == "NOUN" or bool(bases(tokens[at + 1].text.casefold()) & (BODIES | _STAFF))
    return not noun and not (tokens[at + 1].text.endswith("s") and is_verb(tokens, at + 2))


def _has_article(passage: Passage, word: Token) -> bool:
    """Whether a capitalised word is no name of a person: "the Association"."""
    at = passage.sentence.index_at(word.start)
    return at > 0 and passage.tokens[at - 1].cls == "DET"


def _is_beside(passage: Passage, held: Held) -> bool:
    """Whether the name only stands next to the office: another in a row, or who the clause after the comma is about.

    "Foreign Policy, and the head of X", "Ada Poe, President Ben Roe", "after meeting the head of X, Ada Poe said".
    """
    tokens, at = passage.tokens, passage.sentence.index_at
    first, last = at(held.unknown[0].start), at(held.unknown[-1].start) + 1
    after = tokens[last : last + 2]
    if not held.offices or not after:
        return False
    if held.offices[0].start > held.unknown[0].start:
        if after[0].cls != "COMMA":
            return False
        beyond = tokens[at(held.offices[-1].start) + 1 : at(held.offices[-1].start) + 2]
        titled = any(token.cls == "WORD" and token.text[0].isupper() for token in beyond)
        return after[-1].cls == "AND" or titled or any(token.name and token.name.form != "demonym" for token in beyond)
    before = at(held.offices[0].start) - 1
    while before > 0 and (tokens[before].name or tokens[before].cls == "DET"):
        before -= 1
    if tokens[before].cls == "FOR":
        return True  # "the spokesman for the head of X, Ada Poe"
    if passage.first == 0 and after[-1].cls != "COMMA":
        return False  # "The head of X, Ada Poe says": no clause before it that the comma could end
    return first > 0 and tokens[first - 1].cls == "COMMA" and after[0].text[0].islower() and after[0].cls != "AND"


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


def _is_now(passage: Passage) -> bool:
    """Whether the frame says who it is: "its chair is X", "has been its chair"."""
    words = [token.text for token in passage.tokens[passage.first : passage.last]]
    return "is" in words or "are" in words or ("been" in words and ("has" in words or "have" in words))


def _is_lasting(passage: Passage) -> bool:
    """Whether the verb before or in the frame is present, so that a date in the sentence belongs to another verb."""
    before = passage.tokens[max(0, passage.first - 1) : passage.first]
    return _is_now(passage) or any(token.text in ("has", "have", "keeps", "retains") for token in before)


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
    when = held.date.period if held.date else clause.when
    if held.date and word_at(passage.tokens, passage.sentence.index_at(held.date.start) - 1) == "since":
        when = held.date.period if began(passage.facts, office, said, held.date) else None
    elif not passage.facts.attributes[office[1]].max_at_once and _is_lasting(passage):
        when = None  # "Founded in 1957, the agency has its seat in"
    elif said not in passage.facts.entities and not _is_now(passage):
        when = when or told_of(passage, start)
    elif held.shape not in ("started", "chosen") and not _is_now(passage):
        when = time_in_office(passage, office, said) or when
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
        sometime=(clause.sometime and not _is_now(passage)) or (when is None and _told_in_past(held)),
        firm=firm,
        courtesy=(held.shape == "titled" and not held.owners and not current and not _apposed(passage))
        or _numbered(passage, held),
        kind="office" if passage.facts.attributes[office[1]].max_at_once else "attribute",
    )
