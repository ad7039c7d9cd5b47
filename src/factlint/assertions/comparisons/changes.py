"""How much a figure changed: "attendance rose by 12% in 2024", "the fee went up by €4", "lost a third of its seats"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.comparisons.amounts import TIMES, Amount, amount_at, amount_before, may_change
from factlint.assertions.comparisons.times import ends_with_time, is_timed, opens_with_time, past_article, times_told
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.figures.scoping import own_words, scope_of
from factlint.assertions.figures.tying import is_firm
from factlint.assertions.frames.counts import Frame
from factlint.assertions.referents.roles import GROWING
from factlint.assertions.sentences.agents import agent_before
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.directions import way
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.verbs import (
    PAUSES,
    PREPOSITION_CLASSES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    is_verb,
    word_at,
)
from factlint.assertions.sentences.words import bases
from factlint.records import NamedTuple
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

_REACH = 9
_NUMBERING = frozenset("number total figure level size count".split())
_LOSING, _WINNING = frozenset(("lose", "shed")), frozenset(("gain",))
_PLAIN = frozenset("higher lower more less fewer greater larger smaller bigger".split())
_SUPPOSING = frozenset("had were should if".split())
_ADJUSTED = frozenset("adjusted inflation real underlying comparable organic excluding except without".split())
_NARROWING = frozenset(("IN", "ON", "AT", "FOR"))
_GOING = frozenset("go be come move".split())
_PLAINLY = GROWING | frozenset("decline decrease climb jump surge soar slump plunge plummet dip slip".split())
"""Verbs that say by themselves which way a figure went, not how fast."""


class Change(NamedTuple):
    """A change told by the token `verb`; `noun` is what changed where that follows, `than` leads to the other time."""

    verb: int
    way: str
    amount: Amount | None
    noun: int | None = None
    than: int | None = None


def changes(draft: Draft, counts: Sequence[Assertion]) -> Iterator[Assertion]:
    """The assertions that a draft makes of how much its figures changed, or which way; `counts` are its figures."""
    for number, sentence in enumerate(draft.sentences):
        for at in range(1, len(sentence.tokens)):
            told = _told(sentence.tokens, at)
            if told is not None:
                apposed = sentence.tokens[told.verb].cls == "HEDGE"  # "six seats, three more than in 2019"
                found = [] if apposed else [*_said(draft, number, told)]
                yield from found or _of_counted(draft, number, told, counts)


def _told(tokens: Sequence[Token], at: int) -> Change | None:
    """The change that a word tells of."""
    word = word_at(tokens, at).split(" ")[0]
    rising = way(word) if word.isalpha() else None
    if word in ("up", "down"):
        led = tokens[at - 1].cls == "COMMA" or bool(bases(word_at(tokens, at - 1)) & _GOING)
        return _by(tokens, at, "more" if word == "up" else "less") if led else None
    if word in ("more", "less", "fewer") and tokens[at].cls == "HEDGE":
        return _compared(tokens, at, "more" if word == "more" else "less", at)
    if rising is not None and (after := _than(tokens, at)):
        return _compared(tokens, at, "more" if rising else "less", after)
    if tokens[at].cls == "MULT":
        return _multiplied(tokens, at)
    taken = bases(word) & (_LOSING | _WINNING)
    if taken and (amount := amount_at(tokens, at + 1)) and (noun := _noun_behind(tokens, amount.at)) is not None:
        return Change(at, "less" if taken & _LOSING else "more", amount, noun)
    return _by(tokens, at, "more" if rising else "less") if rising is not None and is_verb(tokens, at) else None


def _by(tokens: Sequence[Token], at: int, direction: str) -> Change | None:
    """A verb with its amount: "rose by 12%", "rose 12%", "cut the fee by 4 euros"."""
    after = at + 1
    while after < len(tokens) and is_adverb(tokens, after) and word_at(tokens, after) != "since":
        after += 1
    timed = ends_with_time(tokens, after) or (word_at(tokens, after) in PAUSES and opens_with_time(tokens))
    if timed and bases(word_at(tokens, at)) & _PLAINLY:
        return Change(at, direction, None)
    if after < len(tokens) and tokens[after].cls != "BY" and (amount := amount_at(tokens, after)):
        return Change(at, direction, amount) if amount.kind in ("percent", "fraction") else None
    noun = None
    for i in range(after, min(at + _REACH, len(tokens) - 1)):
        if tokens[i].cls == "BY":
            found = amount_at(tokens, i + 1)
            plain = found is None or found.kind != "number" or not _counts_else(tokens, found.at)
            return Change(at, direction, found, noun) if found and plain else None
        if tokens[i].cls == "COMMA" or tokens[i].text in STOPS or is_verb(tokens, i):
            return None
        noun = i if tokens[i].cls == "NOUN" and noun is None else noun
    return None


def _counts_else(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that the facts do not know follows a figure: "by three goals"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.cls == "WORD" and after.text.islower() and after.text[-1] == "s"


def _noun_behind(tokens: Sequence[Token], at: int) -> int | None:
    """What an amount is of: "£40,000 of its grant", "two seats"."""
    after = at + 1
    while after < len(tokens) and tokens[after].cls in ("OF", "OWN", "DET", "NEUTRAL"):
        after += 1
    plain = after < len(tokens) and tokens[after].cls == "NOUN"
    return after if plain and (after > at + 1 or tokens[at].cls == "NUM") else None


def _than(tokens: Sequence[Token], at: int) -> int | None:
    """The "than" of a comparative."""
    ends = (i for i in range(at + 1, min(at + _REACH, len(tokens))) if tokens[i].text in STOPS or tokens[i].text == ".")
    last = next(ends, min(at + _REACH, len(tokens)))
    return next((i for i in range(at + 1, last) if word_at(tokens, i) == "than"), None)


def _compared(tokens: Sequence[Token], at: int, direction: str, than: int) -> Change | None:
    """ "Was higher in 2024 than in 2019", "5 points higher than the year before": one time is told behind "than"."""
    behind = tokens[than + 1 : than + _REACH]
    ends = next((i for i, token in enumerate(behind) if token.cls == "COMMA" or token.text in STOPS), len(behind))
    dated = any(token.cls == "DATE" for token in behind[:ends])
    before = {token.text.casefold() for token in behind[:ends]} & {"before", "earlier", "previous", "previously"}
    named = any(token.name for token in behind[:ends])
    if named or not (dated or before):
        return None
    apposed = tokens[at].cls == "HEDGE"
    amount, lead = amount_before(tokens, at)
    led = tokens[lead].cls == ("COMMA" if apposed else "BE")
    if not led or (apposed and not amount) or (not amount and word_at(tokens, at) not in _PLAIN):
        return None
    return Change(at, direction, amount, than=than)


def _multiplied(tokens: Sequence[Token], at: int) -> Change | None:
    """ "The fee doubled", "was four times that of the year before"."""
    amount = amount_at(tokens, at - 1 if tokens[at - 1].cls == "HEDGE" else at)
    if amount is None or amount.kind != "multiple":
        return None
    if is_verb(tokens, at):
        return Change(at, TIMES, amount)
    led = at - 1 - (tokens[at - 1].cls == "HEDGE")
    behind = [word_at(tokens, i) for i in range(at + 1, at + _REACH)]
    time = {"before", "earlier", "previous"} & {*behind} or any(t.cls == "DATE" for t in tokens[at + 1 : at + _REACH])
    that = behind[:1] in (["that"], ["those"], ["what"], ["the"], ["as"])
    return Change(led, TIMES, amount, than=at) if tokens[led].cls == "BE" and that and time else None


def _said(draft: Draft, number: int, told: Change) -> Iterator[Assertion]:
    """What a change says of whom the words name."""
    tokens = draft.sentences[number].tokens
    noun = _subject_noun(tokens, told) if told.noun is None else told.noun
    if noun is None or (term := tokens[noun].term) is None:
        return
    figure = tokens[told.amount.at] if told.amount else tokens[told.verb - 1]
    end = next((at for at in range(noun + 1, len(tokens)) if _ends_phrase(tokens, at)), len(tokens))
    names = [token for token in tokens[end : told.verb] if token.name]
    names += [token for token in tokens[max(0, noun - 1) : noun] if token.entity]  # "the number of Tarn users"
    if word_at(tokens, end) in RELATIVES and any(token.name for token in tokens[end + 1 : end + 3]):
        last = max((at for at in range(end, told.verb + 1) if is_verb(tokens, at)), default=told.verb)
    else:
        last = end  # "visitors that Oslo drew" are all, "visitors that came by bus" are not
    frame = Frame("stated", (*tokens[noun:end], *names, figure), noun, last)
    meant = {name for name in term.nouns if may_change(draft.facts.attributes[name], told.amount)}
    subjects = draft.subjects.of(number, frame, meant, None)
    if len(subjects) == 1:
        passage, subject = Passage(draft, number, noun, last), subjects[0]
        known = [fact.value for fact in draft.facts.timeline(subject.entity, subject.attribute)]
        latest = next((value for value in reversed(known) if isinstance(value, Quantity)), Quantity(None, None))
        narrower = _narrower(tokens, told, noun, own_words(draft.facts, subject.attribute))
        yield told_of(draft, number, told, subject.entity, subject.attribute)._replace(
            scope=narrower or scope_of(passage, frame, subject),
            firm=subject.tie in ("named", "referred") and is_firm(passage, frame, subject, latest),
        )


def _narrower(tokens: Sequence[Token], told: Change, noun: int, own: frozenset[str]) -> str:
    """The word that makes a change that of a part: "winter attendance rose", "rose by 3% on weekdays"."""
    before = tokens[noun - 1] if noun else None
    if before is not None and before.cls in ("WORD", "DATE") and not is_verb(tokens, noun - 1):
        return "" if before.text.casefold() in own | PREPOSITIONS | SUBORDINATORS else before.text
    first, _ = _clause(tokens, told.verb)
    if tokens[first].cls in _NARROWING and not is_timed(tokens, first):
        return tokens[first].text  # "in the north, attendance rose"
    adjusted = (token.text for token in tokens if token.text.casefold() in _ADJUSTED)
    at = (told.amount.at if told.amount else told.verb) + 1
    if told.than is None and at + 1 < len(tokens) and tokens[at].cls in _NARROWING:
        after = past_article(tokens, at)
        if not is_timed(tokens, at) and told.noun != after:
            return tokens[at].text
    return next(adjusted, "")


def _subject_noun(tokens: Sequence[Token], told: Change) -> int | None:
    """The noun of an attribute that is the head of the subject, or what "the number of" counts."""
    agent = agent_before(tokens, min(told.verb + is_verb(tokens, told.verb), len(tokens) - 1))
    if agent is None:
        return None
    opens = next((at + 1 for at in range(agent.at, -1, -1) if tokens[at].text in PAUSES), 0)
    starts = phrase_start(tokens, agent.at), opens
    return next((noun for start in starts if (noun := _head_noun(tokens, start, told.verb)) is not None), None)


def _head_noun(tokens: Sequence[Token], start: int, end: int) -> int | None:
    for at in range(start, end):
        if tokens[at].cls == "NOUN":
            return at if _is_head(tokens, at) else None
        numbering = tokens[at].cls == "OF" and word_at(tokens, at - 1) in _NUMBERING
        led = tokens[at].cls in PREPOSITION_CLASSES or word_at(tokens, at) in PREPOSITIONS
        if is_verb(tokens, at) or (led and not numbering):
            return None
    return None


def _is_head(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun is what its phrase is about: not in "the grant office", "the 12-member league"."""
    after = tokens[noun + 1] if noun + 1 < len(tokens) else None
    plain = after is None or after.cls not in ("WORD", "NOUN", "HYPHEN", "NEUTRAL") or is_verb(tokens, noun + 1)
    return plain and (noun == 0 or tokens[noun - 1].cls != "HYPHEN")


