"""Websocket routes of the rooms."""

from __future__ import annotations

from typing import Any

from django.urls import path

from conversations.consumers import RoomConsumer

websocket_urlpatterns: list[Any] = [
    path("ws/chats/<int:chat_id>/", RoomConsumer.as_asgi()),
]
