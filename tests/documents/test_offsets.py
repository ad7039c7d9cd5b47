"""The laws of every reader: the text leads back to the very characters of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.documents.lines import Lines
from factlint.documents.reading import read

if TYPE_CHECKING:
    from factlint.documents import Document

_PIECES = st.sampled_from(
    """32 members|*31*|**30 allies**|`code 29`|~~28~~|<s>27</s>|<b>26</b>|a&#8217;s|&amp;|\\$25|[link 24](http://x.test/23)|
![picture 22](a.png)|<http://x.test/21>|é|😀|e\u0301|“twenty”|"nineteen"|it’s|NATO|<br>|</p>|<p>|<td>|<tr>|<table>|<li>|&bogus;
|{{ x 15 }}|{% y 14 %}|{{|
|<!-- 18 -->|<!--|<a b="|</|<script>17</script>|\u2028|\x85|\x00|\ud800|  |[^1]|H~2~O|$16$|1.|-|#|>|—
|--|(which is)|isn’t|can’t|\u00a0""".replace("\n", "").split("|")
)
_JOINTS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\n- ", "\n1. ", "\n> ", "\n# ", "\n| a | ", "\n|---|---|\n", ""]
)
SOURCES = st.lists(st.tuples(_PIECES, _JOINTS), max_size=30).map(lambda pairs: "".join(a + b for a, b in pairs))
NAMES = st.sampled_from(["draft.txt", "draft.md", "draft.html"])


@given(SOURCES, NAMES)
@settings(max_examples=300, deadline=None)
def test_segments_are_ordered_disjoint_and_true(source: str, name: str) -> None:
    document = read(source, name)
    text_end = source_end = 0
    for segment in document.offsets.segments:
        assert segment.text >= text_end
        assert segment.source >= source_end
        text_end, source_end = segment.text + segment.length, segment.source + segment.source_length
        if segment.length == segment.source_length:
            there = source[segment.source : source_end]
            assert document.text[segment.text : text_end] in (
                there,
                there.replace("\ud800", "\ufffd"),
                " ",
                ", ",
                ",",
                "\n",
                "\ufffc",
            )
    assert text_end <= len(document.text)
    assert source_end <= len(source)


@given(SOURCES, NAMES)
@settings(max_examples=300, deadline=None)
def test_blocks_are_ordered_trimmed_and_apart_by_blank_lines(source: str, name: str) -> None:
    document = read(source, name)
    end = -2
    for block in document.blocks:
        words = document.text[block.start : block.end]
        assert words == words.strip()
        assert words
        assert block.start >= end + 2
        end = block.end


@given(SOURCES, NAMES, st.data())
@settings(max_examples=200, deadline=None)
def test_every_span_of_the_text_has_its_place_in_the_source(source: str, name: str, data: st.DataObject) -> None:
    document = read(source, name)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    first, last = document.offsets.source_span(start, end)
    assert 0 <= first <= last <= len(source)


@given(st.text(alphabet="ab 12.,é😀\n", max_size=80))
def test_a_word_of_plain_text_is_the_same_word_of_the_source(source: str) -> None:
    document = read(source, "draft.txt")
    for block in document.blocks:
        first, last = document.offsets.source_span(block.start, block.end)
        assert source[first:last] == document.text[block.start : block.end]


def _words(document: Document) -> list[str]:
    return document.text.split()


def test_the_same_prose_in_three_formats_reads_the_same() -> None:
    plain = read("NATO has 32 members.\n\nSweden joined last.", "a.txt")
    markdown = read("NATO has **32** members.\n\n*Sweden* joined last.", "a.md")
    page = read("<p>NATO has <b>32</b> members.</p><p>Sweden joined last.", "a.html")
    assert _words(plain) == _words(markdown) == _words(page)


@given(st.text(alphabet="ab\r\n\u2028é", max_size=60), st.data())
def test_an_offset_is_found_again_from_its_line_and_column(source: str, data: st.DataObject) -> None:
    lines = Lines(source)
    offset = data.draw(st.integers(0, len(source)))
    line, column = lines.position(offset)
    assert lines.span(line)[0] + column - 1 == offset


def test_lines_end_where_editors_end_them() -> None:
    lines = Lines("a\r\nb\rc\u2028d\x85e\nf")
    assert [lines.text(number) for number in range(1, len(lines) + 1)] == ["a", "b", "c\u2028d\x85e", "f"]
