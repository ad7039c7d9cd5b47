"""Assertions about the time since something happened: "its 75th anniversary", "for 65 years", "in its 250th year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.aging import bearer, reached, tells_of_now
from factlint.assertions.happenings.attaching import names_another
from factlint.assertions.happenings.matching import content_of, match_of
from factlint.assertions.referents.naming import names_in
from factlint.assertions.referents.roles import named_at
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.phrases import qualifies
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.assertions.sentences.words import concept
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.happenings.happening import Happening, HappeningIndex
    from factlint.assertions.sentences.tokens import Token

_FOUNDING = frozenset(
    concept(word) for word in "found establish create form sign launch adopt independence declare proclaim".split()
)
_SIGNING = concept("sign")
"""What the anniversary of a treaty is of, where nothing else is said."""
_INDEPENDENCE = concept("independence")
_AHEAD = frozenset(
    """will next upcoming expected ahead prepare prepares preparing plan plans coming soon before approach approaches
    approaching near nears nearing toward towards""".split()
)
_KINDS = ("ordinal", "duration", "number", "age")
_PERSONAL = frozenset("his her my".split())
_HAS = frozenset("has have had".split())


def elapsed(draft: Draft, happenings: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that count years since a happening."""
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            mention = token.mention
            if mention and mention.quantity and mention.kind in _KINDS and not _is_stretch(token):
                words = [word.text.casefold() for word in sentence.tokens[at + 1 : at + 4]]
                yield from Years(draft, number, at, happenings()).said(mention.kind, words)
            elif token.period and at and sentence.tokens[at - 1].text.casefold() == "since":
                yield from Years(draft, number, at, happenings()).active()


def _is_stretch(token: Token) -> bool:
    """Whether years are some of more: "the first 200 years of the United States"."""
    return token.text.casefold().startswith(("first ", "last ", "next ", "past "))


