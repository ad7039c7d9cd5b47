"""Whether the clause that a date belongs to tells of a happening: its verb, and of whom it is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.predicates import object_of
from factlint.assertions.sentences.verbs import ADVERBS, AUXILIARIES
from factlint.assertions.sentences.words import bases, idiom_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.happening import Bag
    from factlint.assertions.happenings.matching import Content, Match
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token

_YEAR = re.compile(r"[0-9]{4}")
_OPEN = frozenset("by until before after within till through throughout since from".split())
_FUTURE = frozenset(("will", "shall"))
_UNREAL = frozenset("if would could might may should unless whether not never no to".split())
_BEGINNING = frozenset("begin start launch happen occur open break".split())
_HAPPENING = frozenset("take hold stage come".split())
_JOINS = frozenset("of to on for in with between against from".split())
_LANDS = frozenset("peninsula island city town state province republic kingdom region territory country".split())
_PEOPLE = frozenset("citizens voters people electorate government troops forces leaders".split())
_FIRSTS = frozenset("first only last latest newest".split())
_LATELY = frozenset("newly recently just long re".split())


def is_told(draft: Draft, number: int, date: int, match: Match, content: Content) -> bool:
    """Whether the date is that of a verb which says of the right one that the happening took place."""
    tokens = draft.sentences[number].tokens
    if match.bag.dated or not match.named or _is_open(tokens, date, match) or _lacks_year(tokens, date):
        return False
    return any(
        not _is_unreal(tokens, predicate, match) and _tells(draft, number, predicate, match, content)
        for predicate in governing(tokens, date)
    )


def _is_open(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the words leave the date open: "by 1990", but not "not until 1990" or "supported until 1990"."""
    before = _word(tokens, date - 1)
    before = before or (tokens[date - 1].text.rpartition(" ")[2] if date else "")
    if before in match.bag.words:
        return False
    if before == "from" and re.search(r"\bto\b|[-–]", tokens[date].text):
        return False
    if before == "until" and _word(tokens, date - 2) == "not":
        return False
    if before in ("from", "to") and bases(_word(tokens, date - 2)) & {"date", "back"}:
        return False
    return before in _OPEN or (_word(tokens, date - 2) in _OPEN and before in ("the", "of"))


def _lacks_year(tokens: Sequence[Token], date: int) -> bool:
    """Whether the year of a date may be that of another in the sentence: "announced in May 2016 and held in June"."""
    dates = [token.text for token in tokens if token.cls == "DATE"]
    bare = re.search(r"[0-9]|year", tokens[date].text) is None
    return bare and any(_YEAR.search(text) for text in dates)


