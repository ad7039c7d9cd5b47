"""Positions count code points of the decoded file after its byte order mark, with line ends as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome

Run = Callable[..., Outcome]
GUILD = "The Harbour Guild has {} members."


BEFORE = ["", "\U0001f600 ", "e\u0301\u0323 ", "\u200b\u00ad ", "a\u2028b\x85 ", "\U0001f469\u200d\U0001f680 "]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_the_span_of_the_source_is_what_was_judged(
    check: Run, *, end: str, encoding: str, before: str, name: str
) -> None:
    source = f"<p>Title {before}{end}{end}<p>{before}{GUILD.format(31)}{end}"
    if not name.endswith(".html"):
        source = source.replace("<p>", "")
    Path(name).write_bytes(source.encode(encoding))
    (finding,) = json.loads(check(name, "--output-format", "json").out)["findings"]
    at = source.index("31")
    last = source.rindex(end, 0, at) + len(end)
    assert (finding["start"]["offset"], finding["end"]["offset"]) == (at, at + 2)
    assert (finding["start"]["line"], finding["start"]["column"]) == (3, at - last + 1)
    assert finding["text"] == "31"


@pytest.mark.parametrize(
    "source",
    [
        "The Harbour Guild has **31** members.\n",
        "The Harbour Guild has [31](https://example.test) members.\n",
        "The *Harbour&nbsp;Guild* has &#51;1 members.\n",
        "> The Harbour Guild has\n> 31 members.\n",
        "- one\n  - The Harbour Guild has 31 members.\n",
        "---\ndate: 2024-06-13\n---\n\nThe Harbour Guild has 31 members.\n",
    ],
)
def test_markup_moves_nothing(folder: Path, check: Run, source: str) -> None:
    (folder / "a.md").write_text(source)
    (finding,) = json.loads(check("a.md", "--output-format", "json").out)["findings"]
    judged = source[finding["start"]["offset"] : finding["end"]["offset"]]
    assert judged == finding["text"]
    assert judged in {"31", "&#51;1"}
