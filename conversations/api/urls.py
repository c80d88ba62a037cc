"""Paths of the rooms' API, below `/api/`."""

from __future__ import annotations

from conversations.api import minds, personas, resources, rooms
from conversations.api.views import NudgeView, SayView
from piyasa_site.api.routing import SlashOrNot, at

router = SlashOrNot()
router.register("chats", resources.ChatViews, basename="chat")
router.register("turns", resources.TurnViews, basename="turn")
router.register("guard-blocks", rooms.GuardBlockViews, basename="guard-block")
router.register("disclosure-events", rooms.DisclosureEventViews, basename="disclosure-event")
router.register("nudges", rooms.NudgeViews, basename="nudge")
router.register("market-shocks", rooms.MarketShockViews, basename="market-shock")
router.register("news-feeds", rooms.NewsFeedViews, basename="news-feed")
router.register("news-items", rooms.NewsItemViews, basename="news-item")

urlpatterns = [
    *router.urls,
    at(r"chats/(?P<pk>\d{1,18})/messages", resources.MessagesOfChat.as_view({"get": "list"}), name="chat-messages"),
    at(r"chats/(?P<pk>\d{1,18})/state", resources.ChatStateView.as_view(), name="chat-state"),
    at(r"chats/(?P<pk>\d{1,18})/disclosure", resources.ChatDisclosureView.as_view(), name="chat-disclosure"),
    at(r"chats/(?P<pk>\d{1,18})/nudge", NudgeView.as_view(), name="chat-nudge"),
    at(r"chats/(?P<pk>\d{1,18})/say", SayView.as_view(), name="chat-say"),
    at(r"chats/(?P<pk>\d{1,18})/members", rooms.MembersOfChat.as_view({"get": "list"}), name="chat-members"),
    at(
        r"chats/(?P<pk>\d{1,18})/members/(?P<bot>\d{1,18})",
        rooms.MembersOfChat.as_view({"get": "retrieve", "put": "update", "patch": "partial_update"}),
        name="chat-member",
    ),
    at(r"news-feeds/(?P<pk>\d{1,18})/fetch", rooms.FetchView.as_view(), name="news-feed-fetch"),
    at(r"turns/(?P<pk>\d{1,18})/release", resources.TurnReleaseView.as_view(), name="turn-release"),
    at(r"turns/(?P<pk>\d{1,18})/drop", resources.TurnDropView.as_view(), name="turn-drop"),
    at("personas", personas.PersonasView.as_view(), name="personas"),
    at("personas/draw", personas.DrawView.as_view(), name="personas-draw"),
    at(r"people", resources.PersonViews.as_view({"get": "list"}), name="person-list"),
    at(
        r"people/(?P<pk>\d{1,18})",
        resources.PersonViews.as_view({"get": "retrieve", "patch": "partial_update", "delete": "destroy"}),
        name="person-detail",
    ),
    at(r"people/(?P<pk>\d{1,18})/export", resources.PersonExportView.as_view(), name="person-export"),
    at(r"people/(?P<pk>\d{1,18})/erase", resources.PersonEraseView.as_view(), name="person-erase"),
    at(r"bots/(?P<pk>\d{1,18})/state", minds.BotStateView.as_view(), name="bot-state"),
    at(r"bots/(?P<pk>\d{1,18})/interview", minds.InterviewView.as_view(), name="bot-interview"),
    at(r"bots/(?P<pk>\d{1,18})/feelings", minds.FeelingsView.as_view(), name="bot-feelings"),
    at(r"bots/(?P<pk>\d{1,18})/mind", minds.MindView.as_view(), name="bot-mind"),
    at(rf"bots/(?P<pk>\d{{1,18}})/mind/{minds.PARTS}", minds.MindPartView.as_view(), name="bot-mind-part"),
    at(r"bots/(?P<bot>\d{1,18})/memories", minds.MemoriesOfBot.as_view({"get": "list"}), name="bot-memories"),
    at(r"bots/(?P<pk>\d{1,18})/memories/audit", minds.MemoryAuditView.as_view(), name="bot-memories-audit"),
    at(
        r"bots/(?P<bot>\d{1,18})/memories/(?P<pk>\d{1,18})",
        minds.MemoriesOfBot.as_view({"get": "retrieve", "delete": "destroy"}),
        name="bot-memory",
    ),
    at(
        r"bots/(?P<bot>\d{1,18})/relationships",
        minds.RelationshipsOfBot.as_view({"get": "list"}),
        name="bot-relationships",
    ),
    at(
        r"bots/(?P<bot>\d{1,18})/life-events",
        minds.LifeEventsOfBot.as_view({"get": "list", "post": "create"}),
        name="bot-life-events",
    ),
    at(
        r"bots/(?P<bot>\d{1,18})/life-events/(?P<pk>\d{1,18})",
        minds.LifeEventOfBot.as_view({"get": "retrieve", "put": "update", "patch": "partial_update"}),
        name="bot-life-event",
    ),
]