def _is_unreal(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether the verb is denied, wished for, supposed, planned, or said to be done again: "was newly founded"."""
    at = predicate.verb - 1
    planned = _FUTURE if match.happening.attribute == "date" else frozenset[str]()
    while at >= 0 and (
        _word(tokens, at) in AUXILIARIES | ADVERBS | _UNREAL | _LATELY or _word(tokens, at)[-2:] == "ly"
    ):
        if _word(tokens, at) in (_UNREAL | _LATELY | planned) - match.bag.words:
            return True
        at -= 1
    return False


def _tells(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    tokens, bag = draft.sentences[number].tokens, match.bag
    verb = predicate.verb
    said = any(verb in content.words.get(word, ()) for word in bag.words)
    fact = match.happening.attribute != "date"
    idiom = _is_idiom(tokens, predicate) or _word(tokens, predicate.object) == "place"
    within = idiom or (fact and said and _is_of(predicate.object, bag.words, content))
    done = _first_done(tokens, predicate, match, content)
    patient = predicate.subject if within else predicate.patient if done is None else object_of(tokens, done)
    if patient is None or not (said or _takes_place(tokens, predicate) or done is not None):
        return False
    if _is_done_by_unknown(tokens, predicate, match):
        return False
    meant = draft.subjects.discourse.entity(number, patient)
    if fact and (len(bag.words) == 1 or meant == match.happening.owner):
        whole = said and _is_whole(predicate, bag, content) and _is_whose(tokens, patient, match, content)
        return whole and meant == match.happening.owner and not _ignored(tokens[verb], match)
    heads = [patient, *([object_of(tokens, verb)] if predicate.object is None else [])]
    headed = any(at is not None and _is_headed(tokens, at, meant, match, content) for at in heads)
    return headed and _covers(draft, number, predicate, match, content)


def _is_done_by_unknown(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether somebody whom nobody knows does it: "Ohio ratified the 19th Amendment"."""
    happening = match.happening
    if match.bag.names or happening.owner or predicate.object is None or predicate.subject is None:
        return False
    doer = tokens[predicate.subject]
    return doer.name is None and predicate.subject not in match.words


def _is_whole(predicate: Predicate, bag: Bag, content: Content) -> bool:
    """Whether the clause has all words of what the facts date: "became independent", not "became a member"."""
    clause = range(predicate.first, predicate.last)
    return all(any(at in clause for at in content.words.get(word, ())) for word in bag.words)


def _covers(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    """Whether the words of the happening stand in the clause of the verb."""
    tokens, bag = draft.sentences[number].tokens, match.bag
    inside = set(range(predicate.first, predicate.last))
    for at in (predicate.subject, predicate.object):
        if at is not None:
            inside |= set(range(phrase_start(tokens, at), at + 1))
    words = sum(not inside.isdisjoint(content.words.get(word, ())) for word in bag.words)
    discourse = draft.subjects.discourse
    meant = {discourse.entity(number, at) for at in (predicate.subject, predicate.object) if at is not None}
    owned = {discourse.entity(number, at) for at in inside if tokens[at].cls == "OWN"}
    names = sum(not inside.isdisjoint(content.entities.get(name, ())) or name in meant | owned for name in bag.names)
    missing = match.happening.owner is not None and not match.named
    share = (words + names) / bag.size
    return not missing and share >= (1 if bag.size < 5 else NEARLY) and bag.size > 1


def _is_headed(tokens: Sequence[Token], patient: int, meant: str | None, match: Match, content: Content) -> bool:
    """Whether the patient is one that the happening has, not something of it: "the withdrawal from the treaty"."""
    mine = match.bag.names | {match.happening.owner}
    if meant is not None and meant in mine:
        return True
    head = _head(tokens, patient)
    head -= _word(tokens, head) in _PEOPLE and tokens[head - 1].name is not None
    name = tokens[head].name
    return _is_of(head, match.bag.words, content) or (name is not None and not mine.isdisjoint(name.entities))


def _is_whose(tokens: Sequence[Token], patient: int, match: Match, content: Content) -> bool:
    """Whether it is said of the entity named or of a word of the fact: not of "a book on the League"."""
    head = _head(tokens, patient) if tokens[patient].name else patient
    return head == patient or tokens[head].name is not None or _is_of(head, match.bag.words, content)


def _head(tokens: Sequence[Token], end: int) -> int:
    """The head of a noun phrase: "book" in "our book on the League", but the name in "the city of Leeds"."""
    head = phrase_start(tokens, end)
    while head < end and not _joins(tokens, head + 1):
        head += 1
    if _word(tokens, head) in _LANDS and head + 2 < len(tokens) and tokens[head + 1].cls == "OF":
        head += 2
    return head


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether the head of a phrase stands before a token: not so in "the peninsula of Crimea"."""
    return _word(tokens, at) in _JOINS and not (tokens[at].cls == "OF" and _word(tokens, at - 1) in _LANDS)


def _is_idiom(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether an object is part of what the verb says: "began life", "took effect"."""
    told = [token.text.casefold() for token in tokens[predicate.verb : predicate.verb + 3]]
    idiom = idiom_at(told, 0)
    return idiom is not None and predicate.object is not None and predicate.object < predicate.verb + idiom[0]


def _first_done(tokens: Sequence[Token], predicate: Predicate, match: Match, content: Content) -> int | None:
    """The infinitive that says what was done: "became the only country to leave"."""
    words = [_word(tokens, at) for at in range(predicate.verb, predicate.last)]
    at = predicate.verb + words.index("to") + 1 if "to" in words else 0
    first = at > 0 and not _FIRSTS.isdisjoint(words[: at - predicate.verb]) and _is_of(at, match.bag.words, content)
    return at if first else None


def _is_of(at: int | None, words: frozenset[str], content: Content) -> bool:
    return any(at in content.words.get(word, ()) for word in words)


def _takes_place(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether the verb only says that its subject took place: "the summit opened", "the vote was held"."""
    base = bases(_word(tokens, predicate.verb).split(" ")[0])
    if base & _BEGINNING:
        return predicate.object is None
    place = "place" in (_word(tokens, predicate.verb + 1), *_word(tokens, predicate.verb).split(" "))
    return bool(base & _HAPPENING) and (place or predicate.object is None)


def _ignored(token: Token, match: Match) -> bool:
    return token.term is not None and match.happening.attribute in token.term.ignored


def _word(tokens: Sequence[Token], at: int | None) -> str:
    return tokens[at].text.casefold() if at is not None and 0 <= at < len(tokens) else ""
