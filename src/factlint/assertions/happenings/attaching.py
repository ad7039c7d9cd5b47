"""Whether a date belongs to the noun phrase that names a happening: "the signing of the treaty in 1949"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.covering import is_left_out
from factlint.assertions.happenings.matching import NEARLY
from factlint.assertions.labels import owner_of
from factlint.assertions.sentences.phrases import CHAINING, head_of, in_phrase, is_narrowed
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import STOPS, SUBORDINATORS, is_verb, word_at
from factlint.assertions.sentences.words import bases, concept
from factlint.facts.model import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.matching import Content, Match
    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Period

_BESIDE = 3
_FEW = 3
_LONGEST = 12
_LEADING = frozenset("from with by at".split())
_RESULTING = frozenset("lead result culminate".split())
_PRECEDING = frozenset("precede predate".split())
_RETURNING = frozenset("anniversary birthday centenary".split())
_MARKING = frozenset("mark commemorate celebrate recall honour honor remember".split())
_LEADING_TO = frozenset("upon at with to in".split())
_ANSWERING = frozenset(
    """condemn punish sanction denounce criticize criticise protest blame regret mourn avenge penalize penalise rebuke
    deplore""".split()
)
"""What is done about a thing once it has happened."""
_ABOUT = frozenset("for over to".split())
_ANSWERS = _ANSWERING | frozenset(
    "sanctions response reaction respond react reply retaliate retaliation answer".split()
)
_LABELLING = frozenset("date day year of the full".split())
_OF_IT = frozenset(("'s", "’s", "'", "’"))
_LAWS = frozenset(concept(word) for word in ("act", "law", "statute"))
"""What has its year in its title, so that another year makes another."""
_SINCE = frozenset(("since",))
_DATING = frozenset("in on of from ,".split())
"""What may lead from a noun to its date: with "by", "until", "before" the date is left open."""


def is_attached(draft: Draft, number: int, date: int, match: Match, content: Content) -> bool:
    """Whether the date stands right at a noun phrase whose head and words are those of the happening."""
    tokens = draft.sentences[number].tokens
    if _is_labelled(draft, number, date, match) or _is_state(tokens, date, match):
        return True
    if match.bag.dated:
        return match.share == 1 and match.named and (_adjacent(tokens, date, match) or _same_day(tokens, date, match))
    enough = 1 if match.bag.size < 5 else NEARLY
    if not match.named or match.share < enough or match.bag.size < 2 or _is_ignored(tokens, match):
        return False
    early = _is_before(tokens[date].period, match.happening.period)
    before = _phrase_before(tokens, date, _SINCE if "no" in match.bag.words else _DATING, early=early)
    if not _is_about_then(tokens[date].period, match.happening.period):
        content = content._replace(implied=frozenset())  # what is not said in full may be another
    if before is not None:
        return _names(draft, number, before, match, content)
    after = _phrase_after(tokens, date, match)
    if after is None or names_another(tokens, after, match):
        return False
    return _names(draft, number, after, match, content) or _ends(tokens, after, match, content)


def _is_about_then(stated: Period | None, known: Period | None) -> bool:
    """Whether a date lies so near to a happening that hardly another one of a shorter name is meant."""
    return stated is not None and known is not None and abs(stated.start.year - known.start.year) <= _FEW


def _is_labelled(draft: Draft, number: int, date: int, match: Match) -> bool:
    """Whether the words for a dated fact are the label of the date: "Founded: 4 April 1949", "Pine 3 (EOL 2019)"."""
    tokens = draft.sentences[number].tokens
    first = next((at + 1 for at in range(date - 2, -1, -1) if tokens[at].text in STOPS), 0)
    bracketed = first > 1 and tokens[first - 1].cls == "OPEN"
    label = range(first, date - (tokens[date - 1].cls in ("COLON", "COMMA", "ON", "IN")))
    words = [word_at(tokens, at) for at in label if at not in match.words]
    named = len(words) < len(label) and set(words) <= _LABELLING
    fact = match.happening.attribute != "date" and match.share == 1 and not _is_ignored(tokens, match)
    if not (named and fact and (bracketed or tokens[date - 1].text == ":")):
        return False
    name = tokens[first - 2].name if bracketed else None
    return match.happening.owner in (name.entities if name else (owner_of(draft, number),))


def _is_state(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a word beside a name says what it has been since: "Norland, independent since 1960,"."""
    if word_at(tokens, date - 1) != "since" or date < 4 or date - 2 not in match.words or len(match.words) > 1:
        return False
    name = tokens[date - 4].name
    apart = tokens[date - 3].cls in ("COMMA", "OPEN") and match.happening.attribute != "date"
    return apart and name is not None and match.happening.owner in name.entities


