"""What things are called when they are not named: "the alliance", "the court", "the city"."""

from __future__ import annotations

BODIES = frozenset(
    """alliance bloc group organisation organization body club union pact cartel court chamber council parliament
    coalition federation confederation grouping league association agency commission institution community house senate
    company country nation state city system planet network service platform committee assembly""".split()
)
"""Words for a body of any kind."""
GROUPS = frozenset(
    """group committee mission delegation team staff force panel board council parliament assembly summit
    office""".split()
)
"""Words for those who stand for a body or are a part of it."""
NAMING = frozenset("council court parliament commission assembly bank senate congress committee".split())
"""Words by which bodies are named: one that has one of them in its name is called by none of the others."""
TOWNS = frozenset(("city", "town"))
_GROUPS = "group grouping bloc forum body pact partnership institution organisation organization"
CALLED = {
    kind: frozenset(words.split())
    for kind, words in {
        "organisation": f"{_GROUPS} alliance association union agency league community",
        "organization": f"{_GROUPS} alliance association union agency league community",
        "group": _GROUPS,
        "organ": "body organ institution council court parliament commission assembly chamber bank bench",
        "body": "body organ institution council court parliament commission assembly chamber",
        "court": "court bench tribunal",
        "chamber": "chamber house body legislature parliament assembly",
        "country": "country nation state republic kingdom island principality duchy emirate sultanate archipelago",
        "company": "company firm group maker manufacturer corporation business",
        "city": "city town capital municipality",
        "town": "town city municipality",
        "planet": "planet world giant",
        "software": "software project language platform system database tool",
        "service": "service platform provider",
        "treaty": "treaty agreement pact accord convention text document",
        "agreement": "agreement treaty pact accord accords convention text document",
        "document": "document text charter",
        "programme": "programme program scheme",
        "league": "league competition",
        "club": "club team side",
    }.items()
}
"""What things of a kind are called when they are not named; every kind is also called by its own name."""
NAMELESS = BODIES.union(*CALLED.values())
"""Words that a body of any kind is called by without its name."""
