"""Which happenings the words of a sentence may name, and how much of each."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from factlint.assertions.sentences.kinds import TOWNS
from factlint.assertions.sentences.verbs import PRONOUNS
from factlint.assertions.sentences.words import concept, concepts
from factlint.facts.index import PIECE
from factlint.records import NamedTuple
from factlint.values.wording import ordinal_like

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.happenings.happening import Bag, Happening
    from factlint.assertions.sentences.tokens import Sentence, Token

_PARTIAL = 0.6
NEARLY = 0.8
_LINKING = frozenset("a an and at be by ever for had has have in is it on of that the to was were which who".split())
_OTHERS = frozenset("predecessor successor rival neighbour neighbor partner subsidiary parent founder owner".split())


_AMBIGUOUS = {"found": concept("discovered")}
"""What may be a form of another verb than that of its concept."""
_SPELT_ORDINALS = frozenset(filter(None, (ordinal_like("first", number) for number in range(1, 100))))


class Content(NamedTuple):
    """The stems and the entities of a stretch of tokens, each with the indexes of its tokens; dates are not words.

    `implied` are the entities that the sentence may speak of without naming them, `text` its words,
    `proper` the places of capitalised names but for those of towns, in which much is signed, and of pronouns that
    stand for one; `stops` those of semicolons, `versions` the numbers that make up a version, by the place of each.
    """

    words: dict[str, list[int]]
    entities: dict[str, list[int]]
    implied: frozenset[str] = frozenset()
    text: str = ""
    proper: frozenset[int] = frozenset()
    stops: tuple[int, ...] = ()
    versions: Mapping[int, frozenset[str]] = MappingProxyType({})

    @property
    def present(self) -> frozenset[str]:
        """The entities that are named or implied."""
        return self.implied | self.entities.keys()


class Match(NamedTuple):
    """How far words are those of a bag; `implied` if they leave out its owner, `partly` if they leave out another."""

    happening: Happening
    bag: Bag
    share: float
    at: int
    spread: int
    implied: bool
    words: tuple[int, ...] = ()
    named: bool = True
    partly: bool = False

    @property
    def owners(self) -> frozenset[str]:
        """The entities that the happening is of, named in the bag or not."""
        return self.bag.names | ({self.happening.owner} if self.happening.owner else set())


def content_of(draft: Draft, number: int, first: int = 0, last: int | None = None) -> Content:
    """What the tokens `first:last` of a sentence speak of."""
    sentence = draft.sentences[number]
    words: dict[str, list[int]] = defaultdict(list)
    entities: dict[str, list[int]] = defaultdict(list)
    pieces: list[tuple[str, int]] = []
    for i, token in enumerate(sentence.tokens[first:last], first):
        if token.name and not _possessing(sentence.tokens, i):
            for entity in token.name.entities:
                entities[entity].append(i)
        if token.cls not in ("DATE", "NAME"):
            pieces += [(piece, i) for piece in PIECE.findall(token.text.casefold())]
    for word, i in concepts([piece for piece, _ in pieces]):
        piece, at = pieces[i]
        if other := _AMBIGUOUS.get(piece):
            words[other].append(at)
        if not (other and at and sentence.tokens[at - 1].cls == "BE"):  # "was found to be": that is to find
            words[word].append(at)
    for i, token in enumerate(sentence.tokens[first:last], first):
        if token.text.casefold() in PRONOUNS and (meant := draft.discourse.entity(number, i)):
            entities[meant].append(i)
    text = draft.document.text[sentence.start : sentence.end]
    known = [places for name, places in entities.items() if draft.discourse.callings.kind(name) not in TOWNS]
    proper = frozenset(
        i
        for places in known
        for i in places
        if sentence.tokens[i].text[0].isupper() or sentence.tokens[i].text in PRONOUNS
    )
    stops = tuple(i for i, token in enumerate(sentence.tokens) if token.text == ";")
    return Content(words, entities, _implied(draft, number), text, proper, stops, _versions(sentence.tokens))


def _versions(tokens: Sequence[Token]) -> dict[int, frozenset[str]]:
    """The numbers of each version that has several, by their places: 3 and 13 of "3.13"."""
    found: dict[int, frozenset[str]] = {}
    run: list[int] = []
    for at, token in enumerate(tokens):
        goes_on = bool(run) and tokens[at - 1].end == token.start
        if token.text.replace(".", "").isdecimal():
            run = [*run, at] if goes_on else [at]
            found |= dict.fromkeys(run, frozenset(".".join(tokens[place].text for place in run).split(".")))
        elif not (goes_on and token.text == "."):
            run = []
    return found


def _possessing(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name only says whose something else is: "NATO's predecessor"."""
    return at + 2 < len(tokens) and tokens[at + 1].cls == "POSS" and tokens[at + 2].text.casefold() in _OTHERS


