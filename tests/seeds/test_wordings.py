"""What the bundled facts say, in the words of writers: true sentences stay silent, false ones are found."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import factlint

WORDINGS = Path(__file__).parent / "wordings.yaml"
TODAY = "2026-11-29"


@cache
def seeds() -> factlint.FactBase:
    return factlint.load_facts("seed:all")


def wordings(most: int | None = None) -> list[Any]:
    """The sentence before the braces, the right words, the wrong ones, and the rest; the last `most` of each group."""
    listed = yaml.safe_load(WORDINGS.read_text(encoding="utf-8"))
    return [
        pytest.param(*re.fullmatch(r"(.*)\{(.+)\|(.+)\}(.*)", sentence, re.DOTALL).groups(), id=sentence)  # type: ignore[union-attr]
        for sentences in listed.values()
        for sentence in sentences[-(most or len(sentences)) :]
    ]


def found(sentence: str) -> list[tuple[int, int]]:
    findings = factlint.lint_text(sentence, facts=seeds(), as_of=TODAY, name="draft.md")
    spans = (finding.to_dict() for finding in findings)
    return [(span["start"]["offset"], span["end"]["offset"]) for span in spans]


@pytest.mark.parametrize(("before", "right", "wrong", "after"), wordings())
def test_the_right_words_are_silent_and_the_wrong_ones_found(before: str, right: str, wrong: str, after: str) -> None:
    assert found(before + right + after) == []
    ((start, end),) = found(before + wrong + after)
    assert start < len(before + wrong)
    assert end > len(before)


OPENERS = (
    "However, ",
    "In fact, ",
    "Interestingly, ",
    "As most readers will know, ",
    "It is well known that ",
    "The minister said that ",
    "Few people know that ",
    "He had always known that ",
    "For those who do not know, ",
    "Did you know that ",
    "The world has changed a great deal since then, but ",
)
_LEADING = re.compile(r"(?:The|A|An|In|Its?|There|All|Only|Two|Five|Ten|Of|On|At|With|Both|Each|By|Members)\b")


def after(opener: str, sentence: str) -> str:
    """The sentence with words before it, so that its first word is small but for names; elements have none."""
    elements = {entity.name for entity in seeds().entities.values() if entity.kind == "element"}
    small = _LEADING.match(sentence) or re.split(r"\W", sentence)[0].lower() in elements
    return opener + (sentence[0].lower() + sentence[1:] if small else sentence)


def can_go_on(before: str) -> bool:
    """Whether other words can stand before a sentence: it is no list, no heading, and opens with no participle."""
    return bool(before) and not re.search(
        r"[*|>#:\n]|\A(?:Headquartered|Founded|Based|Established|Released|With)\b", before
    )


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize(
    ("before", "right", "wrong", "rest"), [one for one in wordings(most=2) if can_go_on(*one.values[:1])]
)
def test_what_opens_a_sentence_changes_nothing(opener: str, before: str, right: str, wrong: str, rest: str) -> None:
    if opener.startswith("Did "):
        rest = rest[:-1] + "?"
    assert found(after(opener, before + right + rest)) == []
    assert found(after(opener, before + wrong + rest)) != []


_SUBJECT = re.compile(r"(?:The )?[A-Z][\w.]*(?: (?:of|the|[A-Z0-9][\w.]*))* (?=(?:is|has|was|lies|takes|orbits)\b)")


def opens_on_name(before: str) -> bool:
    """Whether a sentence opens on a name and its verb; treaties are no entities, so no pronoun can stand for them."""
    return bool(_SUBJECT.match(before)) and not re.search(r"[*|>#:\n]|Treaty|Amendment|\AThere ", before)


@pytest.mark.parametrize(
    "within",
    ["{0}, which is often in the news, {1}", "{0} (see below) {1}", "{0} is often in the news. {2} {1}", "{0}[1] {1}"],
)
@pytest.mark.parametrize(
    ("before", "right", "wrong", "rest"), [one for one in wordings(most=2) if opens_on_name(*one.values[:1])]
)
def test_what_stands_between_a_name_and_its_verb_changes_nothing(
    within: str, before: str, right: str, wrong: str, rest: str
) -> None:
    subject = _SUBJECT.match(before)
    assert subject is not None
    persons = {entity.name for entity in seeds().entities.values() if entity.kind == "person"}
    name, pronoun = subject[0].strip(), "He" if subject[0].strip() in persons else "It"
    assert found(within.format(name, before[subject.end() :] + right + rest, pronoun)) == []
    assert found(within.format(name, before[subject.end() :] + wrong + rest, pronoun)) != []


@pytest.mark.parametrize(
    "after", [" [3].", ", officials said.", " (see page 4).", ", as we know.", ", because the rules say so.", "!"]
)
@pytest.mark.parametrize(
    ("before", "right", "wrong", "rest"),
    [one for one in wordings(most=1) if one.values[3].endswith(".") and not re.search(r"[*|>#:\n]", one.values[0])],
)
def test_what_ends_a_sentence_changes_nothing(after: str, before: str, right: str, wrong: str, rest: str) -> None:
    assert found(before + right + rest[:-1] + after) == []
    assert found(before + wrong + rest[:-1] + after) != []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mark Rutte succeeded Jens Stoltenberg. He was the 13th secretary general of NATO.",
        "Barack Obama followed George W. Bush. He was the 43rd president of the United States.",
        "Finland followed Hungary. It was the 30th member of NATO.",
        "The Moon circles Earth. It has a diameter of 3,474 km.",
        "Paris hosts UNESCO. It has 194 members.",
        "Mars is far away. It takes 210 days to fly there.",
        "The EU is rich. It was in 1973 that Denmark joined.",
    ],
)
def test_a_pronoun_that_may_stand_for_another_keeps_it_open(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The book, published in 2003, says that NATO has 19 members.",
        "In 2010 NATO still had 28 members.",
        "NATO still had 28 members.",
        "Previously, NATO had 30 members.",
        "Originally, NATO had 12 members.",
        "In 2010 the minister said that NATO had 28 members.",
        "If Ukraine joined, NATO would have 33 members.",
        "As you know, the EU had 28 members until 2020.",
        "The minister would have said that NATO has 33 members.",
    ],
)
def test_words_that_say_when_or_whether_it_is_so_keep_it_open(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ('The image builds on Debian 12 "Bullseye".', "warning"),
        ('The vendor wrote: "Debian 12 (Bullseye) is old."', "note"),
        ('The vendor wrote: "Debian 12 is called Bullseye."', "note"),
    ],
)
def test_the_marks_of_a_name_are_no_quotation(sentence: str, severity: str) -> None:
    (finding,) = factlint.lint_text(sentence, facts=seeds(), as_of=TODAY, name="draft.md")
    assert finding.to_dict()["severity"] == severity
