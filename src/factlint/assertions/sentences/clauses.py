"""What the clause around a figure says of its time, and whether it asserts at all."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.assertions.sentences.phrases import in_phrase, tells_of_name
from factlint.assertions.sentences.tenses import (
    FUTURE,
    NOW,
    PAST,
    UNMARKED,
    completed,
    has_had,
    verb_before,
    verb_within,
)
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    PREPOSITION_CLASSES,
    PREPOSITIONS,
    SIMPLE_PASTS,
    is_verb,
    word_at,
)
from factlint.assertions.sentences.words import bases, is_irregular_past
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token

Tense: TypeAlias = Literal["past", "present", "future"]

_SUPPOSED = frozenset("would whether proposed proposes hypothetical suppose imagine assume unless".split())
_UNREAL = _SUPPOSED | frozenset("if could might may should".split())
_SOMETIME = frozenset(
    """then initially originally initial original once formerly previously earlier eventually later first until former
    historically before ago at-the-time early begin began beginning start started""".split()
)
_AT_THE_TIME = pattern(r"\b(?:at (?:the|that) time(?! of)|back then|in those days)\b")
_WISHING = frozenset("want demand seek propose request favour favor advocate suggest prefer envisage".split())
_WISHING_FOR = _WISHING | frozenset(
    "ask call push press lobby campaign argue plead hope apply bid aim claim plan proposal".split()
)
_LONG = frozenset("years decades centuries months generations".split())
_YEAR, _DAY = pattern(r"[12][0-9]{3}"), pattern(r"[A-Z][a-z]+ [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]+")
_TELLING = pattern(r"(?:last|next) |yesterday|.* ago\Z")
_CONTRASTING = frozenset("but yet while whereas although though and so".split())
_KNOWING = frozenset(
    "know remember recall note see say expect imagine guess hear learn tell add explain write stress report".split()
)
_MONTH = 31
_SHORT = 6
"""How many tokens a bracket has at most that dates what stands before it."""
_HAVE = frozenset("has have had now".split())
_UNTIL = frozenset("until till before".split())
_NOT = frozenset("not no never neither nor without isn aren wasn weren hasn haven doesn don didn cannot".split())
_SOURCES = frozenset("report edition census survey estimate estimated estimates figures yearbook".split())
_MAKING = frozenset("with after following since".split())
_IS_SO = frozenset("is are has have".split())
_ANY = frozenset("each every any no next".split())
_WITH_TIME = frozenset("in on since during by from until throughout of as last next this early late mid".split())


class Clause(NamedTuple):
    """The setting of a figure: its time, its tense, and what keeps it from being a plain statement.

    `sometime` says that the words place it at another time than the draft's without saying when. `hypothetical` goes
    with any word for what may be, `supposed` only with those that no rule or limit is put in ("if it allowed").
    """

    when: Period | None = None
    tense: Tense = "present"
    sometime: bool = False
    negated: bool = False
    hypothetical: bool = False
    supposed: bool = False
    attributed: bool = False
    lasting: bool = False
    now: bool = False

    @property
    def setting(self) -> dict[str, Any]:
        """What an assertion takes over from its clause."""
        return {name: value for name, value in self._asdict().items() if name != "supposed"}


def clause_of(sentence: Sentence, first: int, last: int) -> Clause:
    """The clause around the tokens `first:last` of a sentence."""
    tokens = sentence.tokens
    left, right = _bounds(tokens, first, last)
    own = _own_start(tokens, left, first) - left
    words = [token.text.casefold() if token.text != "May" else "" for token in tokens[left:right]]
    verb = verb_within(tokens, first, last) or verb_before(tokens, left, first)
    bracketed = _bracketed(tokens, last)
    date = _date(tokens, left, right, first, last) if bracketed is None else bracketed
    tense: Tense = "present"
    could = not {"could", "did"}.isdisjoint(words[max(0, first - left - 5) : first - left])
    ended = (verb.endswith("ed") or is_irregular_past(verb)) and verb not in ("limited", "capped", "based", "united")
    ended = ended and not (completed(tokens, left, first) and not verb_within(tokens, first, last))
    over = verb in PAST | SIMPLE_PASTS | UNMARKED and not has_had(tokens, left, first)
    over = over and not (verb.endswith("ed") and completed(tokens, left, first))
    had_been = verb in ("been", "become") and "had" in words[max(0, first - left - 4) : last - left]
    if over or could or ended or had_been:
        tense = "past"
    elif FUTURE.intersection(_past_colon(words[max(own, first - left - 8) : first - left])):
        tense = "present" if tells_of_name(tokens, left, first) else "future"
    if tense == "present" and date is not None and date >= last and _told_within(tokens[last:date], "after"):
        date = None  # "has 12 members after Norland left in 2019": it has them now
    if (
        tense == "present"
        and verb in _IS_SO
        and date is not None
        and date < first
        and _brought_about(tokens, left, date)
    ):
        date = None  # "With Norland's accession last month we are 12 members"
    carried = _carried(tokens, left, right) if date is None and tense == "present" else None
    if carried is not None:
        date, tense = carried, "past"
    near = words[max(own, first - left - 6) : last - left + 2]
    governing = words[max(own, first - left - 10) : first - left]
    relative = max(
        (at for at, pair in enumerate(pairwise(governing)) if pair in ((",", "which"), (",", "who"))), default=-1
    )
    governing = governing[relative + 1 :]  # "one should use Tarn, which has"
    now = any(word in NOW for word in words[max(0, first - left - 5) : last - left + 3])
    if now:
        date, near = None, []
    behind = date is not None and _has_its_year_behind(tokens, date)
    date = None if behind else date
    lasting = date is not None and _is_since(tokens, left, date)
    wished = _is_wished(tokens, first)
    within = sentence.entry is not None and date is not None and not any(map(str.isdecimal, tokens[date].text))
    return Clause(
        sentence.entry if date is None else None if lasting or within else _up_to(tokens, left, date, first),
        tense,
        within
        or behind
        or any(word in _SOMETIME for word in near)
        or (date is None and _is_of_dated_source(tokens, left, left + own))
        or (tense == "past" and _is_sometime(tokens, words, left, first)),
        _denies(_past_colon(words[max(own, first - left - 4) : first - left + 1])),
        wished or any(word in _UNREAL for word in governing),
        wished or _supposes(governing),
        "according" in words or _names_source(words[: first - left]),
        lasting,
        now,
    )


def _has_its_year_behind(tokens: Sequence[Token], date: int) -> bool:
    """Whether the year of a day ends its sentence: "May 9: Ostmark becomes the 31st state of the union, 1850"."""
    last = len(tokens) - 1 - (tokens[-1].cls != "DATE")
    apart = 0 <= date < last - 1 and tokens[last].cls == "DATE" and tokens[last - 1].cls == "COMMA"
    return apart and _YEAR.fullmatch(tokens[last].text) is not None and _DAY.fullmatch(tokens[date].text) is not None


def _is_of_dated_source(tokens: Sequence[Token], left: int, own: int) -> bool:
    """Whether a time is told of who says it, so that it may have been so then: "the book, published in 2003, says"."""
    return own > left and word_at(tokens, own - 1) == "that" and any(token.cls == "DATE" for token in tokens[left:own])


def _brought_about(tokens: Sequence[Token], left: int, date: int) -> bool:
    """Whether a date is in the phrase at the head of a clause that says what made things what they are."""
    told = any(token.cls in ("COMMA", "BE") for token in tokens[left:date])
    return word_at(tokens, left) in _MAKING and date > left + 1 and not told


def _names_source(words: Sequence[str]) -> bool:
    """Whether words before a figure say where it is from: "the 2013 report", not "after every census"."""
    return any(word in _SOURCES and (not at or words[at - 1] not in _ANY) for at, word in enumerate(words))


def _carried(tokens: Sequence[Token], left: int, right: int) -> int | None:
    """The date that opens a sentence, for a clause after a semicolon that tells in the past of the same time.

    "In May 2023 the council called for a truce; 14 members voted for it": there is no other verb in the clause.
    """
    opens = left > 2 and tokens[left - 1].text == ";" and tokens[1].cls == "DATE" and tokens[0].cls in ("IN", "ON")
    verbs = [at for at in range(left, right) if is_verb(tokens, at)] if opens else []
    past = verbs and all(past_form(tokens[at]) and word_at(tokens, at - 1) not in _HAVE for at in verbs)
    return 1 if past and _period(tokens[1]) is not None else None


def is_over(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Whether a simple past tells of what happened: "took it to 15", "joined it, raising it to 15", not "has taken"."""
    verbs = (i for i in reversed(places) if is_verb(tokens, i) and not tokens[i].text.endswith("ing"))
    last = next(verbs, 0)
    return past_form(tokens[last]) and word_at(tokens, last - 1) not in ("has", "have", "is", "are", "now")


