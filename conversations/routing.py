"""Websocket routes of the rooms and of the dashboard."""

from __future__ import annotations

from typing import Any

from django.urls import path

from conversations.consumers import RoomConsumer
from conversations.dashboard_stream import DashboardConsumer

websocket_urlpatterns: list[Any] = [
    path("ws/chats/<int:chat_id>/", RoomConsumer.as_asgi()),
    path("ws/dashboard/", DashboardConsumer.as_asgi()),
]
