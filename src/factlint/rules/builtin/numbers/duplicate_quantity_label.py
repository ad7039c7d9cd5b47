"""N10: two amounts of one list carry the same label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import singular
from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_LABEL = r"(?: (?:pct|percent|per cent|%))?(?P<{0}>(?: (?!(?:this|last|so)\b)[a-z'’-]+){{1,3}})"
_END = (
    r"(?=[.,;:)]|$| <date>| (?:(?:this|last) season|so far|in (?:all|total)|to date|over|until|will|would|was|"
    r"were|is|are|have|has|had|at|from|during|who|which|that|along|near|beside|around|behind|outside)\b)"
)
_LIST = Phrase(
    rf"<a:any>{_LABEL.format('one')}(?:,| and) <b:any>{_LABEL.format('two')}(?:, <c:any>{_LABEL.format('three')})?"
    r",? (?:and|with) <d:any>"
    rf"{_LABEL.format('four')}{_END}"
)
_PAIR = Phrase(
    r"\b(?:made up|consist(?:s|ed|ing)?|composed|comprised) of <a:number>(?P<one>(?: [a-z]+){1,2}) and <b:number>"
    rf"(?P<two>(?: [a-z]+){{1,2}}){_END}"
)
"""All of something, in two parts that are named alike."""
_TWINS = Phrase(
    r"<a:percent>(?P<one>(?: [a-z]+){1,2})(?:,| and|,? with) <b:percent>(?P<two>(?: [a-z]+){1,2})(?=[.,;:)]|$)"
)
"""The last two shares of a longer list."""
_PAPER = pattern(r"\b(?:bonds?|notes?|stocks?|loans?|rentes?|debentures?|shares?|securit\w+)\Z")
"""What pays so many per cent, of which there are several of one name."""
_LABELLED = pattern(r"\W{0,6}(?P<label>[^\W\d_][\w’' -]{1,30}?)\W{0,3}: ?\W{0,3}(?=[$£€\w])")
_LABEL_BEFORE = pattern(
    r"(?:(?:, | and |, and |; |; and |: |: \(?|\A)(?:the )?)(?P<label>[^\W\d_][\w’'-]+),?(?: (?:has|had|with|"
    r"got|took|at|for))? \Z"
)
_ENDED = pattern(r"[.;)]|\Z| (?:each|in all|respectively)\b")
_AMOUNTS = frozenset({"number", "money", "quantity", "percent"})
_PAIRED = 2
_UNCOUNTED = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "times", "later", "ago", "each", "more"}
)


@rule(
    "N10",
    "duplicate-quantity-label",
    needs="two figures",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "So far Ash has 4,120, Birch 3,970, Cole 1,860 and Birch «640».",
        "- Rope: £84\n- Nails: £6\n- Rope: «£91»\n",
        "The vote was 40% for, 35% against and «25%» against.",
        "The jury was made up of seven men and «five» men.",
        "They have 12 wins, five draws and «eight» wins this season.",
        "The panel has 12 women, 9 men and «4» women.",
        "The council has 14 Labour, 9 Green and «6» Labour members.",
    ],
    good=[
        "So far Ash has 4,120, Birch 3,970, Cole 1,860 and Dorn 640.",
        "Ayr won 4 in May, Bute 5 in June, and Ayr 6 in July.",
        "- Rope: £84\n- Nails: £6\n- Rope: £84\n",
        "Split it at 1 page, 100 pages, and 10,000 pages of text.",
        "The ore holds 3 percent zinc in pit A, 4 percent lead and 5 percent zinc in pit B.",
        "The groups consisted of seven men and five old men.",
        "They won 10 seats in London, 9 in Bath and 12 seats in Leeds.",
        "The panel has 12 women, 9 men and 4 children.",
        "The court has 3 senior judges, 45 judges and 7 assistant judges.",
        "He was away 3 years, 2 months and 3 years later came home.",
        "They counted 8 swans on Monday, 5 herons and 11 swans on Tuesday.",
    ],
)
def duplicate_quantity_label(context: Context) -> Iterator[Problem]:
    """Two amounts in one list carry the same label, so one of them belongs to another.

    "40% for, 35% against and 25% against" lost its undecided voters.

    It stays silent unless the list has three amounts or more, the labels are the same to the word with nothing after
    them that tells them apart, and the amounts differ.
    """
    yield from _in_items(context)
    for sentence in context.sentences:
        yield from _labels_first(sentence)
        listed = list(sentence.find(_LIST))
        for match in sentence.find(_TWINS, _PAIR) if not listed else ():
            one, other, label = match["a"], match["b"], match.words("one").strip()
            more = one.kind == "number" or sum(mention.kind == "percent" for mention in sentence.mentions) > 2
            if one.kind == "percent" and _PAPER.search(label):
                continue
            if more and label == match.words("two").strip() and one.value != other.value:
                yield _twice(label, one, other)
        for match in listed:
            named = [
                (match.words(word).strip(), mention)
                for name, word in (("a", "one"), ("b", "two"), ("c", "three"), ("d", "four"))
                if (mention := match.get(name)) is not None
            ]
            label, last = named[-1]
            labels = {other for other, _ in named[:-1]}
            short, _, noun = label.rpartition(" ")
            if short in labels and not any(other.endswith(noun) for other in labels):
                label = short  # 14 Labour, 9 Green and 6 Labour members: the noun belongs to all of them
            kinds = {mention.kind for _, mention in named}
            if "percent" in kinds and _PAPER.search(label):
                continue
            with_them = context.text[: last.start].endswith(" with ")  # "four had one cup and six with two cups"
            if (
                len(kinds) > 1
                or not kinds.isdisjoint({"date", "ordinal"})
                or label.split()[-1] in _UNCOUNTED
                or with_them
            ):
                continue
            twins = [m for other, m in named[:-1] if _singular(other) == _singular(label) and m.value != last.value]
            if len(twins) == 1:
                yield _twice(label, twins[0], last)
            elif not twins:
                yield from _of_the_first(named)


def _in_items(context: Context) -> Iterator[Problem]:
    """A label that two items of a list have, with other amounts: "Silver: 9", "Silver: 15"."""
    for one in context.document.lists:
        told = [
            (label["label"], amounts[0])
            for item in one.items
            if (label := _LABELLED.match(context.text, item.start, item.end))
            and len(amounts := [m for m in context.mentions_in(label.end("label"), item.end) if m.kind in _AMOUNTS])
            == 1
        ]
        if len(told) == len(one.items) > _PAIRED:
            yield from _only_twins(told)


def _labels_first(sentence: Sentence) -> Iterator[Problem]:
    """A label that stands before two amounts of a list: "lunch £5,100, dinner £7,900 and lunch £1,400"."""
    text = sentence.document_text
    run: list[tuple[str, Mention]] = []
    for mention in sentence.sketch.mentions:
        label = _LABEL_BEFORE.search(text, run[-1][1].end if run else sentence.start, mention.start)
        if label and mention.kind in _AMOUNTS and (not run or label.start() == run[-1][1].end):
            run.append((label["label"], mention))
        elif run:
            break
    if len(run) > _PAIRED and len({mention.kind for _, mention in run}) == 1 and _ENDED.match(text, run[-1][1].end):
        yield from _only_twins(run)


def _only_twins(told: list[tuple[str, Mention]]) -> Iterator[Problem]:
    """The only two amounts of one label, which differ."""
    labels = [label.lower() for label, _ in told]
    twins = [(label, mention) for label, mention in told if labels.count(label.lower()) > 1]
    if len(twins) == _PAIRED and twins[0][1].value != twins[1][1].value:
        (_, one), (label, other) = twins
        yield _twice(label, one, other)


def _singular(label: str) -> str:
    """A label whose noun is in the singular: "page" of "1 page, 100 pages and 10,000 pages", which goes up in steps."""
    before, _, noun = label.rpartition(" ")
    return f"{before} {singular(noun)}"


def _of_the_first(named: list[tuple[str, Mention]]) -> Iterator[Problem]:
    """A label that the first one ends in, after a verb that the others do without: "show beasts", "beasts"."""
    (first, one), *rest = named
    again = [(label, mention) for label, mention in rest if first.endswith(f" {label}") and mention.value != one.value]
    kinds = any(label.endswith(f" {named}") for label, _ in rest for named, _ in again)  # judges and assistant judges
    if not kinds and len(again) == 1 and len(rest) > 1 and again[0][0] not in _UNCOUNTED:
        yield _twice(*again[0][:1], one, again[0][1])


def _twice(label: str, one: Mention, other: Mention) -> Problem:
    return Problem(
        other.start,
        other.end,
        f"“{label}” is counted twice in this list: {one.text} and {other.text}.",
        related=(Related(one.start, one.end, "the same label"),),
    )
