"""What a process loads that shows no page and asks nobody: every worker, the poller and the scheduler start with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Each is loaded by the one module, or inside the one function, that needs it.
HEAVY = (
    "analytics.realism",
    "charset_normalizer",
    "conversations.admin",
    "daphne",
    "httpx",
    "numpy",
    "openai",
    "piyasa_site.urls",
    "psycopg",
    "qrcode",
    "requests",
    "scipy",
    "sklearn",
    "telegram",
    "unfold.admin",
    "urllib3",
)
ROOT = Path(__file__).resolve().parents[2]
LOADED = "import json, sys; print(json.dumps(sorted(sys.modules)))"


def _loaded(*statements: str) -> set[str]:
    """The modules of a new process that does this, on SQLite and without any server."""
    program = "; ".join([*statements, LOADED])
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "PIYASA_TEST_DATABASE": "sqlite"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, cwd=ROOT, check=True
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "statements",
    [
        ("import django", "django.setup()", "import conversations.tasks"),
        ("import piyasa_site.celery", "piyasa_site.celery.app.loader.import_default_modules()"),
    ],
    ids=["tasks", "worker"],
)
def test_what_shows_no_page_and_asks_nobody_loads_nothing_heavy(statements: tuple[str, ...]) -> None:
    loaded = _loaded(*statements)
    assert "conversations.tasks" in loaded
    assert [name for name in HEAVY if name in loaded] == []
