"""Assertions about who did something that the facts give to somebody: "Ann Lee was the first to cross the gorge".

An event that is called by what was done, "opening of the bridge", is told by its verb as well: "Ann Lee opened it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.referents.naming import name_from, name_up_to
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.governing import periods_of
from factlint.assertions.sentences.phrases import describes, phrase_start
from factlint.assertions.sentences.predicates import object_of, predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import PAUSES, PREPOSITIONS, is_real, is_verb, word_at
from factlint.assertions.sentences.words import bases, concept
from factlint.facts.index import PIECE
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import Event

_IS = frozenset("is was became remains".split())
_ACHIEVING = frozenset("make score win give play set perform achieve complete deliver earn".split())
"""Verbs by which somebody does what their object is called: "scored the first goal", not "saw the first goal"."""
_ENDS = PAUSES | {"in", "on", "at", "when", "and", "after", "before", "but", "while"}
_LONGEST_TITLE = 4
_ARTICLES = frozenset("the a an".split())


class _Deed(NamedTuple):
    """What was done to what: the stem of the verb, and the words for the thing in lower case, without an article."""

    verb: str
    thing: tuple[str, ...]
    event: Event


def doers(draft: Draft) -> Iterator[Assertion]:
    """The assertions that somebody is the one who did what an event is called by, word for word or by its verb."""
    done = draft.vocabulary.deeds
    told = [(" ".join(deed.thing), deed) for phrase, event in done.items() if (deed := _deed(phrase, event))]
    for number, sentence in enumerate(draft.sentences if done else ()):
        text = draft.document.text[sentence.start : sentence.end].casefold()
        for phrase, event in done.items():
            at = text.find(phrase)
            if at >= 0:
                first = sentence.index_at(sentence.start + at)
                last = sentence.index_at(sentence.start + at + len(phrase) - 1) + 1
                yield from _said(draft, number, (first, last), event)
        for thing, deed in told:
            if thing in text:
                yield from _told(draft, number, deed)


def _deed(phrase: str, event: Event) -> _Deed | None:
    """What an event is called by, as a verb and what it is done to: "opening of the bridge", "bridge opening"."""
    words = PIECE.findall(phrase)
    of = words.index("of") if "of" in words else None
    head, thing = (words[of - 1], words[of + 1 :]) if of else (words[-1], words[:-1])
    thing = thing[1:] if thing[:1] and thing[0] in _ARTICLES else thing
    single = of in (None, 1) or (of == 2 and words[0] in _ARTICLES)
    return _Deed(concept(head), tuple(thing), event) if thing and single else None


def _told(draft: Draft, number: int, deed: _Deed) -> Iterator[Assertion]:
    """Whoever a verb says did the very thing: "Ann Lee opened the bridge", "the bridge was opened by Ann Lee"."""
    tokens = draft.sentences[number].tokens
    for verb in range(len(tokens)):
        word = word_at(tokens, verb).partition(" ")[0]
        acts = past_form(tokens[verb]) and concept(word) == deed.verb and is_verb(tokens, verb)
        if not acts or not is_real(tokens, verb) or not _is_then(tokens, verb, deed.event):
            continue
        after, predicate = object_of(tokens, verb), predicate_of(tokens, verb)
        by = next((at for at in range(verb + 1, predicate.last) if tokens[at].cls == "BY"), None)
        found: tuple[int, int] | None = None
        if after is not None and _is_thing(tokens, after, deed.thing) and predicate.subject is not None:
            found = _person_at(draft, number, predicate.subject)
        elif by is not None and predicate.subject is not None and _is_thing(tokens, predicate.subject, deed.thing):
            found = _person_after(tokens, by)
        if found is not None:
            yield _assertion(draft, number, found, (verb, verb + 1), deed.event)


def _is_then(tokens: Sequence[Token], verb: int, event: Event) -> bool:
    """Whether no date of a verb is another than that of the event: a bridge may be opened again."""
    said = range(verb, predicate_of(tokens, verb).last)
    again = any(word_at(tokens, at) in ("again", "first") for at in said)
    periods = [] if again else periods_of(tokens, verb)
    return not again and (not periods or any(period.overlaps(event.span) for period in periods))


def _is_thing(tokens: Sequence[Token], last: int, thing: Sequence[str]) -> bool:
    """Whether a noun phrase that ends at a token is what was done, and not only its owner: "the bridge's lights"."""
    if last + 1 < len(tokens) and tokens[last + 1].cls in ("POSS", "HYPHEN"):
        return False
    words = _pieces(tokens[phrase_start(tokens, last) : last + 1])
    return tuple(words[-len(thing) :]) == tuple(thing)


def _pieces(tokens: Iterable[Token]) -> list[str]:
    return [piece for token in tokens for piece in PIECE.findall(token.text.casefold())]


def _person_at(draft: Draft, number: int, subject: int) -> tuple[int, int] | None:
    """The name of a subject, known or of several words, alone: of "Ann Lee and Bo Ek" either may have done it."""
    tokens = draft.sentences[number].tokens
    found = (subject, subject + 1) if tokens[subject].entity else name_up_to(tokens, subject + 1)
    return found if found and not _is_joined(tokens, found[0] - 1) else None


def _person_after(tokens: Sequence[Token], by: int) -> tuple[int, int] | None:
    """The name that "by" leads to, past a title: "by the mayor, Ann Lee,", "by Mayor Ann Lee"."""
    first = by + 1
    while first < len(tokens) and first - by <= _LONGEST_TITLE and _introduces(tokens[first]):
        first += 1
    first += bool(first + 1 < len(tokens) and tokens[first].term and tokens[first + 1].name)
    found = (first, first + 1) if first < len(tokens) and tokens[first].entity else name_from(tokens, first)
    return found if found and not _is_joined(tokens, found[1]) else None


def _introduces(token: Token) -> bool:
    plain = describes(token) and token.text.islower() and token.text not in PREPOSITIONS
    return token.cls in ("DET", "OWN", "COMMA") or plain


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and (tokens[at].cls == "AND" or word_at(tokens, at) in ("with", "of"))


def _said(draft: Draft, number: int, deed: tuple[int, int], event: Event) -> Iterator[Assertion]:
    """Whoever the words beside the deed `first:last` make its doer: the subject, or an apposition."""
    tokens = draft.sentences[number].tokens
    first, last = deed
    first -= first > 0 and tokens[first - 1].cls == "DET"
    ends = word_at(tokens, last) in _ENDS
    apart = word_at(tokens, last) in PAUSES
    opens = first == 0 or tokens[first - 1].cls in ("COMMA", "AND", "DATE")  # not "the guide of the first woman"
    found: tuple[int, int] | None = None
    told = ends if word_at(tokens, first - 1) in _IS else apart and tokens[first - 1].cls == "COMMA"
    if first > 1 and bases(word_at(tokens, first - 1)) & _ACHIEVING and is_real(tokens, first - 1):
        subject = predicate_of(tokens, first - 1).subject
        found = _person_at(draft, number, subject) if subject is not None else None
    elif (by := _by(tokens, last)) is not None:
        found = _person_after(tokens, by)  # "the gorge was first crossed in 1868 by Ann Lee"
    elif first > 1 and told:
        found = name_up_to(tokens, first - 1)
    elif last + 1 < len(tokens) and (word_at(tokens, last) in _IS or tokens[last].cls == "COMMA") and opens:
        found = name_from(tokens, last + 1)
    if found is None:
        return
    yield _assertion(draft, number, found, deed, event)


def _by(tokens: Sequence[Token], last: int) -> int | None:
    """The "by" of a deed that is told in the passive, after when it was done."""
    at = last
    while at < len(tokens) and tokens[at].cls in ("IN", "ON", "DATE"):
        at += 1
    return at if past_form(tokens[last - 1]) and at < len(tokens) and tokens[at].cls == "BY" else None


def _assertion(draft: Draft, number: int, found: tuple[int, int], deed: tuple[int, int], event: Event) -> Assertion:
    """That the name at `found` did what the event is."""
    tokens = draft.sentences[number].tokens
    value = tokens[found[0]].entity or draft.document.text[tokens[found[0]].start : tokens[found[1] - 1].end]
    return Passage(draft, number, *found).assertion(
        tokens[found[0]].start,
        tokens[found[1] - 1].end,
        clause_of(draft.sentences[number], *deed),
        frame="done",
        subject=event.name,
        attribute="by",
        value=value,
        kind="event",
    )