def _implied(draft: Draft, number: int) -> frozenset[str]:
    """The entities named in the block so far, just before it, and in the first sentence, and that of the page."""
    sentences: tuple[Sentence, ...] = draft.sentences
    block = sentences[number].block
    near = [i for i in range(max(0, number - 6), number) if sentences[i].block == block or i >= number - 2]
    page = draft.discourse.page()
    return frozenset(name for i in (0, *near) for name in draft.subjects.named_in(i)) | ({page} if page else set())


def match_of(happening: Happening, bag: Bag, content: Content, date: int) -> Match | None:
    """How far the words near token `date` are those of the bag; `None` where too few are."""
    at = {word: _nearest(content.words[word], date, content.stops) for word in bag.words if word in content.words}
    if not at or _counts_otherwise(bag, content):
        return None
    if _is_narrowed(at, content):
        return None
    here = content.entities.keys() & bag.names
    named = {name: _nearest(content.entities[name], date, content.stops) for name in here}
    owner = {
        name
        for name in bag.names - named.keys()
        if name in content.implied and (name == happening.owner or named)  # "the invasion of Norland" by whom it was
    }
    absent = bool(happening.owner) and happening.owner not in bag.names | content.entities.keys() | content.implied
    share = (len(at) + len(named) + len(owner)) / bag.size
    if absent and (_is_literal(bag, content) or (share == 1 and _by_name(content, named))):
        absent = False  # the words say whose it is by themselves: "the Bill of Rights was ratified"
    if share < _PARTIAL or (absent and bag.size < 3):
        return None
    places = [*at.values(), *(i for name, i in named.items() if name not in content.implied)]
    return Match(
        happening,
        bag,
        share,
        _nearest([*at.values()], date, content.stops),
        max(abs(i - date) for i in places),
        bool(owner),
        tuple(sorted(at.values())),
        len(named) + len(owner) == len(bag.names) and not absent and bag.proper <= at.keys(),
        any(name != happening.owner for name in owner),
    )


def _counts_otherwise(bag: Bag, content: Content) -> bool:
    """Whether the name of the happening counts and the sentence does not count so many: "expelled 18 diplomats"."""
    return any(word.isdecimal() and not _places_of_number(word, bag, content) for word in bag.words)


def _places_of_number(number: str, bag: Bag, content: Content) -> list[int]:
    """Where a number of the bag stands with no other in its version: 3.0 is 3, and 3.13 is not."""
    own = bag.words | {"0"}
    return [at for at in content.words.get(number, ()) if content.versions.get(at, own) <= own]


def _is_narrowed(at: dict[str, int], content: Content) -> bool:
    """Whether other words stand among those of a first time, so that it is another: "the first winter ascent of"."""
    if "first" not in at:
        return False
    own = set(at.values())
    within = range(at["first"] + 1, max(own))
    others = (i for word, places in content.words.items() if word not in _LINKING for i in places)
    return any(i in within and i not in own for i in others)


def _is_literal(bag: Bag, content: Content) -> bool:
    """Whether the proper name in a bag stands in the sentence; one with a number may be written small.

    An ordinal may be in any case: "the third Baltic Congress" for "Third Baltic Congress".
    """
    name = bag.literal
    first, _, rest = name.partition(" ")
    if rest and first.casefold() in _SPELT_ORDINALS and f"{first.casefold()} {rest}" in content.text:
        return True
    small = any(sign.isdecimal() for sign in name) and name.casefold() in content.text.casefold()
    return bool(name) and (name in content.text or small)


def _by_name(content: Content, named: dict[str, int]) -> bool:
    """Whether one of the entities is named as a name is: not "a declaration of independence"."""
    return any(place in content.proper for place in named.values())


def _nearest(places: list[int], date: int, stops: tuple[int, ...]) -> int:
    """The place nearest to a date, in its own clause if there is one: no semicolon stands between."""
    return min(places, key=lambda i: (sum(min(i, date) < stop < max(i, date) for stop in stops), abs(i - date)))


def is_of(at: int | None, words: frozenset[str], content: Content) -> bool:
    """Whether one of the words stands at a place of the sentence."""
    return any(at in content.words.get(word, ()) for word in words)
