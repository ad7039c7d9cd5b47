"""The frames of the grammars: what stands beside what, before anybody asks which entity it is about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint.assertions.frames._counts import TABLES
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_verb
from factlint.grammars import GAP, UNKNOWN, Island, Parser, Reject, Tables
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token

SKIPPED = "SKIPPED"
_IS = frozenset("BE RISE LAST".split())
_HEADS = frozenset("figure guarantee level count tally threshold requirement limit cap target total size rate".split())
_MODALS = frozenset("can may must should cannot".split())
_ADVERBIALS = frozenset(
    (
        *"however therefore too also moreover though accordingly meanwhile".split(),
        "for example",
        "for instance",
        "in fact",
        "of course",
        "in turn",
        "by contrast",
        "in contrast",
        "on the other hand",
        "as a result",
    )
)
"""What may stand between commas without a bearing on the sentence around it."""
_TALLYING = frozenset("number numbered total totalled totaled".split())
_VALUING = frozenset("estimated put reckoned given calculated measured".split())
_SHORT, _NEAR = 3, 6
_HAVE = frozenset("has have had".split())
_SETTING = frozenset(
    """raised cut lifted increased reduced lowered set extended expanded doubled capped limited restricted brought
    trimmed""".split()
)
_FIGURES = frozenset(("NUM", "JOINED", "MEASURE", "ORD", "MULT", "DATE"))


class Frame(NamedTuple):
    """A stretch of tokens `first:last` that parses as `kind`."""

    kind: str
    tokens: tuple[Token, ...]
    first: int = 0
    last: int = 0

    @cached_property
    def figures(self) -> tuple[Token, ...]:
        return self._of("NUM", "JOINED", "MEASURE", "ORD", "MULT")

    @cached_property
    def nouns(self) -> tuple[Token, ...]:
        return self._of("NOUN", "STRONG", "VERB")

    @cached_property
    def names(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.name is not None)

    @cached_property
    def unknown_words(self) -> tuple[Token, ...]:
        """The words between figure and noun that may narrow the set."""
        return self._of("WORD")

    def has(self, *classes: str) -> bool:
        return any(token.cls in classes for token in self.tokens)

    def _of(self, *classes: str) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.cls in classes)


class _Counts:
    """Handlers of `counts.lark`."""

    def counted(self, *tokens: Token) -> Frame:
        if sum(token.cls == "WORD" for token in tokens) > 3 or not _one_clause(tokens):
            raise Reject
        if any(token.cls == "IN" and tokens[i - 1].cls in ("NUM", "OTHER") for i, token in enumerate(tokens)):
            raise Reject  # "one in five members"
        if any(token.cls == "OF" and tokens[i - 1].cls in ("NUM", "OTHER") for i, token in enumerate(tokens)):
            raise Reject  # "six of its members" are some of them
        return Frame("counted", tokens)

    def compound(self, *tokens: Token) -> Frame:
        noun = max(at for at, token in enumerate(tokens) if token.cls in ("NOUN", "STRONG"))
        if any(is_verb(tokens, at) for at in range(noun + 1, len(tokens))):
            raise Reject  # "the 32-member alliance will send" tells what it does, "defence alliance" what it is
        return Frame("compound", tokens)

    def part(self, *tokens: Token) -> Frame:
        return Frame("part", tokens)

    def rest(self, *tokens: Token) -> Frame:
        if not any(token.cls == "OTHER" for token in tokens) or tokens[-2].cls != "NUM":
            raise Reject
        return Frame("rest", tokens)

    def stated(self, *tokens: Token) -> Frame:
        if tokens[0].text.casefold() in _HAVE and past_form(tokens[1]):
            raise Reject  # "had stuck at 32"
        if [token.cls for token in tokens[2:4]] == ["DATE", "FOR"]:
            tokens = (tokens[0], *tokens[3:])  # "bought Orbis in 2019 for"
        if any(token.cls in ("IN", "ON") for token in tokens[1:3]):
            raise Reject  # "members in 32 countries"
        if len(tokens) > _SHORT and tokens[3].cls == "TO" and tokens[2].text.casefold() not in _SETTING:
            raise Reject  # "the limit is due to 32"
        measured = tokens[1].text.casefold() in _MODALS and any(token.cls == "MEASURE" for token in tokens)
        if tokens[1].cls == "WORD" and tokens[2].cls in _IS and not (measured or tokens[1].text.casefold() in _HEADS):
            raise Reject  # "the members' club is 32"
        if tokens[1].cls == "OF" and tokens[-1].cls == "NOUN" and tokens[2].text.casefold() == "the":
            return Frame("counted", tokens[2:], first=2)  # "the seats of the 12 members"
        if tokens[1].cls == "BE" and tokens[2].text.casefold() in _SETTING:
            tokens = (*tokens[:2], *tokens[3:])  # "the limit was raised to 32"
        return Frame("stated", _without_asides(tokens))

    def told(self, *tokens: Token) -> Frame:
        if any(token.is_unknown_name for token in tokens):
            raise Reject  # a name that nobody knows: it may be whose figure it is
        if any(token.text in _MODALS for token in tokens) and not any(token.cls == "MEASURE" for token in tokens):
            raise Reject  # "members of the Senate must be at least 30"
        return Frame("stated", (tokens[0], *filter(_tells, _without_asides(tokens)[1:])))

    def covered(self, *tokens: Token) -> Frame:
        if tokens[-1].cls == "NOUN":
            return Frame("counted", tokens[1:], first=1)
        return Frame("stated", tokens)

    def changed(self, *tokens: Token) -> Frame:
        return Frame("changed", tokens)

    def reversed(self, *tokens: Token) -> Frame:
        return Frame("reversed", tokens)

    def relative(self, *tokens: Token) -> Frame:
        return Frame("relative", tokens)

    def ranked(self, *tokens: Token) -> Frame:
        return Frame("ranked", tokens)

    def start(self, frame: Frame) -> Frame:
        return frame


def _one_clause(tokens: tuple[Token, ...]) -> bool:
    return sum(token.cls in ("NUM", "MEASURE") for token in tokens) == 1


def _without_asides(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens but for a bracket that is closed again before the figure, or what stands between commas."""
    commas = [i for i, token in enumerate(tokens) if token.cls == "COMMA"]
    if len(commas) > 1:
        return (*tokens[: commas[0]], *tokens[commas[-1] + 1 :])
    end = next((i for i, token in enumerate(tokens) if token.cls == "CLOSE"), -1)
    start = next((i for i, token in enumerate(tokens) if token.cls == "OPEN"), -1)
    return (*tokens[:start], *tokens[end + 1 :]) if 0 < start < end else tokens


