"""Whether the clause that a date belongs to tells of a happening: its verb, and of whom it is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.happenings.covering import FOLLOWING, covers, who
from factlint.assertions.happenings.matching import is_of
from factlint.assertions.happenings.staging import is_idiom, is_its, noun_told, takes_place
from factlint.assertions.sentences.governing import governing, lasting_until, not_until
from factlint.assertions.sentences.phrases import head_of, phrase_start
from factlint.assertions.sentences.predicates import object_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import ADVERBS, AUXILIARIES, is_adverb, is_verb, word_at
from factlint.assertions.sentences.words import bases, concept
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.happening import Bag
    from factlint.assertions.happenings.matching import Content, Match
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token

_AGAIN = frozenset(("again",))
_NARROWING = _AGAIN | frozenset("as at for in on to with".split())
"""What may follow a verb that tells of a later time than the first, where a body is founded with much and for much."""
_WHEN = frozenset(("DATE", "MEASURE"))
_FOUNDING = frozenset((concept("found"),))
_YEAR = pattern(r"[0-9]{4}")
OPEN_ENDED = frozenset("by until before after within till through throughout since from".split())
_UP_TO = frozenset(("until", "through"))
_FUTURE = frozenset(("will", "shall"))
_DENYING = frozenset("not never no".split())
_BESIDE = 3
_UNREAL = frozenset("if would could might may should unless whether not never no to".split())
_PEOPLE = frozenset("citizens voters people electorate government troops forces leaders".split())
_JOINING_IN = frozenset("ratify sign accede recognise recognize win receive earn".split())
"""What each of many does at another time."""
_PERSONS = frozenset("he she i we you".split())
_PAPERS = frozenset(
    "declaration protocol agreement amendment annex statement copy draft act treaty pact accord".split()
)
_BEGINNING = frozenset("begin start commence".split())
_FIRSTS = frozenset("first only last latest newest".split())
_LATELY = frozenset("newly recently just long re".split())


def is_told(draft: Draft, number: int, date: int, match: Match, content: Content) -> bool:
    """Whether the date is that of a verb which says of the right one that the happening took place."""
    tokens = draft.sentences[number].tokens
    if match.bag.dated or not match.named or lacks_year(tokens, date):
        return False
    late = not_until(tokens, date)
    if late is not None:
        return not _is_foreseen(tokens, late) and _tells(draft, number, late, match, content)
    found = governing(tokens, date)
    if not found and word_at(tokens, date - 1) in _UP_TO & match.bag.words:
        found = lasting_until(tokens, date, match.words)
    if _is_open(tokens, date, match):  # "until 1965, when it was enlarged" tells that of a day all the same
        found = [predicate for predicate in found if word_at(tokens, date + 2) == "when" and predicate.verb > date]
    return is_told_by(draft, number, found, match, content)


def _is_foreseen(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether something will happen, or would: "will not open until 1990"."""
    near = range(max(0, predicate.verb - _BESIDE), predicate.verb)
    return any(word_at(tokens, at) in (_UNREAL | _FUTURE) - _DENYING for at in near)


def is_told_by(draft: Draft, number: int, predicates: Sequence[Predicate], match: Match, content: Content) -> bool:
    """Whether one of the predicates says of the right one that the happening took place."""
    tokens = draft.sentences[number].tokens
    return any(
        not (_is_unreal(tokens, predicate, match) or begins_another(tokens, predicate.verb, match))
        and _tells(draft, number, predicate, match, content)
        for predicate in predicates
    )


