"""Assertions whose value is an entity: who holds an office, where something has its seat, which city is the capital."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions._holders import TABLES
from factlint.assertions.assertion import Assertion
from factlint.assertions.clauses import clause_of
from factlint.assertions.frames import FrameFinder
from factlint.assertions.words import bases
from factlint.grammars import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.tokens import Sentence, Token
    from factlint.facts import FactBase
    from factlint.values import Period

_Shape: TypeAlias = Literal["titled", "called", "started", "based", "hosted"]

_FILLERS = frozenset(
    """the a an new current present incumbent currently longtime long serving elected mr mrs ms sir dame dr located
    situated city and or its their our officially""".split()
)
_FORMER = frozenset(
    """former formerly then ex acting interim outgoing incoming deputy vice future next elect late designate assistant
    caretaker ousted previous predecessor successor would be candidate""".split()
)
_CURRENT = frozenset("today current currently now incumbent sitting".split())
_PREFIXES = ("then-", "ex-", "former-", "soon-", "vice-")
_BECOMING = frozenset("become replace succeed appoint elect name".split())
_KINDS = frozenset("person city town place".split())
_NOT_NAMES = frozenset(
    """office house council summit election elections day administration government party republic agency ministry cabinet
    monday tuesday wednesday thursday friday saturday sunday i we""".split()
)


@dataclass(frozen=True, slots=True)
class _Held:
    """An office or the like, whose it is, and who or what is said to hold it."""

    shape: _Shape
    offices: tuple[Token, ...]
    owners: tuple[Token, ...]
    holders: tuple[Token, ...]
    unknown: tuple[Token, ...]
    date: Token | None


class HolderFinder:
    """Finds the frames of `holders.lark`."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._finder = FrameFinder(TABLES, _Handlers(self._class), self._classes)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, _Held]]:
        yield from self._finder.find(sentence)

    def _classes(self, sentence: Sentence) -> list[str]:
        tokens = sentence.tokens
        found = [self._class(token) for token in tokens]
        for at in range(len(found) - 3):
            if found[at : at + 4 : 3] == ["COMMA", "COMMA"] and tokens[at + 1].text == "or" and found[at + 2] == "BODY":
                found[at : at + 4] = ["FILL"] * 4  # ", or UN,": another name of the body just named
        return found

    def _class(self, token: Token) -> str:
        word = token.text.casefold()
        if token.term and any(self._entity_valued(name) for name in token.term.nouns | token.term.verbs):
            return "BASED" if word in ("based", "headquartered") and token.term.inner else "OFFICE"
        if token.name:
            return "HOLDER" if self._holds(token.name.entities) else "BODY"
        if bases(word) & _BECOMING:
            return "BECOME"
        if token.cls in ("BE", "COMMA", "OPEN", "OF", "POSS", "DATE"):
            return token.cls
        if word in ("in", "at"):
            return "IN"
        if word == "as":
            return "AS"
        if word in _FILLERS:
            return "FILL"
        if token.cls == "WORD" and token.text[0].isupper() and word not in _NOT_NAMES:
            return "CAPS"
        return ""

    def _entity_valued(self, attribute: str) -> bool:
        return self._facts.attributes[attribute].type == "entity"

    def _holds(self, entities: Sequence[str]) -> bool:
        return any(
            (entity in self._facts.entities and self._facts.entities[entity].kind in _KINDS)
            or bool(self._facts.index.holding(entity))
            for entity in entities
        )


class _Handlers:
    """What each rule of `holders.lark` means."""

    def __init__(self, classify: object) -> None:
        self._class = classify

    def titled(self, *tokens: Token) -> _Held:
        return self._held("titled", tokens)

    def called(self, *tokens: Token) -> _Held:
        return self._held("called", tokens)

    def started(self, *tokens: Token) -> _Held:
        return self._held("started", tokens)

    def based(self, *tokens: Token) -> _Held:
        return self._held("based", tokens)

    def hosted(self, *tokens: Token) -> _Held:
        return self._held("hosted", tokens)

    def start(self, held: _Held) -> _Held:
        return held

    def _held(self, shape: _Shape, tokens: tuple[Token, ...]) -> _Held:
        classes = [self._class(token) for token in tokens]  # type: ignore[operator]

        def of(*names: str) -> tuple[Token, ...]:
            return tuple(token for token, name in zip(tokens, classes, strict=True) if name in names)

        holders, unknown = of("HOLDER"), of("CAPS")
        if not holders and not unknown:
            raise Reject
        return _Held(shape, of("OFFICE"), of("BODY"), holders, unknown, next(iter(of("DATE")), None))


