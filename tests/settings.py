"""The settings under which tests run: a data folder of their own, and nothing from the developer's `.env`.

`PIYASA_TEST_DATABASE=postgres` moves the run from SQLite to a real PostgreSQL
server, which `tests/conftest.py` starts.
"""

from __future__ import annotations

import os
import tempfile

# One folder for the whole run: processes of pytest-xdist inherit it from the first.
os.environ.setdefault("PIYASA_TEST_DIR", tempfile.mkdtemp(prefix="piyasa-tests-"))
os.environ["PIYASA_DATA_DIR"] = os.path.join(os.environ["PIYASA_TEST_DIR"], "data")
# Set, though empty: a variable that is there is not taken from `.env`.
for name in (
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "DEFAULT_ADMIN_API_KEY",
    "DEFAULT_ADMIN_MFA_SECRET",
    "DEFAULT_ADMIN_PASSWORD",
    "DEFAULT_ADMIN_USERNAME",
    "DJANGO_DEBUG",
    "HOST",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "PIYASA_RUN_ID",
    "PORT",
    "PUBLIC_URL",
    "REDIS_URL",
    "SENTRY_DSN",
    "TELEGRAM_API_BASE",
    "TELEGRAM_MODE",
    "TOKEN_ENCRYPTION_KEY",
):
    os.environ[name] = ""
os.environ["DJANGO_SECRET_KEY"] = "a-key-for-tests-only-that-opens-nothing-else"
os.environ["LLM_WRITER"] = "offline"
os.environ["LOG_LEVEL"] = "WARNING"

from piyasa_site.settings import *  # noqa: E402, F403
from piyasa_site.settings import STATIC_ROOT  # noqa: E402

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # the server of static files warns of a folder that is missing

ON_POSTGRES = os.environ.get("PIYASA_TEST_DATABASE", "sqlite") == "postgres"
if ON_POSTGRES:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "piyasa",
            "USER": "postgres",
            # The folder of the socket: no port, no password, nobody else.
            "HOST": os.path.join(os.environ["PIYASA_TEST_DIR"], "pg"),
            "PORT": "5432",
            "CONN_HEALTH_CHECKS": True,
        }
    }

# Slow on purpose where it protects people; here it would only slow the tests.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
