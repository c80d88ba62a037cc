"""Paths of the rooms: the list of rooms at the root, one page per room."""

from __future__ import annotations

from django.urls import path

from conversations import views
from conversations.transports.telegram import webhooks

app_name = "rooms"

urlpatterns = [
    path("", views.landing, name="landing"),
    path("rooms/", views.cards, name="cards"),
    path("rooms/<slug:slug>/", views.room, name="room"),
    path("rooms/<slug:slug>/beside/", views.beside, name="beside"),
    path("rooms/<slug:slug>/older/", views.older, name="older"),
    path("rooms/<slug:slug>/members/", views.members, name="members"),
    path("telegram/<str:path>/", webhooks.receive, name="telegram_webhook"),
]
