"""The config file: what it may say, where it is looked for, and how faults in it are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.config import ConfigError, find_config, read_config

ALL = """\
facts = ["facts", "seed:nato"]
profile = "strict"
select = ["F", "stale-figure"]
extend-select = ["C02"]
ignore = "N"
as-of = "2024-06-13"
exclude = ["archive/"]
include = [".md"]
plugins = ["tools/house.py"]
rules = ["tools/rules"]
output-format = "json"
fail-level = "warning"
baseline = "base.json"
encoding = "latin-1"
jobs = 4
max-file-size = 1000
respect-gitignore = false

[per-file-ignores]
"quotes/*.md" = ["F"]

[options.stale-figure]
patience = 3
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text(ALL)
    settings = read_config(path)
    root = tmp_path.resolve()
    assert settings.facts == (str(root / "facts"), "seed:nato")
    assert settings.selection == ("strict", ("F", "stale-figure"), ("C02",), ("N",))
    assert (settings.as_of, settings.encoding, settings.jobs, settings.max_file_size) == (
        "2024-06-13",
        "latin-1",
        4,
        1000,
    )
    assert (settings.exclude, settings.include, settings.respect_gitignore) == (("archive/",), (".md",), False)
    assert (settings.plugins, settings.rules) == ((root / "tools/house.py",), (root / "tools/rules",))
    assert (settings.output_format, settings.fail_level, settings.baseline) == ("json", "warning", root / "base.json")
    assert settings.per_file_ignores == {"quotes/*.md": ("F",)}
    assert settings.options == {"stale-figure": {"patience": 3}}


def test_pyproject_has_a_table_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.other]\nfacts = 1\n[tool.factlint]\nprofile = "all"\n')
    assert read_config(path).profile == "all"


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_config(inner) is None or tmp_path not in find_config(inner).parents
    (tmp_path / "pyproject.toml").write_text("[tool.factlint]\n")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "a" / ".factlint.toml").write_text("")
    assert find_config(inner) == tmp_path / "a" / ".factlint.toml"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('profil = "all"', ":1:1: unknown key 'profil'; did you mean profile?"),
        ('\noutput_format = "json"', ":2:1: unknown key 'output_format'; did you mean output-format?"),
        ('profile = "strickt"', ":1:12: profile cannot be 'strickt'; did you mean strict?"),
        ("facts = 5", ":1:1: facts must be a list of words, not 5"),
        ('jobs = "many"', ":1:1: jobs must be a whole number above 0, not 'many'"),
        ("max-file-size = -1", ":1:1: max-file-size must be a whole number above 0, not -1"),
        ("jobs = true", ":1:1: jobs must be a whole number above 0, not True"),
        ("respect-gitignore = 1", ":1:1: respect-gitignore must be true or false, not 1"),
        ('as-of = "2024-02-30"', ":1:10: "),
        ('as-of = "next week"', ":1:10: 'next week' is not a date"),
        ('facts = ["../../etc/passwd"]', ":1:11: ../../etc/passwd lies outside the project"),
        ('plugins = ["/tmp/evil.py"]', ":1:13: /tmp/evil.py lies outside the project"),
        ("per-file-ignores = 3", ":1:1: per-file-ignores must be a table"),
        ('[per-file-ignores]\n"a.md" = 3', ":2:1: per-file-ignores for 'a.md' must be a list"),
        ("options = 3", ":1:1: options must hold a table for each rule"),
        ("facts = [", ":1:"),
        ("a = 1\na = 2", ":2:"),
    ],
)
def test_a_fault_has_its_place_and_the_right_word(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert [told for told in caught.value.problems if told.startswith(f"{path}{problem}")], caught.value.problems


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "factlint.toml"
    path.write_text('profil = "all"\njobs = "many"\nmax-file-size = -1\n')
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert len(caught.value.problems) == 3


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a = " + b"[" * 5000, b"x" * (1024 * 1024 + 1)])
def test_hostile_content_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "factlint.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert len(caught.value.problems) == 1
