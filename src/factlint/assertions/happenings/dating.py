"""Assertions about dates: a happening that a sentence names, and the date that stands with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.attaching import is_attached
from factlint.assertions.happenings.matching import Match, content_of, match_of
from factlint.assertions.happenings.staging import is_becoming
from factlint.assertions.happenings.telling import is_narrowed, is_told, lacks_year
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.phrases import qualifies
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.assertions.sentences.words import concept
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.happenings.happening import HappeningIndex
    from factlint.assertions.happenings.matching import Content
    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Period


class _Said(NamedTuple):
    """A happening that a date may be of; `attached` where the words tie the two together."""

    match: Match
    attached: bool


_YEAR = pattern(r"\b[12][0-9]{3}\b")
_GENERATION, _FEW = 30, 3
_PERSONS = frozenset("he she".split())
_OPENING = 3
_CLAUSE = 4
"""How many words before those of a happening its subject stands."""
_TURNS = frozenset("last next previous".split())
_DENYING = frozenset(("no", "not"))
_BESIDE = frozenset("around near beyond orbiting circling".split())
_LEADING = frozenset("of from to in into by for".split())


def dates(draft: Draft, index: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that put a happening at a time."""
    for number, sentence in enumerate(draft.sentences):
        when = [i for i, token in enumerate(sentence.tokens) if token.cls == "DATE" and _is_day(sentence.tokens, i)]
        if when:
            yield from _sentence(draft, number, when, index())


def _sentence(draft: Draft, number: int, when: list[int], index: HappeningIndex) -> Iterator[Assertion]:
    sentence, content = draft.sentences[number], content_of(draft, number)
    matches: dict[int, list[Match]] = defaultdict(list)
    touched = index.touched(content.words, content.present)
    for happening, bag in [*touched, *index.lives(content.words, content.entities)]:
        for date in when:
            match = match_of(happening, bag, content, date)
            if match and not (
                is_of_something_else(sentence.tokens, match, content)
                or _denies_less(sentence.tokens, date, match)
                or _is_a_later_one(sentence.tokens, date, match)
                or _has_its_own(sentence.tokens, date, match)
            ):
                matches[date].append(match)
    tied: dict[int, list[_Said]] = {}
    for date, found in matches.items():
        grouped: dict[int, list[Match]] = defaultdict(list)
        for match in sorted(_in_full(found), key=lambda m: (-m.share, m.spread, -m.bag.size)):
            grouped[id(match.happening)].append(match)
        said = (_said((draft, number, date), ways, content) for ways in grouped.values())
        tied[date] = [one for one in said if one is not None]
    firmly = {id(one.match.happening) for found in tied.values() for one in found if one.attached}
    for date, chosen in tied.items():
        told = [set(one.match.words) for one in chosen if one.attached]
        owned = {one.match.happening.attribute for one in chosen if one.attached and not one.match.implied} - {"date"}
        for one in chosen:
            if one.attached or not (told and id(one.match.happening) in firmly):
                within = not one.attached and any(set(one.match.words) < words for words in told)
                aside = not one.attached and one.match.implied and one.match.happening.attribute in owned
                dated = _assertion(Passage(draft, number, date, date + 1), one.match, attached=one.attached)
                yield dated._replace(scope="partial") if within or aside else dated


def _in_full(found: Sequence[Match]) -> list[Match]:
    """Without what is called by part of another's name: the invasion of 2014 in "full-scale invasion"."""
    most: dict[int, Match] = {}
    for match in sorted(found, key=lambda one: (len(set(one.words)), len(one.bag.names))):
        if match.share == 1 and match.named:
            most[id(match.happening)] = match
    names = [match for match in most.values() if _side_by_side(match.words)]
    part = {one for one, match in most.items() if any(_is_part(match, name) for name in names)}
    return [match for match in found if id(match.happening) not in part]


def _side_by_side(words: Sequence[int]) -> bool:
    return max(words) - min(words) <= len(set(words))  # with an article between them


def _is_part(match: Match, name: Match) -> bool:
    """Whether what was said is said by some of the words of a longer name, of the same entities."""
    return set(match.words) < set(name.words) and match.bag.names <= name.bag.names | name.owners


def _said(place: tuple[Draft, int, int], ways: Sequence[Match], content: Content) -> _Said | None:
    """How a date is said to be that of a happening, the surest way of all."""
    told = next((match for match in ways if is_told(*place, match, content)), None)
    tied = told or next((match for match in ways if _is_beside(place, match, content)), None)
    match = tied or next((match for match in ways if match.named), None)
    draft, number, date = place
    period = draft.sentences[number].tokens[date].period
    return None if match is None else _Said(match, attached=tied is not None and not _may_be_anothers(period, match))