def _with_asides(sentence: Sentence) -> list[str]:
    """The classes of the tokens, with one class of its own for brackets after a noun and for ", for example,"."""
    classes = [token.cls for token in sentence.tokens]
    for at, cls in enumerate(classes):
        led = cls == "NOUN" and classes[at + 1 : at + 2] == ["OF"] and "ORD" not in classes[max(0, at - 3) : at]
        if led and _counts_nothing(sentence.tokens[at]):
            classes[at] = "WORD"
        if cls == "COMMA":
            last = next((i for i in range(at + 1, min(at + 5, len(classes))) if classes[i] == "COMMA"), at)
            if " ".join(token.text.casefold() for token in sentence.tokens[at + 1 : last]) in _ADVERBIALS:
                classes[at : last + 1] = ["ASIDE"] * (last + 1 - at)
    for at in range(1, len(classes) - 2):
        for i in range(at, _past_level(sentence.tokens, at)):
            classes[i] = "ASIDE"
        been = classes[at + 1] == "BE" and classes[at + 2] in ("NUM", "MEASURE", "HEDGE", "AT")
        if been and sentence.tokens[at].text.casefold() in _HAVE:
            classes[at] = SKIPPED  # "the limit has been 32"
        if classes[at - 1] == "NOUN" and classes[at : at + 3] in (["IN", "DATE", "FOR"], ["ON", "DATE", "FOR"]):
            classes[at : at + 2] = ["ASIDE"] * 2  # "bought Orbis in 2019 for"
    _read_tallies(sentence.tokens, classes)
    _set_off_values(sentence.tokens, classes)
    at = 0
    while "CLOSE" in classes[at:] and "OPEN" in classes[at:]:
        first = classes.index("OPEN", at)
        at = first + 1
        if "CLOSE" not in classes[at:]:
            break
        last = classes.index("CLOSE", at)
        if first and classes[first - 1] == "NOUN" and _FIGURES.isdisjoint(classes[first:last]):
            classes[first : last + 1] = ["ASIDE"] * (last + 1 - first)
            at = last
    return classes