def _is_open(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the words leave the date open: "by 1990", but not "not until 1990" or "supported until 1990"."""
    before = word_at(tokens, date - 1)
    before = before or (tokens[date - 1].text.rpartition(" ")[2] if date else "")
    if before in match.bag.words:
        return False
    if before == "from" and re.search(r"\bto\b|[-–]", tokens[date].text):
        return False
    if before == "until" and word_at(tokens, date - 2) == "not":
        return False
    lasts = "not" in match.bag.words or any(_has_been(tokens, predicate.verb) for predicate in governing(tokens, date))
    if before == "since" and lasts:
        return False  # "it has been independent since 1960", "has been divided since", "has not met since"
    if before in ("from", "to") and bases(word_at(tokens, date - 2)) & {"date", "back"}:
        return False
    return before in OPEN_ENDED or (word_at(tokens, date - 2) in OPEN_ENDED and before in ("the", "of"))


def _has_been(tokens: Sequence[Token], verb: int) -> bool:
    return tokens[verb].cls == "BE" or word_at(tokens, verb - 1) == "been"  # also "is independent since 1960"


def lacks_year(tokens: Sequence[Token], date: int) -> bool:
    """Whether the year of a date may be that of another in the sentence: "announced in May 2016 and held in June"."""
    dates = [token.text for token in tokens if token.cls == "DATE"]
    bare = re.search(r"[0-9]|year", tokens[date].text) is None
    return bare and any(_YEAR.search(text) for text in dates)


def is_narrowed(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether a dated fact is told of with "again", or for somebody or somewhere: "came out on vinyl", "in Japan"."""
    founding = len(match.bag.words) == 1 and any(bag.words == _FOUNDING for bag in match.happening.bags)
    narrowing = _AGAIN if founding else _NARROWING
    last = min(predicate.last, len(tokens))
    last = next((at for at in range(predicate.verb, last) if tokens[at].cls == "COMMA"), last)
    said = range(predicate.verb + 1, last)
    dated = {at - 1 for at in said if tokens[at].cls in _WHEN}
    found = (at for at in said if word_at(tokens, at) in narrowing and at not in dated)
    return predicate.verb in match.words and any(at not in match.words for at in found)


def _is_unreal(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether the verb is denied, wished for, supposed, planned, or said to be done again: "was newly founded"."""
    at = predicate.verb - 1
    planned = _FUTURE if match.happening.attribute == "date" else frozenset[str]()
    while at >= 0 and (
        word_at(tokens, at) in AUXILIARIES | ADVERBS | _UNREAL | _LATELY or word_at(tokens, at)[-2:] == "ly"
    ):
        if word_at(tokens, at) in (_UNREAL | _LATELY | planned) - match.bag.words:
            return True
        at -= 1
    return False


def begins_another(tokens: Sequence[Token], verb: int, match: Match) -> bool:
    """Whether a verb of beginning leads to another act than that of the happening: "began slowly minting"."""
    if not bases(word_at(tokens, verb)) & _BEGINNING:
        return False
    act = verb + 1
    while is_adverb(tokens, act):
        act += 1
    led = word_at(tokens, act) == "to"
    return (led or word_at(tokens, act)[-3:] == "ing") and act + led not in match.words


def _tells(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    """Whether the verb is a word of the happening, said of the right one, or only says that its noun took place."""
    tokens = draft.sentences[number].tokens
    if _is_one_of_many(draft, number, predicate, match) or _is_done_by_unknown(tokens, predicate, match):
        return False
    noun = noun_told(draft, number, predicate, match, content)
    if noun is not None:
        return covers(draft, number, predicate, match, content) and is_its(draft, number, predicate, noun, match)
    return _says(draft, number, predicate, match, content)


def _says(draft: Draft, number: int, predicate: Predicate, match: Match, content: Content) -> bool:
    """Whether the verb is a word of the happening and its patient the right one."""
    tokens, bag = draft.sentences[number].tokens, match.bag
    verb = predicate.verb
    said = is_of(verb, bag.words, content)
    fact = match.happening.attribute != "date"
    idiom = is_idiom(tokens, predicate)
    within = idiom or (fact and said and is_of(predicate.object, bag.words, content))
    done = _first_done(tokens, predicate, match, content)
    if idiom and predicate.object is not None and word_at(tokens, predicate.object + 1) == "to":
        done = predicate.object + 1  # "put their names to the convention"
    patient = object_of(tokens, done) if done is not None else predicate.subject if within else predicate.patient
    if patient is None and done is not None and " " in tokens[done].text:
        patient = predicate.subject if fact else done  # "declare independence" is one word here
    if patient is None or not (said or done is not None):
        return False
    placed = bases(word_at(tokens, verb)) & FOLLOWING and not takes_place(tokens, predicate)
    if placed or _is_another_act(tokens, predicate, match):
        return False  # "it appeared in a list in 2008"
    meant = who(draft, number, patient)
    if fact and (len(bag.words) == 1 or meant == match.happening.owner):
        whole = said and _is_whole(predicate, bag, content) and _is_whose(tokens, patient, match, content)
        return whole and meant == match.happening.owner and not _ignored(tokens[verb], match)
    person = word_at(tokens, patient) in _PERSONS  # "he was awarded the prize" is not said of the prize
    heads = [patient, *([object_of(tokens, verb)] if predicate.object is None and not person else [])]
    first = None if done is None else done + 1
    if (
        patient == predicate.subject
        and verb > patient + 3
        and tokens[patient + 1].cls == tokens[verb - 1].cls == "COMMA"
    ):
        heads.append(verb - 2)  # "the latest amendment, the Treaty of Lisbon, came into force"
    headed = any(at is not None and _is_headed(tokens, (first, at), meant, match, content) for at in heads)
    return headed and covers(draft, number, predicate, match, content)


def _is_done_by_unknown(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether somebody whom nobody knows does it: "Ohio ratified the 19th Amendment"."""
    if predicate.object is None or predicate.subject is None or predicate.subject in match.words:
        return False
    doer = tokens[predicate.subject]
    if match.bag.names or match.happening.owner:
        one = doer.text[0].isupper() and (predicate.subject > 0 or doer.text[-1] != "s")
        return one and doer.name is None and bool(bases(word_at(tokens, predicate.verb)) & _JOINING_IN)
    return doer.name is None


def _is_one_of_many(draft: Draft, number: int, predicate: Predicate, match: Match) -> bool:
    """Whether a single body does what each of many does at a time of its own: "Norland signed the Convention"."""
    tokens = draft.sentences[number].tokens
    if (
        predicate.object is None
        or predicate.subject is None
        or not bases(word_at(tokens, predicate.verb)) & _JOINING_IN
    ):
        return False
    name, mine = tokens[predicate.subject].name, {match.happening.owner, *match.bag.names}
    joined = predicate.subject > 0 and tokens[predicate.subject - 1].cls in ("AND", "COMMA")
    persons = name is not None and all(draft.facts.entities[one].kind == "person" for one in name.entities)
    return name is not None and not (joined or persons) and mine.isdisjoint(name.entities)


def _is_another_act(tokens: Sequence[Token], predicate: Predicate, match: Match) -> bool:
    """Whether the verb of the happening has a clause of its own beside: "applied to join and joined in 2012"."""
    before = (at for at in match.words if at < predicate.verb)
    return past_form(tokens[predicate.verb]) and any(past_form(tokens[at]) and is_verb(tokens, at) for at in before)


def _is_whole(predicate: Predicate, bag: Bag, content: Content) -> bool:
    """Whether the clause has all words of what the facts date: "became independent", not "became a member"."""
    clause = {predicate.verb, *range(predicate.first, predicate.last)}
    return all(any(at in clause for at in content.words.get(word, ())) for word in bag.words)


def _is_headed(
    tokens: Sequence[Token], phrase: tuple[int | None, int], meant: str | None, match: Match, content: Content
) -> bool:
    """Whether the patient is one that the happening has, not something of it: "the withdrawal from the treaty"."""
    mine = match.bag.names | {match.happening.owner}
    first, last = phrase
    if meant is not None and meant in mine:
        return not _is_at(tokens, last, match, content)
    if first is None and word_at(tokens, last + 1) == ",":  # "a camera for the Kepler Telescope, which was"
        if word_at(tokens, head_of(tokens, last, None)) in _PAPERS:
            return False  # "the declaration on the Statute, signed in": either may be
        first = next((at for at in range(last, phrase_start(tokens, last), -1) if tokens[at].cls == "DET"), None)
    head = head_of(tokens, last, first)
    head -= word_at(tokens, head) in _PEOPLE and tokens[head - 1].name is not None
    name = tokens[head].name
    return is_of(head, match.bag.words, content) or (name is not None and not mine.isdisjoint(name.entities))


def _is_at(tokens: Sequence[Token], last: int, match: Match, content: Content) -> bool:
    """Whether a name before "was" only says where something else is: "a storm on Neptune, which grew, was seen"."""
    head = head_of(tokens, last)
    if last + 1 == len(tokens) or tokens[last].name is None:
        return False
    opens = tokens[last + 1].cls == "COMMA" and phrase_start(tokens, last) == 0
    if not (is_verb(tokens, last + 1) or opens):
        return False
    other = tokens[head].cls in ("WORD", "NOUN") and tokens[head].name is None
    return other and not is_of(head, match.bag.words, content)


def _is_whose(tokens: Sequence[Token], patient: int, match: Match, content: Content) -> bool:
    """Whether it is said of the entity named or of a word of the fact: not of "a book on the League"."""
    head = head_of(tokens, patient) if tokens[patient].name else patient
    return head == patient or tokens[head].name is not None or is_of(head, match.bag.words, content)


def _first_done(tokens: Sequence[Token], predicate: Predicate, match: Match, content: Content) -> int | None:
    """The infinitive that says what was done: "became the only country to leave"."""
    words = [word_at(tokens, at) for at in range(predicate.verb, predicate.last)]
    at = predicate.verb + words.index("to") + 1 if "to" in words else 0
    first = at > 0 and not _FIRSTS.isdisjoint(words[: at - predicate.verb]) and is_of(at, match.bag.words, content)
    return at if first else None


def _ignored(token: Token, match: Match) -> bool:
    return token.term is not None and match.happening.attribute in token.term.ignored
