"""One bad plugin is one failure with its name and reason; everything else still loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.plugins import Plugins, load_plugins
from factlint.plugins.entry_points import EntryPoint, installed_plugins, lies_inside
from factlint.plugins.trust import TrustStore

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
from factlint import hookimpl, rule

@rule("GOOD01", "good-rule")
def good_rule(context):
    '''Never finds anything.'''
    return iter(())

@hookimpl
def factlint_register_rules():
    return [good_rule]
"""

BAD = {
    "raises at import": ("raise RuntimeError('no desk')", "RuntimeError: no desk"),
    "exits at import": ("raise SystemExit(0)", "SystemExit"),
    "is no Python": ("def (:", "SyntaxError"),
    "misspells a hook": (
        "from factlint import hookimpl\n@hookimpl\ndef factlint_register_rule():\n    return []",
        "factlint_register_rule",
    ),
    "raises in a hook": (
        "from factlint import hookimpl\n@hookimpl\ndef factlint_register_rules():\n    raise ValueError('late')",
        "ValueError: late",
    ),
    "returns no rule": (
        "from factlint import hookimpl\n@hookimpl\ndef factlint_register_rules():\n    return ['C01']",
        "'C01', which is no Rule",
    ),
    "takes a code that is taken": (
        GOOD.replace("good-rule", "other-rule").replace("good_rule", "other_rule"),
        "GOOD01 is taken by",
    ),
    "takes a name that is taken": (GOOD.replace("GOOD01", "GOOD02"), "good-rule is taken by"),
    "names a rule badly": (GOOD.replace("GOOD01", "good-1"), "letters and then digits"),
}


def load(tmp_path: Path, **modules: str) -> Plugins:
    store = TrustStore.in_folder(tmp_path)
    files = []
    for name, content in modules.items():
        file = tmp_path / f"{name}.py"
        file.write_text(content)
        store.trust(file)
        files.append(file)
    return load_plugins(modules=files, trust=store)


@pytest.mark.parametrize(("content", "reason"), BAD.values(), ids=BAD)
def test_a_bad_plugin_is_one_failure(tmp_path: Path, content: str, reason: str) -> None:
    plugins = load(tmp_path, good=GOOD, bad=content)
    (failure,) = plugins.failures
    assert failure.plugin.endswith("bad.py")
    assert reason in failure.message
    assert "GOOD01" in [rule.code for rule in plugins.rules]


def test_rules_come_in_the_order_of_their_codes(tmp_path: Path) -> None:
    codes = [rule.code for rule in load(tmp_path, good=GOOD).rules]
    assert codes == sorted(codes)


def announce(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.dist-info").mkdir(parents=True)
    (folder / f"{name}.dist-info" / "entry_points.txt").write_text(text)


def test_installed_plugins_are_found_by_their_entry_point(tmp_path: Path) -> None:
    announce(
        tmp_path, "acme-1.0", "[console_scripts]\nfactlint = no:thing\n\n[factlint]\nacme = acme.rules\n# a note\n"
    )
    announce(tmp_path, "other-1.0", "[console_scripts]\nother = other:main\n")
    assert list(installed_plugins([str(tmp_path), str(tmp_path / "missing")])) == [
        EntryPoint("acme", "acme.rules", "acme-1.0")
    ]


def test_a_plugin_inside_the_project_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checkout" / "acme_rules").mkdir(parents=True)
    (tmp_path / "checkout" / "acme_rules" / "__init__.py").write_text("raise RuntimeError('this must not run')")
    monkeypatch.syspath_prepend(str(tmp_path / "checkout"))
    entry = EntryPoint("acme", "acme_rules.rules", "acme-1.0")
    assert lies_inside(entry, tmp_path / "checkout")
    assert not lies_inside(entry, tmp_path / "elsewhere")


READER = """
from factlint import hookimpl
from factlint.documents.reading import Reader

def shout(source, builder, start):
    builder.plain(start, len(source))

@hookimpl
def factlint_register_readers():
    return [Reader("shout", frozenset({".md"}), shout)]
"""


def test_readers_loaders_and_reporters_come_by_hooks_too() -> None:
    plugins = load_plugins()
    assert {"markdown", "html"} <= {reader.name for reader in plugins.readers}
    assert [loader.name for loader in plugins.fact_loaders] == ["yaml"]
    assert {"full", "concise", "json", "sarif"} <= {reporter.name for reporter in plugins.reporters}


def test_a_plugins_reader_goes_before_our_own(tmp_path: Path) -> None:
    plugins = load(tmp_path, reader=READER)
    assert plugins.failures == ()
    assert next(reader.name for reader in plugins.readers if ".md" in reader.suffixes) == "shout"
