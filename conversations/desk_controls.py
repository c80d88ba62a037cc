"""Buttons of the desk that act at once: the pace of a room, a bot's hour of silence, a held turn's yes or no.

Each is one POST, from the live overview by HTMX or from the row's own page, and answers with one line. What is done
and who may do it is decided in `chats`, `interventions` and `moderation`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext

from conversations import chats, interventions, moderation
from conversations.fields import BadField
from conversations.interventions import NotNow
from conversations.models import Chat, Message, NudgeKind, Turn, TurnState
from piyasa_site.common import clock
from piyasa_site.common.admin import said_to, staff
from piyasa_site.tunables import service as tunables_service

# What the select on the overview offers; the room's own form takes any factor.
TEMPOS: Final = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
MUTE_MINUTES: Final = 60
HELD_SHOWN: Final = 8


class Posting:
    """For an admin whose rows have buttons: a POST to `<id>/<name>/`, and nothing but a POST."""

    admin_site: Any
    model: Any

    def button(self, name: str, act: Callable[[HttpRequest, Any], HttpResponse]) -> URLPattern:
        def view(request: HttpRequest, object_id: int) -> HttpResponse:
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            return act(request, get_object_or_404(self.model, pk=object_id))

        base = f"{self.model._meta.app_label}_{self.model._meta.model_name}"
        return path(f"<int:object_id>/{name}/", self.admin_site.admin_view(view), name=f"{base}_{name}")


class TempoButton(Posting):
    """For the admin of chats: how lively a room is to be, as a factor of what the settings give."""

    def get_urls(self) -> list[URLPattern]:
        return [self.button("tempo", self._tempo), *super().get_urls()]  # type: ignore[misc]  # mixed into an admin

    def _tempo(self, request: HttpRequest, chat: Chat) -> HttpResponse:
        back = request.POST.get("next", "") or reverse("admin:conversations_chat_change", args=[chat.pk])
        try:
            tempo = float(request.POST.get("tempo", ""))
        except ValueError:
            tempo = math.nan
        try:
            chats.check_tempo(tempo, staff(request))
        except ValidationError as refused:
            return said_to(request, " ".join(refused.messages), messages.ERROR, back)
        if not chats.do_tempo(chat, tempo, staff(request)):
            return said_to(request, gettext("It already had that value."), messages.INFO, back)
        said = {"chat": chat.title, "tempo": f"{tempo:g}"}
        text = gettext("%(chat)s talks at ×%(tempo)s from now on.") % said
        return said_to(request, text, messages.SUCCESS, back)


class MuteButton(Posting):
    """For the admin of messages: whoever wrote this is silent in that room for an hour, or speaks again."""

    def get_urls(self) -> list[URLPattern]:
        return [self.button("mute", self._mute), *super().get_urls()]  # type: ignore[misc]  # mixed into an admin

    def _mute(self, request: HttpRequest, message: Message) -> HttpResponse:
        back = request.POST.get("next", "") or reverse("admin:conversations_message_change", args=[message.pk])
        minutes = 0 if request.POST.get("minutes") == "0" else MUTE_MINUTES
        given = {"kind": NudgeKind.MUTE.value, "bot": message.bot_id, "minutes": minutes}
        now = clock.now()
        try:
            checked = interventions.check_nudge(
                message.chat, given, staff(request), now, tunables_service.current()
            )
        except (BadField, NotNow) as refused:
            return said_to(request, str(refused), messages.ERROR, back)
        interventions.do_nudge(checked, now)
        words = gettext("%(bot)s speaks in %(chat)s again.")
        if minutes:
            words = gettext("%(bot)s is silent in %(chat)s for an hour.")
        said = {"bot": message.sender_name, "chat": message.chat.title}
        return said_to(request, words % said, messages.SUCCESS, back)


class HeldButtons(Posting):
    """For the admin of turns: a held one goes on, or is given up; and the newest of them as a part of the overview."""

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("held/", self.admin_site.admin_view(self.held_view), name="conversations_turn_held"),
            self.button("release", self._release),
            self.button("drop", self._drop),
        ]
        return own + super().get_urls()  # type: ignore[misc,no-any-return]  # mixed into an admin

    def held_view(self, request: HttpRequest) -> HttpResponse:
        """The newest held turns with their buttons, for HTMX. Two queries."""
        if not request.user.has_perm("conversations.view_turn"):
            raise PermissionDenied
        held = Turn.objects.filter(state=TurnState.HELD).select_related("chat", "bot").defer("bot__token", "trace")
        context = {
            "held": list(held.order_by("-id")[:HELD_SHOWN]),
            "may_decide": request.user.has_perm("conversations.change_turn"),
        }
        return TemplateResponse(request, "admin/desk/_held.html", context)

    def _release(self, request: HttpRequest, turn: Turn) -> HttpResponse:
        moderation.check_drop(staff(request))
        with transaction.atomic():
            came = moderation.release_held(Turn.objects.filter(pk=turn.pk), staff(request), clock.now())
        back = request.POST.get("next", "") or reverse("admin:conversations_turn_change", args=[turn.pk])
        if came.released:
            return said_to(request, gettext("It goes on now."), messages.SUCCESS, back)
        if came.kept:
            text = gettext("It stays held: %(reason)s.") % {"reason": came.reason}
            return said_to(request, text, messages.WARNING, back)
        return said_to(request, gettext("It is not held any more."), messages.INFO, back)

    def _drop(self, request: HttpRequest, turn: Turn) -> HttpResponse:
        moderation.check_drop(staff(request))
        dropped = moderation.drop_held(Turn.objects.filter(pk=turn.pk), staff(request))
        back = request.POST.get("next", "") or reverse("admin:conversations_turn_change", args=[turn.pk])
        text = gettext("It is given up.") if dropped else gettext("It is not held any more.")
        return said_to(request, text, messages.SUCCESS if dropped else messages.INFO, back)