def _up_to(tokens: Sequence[Token], left: int, date: int, first: int) -> Period | None:
    """The time that a date gives; "until 2019" takes in the day before, as what changed then had held till then.

    "Until Norland joined in 2019, it had 12 members" tells of that day alone.
    """
    period = _period(tokens[date])
    led = word_at(tokens, left) in _UNTIL and date < first and all(t.cls != "COMMA" for t in tokens[left:date])
    if period is not None and led and any(is_verb(tokens, at) for at in range(left + 1, date)):
        return Period.of_day(period.start - timedelta(days=1))
    until = period is not None and word_at(tokens, date - 1) in ("until", "till")
    return period._replace(start=period.start - timedelta(days=1)) if period is not None and until else period


def _is_since(tokens: Sequence[Token], left: int, date: int) -> bool:
    """Whether what a date tells of goes on: "since 2019", "since Norland left in 2019", not "since then, in 2019"."""
    for at in range(date - 1, left - 1, -1):
        if tokens[at].cls == "COMMA" or tokens[at].text == ".":
            return False
        if word_at(tokens, at) == "since":
            return True
    return False


def _past_colon(words: Sequence[str]) -> Sequence[str]:
    """The words after the last colon: another clause ends there."""
    return words[len(words) - words[::-1].index(":") :] if ":" in words else words


