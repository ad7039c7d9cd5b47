"""The frames of `holders.lark`: an office or the like, whose it is, and who is said to hold it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.frames._holders import TABLES
from factlint.assertions.frames.counts import SKIPPED, FrameFinder
from factlint.assertions.frames.skipping import NAMES, coordinated, skipped
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases
from factlint.grammars import Reject
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_Shape: TypeAlias = Literal["titled", "called", "started", "chosen", "doing", "done", "based", "hosted"]

FILLERS = frozenset(
    """the a an new current present incumbent currently longtime long serving elected mr mrs ms sir dame dr located
    situated city and or its their our officially then""".split()
)
_WORDS = {"in": "IN", "at": "IN", "as": "AS", "by": "BY", "since": "SINCE", "from": "SINCE", "until": "SINCE",
          "between": "SINCE", "who": "WHO", "over": "OVER", "-": "HYPHEN", "has": "HAVE", "have": "HAVE", "had": "HAVE",
          "serves": "SERVE", "served": "SERVE"}  # fmt: skip
_CHOOSING = frozenset("appoint elect name".split())
"""What comes before an office begins."""
_BECOMING = _CHOOSING | frozenset("become replace succeed sworn".split())
STINTS = frozenset("day week month year term tenure mandate stint spell".split())
"""What somebody begins as the holder of an office, be it the first, the next or only a part of the time in it."""
_BEGINNING = _BECOMING | {"take", "assume", "begin", "start"}
PLACES = frozenset("city town village place building venue stadium".split())
_KINDS = PLACES | {"person"}
_NOT_NAMES = frozenset(
    """office house council summit election elections day administration government party republic agency ministry
    cabinet it he she they this that there here what when where monday tuesday wednesday thursday friday saturday sunday
    i we like unlike with after before despite under since while although but and meanwhile""".split()
)


class Held(NamedTuple):
    """An office or the like, whose it is, and who or what is said to hold it, with all words that say so."""

    shape: _Shape
    words: tuple[Token, ...]
    offices: tuple[Token, ...]
    owners: tuple[Token, ...]
    holders: tuple[Token, ...]
    unknown: tuple[Token, ...]
    date: Token | None


class HolderFinder:
    """Finds the frames of `holders.lark`."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._placed: dict[str, bool] = {}
        self._finder = FrameFinder(TABLES, _Handlers(self._class), self._classes)

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int, Held]]:
        """The frames of a sentence; none that calls one name by a plural: "In Norland, the presidents will meet"."""
        for island in self._finder.find(sentence):
            held = island[2]
            if not (held.shape == "called" and any(map(self._is_plural, held.offices))):
                yield island

    def _is_plural(self, office: Token) -> bool:
        names = office.term.nouns if office.term else ()
        forms = [phrase.forms for name in names for phrase in self._facts.attributes[name].nouns]
        word = office.text.casefold()
        return any(word in more for _, *more in forms) and all(word != one for one, *_ in forms)

    def _classes(self, sentence: Sentence) -> list[str]:
        tokens = sentence.tokens
        found = [self._class(token) for token in tokens]
        _step_over_names(tokens, found)
        for at, token in enumerate(tokens):
            if found[at] == "HOLDER" and at and found[at - 1] == "CAPS" and self._is_surname(token):
                found[at] = ""  # "Joseph Lee" is not Ann Lee
            elif found[at] == "OFFICE" and self._is_done(token) and _has_object(found, at):
                found[at] = "DOES"
            elif token.cls == "ORD" and found[at + 1 : at + 2] == ["OFFICE"]:
                found[at] = "FILL"  # "the 26th president"
            elif found[at] == "OFFICE" and found[max(0, at - 2) : at] == ["OFFICE", "BE"] and past_form(token):
                if self._is_label(tokens[at - 2]):
                    found[at] = "FILL"  # "the headquarters are located in", not "the secretariat is based in"
            elif found[at] == "OFFICE" and found[at - 1 : at] == ["HYPHEN"] and past_form(token):
                found[at] = "BASED"
            elif _follows(tokens, at, ("over", "office")) and bases(token.text.casefold()) & {"take", "assume"}:
                found[at : at + 2] = ["BECOME", "OVER"]
            elif (term := _term_begun(tokens, at)) is not None:
                found[at:term] = ["BECOME", *(SKIPPED for _ in range(at + 1, term))]
        seats = (at for at, token in enumerate(tokens) if found[at] == "OFFICE" and self._is_seat(token))
        beside = {at for office in seats for at in coordinated(tokens, found, office)}
        for at in beside | set(skipped(tokens, found)) | set(_between(tokens, found)):
            found[at] = SKIPPED
        on = (at for at, token in enumerate(tokens[:-1]) if token.cls == "ON" and tokens[at + 1].cls == "DATE")
        for at in on:  # "sworn in as chair on 4 May"
            found[at] = "IN" if found[at] == "" else found[at]
        return found

    def _is_surname(self, token: Token) -> bool:
        """Whether a name is the last word alone of a person's."""
        known = self._facts.entities.get(token.entity or "")
        return known is not None and known.kind == "person" and known.name.split()[1:][-1:] == [token.text]

    def _is_label(self, token: Token) -> bool:
        """Whether a word is what the attribute is called, not one that may mean a part of it."""
        names = token.term.nouns if token.term else ()
        return any(self._facts.attributes[name].label == token.text.casefold() for name in names)

    def _is_seat(self, token: Token) -> bool:
        """Whether a noun says what a place is to a body: "capital"."""
        return any(not self._facts.attributes[name].office for name in (token.term.nouns if token.term else ()))

    def _is_done(self, token: Token) -> bool:
        """Whether a word may be a verb by which somebody does what the facts name them for: "chairs", "led", "owns"."""
        verbs = token.term.verbs if token.term else ()
        return any(self._entity_valued(name) and not self._is_of_places(name) for name in verbs)

    def _is_of_places(self, attribute: str) -> bool:
        """Whether an attribute names places, which no verb has for a doer: "based in"."""
        if attribute not in self._placed:
            facts = self._facts
            values = {fact.value for one in facts.entities_with(attribute) for fact in facts.timeline(one, attribute)}
            kinds = {facts.entities[value].kind for value in values if isinstance(value, str)}
            self._placed[attribute] = not kinds.isdisjoint(PLACES)
        return self._placed[attribute]

    def _class(self, token: Token) -> str:
        word = token.text.casefold()
        if token.term and any(self._entity_valued(name) for name in token.term.nouns | token.term.verbs):
            return "BASED" if word in ("based", "headquartered") and token.term.inner else "OFFICE"
        if token.name:
            return "HOLDER" if self._holds(token.name.entities) else "BODY"
        return _class_of_word(word, token.cls, capital=token.text[0].isupper())

    def _entity_valued(self, attribute: str) -> bool:
        return self._facts.attributes[attribute].type == "entity"

    def _holds(self, entities: Sequence[str]) -> bool:
        return any(
            (entity in self._facts.entities and self._facts.entities[entity].kind in _KINDS)
            or bool(self._facts.lookup.holding(entity))
            for entity in entities
        )


