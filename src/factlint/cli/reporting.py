"""Reporting a run: its findings in a format, the remarks beside them, the summary, and the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.cli.output import CLEAN, FINDINGS, TROUBLE, count, deliver, is_terminal, say, wants_color
from factlint.cli.situation import environment_of
from factlint.config import place_in_config
from factlint.config.settings import FAIL_LEVELS
from factlint.reports import REPORTERS, Reporter, Style
from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Mapping

    from factlint.config import Settings
    from factlint.findings.result import Run
    from factlint.runs.results_cache import Surroundings


def reporter_for(options: Namespace, settings: Settings, others: Iterable[Reporter] = ()) -> Reporter:
    """The format that is asked for, else the one that suits where the output goes; raise `UsageError`."""
    environment = environment_of(options)
    usual = "full" if is_terminal() and not options.output_file else "concise"
    given = options.output_format or environment.get("FACTLINT_OUTPUT_FORMAT")
    name = given or settings.output_format or usual
    known: dict[str, Reporter] = {reporter.name: reporter for reporter in (*others, *REPORTERS)}
    found = known.get(name)
    if found is None:
        from factlint.facts.problems import nearest  # noqa: PLC0415 - only for a mistake

        near = nearest(name, known)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
        place = None if given or settings.origin is None else place_in_config(settings.origin, name)
        raise UsageError(f"{f'{place}: ' if place else ''}no output format is called {name!r}; {hint}")
    return found


def report(result: Run, reporter: Reporter, around: Surroundings, options: Namespace) -> None:
    """Print the findings, or how many there are of each rule."""
    if options.statistics:
        deliver(statistics(result), file=options.output_file)
        return
    color = wants_color(environment_of(options)) and options.output_file is None
    style = Style(color=color, width=80, fact_line=fact_lines(around.files))
    lines = reporter.render(result, style)
    deliver(lines, file=options.output_file, machine=not reporter.for_people)


def remark(result: Run, around: Surroundings, options: Namespace, notes: Iterable[str] = ()) -> None:
    """Say on standard error what is no finding."""
    for note in notes:
        say(f"note: {note}")
    for warning in around.warnings:
        say(warning)
    for failure in result.all_failures:
        say(f"{failure.path}: {failure.message}" if failure.path else failure.message)
    unread = result.all_failures and not result.summary()["files"]  # what was not read is not called free of findings
    if not (options.quiet or unread):
        for line in summary(result):
            say(line)


def exit_code(result: Run, around: Surroundings, options: Namespace, settings: Settings) -> int:
    """2 for what could not be done, else 1 for findings at or above the level that counts, else 0."""
    if result.all_failures:
        return TROUBLE
    least = FAIL_LEVELS.index(options.fail_level or settings.fail_level)
    counting = any(FAIL_LEVELS.index(finding.severity) >= least for finding in result.findings)
    return FINDINGS if (counting or around.warnings) and not options.exit_zero else CLEAN


def statistics(result: Run) -> list[str]:
    """How often each rule found something, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    for finding in result.findings:
        key = (finding.code, finding.name)
        counts[key] = counts.get(key, 0) + 1
    listed = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return [f"{number:6} {code} {name}" for (code, name), number in listed]


def summary(result: Run) -> list[str]:
    """What was done, what can be mended, and what day it is all about."""
    counts = result.summary()
    claims = ", ".join(f"{number} {verdict}" for verdict, number in counts["claims"].items() if number)
    lines = [
        f"{count(counts['findings'], 'finding')} in {count(counts['files'], 'draft')}"
        f" ({count(counts['words'], 'word')}{f'; claims: {claims}' if claims else ''})"
    ]
    ways = [one.fixes[0].applicability for one in result.findings if len(one.fixes) == 1]
    for way, how in (("safe", "--fix"), ("unsafe", "--fix --unsafe-fixes")):
        if way in ways:
            lines.append(f"{count(ways.count(way), 'finding')} can be mended with {how}.")
    undated = sum(file.dated_by == "today" for file in result.files)
    if undated:
        whose = "1 draft carries" if undated == 1 else f"{undated:,} drafts carry"
        lines.append(f"Judged as of today, {result.as_of}: {whose} no date. Give one with --as-of or in front matter.")
    return lines


def fact_lines(files: Mapping[str, str]) -> Callable[[str, int], str | None]:
    """What gives a line of a fact file, by the path that locations use; nothing where it cannot be read."""
    read: dict[str, list[str]] = {}

    def line_of(path: str, line: int) -> str | None:
        if path not in read:
            try:
                with open(files.get(path, path), encoding="utf-8-sig") as file:  # noqa: PTH123 - a path as text
                    read[path] = file.read().split("\n")
            except (OSError, ValueError):
                read[path] = []
        lines = read[path]
        return lines[line - 1] if 0 < line <= len(lines) else None

    return line_of
