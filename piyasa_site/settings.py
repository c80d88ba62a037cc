"""Django settings, read from the environment (see `.env.example`).

Defaults give the embedded house: SQLite and everything else under
`PIYASA_DATA_DIR`. A malformed value stops the start with one sentence.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from piyasa_site.environment import Environment, secret_from_file

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment(BASE_DIR / ".env")

DATA_DIR = env.data_dir(BASE_DIR / "var")
DEBUG = env.flag("DJANGO_DEBUG", False)
HOST, PORT = env.address()
SECRET_KEY = env.text("DJANGO_SECRET_KEY", "") or secret_from_file(DATA_DIR / "secret_key")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]", HOST])
PUBLIC_URL = env.text("PUBLIC_URL", f"http://127.0.0.1:{PORT}")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL.startswith("https://") else []

INSTALLED_APPS = [
    # Gives `runserver` its websockets; elsewhere it would load a whole network framework for nothing.
    *(["daphne"] if sys.argv[1:2] == ["runserver"] else []),
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "django.contrib.admin.apps.SimpleAdminConfig",  # its pages are loaded with the URLs, not by every process
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "channels",
    "django_celery_beat",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "axes",
    "auditlog",
    "django_htmx",
    "django_prometheus",
    "django_structlog",
    "django_linear_migrations",
    "piyasa_site.common",
    "piyasa_site.access",
    "piyasa_site.tunables",
    "piyasa_site.api",
    "bots",
    "humanization.routines",
    "humanization.emotions",
    "humanization.memory",
    "humanization.relationships",
    "humanization.life_events",
    "humanization.personality",
    "humanization.social_learning",
    "humanization.timing",
    "humanization.writing_style",
    "humanization.micro_behaviors",
    "conversations",
    "analytics",
    "piyasa_site.house",
]

MIDDLEWARE = [
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "piyasa_site.house.second_factor.SecondFactorGate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "auditlog.middleware.AuditlogMiddleware",
    "axes.middleware.AxesMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]

ROOT_URLCONF = "piyasa_site.urls"
ASGI_APPLICATION = "piyasa_site.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# --- storage -----------------------------------------------------------------

DATABASES = {"default": env.database("DATABASE_URL", DATA_DIR / "piyasa.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.redis("REDIS_URL", DATA_DIR / "redis" / "url")
REDIS_TIMEOUT = 2.0  # seconds, SPEC 6
CACHE_L1_MAX_SIZE = env.integer("CACHE_L1_MAX_SIZE", 1000, low=0)
CACHES = {
    "default": (
        {
            "BACKEND": "piyasa_site.common.shared_cache.SharedRedisCache",
            "LOCATION": REDIS_URL,
            "OPTIONS": {"socket_timeout": REDIS_TIMEOUT, "socket_connect_timeout": REDIS_TIMEOUT},
        }
        if REDIS_URL
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}
CHANNEL_LAYERS = {
    "default": (
        {"BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer", "CONFIG": {"hosts": [REDIS_URL]}}
        if REDIS_URL
        else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    )
}

# --- people and sessions -----------------------------------------------------

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_VERBOSE = False
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

TOKEN_ENCRYPTION_KEYS = env.words("TOKEN_ENCRYPTION_KEY", [])

# Roles whose accounts must have a second factor.
MFA_REQUIRED_ROLES = env.choices("MFA_REQUIRED_ROLES", ("viewer", "operator", "admin"))

DEFAULT_ADMIN_USERNAME = env.text("DEFAULT_ADMIN_USERNAME", "admin")
DEFAULT_ADMIN_PASSWORD = env.text("DEFAULT_ADMIN_PASSWORD", "")
DEFAULT_ADMIN_API_KEY = env.text("DEFAULT_ADMIN_API_KEY", "")
DEFAULT_ADMIN_MFA_SECRET = env.text("DEFAULT_ADMIN_MFA_SECRET", "")

# --- language and time -------------------------------------------------------

LANGUAGE_CODE = "tr"
LANGUAGES = [("tr", "Türkçe"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Istanbul"
USE_I18N = True
USE_TZ = True

# --- static files ------------------------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# --- tasks -------------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 300}
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SOFT_TIME_LIMIT = 90
CELERY_TASK_DEFAULT_QUEUE = "generation"
# What waits on a model, what waits on a platform, and what must never wait: each in its own queue.
CELERY_TASK_ROUTES = {
    "conversations.tasks.compose": {"queue": "generation"},
    "conversations.tasks.compose_slot": {"queue": "generation"},
    "conversations.tasks.deliver": {"queue": "sending"},
    "conversations.tasks.deliver_slot": {"queue": "sending"},
    "conversations.tasks.answer_command": {"queue": "sending"},
    "conversations.tasks.send_telegram": {"queue": "sending"},
    "conversations.tasks.keep_typing": {"queue": "sending"},
    "conversations.tasks.*": {"queue": "updates"},
    "piyasa_site.house.tasks.*": {"queue": "updates"},
    "analytics.tasks.take_snapshots": {"queue": "updates"},
    "analytics.tasks.sweep_simulations": {"queue": "updates"},
}
CELERY_WORKER_PREFETCH_MULTIPLIER = 4
CELERY_WORKER_MAX_TASKS_PER_CHILD = 1000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = 5
CELERY_TASK_ALWAYS_EAGER = False
# Where a worker in a container of its own answers Prometheus; 0 is nowhere.
METRICS_PORT = env.integer("METRICS_PORT", 0, low=0, high=65535)
# One value per start of the service; rooms are woken once per value.
RUN_ID = env.text("PIYASA_RUN_ID", "")

# --- writers -----------------------------------------------------------------

OPENAI_API_KEY = env.text("OPENAI_API_KEY", "")
OPENAI_BASE_URL = env.text("OPENAI_BASE_URL", "")
LLM_MODEL = env.text("LLM_MODEL", "gpt-4o-mini")
LLM_WRITER = env.choice("LLM_WRITER", "auto", ("auto", "openai", "offline", "echo"))

# --- telegram ----------------------------------------------------------------

TELEGRAM_API_BASE = env.text("TELEGRAM_API_BASE", "https://api.telegram.org")
TELEGRAM_MODE = env.choice("TELEGRAM_MODE", "off", ("polling", "webhook", "off"))
# What the platform gives as advice, and teaches besides by answering 429.
TELEGRAM_BOT_REQUESTS_PER_SECOND = env.number("TELEGRAM_BOT_REQUESTS_PER_SECOND", 29, low=0.01, high=1000)
TELEGRAM_GROUP_MESSAGES_PER_MINUTE = env.integer("TELEGRAM_GROUP_MESSAGES_PER_MINUTE", 20, low=1, high=1000)
TELEGRAM_CHAT_MESSAGES_PER_SECOND = env.number("TELEGRAM_CHAT_MESSAGES_PER_SECOND", 1, low=0.01, high=1000)

# --- dashboard ---------------------------------------------------------------

DASHBOARD_STREAM_INTERVAL = env.number("DASHBOARD_STREAM_INTERVAL", 5.0, low=0.5)
DASHBOARD_STREAM_MAX_MESSAGES = env.integer("DASHBOARD_STREAM_MAX_MESSAGES", 50, low=1)

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "piyasa_site.api.authentication.ApiKeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["piyasa_site.api.permissions.ByRole"],
    "DEFAULT_THROTTLE_CLASSES": ["piyasa_site.api.throttling.WindowThrottle"],
    "DEFAULT_PAGINATION_CLASS": "piyasa_site.api.pagination.NewestFirst",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["piyasa_site.api.parsing.StorableJSONParser"],
    "EXCEPTION_HANDLER": "piyasa_site.api.problems.handle",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Piyasa",
    "DESCRIPTION": (
        "Turkish market chat rooms with openly labelled synthetic participants: everything the desk can do, a "
        "program can do.\n\nSign in with a key in the header `X-API-Key`, or with a session and its CSRF token. "
        "Viewers read, operators run bots and rooms, admins do everything. Every path answers with and without its "
        "last slash; errors are problem details (RFC 9457); lists are `{results, next, previous}`."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": "/api",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    # Fields of one name with different choices: without names of their own they are told apart by a hash.
    "ENUM_NAME_OVERRIDES": {
        "AlertKindEnum": "analytics.models.AlertKind",
        "DisclosureEventKindEnum": "conversations.models.DisclosureEventKind",
        "NudgeKindEnum": "conversations.models.NudgeKind",
        "SymbolEnum": "conversations.api.serializers.CODES",
        "TurnKindEnum": "conversations.models.TurnKind",
        "TurnStateEnum": "conversations.models.TurnState",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "piyasa_site.api.schema.add_problems",
    ],
}

# --- admin -------------------------------------------------------------------

# Every change of these is kept with old and new values. What names a person stays out of the log, so that
# erasing the person leaves nothing behind in it; a token's value never leaves its own encrypted field.
# The models that are followed, each with the columns that its log leaves out.
AUDITED = {
    "bots.Bot": ("token", "updated_at"),
    "bots.Stance": (),
    "bots.Holding": (),
    "conversations.Chat": ("disclosure_checked_at",),
    "conversations.Membership": (),
    "conversations.Person": ("display_name", "platform_id", "last_seen_at"),
    "conversations.MarketShock": (),
    "tunables.Setting": (),
    "access.ApiKey": ("digest", "last_used_at"),
}
AUDIT_BY_KEY = ("conversations.Person",)


def _entry(title: Any, icon: str, model: str) -> dict[str, Any]:
    """One line of the admin's side bar, for those who may look at `app.model`."""
    app, name = model.split(".")
    return {
        "title": title,
        "icon": icon,
        "link": reverse_lazy(f"admin:{app}_{name}_changelist"),
        "permission": lambda request: request.user.has_perm(f"{app}.view_{name}"),
    }


