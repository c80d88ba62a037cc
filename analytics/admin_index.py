"""The first page of the admin: is the house talking, is anything stuck, and what does it cost?

The page comes with the frame of this moment (`conversations.dashboard`) and is kept true by the frames of
`/ws/dashboard/`, which are the same: what is drawn, and how, is decided once, in `static/desk/dashboard.js`. Here are
the words it says, in the language of the page, and the addresses its buttons send to.
"""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from conversations import dashboard as house
from conversations.desk_controls import TEMPOS
from conversations.models import Pace, Platform, TurnState
from piyasa_site.common import clock
from piyasa_site.common.admin import staff
from piyasa_site.tunables import service

SCALES: Final = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0)

_NUMBER = 999_999_999_999  # stands for an id in an address; the page puts the real one in its place


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What unfold puts on the index page, for those who may see it. Fourteen queries."""
    if not request.user.has_perm("conversations.view_chat"):
        return context
    settings = service.current()
    frame = house.collect(clock.now(), settings, house.climates())
    scales = sorted({*SCALES, settings.scale_factor})
    context["desk"] = {
        "frame": frame.model_dump(mode="json"),
        "scales": [(f"{scale:g}", scale == settings.scale_factor) for scale in scales],
        "may_control": service.may_change("simulation_active", staff(request)),
        "said": {
            "words": _words(),
            "addresses": _addresses(),
            "tempos": list(TEMPOS),
            "may": {
                "pace": request.user.has_perm("conversations.change_chat"),
                "nudge": request.user.has_perm("conversations.add_nudge"),
                "control": service.may_change("simulation_active", staff(request)),
            },
        },
    }
    return context


def _addresses() -> dict[str, str]:
    def of(page: str, *args: int) -> str:
        return reverse(f"admin:conversations_{page}", args=args).replace(str(_NUMBER), "{id}")

    return {
        "chat": of("chat_change", _NUMBER),
        "tempo": of("chat_tempo", _NUMBER),
        "intervene": of("chat_intervene", _NUMBER),
        "message": of("message_change", _NUMBER),
        "mute": of("message_mute", _NUMBER),
        "turns": of("turn_changelist"),
        "bot": reverse("admin:bots_bot_change", args=[_NUMBER]).replace(str(_NUMBER), "{id}"),
        "room": reverse("rooms:room", args=["slug"]).replace("slug", "{id}"),
    }


def _words() -> dict[str, Any]:
    """All that the page says by itself. Named places in braces are filled by the page."""
    return {
        "states": {state.value: str(state.label) for state in TurnState},
        "paces": {pace.value: str(pace.label) for pace in Pace},
        "platforms": {platform.value: str(platform.label) for platform in Platform},
        "feelings": {
            "mood": _("mood"),
            "energy": _("energy"),
            "excitement": _("excitement"),
            "stress": _("stress"),
        },
        "phases": {
            "closed": _("closed"),
            "pre_open": _("before the opening"),
            "open": _("open"),
            "closing_auction": _("closing auction"),
        },
        "until": _("until {time}"),
        "talking": _("Bots are talking"),
        "silent": _("Bots are silent"),
        "start": _("Start"),
        "stop": _("Stop"),
        "loop": _("The message loop passed {seconds} s ago."),
        "loop_late": _("The message loop has not passed for {seconds} s: nothing new is said."),
        "loop_unknown": _("The message loop has not been heard of: is a worker running?"),
        "live": _("live"),
        "connecting": _("connecting…"),
        "lost": _("Connection lost; trying again…"),
        "unavailable": _("The numbers cannot be read at present."),
        "refused": _("You may not look at this any more. Sign in again."),
        "failed": _("That did not work. Try again."),
        "not_allowed": _("Your role may not do this."),
        "of_bots": _("of {enabled} enabled"),
        "late_by": _("the oldest is {seconds} s late"),
        "nothing_late": _("none is late"),
        "of_budget": _("of ${budget} a day"),
        "no_budget": _("no model is paid for"),
        "none": _("none"),
        "ai": _("AI"),
        "why": _("Why?"),
        "mute": _("Mute for an hour"),
        "intervene": _("Intervene"),
        "open": _("Open the room"),
        "disabled": _("disabled"),
        "tempo": _("wanted pace of {chat}"),
        "no_messages": _("Nothing has been said yet."),
        "no_rooms": _("There is no chat yet."),
        "more_rooms": _("and {count} more chats"),
        "new_messages": _("{count} new messages: show"),
    }
