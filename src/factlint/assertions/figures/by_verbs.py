"""Figures that a verb explains: "amended 27 times", "supports each release for a year", "goes round in 88 days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.figures.gapped import bare_assertion, is_comparable, plain_figure
from factlint.assertions.figures.scoping import own_words
from factlint.assertions.referents.naming import names_in, names_unknown
from factlint.assertions.referents.referent import only_one
from factlint.assertions.referents.roles import HAVING
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.assertions.sentences.words import bases, stem
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase
    from factlint.facts.model import Attribute

_REACH = 6
_NUMBERS = {"once": 1, "twice": 2, "thrice": 3}
_NOT = frozenset("not cannot never".split())
_LARGER = frozenset("larger bigger longer heavier more".split())
_LIMITS = frozenset("limit maximum cap quota ceiling".split())
_PLAIN = frozenset("upper new old agreed official previous".split())
_SETTING = frozenset("set fix put raise lift lower cut reduce bring".split())
_NEAR = 8
"""How many sentences back those are named whose limit may be told of."""
_AFTER = PAUSES | {"and", "but", "since", "so"}
_ENDS = PAUSES | {"and", "after", "from"}
_RELEASES = frozenset(
    """each every all a the its any major minor new feature stable lts long term release releases version versions
    branch branches line lines edition editions of them""".split()
)


def often(draft: Draft, number: int) -> Iterator[Assertion]:
    """The counts that a sentence tells by how often something was done: "amended 27 times" of the amendments."""
    tokens = draft.sentences[number].tokens
    for at, token in enumerate(tokens):
        figure = _times(token)
        plain = word_at(tokens, at + 1) in _AFTER
        before = word_at(tokens, at - 1) if tokens[at - 1].cls == "HEDGE" else "only"
        verb = _verb_before(tokens, at) if figure and plain and before == "only" else None
        if figure is None or verb is None or not _has_been(tokens, verb):
            continue
        counts = [name for name in sorted(_verbs(tokens[verb])) if _is_done(draft.facts.attributes[name], tokens[verb])]
        found = [one for name in counts if (one := _said(draft, (number, at), name, figure))]
        yield from found if len(found) == 1 else ()


def _times(token: Token) -> Quantity | None:
    """How many times a token says: "once", "twice", "27 times", but not "three times as many"."""
    word = token.text.casefold()
    if word in _NUMBERS:
        return Quantity(_NUMBERS[word], _NUMBERS[word])
    return token.quantity if token.cls == "MULT" and word.endswith(" times") else None


def _verb_before(tokens: Sequence[Token], at: int) -> int | None:
    """The nearest verb of an attribute in the same stretch of words."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if tokens[i].cls == "COMMA":
            return None
        if _verbs(tokens[i]):
            return i
    return None


