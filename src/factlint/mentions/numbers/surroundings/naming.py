"""Figures that are none: numbers in names and labels, list numbers, pronouns, words of another meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.addresses import street_follows
from factlint.mentions.numbers.surroundings.beside import Surroundings, is_counted
from factlint.mentions.numbers.surroundings.identifiers import is_identifier
from factlint.mentions.numbers.surroundings.labels import is_label, is_label_in_words, numbers_things
from factlint.mentions.numbers.vocabulary import CLASSES, listed, vocabulary
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.numbers.figure import Figure

_NAMING = frozenset(("number", "ordinal", "fraction"))
_DESCRIBED = pattern(
    r"(?i)\b(?:an?|the|this|that|no|any|every) (?:(?:very|more|most|less|least|rather|too) )?[a-z-]+ \Z"
)
"""A determiner and an adjective before "one": "an important one in"."""
_RESOLUTION = pattern("[248]K")
_TENS = pattern(r"1[0,]+s\Z")
"""Open-ended before what they count, "100s of birds"; else years, "the 100s"."""
_OWNED_NAME = pattern("['’] [A-Z]")
"""After a length of time in a name: "the Seven Years' War"."""
_LETTERED = pattern("[0-9]{1,3}(?:[a-zA-Z]| [A-Z])")
_WORD_AFTER_COMMA = pattern(r", ([a-z]+)(?=[,.;]|\Z| and )")
_NUMERALS = frozenset(CLASSES[name] for name in ("ONE", "ONES", "TEEN", "TENS"))
_RELEASED = pattern(
    r" (?:appear(?:s|ed)|ship(?:s|ped)|land(?:s|ed)|(?:came|comes|went) out|(?:is|was|are|were) (?:out|released))\b"
)
"""After the number of a version: "when 4.1 appeared"."""
_EMERGENCIES = frozenset("911 999 112 110 111 988".split())
"""Numbers that everybody knows whom they call."""
_DOUBLES = frozenset("double triple treble quadruple".split())
_LARGE = 1_000_000
"""A scale that no label has."""


def names_something(figure: Figure, text: str, start: int, end: int) -> bool:
    """Whether the figure is part of a name, a label or a list number, or no figure at all."""
    if figure.kind == "number" and is_identifier(text, start, end):
        return True
    if figure.kind == "multiple" and text[start:end].lower() in _DOUBLES:
        return not _multiplies(Surroundings(text, start, end))
    if figure.unit is not None or figure.kind not in _NAMING:
        lettered = _LETTERED.fullmatch(text, start, end) is not None
        if figure.kind == "money" and figure.low == 1 and text[start].lower() == "a":
            return _is_described(Surroundings(text, start, end))  # "a dollar bill"
        return (lettered and _is_lettered_label(figure, text, start, end)) or _is_title(figure, text, start, end)
    words = text[start:end]
    if words[0] in "+0123456789" and figure.kind == "number":
        return _names_in_digits(figure, words, Surroundings(text, start, end))
    return _names_in_words(figure, words, Surroundings(text, start, end))


def _names_in_digits(figure: Figure, words: str, around: Surroundings) -> bool:
    if words[-1] == "K" and _RESOLUTION.fullmatch(words) and not around.is_counting:
        return True
    if words[-1] == "s" and _TENS.match(words) and around.after != "of":
        return True
    if words in _EMERGENCIES and (listed(around.before, "calling") or listed(around.after, "call")):
        return True
    if figure.scale != 1 and _LETTERED.fullmatch(words) and numbers_things(around):  # "Figure 2B"
        return True
    if "." in words and figure.scale == 1 and _RELEASED.match(around.text, around.end):
        return True
    labelled = figure.scale < _LARGE and is_label(around)  # "Sales 2.4 million" names nothing
    return labelled or _is_part_of_name(around, figure) or _is_list_number(around)


def _names_in_words(figure: Figure, words: str, around: Surroundings) -> bool:
    if words[0].isupper() and not words.isupper() and not around.begins_sentence:
        return True
    if figure.kind == "number" and is_label_in_words(around):
        return True
    opens = figure.kind == "ordinal" and words.isalpha() and around.begins_sentence
    if opens and around.next_character == ",":  # "Second, close it."
        return True
    if words.lower().endswith("grand") and _is_described(around):
        return True
    decide = _WORDS.get(words.lower())
    if decide is not None:
        return decide(around)
    return figure.kind == "ordinal" and around.after[:1].isupper() and listed(around.after, "named")


def _is_part_of_name(around: Surroundings, figure: Figure) -> bool:
    """Whether the words after a figure make it part of a name: "63 Stat. 492", "221 Baker Street", "the 737 Max"."""
    after = around.after
    if listed(after, "citation") or (after[:1].isupper() and listed(after, "model-after")):
        return True
    if not (after[:1].isupper() or after[:1].isdigit()) or figure.scale != 1:
        return False
    return street_follows(around.text, around.end)


def _is_title(figure: Figure, text: str, start: int, end: int) -> bool:
    """Whether a number and a unit with capitals are part of a name with more of them: "Three Mile Island"."""
    words = text[start:end]
    letters = words.replace(" ", "").replace("-", "")
    if figure.kind not in ("quantity", "duration") or not letters.isalpha() or not words.istitle():
        return False
    around = Surroundings(text, start, end)
    named = around.after[:1].isupper() or _OWNED_NAME.match(text, end) is not None
    return named and not around.begins_sentence


def _is_lettered_label(figure: Figure, text: str, start: int, end: int) -> bool:
    """Whether a figure and a letter number something: "Figs. 2a and 2b", "Gate 4C"; not in "Combine 250g flour"."""
    if figure.unit == "bit":  # nobody writes bits so
        return True
    around = Surroundings(text, start, end)
    before = around.before.lstrip("\"'“‘([*_")
    known = listed(before, "label") or listed(before, "weak-label")
    opens = Surroundings(text, start - len(around.before) - 1, start).begins_sentence
    return (known or not opens) and is_label(around)


def _is_list_number(around: Surroundings) -> bool:
    """Whether the figure numbers an entry of a list, a note or a player: "1. Boil", "[12]", "Berg (7)"."""
    text, start, end = around.text, around.start, around.end
    margin = text[max(0, start - 8) : start]
    line = margin.rpartition("\n")[2]
    if not line.strip() and ("\n" in margin or start < 8):
        return text[end : end + 2] in (". ", ") ", ".\t", ")\t")
    brackets = text[start - 1 : start] + around.next_character
    return brackets == "[]" or (brackets == "()" and end - start <= 2)


def _one_is_pronoun(around: Surroundings) -> bool:
    if around.after == "of" and listed(
        around.before, "limiting"
    ):  # "only one of the jurors", "the only one of its kind"
        return around.text[max(0, around.start - 9) : around.start].lower().endswith("the only ")
    if around.before[-1:].isalpha() and listed(around.before, "one-before"):
        return True
    if _is_numeral(around.before) or _is_numeral(around.after or _after_comma(around)):
        return False
    after = around.after
    plural = is_counted(after) and after.rstrip(".,;:!?)").endswith("s")
    if not after[:1].isalpha() or listed(after, "one-after") or plural:
        return True
    return (
        listed(after, "one-described")
        and _DESCRIBED.search(around.text, max(0, around.start - 40), around.start) is not None
    )


def _after_comma(around: Surroundings) -> str:
    """The word behind the comma that follows: of "one, two, three"."""
    match = _WORD_AFTER_COMMA.match(around.text, around.end)
    return match.group(1) if match else ""


def _is_numeral(word: str) -> bool:
    """Whether a word beside "one" is a number, so that it is read out among others: "ten one five"."""
    meaning = vocabulary().words.get(word.lower())
    return meaning is not None and meaning[0] in _NUMERALS


def _first_is_adverb(around: Surroundings) -> bool:
    """Whether "first" says when something was done: it ranks a noun, after a determiner or before such a noun."""
    before, after = around.before, around.after
    if around.next_character == ",":
        return True
    if listed(before, "determiner") or before.endswith(("'s", "’s", "s'", "s’")):
        return False
    noun = listed(after, "ranked") or (around.begins_sentence and after.isalpha() and not after.endswith("ed"))
    return not noun and bool(before or after)


def _is_described(around: Surroundings) -> bool:
    """Whether a noun follows that "grand" or "a dollar" belongs to: "two grand pianos"; but "two grand a month"."""
    after = around.after.rstrip(".,;:!?)")
    return after.isalpha() and not listed(after, "after-grand")


def _multiplies(around: Surroundings) -> bool:
    """Whether "double" says how many times: "double the rate", "nearly double", "to double by"; not "a double room"."""
    if around.next_character == "-":
        return False
    before, after = around.before, around.after
    if listed(after, "multiplying") or listed(before, "multiplied"):
        return True
    return listed(before, "multiplier") and (not after or listed(after, "multiplies"))


_RANKED = pattern(
    r"(?i)\bfrom (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|last|bottom|[0-9]+(?:st|nd|rd|th))"
    r"(?: place)? to \Z"
)
_PLACE = pattern(r" (?:place|spot|position)\b")
_NEAR = 30


def _second_is_time(around: Surroundings) -> bool:
    if around.next_character == "-":
        return False
    if listed(around.after, "subject"):  # "the second he left"
        return True
    if around.before.lower() == "a":
        return not around.after[:1].isalpha() or listed(around.after, "function")
    if around.before == "to" and _RANKED.search(around.text, max(0, around.start - _NEAR), around.start):
        return False  # "from seventh to second"
    return listed(around.before, "second-before") and not _PLACE.match(around.text, around.end)


def _half_of_time(around: Surroundings) -> bool:
    return listed(around.before, "half-of")


def _is_verb(around: Surroundings) -> bool:
    return around.after != "of"


def _are_points(around: Surroundings) -> bool:
    """Whether "scores" are what somebody scored: "the scores of girls", "(VAS) scores of"; not "scores of girls"."""
    return around.after != "of" or listed(around.before, "determiner") or around.before.endswith(")")


def _always(_: Surroundings) -> bool:
    return True


_WORDS = {
    "one": _one_is_pronoun,
    "first": _first_is_adverb,
    "second": _second_is_time,
    "half": _half_of_time,
    "quarter": _always,
    "scores": _are_points,
    "tens": _is_verb,
}