class Years:
    """A number of years at token `at` of a sentence, and what it may be counted from."""

    def __init__(self, draft: Draft, number: int, at: int, index: HappeningIndex) -> None:
        self.draft, self.number, self.at, self.index = draft, number, at, index
        self.tokens = draft.sentences[number].tokens
        self.figure = self.tokens[at]

    def said(self, kind: str, words: list[str]) -> Iterator[Assertion]:
        """The assertions of the number with the `words` after it."""
        quantity = self.figure.quantity
        if kind == "ordinal":
            yield from self._of_ordinal(words)
        elif kind in ("number", "age"):
            subject = bearer(self.tokens, self.at)
            exact = kind == "number" and word_at(self.tokens, self.at - 1) != "at"
            yield from self._of_age(subject, "years" if exact else "about") if subject is not None else ()
        elif kind == "duration" and quantity and quantity.unit == "year":
            yield from self._of_duration(words)

    def _of_ordinal(self, words: list[str]) -> Iterator[Assertion]:
        """ "Its 75th anniversary", "its 75th birthday", "in its 75th year", "the 75th Independence Day"."""
        at, tokens = self.at, self.tokens
        if words[:1] == ["birthday"] and tokens[at - 1].text.casefold() == "their":
            return  # of people: "a pass for all citizens on their 18th birthday"
        if words[:1] in (["anniversary"], ["birthday"]):
            yield from self._since(at + 2, "years")
        elif " ".join(words).startswith("independence day"):
            yield from self._of_independence()
        elif words[:1] == ["year"] and "of" in words:
            yield from self._since(at + 2, "year")
        elif words[:1] == ["year"] and at > 2 and tokens[at - 2].cls == "IN":
            yield from self._of_body(self._right_before(at - 2), "year") if tokens[at - 1].cls == "OWN" else ()
        elif at > 3 and tokens[at - 1].text.casefold() == "the":
            yield from self._proclaimed()

    def _of_duration(self, words: list[str]) -> Iterator[Assertion]:
        """ "65 years of independence", "65 years since it broke away", "independent for 65 years"."""
        at, tokens = self.at, self.tokens
        if words[:1] == ["of"]:
            yield from self._since(at + 1, "about")
        elif tokens[at - 1].cls == "HEDGE" and tokens[at - 1].text.casefold() not in ("about", "exactly"):
            return  # "more than 50 years since"
        elif words[:1] == ["since"] and (happening := self._named_after(at + 2)):
            yield self._assertion(happening, "years", firm=True)
        elif words[:1] == ["after"]:
            yield from self._after()
        elif at > 2 and tokens[at - 1].cls == "FOR":
            yield from self._of_state()
        elif at == 1 and tokens[0].text.casefold() == "for" and words[:1] == [","]:
            yield from self._of_body(tokens[3:7], "span")

    def _after(self) -> Iterator[Assertion]:
        """ "Sixty years after its founding, the League is", "on 1 May 2024, 60 years after the war began"."""
        when, named = reached(self.tokens, self.at), self._named_after(self.at + 2)
        if named is not None and named.owner is not None and self._has_rivals(self.at + 2, named):
            return
        for happening in (named,) if named else self._of_owner(self.at + 2):
            said = self._assertion(happening, "about", firm=when is not None or tells_of_now(self.tokens, self.at))
            yield said._replace(when=when, tense="present")

    def counted_from(self, first: int) -> Happening | None:
        """The happening that the words from a token on name: "the fire", "its founding", "it was founded"."""
        named = self._named_after(first)
        if named is not None and named.owner is not None and self._has_rivals(first, named):
            return None
        return named or next(self._of_owner(first), None)

    def _has_rivals(self, first: int, named: Happening) -> bool:
        """Whether "its" may stand for another that the sentence names: "from Pine 4 to Pine 5, a year after its"."""
        rivals = {name for name in names_in(self.tokens[: self.at]) if name != named.owner}
        owned = first < len(self.tokens) and self.tokens[first].cls == "OWN"
        return owned and any(h.attribute == named.attribute for name in rivals for h in self.index.owned_by(name))

    def _of_owner(self, first: int) -> Iterator[Happening]:
        """The dated fact that "its founding" or "independence" is, of whom the sentence is about."""
        tokens, discourse = self.tokens, self.draft.discourse
        own = tokens[first].cls == "OWN" if first < len(tokens) else False
        noun = first + own
        word = concept(word_at(tokens, noun))
        told = discourse.about(self.number) if not own or self.at == 0 else discourse.owner(self.number, first)
        ends = word_at(tokens, noun + 1) in PAUSES or tokens[noun + 1].cls in ("FROM", "IN")
        if told is None or not told.sure or not ends or not (own or word == _INDEPENDENCE):
            return
        rivals = {name for name in names_in(tokens) if name != told.entity}
        alike = any(bag.words == {word} for name in rivals for h in self.index.owned_by(name) for bag in h.bags)
        for happening in () if alike else self.index.owned_by(told.entity):
            if any(bag.words == {word} for bag in happening.bags) and not isinstance(happening.known, Event):
                yield happening

    def _of_age(self, subject: int, role: Role) -> Iterator[Assertion]:
        """ "NATO is 75 years old", "the bank, now five years old,", "it will be 60 next Monday"."""
        entity = self.draft.discourse.entity(self.number, subject)
        placed = self.tokens[subject].name is not None and not named_at(self.tokens, subject)  # "a report on NATO is"
        ahead = word_at(self.tokens, self.at - 1) == "be"
        for said in self._of_entities((entity,), role) if entity and not placed else ():
            yield said if role == "years" else said._replace(tense="future" if ahead else "present")

    def active(self) -> Iterator[Assertion]:
        """ "Since 1961, the Peace Corps has sent": no earlier than its founding."""
        after = [token for token in self.tokens[self.at + 1 : self.at + 5] if token.cls not in ("COMMA", "DET")]
        name = after[0].name if after else None
        when, has = self.figure.period, any(token.text in _HAS for token in self.tokens)
        if when and has and name and len(name.entities) == 1 and name.form == "name":
            for happening in self._founding(name.entities[0]):
                yield self._assertion(happening, "since", firm=True)._replace(value=when, when=None)

    def _of_independence(self) -> Iterator[Assertion]:
        """ "Norland's 60th Independence Day": the first may be the day itself or the first time it came again."""
        before = self.at - 1
        owners: tuple[str, ...] = ()
        if self.tokens[before].cls == "OWN":
            entity = self.draft.discourse.entity(self.number, before)
            named = tuple(dict.fromkeys(names_in(self.tokens[:before])))
            owners = (entity,) if entity else named if len(named) == 1 else ()
        elif self.tokens[before].cls == "POSS" and before:
            owners = tuple(names_in(self.tokens[before - 1 : before]))
        for owner in owners:
            for happening in self.index.owned_by(owner):
                if any(bag.words == {_INDEPENDENCE} for bag in happening.bags):
                    yield self._assertion(happening, "year", firm=not isinstance(happening.known, Event))

    def _of_state(self) -> Iterator[Assertion]:
        """ "Norland has been independent for 60 years"."""
        for predicate in governing(self.tokens, self.at):
            state = self.tokens[predicate.verb + 1 : self.at - 1]
            subject = None if predicate.subject is None else self.tokens[predicate.subject].name
            lasts = word_at(self.tokens, predicate.verb - 1) in ("has", "have")
            if word_at(self.tokens, predicate.verb) != "been" or not lasts or len(state) != 1 or subject is None:
                continue
            for happening in (h for entity in subject.entities for h in self.index.owned_by(entity)):
                told = any(bag.words == {concept(state[0].text.casefold())} for bag in happening.bags)
                if told and not isinstance(happening.known, Event):
                    yield self._assertion(happening, "about", firm=True)

    def _founding(self, entity: str) -> list[Happening]:
        """The happenings by which a body came to be."""
        return [h for h in self.index.owned_by(entity) if any(bag.words <= _FOUNDING for bag in h.bags)]

    def _since(self, end: int, role: Role) -> Iterator[Assertion]:
        """ "the 65th anniversary of the founding of the Peace Corps", "its 75th anniversary", "NATO's anniversary"."""
        at, tokens = self.at, self.tokens
        before = [token for token in tokens[max(0, at - 3) : at] if token.name]
        if end < len(tokens) and tokens[end].text.casefold() in ("of", "since"):
            happening = self._named_after(end + 1)
            if happening:
                yield self._assertion(happening, role, firm=True)
            else:
                yield from self._of_body(tokens[end + 1 : end + 4], role)
                yield from self._of_meant(end + 2, role)
        elif at and tokens[at - 1].cls == "OWN" and tokens[at - 1].text.casefold() not in _PERSONAL:
            earlier = [token for token in tokens[: at - 1] if token.name and token.name.form != "demonym"]
            yield from self._of_body(earlier[-1:] or self._named_before(), role)
        elif before and tokens[at - 1].cls in ("POSS", "NAME"):
            yield from self._of_body(before[-1:], role)

    def _of_meant(self, at: int, role: Role) -> Iterator[Assertion]:
        """ "The 75th anniversary of the bloc", "the 50th birthday of the country": what the noun stands for."""
        ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].cls not in ("OF", "WORD", "NOUN", "NAME", "POSS")
        if ends and word_at(self.tokens, at - 1) == "the" and word_at(self.tokens, at) in NAMELESS:
            entity = self.draft.discourse.entity(self.number, at)
            yield from self._of_entities((entity,), role) if entity else ()

    def _right_before(self, at: int) -> Sequence[Token]:
        """The name that "is now in its 60th year" or ", in its 60th year," is said of."""
        tokens = self.tokens
        while at and (tokens[at - 1].cls in ("COMMA", "BE") or tokens[at - 1].text.casefold() in ("now", "already")):
            at -= 1
        return tokens[max(0, at - 1) : at]

    def _named_after(self, first: int) -> Happening | None:
        """The happening that the words from a token to the end of the phrase name."""
        last = first
        while word_at(self.tokens, last) not in PAUSES and last < first + 13:
            last += 1
        content = content_of(self.draft, self.number, first, last)
        opening = set(self.draft.subjects.named_in(0))
        found: list[tuple[bool, int, Happening]] = []
        for happening, bag in self.index.touched(content.words, content.present):
            match = match_of(happening, bag, content, self.at)
            if match is None or bag.dated or (match.implied and happening.owner not in opening):
                continue
            if names_another(self.tokens, range(first, last), match):
                continue  # "50 years after the Treaty of Rome" is not said of the other treaties of the Union
            unsaid = bag.words - content.words.keys()
            if match.share == 1 or (unsaid == {_SIGNING} and match.named):
                found.append((match.share < 1, match.spread, happening))
        return min(found, key=lambda ways: ways[:2])[2] if found else None

    def _proclaimed(self) -> Iterator[Assertion]:
        """ "of the Independence of the United States the two hundred and forty-fifth": the year that runs."""
        content = content_of(self.draft, self.number, max(0, self.at - 10), self.at)
        if concept("independence") not in content.words:
            return
        for happening, bag in self.index.touched(content.words, content.present):
            named = happening.owner in content.entities or bag.names & content.entities.keys()
            if named and bag.words <= content.words.keys() and bag.names <= content.entities.keys():
                yield self._assertion(happening, "year", firm=True)
                return

    def _of_body(self, tokens: Sequence[Token], role: Role) -> Iterator[Assertion]:
        """The anniversary of a body: of its founding."""
        named = [token for token in tokens if token.name and token.name.form != "demonym"][:1]
        places = [self.draft.sentences[self.number].index_at(token.start) for token in named]
        if role != "span" and any(at > self.at and qualifies(self.tokens, at) for at in places):
            return  # "the 20th anniversary of the NATO raids"
        bodies = [name for token in named if token.name for name in token.name.entities]
        if any(token.name and token.name.form == "later" for token in named):  # "the bloc" may be any of those named
            bodies = list(dict.fromkeys([*bodies, *self.draft.subjects.named_in(self.number)]))
        yield from self._of_entities(bodies, role)

    def _of_entities(self, bodies: Sequence[str], role: Role) -> Iterator[Assertion]:
        """The foundings of those that the words may mean."""
        sure = sum(bool(self._founding(body)) for body in bodies) == 1
        for entity in bodies:
            founding = self._founding(entity)
            dated = any(not isinstance(happening.known, Event) for happening in founding) or _together(founding)
            for happening in founding:
                yield self._assertion(happening, role, firm=dated and sure)

    def _named_before(self) -> list[Token]:
        """The only founded body that the sentences before name."""
        found: dict[str, Token] = {}
        for sentence in self.draft.sentences[max(0, self.number - 4) : self.number]:
            for token in sentence.names:
                for entity in token.name.entities if token.name and token.name.form != "demonym" else ():
                    if any(not isinstance(happening.known, Event) for happening in self.index.owned_by(entity)):
                        found[entity] = token
        return list(found.values()) if len(found) == 1 else []

    def _assertion(self, happening: Happening, role: Role, *, firm: bool) -> Assertion:
        figure = self.figure
        ahead = any(token.text.casefold() in _AHEAD for token in self.tokens)
        when = clause_of(self.draft.sentences[self.number], self.at, self.at + 1).when
        return Passage(self.draft, self.number, self.at, self.at + 1).assertion(
            figure.start,
            figure.end,
            frame="elapsed",
            subject=happening.subject,
            attribute=happening.attribute,
            value=figure.quantity,
            when=when,
            tense="future" if ahead else "present",
            firm=firm,
            role=role,
            kind="event",
        )


def _together(founding: Sequence[Happening]) -> bool:
    """Whether all that may be meant lies within a year, so that years since then are the same."""
    days = [happening.known.on.start for happening in founding if isinstance(happening.known, Event)]
    return bool(days) and max(days).year - min(days).year <= 1