def holdings(draft: Draft, finder: HolderFinder) -> Iterator[Assertion]:
    """The assertions about holders of offices and about places, every reading of each."""
    for index, sentence in enumerate(draft.sentences):
        if any(token.term or token.name for token in sentence.tokens):
            for first, last, held in finder.find(sentence):
                if not _former(sentence, first, last):
                    yield from _readings(draft, index, sentence, (first, last), held)
            yield from _took_office(draft, sentence)


def _took_office(draft: Draft, sentence: Sentence) -> Iterator[Assertion]:
    """ "when he took office in 2017": the start of any office that the person held."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 3):
        if tokens[at].text.casefold() not in ("took", "takes", "assumed") or tokens[at + 1].text.casefold() != "office":
            continue
        name, date = tokens[at - 1].name, next((t for t in tokens[at + 2 : at + 4] if t.cls == "DATE"), None)
        if name and date and date.mention and date.mention.period:
            for person in name.entities:
                for owner, attribute in dict.fromkeys((f.entity, f.attribute) for f in draft.facts.holdings(person)):
                    if draft.facts.attributes[attribute].max_at_once:
                        yield _start(draft, sentence, date, owner, attribute, person, firm=len(name.entities) == 1)


def _former(sentence: Sentence, first: int, last: int) -> bool:
    around = sentence.tokens[max(0, first - 2) : last + 1]
    return any(token.text.casefold() in _FORMER or token.text.casefold().startswith(_PREFIXES) for token in around)


def _readings(draft: Draft, index: int, sentence: Sentence, span: tuple[int, int], held: _Held) -> Iterator[Assertion]:
    if held.shape == "hosted":
        attributes = {name for token in held.owners if token.name for entity in token.name.entities
                      for name in draft.facts.attributes_of(entity) if _hosting(draft.facts, name)}  # fmt: skip
    else:
        attributes = {
            name
            for token in held.offices
            if token.term
            for name in token.term.nouns | token.term.verbs
            if draft.facts.attributes[name].type == "entity"
        }
    owners, firm = _owners(draft, index, sentence, span, held, attributes)
    for owner, attribute in owners:
        known = _values(draft.facts, owner, attribute)
        kinds = {draft.facts.entities[value].kind for value in known if value in draft.facts.entities}
        fitting = [
            token
            for token in held.holders
            if token.name and any(draft.facts.entities[e].kind in kinds for e in token.name.entities)
        ]
        right = next((token for token in fitting if token.name and set(token.name.entities) & known), None)
        place = "person" not in kinds
        if right or fitting:
            token = right or (fitting[-1] if place else fitting[0])
            assert token.name is not None
            value = next((e for e in token.name.entities if e in known), token.name.entities[0])
            yield _assertion(draft, index, span, held, owner, attribute, (value, token.start, token.end), firm)
            if held.shape == "started" and held.date and held.date.mention and held.date.mention.period:
                yield _start(draft, sentence, held.date, owner, attribute, value, firm=firm)
        elif held.unknown and not place and not held.holders:
            start, end = held.unknown[0].start, held.unknown[-1].end
            named = len(held.unknown) > 1 or held.offices[0].text[0].isupper()
            named = named and (bool(held.owners) or _alone(draft, index, owner))
            value = draft.document.text[start:end]
            yield _assertion(draft, index, span, held, owner, attribute, (value, start, end), firm and named)


def _hosting(facts: FactBase, attribute: str) -> bool:
    found = facts.attributes[attribute]
    return found.type == "entity" and any("host" in form for phrase in found.nouns for form in phrase.forms)


def _values(facts: FactBase, owner: str, attribute: str) -> set[str]:
    return {fact.value for fact in facts.timeline(owner, attribute) if isinstance(fact.value, str)}


def _owners(
    draft: Draft, index: int, sentence: Sentence, span: tuple[int, int], held: _Held, attributes: set[str]
) -> tuple[list[tuple[str, str]], bool]:
    """Whose office or seat it is, and whether the words say so."""
    pairs = {(owner, name) for name in attributes for owner in draft.facts.entities_with(name)}
    explicit = {entity for token in held.owners if token.name for entity in token.name.entities}
    found = sorted(pair for pair in pairs if pair[0] in explicit)
    if found:
        return found, len({owner for owner, _ in found}) == 1
    if explicit:
        return [], False
    beside = _beside(sentence, span)
    found = sorted(pair for pair in pairs if pair[0] in beside)
    if found:
        return found, len({owner for owner, _ in found}) == 1
    people = {e for token in held.holders if token.name for e in token.name.entities}
    held_by = {(fact.entity, fact.attribute) for person in people for fact in draft.facts.holdings(person)}
    named = draft.subjects.named
    found = sorted(pair for pair in pairs & held_by if pair[0] in named)
    if found:
        return found, len(found) == 1
    here = sorted(pair for pair in pairs if pair[0] in set(draft.subjects.named_in(index)))
    back = here or sorted(pair for pair in pairs if pair[0] in named)
    everywhere = {pair[0] for pair in pairs} & named
    return back, len(everywhere) == 1 and not _is_place(draft.facts, attributes)


def _alone(draft: Draft, index: int, owner: str) -> bool:
    """Whether a sentence names one body and nothing else, so that a title in it is that body's."""
    return set(draft.subjects.named_in(index)) == {owner} and draft.subjects.kind(owner) != "country"


