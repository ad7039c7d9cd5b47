"""Who held an office before or after somebody: "her predecessor, Ann Lee", "took over from Ann Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.naming import may_be_same
from factlint.assertions.holders.persons import person_of
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.phrases import describes, in_phrase, phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import BEING, is_adverb, is_gerund, is_real, is_verb, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.tokens import Token

_NOUNS: dict[str, Role] = {"predecessor": "before", "successor": "after"}
_FOLLOWING = frozenset("succeed replace".split())
_WHOM = frozenset("him her them".split())
_PASSING = frozenset("pass hand go".split())
_REINS = frozenset("reins helm leadership baton chair post job presidency chairmanship office".split())
_CURRENT = frozenset("current present incumbent".split())
_LINKS = frozenset("is was , (".split())
_TITLES = frozenset("mr mrs ms sir dr".split())
_LONGEST_OFFICE = 7
_LONGEST_INTRODUCTION = 6


def successions(passage: Passage) -> Iterator[Assertion]:
    """The assertions of a sentence about who came before or after somebody in an office."""
    tokens = passage.tokens
    for at in range(1, len(tokens) - 1):
        word = word_at(tokens, at)
        if word in _NOUNS:
            anchor, after = _whose(passage, at), _past_office(tokens, at + 1)
            place = after + 1 if word_at(tokens, after) in _LINKS else after
            before = _name_before(tokens, at)
            yield from _claims(passage, at, anchor, before or _name_at(tokens, place), _NOUNS[word])
        elif bases(word) & _FOLLOWING and (chosen := _chosen_before(passage, at)) is not None:
            yield from _claims(passage, at, _person(passage, chosen), _name_at(tokens, at + 1), "before")
        elif bases(word) & _FOLLOWING and (is_verb(tokens, at) or is_gerund(tokens, at)):
            yield from _followed(passage, at)
        elif word == "over" and bases(word_at(tokens, at - 1)) & {"take"} and _from(tokens, at + 1):
            named = _name_at(tokens, _from(tokens, at + 1))
            yield from _claims(passage, at, _person(passage, at - 1), named, "before")
        elif tokens[at].cls in ("TO", "FOR") and (verb := _handing(passage, at)) is not None:
            anchor = _person(passage, verb) or _other_person(passage, verb)
            yield from _claims(passage, at, anchor, _name_at(tokens, at + 1), "after")


def _followed(passage: Passage, verb: int) -> Iterator[Assertion]:
    """ "Ann Lee succeeded Bo Ek", "when Ann Lee succeeded him", "was then succeeded by Ann Lee"."""
    tokens, before = passage.tokens, verb - 1
    while before > 0 and is_adverb(tokens, before):
        before -= 1
    passive = word_at(tokens, before) in BEING
    if passive != (word_at(tokens, verb + 1) == "by"):
        return
    named = _name_at(tokens, verb + 1 + passive)
    if named is None and word_at(tokens, verb + 1) in _WHOM:
        subject = predicate_of(tokens, verb).subject
        follower = _name_at(tokens, subject) if subject is not None else None
        yield from _claims(passage, verb, _other_person(passage, verb), follower, "after")
    elif word_at(tokens, named[1] if named else 0) != "with":
        yield from _claims(passage, verb, _person(passage, verb), named, "after" if passive else "before")


def _handing(passage: Passage, to: int) -> int | None:
    """The verb that passes an office on: "handed the reins to", "the helm passed to", "made way for"."""
    tokens = passage.tokens
    verb = next((i for i in range(to - 1, max(-1, to - _LONGEST_OFFICE), -1) if is_verb(tokens, i)), None)
    if verb is None or not is_real(tokens, verb):
        return None
    base, inner = bases(word_at(tokens, verb)), {word_at(tokens, i) for i in range(verb + 1, to)}
    if tokens[to].cls == "FOR":
        return verb if "make" in base and inner == {"way"} else None
    subject = predicate_of(tokens, verb).subject
    first = phrase_start(tokens, subject) if subject is not None else verb
    said = inner or {word_at(tokens, i) for i in range(first, verb)}
    passes = bool(base & _PASSING) and not _REINS.isdisjoint(said)
    return verb if passes or (bool(base & _PASSING) and inner == {"over"}) else None


def _other_person(passage: Passage, verb: int) -> str | None:
    """The one person named in a sentence before the subject of a verb: "Bo Ek left when Ann Lee succeeded him"."""
    tokens, facts = passage.tokens, passage.facts
    subject = predicate_of(tokens, verb).subject
    stop = phrase_start(tokens, subject) if subject is not None else verb
    found = {name for name in names_in(tokens[:stop]) if facts.entities[name].kind == "person"}
    return found.pop() if len(found) == 1 else None


def current_one(passage: Passage) -> Iterator[Assertion]:
    """ "The current one, Ann Lee, is a lawyer": who holds the one office that the sentence before speaks of."""
    tokens, number = passage.tokens, passage.number
    earlier = passage.draft.sentences[number - 1] if number else None
    place = 4 if len(tokens) > 4 and word_at(tokens, 3) in _LINKS else 0
    if earlier is None or earlier.block != passage.sentence.block or not place:
        return
    named = _name_at(tokens, place) if word_at(tokens, 1) in _CURRENT and word_at(tokens, 2) == "one" else None
    told = {name for token in earlier.tokens if token.name for name in token.name.entities}
    nouns = {name for token in earlier.tokens if token.term for name in token.term.nouns}
    facts = passage.facts
    offices = [(body, name) for body in sorted(told) for name in facts.attributes_of(body) if name in nouns]
    offices = [office for office in offices if facts.attributes[office[1]].office]
    if named and len(offices) == 1:
        start, end = tokens[named[0]].start, tokens[named[1] - 1].end
        name, text = tokens[named[0]].name, passage.draft.document.text[start:end]
        known = [fact.value for fact in facts.timeline(*offices[0]) if isinstance(fact.value, str)]
        value = next((one for one in name.entities if one in known), name.entities[0]) if name else text
        yield passage.assertion(
            start,
            end,
            frame="called",
            subject=offices[0][0],
            attribute=offices[0][1],
            value=value,
            firm=bool(name) or not any(may_be_same(text, facts.entities[one].name) for one in known),
            kind="office",
        )


def _chosen_before(passage: Passage, at: int) -> int | None:
    """The participle that says who is to do what an infinitive tells: "was picked last year to succeed her as head"."""
    tokens = passage.tokens
    if word_at(tokens, at - 1) != "to" or _says_as_what(passage, at) is None:
        return None
    verb = next((i for i in range(at - 2, 0, -1) if is_verb(tokens, i) or tokens[i].cls == "COMMA"), 0)
    passive = BEING & {word_at(tokens, verb - 1), word_at(tokens, verb).partition(" ")[0]}
    return verb if verb and past_form(tokens[verb]) and passive else None


def _from(tokens: Sequence[Token], at: int) -> int:
    """The place after "from" behind a verb, past the office: "took over (as head of) the League from"."""
    place = _past_office(tokens, at)
    end = min(place + _LONGEST_OFFICE, len(tokens))
    while place < end and word_at(tokens, place) != "from" and in_phrase(tokens, place):
        place += 1
    return place + 1 if word_at(tokens, place) == "from" else 0


def _past_office(tokens: Sequence[Token], at: int) -> int:
    """The place behind "as head of the League"."""
    if word_at(tokens, at) != "as":
        return at
    end = at + 1
    while (
        end < len(tokens)
        and end - at < _LONGEST_OFFICE
        and not (
            tokens[end].cls in ("COMMA", "FROM", "BE", "DATE")
            or word_at(tokens, end) == "from"
            or _is_person(tokens[end])
        )
    ):
        end += 1
    return end


def _is_person(token: Token) -> bool:
    return token.name is None and token.text[0].isupper() and token.term is None


def _name_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The tokens of a name that begins at a token: one the facts know, or two capitalised words."""
    at = _past_introduction(tokens, at + (word_at(tokens, at) in _TITLES))
    if at >= len(tokens) or not tokens[at].text[0].isupper():
        return None
    if tokens[at].name:
        return at, at + 1
    end = at
    while end < len(tokens) and tokens[end].cls == "WORD" and _is_person(tokens[end]):
        end += 1
    return (at, end) if end - at > 1 else None


