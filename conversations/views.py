"""Pages of the rooms: the list of rooms, a room, its older messages, its members.

A room's page is complete HTML; what happens afterwards arrives over the
websocket (`conversations.consumers`) and is rendered by the page's script from
the same template fragment. Older messages and lists are HTMX fragments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from conversations import people, push
from conversations.consumers import BIGGEST_ID, chosen_language
from conversations.models import Chat, Message, MessageKind
from piyasa_site.common import clock
from piyasa_site.common.turkish import alphabetical

HISTORY = 50  # messages at once
PEEK = 4  # messages shown on the landing page
ROOMS_PER_PAGE = 60
ROOMS_BESIDE = 30  # in the column beside a room

View = Callable[..., HttpResponse]

# Scripts and styles come from this house only; no inline script runs.
_CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; connect-src 'self' ws: wss:"
)


def page(view: View) -> View:
    """What all pages of the rooms share: reading only, Turkish first, a strict content policy."""

    @require_safe
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        language = chosen_language(request.COOKIES)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Content-Security-Policy", _CONTENT_POLICY)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return shown


@page
def landing(request: HttpRequest) -> HttpResponse:
    rooms = _page_of_rooms(request)
    # A look into the liveliest room.
    shown = next((chat for chat in rooms.object_list if chat.last), None)
    peek = page_of_history(shown, None, PEEK)[0] if shown else []
    return render(request, "rooms/landing.html", {"rooms": rooms, "peek": peek, "peek_room": shown})


@page
def cards(request: HttpRequest) -> HttpResponse:
    """The rooms of the landing page as they are now."""
    return render(request, "rooms/_cards.html", {"rooms": _page_of_rooms(request)})


@page
def room(request: HttpRequest, slug: str) -> HttpResponse:
    chat = visible_chat(request, slug)
    people.visitor_token(request.session)
    person = people.known_person(request.session)
    members = people.members_of(chat)
    history, has_older = page_of_history(chat, None)
    return render(
        request,
        "rooms/room.html",
        {
            "chat": chat,
            "beside": _beside(request),
            "history": history,
            "oldest": history[0]["id"] if has_older else None,
            "member_count": members.count(),
            "me": person,
            "speakable": chat.platform == "room" and chat.is_enabled,
            "blank": _BLANK,
            "text_length": people.TEXT_LENGTH,
            "name_length": people.NAME_LENGTH,
            "config": {
                "socket": f"/ws/chats/{chat.pk}/",
                "older": reverse("rooms:older", args=[chat.slug]),
                "me": person.key if person else "",
                "texts": _texts(),
                "language": translation.get_language(),
            },
        },
    )


@page
def beside(request: HttpRequest, slug: str) -> HttpResponse:
    """The column of rooms beside a room, as they are now."""
    return render(request, "rooms/_beside.html", {"chat": visible_chat(request, slug), "beside": _beside(request)})


@page
def older(request: HttpRequest, slug: str) -> HttpResponse:
    """The messages before `?before=<id>`, with the link to those before them."""
    chat = visible_chat(request, slug)
    before = request.GET.get("before", "")
    if not (before.isascii() and before.isdigit()) or int(before) > BIGGEST_ID:
        raise Http404
    history, has_older = page_of_history(chat, int(before))
    person = people.known_person(request.session)
    return render(
        request,
        "rooms/_history.html",
        {"chat": chat, "history": history, "oldest": history[0]["id"] if has_older else None, "me": person},
    )


@page
def members(request: HttpRequest, slug: str) -> HttpResponse:
    """Who of the room is synthetic: all members that may speak in it."""
    chat = visible_chat(request, slug)
    listed = [
        {"name": bot.name, "initials": push.initials(bot.name), "hue": push.hue(bot.key), "about": bot.job}
        for bot in sorted(people.members_of(chat).only("name", "job"), key=lambda bot: alphabetical(bot.name))
    ]
    return render(request, "rooms/_members.html", {"chat": chat, "members": listed})


def visible_chat(request: HttpRequest, slug: str) -> Chat:
    chat = people.visible_chats(request.user).filter(slug=slug).first()
    if chat is None:
        raise Http404
    return chat


def page_of_history(chat: Chat, before: int | None, size: int = HISTORY) -> tuple[list[push.Frame], bool]:
    """Up to `size` messages before an id (or the latest), oldest first, and whether there are older ones."""
    rows: QuerySet[Message] = push.with_people(chat.messages.filter(kind=MessageKind.MESSAGE)).order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: size + 1])
    shown = found[:size][::-1]
    reactions = push.reactions_to([message.pk for message in shown]) if shown else {}
    return (
        [
            {**push.message_payload(message, reactions.get(message.pk, ())), "at": message.created_at}
            for message in shown
        ],
        len(found) > size,
    )


def room_summaries(user: people.Viewer, now: datetime) -> QuerySet[Chat]:
    """Visible chats, the liveliest first: AI members, and messages and distinct writers of the last hour."""
    recent = Message.objects.filter(
        chat=OuterRef("pk"), kind=MessageKind.MESSAGE, created_at__gt=now - timedelta(hours=1)
    ).order_by()
    return (
        people.visible_chats(user)
        .annotate(
            ai_members=Count("memberships", filter=Q(memberships__is_enabled=True, memberships__bot__is_enabled=True)),
            hour_messages=Coalesce(
                Subquery(recent.values("chat").annotate(n=Count("pk")).values("n"), output_field=IntegerField()),
                0,
            ),
            hour_writers=Coalesce(
                Subquery(
                    recent.values("chat").annotate(n=Count("sender_name", distinct=True)).values("n"),
                    output_field=IntegerField(),
                ),
                0,
            ),
            last_id=Subquery(
                Message.objects.filter(chat=OuterRef("pk"), kind=MessageKind.MESSAGE)
                .order_by("-created_at", "-pk")
                .values("pk")[:1]
            ),
        )
        .order_by("-hour_messages", "title", "pk")
    )


def show_last_messages(chats: Iterable[Any]) -> None:
    """Give each chat of a summary its `last` message, in one query."""
    found = Message.objects.defer("trace").in_bulk([chat.last_id for chat in chats if chat.last_id])
    for chat in chats:
        chat.last = found.get(chat.last_id)
        chat.hue = push.hue(f"chat:{chat.pk}")
        chat.initials = push.initials(chat.title)


def _page_of_rooms(request: HttpRequest) -> Page[Any]:
    rooms = Paginator(room_summaries(request.user, clock.now()), ROOMS_PER_PAGE).get_page(request.GET.get("page"))
    rooms.object_list = list(rooms.object_list)
    show_last_messages(rooms.object_list)
    return rooms


def _beside(request: HttpRequest) -> list[Chat]:
    chats = list(room_summaries(request.user, clock.now())[:ROOMS_BESIDE])
    show_last_messages(chats)
    return chats


# What the page's script fills in for a message that arrives live.
_BLANK: push.Frame = {
    "id": "",
    "sender": "",
    "sender_key": "",
    "initials": "",
    "hue": 0,
    "is_bot": False,
    "synthetic": False,
    "text": "",
    "reply_preview": None,
    "reactions": [],
}


def _texts() -> dict[str, str]:
    """Sentences the page's script says by itself, in the page's language."""
    return {
        "today": _("Today"),
        "yesterday": _("Yesterday"),
        "typing_one": _("%(a)s is typing"),
        "typing_two": _("%(a)s and %(b)s are typing"),
        "typing_many": _("%(a)s, %(b)s and %(count)s others are typing"),
        "offline": _("Connection lost. Trying again…"),
        "online": _("Connected again."),
        "closed": _("This room is no longer open."),
        "flooded": _("Too much was sent at once. Reload the page to go on."),
        "waiting": _("Waiting for the connection"),
        "sending": _("Sending"),
        "failed": _("Not sent."),
        "retry": _("Try again"),
        "unread_one": _("%(count)s new message"),
        "unread_many": _("%(count)s new messages"),
        "latest": _("Jump to the latest message"),
        "reply_to": _("Reply to %(name)s"),
        "older": _("Older messages"),
        "older_failed": _("Older messages could not be loaded."),
        "left": _("%(count)s characters left"),
        "ai": _("AI"),
        "ai_title": _("AI participant"),
    }
