"""Names and labels before a figure, which then counts nothing: "Article 5", "Apollo 11", "chapter five"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.numbers.vocabulary import CLASSES, listed, vocabulary
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.numbers.surroundings.beside import Surroundings

_INITIALS = pattern(r"(?:[A-Z]\.){2,8}")
_BILL = pattern(r"[A-Z]\. [0-9]{3,5}")
"""A bill of a parliament: "S. 1234"."""
_NAME = r"(?:the )?(?:[A-Z][\w'’-]*\.? ){1,3}"
_GAPPED = pattern(
    r"\b(?:(?:scored|won|took|received|polled|netted|earned|collected|gained|tallied)"
    r" (?:[a-z]+ ){0,2}[0-9][0-9,.]*[^.;:!?\n0-9]{0,40}(?:,(?: and| with| while)?|,? and)"
    r"|[a-z]{3,} [0-9]{1,3}(?:,[0-9]{3})+[^.;:!?\n0-9]{0,25}(?:, and|,| and)"
    r"|(?:[Ss]eats|[Vv]otes|[Pp]oints|[Gg]oals|[Rr]uns|[Mm]edals|[Ss]cores|[Rr]esults?)(?: [a-z]+){0,3} ?[:–—-])"
    rf" (?:{_NAME}[0-9][0-9,.]*%?(?:,(?: and)?| and) )*{_NAME}\Z",
    rare=True,
)
"""Before the figure of one of several in a tally: "Ada scored 40 points, Brandt 36", "seats: Labour 36, Greens 27"."""
_LONGEST_TALLY = 160
_OF_SO_MANY = pattern(r" of (?:the |its |their |all )*([0-9][0-9,]*)")
"""After a part: "by Easter 412 of the 1,648"."""
_OF_THEM = pattern(r" of (?:them|these|those|whom|which|us|you)\b")
_PHRASE = pattern(r"\b(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at)|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir) ([a-z-]+ )?[a-z]+ \Z")
"""A noun with its article, and at most one word between them."""
_LONGEST_PHRASE = 40
_NUMBERS_THEM = pattern(
    r"\b(?:(?:it|they|who|which|that|once|has|have|had|still|now)(?: once| still)? numbered|"
    r"they(?: now| still)? number|"
    r"(?:[Ii]ts|[Tt]heir|[Oo]ur|[Ww]hose|\w+[’']s|\w+s[’']) (?:[a-z]+ )?[a-z]+s (?:now |once )?number(?:ed)?|"
    r"(?:[Tt]he|[Aa]ll) [a-z]+s of (?:the )?[A-Z]\w+ (?:now |once )?number(?:ed)?) \Z"
)
"""Before how many of them there are: "when it numbered 40", "its boats number 40"; "seats numbered 40" are labelled."""
_CUTS_OFF = frozenset(",;:!?)”\"’'")


def is_label(around: Surroundings) -> bool:
    """Whether a name stands right before a figure that counts nothing: "Article 5", "Apollo 11", "Python 3"."""
    before = around.before
    if not before or before[-1] in _CUTS_OFF or before.endswith(("'s", "’s")):
        return before.endswith(":") and listed(before, "scheme")
    word = before.lstrip("\"'“‘([*_")
    grouped = "," in around.text[around.start : around.end]  # "Smith 12,345 votes": names have no thousands
    told = word in ("number", "numbered") and (grouped or _NUMBERS_THEM.search(around.text, 0, around.start))
    if told or (word.islower() and _is_whole_phrase(around)):
        return False
    if listed(word, "weak-label"):
        return not grouped and (word[:1].isupper() or not (around.is_counting or _is_no_label(around)))
    if listed(word, "label") or (word == "of" and around.text[around.start - 9 : around.start - 3] == "Group "):
        return True
    if _BILL.fullmatch(around.text, max(0, around.start - 3), around.end) and not around.is_counting:
        return True
    return _is_name(word) and not grouped and not _counts(around)


def numbers_things(around: Surroundings) -> bool:
    """Whether a word that numbers things, with a capital where it does more than that, stands before a figure."""
    word = around.before.lstrip("\"'“‘([*_")
    return listed(word, "label") or (word[:1].isupper() and listed(word, "weak-label"))


def _is_name(word: str) -> bool:
    """Whether a word is a name and no sign of a currency: "USD 5", but "a C 17"."""
    known = vocabulary()
    if (word in known.signs and not (len(word) == 1 and word.isalpha())) or listed(word, "plain"):
        return False
    meaning = known.words.get(word.lower())
    if meaning is not None and meaning[0] == CLASSES["CURW"]:
        return False  # "20 Rupees 43"
    return word[:1].isalpha() and not word.islower() and (word[-1].isalnum() or _INITIALS.fullmatch(word) is not None)


def _counts(around: Surroundings) -> bool:
    """Whether a figure after a name counts all the same: "the Danes 40 ships", "Ada scored 40 points, Brandt 36"."""
    if around.is_counting or any(of.match(around.text, around.end) for of in (_OF_SO_MANY, _OF_THEM)):
        return True
    if (listed(around.before, "month") or around.before.endswith("day")) and listed(around.after, "plural-verb"):
        return True  # "by June 150 had left"
    return _GAPPED.search(around.text, max(0, around.start - _LONGEST_TALLY), around.start) is not None


def is_label_in_words(around: Surroundings) -> bool:
    """Whether a label stands before a number in words: "chapter five"; "in that case two men" counts."""
    before = around.before
    if not before.isalpha() or around.is_counting or not (listed(before, "weak-label") or listed(before, "label")):
        return False
    earlier = _word_before(around)
    return before.lower() == "number" or not (listed(earlier, "singling-out") or listed(earlier, "verb-before"))


def _is_no_label(around: Surroundings) -> bool:
    """Whether the word before the one before the figure makes that no label: "that group 12", "to issue 40 new"."""
    earlier = _word_before(around)
    return listed(earlier, "pointing") or listed(earlier, "verb-before")


def _is_whole_phrase(around: Surroundings) -> bool:
    """Whether the noun before the figure ends its phrase, so that the figure begins another: "in the trial 64 of the 70
    patients recovered". One that numbers something has no article ("stage 18 of the 21"), nor goes beyond all of them.
    """
    whole = _OF_SO_MANY.match(around.text, around.end)
    if whole is None and not listed(around.after, "plural-verb"):
        return False
    phrase = _PHRASE.search(around.text, max(0, around.start - _LONGEST_PHRASE), around.start)
    if whole is None:
        return phrase is not None and not phrase[1]
    return phrase is not None or _exceeds(around, whole[1])


def _exceeds(around: Surroundings, whole: str) -> bool:
    """Whether the figure is more than another in digits."""
    figure, other = around.text[around.start : around.end].replace(",", ""), whole.replace(",", "")
    return figure.isdecimal() and other.isdecimal() and int(figure) > int(other)


def _word_before(around: Surroundings) -> str:
    """The word before the one that stands before the figure."""
    end = around.start - len(around.before) - 1
    earlier = around.text[max(0, end - 12) : end].split()
    return earlier[-1] if earlier else ""