def _phrase_before(tokens: Sequence[Token], date: int, leading: frozenset[str], *, early: bool) -> range | None:
    """The noun phrase that a date follows, where no verb may claim the date: "its founding in Cairo, 1945".

    What answers a happening comes after it, so a date that is too `early` can only be that of the happening.
    """
    end = date - 1
    if tokens[end].cls != "OPEN" and word_at(tokens, end) not in leading:
        return None
    end -= 1
    if end < 0 or (tokens[end].cls in ("DATE", "COMMA", "CLOSE")) or is_verb(tokens, end):
        return None
    first = end
    while first > 0 and _goes_on(tokens, first - 1):
        first -= 1
    if tokens[date - 1].cls == "OF":  # "the 75th anniversary of its independence of 15 May 1918"
        days = (at for at in range(first, end) if word_at(tokens, at) in _RETURNING and tokens[at + 1].cls == "OF")
        first = next(days, first - 2) + 2
    dated = any(sign.isdecimal() for sign in tokens[date].text[-4:-3])
    bound = tokens[date - 1].cls in ("OPEN", "OF") or _stands_free(tokens, first, dated=dated)
    if not bound and early and dated:
        first = _past_answer(tokens, first, end)
        bound = _is_answered(tokens, first)
    return range(first, end + 1) if bound else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase goes on left of a token; an article ends it but for what a preposition joins to it."""
    led = tokens[at + 1].cls in ("DET", "OWN") and word_at(tokens, at) not in CHAINING
    return not led and (in_phrase(tokens, at) or tokens[at].cls == "MEASURE" or _shortens(tokens, at))


def _stands_free(tokens: Sequence[Token], first: int, *, dated: bool) -> bool:
    """Whether no verb that the date may be of takes the phrase at a token: not so in "wrote about it in 2024".

    `dated` if the date has a year.
    """
    before = word_at(tokens, first - 1)
    if bases(before) & _MARKING and first and not past_form(tokens[first - 1]) and dated:
        return True  # "marks the founding of the League in 1921": what is marked is over
    if first == 0 or word_at(tokens, first) in _LEADING or tokens[first - 1].cls in ("COMMA", "AND", "BE"):
        return True
    if bases(before) & _PRECEDING:
        return True
    if bases(before) & _RESULTING and word_at(tokens, first) in ("to", "in"):
        return True  # "led to its independence in 1960"
    return before in STOPS | SUBORDINATORS | {"that", "upon"}


def _past_answer(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where what is answered begins in a phrase: the annexation of "sanctions for the annexation"."""
    answers = (at for at in range(first, end) if bases(word_at(tokens, at)) & _ANSWERS)
    return next((at + 2 for at in answers if word_at(tokens, at + 1) in _ABOUT), first)


