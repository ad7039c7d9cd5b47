"""Whether the clause that a date belongs to tells of a happening: its verb, and of whom it is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.phrases import head_of, phrase_start
from factlint.assertions.sentences.predicates import object_of
from factlint.assertions.sentences.verbs import ADVERBS, AUXILIARIES
from factlint.assertions.sentences.words import bases, concept, idiom_at

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
_BEGINNING = frozenset("begin start commence initiate launch happen occur open break".split())
_HAPPENING = frozenset("take come date".split())
_STAGING = frozenset("hold stage mount host convene make launch begin start".split())
_GAINING = frozenset(
    """gain attain win achieve regain declare proclaim restore obtain secure recover get receive grant complete conclude
    finalise finalize""".split()
)
_BECOMING = frozenset("be become".split())
_SIGNING = frozenset("sign conclude reach strike".split())
_SIGNED = frozenset((concept("sign"),))
_DOCUMENTS = frozenset(
    concept(word) for word in "treaty agreement accord armistice pact truce ceasefire convention protocol act".split()
)
"""What is dated by the day it was signed, where its name says no more."""
_PEOPLE = frozenset("citizens voters people electorate government troops forces leaders".split())
_LANDS = frozenset("islands archipelago colony protectorate principality duchy".split())
_FORMS = frozenset("republic kingdom monarchy".split())
"""What a land may become long after it came to be."""
_FIRSTS = frozenset("first only last latest newest".split())
_LEAVING = concept("leave")
_FRAMING = frozenset("IN ON FOR TO FROM DET DATE COMMA".split()) | {"", "."}
_TELLING = 3
_LATELY = frozenset("newly recently just long re".split())


def is_told(draft: Draft, number: int, date: int, match: Match, content: Content) -> bool:
    """Whether the date is that of a verb which says of the right one that the happening took place."""
    tokens = draft.sentences[number].tokens
    if match.bag.dated or not match.named or _lacks_year(tokens, date):
        return False
    found = governing(tokens, date)
    if _is_open(tokens, date, match):  # "until 1965, when it was enlarged" tells that of a day all the same
        found = [predicate for predicate in found if _word(tokens, date + 2) == "when" and predicate.verb > date]
    return is_told_by(draft, number, found, match, content)


def is_told_by(draft: Draft, number: int, predicates: Sequence[Predicate], match: Match, content: Content) -> bool:
    """Whether one of the predicates says of the right one that the happening took place."""
    tokens = draft.sentences[number].tokens
    return any(
        not _is_unreal(tokens, predicate, match) and _tells(draft, number, predicate, match, content)
        for predicate in predicates
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
    if before == "since" and any(_word(tokens, predicate.verb) == "been" for predicate in governing(tokens, date)):
        return False  # "it has been independent since 1960"
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
    """Whether the verb is a word of the happening, said of the right one, or only says that its noun took place."""
    noun = _noun_told(draft, number, predicate, match, content)
    if noun is not None:
        return _covers(draft, number, predicate, match, content) and _is_its(draft, number, predicate, noun, match)
    return _says(draft, number, predicate, match, content)


def _noun_told(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> int | None:
    """The noun for the happening where the verb only says that it took place, or who brought it about.

    "The summit was held", "Oslo hosted the summit", "it gained independence", "the two sides signed the treaty".
    """
    tokens = draft.sentences[number].tokens
    base = bases(_word(tokens, predicate.verb).split(" ")[0])
    at = predicate.object
    placed = "place" in (_word(tokens, at), *_word(tokens, predicate.verb).split(" "))
    if at is None or placed or _is_idiom(tokens, predicate):
        at = predicate.subject
        told = _takes_place(tokens, predicate) or bool(base & (_STAGING | _GAINING))
    else:
        bare = tokens[predicate.verb + 1].cls != "DET"  # "became independent", not "became the release"
        told = bool(base & (_STAGING | _GAINING)) or (bare and bool(base & _BECOMING))
        if base & _BECOMING and _is_kind(draft, tokens, at, match, content):
            return at
    head = None if at is None else head_of(tokens, at)
    joined = head is not None and _is_compound(tokens, head, match)
    if head is None or joined or not (_is_of(head, match.bag.words, content) or _is_numbered(tokens, head, match)):
        return None
    if match.bag.state and not base & _BECOMING:
        return None  # "declared itself independent"
    signed = not base.isdisjoint(_SIGNING | {"date"}) and concept(_word(tokens, head)) in _DOCUMENTS
    return at if told or signed else None


def _is_compound(tokens: Sequence[Token], at: int, match: Match) -> bool:
    """Whether a word goes on with another that the happening has not: "independent-minded", not "end-of-life"."""
    _, joined, last = _word(tokens, at).rpartition("-")
    return (bool(joined) and concept(last) not in match.bag.words) or _word(tokens, at + 1) == "-"


def _is_numbered(tokens: Sequence[Token], head: int, match: Match) -> bool:
    """Whether a name with all other words of the happening before it is what took place: "the first Winter Games"."""
    name, phrase = tokens[head].name, range(phrase_start(tokens, head), head)
    return name is not None and not match.bag.names.isdisjoint(name.entities) and set(match.words) <= set(phrase)


def _is_kind(draft: Draft, tokens: Sequence[Token], at: int, match: Match, content: Content) -> bool:
    """Whether a phrase has the word of a fact before one for what its owner is: "an independent nation"."""
    owner, head = match.happening.owner, head_of(tokens, at)
    said = owner is not None and head > 0 and _is_of(head - 1, match.bag.words, content)
    return (
        said
        and _word(tokens, head) not in _FORMS
        and owner is not None
        and draft.subjects.discourse.callings.answers(owner, _word(tokens, head))
    )


def _is_its(draft: Draft, number: int, predicate: Predicate, noun: int, match: Match) -> bool:
    """Whether a noun such as "independence" is that of the entity which the facts date."""
    owner, tokens = match.happening.owner, draft.sentences[number].tokens
    if match.happening.attribute == "date":
        return True
    discourse = draft.subjects.discourse
    after = noun + 2 + (noun + 2 < len(tokens) and tokens[noun + 2].cls == "DET")
    whose = after < len(tokens) and tokens[noun + 1].cls in ("OF", "TO")
    phrase = tokens[phrase_start(tokens, noun) : after + 1 if whose else noun + 1]
    named = {name for token in phrase if token.name for name in token.name.entities}
    doer = None if predicate.subject is None else _who(draft, number, predicate.subject, match)
    alone = noun == predicate.subject and is_left_out(draft, number, noun, match)
    return owner is not None and (owner in named | {doer} or alone or discourse.is_part_of(number, noun, owner))


def _who(draft: Draft, number: int, at: int, match: Match) -> str | None:
    """The entity that a phrase stands for; a land without its name is the one that the page is about."""
    tokens, discourse = draft.sentences[number].tokens, draft.subjects.discourse
    land = _word(tokens, at) in _LANDS and tokens[phrase_start(tokens, at)].cls == "DET"
    return discourse.entity(number, at) or (discourse.page() if land and match.happening.attribute != "date" else None)


def is_left_out(draft: Draft, number: int, noun: int, match: Match) -> bool:
    """Whether the noun of a dated fact goes without its owner, who is clear: "independence was achieved"."""
    head = head_of(draft.sentences[number].tokens, noun)
    owner, attribute = match.happening.owner, match.happening.attribute
    if owner is None or attribute == "date":
        return False
    return draft.subjects.discourse.unowned(number, head, frozenset(draft.facts.entities_with(attribute))) == owner


def _says(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    """Whether the verb is a word of the happening and its patient the right one."""
    tokens, bag = draft.sentences[number].tokens, match.bag
    verb = predicate.verb
    said = _is_of(verb, bag.words, content)
    fact = match.happening.attribute != "date"
    idiom = _is_idiom(tokens, predicate)
    within = idiom or (fact and said and _is_of(predicate.object, bag.words, content))
    done = _first_done(tokens, predicate, match, content)
    if idiom and predicate.object is not None and _word(tokens, predicate.object + 1) == "to":
        done = predicate.object + 1  # "put their names to the convention"
    patient = object_of(tokens, done) if done is not None else predicate.subject if within else predicate.patient
    if patient is None and done is not None and " " in tokens[done].text:
        patient = predicate.subject if fact else done  # "declare independence" is one word here
    if patient is None or not (said or done is not None) or _is_done_by_unknown(tokens, predicate, match):
        return False
    meant = _who(draft, number, patient, match)
    if fact and (len(bag.words) == 1 or meant == match.happening.owner):
        whole = said and _is_whole(predicate, bag, content) and _is_whose(tokens, patient, match, content)
        return whole and meant == match.happening.owner and not _ignored(tokens[verb], match)
    heads = [patient, *([object_of(tokens, verb)] if predicate.object is None else [])]
    first = None if done is None else done + 1
    if (
        patient == predicate.subject
        and verb > patient + 3
        and tokens[patient + 1].cls == tokens[verb - 1].cls == "COMMA"
    ):
        heads.append(verb - 2)  # "the latest amendment, the Treaty of Lisbon, came into force"
    headed = any(at is not None and _is_headed(tokens, (first, at), meant, match, content) for at in heads)
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
    verb = bases(_word(tokens, predicate.verb).split(" ")[0])
    implied = _SIGNED if verb & (_SIGNING | {"date"}) else frozenset[str]()
    words = sum(not inside.isdisjoint(content.words.get(word, ())) or word in implied for word in bag.words)
    discourse = draft.subjects.discourse
    ends = [at for at in (predicate.subject, predicate.object) if at is not None]
    meant = {_who(draft, number, at, match) for at in ends}
    meant |= {name for name in bag.names for at in ends if discourse.is_part_of(number, at, name)}
    meant |= {match.happening.owner} if any(is_left_out(draft, number, at, match) for at in ends) else set()
    meant |= {match.happening.owner} if _is_understood(draft, number, predicate, match) else set()
    owned = {discourse.entity(number, at) for at in inside if tokens[at].cls == "OWN"}
    names = sum(not inside.isdisjoint(content.entities.get(name, ())) or name in meant | owned for name in bag.names)
    owner = match.happening.owner
    missing = owner is not None and not match.named
    leaving = concept(_word(tokens, predicate.verb)) == _LEAVING
    if owner is not None and owner not in bag.names and leaving:
        missing = missing or _has_strange_name(tokens, range(predicate.verb + 1, predicate.last), match)
    share = (words + names) / bag.size
    return not missing and share >= (1 if bag.size < 5 else NEARLY) and bag.size > 1


def _has_strange_name(tokens: Sequence[Token], places: range, match: Match) -> bool:
    """Whether a stretch has a name that is neither known nor the happening's: "withdrew from the Danube Board"."""
    known = frozenset[str]().union(*(bag.words for bag in match.happening.bags))
    words = [tokens[at].text for at in places if at and tokens[at].cls in ("WORD", "NOUN") and not tokens[at].name]
    return any(word[0].isupper() and concept(word.casefold()) not in known for word in words)


