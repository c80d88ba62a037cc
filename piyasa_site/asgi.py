"""HTTP and websockets of the house."""

import gc
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "piyasa_site.settings")
django.setup(set_prefix=False)

from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.conf import settings  # noqa: E402

import piyasa_site.urls  # noqa: E402, F401 (now, so that the first visitor does not wait for every page to be loaded)
from conversations.routing import websocket_urlpatterns  # noqa: E402
from conversations.sockets import KnownOrigin, TellsUnsent  # noqa: E402
from piyasa_site.http import OneCrossing  # noqa: E402

application = ProtocolTypeRouter(
    {
        "http": OneCrossing(),
        "websocket": TellsUnsent(
            KnownOrigin(AuthMiddlewareStack(URLRouter(websocket_urlpatterns)), settings.ALLOWED_HOSTS)
        ),
    }
)

# What is loaded by now stays: a collection that walks through all of it again and again makes everybody wait.
gc.collect()
gc.freeze()
