"""That reproduce.sh goes on where it was broken off, with programs that only write down how they were called."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "reproduce.sh"
CALLED = """#!/usr/bin/env bash
echo "$*" >>"$CALLS"
[[ $(wc -l <"$CALLS") != "${BREAK_AT:-}" ]]
"""


@pytest.fixture
def reproduce(tmp_path):
    for program in ("python", "pipelines/local/standpoint"):
        path = tmp_path / program
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CALLED)
        path.chmod(0o755)
    for name in ("distilled.jsonl", "distilled.json"):
        (tmp_path / "work/standard").mkdir(parents=True, exist_ok=True)
        (tmp_path / "work/standard" / name).write_text("")
    calls = tmp_path / "calls"

    def run(date, **environment):
        calls.write_text("")
        path = f"{tmp_path}:{os.environ['PATH']}"
        ended = subprocess.run(
            ["bash", SCRIPT, date, "work"], cwd=tmp_path, env={**os.environ, "PATH": path, "CALLS": calls.name, **environment}
        )
        return ended.returncode, calls.read_text().splitlines()

    return run


def test_a_run_goes_on_with_the_step_at_which_it_was_broken_off(reproduce):
    code, begun = reproduce("2026-01-31", LIMIT="40", BREAK_AT="23")
    assert (code, len(begun)) == (1, 23)
    code, rest = reproduce("2026-01-31", LIMIT="40")
    assert (code, rest[0]) == (0, begun[-1])
    assert reproduce("2026-01-31", LIMIT="40") == (0, [])

    code, again = reproduce("2026-01-31", LIMIT="41")
    assert (code, len(again)) == (0, len(begun) - 1 + len(rest) - 1)
    assert rest[-1].startswith("-m standpoint_training figures --expected")


def test_all_that_comes_after_a_step_with_another_date_is_done_again(reproduce):
    _, first = reproduce("2026-01-31")
    code, second = reproduce("2026-02-01")
    assert code == 0
    assert second[0] == first[-len(second)].replace("2026-01-31", "2026-02-01")
    assert second[0].startswith("-m standpoint_training export")
    assert second[1:3] == first[-len(second) + 1 :][:2]