def _past_introduction(tokens: Sequence[Token], at: int) -> int:
    """The place of a known name behind what introduces it: "the Dane", "the former minister"."""
    if at >= len(tokens) or tokens[at].cls != "DET":
        return at
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST_INTRODUCTION and describes(tokens[end]):
        end += 1
    return end if end < len(tokens) and tokens[end].name else at


def _name_before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The name that "his predecessor" says who it is: "thanked Ann Lee, his predecessor"."""
    if at < 3 or tokens[at - 1].cls != "OWN" or tokens[at - 2].cls != "COMMA":
        return None
    first = at - 3
    while first > 0 and not tokens[first].name and tokens[first - 1].cls == "WORD" and _is_person(tokens[first - 1]):
        first -= 1
    return _name_at(tokens, first)


def _whose(passage: Passage, at: int) -> str | None:
    """The person whose predecessor it is: "her", "Lee's"."""
    tokens = passage.tokens
    if tokens[at - 1].cls == "OWN":
        return passage.draft.discourse.entity(passage.number, at - 1)
    return tokens[at - 2].entity if at > 1 and tokens[at - 1].cls == "POSS" else None


def _person(passage: Passage, verb: int) -> str | None:
    """The person that the subject of a verb stands for."""
    subject = predicate_of(passage.tokens, verb).subject
    return person_of(passage, subject, verb) if subject is not None else None


def _claims(
    passage: Passage, at: int, anchor: str | None, named: tuple[int, int] | None, role: Role
) -> Iterator[Assertion]:
    """The claim for each office that a person held, sure where the words say that it is this one."""
    facts, tokens = passage.facts, passage.tokens
    if anchor is None or named is None or facts.entities[anchor].kind != "person":
        return
    start, end = tokens[named[0]].start, tokens[named[1] - 1].end
    text, name = passage.draft.document.text[start:end], tokens[named[0]].name
    clause = clause_of(passage.sentence, at, at + 1)
    for office in dict.fromkeys((fact.entity, fact.attribute) for fact in facts.holdings(anchor)):
        known = [fact.value for fact in facts.timeline(*office) if isinstance(fact.value, str)]
        value = next((one for one in name.entities if one in known), name.entities[0]) if name else text
        alike = not name and any(may_be_same(text, facts.entities[one].name) for one in known)
        if facts.attributes[office[1]].office and value != anchor and not alike:
            yield passage.assertion(
                start,
                end,
                frame="succession",
                subject=office[0],
                attribute=office[1],
                value=value,
                negated=clause.negated,
                hypothetical=clause.hypothetical or clause.tense == "future",
                firm=(_is_in(passage, at, office) or (value in known and not _says_as_what(passage, at)))
                and (bool(name) or _is_told_plainly(passage, office))
                and (word_at(tokens, at - 1) == "to" or _is_then(passage, office, anchor))  # "was chosen in May to"
                and (not name or facts.entities[value].kind == "person"),
                role=role,
                object=anchor,
                kind="office",
            )


def _is_in(passage: Passage, at: int, office: tuple[str, str]) -> bool:
    """Whether the succession is one in this office: "as its head", or nothing else is named and the body is told of."""
    tokens = passage.tokens
    said = _says_as_what(passage, at)
    subjects, here = passage.draft.subjects, range(max(0, passage.number - 1), passage.number + 1)
    near = any(office[0] in subjects.named_in(i) for i in here)
    if said is None:
        return near
    phrase = tokens[said + 1 : _past_office(tokens, said)]
    titled = any(token.term and office[1] in token.term.nouns for token in phrase)
    named = {name for token in phrase if token.name for name in token.name.entities}
    unknown = any(_is_person(token) for token in phrase)
    return titled and not unknown and (office[0] in named if named else near)


def _is_told_plainly(passage: Passage, office: tuple[str, str]) -> bool:
    """Whether the office is named, here or in the sentence before, and there nothing unknown of which somebody is head.

    "The chair of the League was once the mayor of Ely. Her predecessor, Bo Ek,": nobody knows who was mayor.
    """
    sentences = passage.draft.sentences[max(0, passage.number - 1) : passage.number + 1]
    titled = any(token.term and office[1] in token.term.nouns for one in sentences for token in one.tokens)
    before = sentences[0].tokens if len(sentences) > 1 else ()
    return titled and not any(_is_person(token) and token.cls == "WORD" for token in before[1:])


def _says_as_what(passage: Passage, at: int) -> int | None:
    """The place of "as" in "succeeded her as head"; without it two who held one office are of that office."""
    tokens = passage.tokens
    found = (i for i in range(at, len(tokens)) if tokens[i].cls == "AS" or tokens[i].text == "as")
    return next((i for i in found if "as" not in (word_at(tokens, i - 2), word_at(tokens, i + 2))), None)


def _is_then(passage: Passage, office: tuple[str, str], anchor: str) -> bool:
    """Whether no date of the sentence is that of another office: "Ann Lee, its head, succeeded Bo Ek in 1999"."""
    told = [token.period for token in passage.tokens if token.cls == "DATE" and token.period]
    terms = [fact.valid for fact in passage.facts.timeline(*office) if fact.value == anchor]
    ends = [end for term in terms for end in (term.start, term.end) if end]
    return all(any(end.overlaps(when) for end in ends) for when in told)
