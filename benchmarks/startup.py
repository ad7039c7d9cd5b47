"""How much CPU time `factlint check one.md` takes, beside an interpreter that imports argparse, re and json.

    python benchmarks/startup.py [--repeat 20]

Prints the best of several runs: over a draft that has not changed since it was linted, over one that has (the facts
are still compiled), and with no cache at all.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

DRAFT = "NATO has 31 members. It was founded on 4 April 1949.\n"
BARE = [sys.executable, "-c", "import argparse, re, json"]
CHECK = [sys.executable, "-m", "factlint", "check", "one.md"]


def cpu_seconds(command: list[str], folder: Path, repeat: int, *, change: bool = False) -> float:
    """The least CPU time of a command, user and system, over several runs; `change` the draft before each of them."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    times = []
    for number in range(repeat + 1):
        if change:
            (folder / "one.md").write_text(DRAFT + "More words.\n" * number)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    # The first run writes the bytecode and fills the cache.
    return min(times[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=20)
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "one.md").write_text(DRAFT)
        bare = cpu_seconds(BARE, folder, repeat)
        print(f"import argparse, re, json      {bare * 1000:6.1f} ms")
        for label in ("unchanged draft", "changed draft", "nothing cached"):
            options = ["--no-cache"] if label == "nothing cached" else []
            taken = cpu_seconds([*CHECK, *options], folder, repeat, change=label == "changed draft")
            print(f"check one.md, {label:16} {taken * 1000:6.1f} ms, {taken / bare:.1f} times as much")


if __name__ == "__main__":
    main()
