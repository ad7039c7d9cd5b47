"""Who came before or after somebody in an office: by a verb of taking it over, of following and of passing it on."""

from __future__ import annotations

import pytest

from tests.claims.test_years_in_office import GUILD
from tests.claims.worlds import verdict


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Ida Roe took over the running of the Weavers' Guild from «Ann Lee».", "refuted"),
        ("Ida Roe took over the running of the Weavers' Guild from «Bo Ek».", "supported"),
        (
            "Bo Ek became warden of the Weavers' Guild in 2012, succeeding «Ida Roe», who was ill as long as that.",
            "refuted",
        ),
        ("Ann Lee led the Weavers' Guild until 2012, when «Ida Roe» succeeded her.", "refuted"),
        ("When Ann Lee stepped back, the reins of the Weavers' Guild passed to «Ida Roe».", "refuted"),
        ("When Ann Lee stepped back, the reins of the Weavers' Guild passed to «Bo Ek».", "supported"),
        ("Ann Lee handed the helm of the Weavers' Guild to «Ida Roe».", "refuted"),
        ("At the Weavers' Guild Ann Lee made way for «Ida Roe».", "refuted"),
        ("Ann Lee, warden of the Weavers' Guild, was then succeeded by «Ida Roe».", "refuted"),
    ],
)
def test_somebody_else_came_before_or_after(draft: str, expected: str) -> None:
    assert verdict(draft, GUILD) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Ann Lee of the Weavers' Guild passed the salt to «Ida Roe».",
        "Ann Lee of the Weavers' Guild handed a loom to «Ida Roe».",
        "The Weavers' Guild saw Ann Lee hand the cup over to «Ida Roe».",
        "Ida Roe took over the shop of the Weavers' Guild in Ely from «Ann Lee» as manager.",
        "Ann Lee might have handed the helm of the Weavers' Guild to «Ida Roe».",
        "The looms of the Weavers' Guild, once Ann Lee's, went to «Ida Roe».",
    ],
)
def test_what_is_no_succession_is_left_alone(draft: str) -> None:
    assert verdict(draft, GUILD) != "refuted"
