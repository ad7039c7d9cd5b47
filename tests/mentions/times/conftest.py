"""A checker for marked drafts: what stands between « and » must be found, with its value, and no other time."""

import re

import pytest

from factlint.mentions.chunks import Chunks, Phrases
from factlint.mentions.reading import Readers
from factlint.mentions.times import find_times, time_phrases, time_reader
from factlint.values import Period

PHRASES = Phrases(time_phrases())
THURSDAY = "2024-06-13"
_READERS = Readers(time_reader())


def read(text, as_of=THURSDAY, **options):
    """The times of a one-block text."""
    (readings,) = _READERS.read(Chunks(text, phrases=PHRASES))
    return find_times([readings], text, Period.parse(as_of) if as_of else None, **options)


@pytest.fixture
def times():
    """`times(text, as_of=...)`: the mentions of a text, by default told on Thursday, 13 June 2024."""
    return read


@pytest.fixture
def check():
    """`check("On «5 May 2010» we met.", "2010-05-05")`: exactly the marked times, with these values in order."""

    def compare(marked, *values, as_of=THURSDAY, kind=None, **options):
        text = re.sub("[«»]", "", marked)
        found = read(text, as_of, **options)
        assert [mention.text for mention in found] == re.findall("«(.*?)»", marked, re.DOTALL)
        assert [mention.value for mention in found] == list(values)
        assert all(text[mention.start : mention.end] == mention.text for mention in found)
        if kind is not None:
            assert {mention.kind for mention in found} == {kind}

    return compare
