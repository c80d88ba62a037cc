"""Paths of the rooms' API, below `/api/`."""

from __future__ import annotations

from conversations.api.views import NudgeView, SayView
from piyasa_site.api.routing import at

urlpatterns = [
    at(r"chats/(?P<pk>\d{1,18})/nudge", NudgeView.as_view(), name="chat-nudge"),
    at(r"chats/(?P<pk>\d{1,18})/say", SayView.as_view(), name="chat-say"),
]
