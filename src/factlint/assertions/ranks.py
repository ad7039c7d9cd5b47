"""Assertions about ranks: "Jupiter is the largest planet", "the EU's second most populous member, France"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.referents.naming import name_from
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.superlatives import place_of
from factlint.assertions.sentences.verbs import PAUSES, is_adverb, is_verb, word_at
from factlint.records import NamedTuple
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.superlatives import Scale
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_COUNTRIES = frozenset("country nation state".split())
_AMONG = frozenset("in of within among on".split())
_WORLD = frozenset(("world", "globe", "earth"))
_LONGEST_NOUN = 3
_BY_SIZE = frozenset("largest biggest smallest".split())
_INHABITED = frozenset("country state province region city town municipality county district territory".split())
_GIVING = frozenset(("is", "remains", ","))


class _Field(NamedTuple):
    """Among whom somebody is ranked, as the words behind the noun say: by which figure, up to which token."""

    last: int
    group: str | None = None
    world: bool = False
    by: str = ""


def ranks(draft: Draft) -> Iterator[Assertion]:
    """The assertions that superlatives make of what the fact base has figures for."""
    words = draft.vocabulary.superlatives
    for number, sentence in enumerate(draft.sentences) if words.scales else ():
        ranked = words.pattern.finditer(draft.document.text, sentence.start, sentence.end) if sentence.tokens else ()
        for found in ranked:
            first = sentence.index_at(found.start())
            last = sentence.index_at(found.end() - 1) + 1
            if sentence.tokens[first].start == found.start() and sentence.tokens[last - 1].end == found.end():
                word = found["word"].casefold()
                yield from _ranked(
                    Passage(draft, number, first, last), place_of(found["place"]), word, words.scales[word]
                )


def _ranked(passage: Passage, place: int, word: str, scales: Sequence[Scale]) -> Iterator[Assertion]:
    tokens, text = passage.tokens, passage.draft.document.text
    owner, left = _owner(tokens, passage.first)
    words = text[tokens[passage.first].start : tokens[passage.last - 1].end]
    for after in range(passage.last, min(passage.last + _LONGEST_NOUN, len(tokens)) + 1):
        field = _field(tokens, after)
        if field is None or left is None or (owner and field.group):
            continue
        noun = "" if after == passage.last else text[tokens[passage.last].start : tokens[after - 1].end].casefold()
        group = owner or field.group
        subject, start, end = _subject(passage, left, field.last)
        of_group = not noun and field.group is not None and word_at(tokens, after) == "of"
        if subject is None or not (of_group or _is_one(passage.facts, noun, subject, group)):
            continue
        clause = clause_of(passage.sentence, passage.first, passage.last)
        for scale in _meant(passage.facts, word, scales, subject, field.by):
            yield passage.assertion(
                start,
                end,
                clause,
                frame="ranked",
                subject=subject,
                attribute=scale.attribute,
                value=Quantity(place, place),
                role="rank",
                object=group,
                scope="world" if field.world else "all",
                noun="least" if scale.least else "most",
            )._replace(value_text=words)
        return


def _meant(facts: FactBase, word: str, scales: Sequence[Scale], subject: str, by: str) -> list[Scale]:
    """The scales that a superlative may mean of somebody.

    Where people live, "largest" may be by area or by their number: only who has both figures is ranked by either.
    """
    found = [scale for scale in scales if subject in facts.entities_with(scale.attribute)]
    if by:
        return [scale for scale in found if _is_by(facts, scale, by)]
    inhabited = word in _BY_SIZE and (facts.entities[subject].kind or "") in _INHABITED
    types = {facts.attributes[scale.attribute].type for scale in found}
    return found if not inhabited or types >= {"count", "quantity"} else []


def _owner(tokens: Sequence[Token], first: int) -> tuple[str | None, int | None]:
    """Whose a rank is said to be ("the EU's largest"), and the token before its article; `None` without an article."""
    if first > 1 and tokens[first - 1].cls == "POSS":
        owner = tokens[first - 2].entity
        return (owner, first - 3 - (word_at(tokens, first - 3) == "the")) if owner else (None, None)
    return (None, first - 2) if word_at(tokens, first - 1) == "the" else (None, None)


def _field(tokens: Sequence[Token], at: int) -> _Field | None:
    """What follows the noun: nothing, or among whom and by what; `None` where other words narrow the field."""
    field = _Field(at)
    while field.last < len(tokens) and not _ends(tokens, field.last):
        word, after = word_at(tokens, field.last), field.last + 1
        after += word_at(tokens, after) in ("the", "our")
        group = tokens[after].entity if after < len(tokens) else None
        if word in _AMONG and word_at(tokens, after) in _WORLD:
            field = field._replace(last=after + 1, world=True)
        elif word in _AMONG and group and not field.group:
            field = field._replace(last=after + 1, group=group)
        elif word == "by" and not field.by:
            stop = next((i for i in range(after, len(tokens)) if _ends(tokens, i)), len(tokens))
            field = field._replace(last=stop, by=" ".join(token.text.casefold() for token in tokens[after:stop]))
        else:
            return None
    return field


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase is over before a token: at a stop, "and" or a verb."""
    return tokens[at].text in PAUSES or tokens[at].cls in ("AND", "BE") or is_verb(tokens, at)


def _is_one(facts: FactBase, noun: str, subject: str, group: str | None) -> bool:
    """Whether a noun says no more than what all those ranked are: a member, a planet, a country."""
    kind = facts.entities[subject].kind or ""
    if noun in ({kind} | (_COUNTRIES if kind == "country" else frozenset())):
        return True
    counting = (facts.attributes.get(listed.counted_by or "") for listed in facts.member_lists.get(group or "", ()))
    nouns = (phrase for attribute in counting if attribute for phrase in attribute.nouns)
    return any(noun in (form.casefold() for form in phrase.forms) for phrase in nouns)


def _is_by(facts: FactBase, scale: Scale, by: str) -> bool:
    """Whether the figure that the words name is that of the attribute."""
    words = by.removeprefix("its ").removeprefix("total ")
    return any(words == form.casefold() for phrase in facts.attributes[scale.attribute].nouns for form in phrase.forms)


def _subject(passage: Passage, left: int, after: int) -> tuple[str | None, int, int]:
    """Who has the rank, and the place of what would be wrong: the rank itself, or the name that it is given to."""
    tokens, draft = passage.tokens, passage.draft
    rank = tokens[passage.first].start, tokens[passage.last - 1].end
    told = name_from(tokens, after + 1) if word_at(tokens, after) in _GIVING else None
    if told is not None and (entity := tokens[told[0]].entity):
        return entity, tokens[told[0]].start, tokens[told[0]].end
    verb = left
    while verb > 0 and is_adverb(tokens, verb):
        verb -= 1
    if verb > 0 and tokens[verb].cls == "BE":
        agent, meant = draft.discourse.agent(passage.number, passage.first)
        sure = agent is not None and agent.verb == verb and meant is not None and meant.sure
        return (meant.entity if meant and sure else None), *rank
    named = tokens[left - 1].entity if left > 0 and tokens[left].cls == "COMMA" else None
    alone = left < 2 or tokens[left - 2].cls not in ("COMMA", "AND")  # "France, Spain, the largest country, and"
    return (named if alone else None), *rank