def _counts_nothing(token: Token) -> bool:
    """Whether a noun of the lexicon is no word for figures: the leaders of "the leaders of all 12 members"."""
    return token.term is not None and not token.term.figured


def _read_tallies(tokens: Sequence[Token], classes: list[str]) -> None:
    """Read "its members now number 32" and "its membership now totals 32" as "are" and "is"."""
    for at in range(1, len(tokens) - 1):
        now = classes[at] == "NEUTRAL"
        verb = at + now
        if classes[at - 1] not in ("NOUN", "NAME") or classes[verb + 1 : verb + 2] not in (["NUM"], ["HEDGE"], ["AT"]):
            continue
        if tokens[verb].text in _TALLYING and classes[verb + 1] != "AT":
            classes[verb] = "BE"
        if now and classes[verb] == "BE":
            classes[at] = SKIPPED


def _set_off_values(tokens: Sequence[Token], classes: list[str]) -> None:
    """Read "its population, put last year at" as "its population is"."""
    for at in (i for i, token in enumerate(tokens) if token.text in _VALUING and i):
        last = next((i for i in range(at + 1, min(at + _NEAR, len(classes) - 1)) if classes[i] in ("AT", "COMMA")), at)
        if (
            classes[last] == "AT"
            and classes[at - 1] in ("COMMA", "BE")
            and not _FIGURES.isdisjoint(classes[last + 1 : last + 3])
        ):
            classes[at - 1 : last + 1] = [*[SKIPPED] * (last + 1 - at), "BE"]


def _tells(token: Token) -> bool:
    """Whether a token of what is told belongs to whose figure it is, or to the figure."""
    return token.cls not in ("NOUN", "COMMA") and token.text != "which"


def _past_level(tokens: Sequence[Token], at: int) -> int:
    """Where what is told goes on after a level set off before its verb: ", 47% in 2022, climbed", or ", which"."""
    if tokens[at].cls != "COMMA" or tokens[at - 1].cls not in ("NOUN", "NAME"):
        return at
    last = at + 1
    if tokens[last].text.casefold() != "which":
        last += tokens[last].text.casefold() in ("once", "still", "formerly")
        if tokens[last].cls not in ("NUM", "MEASURE"):
            return at
        dated = [token.cls for token in tokens[last + 1 : last + 3]]
        last += 3 if dated in (["IN", "DATE"], ["FOR", "DATE"], ["ON", "DATE"]) else 1
        if last + 1 >= len(tokens) or tokens[last].cls != "COMMA":
            return at
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    has = after is not None and after.text.casefold() in _HAVE
    return last + 1 if after is not None and (after.cls in ("BE", "RISE") or has) else at


class FrameFinder:
    """Finds the frames of one family in sentences; its memo grows with what it has seen."""

    def __init__(self, tables: Tables, handlers: object, classify: Callable[[Sentence], Sequence[str]]) -> None:
        self._codes = {**tables.classes, SKIPPED: GAP}
        self._parser = Parser(tables, handlers)
        self._classify = classify

    def find(self, sentence: Sentence) -> Iterator[Island]:
        """The frames of a sentence from left to right, none inside another; offsets count its tokens.

        A token of the class `SKIPPED` may stand anywhere in a frame and is no part of it.
        """
        tokens = sentence.tokens
        codes = "".join([self._codes.get(name, UNKNOWN) for name in self._classify(sentence)])

        def payloads(start: int, end: int) -> Sequence[Token]:
            return [tokens[at] for at in range(start, end) if codes[at] != GAP] if GAP in codes else tokens[start:end]

        yield from self._parser.islands(codes, payloads)


class CountFinder:
    """Finds counts, measures, changes and places in a series."""

    def __init__(self) -> None:
        self._finder = FrameFinder(TABLES, _Counts(), _with_asides)

    def find(self, sentence: Sentence) -> Iterator[Frame]:
        """The frames of a sentence from left to right."""
        for island in self._finder.find(sentence):
            frame = island.value
            yield Frame(frame.kind, frame.tokens, island.start + frame.first, island.end)
