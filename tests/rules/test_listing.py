"""The list of the rules says what their modules say, and is used only as long as it does."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.rules.listing import ListedRule, listed, listing_text

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = '''
from factlint.rules import Option, Problem, rule

@rule(
    "ACME001",
    "shouting",
    severity="error",
    profile="strict",
    needs="list",
    options=[Option("limit", 3, "How many are too many.")],
    bad=["It is «LOUD»."],
)
def shouting(context):
    """Words in capitals. Silent where there are none."""
    yield Problem(0, 1, "Too loud.")
'''


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    (tmp_path / "acme_rule.py").write_text(SOURCE)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "acme_rule", raising=False)
    return {"acme_rule": tmp_path / "acme_rule.py"}


@pytest.fixture
def listing(tmp_path: Path, sources: dict[str, Path]) -> Path:
    path = tmp_path / "listing.json"
    path.write_text(listing_text(sources))
    del sys.modules["acme_rule"]
    return path


def test_a_listed_rule_is_what_its_module_says_without_an_import(sources: dict[str, Path], listing: Path) -> None:
    (rule,) = listed(sources, listing)
    assert (rule.code, rule.name, rule.severity, rule.profile) == ("ACME001", "shouting", "error", "strict")
    assert (rule.needs, rule.module, rule.compares) == ("list", "acme_rule", "")
    assert [(option.name, option.default) for option in rule.options] == [("limit", 3)]
    assert "acme_rule" not in sys.modules


@pytest.mark.parametrize("part", ["check", "documentation", "bad", "good", "summary"])
def test_the_rest_is_fetched_when_it_is_asked_for(part: str, sources: dict[str, Path], listing: Path) -> None:
    (rule,) = listed(sources, listing)
    given = getattr(rule, part)
    assert given == getattr(sys.modules["acme_rule"].shouting, part)
    assert not hasattr(rule, "remedy")


def test_a_changed_module_is_imported(sources: dict[str, Path], listing: Path) -> None:
    sources["acme_rule"].write_text(SOURCE.replace('"error"', '"note"'))
    (rule,) = listed(sources, listing)
    assert rule.severity == "note"
    assert not isinstance(rule, ListedRule)


@pytest.mark.parametrize("content", [None, "", "{", "{}"])
def test_without_a_list_every_module_is_imported(content: str | None, sources: dict[str, Path], listing: Path) -> None:
    listing.unlink() if content is None else listing.write_text(content)
    assert [rule.severity for rule in listed(sources, listing)] == ["error"]


def test_line_endings_of_a_checkout_do_not_matter(sources: dict[str, Path], listing: Path) -> None:
    sources["acme_rule"].write_bytes(SOURCE.replace("\n", "\r\n").encode())
    assert all(isinstance(rule, ListedRule) for rule in listed(sources, listing))


def test_a_new_rule_needs_no_entry(sources: dict[str, Path], listing: Path, tmp_path: Path) -> None:
    (tmp_path / "acme_other.py").write_text(SOURCE.replace("ACME001", "ACME002").replace("shouting", "whispering"))
    sources["acme_other"] = tmp_path / "acme_other.py"
    assert [rule.name for rule in listed(sources, listing)] == ["shouting", "whispering"]
    assert list(json.loads(listing.read_text())) == ["acme_rule"]
