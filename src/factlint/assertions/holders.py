"""The frames of `holders.lark`: an office or the like, whose it is, and who is said to hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factlint.assertions._holders import TABLES
from factlint.assertions.frames import FrameFinder
from factlint.assertions.words import bases
from factlint.grammars import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.tokens import Sentence, Token
    from factlint.facts import FactBase

_Shape: TypeAlias = Literal["titled", "called", "started", "based", "hosted"]

FILLERS = frozenset(
    """the a an new current present incumbent currently longtime long serving elected mr mrs ms sir dame dr located
    situated city and or its their our officially""".split()
)
_BECOMING = frozenset("become replace succeed appoint elect name".split())
_KINDS = frozenset("person city town place".split())
_NOT_NAMES = frozenset(
    """office house council summit election elections day administration government party republic agency ministry
    cabinet monday tuesday wednesday thursday friday saturday sunday i we""".split()
)


class Held(NamedTuple):
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

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, Held]]:
        yield from self._finder.find(sentence)

    def _classes(self, sentence: Sentence) -> list[str]:
        tokens = sentence.tokens
        found = [self._class(token) for token in tokens]
        for at in range(len(found) - 3):
            if found[at : at + 4 : 3] == ["COMMA", "COMMA"] and tokens[at + 1].text == "or" and found[at + 2] == "BODY":
                found[at : at + 4] = ["FILL"] * 4  # ", or UN,": another name of the body just named
        return found

    def _class(self, token: Token) -> str:  # noqa: PLR0911 - one return for each case
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
        if word in FILLERS:
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

    def titled(self, *tokens: Token) -> Held:
        return self._held("titled", tokens)

    def called(self, *tokens: Token) -> Held:
        return self._held("called", tokens)

    def started(self, *tokens: Token) -> Held:
        return self._held("started", tokens)

    def based(self, *tokens: Token) -> Held:
        return self._held("based", tokens)

    def hosted(self, *tokens: Token) -> Held:
        return self._held("hosted", tokens)

    def start(self, held: Held) -> Held:
        return held

    def _held(self, shape: _Shape, tokens: tuple[Token, ...]) -> Held:
        classes = [self._class(token) for token in tokens]  # type: ignore[operator]

        def of(*names: str) -> tuple[Token, ...]:
            return tuple(token for token, name in zip(tokens, classes, strict=True) if name in names)

        holders, unknown = of("HOLDER"), of("CAPS")
        if not holders and not unknown:
            raise Reject
        return Held(shape, of("OFFICE"), of("BODY"), holders, unknown, next(iter(of("DATE")), None))