def _may_be_anothers(stated: Period | None, match: Match) -> bool:
    """Whether a date lies so far from that of a happening that is not named in full that another may be meant."""
    known = match.happening.period
    if not match.implied or stated is None or known is None:
        return False
    return abs(stated.start.year - known.start.year) > (_FEW if match.partly else _GENERATION)


def _is_beside(place: tuple[Draft, int, int], match: Match, content: Content) -> bool:
    draft, number, date = place
    return not lacks_year(draft.sentences[number].tokens, date) and is_attached(*place, match, content)


def is_of_something_else(tokens: Sequence[Token], match: Match, content: Content) -> bool:
    """Whether the words of a happening stand in a name that is not its own, or its entity only owns another."""
    return (
        _only_owns(tokens, match)
        or _in_another_name(tokens, match, content)
        or _is_another_turn(tokens, match)
        or _befalls_somebody(tokens, match, content)
        or _is_of_the_subject(tokens, match)
    )


def _is_of_the_subject(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a word tells what another did with whose name a sentence begins: "Chad added its signature"."""
    own = next((at - 1 for at in match.words if at and tokens[at - 1].cls == "OWN"), 0)
    named = [at for at, token in enumerate(tokens[:own]) if token.name]
    opening = tokens[named[0]].name if len(named) == 1 and named[0] < _OPENING else None
    return opening is not None and match.owners.isdisjoint(opening.entities)


def _befalls_somebody(tokens: Sequence[Token], match: Match, content: Content) -> bool:
    """Whether it befell a person, not a body that the facts tell of: "he was awarded the prize"."""
    first = min(match.words, default=0)
    owners = match.owners
    for at in range(first - 1, max(-1, first - _CLAUSE - 1), -1):
        if (name := tokens[at].name) and not owners.isdisjoint(name.entities):
            return False
        if word_at(tokens, at) == "him" or (word_at(tokens, at) in _PERSONS and tokens[at + 1].cls == "BE"):
            return not any(at in content.entities.get(owner, ()) for owner in owners)
    return False


def _is_another_turn(tokens: Sequence[Token], match: Match) -> bool:
    """Whether an ordinal makes it another of the row than the facts know: "held its first European election"."""
    at = match.words[0] - 1 if match.words else -1
    while at >= 0 and (name := tokens[at].name) and not match.bag.names.isdisjoint(name.entities):
        at -= 1  # "the second Tarn accord"
    word = word_at(tokens, at)
    known = frozenset[str]().union(*(bag.words for bag in match.happening.bags))
    turn = word in _TURNS or (tokens[at].cls == "ORD" and word != "first")
    first = word == "first" and _YEAR.search(match.happening.subject) is not None  # what comes once is the first anyway
    return at >= 0 and (turn or first) and concept(word) not in known


def _denies_less(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a denial is of something narrower, or not up to today: "not met in person since 2018", "none in 2018"."""
    if match.bag.words.isdisjoint(_DENYING) or not match.words:
        return False
    stretch = range(match.words[0] + 1, date)
    end = next((at for at in stretch if word_at(tokens, at) in ("since", "as")), date)
    said = (at for at in stretch if at < end and at not in match.words and tokens[at].name is None)
    since = any(word_at(tokens, at) == "since" for at in range(max(0, date - 3), date))
    return not since or any(tokens[at].cls in ("WORD", "NOUN", "VERB", "NEUTRAL") for at in said)


def _is_a_later_one(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a later date is that of the same done again, or for somebody: "came out on vinyl", "opened to pupils"."""
    stated, known = tokens[date].period, match.happening.period
    once = match.happening.attribute in ("date", "born", "died")
    if stated is None or known is None or stated.start < known.end or once:
        return False
    told = governing(tokens, date)
    return any(is_narrowed(tokens, one, match) for one in told) or any(_is_of_a_part(tokens, at) for at in match.words)


def _has_its_own(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether another date stands right behind a happening: "in October, when the Charter was signed in June"."""
    last = max(match.words, default=len(tokens))
    behind = (at for at in (last + 1, last + 2) if at < len(tokens) and tokens[at].cls == "DATE")
    own = next(behind, None)
    return own is not None and date < min(match.words) and any(token.cls == "COMMA" for token in tokens[date:last])


def _is_of_a_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has a word before it that tells whose or which one of several it is: "its Asian launch"."""
    before = tokens[at - 1] if at > 1 else None
    if before is None or tokens[at].cls == "VERB" or is_verb(tokens, at) or tokens[at - 2].cls not in ("OWN", "POSS"):
        return False
    return before.cls == "WORD" or (before.name is not None and before.name.form == "demonym")


def _only_owns(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the entities only say whose something else is, or of whom it is free: "the founding of NATO's corps"."""
    named = [at for at, token in enumerate(tokens) if token.name and match.bag.names & set(token.name.entities)]
    return bool(named) and all(_owns_another(tokens, at, match) or _is_left(tokens, at) for at in named)


def _is_left(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody else becomes independent of it: "that country's independence from Belgium"."""
    before = at - 1 - (at > 0 and tokens[at - 1].cls == "DET")
    return word_at(tokens, before) == "from" and word_at(tokens, before - 1) in ("independence", "independent")


def _in_another_name(tokens: Sequence[Token], match: Match, content: Content) -> bool:
    """Whether a word stands only in the name of something else: "the Comprehensive Peace Agreement"."""
    known = frozenset[str]().union(*(bag.words for bag in match.happening.bags))
    places = [found for word in match.bag.words if (found := content.words.get(word))]
    names = match.bag.names | {match.happening.owner}
    return any(
        all(_is_narrowed(tokens, at, known) or _is_of_another(tokens, at, known, names) for at in found)
        for found in places
    )


def _is_of_another(tokens: Sequence[Token], at: int, known: frozenset[str], names: frozenset[str | None]) -> bool:
    """Whether a name goes on with what no name of the happening has: "Treaty of Nice" for "Treaty on Trade"."""
    if at + 2 >= len(tokens) or not _is_name_word(tokens[at]) or tokens[at + 1].text not in ("of", "on"):
        return False
    last = tokens[at + 2]
    named = last.name is not None and not names.isdisjoint(last.name.entities)
    return last.text[0].isupper() and not named and concept(last.text.casefold()) not in known


def _is_narrowed(tokens: Sequence[Token], at: int, known: frozenset[str]) -> bool:
    led = at > 1 and _is_name_word(tokens[at]) and _is_name_word(tokens[at - 1])
    return led and concept(tokens[at - 1].text.casefold()) not in known


def _is_name_word(token: Token) -> bool:
    plain = token.cls in ("WORD", "NOUN") and token.name is None and token.term is None
    return plain and token.text[0].isupper() and token.text[1:].islower()


def _owns_another(tokens: Sequence[Token], at: int, match: Match) -> bool:
    before = _before_names(tokens, at)
    if before > 0 and tokens[before].text in _BESIDE and (before == 1 or tokens[before - 1].text.islower()):
        return before - 1 not in match.words  # "rings around Uranus were discovered"
    if before < 0 or tokens[before].text not in _LEADING or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].cls != "POSS":  # "the charter of the League staff"
        apart = qualifies(tokens, at) and at + 1 not in match.words
        return tokens[before].text == "of" and (apart or _is_complement(tokens, before, at, match))
    return not any(word in match.words for word in range(at + 2, at + 5))


def _before_names(tokens: Sequence[Token], at: int) -> int:
    """What leads to a name and to those joined before it: "of" in "aid of Norland and the Southern Isles"."""
    before = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    if before < 1 or tokens[before].cls != "AND" or not tokens[before - 1].text[0].isupper():
        return before
    while before > 0 and (tokens[before - 1].cls in ("DET", "COMMA") or tokens[before - 1].text[0].isupper()):
        before -= 1
    return before - 1


def _is_complement(tokens: Sequence[Token], before: int, at: int, match: Match) -> bool:
    """Whether a name only tells of what something else is, that is told of: "a moon of Neptune was discovered"."""
    joined = tokens[at - 1 - (tokens[at - 1].cls == "DET")].cls == "AND"  # "aid of Norland and Sutland fell"
    said = tokens[at + 1].cls == "BE" or (joined and at + 1 in match.words)
    told = before > 0 and said and before - 1 not in match.words
    return told and (joined or tokens[before - 1].text.islower())


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date stands for itself: not "the last day of the summit"."""
    mention = tokens[at].mention
    follows = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    return mention is not None and mention.period is not None and follows != "OF"


def _of_its_kind(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a name is that of any of a kind: "its council adopted a Declaration of Independence"."""
    after = (at + 2 for at in match.words if word_at(tokens, at + 1) in ("a", "an"))
    return not is_becoming(match) and any(at < len(tokens) and tokens[at].text[:1].isupper() for at in after)


def _assertion(passage: Passage, match: Match, *, attached: bool) -> Assertion:
    token = passage.tokens[passage.first]
    other = _of_its_kind(passage.tokens, match)
    likely = attached or _is_likely(passage, match)
    return passage.assertion(
        token.start,
        token.end,
        frame="dated",
        subject=match.happening.subject,
        attribute=match.happening.attribute,
        value=token.period,
        firm=attached and not other,
        likely=likely and not other,
        lasting=not match.bag.words.isdisjoint(_DENYING),  # it may have happened then or before
        scope="all" if match.share == 1 and not other else "partial",
        kind="life" if match.happening.attribute in ("born", "died") else "event",
    )


def _is_likely(passage: Passage, match: Match) -> bool:
    from factlint.assertions.happenings.likely import is_likely  # noqa: PLC0415 - only where nothing ties the two

    return is_likely(passage.tokens, passage.first, match)
