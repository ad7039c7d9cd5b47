"""Timelines: an entry that opens with its date tells what happened then, and speaks of that time."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

LEAD = "**1949.** NATO is on its way.\n\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("**«18 February 1952».** Greece and Turkey join NATO.", "supported"),
        ("**«18 March 1952».** Greece and Turkey join NATO.", "refuted"),
        ("«1952»: Greece joins NATO.", "supported"),
        ("«1953»: Greece joins NATO.", "refuted"),
        ("«March 2021» – North Macedonia accedes to NATO.", "refuted"),
        ("«6 March 1958». Ghana becomes independent.", "refuted"),
        ("«4 April 1950» - Twelve states sign the North Atlantic Treaty.", "refuted"),
        ("### «2022»\n\nFinland joins NATO.", "refuted"),
        ("**1952.** Greece and Turkey join NATO. It has «8» members.", "supported"),
        ("**1952.** Greece and Turkey join NATO. It now has «9» members.", "refuted"),
        ("**2019.** The Secretary General of NATO is «Mark Rutte».", "supported"),  # perhaps now
        ("**2018.** On «27 March» the Russian mission to NATO is limited to 20 diplomats.", None),
        ("**2019.** The Russian mission to NATO may have no more than «20» diplomats.", "supported"),
        ("**2019.** The Russian mission to NATO may have no more than «30» diplomats.", "refuted"),
        ("**2019.** By the end of the month the Russian mission to NATO may have «10» diplomats.", "supported"),
    ],
)
def test_an_entry_is_of_its_date(entry: str, expected: str | None) -> None:
    assert verdict(LEAD + entry) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "«12 March 2024» – Greece joined NATO long ago, its minister said.",  # a dateline stands alone
        LEAD + "«2024»: Greece, long a member, was admitted to NATO in 1952.",
        LEAD + "«2024»: Its minister says that Greece joined NATO in 1952.",
        LEAD + "«1999»: The government applauds when Greece praises NATO.",
        LEAD + "In «2024» – a dry year – Greece said that it had joined NATO.",
        LEAD + "«1960»: Leaders found the NATO-Ghana Council.",
    ],
)
def test_a_date_that_is_no_entry_of_its_own_is_not_judged(draft: str) -> None:
    assert verdict(draft) in (None, "unknown", "supported")