def _has_been(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells of all times up to now: "has been amended", not "was amended"."""
    return any(word_at(tokens, i) in ("has", "have") for i in range(max(0, verb - 3), verb))


def _verbs(token: Token) -> frozenset[str]:
    return token.term.verbs if token.term else frozenset()


def _is_done(attribute: Attribute, verb: Token) -> bool:
    """Whether an attribute counts how often something is done: its noun is "time", or made of the verb: amendment."""
    nouns = {form.casefold() for phrase in attribute.nouns for form in phrase.forms}
    made = any(
        noun.startswith(base) for base in bases(verb.text.casefold().split(" ")[-1]) if len(base) > 3 for noun in nouns
    )
    return attribute.type == "count" and ("time" in nouns or made)


def _said(draft: Draft, place: tuple[int, int], name: str, figure: Quantity) -> Assertion | None:
    number, at = place
    tokens, owners = draft.sentences[number].tokens, draft.subjects.owners(name)
    named = set(names_in(tokens)) & owners
    _, meant = draft.discourse.agent(number, at)
    owner = only_one(named) if named else meant
    if owner is None or owner.entity not in owners:
        return None
    said = Passage(draft, number, at, at + 1).assertion(
        tokens[at].start,
        tokens[at].end,
        clause_of(draft.sentences[number], at, at + 1),
        frame="bare",
        subject=owner.entity,
        attribute=name,
        value=figure._replace(unit=None),
        firm=owner.sure,
    )
    return said if said.when is None and is_comparable(draft.facts, said) else None


def kept_up(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Quern supports each minor release for 18 months": how long what the subject brings out is kept up."""
    tokens = draft.sentences[number].tokens
    if at < 3 or tokens[at - 1].cls != "FOR" or word_at(tokens, at + 1) not in _ENDS:
        return None
    verb = at - 2
    while verb > 0 and not _verbs(tokens[verb]) and at - verb < _REACH:
        verb -= 1
    own = {stem(word) for name in _verbs(tokens[verb]) for word in own_words(draft.facts, name)}
    if not all(
        word in _RELEASES or stem(word) in own for word in (word_at(tokens, i) for i in range(verb + 1, at - 1))
    ):
        return None
    stated = tokens[at].quantity
    entity = draft.discourse.entity(number, verb - 1) if 0 < verb < at - 2 else None
    if entity is None or stated is None:
        return None
    names = [
        name
        for name in sorted(_verbs(tokens[verb]) & set(draft.facts.attributes_of(entity)))
        if draft.facts.attributes[name].type == "quantity"
    ]
    said = bare_assertion(draft, number, at, entity, names[0]) if len(names) == 1 else None
    return said._replace(value=stated, firm=True) if said else None


def done_in(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Mercury goes round the Sun in 88 days": a measure behind the verb that one attribute alone has."""
    tokens = draft.sentences[number].tokens
    led = at - 1 - (tokens[at - 1].cls == "HEDGE")
    verb = _verb_before(tokens, led) if led > 0 and tokens[led].cls in ("IN", "AT", "BY") else None
    if verb is None or len(_verbs(tokens[verb])) != 1 or any(token.quantity for token in tokens[verb:led]):
        return None
    name = min(_verbs(tokens[verb]))
    _, meant = draft.discourse.agent(number, verb + 1)
    stated, kind = tokens[at].quantity, draft.facts.attributes[name].type
    if meant is None or stated is None or kind != "quantity" or meant.entity not in draft.subjects.owners(name):
        return None
    said = bare_assertion(draft, number, at, meant.entity, name)._replace(value=stated, firm=meant.sure)
    known = [fact.value for fact in draft.facts.timeline(meant.entity, name)]
    units = {value.unit for value in known if isinstance(value, Quantity)}
    return said if units == {stated.unit} and is_comparable(draft.facts, said) else None


def governed(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Corran employs 43 people", "the hall seats 900": the object of a verb by which the facts count one thing."""
    tokens = draft.sentences[number].tokens
    verb = at - 1 - (tokens[at - 1].cls == "HEDGE")
    if verb < 1 or tokens[verb].cls != "VERB" or bases(word_at(tokens, verb)) & HAVING:
        return None
    people = word_at(tokens, at + 1) == "people"
    ends = word_at(tokens, at + 1 + people) in PAUSES | {"and", "in"}
    _, meant = draft.discourse.agent(number, at)
    known = set(draft.facts.attributes_of(meant.entity)) if meant and ends else set()
    names = [name for name in sorted(_verbs(tokens[verb]) & known) if draft.facts.attributes[name].type == "count"]
    if meant is None or len(names) != 1:
        return None
    said = bare_assertion(draft, number, at, meant.entity, names[0])._replace(firm=meant.sure)
    return said if is_comparable(draft.facts, said) else None


def limit_for(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "The limit is 99 MB for a video", "for a video the limit is": the only limit that the draft can mean by it."""
    tokens = draft.sentences[number].tokens
    verb = at - 1 - (tokens[at - 1].cls == "HEDGE")
    told = verb > 0 and tokens[verb].cls == "BE" and word_at(tokens, verb - 1) in _LIMITS
    behind = at + 1 < len(tokens) and tokens[at + 1].cls == "FOR"
    lead = at + 1 if behind else 0
    noun = next((token for token in tokens[lead + 1 : lead + 3] if token.cls not in ("DET", "ALL")), None)
    if not told or tokens[lead].cls != "FOR" or noun is None or noun.term is None:
        return None
    return None if names_unknown(tokens[lead + 1 :]) else _only_limit(draft, number, at, noun.term.nouns, said_so=True)


def told_limit(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "The ceiling has been 20", "the cap, which had been set at 30": the one limit of whom the text tells of."""
    tokens = draft.sentences[number].tokens
    first = at - (tokens[at - 1].cls == "HEDGE")
    agent, _ = draft.discourse.agent(number, first)
    if agent is None or word_at(tokens, agent.at) not in _LIMITS:
        return None
    article = agent.at - 1 - (word_at(tokens, agent.at - 1) in _PLAIN or tokens[agent.at - 1].cls == "NEUTRAL")
    if article < 0 or tokens[article].cls != "DET":
        return None  # "the speed limit is"
    led = first > 0 and tokens[first - 1].cls in ("TO", "AT")
    states = tokens[first - 1].cls == "BE" or (led and bases(word_at(tokens, first - 2)) & _SETTING)
    if not states or word_at(tokens, at + 1) not in PAUSES | {"in", "since", "until"}:
        return None
    for index in range(number, max(-1, number - _NEAR), -1):
        named = dict.fromkeys(names_in(draft.sentences[index].tokens))
        limits = [(one, name) for one in named for name in draft.facts.attributes_of(one) if _is_cap(draft.facts, name)]
        found = [one for pair in limits if is_comparable(draft.facts, one := bare_assertion(draft, number, at, *pair))]
        if limits:
            return found[0] if len(found) == 1 and len(limits) == 1 else None
    return None


def _is_cap(facts: FactBase, attribute: str) -> bool:
    return facts.attributes[attribute].bound == "max" and facts.attributes[attribute].type == "count"


def not_over(draft: Draft, number: int, at: int) -> Assertion | None:
    """ "Uploads may not exceed 200 MB", "files over 200 MB cannot be uploaded": a limit told by what is refused."""
    tokens = draft.sentences[number].tokens
    before = [word_at(tokens, i) for i in range(max(0, at - 3), at)]
    over = before[-1:] == ["exceed"] and _NOT & {*before}
    larger = before[-1:] == ["than"] and before[-2:-1] and before[-2] in _LARGER
    if not (over or larger) or names_unknown(tokens[1:]):
        return None
    if over:
        nouns = (name for token in tokens[:at] if token.cls == "NOUN" and token.term for name in token.term.nouns)
        return _only_limit(draft, number, at, frozenset(nouns))
    refused = any(word_at(tokens, i) in _NOT for i in range(at + 1, min(at + 4, len(tokens))))
    verbs = (name for token in tokens[at + 1 : at + _REACH] for name in _verbs(token))
    return _only_limit(draft, number, at, frozenset(verbs)) if refused else None


def _only_limit(
    draft: Draft, number: int, at: int, names: frozenset[str], *, said_so: bool = False
) -> Assertion | None:
    """The only one of some limits that somebody of the draft has and that a figure may be, or that it is said to be."""
    token = draft.sentences[number].tokens[at]
    stated = (token.quantity or plain_figure(token) or Quantity(None, None))._replace(bound="exact")
    limits = [name for name in sorted(names) if draft.facts.attributes[name].bound == "max"]
    owned = [(one, name) for name in limits for one in sorted(draft.subjects.owners(name) & draft.subjects.named)]
    said = [
        bare_assertion(draft, number, at, *pair)._replace(value=stated, negated=False, hypothetical=False)
        for pair in owned
    ]
    fitting = [one for one in said if one.quantity.unit == _unit(draft, one)]
    fitting = [one for one in fitting if said_so or is_comparable(draft.facts, one)]
    return fitting[0] if len(fitting) == 1 else None


def _unit(draft: Draft, said: Assertion) -> str | None:
    """The unit in which the facts give what an assertion is about."""
    known = [fact.value for fact in draft.facts.timeline(said.subject, said.attribute)]
    return next((value.unit for value in known if isinstance(value, Quantity)), None)
