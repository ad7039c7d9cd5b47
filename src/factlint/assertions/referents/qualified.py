"""Figures of a part that the fact base knows by itself: "each ward elects three councillors", "Ohio has 17 votes".

An attribute whose noun is that of another with a qualifier ("councillor for each ward", "Ohio vote") is read where the
plain noun is counted and the qualifier stands elsewhere in the clause.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.assertions.sentences.words import bases, stem
from factlint.facts.index import PIECE
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_JOINTS = frozenset("for from in of per at by".split())
_EACH = frozenset("each every per a an".split())
_ARTICLES = frozenset("the a an".split())
_HAVING = frozenset("have get give elect choose send return hold receive carry cast award allocate offer grant".split())
_GIVING = frozenset("give grant award".split())
_JOINING = frozenset("FOR FROM IN OF BY AT BE DET ALL VERB".split())
_REACH = 20


class Qualifier(NamedTuple):
    """What makes an attribute of a plainer one, whose noun is `head`.

    `each` says that it holds of each of many ("for each ward"), `proper` that a name qualifies it, which suffices
    where another noun of the plain attribute is counted ("electors for Ohio", "the votes of Ohio").
    """

    attribute: str
    head: str
    stems: frozenset[str]
    each: bool
    proper: bool


class Qualifiers:
    """The qualified attributes of a fact base by the plain attribute whose noun they take."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._by_plain: dict[str, tuple[Qualifier, ...]] = {}

    def _of(self, plain: str) -> tuple[Qualifier, ...]:
        """What makes other attributes of a plain one; found when first asked for."""
        if plain not in self._by_plain:
            self._by_plain[plain] = tuple(dict.fromkeys(self._found(plain)))
        return self._by_plain[plain]

    def _found(self, plain: str) -> Iterator[Qualifier]:
        nouns = {form.casefold() for phrase in self._facts.attributes[plain].nouns for form in phrase.forms}
        lookup = self._facts.lookup
        ends = [(pieces[0], pieces[-1]) for noun in nouns if (pieces := PIECE.findall(noun))]
        longer = {name for first, _ in ends for name in lookup.attributes_beginning(first)}
        longer |= {name for _, last in ends for name in lookup.counts_ending(last)}
        for name in (name for name in self._facts.attributes if name in longer and name != plain):
            attribute = self._facts.attributes[name]
            if attribute.type == "count":
                for form in (form for phrase in attribute.nouns for form in phrase.forms):
                    for head, words, each in _divisions(form.casefold().split(" ")):
                        if head in nouns:
                            proper = any(word.capitalize() in form for word in words)
                            yield Qualifier(name, head, _stems(" ".join(words)), each, proper)

    def read(self, tokens: Sequence[Token], frame: Frame, plain: Iterable[str]) -> dict[str, bool]:
        """The attributes that a frame may state of a part, and whether the words leave no doubt of it."""
        found: dict[str, bool] = {}
        heads = {_last_stem(token.text.casefold()) for token in frame.nouns}
        around: tuple[list[int], list[int]] | None = None
        for name in plain:
            for qualifier in self._of(name):
                if not qualifier.proper and _last_stem(qualifier.head) not in heads:
                    continue
                around = _around(tokens, frame) if around is None else around
                place = _place(tokens, around, qualifier)
                if place is not None:
                    sure = _says_how_many(tokens, frame, place)
                    found[qualifier.attribute] = found.get(qualifier.attribute, False) or sure
        return found


def _divisions(words: list[str]) -> Iterator[tuple[str, list[str], bool]]:
    """The ways to part a noun phrase into a head and its qualifier: "vote | in Ohio", "Ohio | vote"."""
    for at in range(1, len(words)):
        if words[at] in _JOINTS:
            rest = [word for word in words[at + 1 :] if word not in _ARTICLES | _EACH]
            each = words[at] == "per" or bool(set(words[at + 1 :]) & _EACH)
            if rest:
                yield " ".join(words[:at]), rest, each
            return
    for at in range(1, len(words)):
        yield " ".join(words[at:]), words[:at], False


@lru_cache(maxsize=20_000)
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(piece) for piece in PIECE.findall(words) if piece not in _JOINTS)


def _last_stem(phrase: str) -> str:
    """The stem of the word that a noun phrase is about: the same of "electoral votes" and "votes"."""
    return stem(phrase.rpartition(" ")[2])


def _around(tokens: Sequence[Token], frame: Frame) -> tuple[list[int], list[int]]:
    """The tokens before and those after a frame in the same clause, nearest first."""
    sides: tuple[list[int], list[int]] = ([], [])
    before, after = range(frame.first - 1, -1, -1), range(frame.last, len(tokens))
    for side, places in zip(sides, (before, after), strict=True):
        for at in places[:_REACH]:
            if tokens[at].text in (";", ".", "(") or (tokens[at].mention and tokens[at].cls in ("NUM", "MEASURE")):
                break
            side.append(at)
    return sides


def _place(tokens: Sequence[Token], around: Iterable[Iterable[int]], qualifier: Qualifier) -> int | None:
    """Where the qualifier stands: the nearest token before or after the frame that ends it.

    A longer name counts only if all of it qualifies: not the "African" of the African Union.
    """
    for side in around:
        seen: frozenset[str] = frozenset()
        for at in side:
            if at + 1 < len(tokens) and tokens[at + 1].text.casefold() in ("than", "that"):
                continue  # "larger than" does not make large ones of them, "found that" no founders
            name, stems = tokens[at].name, _stems(tokens[at].text.casefold())
            whole = name is None or name.form == "demonym" or stems - _ARTICLES <= qualifier.stems
            if whole and not _is_of_another_noun(tokens, at, qualifier):
                seen |= stems
            if qualifier.stems <= seen:
                before = tokens[at - 1].text.casefold() if at else ""
                if not qualifier.each or before in _EACH or tokens[at].text.casefold().split()[0] in _EACH:
                    return at
    return None


def _is_of_another_noun(tokens: Sequence[Token], at: int, qualifier: Qualifier) -> bool:
    """Whether a word is that of a phrase of its own: "besides its voting members, it has six", "under the Charter"."""
    proper = at > 0 and not qualifier.proper and tokens[at].text[0].isupper() and tokens[at].name is None
    led = any(token.cls in ("OWN", "POSS") for token in tokens[max(0, at - 2) : at])
    return proper or (led and _last_stem(tokens[at].text.casefold()) == _last_stem(qualifier.head))


def _says_how_many(tokens: Sequence[Token], frame: Frame, place: int) -> bool:
    """Whether the qualifier is who has them or is given them, or follows them at once."""
    if any(token.cls in ("OTHER", "WORD") for token in frame.tokens):
        return False
    if place >= frame.last:
        return all(token.cls in _JOINING for token in tokens[frame.last : place])
    before, between = tokens[max(0, place - 4) : place], tokens[place + 1 : frame.first]
    having = any(bases(token.text.casefold()) & _HAVING for token in between)
    return not between or having or any(bases(token.text.casefold()) & _GIVING for token in before)
