"""The Python interface: signatures, what comes back, and calls from several threads."""

from __future__ import annotations

import inspect
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import factlint
from factlint.plugins.loading import PluginFailure, Plugins
from factlint.runs import lint

TEXT = "NATO has 31 members. It closed on 31 June 2024.\n"


@pytest.fixture(scope="module")
def facts() -> factlint.FactBase:
    return factlint.load_facts("seed:all")


@pytest.mark.parametrize(
    ("function", "positional", "keywords"),
    [
        (factlint.find_mentions, ["text"], {"as_of": None, "locale": "en"}),
        (factlint.find_claims, ["text"], {"facts": inspect.Parameter.empty, "as_of": None}),
        (
            factlint.lint_text,
            ["text"],
            {"facts": None, "as_of": None, "profile": "default", "name": "<text>"},
        ),
        (factlint.lint_paths, ["paths"], {"config": None}),
    ],
)
def test_signatures(function: object, positional: list[str], keywords: dict[str, object]) -> None:
    parameters = inspect.signature(function).parameters  # type: ignore[arg-type] # they are all functions
    assert [name for name, one in parameters.items() if one.kind is not one.KEYWORD_ONLY] == positional
    for name, default in keywords.items():
        assert parameters[name].kind is inspect.Parameter.KEYWORD_ONLY
        assert parameters[name].default == default


def test_mentions_are_a_tuple_in_order() -> None:
    mentions = factlint.find_mentions(TEXT)
    assert isinstance(mentions, tuple)
    assert TEXT[mentions[0].start : mentions[0].end] == "31"
    assert {"start", "end", "text", "kind", "value", "unit", "bound", "quoted"} <= set(mentions[0].to_dict())


@pytest.mark.parametrize("as_of", [date(2024, 6, 13), "2024-06-13", "2024-06", "2024"])
def test_a_date_may_be_a_day_a_month_or_a_year(facts: factlint.FactBase, as_of: date | str) -> None:
    factlint.find_mentions(TEXT, as_of=as_of)
    (claim,) = factlint.find_claims("NATO has 32 members.", facts=facts, as_of=as_of)
    assert claim.to_dict()["verdict"] == "supported"
    codes = [finding.code for finding in factlint.lint_text(TEXT, facts=facts, as_of=as_of)]
    assert "C02" in codes


@pytest.mark.parametrize("as_of", ["soon", "2024-02-30", "13 June"])
def test_what_is_no_date_is_a_value_error(as_of: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        factlint.lint_text(TEXT, as_of=as_of)


def test_an_unknown_profile_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="no profile is called 'stric'"):
        factlint.lint_text(TEXT, profile="stric")  # type: ignore[arg-type] # what a caller without types may say


def test_rules_that_cannot_be_loaded_are_an_error_and_not_no_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Plugins(rules=(), failures=(PluginFailure("house", "ImportError: no such module"),))
    monkeypatch.setattr(lint, "_built_in", lambda: broken)
    lint._plan_for_texts.cache_clear()
    with pytest.raises(RuntimeError, match="house: ImportError"):
        factlint.lint_text("It closed on 31 June.")


def test_claims_are_as_extract_prints_them(facts: factlint.FactBase) -> None:
    (claim,) = factlint.find_claims("\U0001f600 NATO has 31 members.", facts=facts, as_of="2024-06-13")
    assert claim.to_dict() == {
        "start": 11,
        "end": 13,
        "subject": "nato",
        "attribute": "members",
        "value": "31",
        "unit": None,
        "bound": "exact",
        "when": None,
        "scope": "all",
        "negated": False,
        "quoted": False,
        "verdict": "refuted",
        "facts": ["nato.members"],
    }


def test_no_facts_means_no_fact_base(facts: factlint.FactBase) -> None:
    assert [finding.code for finding in factlint.lint_text(TEXT, as_of="2024-07-01")] == ["C02"]
    assert [finding.code for finding in factlint.lint_text(TEXT, facts=facts, as_of="2024-07-01")] == ["F13", "C02"]


def test_the_suffix_of_the_name_picks_the_reader(facts: factlint.FactBase) -> None:
    source = "NATO has `31` <b>31</b> members."
    offsets = {
        name: [finding.start.offset for finding in factlint.lint_text(source, facts=facts, as_of="2024", name=name)]
        for name in ("a.html", "<text>")
    }
    assert offsets["<text>"] == []
    (finding,) = factlint.lint_text("NATO has <b>31</b> members.", facts=facts, as_of="2024-07", name="a.html")
    assert (finding.start.offset, finding.path) == (12, "a.html")


def test_a_bad_fact_file_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("factlint: 1\nentites: {}\n")
    with pytest.raises(factlint.FactFileError, match="did you mean entities"):
        factlint.load_facts(str(tmp_path / "bad.yaml"))
    with pytest.raises(factlint.FactFileError, match="no such file"):
        factlint.load_facts(str(tmp_path / "gone.yaml"))


def test_paths_give_a_result_each_what_cannot_be_read_among_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "b.md").write_bytes(b"Caf\xe9")
    results = factlint.lint_paths([tmp_path], as_of="2024-07-01")
    assert iter(results) is results
    good, bad = results
    assert [finding.code for finding in good.findings] == ["F13", "C02"]
    assert [(not one.findings, len(one.failures)) for one in (bad,)] == [(True, 1)]


def test_threads_give_what_one_gives_alone(facts: factlint.FactBase) -> None:
    drafts = [f"NATO has {number} members. It closed on {number} June 2024." for number in range(25, 41)]

    def lint(text: str) -> list[dict[str, object]]:
        return [finding.to_dict() for finding in factlint.lint_text(text, facts=facts, as_of="2024-07-01")]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lint, drafts)) == [lint(text) for text in drafts]


def test_the_package_is_typed() -> None:
    assert files("factlint").joinpath("py.typed").is_file()
