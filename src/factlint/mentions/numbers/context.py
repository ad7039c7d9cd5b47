"""Figures that are none by the words around them: numbers in names, list numbers, pronouns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions.numbers.vocabulary import rows

if TYPE_CHECKING:
    from factlint.mentions.numbers.figures import Figure

_REACH = 48
_SENTENCE_END = re.compile(r"(?:[.!?:;•]|^|\n\s*)[\"'”’“‘»)\]*_(\[>-]*\s*\Z")
_PLURALS = frozenset("people men women children staff police troops cattle sheep".split())
_NO_PLURALS = frozenset("is was has as does vs series plus thus its his this".split())
_NAMING = frozenset(("number", "ordinal", "fraction"))
_TRIM = "\"'“”‘’«»()[]*_,;:!?"


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in rows("context.tsv")}


class Surroundings:
    """The words on both sides of a span."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        before = text[max(0, start - _REACH) : start]
        self.before = before.rsplit(None, 1)[-1] if before[-1:].isspace() and not before.isspace() else ""
        after = text[end : end + _REACH]
        self.after = after.split(None, 1)[0] if after[:1].isspace() and not after.isspace() else ""

    def begins_sentence(self, at: int) -> bool:
        """Whether the word at the offset is the first of a sentence, a line of its own or a quotation."""
        return _SENTENCE_END.search(self.text, max(0, at - 6), at) is not None

    def in_list(self, word: str, name: str) -> bool:
        return word.strip(_TRIM).lower() in _lists()[name]


def names_something(figure: Figure, text: str, start: int, end: int) -> bool:
    """Whether the figure is part of a name, a label, a list number or a word of another meaning."""
    if figure.unit is not None or figure.kind not in _NAMING:
        return False
    words = text[start:end]
    around = Surroundings(text, start, end)
    if figure.kind == "number":
        if words.lower() == "one" and (_is_pronoun(around) or is_counted(around.after)):
            return True
        if words[0].isdigit():
            if around.in_list(around.after, "citation"):
                return True
            return _is_label(around) or _is_list_number(around)
    if figure.kind == "ordinal":
        return _is_no_rank(around, words)
    if figure.kind == "fraction" and words.lower() in ("quarter", "half"):
        return words.lower() == "quarter" or around.in_list(around.before, "half-of")
    if figure.high is None and words.lower() in ("scores", "tens"):
        return around.after != "of"
    return words[0].isupper() and not words.isupper() and not around.begins_sentence(start)


def changes(text: str, start: int) -> bool:
    """Whether a verb of change stands shortly before the offset, in the same clause."""
    return not _lists()["change"].isdisjoint(_clause(text, start))


def ranges(text: str, start: int) -> bool:
    """Whether a word shortly before the offset says that a range follows."""
    return not _lists()["range"].isdisjoint(_clause(text, start))


def _clause(text: str, start: int) -> list[str]:
    return re.split(r"[.;:!?\n]", text[max(0, start - 60) : start])[-1].lower().split()


def _is_label(around: Surroundings) -> bool:
    before = around.before
    if not before or before[-1] in ",;:!?)”\"’'" or before.endswith(("'s", "’s")):
        return False
    word = before.lstrip("\"'“‘([*_")
    if around.in_list(word, "label"):
        return True
    if word.islower() or not word[0].isalpha() or not word[-1].isalnum() or around.in_list(word, "plain"):
        return False
    after = around.after.rstrip('.,;:!?)"”’')
    return not is_counted(after)


def is_counted(word: str) -> bool:
    """Whether the word after a figure looks like the plural of what it counts."""
    word = word.rstrip('.,;:!?)"”’')
    if not word.isalpha() or not word.islower():
        return False
    return word in _PLURALS or (word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURALS)


def is_age_in_apposition(text: str, start: int, end: int) -> bool:
    """Whether a bare figure between commas after a name is somebody's age: "Ada Byron, 36, died"."""
    before = re.search(r"([^\W\d_][\w'’.-]*), \Z", text[max(0, start - 30) : start])
    if (
        before is None
        or not before.group(1)[0].isupper()
        or text[start:end].startswith("0")
        or int(text[start:end]) > 115
    ):
        return False
    return text[end : end + 1] == "," and not _lists()["month"].intersection((before.group(1).lower(),))


def _is_list_number(around: Surroundings) -> bool:
    text, start, end = around.text, around.start, around.end
    line = text.rfind("\n", max(0, start - 8), start)
    if not text[line + 1 if line >= 0 else max(0, start - 8) : start].strip() and (line >= 0 or start < 8):
        return text[end : end + 2] in (". ", ") ", ".\t", ")\t")
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return len(text[start:end]) <= 2
    return False


def _is_pronoun(around: Surroundings) -> bool:
    if around.before and around.before[-1].isalpha() and around.in_list(around.before, "one-before"):
        return True
    after = around.after
    return not after or not after[0].isalpha() or around.in_list(after, "one-after")


def _is_no_rank(around: Surroundings, words: str) -> bool:
    before, after = around.before.strip(_TRIM).lower(), around.after
    if words[0].isupper() and not words.isupper() and not around.begins_sentence(around.start):
        return True
    if around.in_list(after, "named") and after[:1].isupper():
        return True
    if words.lower() == "first":
        return (
            before in ("at", "be") or around.text[around.end : around.end + 1] == "," or around.in_list(before, "doer")
        )
    if words.lower() == "second":
        return before in ("per", "to", "each", "every", "split", "one", "/") or (
            before == "a" and not after[:1].isalpha()
        )
    return False
