"""Wordings over six worlds: a server, a town and its council, a league and a company, ports, a river, gatherings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.claims.worlds import claims

FOLDER = Path(__file__).parent / "wordings"
WORLDS = ("server", "town", "league", "harbours", "basin", "gatherings")
SLOT = re.compile(r"\{([^|{}]+)(?:\|([^|{}]+))?\}")


def wordings(kind: str) -> list[Any]:
    cases = []
    for world in WORLDS:
        listed = yaml.safe_load((FOLDER / f"{world}.yaml").read_text(encoding="utf-8"))
        cases += [pytest.param(world, str(listed["as_of"]), sentence, id=sentence) for sentence in listed[kind]]
    return cases


def verdict(world: str, as_of: str, sentence: str, group: int) -> str | None:
    """What comes of the value in braces: refuted before supported, where several are read in it."""
    slot = SLOT.search(sentence)
    assert slot is not None
    text = sentence[: slot.start()] + slot[group] + sentence[slot.end() :]
    end = slot.start() + len(slot[group])
    facts = (FOLDER / f"{world}.facts.yaml").read_text(encoding="utf-8")
    found = {claim.verdict for claim in claims(text, facts, as_of) if claim.start < end and slot.start() < claim.end}
    return next((one for one in ("refuted", "supported", "unknown") if one in found), None)


@pytest.mark.parametrize(("world", "as_of", "sentence"), wordings("judged"))
def test_the_right_value_is_supported_and_the_wrong_one_refuted(world: str, as_of: str, sentence: str) -> None:
    assert (verdict(world, as_of, sentence, 1), verdict(world, as_of, sentence, 2)) == ("supported", "refuted")


@pytest.mark.parametrize(("world", "as_of", "sentence"), wordings("silent"))
def test_what_only_looks_alike_is_not_refuted(world: str, as_of: str, sentence: str) -> None:
    assert verdict(world, as_of, sentence, 1) != "refuted"
