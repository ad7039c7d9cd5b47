"""The runs that a side at the bat still needed, or fell short by, against its target and what it had made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.contests import Told
from factlint.rules.working.slips import is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_OF_CRICKET = pattern(r"\b(?:wickets?|runs|overs?|innings)\b")
_TARGET = pattern(
    r"(?i)\b(?:chasing|set|pursuing|pursuit of|requiring|needing|target of|chase of) (?:a target of )?"
    r"(?P<target>[0-9]{2,3})\b(?![.,][0-9])(?! (?:more|runs? (?:off|from)|off|from|for)\b)"
)
"""The runs to make; at the head of a sentence such a number looks like one of a name."""
_STANDS = Phrase(r"\b(?:at|on|to|were|was|had|had reached|reached|stood at) <runs:number> for <lost:number>")
_STILL = (
    Phrase(r"\bthe (?:last|final|remaining|other) <left:number> (?:runs|needed|required|of them)\b"),
    Phrase(
        r"\b(?:needed|need|needing|required|requiring|wanted|wanting)(?: only| just| still)?(?: a further| another)? "
        r"<left:number> (?:more|runs (?:off|from|to)|to win|off|from)\b"
    ),
)
_OUT = Phrase(r"\b(?:all out|bowled out|dismissed|skittled|out|fell) for <runs:number>")
_SHORT = (
    Phrase(
        r"\b(?:lost|losing|lose|beaten|defeated|defeat|won|win|winning|victory|victorious) by <short:number> runs\b"
    ),
    Phrase(r"<short:number> (?:runs )?(?:short|adrift)\b"),
)


def innings(context: Context) -> Iterator[Told]:
    """Judge "chasing 248 ... were 231 for seven ... the last 27 runs" and "set 212 ... out for 198 ... by 24 runs"."""
    if not _OF_CRICKET.search(context.text):
        return
    for index, sentence in enumerate(context.sentences):
        if sentence.quoted or sentence.crowded or not sentence.mentions:
            continue
        yield from _judged(sentence, context.windows(index, 2))


def _judged(sentence: Sentence, windows: Iterator[Sentence]) -> Iterator[Told]:
    """The runs told last in a sentence, in the smallest window that has a target and one state of the innings."""
    still = [one["left"] for one in sentence.find(*_STILL)]
    short = [one["short"] for one in sentence.find(*_SHORT)]
    if len(still) + len(short) != 1:
        return
    last = (still or short)[0]
    for window in windows:
        targets = list(_TARGET.finditer(window.text))
        states = [one["runs"] for one in window.find(_STANDS if still else _OUT)]
        if len(targets) == len(states) == 1:
            if window.start + targets[0].end() <= last.start:
                yield from _against(last, int(targets[0]["target"]), states[0], apart=0 if still else 1)
            return


def _against(last: Mention, target: int, runs: Mention, apart: int) -> Iterator[Told]:
    """The runs told against those from a state to the target; that may be the other side's total, one less."""
    if runs.whole is None or last.whole is None or last.quantity is None:
        return
    due = target - runs.whole
    meant = due - apart
    slip = any(is_slip(last.quantity, one) for one in (meant, due))
    if runs.end <= last.start and last.whole not in {due - 1, due, due + 1} and slip:
        message = f"From {runs.text} to {target} it is {meant} runs, not {last.text}."
        yield Told(last.start, last.end, message, (runs.start, runs.end))