def _page(title: Any, icon: str, name: str, permission: str) -> dict[str, Any]:
    """One line of the side bar that leads to a page of its own."""
    return {
        "title": title,
        "icon": icon,
        "link": reverse_lazy(name),
        "permission": lambda request: request.user.has_perm(permission),
    }


UNFOLD = {
    "SITE_TITLE": "Piyasa",
    "SITE_HEADER": "Piyasa",
    "SITE_SYMBOL": "candlestick_chart",
    "SITE_FAVICONS": [
        {"rel": "icon", "sizes": "any", "type": "image/svg+xml", "href": lambda request: static("room/icon.svg")}
    ],
    "SITE_URL": "/",
    "SHOW_HISTORY": True,
    "SHOW_LANGUAGES": True,
    "SHOW_VIEW_ON_SITE": True,
    "DASHBOARD_CALLBACK": "analytics.admin_index.dashboard",
    "STYLES": [lambda request: static("desk/desk.css")],
    "LOGIN": {"form": "piyasa_site.access.forms.SignInForm"},
    "COMMAND": {"search_models": False},
    "COLORS": {
        # Teal like the rooms'; one step darker than usual, so that white on 600 has enough contrast.
        "primary": {
            "50": "oklch(98.4% .014 180.7)",
            "100": "oklch(95.3% .051 180.8)",
            "200": "oklch(91% .096 180.4)",
            "300": "oklch(85.5% .138 181.1)",
            "400": "oklch(77.7% .152 181.9)",
            "500": "oklch(60% .118 184.7)",
            "600": "oklch(51.1% .096 186.4)",
            "700": "oklch(43.7% .078 188.2)",
            "800": "oklch(38.6% .063 188.4)",
            "900": "oklch(33% .055 190.0)",
            "950": "oklch(27.7% .046 192.5)",
        }
    },
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": True,
        "navigation": [
            {
                "items": [
                    {"title": _("Overview"), "icon": "monitoring", "link": reverse_lazy("admin:index")},
                    {
                        "title": _("To the rooms"),
                        "icon": "forum",
                        "link": reverse_lazy("rooms:landing"),
                        # Every path begins with the rooms' own, so it would always look chosen.
                        "active": lambda request: False,
                    },
                ]
            },
            {
                "title": _("Rooms"),
                "separator": True,
                "items": [
                    _entry(_("Chats"), "chat", "conversations.chat"),
                    _entry(_("Members"), "group", "conversations.membership"),
                    _entry(_("Where the talk stands"), "graphic_eq", "conversations.conversationstate"),
                    _entry(_("Nudges"), "touch_app", "conversations.nudge"),
                    _entry(_("Market shocks"), "bolt", "conversations.marketshock"),
                    _entry(_("Telegram accounts"), "send", "conversations.telegramaccount"),
                    _entry(_("Notices in groups"), "push_pin", "conversations.telegramnotice"),
                    _entry(_("Telegram problems"), "report", "conversations.telegramproblem"),
                    _entry(_("News feeds"), "rss_feed", "conversations.newsfeed"),
                    _entry(_("News items"), "newspaper", "conversations.newsitem"),
                ],
            },
            {
                "title": _("Participants"),
                "separator": True,
                "items": [
                    _entry(_("Bots"), "smart_toy", "bots.bot"),
                    _page(_("New bot"), "person_add", "admin-wizard", "bots.add_bot"),
                    _page(_("Many personas"), "groups", "admin-personas", "bots.view_bot"),
                    _entry(_("Stances"), "balance", "bots.stance"),
                    _entry(_("Holdings"), "account_balance_wallet", "bots.holding"),
                    _entry(_("People"), "person", "conversations.person"),
                ],
            },
            {
                "title": _("Messages"),
                "separator": True,
                "items": [
                    _entry(_("Messages"), "chat_bubble", "conversations.message"),
                    _entry(_("Turns"), "outbox", "conversations.turn"),
                    _entry(_("Stopped by guards"), "shield", "conversations.guardblock"),
                    _page(_("Openness and guards"), "verified_user", "admin-openness", "conversations.view_guardblock"),
                    _entry(_("Simulations"), "science", "analytics.simulationrun"),
                    _entry(_("Realism snapshots"), "query_stats", "analytics.realismsnapshot"),
                    _page(_("Cost"), "payments", "admin-cost", "conversations.view_turn"),
                ],
            },
            {
                "title": _("Settings"),
                "separator": True,
                "items": [
                    _entry(_("Settings"), "tune", "tunables.setting"),
                    _entry(_("Changes"), "history", "tunables.settingversion"),
                    _entry(_("Schedules"), "schedule", "django_celery_beat.periodictask"),
                    _entry(_("System checks"), "health_and_safety", "house.systemcheck"),
                    _page(_("My alerts"), "notifications", "admin-alerts", "conversations.view_turn"),
                    _page(_("What happened"), "manage_search", "admin-logs", "conversations.view_turn"),
                ],
            },
            {
                "title": _("Staff"),
                "separator": True,
                "items": [
                    _entry(_("Accounts"), "badge", "auth.user"),
                    _entry(_("Roles"), "key", "auth.group"),
                    _entry(_("API keys"), "vpn_key", "access.apikey"),
                    _entry(_("Second factors"), "phonelink_lock", "otp_totp.totpdevice"),
                    _entry(_("Audit log"), "receipt_long", "auditlog.logentry"),
                    _entry(_("Sign-in attempts"), "login", "axes.accessattempt"),
                ],
            },
        ],
    },
}

# --- logs --------------------------------------------------------------------

LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
SENTRY_DSN = env.text("SENTRY_DSN", "")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "event": {
            "()": "structlog.stdlib.ProcessorFormatter",
            "processor": env.log_renderer(),
            "foreign_pre_chain": env.log_processors(),
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "event", "stream": sys.stderr}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {
        # Request lines of web clients can hold a bot token: never below WARNING.
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},  # the same, below the client of language models
        "httpcore2": {"level": "WARNING"},
        "telegram": {"level": "WARNING"},
        "axes": {"level": "WARNING"},
        "django_structlog": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
        "daphne": {"level": "WARNING"},
    },
}
env.configure_structlog()
