"""Write what is generated from the code.

These are the rules' pages, the rule table of the README, the page on fact files, and the list of the rules that spares
a run the import of those it does not need.

python tools/generate.py            write whatever differs
python tools/generate.py --check    write nothing; name what differs and exit 1
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.facts.language.reference import reference_page
from factlint.plugins import load_plugins
from factlint.plugins.builtin import LISTING, current_listing
from factlint.rules.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules import Rule

ROOT = Path(__file__).resolve().parent.parent
FAMILIES = {
    "F": "Against the fact base",
    "N": "A number by itself",
    "Q": "Arithmetic between numbers",
    "C": "Calendar",
    "A": "Ages",
    "T": "Tables and lists",
    "D": "Between parts, drafts and sources",
}


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file with its content."""
    rules = load_plugins().rules
    for rule in rules:
        yield ROOT / "docs" / "rules" / f"{rule.name}.md", page(rule)
    yield ROOT / "docs" / "fact-files.md", reference_page()
    yield LISTING, current_listing()
    readme = ROOT / "README.md"
    text = between(readme.read_text(encoding="utf-8"), "rules", table(rules))
    yield readme, between(text, "picture", picture())


def picture() -> str:
    """What the terminal shows for the example draft, as the tool itself prints it."""
    command = ["check", "--output-format", "full", "docs/example.md"]
    done = subprocess.run(
        [sys.executable, "-m", "factlint", *command, "--isolated"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 1:
        raise SystemExit(f"the picture failed: {done.stderr}")
    return f"```console\n$ factlint {' '.join(command)}\n{done.stdout.rstrip()}\n```\n\n"


def table(rules: tuple[Rule, ...]) -> str:
    """The README's table, one row a rule, family by family."""
    lines = []
    for letter, family in FAMILIES.items():
        own = [rule for rule in rules if rule.code.rstrip("0123456789") == letter]
        if own:
            lines += [f"**{family}**", "", "| code | name | says | profile |", "| --- | --- | --- | --- |"]
            lines += [
                f"| {rule.code} | [{rule.name}](docs/rules/{rule.name}.md) | {rule.summary} | {rule.profile} |"
                for rule in own
            ]
            lines.append("")
    return "\n".join(lines)


def between(text: str, mark: str, content: str) -> str:
    """Put the content between the marks `<!-- generated: mark -->` and `<!-- end -->`."""
    start = f"<!-- generated: {mark} -->\n"
    head, _, rest = text.partition(start)
    _, end, tail = rest.partition("<!-- end -->")
    if not end:
        raise SystemExit(f"README.md lacks the marks for {mark}")
    return f"{head}{start}\n{content}{end}{tail}"


def main() -> int:
    """Write or check, and say what differed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    files = dict(generated())
    stale = [path for path, content in files.items() if not path.exists() or path.read_text("utf-8") != content]
    pages = ROOT / "docs" / "rules"
    orphans = [path for path in pages.glob("*.md") if path not in files] if pages.exists() else []
    for path in [*stale, *orphans]:
        print(path.relative_to(ROOT))  # noqa: T201 - what the command is for
        if not check and path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path], encoding="utf-8")
        elif not check:
            path.unlink()
    return 1 if check and (stale or orphans) else 0


if __name__ == "__main__":
    sys.exit(main())