def _is_answered(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase is what somebody answers: "was punished for its annexation", "condemned the annexation"."""
    led = word_at(tokens, first - 1)
    near = range(max(0, first - 1 - _BESIDE), first - 1) if led in _ABOUT else range(first - 1, first)
    answering = _ANSWERS if led in _ABOUT else _ANSWERING
    return led in ("following", "after", "since") or any(bases(word_at(tokens, at)) & answering for at in near)


def _is_before(stated: Period | None, known: Period | None) -> bool:
    """Whether a date lies wholly before that of a happening."""
    return stated is not None and known is not None and stated.end <= known.start


def _shortens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a full stop is that of a word cut short, as in the name of a case: "U.S. v. Jones"."""
    return tokens[at].text == "." and at > 0 and tokens[at - 1].end == tokens[at].start and len(tokens[at - 1].text) < 3


def _phrase_after(tokens: Sequence[Token], date: int, match: Match) -> range | None:
    """The noun phrase that a date stands in: "the 1707 Acts of Union", "the 2011 Games in Tarn"."""
    before = tokens[date - 1].cls if date else ""
    if before not in ("DET", "OWN", "POSS") and not (date > 1 and word_at(tokens, date - 2) in ("a", "the")):
        return None
    last = date + 1 + (date + 1 < len(tokens) and tokens[date + 1].cls == "COMMA")
    while last < len(tokens) and in_phrase(tokens, last) and last < date + _LONGEST:
        last += 1
    if word_at(tokens, last) in ("in", "at") and last + 1 in match.words and last > date + 1:
        last = next(at for at in range(last + 1, len(tokens) + 1) if at not in match.words)
    return range(date + 1, last) if last > date + 1 else None


def _names(draft: Draft, number: int, phrase: range, match: Match, content: Content) -> bool:
    """Whether the head of a phrase and all its words are those of the happening, and it says whose that is."""
    tokens, bag = draft.sentences[number].tokens, match.bag
    head = head_of(tokens, phrase[-1], phrase[0])
    places = [content.words.get(word, []) for word in bag.words]
    if not all(any(at in phrase for at in found) for found in places if found):
        return False
    owners = [at for at in phrase if tokens[at].cls == "OWN" or word_at(tokens, at + 1) in _OF_IT]
    if phrase[0] > 2 and tokens[phrase[0] - 2].cls == "POSS":
        owners.append(phrase[0] - 3)  # "the company's 1986 offering"
    own = {draft.discourse.entity(number, at) for at in owners}
    named = {name for at in phrase if (n := tokens[at].name) and not is_narrowed(tokens, at) for name in n.entities}
    said = {at for found in places for at in found if at in phrase}
    proper = match.happening.attribute == "date" and any(tokens[at].text[0].isupper() for at in said - {head})
    heads = (head, phrase[-1]) if word_at(tokens, phrase[-1] + 1) == "(" else (head,)
    left_out = phrase[0] >= head - 1 and _is_left_out(draft, number, head, match)
    clear = {match.happening.owner} if left_out or _is_of_doer(draft, number, phrase, match) else set()
    if match.happening.owner in named:
        clear |= content.implied  # "the invasion of Norland" after words on who invaded it
    staged = word_at(tokens, head + 1) in ("in", "at") and not bag.names.isdisjoint(_entities(tokens[head]))
    return (staged or any(at in found for found in places for at in heads)) and (
        proper or bag.names <= own | named | clear
    )


def _entities(token: Token) -> tuple[str, ...]:
    return token.name.entities if token.name else ()


def _is_of_doer(draft: Draft, number: int, phrase: range, match: Match) -> bool:
    """Whether a phrase with an article names nobody and what it speaks of is that of the subject of the verb before.

    "Norland celebrated the anniversary of the declaration of independence of 15 May 1918".
    """
    tokens = draft.sentences[number].tokens
    verb = next((at for at in range(phrase[0] - 1, 0, -1) if is_verb(tokens, at)), None)
    subject = predicate_of(tokens, verb).subject if verb is not None and tokens[phrase[0]].cls == "DET" else None
    if subject is None or any(tokens[at].name for at in phrase):
        return False
    return draft.discourse.entity(number, subject) == match.happening.owner


def _is_left_out(draft: Draft, number: int, head: int, match: Match) -> bool:
    """Whether the noun of a dated fact goes without its owner right after what dates something by it.

    "After independence in 1960, it" and "soon after independence in 1960", but not "the first vote since independence".
    """
    tokens = draft.sentences[number].tokens
    led = word_at(tokens, head - 1) in SUBORDINATORS | _LEADING_TO
    ranked = any(token.cls == "ORD" or token.text.casefold() in ("first", "last", "only") for token in tokens[:head])
    return led and not ranked and is_left_out(draft, number, head, match)


def names_another(tokens: Sequence[Token], phrase: range, match: Match) -> bool:
    """Whether a dated phrase holds a name that is none of the happening's: "the 1993 CIS charter"."""
    mine = match.bag.names | {match.happening.owner}
    for at in phrase:
        name = tokens[at].name
        known = at in match.words or (name is not None and not mine.isdisjoint(name.entities))
        if tokens[at].text[0].isupper() and not known:
            return True
    return False


def _ends(tokens: Sequence[Token], phrase: range, match: Match, content: Content) -> bool:
    """Whether a dated noun such as "vote" ends what is told: "they rejected the plan in a 2003 vote"."""
    head = head_of(tokens, phrase[-1], phrase[0])
    places = {at for word in match.bag.words for at in content.words.get(word, ()) if at <= head}
    told = tokens[min(places, default=head) : head]
    parted = any(token.cls in ("COMMA", "AND") or token.text in STOPS for token in told)
    return head in places and len(match.words) > 1 and not match.implied and not parted and tokens[head].text.islower()


def _is_ignored(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a word stands in a phrase that only looks like the attribute: "alpha release"."""
    terms = [tokens[at].term for at in match.words]
    return any(term is not None and match.happening.attribute in term.ignored for term in terms)


def _adjacent(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a year is part of a name: "the 1707 Acts of Union", "the Treaty of Paris of 1783"."""
    first, last = match.words[0], match.words[-1]
    if last - first > 4 or len(match.words) < 2:
        return False
    if date == last + 2 and tokens[last + 1].text == "of":
        return match.bag.words.isdisjoint(_LAWS)  # an "Act of 1789" is not that of 1869
    return date == first - 1 or date == last + 1 or (date == last + 2 and tokens[last + 1].text == "(")


def _same_day(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a full date beside the words has the day of the name: "the September 11, 2001, attacks"."""
    stated, known = tokens[date].period, match.happening.known
    if stated is None or not isinstance(known, Event) or stated.days > 1 or abs(date - match.at) > _BESIDE:
        return False
    return (stated.start.month, stated.start.day) == (known.on.start.month, known.on.start.day)
