"""Worker processes: several drafts at once, and rules of strangers where they can do no harm.

A worker is a fork of this process. It is told the number of a draft and answers with lines: `R` and a rule's code when
a rule begins, `D` and the result as JSON at the end. A worker that says nothing for too long is killed, one that dies
is replaced, and the draft is done again without the rule that was running; nothing else is lost.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from factlint.engine import crash
from factlint.findings import Failure, FileResult
from factlint.findings.transport import from_json, to_json
from factlint.runs.draft import lint_draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules import Rule
    from factlint.runs.plan import Plan
    from factlint.runs.walking import Draft

RULE_SECONDS = 5.0
DRAFT_SECONDS = 30.0
MEMORY = 2 * 1024**3
STRIKES = 3
"""A rule that is stopped on so many drafts is left out for the rest of the run."""


def available() -> bool:
    """Whether this system can fork."""
    return hasattr(os, "fork")


@dataclass(slots=True)
class _Worker:
    pid: int
    orders: int
    answers: int
    buffer: bytearray = field(default_factory=bytearray)
    task: int | None = None
    rule: str = ""
    rule_since: float = 0.0
    task_since: float = 0.0

    def overdue(self, now: float) -> str:
        """What the worker has spent too long on; nothing where all is well."""
        if self.task is None:
            return ""
        if self.rule and now - self.rule_since > RULE_SECONDS:
            return f"stopped after {RULE_SECONDS:g} s"
        return f"stopped after {DRAFT_SECONDS:g} s" if now - self.task_since > DRAFT_SECONDS else ""


def run_in_workers(plan: Plan, drafts: Sequence[Draft], jobs: int) -> Iterator[FileResult]:
    """Yield the results in the order of the drafts, whichever worker was first."""
    pool = _Pool(plan, drafts)
    try:
        yield from pool.results(max(1, min(jobs, len(drafts))))
    finally:
        pool.close()


class _Pool:
    def __init__(self, plan: Plan, drafts: Sequence[Draft]) -> None:
        self._plan = plan
        self._drafts = drafts
        self._waiting = deque(range(len(drafts)))
        self._without: dict[int, list[str]] = {}
        self._failures: dict[int, list[Failure]] = {}
        self._strikes: Counter[str] = Counter()
        self._done: dict[int, FileResult] = {}
        self._workers: list[_Worker] = []

    def results(self, jobs: int) -> Iterator[FileResult]:
        for _ in range(jobs):
            self._start()
        for number in range(len(self._drafts)):
            while number not in self._done:
                self._turn()
            yield self._done.pop(number)

    def close(self) -> None:
        for worker in list(self._workers):
            self._stop(worker)

    def _start(self) -> None:
        orders_in, orders_out = os.pipe()
        answers_in, answers_out = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            for worker in self._workers:
                os.close(worker.orders)
                os.close(worker.answers)
            os.close(orders_out)
            os.close(answers_in)
            _serve(self._plan, self._drafts, orders_in, answers_out)
        os.close(orders_in)
        os.close(answers_out)
        worker = _Worker(pid, orders_out, answers_in)
        self._workers.append(worker)
        self._give(worker)

    def _give(self, worker: _Worker) -> None:
        worker.task, worker.rule = None, ""
        if not self._waiting:
            return
        worker.task = self._waiting.popleft()
        worker.task_since = time.monotonic()
        struck = [code for code, times in self._strikes.items() if times >= STRIKES]
        order = {"number": worker.task, "without": [*self._without.get(worker.task, []), *struck]}
        os.write(worker.orders, json.dumps(order).encode() + b"\n")

    def _turn(self) -> None:
        """Wait for the next answer or the next deadline."""
        ready, _, _ = select.select([worker.answers for worker in self._workers], [], [], 0.2)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.answers in ready:
                self._read(worker, now)
            elif reason := worker.overdue(now):
                self._lose(worker, reason)

    def _read(self, worker: _Worker, now: float) -> None:
        chunk = os.read(worker.answers, 1 << 16)
        if not chunk:
            self._lose(worker, "")
            return
        worker.buffer += chunk
        while (end := worker.buffer.find(b"\n")) >= 0:
            line = bytes(worker.buffer[:end])
            del worker.buffer[: end + 1]
            if line.startswith(b"R"):
                worker.rule, worker.rule_since = line[1:].decode(), now
            elif line.startswith(b"D") and worker.task is not None:
                self._finish(worker.task, from_json(line[1:].decode()))
                self._give(worker)

    def _finish(self, number: int, result: FileResult) -> None:
        failures = (*self._failures.pop(number, ()), *result.failures)
        self._done[number] = result._replace(failures=failures)

    def _lose(self, worker: _Worker, reason: str) -> None:
        """Bury a worker, note why, and have its draft done again without the rule that was running."""
        number, rule = worker.task, worker.rule
        status = self._stop(worker)
        if number is not None:
            name = self._drafts[number].name
            code = os.waitstatus_to_exitcode(status)
            died = f"the worker died ({f'exit {code}' if code >= 0 else f'signal {-code}'})"
            lost = crash(name, rule, reason or died) if rule else Failure(name, reason or died)
            self._failures.setdefault(number, []).append(lost)
            if rule:
                self._without.setdefault(number, []).append(rule.partition(" ")[0])
                self._strikes[rule.partition(" ")[0]] += 1
                self._waiting.appendleft(number)
            else:
                self._finish(number, FileResult(name))
        if self._waiting:
            self._start()

    def _stop(self, worker: _Worker) -> int:
        self._workers.remove(worker)
        os.close(worker.orders)
        os.close(worker.answers)
        if worker.task is not None:
            os.kill(worker.pid, signal.SIGKILL)
        return os.waitpid(worker.pid, 0)[1]


def _serve(plan: Plan, drafts: Sequence[Draft], orders: int, answers: int) -> NoReturn:
    """The life of a worker. It never returns: what it might unwind into belongs to its parent."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # What a rule prints is no report.
        os.dup2(2, 1)
        _limit_memory()

        def announce(rule: Rule) -> None:
            os.write(answers, f"R{rule.code} {rule.name}\n".encode())

        with os.fdopen(orders, encoding="utf-8") as lines:
            for line in lines:
                order = json.loads(line)
                without = frozenset(order["without"])
                narrowed = plan._replace(rules=tuple(rule for rule in plan.rules if rule.code not in without))
                result = lint_draft(narrowed, drafts[order["number"]], announce)
                # The rules are done: what goes wrong from here on is not the last one's fault.
                os.write(answers, b"R\n")
                _write(answers, b"D" + to_json(result).encode() + b"\n")
        os._exit(0)
    finally:
        os._exit(70)


def _write(descriptor: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return