@lru_cache(maxsize=50_000)
def _class_of_word(word: str, cls: str, *, capital: bool) -> str:
    if bases(word) & _BECOMING:
        return "BECOME"
    if cls in ("BE", "COMMA", "OPEN", "OF", "POSS", "DATE"):
        return cls
    if word in _WORDS:
        return _WORDS[word]
    if word in FILLERS:
        return "FILL"
    if word == "it" or word in NAMELESS:
        return "IT"
    return "CAPS" if cls == "WORD" and capital and word not in _NOT_NAMES else ""


def _step_over_names(tokens: Sequence[Token], found: list[str]) -> None:
    """Make fillers of another name of the body just named: ", or UN,"."""
    for at in range(len(found) - 3):
        if found[at] == found[at + 3] == "COMMA" and tokens[at + 1].text == "or" and found[at + 2] == "BODY":
            found[at : at + 4] = ["FILL"] * 4


def _follows(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text.casefold() in words


def _term_begun(tokens: Sequence[Token], at: int) -> int | None:
    """Where "as" follows "began", "began work" or "began her first day": somebody is the holder of an office then."""
    if not bases(tokens[at].text.casefold()) & {"begin", "start"}:
        return None
    end = next((i for i in range(at + 1, min(at + 7, len(tokens))) if word_at(tokens, i) == "as"), at)
    led = end > at + 2 and (tokens[at + 1].cls in ("OWN", "DET") or word_at(tokens, at + 1) == "a")
    stint = led and word_at(tokens, end - 1) in STINTS
    return end if end == at + 1 or (end == at + 2 and word_at(tokens, at + 1) == "work") or stint else None


def _between(tokens: Sequence[Token], found: list[str]) -> Iterator[int]:
    """What stands between who begins and the verb, or between that and the office: ", who today", "in on Tuesday"."""
    for at, cls in enumerate(found):
        if cls == "BECOME":
            first = at - 1
            while first > 0 and (tokens[first].cls == "DATE" or found[first] in ("HAVE", "BE")):
                first -= 1
            relative = found[first] == "WHO" and found[first - 1] in ("COMMA", *NAMES)
            yield from (i for i in range(first if relative else first + 1, at) if found[i] in ("WHO", "DATE"))
            yield from (first - 1,) if relative and found[first - 1] == "COMMA" else ()
            last = at + 1 + (tokens[at].text == "sworn")
            while last < len(tokens) and tokens[last].cls in ("ON", "DATE"):
                last += 1
            yield from range(at + 1, last) if last < len(tokens) and found[last] == "AS" else ()


def _has_object(classes: list[str], at: int) -> bool:
    """Whether what is led follows, or who leads: "chairs the League", "chaired by X"."""
    after = at + 1
    while after < len(classes) and classes[after] in ("FILL", "SINCE", "DATE"):
        after += 1
    return after < len(classes) and classes[after] in ("BODY", "IT", "BY")


class _Handlers:
    """What each rule of `holders.lark` means."""

    def __init__(self, classify: Callable[[Token], str]) -> None:
        self._class = classify

    def titled(self, *tokens: Token) -> Held:
        classes = [self._class(token) for token in tokens]
        name = next((at for at, cls in enumerate(classes) if cls in NAMES and "OFFICE" in classes[:at]), 0)
        if name and tokens[name - 1].text.casefold() in ("and", "or"):
            raise Reject  # "Ann Lee, the Danish premier, and Bo Ek": the next of a list
        held = self._held("titled", tokens)
        owners = tuple(token for token, cls in zip(tokens, classes, strict=True) if cls == "IT")
        return held._replace(owners=(*held.owners, *owners))  # "the president of the bank"

    def called(self, *tokens: Token) -> Held:
        classes = [self._class(token) for token in tokens]
        verb = tokens[classes.index("SERVE")] if "SERVE" in classes else None
        if verb is not None and past_form(verb) and "SINCE" not in classes:
            raise Reject  # "Ann Lee has served as mayor": nobody knows when
        if any(token.cls == "ORD" for token in tokens) and any(token.text == "since" for token in tokens):
            raise Reject  # "the second mayor since 2015" of two
        if "COMMA" in classes and tokens[classes.index("COMMA") + 1].text in ("and", "or"):
            raise Reject  # "its people are the Norlanders, and its capital is Oslo"
        held = self._held("called", tokens)
        owners = tuple(token for token, cls in zip(tokens, classes, strict=True) if cls == "IT")
        return held._replace(owners=(*held.owners, *owners))

    def doing(self, *tokens: Token) -> Held:
        return self._held("doing", tokens)

    def done(self, *tokens: Token) -> Held:
        by = next(at for at, token in enumerate(tokens) if token.cls == "BY")
        held = self._held("done", tokens)
        bodies = tuple(token for token in tokens[by:] if self._class(token) == "BODY")
        return held._replace(owners=held.owners[: len(held.owners) - len(bodies)], holders=held.holders or bodies)

    def started(self, *tokens: Token) -> Held:
        classes = [self._class(token) for token in tokens]
        verb = next(at for at, token in enumerate(tokens) if bases(token.text.casefold()) & _BEGINNING)
        chosen = bool(bases(tokens[verb].text.casefold()) & _CHOOSING)
        if not NAMES.isdisjoint(classes[verb:]):  # "Ann Lee replaced Bo Ek as chair", "Ann Lee named Bo Ek chair"
            named = chosen and "BE" not in classes[:verb]
            tokens = (
                tokens[verb:]
                if named
                else tuple(token for at, token in enumerate(tokens) if at < verb or classes[at] not in NAMES)
            )
        return self._held("chosen" if chosen else "started", tokens)

    def based(self, *tokens: Token) -> Held:
        return self._held("based", tokens)

    def hosted(self, *tokens: Token) -> Held:
        return self._held("hosted", tokens)

    def start(self, held: Held) -> Held:
        return held

    def _held(self, shape: _Shape, tokens: tuple[Token, ...]) -> Held:
        classes = [self._class(token) for token in tokens]

        def of(*names: str) -> tuple[Token, ...]:
            return tuple(token for token, name in zip(tokens, classes, strict=True) if name in names)

        holders, unknown = of("HOLDER"), of("CAPS")
        if not (holders or unknown or shape == "done"):
            raise Reject
        return Held(shape, tokens, of("OFFICE"), of("BODY"), holders, unknown, next(iter(of("DATE")), None))