def _is_sometime(tokens: Sequence[Token], words: Sequence[str], left: int, first: int) -> bool:
    """Whether a past clause tells of some time that it does not date: "the population was 3 million at the time"."""
    undated = words[0] in (
        "before",
        "until",
        "till",
    )  # "before version 2 it was supported for", "before the war it had"
    return undated or _AT_THE_TIME.search(" ".join(words)) is not None or _for_a_time(tokens, left, first)


def _for_a_time(tokens: Sequence[Token], left: int, first: int) -> bool:
    """Whether a time that was over opens the clause: "for two decades it had", not "for two decades it has had"."""
    fronted = word_at(tokens, left) == "for" and _period_of_time(tokens, left + 1, first)
    return fronted and not any(word_at(tokens, at) in ("has", "have") for at in range(left, first))


def _period_of_time(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a length of time follows: "more than two decades", "years"."""
    return any(
        (token.mention is not None and token.mention.kind == "duration") or token.text.casefold() in _LONG
        for token in tokens[at : min(at + 5, last)]
    )


def _bounds(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The clause: from one semicolon, colon, dash or bracket to the next."""
    left = first
    while left > 0 and tokens[left - 1].text not in (";", "—", "–", "(", ")"):
        left -= 1
    right = last
    while right < len(tokens) and tokens[right].text not in (";", "—", "–", "("):
        right += 1
    return left, right


def _own_start(tokens: Sequence[Token], left: int, first: int) -> int:
    """Where the words begin that tell how a clause is meant, past another one before it: "as many will know, it has".

    A clause that "but" or "while" joins to it may tell of another time, and what readers know, or somebody says, is no
    part of it.
    """
    for at in range(first - 1, left, -1):
        if tokens[at].text == ":" or (word_at(tokens, at) == "that" and _is_told(tokens, left, at - 1)):
            return at + 1
        if tokens[at].cls != "COMMA":
            continue
        after = word_at(tokens, at + 1)
        if after in _CONTRASTING and at + 2 < first and not is_verb(tokens, at + 2):
            return at + 2
        if word_at(tokens, left) == "as" and not any(token.cls == "DATE" for token in tokens[left:at]):
            return at + 1 if bases(word_at(tokens, at - 1)) & _KNOWING else left
    return left


def _is_told(tokens: Sequence[Token], left: int, verb: int) -> bool:
    """Whether somebody says or knows what follows, and not "would have said" or "never said" it."""
    before = {word_at(tokens, at) for at in range(max(left, verb - 4), verb)}
    return bool(bases(word_at(tokens, verb)) & _KNOWING) and before.isdisjoint(_UNREAL | _NOT)


def _denies(words: Sequence[str]) -> bool:
    """Whether words before a figure deny it; "may not exceed" states a limit."""
    return any(word in _NOT for word in words) and "exceed" not in words


def _supposes(words: Sequence[str]) -> bool:
    """Whether words before a figure only suppose it: "would", "if it allowed", but not "if you send"."""
    if any(word in _SUPPOSED for word in words):
        return True
    after = words[words.index("if") :] if "if" in words else ()
    return any(word in PAST or word.endswith("ed") for word in after)


def _is_wished(tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure is of what somebody wants, not of what there is: "asks for two seats", "a demand for six"."""
    at = first - 1
    while at > 0 and (in_phrase(tokens, at) or tokens[at].cls in ("AND", "HEDGE")) and not is_verb(tokens, at):
        if tokens[at].cls == "FOR":
            break
        at -= 1
    led = tokens[at].cls == "FOR"
    word = bases(word_at(tokens, at - led))
    return at > led and bool(word & (_WISHING_FOR if led else _WISHING))  # not "Ask for no more than five"


def _date(tokens: Sequence[Token], left: int, right: int, first: int, last: int) -> int | None:
    """The index of the date that sets the time of the clause: the nearest one that a preposition introduces."""
    best = None
    for at in range(left, right):
        if tokens[at].cls != "DATE" or (period := _period(tokens[at])) is None:
            continue
        if first <= at < last or (at == first - 1 and word_at(tokens, at - 1) not in _WITH_TIME):
            return at
        between = tokens[at + 1 : first] if at < first else tokens[last:at]
        if at > last and _told_within(between, "until"):
            continue
        commas = sum(token.cls == "COMMA" for token in between)
        if _ends_predicate(between) or (at < first and commas and _in_aside(tokens, at)):
            continue
        if at < first and at <= left + 3:
            commas = max(0, commas - 1)
        elif at < first and _goes_on_past_aside(between):
            commas -= 2
        if commas > (0 if at > last else 1) or len(between) > 25:
            continue
        year = tokens[at - 1].cls == "FOR" and period.days > _MONTH  # "an income of 2 million for 2024"
        told = year or word_at(tokens, at - 1) in (*_WITH_TIME, ",") or _TELLING.match(word_at(tokens, at))
        sourced = word_at(tokens, at + 1) in _SOURCES  # "according to the 2014 census"
        if not (told or sourced) and at > left + 1:
            continue
        distance = len(between) + 5 * commas
        if best is None or distance < best[0]:
            best = (distance, at)
    return best[1] if best else None


def _bracketed(tokens: Sequence[Token], last: int) -> int | None:
    """The date in a bracket right behind a figure, which says when it was so: "2,300 people (2014 census)"."""
    if last >= len(tokens) or tokens[last].cls != "OPEN":
        return None
    close = next((at for at in range(last, min(last + _SHORT, len(tokens))) if tokens[at].cls == "CLOSE"), last)
    dates = [at for at in range(last + 1, close) if tokens[at].cls == "DATE"]
    plain = all(tokens[at].cls == "DATE" or tokens[at].text.islower() for at in range(last + 1, close))
    return dates[0] if len(dates) == 1 and plain else None


def _told_within(between: Sequence[Token], word: str) -> bool:
    """Whether a clause with a verb, led by a word, comes before a date: "six until it was enlarged in 1965"."""
    told = any(token.cls == "BE" or past_form(token) for token in between)
    return told and any(token.text.casefold() == word for token in between[:-1])


def _ends_predicate(between: Sequence[Token]) -> bool:
    """Whether another verb follows a date: "was founded in 1921 and has 12 members"."""
    return any(
        token.text.casefold() in ("and", "but") and (after.cls in ("BE", "VERB") or after.text.casefold() in _HAVE)
        for token, after in pairwise(between)
    )


def _goes_on_past_aside(between: Sequence[Token]) -> bool:
    """Whether a preposition goes on with the clause after an aside: "began in 1921, as a club, with" 12 members."""
    places = [at for at, token in enumerate(between) if token.cls == "COMMA"]
    if len(places) != 2 or places[0] or places[1] + 1 >= len(between):
        return False
    led = between[places[1] + 1]
    verbs = any(token.cls in ("BE", "VERB") or past_form(token) for token in between)
    return not verbs and (led.cls in PREPOSITION_CLASSES or led.text.casefold() in PREPOSITIONS)


def _in_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date belongs to a participle: "founded in 1921, the League has", "the League, formed in 1921, has"."""
    verb = at - 2 if word_at(tokens, at - 1) in _WITH_TIME else at - 1
    apart = verb == 0 or (verb > 0 and (tokens[verb - 1].cls in ("COMMA", "OPEN") or tokens[verb - 1].text == "first"))
    return apart and past_form(tokens[verb])


def _period(token: Token) -> Period | None:
    return token.mention.period if token.mention else None