def _is_place(facts: FactBase, attributes: set[str]) -> bool:
    return any(facts.attributes[name].max_at_once is None for name in attributes)


def _beside(sentence: Sentence, span: tuple[int, int]) -> set[str]:
    """The name right before the frame, or right after it ("Headquartered in Brussels, Belgium, NATO is ...")."""
    tokens = sentence.tokens
    at = span[0] - 1
    while at >= 0 and (
        tokens[at].cls in ("BE", "VERB", "OWN", "HEDGE", "NEUTRAL") or tokens[at].text.casefold() in _FILLERS
    ):
        at -= 1
    if at >= 0 and tokens[at].cls == "POSS":
        at -= 1
    if at >= 0 and tokens[at].cls == "CLOSE":
        while at > 0 and tokens[at].cls != "OPEN":
            at -= 1
        at -= 1
    found = set(tokens[at].name.entities) if at >= 0 and tokens[at].name else set()  # type: ignore[union-attr]
    if not found and span[0] == 0:
        for token in tokens[span[1] : span[1] + 5]:
            if token.name:
                found |= set(token.name.entities)
    return found


def _start(
    draft: Draft, sentence: Sentence, date: Token, owner: str, attribute: str, holder: str, *, firm: bool
) -> Assertion:
    """ "became chief executive in 2014": the day an office began."""
    assert date.mention is not None
    assert date.mention.period is not None
    return Assertion(
        date.start,
        date.end,
        (sentence.start, sentence.end),
        "started",
        owner,
        attribute,
        date.mention.period,
        date.text,
        quoted=draft.quoted(date.start, date.end),
        firm=firm,
        role="start",
        object=holder,
        kind="office",
    )


def _time_in_office(draft: Draft, index: int, owner: str, attribute: str, holder: str) -> Period | None:
    """A time that the sentence or the paragraph speaks of and at which the person did hold the office."""
    told = [token.mention.period for token in draft.sentences[index].mentions if token.mention and token.mention.period]
    before = _told_of(draft, index, draft.sentences[index], draft.sentences[index].start)
    terms = [fact.valid for fact in draft.facts.timeline(owner, attribute) if fact.value == holder]
    return next((when for when in [*told, before] if when and any(term.possibly(when) for term in terms)), None)


def _told_of(draft: Draft, index: int, sentence: Sentence, start: int) -> Period | None:
    """The time that the paragraph has told of last, which a name in a story belongs to."""
    latest: Period | None = None
    for other in draft.sentences[max(0, index - 12) : index + 1]:
        if other.block == sentence.block:
            for token in other.mentions:
                if token.cls == "DATE" and token.start < start and token.mention and token.mention.period:
                    latest = token.mention.period
    return latest


def _assertion(
    draft: Draft,
    index: int,
    span: tuple[int, int],
    held: _Held,
    owner: str,
    attribute: str,
    value: tuple[str, int, int],
    firm: bool,
) -> Assertion:
    sentence = draft.sentences[index]
    clause = clause_of(sentence, *span)
    said, start, end = value
    when = held.date.mention.period if held.date and held.date.mention else clause.when
    if said not in draft.facts.entities:
        when = when or _told_of(draft, index, sentence, start)
    elif held.shape != "started":
        when = _time_in_office(draft, index, owner, attribute, said) or when
    current = any(token.text.casefold() in _CURRENT for token in sentence.tokens)
    return Assertion(
        start,
        end,
        (sentence.start, sentence.end),
        held.shape,
        owner,
        attribute,
        said,
        draft.document.text[start:end],
        when,
        clause.tense if held.shape == "called" else "present",
        negated=clause.negated and held.shape == "called",
        quoted=draft.quoted(start, end),
        attributed=False,
        hypothetical=clause.hypothetical and held.shape == "called",
        sometime=clause.sometime,
        firm=firm,
        courtesy=held.shape == "titled" and not held.owners and not current,
        kind="office" if draft.facts.attributes[attribute].max_at_once else "attribute",
    )