def _is_understood(draft: Draft, number: int, predicate: Predicate, match: Match) -> bool:
    """Whether a clause leaves out whose happening it tells: "Norland applied for membership", after a sentence on it.

    It says nothing else, and no other that might be meant is named nearer.
    """
    owner, tokens = match.happening.owner, draft.sentences[number].tokens
    if owner is None or owner not in match.bag.names or match.bag.size < _TELLING:
        return False
    clause = range(predicate.first, predicate.last)
    strange = _has_strange_name(tokens, clause, match)
    plain = (
        at in match.words or tokens[at].cls in _FRAMING or _word(tokens, at) in ADVERBS
        for at in range(predicate.verb + 1, predicate.last)
    )
    if strange or not all(plain):
        return False
    callings = draft.subjects.discourse.callings
    for index in range(number, max(-1, number - _TELLING), -1):
        named = names_in(draft.sentences[index].tokens)
        alike = {name for name in named if callings.kind(name) == callings.kind(owner)}
        if alike:
            return alike == {owner}
    return draft.subjects.discourse.page() == owner


def _is_headed(
    tokens: Sequence[Token], phrase: tuple[int | None, int], meant: str | None, match: Match, content: Content
) -> bool:
    """Whether the patient is one that the happening has, not something of it: "the withdrawal from the treaty"."""
    mine = match.bag.names | {match.happening.owner}
    if meant is not None and meant in mine:
        return True
    first, last = phrase
    if first is None and _word(tokens, last + 1) == ",":  # "a camera for the Kepler Telescope, which was"
        first = next((at for at in range(last, phrase_start(tokens, last), -1) if tokens[at].cls == "DET"), None)
    head = head_of(tokens, last, first)
    head -= _word(tokens, head) in _PEOPLE and tokens[head - 1].name is not None
    name = tokens[head].name
    return _is_of(head, match.bag.words, content) or (name is not None and not mine.isdisjoint(name.entities))


def _is_whose(tokens: Sequence[Token], patient: int, match: Match, content: Content) -> bool:
    """Whether it is said of the entity named or of a word of the fact: not of "a book on the League"."""
    head = head_of(tokens, patient) if tokens[patient].name else patient
    return head == patient or tokens[head].name is not None or _is_of(head, match.bag.words, content)


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
    """Whether the verb only says that its subject took place: "the summit opened", "the release was in 2016"."""
    base = bases(_word(tokens, predicate.verb).split(" ")[0])
    if base & _BEGINNING:
        return predicate.object is None
    if "be" in base:  # "its end is October 2028", "the release was in 2016"
        after = predicate.verb + 1 + (_word(tokens, predicate.verb + 1) in ("in", "on"))
        return after < len(tokens) and tokens[after].cls == "DATE"
    place = "place" in (_word(tokens, predicate.verb + 1), *_word(tokens, predicate.verb).split(" "))
    return bool(base & _HAPPENING) and (place or predicate.object is None)


def _ignored(token: Token, match: Match) -> bool:
    return token.term is not None and match.happening.attribute in token.term.ignored


def _word(tokens: Sequence[Token], at: int | None) -> str:
    return tokens[at].text.casefold() if at is not None and 0 <= at < len(tokens) else ""
