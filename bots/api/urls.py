"""Paths of the bots' API, below `/api/`."""

from __future__ import annotations

from typing import Any

from bots.api import views
from piyasa_site.api.routing import SlashOrNot, at

router = SlashOrNot()
router.register("bots", views.BotViews, basename="bot")
router.register("stances", views.StanceViews, basename="stance")
router.register("holdings", views.HoldingViews, basename="holding")

_COLLECTION: dict[str, Any] = {"get": "list", "post": "create"}

urlpatterns = [
    *router.urls,
    at(r"bots/(?P<pk>\d{1,18})/persona", views.PersonaView.as_view(), name="bot-persona"),
    at(r"bots/(?P<pk>\d{1,18})/emotion", views.EmotionView.as_view(), name="bot-emotion"),
    at(r"bots/(?P<bot>\d{1,18})/stances", views.StancesOfBot.as_view(_COLLECTION), name="bot-stances"),
    at(r"bots/(?P<bot>\d{1,18})/holdings", views.HoldingsOfBot.as_view(_COLLECTION), name="bot-holdings"),
]