def _of_counted(draft: Draft, number: int, told: Change, counts: Sequence[Assertion]) -> Iterator[Assertion]:
    """ "With eight seats, the Greens are up by three on 2019": a change of what was counted before it."""
    sentence = draft.sentences[number]
    start = sentence.tokens[told.amount.at if told.amount else told.verb].start
    before = [one for one in counts if sentence.start <= one.start and one.end <= start and one.role == "value"]
    last = before[-1] if before else None
    apart = word_at(sentence.tokens, told.verb) in ("up", "down") or sentence.tokens[told.verb].cls == "HEDGE"
    if last is None or last.frame == "compound" or told.amount is None or not apart:
        return
    attribute = draft.facts.attributes[last.attribute]
    between = sentence.tokens[sentence.index_at(last.end - 1) + 1 : told.verb]
    alone = sum(token.cls in ("NUM", "MEASURE") for token in between) <= (told.amount.at < told.verb)
    agent, meant = draft.discourse.agent(number, told.verb)
    own = agent is None or meant is None or meant.entity == last.subject
    if may_change(attribute, told.amount) and last.scope == "all" and alone and own:
        yield told_of(draft, number, told, last.subject, last.attribute)._replace(firm=last.firm)


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase of a noun and whose it is ends before a token."""
    verb = is_verb(tokens, at) or tokens[at].cls in ("BY", "DATE") or way(word_at(tokens, at)) is not None
    return verb or word_at(tokens, at) in RELATIVES | PAUSES | PREPOSITIONS


def told_of(draft: Draft, number: int, told: Change, entity: str, attribute: str) -> Assertion:
    """What a change says of a figure of an entity."""
    sentence, amount = draft.sentences[number], told.amount
    last = max(told.verb, amount.at if amount else 0) + 1
    left, right = _clause(sentence.tokens, told.verb)
    clause = clause_of(sentence, told.verb, last)
    infinitive = word_at(sentence.tokens, told.verb - 1) == "to" or word_at(sentence.tokens, left) in _SUPPOSING
    times = times_told(draft.document.text, sentence.tokens, left, right, told.than)
    return Passage(draft, number, told.verb, last).assertion(
        amount.start if amount else sentence.tokens[told.verb].start,
        amount.end if amount else sentence.tokens[told.verb].end,
        clause,
        frame="difference",
        subject=entity,
        attribute=attribute,
        value=amount.value if amount else Quantity(None, None),
        when=times.when,
        against=times.against,
        sometime=times.vague,
        hypothetical=clause.hypothetical or infinitive,
        role="difference",
        noun=told.way,
    )


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The stretch of words around a token up to the next stop that parts sentences."""
    left = next((i + 1 for i in range(at, -1, -1) if tokens[i].text in STOPS), 0)
    right = next((i for i in range(at, len(tokens)) if tokens[i].text in STOPS), len(tokens))
    return left, right
